-- Tell what the agency that acts may still have evaluated, without counting anything.

CREATE OR REPLACE FUNCTION budget_left(per_day integer, at timestamptz)
RETURNS double precision LANGUAGE sql STABLE AS $$
    SELECT coalesce((
        SELECT least(per_day, own.remaining + per_day
            * greatest(extract(epoch FROM budget_left.at - own.counted_at), 0) / 86400)
        FROM match_budgets AS own WHERE own.agency = acting_agency()
    ), per_day)
$$;
