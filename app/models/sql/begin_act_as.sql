-- Begin an act on somebody's behalf, in one round trip: tell row security who acts, then begin_act.

CREATE OR REPLACE FUNCTION begin_act_as(
    agency      text,        -- as act_as
    country     text,
    proof       bytea,       -- as begin_act
    proof_until timestamptz,
    session     uuid
) RETURNS TABLE (
    version      bigint,
    is_fresh     boolean,
    signed_in_at timestamptz,
    is_phishing_resistant boolean
) LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    PERFORM act_as(begin_act_as.agency, begin_act_as.country);
    RETURN QUERY SELECT * FROM begin_act(
        begin_act_as.proof, begin_act_as.proof_until, begin_act_as.session
    );
END $$;
