-- Begin an act: tell row security who asks, keep the directory as it is until the act has ended,
-- and use up the proof that came with the request. Statements of the directory wait for acts under
-- way, in the order they came, and acts for them (table locks are fair; row locks are not).

CREATE OR REPLACE FUNCTION begin_act(
    agency      text,
    country     text,
    proof       bytea,      -- digest of the request's proof; null if it has been used up already
    proof_until timestamptz -- when it can no longer be accepted anyway
) RETURNS TABLE (version bigint, is_fresh boolean) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('serumpun.agency', begin_act.agency, true),
        set_config('serumpun.country', begin_act.country, true);
    LOCK TABLE directory_head IN ROW SHARE MODE;
    RETURN QUERY SELECT head.version,
        begin_act.proof IS NULL OR use_once('proof', begin_act.proof, begin_act.proof_until)
        FROM directory_head AS head;
END $$;
