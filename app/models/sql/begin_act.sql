-- Begin an act: keep the directory as it is until the act has ended, look at the session it is done
-- in, and use up the proof that came with the request. Statements of the directory wait for acts
-- under way, in the order they came, and acts for them (table locks are fair; row locks are not).

CREATE OR REPLACE FUNCTION begin_act(
    proof       bytea,       -- digest of the request's proof; null if it has been used up already
    proof_until timestamptz, -- when it can no longer be accepted anyway
    session     uuid         -- an officer's; null for a system
) RETURNS TABLE (
    version      bigint,
    is_fresh     boolean,
    signed_in_at timestamptz, -- null without a session that lives
    is_phishing_resistant boolean
) LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE directory_head IN ROW SHARE MODE;
    RETURN QUERY SELECT head.version,
        begin_act.proof IS NULL OR use_once('proof', begin_act.proof, begin_act.proof_until),
        living.signed_in_at, living.is_phishing_resistant
        FROM directory_head AS head LEFT JOIN sessions AS living
        ON living.id = begin_act.session AND living.ended_at IS NULL AND living.ends_at > now();
END $$;
