-- Count tokens against the budget of the agency that acts; null if so many are not left to it. What
-- was spent comes back with time, a day's budget in a day.

CREATE OR REPLACE FUNCTION take_budget(tokens integer, per_day integer, at timestamptz)
RETURNS double precision LANGUAGE sql AS $$
    INSERT INTO match_budgets AS own (agency, remaining, counted_at)
    SELECT acting_agency(), per_day - tokens, at WHERE tokens <= per_day
    ON CONFLICT (agency) DO UPDATE SET
        remaining = least(per_day, own.remaining + per_day
            * greatest(extract(epoch FROM excluded.counted_at - own.counted_at), 0) / 86400)
            - tokens,
        counted_at = greatest(own.counted_at, excluded.counted_at)
    WHERE least(per_day, own.remaining + per_day
        * greatest(extract(epoch FROM excluded.counted_at - own.counted_at), 0) / 86400) >= tokens
    RETURNING remaining
$$;
