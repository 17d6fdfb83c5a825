-- Let nobody else put tokens into the store until this transaction ends: of two reports or watches
-- that come at the same moment the later one sees the earlier. It comes before anything else that
-- transactions of several agencies may both want: budgets, above all.

CREATE OR REPLACE FUNCTION meet_alone() RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(hashtextextended('serumpun meeting', 0))
$$;
