-- Let nobody else put tokens into the store until this transaction ends: of two reports or watches
-- that come at the same moment the later one sees the earlier. It comes after the directory's lock, as
-- in every act (begin_act), and before anything else that two transactions may both want: budgets, and
-- the attachments and proof of a report that is sent twice.

CREATE OR REPLACE FUNCTION meet_alone() RETURNS void LANGUAGE sql AS $$
    LOCK TABLE directory_head IN ROW SHARE MODE;
    SELECT pg_advisory_xact_lock(hashtextextended('serumpun meeting', 0))
$$;
