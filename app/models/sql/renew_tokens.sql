-- Give a report of the agency that acts tokens of a later epoch. Its earlier ones meet nothing any more;
-- they stay until their epoch has ended, for the candidates that they led to. What it has met in an
-- earlier epoch it does not meet again: only reports that were made in this epoch.

CREATE OR REPLACE FUNCTION renew_tokens(
    report      uuid,      -- its id
    digest      bytea,     -- of its signed header
    epoch       integer,
    policy      text,      -- must be the report's
    token       uuid[],    -- per token: second form
    token_type  text[],    --            type
    per_day     integer,   -- tokens that an agency may have evaluated in a day
    at          timestamptz
) RETURNS text LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    own    record;
    newest integer;
BEGIN
    SELECT seq, originator, match_policy, expires_at INTO own FROM reports
    WHERE originator = acting_agency() AND id = renew_tokens.report
    AND reports.digest = renew_tokens.digest AND match_policy IS NOT NULL
    AND expires_at > renew_tokens.at;
    IF NOT FOUND THEN
        RETURN 'absent';
    END IF;
    IF own.match_policy <> renew_tokens.policy THEN
        RETURN 'other';
    END IF;
    PERFORM FROM report_tokens WHERE seq = own.seq AND is_live FOR UPDATE;
    SELECT max(report_tokens.epoch) INTO newest FROM report_tokens WHERE seq = own.seq;
    IF newest >= renew_tokens.epoch THEN
        RETURN 'again';
    END IF;
    IF own.match_policy <> 'none' THEN
        PERFORM meet_alone();
        IF take_budget(cardinality(renew_tokens.token), per_day, renew_tokens.at) IS NULL THEN
            RETURN 'spent';
        END IF;
    END IF;
    UPDATE report_tokens SET is_live = false WHERE seq = own.seq AND is_live;
    INSERT INTO report_tokens (token, seq, originator, type, epoch)
    SELECT part.token, own.seq, own.originator, part.type, renew_tokens.epoch
    FROM unnest(renew_tokens.token, token_type) AS part (token, type);
    IF own.match_policy <> 'none' THEN
        PERFORM FROM meet(renew_tokens.token, token_type, own.match_policy, renew_tokens.at,
            own.expires_at, is_stored => true, born => renew_tokens.epoch);
    END IF;
    RETURN 'renewed';
END $$;
