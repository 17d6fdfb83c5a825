--
-- PostgreSQL database dump
--

\restrict tchp8ZMWfLMnQeWXjlOM1Ahd5yOqvg5mtTXVfnKnqSrdbB0LmEaqJe1HE8fTtfJ

-- Dumped from database version 18.4
-- Dumped by pg_dump version 18.4

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: act; Type: TYPE; Schema: public; Owner: serumpun_owner
--

CREATE TYPE public.act AS (
	id uuid,
	recorded_at timestamp with time zone,
	action text,
	outcome text,
	rule text,
	agency text,
	country text,
	account text,
	kid text,
	originator text,
	object text,
	purpose text,
	case_reference text,
	request_id text,
	request_digest bytea,
	answer_digest bytea,
	detail text
);


ALTER TYPE public.act OWNER TO serumpun_owner;

--
-- Name: acting_agency(); Type: FUNCTION; Schema: public; Owner: serumpun_owner
--

CREATE FUNCTION public.acting_agency() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('serumpun.agency', true), '') $$;


ALTER FUNCTION public.acting_agency() OWNER TO serumpun_owner;

--
-- Name: acting_country(); Type: FUNCTION; Schema: public; Owner: serumpun_owner
--

CREATE FUNCTION public.acting_country() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('serumpun.country', true), '') $$;


ALTER FUNCTION public.acting_country() OWNER TO serumpun_owner;

--
-- Name: acting_root(); Type: FUNCTION; Schema: public; Owner: serumpun_owner
--

CREATE FUNCTION public.acting_root() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT acting_country() WHERE acting_agency() IS NULL $$;


ALTER FUNCTION public.acting_root() OWNER TO serumpun_owner;

--
-- Name: begin_act(text, text, bytea, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: serumpun_owner
--

CREATE FUNCTION public.begin_act(agency text, country text, proof bytea, proof_until timestamp with time zone) RETURNS TABLE(version bigint, is_fresh boolean)
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM set_config('serumpun.agency', begin_act.agency, true),
        set_config('serumpun.country', begin_act.country, true);
    LOCK TABLE directory_head IN ROW SHARE MODE;
    RETURN QUERY SELECT head.version,
        begin_act.proof IS NULL OR use_once('proof', begin_act.proof, begin_act.proof_until)
        FROM directory_head AS head;
END $$;


ALTER FUNCTION public.begin_act(agency text, country text, proof bytea, proof_until timestamp with time zone) OWNER TO serumpun_owner;

--
-- Name: count_expired_reports(timestamp with time zone); Type: FUNCTION; Schema: public; Owner: serumpun_expiry
--

CREATE FUNCTION public.count_expired_reports(at timestamp with time zone) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        SELECT count(*) FROM reports
        WHERE erased_at IS NULL AND expires_at <= least(at, now())
    $$;


ALTER FUNCTION public.count_expired_reports(at timestamp with time zone) OWNER TO serumpun_expiry;

--
-- Name: drop_unclaimed_blobs(timestamp with time zone); Type: FUNCTION; Schema: public; Owner: serumpun_expiry
--

CREATE FUNCTION public.drop_unclaimed_blobs(before timestamp with time zone) RETURNS SETOF text
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        WITH forgotten AS (
            DELETE FROM uploads WHERE begun_at < before RETURNING location
        ), dropped AS (
            DELETE FROM blobs WHERE section IS NULL AND uploaded_at < before RETURNING location
        ), noted AS (
            SELECT location FROM forgotten UNION SELECT location FROM dropped
        ), kept AS (
            INSERT INTO dropped_blobs SELECT location FROM noted
            ON CONFLICT DO NOTHING
        )
        SELECT location FROM noted
    $$;


ALTER FUNCTION public.drop_unclaimed_blobs(before timestamp with time zone) OWNER TO serumpun_expiry;

--
-- Name: erase_expired_reports(timestamp with time zone, integer); Type: FUNCTION; Schema: public; Owner: serumpun_expiry
--

CREATE FUNCTION public.erase_expired_reports(at timestamp with time zone, most integer) RETURNS TABLE(originator text, id uuid, attachments bigint)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        WITH expired AS MATERIALIZED (
            SELECT reports.originator, reports.id FROM reports
            WHERE reports.erased_at IS NULL AND reports.expires_at <= least(at, now())
            ORDER BY reports.expires_at LIMIT most
            FOR UPDATE SKIP LOCKED
        ), erased_sections AS (
            DELETE FROM sections USING expired
            WHERE (sections.originator, sections.report_id) = (expired.originator, expired.id)
        ), erased_wraps AS (
            DELETE FROM wraps USING expired
            WHERE (wraps.originator, wraps.report_id) = (expired.originator, expired.id)
            RETURNING wraps.agency, wraps.originator, wraps.report_id
        ), erased_access AS (
            DELETE FROM report_access USING (SELECT DISTINCT * FROM erased_wraps) AS reader
            WHERE (report_access.agency, report_access.originator, report_access.report_id)
                = (reader.agency, reader.originator, reader.report_id)
        ), erased_blobs AS (
            DELETE FROM blobs USING expired
            WHERE (blobs.originator, blobs.report_id) = (expired.originator, expired.id)
            RETURNING blobs.originator, blobs.report_id, blobs.location
        ), noted AS (
            INSERT INTO dropped_blobs SELECT location FROM erased_blobs
            ON CONFLICT DO NOTHING
        ), erased AS (
            UPDATE reports SET erased_at = now() FROM expired
            WHERE (reports.originator, reports.id) = (expired.originator, expired.id)
        )
        SELECT expired.originator, expired.id, count(erased_blobs.location)
        FROM expired LEFT JOIN erased_blobs
            ON (erased_blobs.originator, erased_blobs.report_id) = (expired.originator, expired.id)
        GROUP BY expired.originator, expired.id
    $$;


ALTER FUNCTION public.erase_expired_reports(at timestamp with time zone, most integer) OWNER TO serumpun_expiry;

--
-- Name: move_directory(); Type: FUNCTION; Schema: public; Owner: serumpun_owner
--

CREATE FUNCTION public.move_directory() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE directory_head SET version = version + 1;
    RETURN NULL;
END $$;


ALTER FUNCTION public.move_directory() OWNER TO serumpun_owner;

--
-- Name: only_revoke(); Type: FUNCTION; Schema: public; Owner: serumpun_owner
--

CREATE FUNCTION public.only_revoke() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NEW.revoked_at > OLD.revoked_at OR NEW.compromised_at > OLD.compromised_at
        OR (NEW.compromised_at IS NULL AND OLD.compromised_at IS NOT NULL)
    THEN
        RAISE EXCEPTION 'a revocation is never taken back' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;


ALTER FUNCTION public.only_revoke() OWNER TO serumpun_owner;

--
-- Name: open_report(jsonb, text[], jsonb); Type: FUNCTION; Schema: public; Owner: serumpun_owner
--

CREATE FUNCTION public.open_report(opening jsonb, asked text[], entry jsonb) RETURNS TABLE(name text, ciphertext bytea, kid text, enc bytea)
    LANGUAGE sql
    AS $$
    WITH recorded AS (
        INSERT INTO access_log SELECT * FROM jsonb_populate_record(NULL::act, entry)
    ), opened AS (
        INSERT INTO openings SELECT * FROM jsonb_populate_record(NULL::openings, opening)
        RETURNING originator, report_id
    )
    SELECT sections.name, sections.ciphertext, wraps.kid, wraps.enc
    FROM opened JOIN sections USING (originator, report_id)
    JOIN wraps ON wraps.originator = sections.originator AND wraps.report_id = sections.report_id
        AND wraps.section = sections.name
    WHERE sections.name = ANY (asked) AND wraps.agency = acting_agency()
$$;


ALTER FUNCTION public.open_report(opening jsonb, asked text[], entry jsonb) OWNER TO serumpun_owner;

--
-- Name: submit_again(text, uuid, bytea, jsonb); Type: FUNCTION; Schema: public; Owner: serumpun_owner
--

CREATE FUNCTION public.submit_again(originator text, id uuid, digest bytea, entry jsonb) RETURNS TABLE(outcome text, first_receipt text)
    LANGUAGE plpgsql
    AS $$
DECLARE
    known reports;
BEGIN
    SELECT * INTO known FROM reports
    WHERE reports.originator = submit_again.originator AND reports.id = submit_again.id;
    IF known.digest IS DISTINCT FROM submit_again.digest THEN
        RETURN QUERY VALUES ('taken', NULL::text);
        RETURN;
    END IF;
    INSERT INTO access_log SELECT * FROM jsonb_populate_record(
        NULL::act, submit_again.entry || '{"detail": "again", "answer_digest": null}'
    );
    RETURN QUERY VALUES ('again', known.receipt);
END $$;


ALTER FUNCTION public.submit_again(originator text, id uuid, digest bytea, entry jsonb) OWNER TO serumpun_owner;

--
-- Name: submit_report(text, text, bytea, timestamp with time zone, bigint, jsonb, text, text, text, text[], bytea[], text[], text[], text[], bytea[], integer[], text[], bigint[], bytea[], jsonb); Type: FUNCTION; Schema: public; Owner: serumpun_owner
--

CREATE FUNCTION public.submit_report(agency text, country text, proof bytea, proof_until timestamp with time zone, known bigint, facts jsonb, payload text, signatures text, receipt text, section text[], ciphertext bytea[], wrap_section text[], wrap_agency text[], wrap_kid text[], wrap_enc bytea[], blob_n integer[], blob_section text[], blob_length bigint[], blob_sha256 bytea[], entry jsonb) RETURNS TABLE(outcome text, first_receipt text)
    LANGUAGE plpgsql
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
DECLARE
    begun  record;
    stored reports;
BEGIN
    SELECT * INTO begun FROM begin_act(
        submit_report.agency, submit_report.country, submit_report.proof, submit_report.proof_until
    );
    IF NOT begun.is_fresh THEN
        RETURN QUERY VALUES ('replayed', NULL::text);
        RETURN;
    END IF;
    IF begun.version <> submit_report.known THEN
        RETURN QUERY VALUES ('stale', NULL::text);
        RETURN;
    END IF;
    SELECT * INTO stored FROM jsonb_populate_record(NULL::reports, submit_report.facts);
    IF EXISTS (
        SELECT FROM reports WHERE originator = stored.originator AND id = stored.id
    ) THEN
        RETURN QUERY SELECT * FROM submit_again(stored.originator, stored.id, stored.digest, entry);
        RETURN;
    END IF;
    IF cardinality(blob_n) > (
        SELECT count(*) FROM (
            SELECT FROM blobs JOIN unnest(blob_n, blob_length, blob_sha256)
                AS part (n, length, sha256) USING (n, length, sha256)
            WHERE blobs.originator = stored.originator AND blobs.report_id = stored.id
            AND blobs.section IS NULL FOR UPDATE OF blobs
        ) AS claimable
    ) THEN
        RETURN QUERY VALUES ('incomplete', NULL::text);
        RETURN;
    END IF;
    WITH report AS (
        INSERT INTO reports (originator, id, digest, payload, signatures, receipt, received_at,
            expires_at)
        VALUES (stored.originator, stored.id, stored.digest, submit_report.payload,
            submit_report.signatures, submit_report.receipt, stored.received_at, stored.expires_at)
        ON CONFLICT (originator, id) DO NOTHING
        RETURNING seq
    ), stored_sections AS (
        INSERT INTO sections (originator, report_id, name, ciphertext)
        SELECT stored.originator, stored.id, part.name, part.ciphertext
        FROM report, unnest(section, submit_report.ciphertext) AS part (name, ciphertext)
    ), stored_wraps AS (
        INSERT INTO wraps (originator, report_id, section, agency, kid, enc)
        SELECT stored.originator, stored.id, part.section, part.agency, part.kid, part.enc
        FROM report, unnest(wrap_section, wrap_agency, wrap_kid, wrap_enc)
            AS part (section, agency, kid, enc)
    ), parties AS (
        SELECT party.agency, array_remove(array_agg(party.section), NULL) AS sections
        FROM (
            SELECT part.agency, part.section
            FROM unnest(wrap_agency, wrap_section) AS part (agency, section)
            UNION ALL
            SELECT stored.originator, NULL
        ) AS party
        GROUP BY party.agency
    ), stored_access AS (
        INSERT INTO report_access (agency, seq, originator, report_id, sections, kind, category,
            tlp, countries, occurred_from, occurred_to, received_at, expires_at, thread)
        SELECT parties.agency, report.seq, stored.originator, stored.id, parties.sections,
            fact.kind, fact.category, fact.tlp, fact.countries, fact.occurred_from,
            fact.occurred_to, fact.received_at, fact.expires_at, fact.thread
        FROM report, parties,
            jsonb_populate_record(NULL::report_access, submit_report.facts) AS fact
    ), claimed AS (
        UPDATE blobs SET section = part.section
        FROM report, unnest(blob_n, blob_section) AS part (n, section)
        WHERE blobs.originator = stored.originator AND blobs.report_id = stored.id
        AND blobs.n = part.n
    ), recorded AS (
        INSERT INTO access_log
        SELECT act.* FROM report, jsonb_populate_record(NULL::act, submit_report.entry) AS act
    )
    SELECT seq INTO stored.seq FROM report;
    IF NOT FOUND THEN -- sent twice at the same time, and the other came first
        RETURN QUERY SELECT * FROM submit_again(stored.originator, stored.id, stored.digest, entry);
        RETURN;
    END IF;
    RETURN QUERY VALUES ('stored', NULL::text);
END $$;


ALTER FUNCTION public.submit_report(agency text, country text, proof bytea, proof_until timestamp with time zone, known bigint, facts jsonb, payload text, signatures text, receipt text, section text[], ciphertext bytea[], wrap_section text[], wrap_agency text[], wrap_kid text[], wrap_enc bytea[], blob_n integer[], blob_section text[], blob_length bigint[], blob_sha256 bytea[], entry jsonb) OWNER TO serumpun_owner;

--
-- Name: use_once(text, bytea, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: serumpun_owner
--

CREATE FUNCTION public.use_once(kind text, digest bytea, expires_at timestamp with time zone) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
DECLARE
    used integer;
BEGIN
    IF get_byte(use_once.digest, 0) < 16 THEN
        DELETE FROM replays WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM replays
            WHERE replays.agency = acting_agency() AND replays.expires_at < now()
            LIMIT 100 FOR UPDATE SKIP LOCKED
        ));
    END IF;
    INSERT INTO replays (agency, kind, digest, expires_at)
    SELECT acting_agency(), use_once.kind, use_once.digest, use_once.expires_at
    WHERE use_once.expires_at > now()
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS used = ROW_COUNT;
    RETURN used = 1;
END $$;


ALTER FUNCTION public.use_once(kind text, digest bytea, expires_at timestamp with time zone) OWNER TO serumpun_owner;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: access_log; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.access_log (
    id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    rule text NOT NULL,
    agency text,
    country text,
    account text,
    kid text,
    originator text,
    object text,
    purpose text,
    case_reference text,
    request_id text NOT NULL,
    request_digest bytea,
    answer_digest bytea,
    detail text,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT access_log_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text])))
);

ALTER TABLE ONLY public.access_log FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_log OWNER TO serumpun_owner;

--
-- Name: accounts; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.accounts (
    id text NOT NULL,
    agency text NOT NULL,
    country text NOT NULL
);

ALTER TABLE ONLY public.accounts FORCE ROW LEVEL SECURITY;


ALTER TABLE public.accounts OWNER TO serumpun_owner;

--
-- Name: agencies; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.agencies (
    id text NOT NULL,
    country text NOT NULL,
    status text NOT NULL,
    statement text NOT NULL,
    CONSTRAINT agencies_check CHECK ((id ~~ (lower(country) || '-%'::text)))
);

ALTER TABLE ONLY public.agencies FORCE ROW LEVEL SECURITY;


ALTER TABLE public.agencies OWNER TO serumpun_owner;

--
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);

ALTER TABLE ONLY public.alembic_version FORCE ROW LEVEL SECURITY;


ALTER TABLE public.alembic_version OWNER TO serumpun_owner;

--
-- Name: blobs; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.blobs (
    originator text NOT NULL,
    report_id uuid NOT NULL,
    n integer NOT NULL,
    section text,
    length bigint NOT NULL,
    sha256 bytea NOT NULL,
    location text NOT NULL,
    uploaded_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.blobs FORCE ROW LEVEL SECURITY;


ALTER TABLE public.blobs OWNER TO serumpun_owner;

--
-- Name: COLUMN blobs.section; Type: COMMENT; Schema: public; Owner: serumpun_owner
--

COMMENT ON COLUMN public.blobs.section IS 'Set when a report claims the blob; until then only its originator sees it.';


--
-- Name: directory_head; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.directory_head (
    is_only boolean NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT directory_head_is_only_check CHECK (is_only)
);

ALTER TABLE ONLY public.directory_head FORCE ROW LEVEL SECURITY;


ALTER TABLE public.directory_head OWNER TO serumpun_owner;

--
-- Name: COLUMN directory_head.version; Type: COMMENT; Schema: public; Owner: serumpun_owner
--

COMMENT ON COLUMN public.directory_head.version IS 'Moves with each change of agencies, accounts, role bindings and keys.';


--
-- Name: dropped_blobs; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.dropped_blobs (
    location text NOT NULL
);

ALTER TABLE ONLY public.dropped_blobs FORCE ROW LEVEL SECURITY;


ALTER TABLE public.dropped_blobs OWNER TO serumpun_owner;

--
-- Name: key_components; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.key_components (
    digest bytea NOT NULL,
    kid text NOT NULL,
    country text NOT NULL
);

ALTER TABLE ONLY public.key_components FORCE ROW LEVEL SECURITY;


ALTER TABLE public.key_components OWNER TO serumpun_owner;

--
-- Name: keys; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.keys (
    kid text NOT NULL,
    agency text NOT NULL,
    country text NOT NULL,
    use text NOT NULL,
    parts bytea[] NOT NULL,
    n integer NOT NULL,
    not_before timestamp with time zone NOT NULL,
    not_after timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    compromised_at timestamp with time zone
);

ALTER TABLE ONLY public.keys FORCE ROW LEVEL SECURITY;


ALTER TABLE public.keys OWNER TO serumpun_owner;

--
-- Name: openings; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.openings (
    record_id uuid NOT NULL,
    originator text NOT NULL,
    report_id uuid NOT NULL,
    agency text NOT NULL,
    kid text NOT NULL,
    nonce bytea NOT NULL,
    request text NOT NULL,
    receipt text NOT NULL
);

ALTER TABLE ONLY public.openings FORCE ROW LEVEL SECURITY;


ALTER TABLE public.openings OWNER TO serumpun_owner;

--
-- Name: replays; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.replays (
    agency text NOT NULL,
    kind text NOT NULL,
    digest bytea NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.replays FORCE ROW LEVEL SECURITY;


ALTER TABLE public.replays OWNER TO serumpun_owner;

--
-- Name: report_access; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.report_access (
    agency text NOT NULL,
    seq bigint NOT NULL,
    originator text NOT NULL,
    report_id uuid NOT NULL,
    sections text[] NOT NULL,
    kind text NOT NULL,
    category text NOT NULL,
    tlp text NOT NULL,
    countries text[] NOT NULL,
    occurred_from timestamp with time zone,
    occurred_to timestamp with time zone,
    received_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    thread text
);

ALTER TABLE ONLY public.report_access FORCE ROW LEVEL SECURITY;


ALTER TABLE public.report_access OWNER TO serumpun_owner;

--
-- Name: reports; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.reports (
    originator text NOT NULL,
    id uuid NOT NULL,
    seq bigint NOT NULL,
    digest bytea NOT NULL,
    payload text NOT NULL,
    signatures text NOT NULL,
    receipt text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    erased_at timestamp with time zone
);

ALTER TABLE ONLY public.reports FORCE ROW LEVEL SECURITY;


ALTER TABLE public.reports OWNER TO serumpun_owner;

--
-- Name: reports_seq_seq; Type: SEQUENCE; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.reports ALTER COLUMN seq ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.reports_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: role_bindings; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.role_bindings (
    account text NOT NULL,
    agency text NOT NULL,
    country text NOT NULL,
    role text NOT NULL,
    tlp_ceiling text NOT NULL
);

ALTER TABLE ONLY public.role_bindings FORCE ROW LEVEL SECURITY;


ALTER TABLE public.role_bindings OWNER TO serumpun_owner;

--
-- Name: sections; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.sections (
    originator text NOT NULL,
    report_id uuid NOT NULL,
    name text NOT NULL,
    ciphertext bytea NOT NULL
);
ALTER TABLE ONLY public.sections ALTER COLUMN ciphertext SET STORAGE EXTERNAL;

ALTER TABLE ONLY public.sections FORCE ROW LEVEL SECURITY;


ALTER TABLE public.sections OWNER TO serumpun_owner;

--
-- Name: statements; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.statements (
    seq bigint NOT NULL,
    country text NOT NULL,
    issuer text NOT NULL,
    n integer NOT NULL,
    typ text NOT NULL,
    digest bytea NOT NULL,
    signed text NOT NULL,
    receipt text NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.statements FORCE ROW LEVEL SECURITY;


ALTER TABLE public.statements OWNER TO serumpun_owner;

--
-- Name: statements_seq_seq; Type: SEQUENCE; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.statements ALTER COLUMN seq ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.statements_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: uploads; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.uploads (
    location text NOT NULL,
    originator text NOT NULL,
    begun_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.uploads FORCE ROW LEVEL SECURITY;


ALTER TABLE public.uploads OWNER TO serumpun_owner;

--
-- Name: wraps; Type: TABLE; Schema: public; Owner: serumpun_owner
--

CREATE TABLE public.wraps (
    originator text NOT NULL,
    report_id uuid NOT NULL,
    section text NOT NULL,
    agency text NOT NULL,
    kid text NOT NULL,
    enc bytea NOT NULL
);

ALTER TABLE ONLY public.wraps FORCE ROW LEVEL SECURITY;


ALTER TABLE public.wraps OWNER TO serumpun_owner;

--
-- Data for Name: access_log; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.access_log (id, recorded_at, action, outcome, rule, agency, country, account, kid, originator, object, purpose, case_reference, request_id, request_digest, answer_digest, detail, xid) FROM stdin;
01a20de1-781c-7df5-a802-874fa808d6e4	2026-11-24 14:06:49.884+00	statement:append	done	granted	\N	ID	id/country-root	zyPpkUlzetY-PhWfRYlZpPJf1RdHCyUFbFJUueg-ns0	\N	id/1	\N	\N	75ea112d-63d5-4333-9a0d-ae49c5089017	\\xb08d3675fe0227526808ccb53d5d9477a5c0a91a08a6855054fb662ab378bef2	\\x1e32333e03aa8b0359c571e906e798f0ee3552cd970bd330b89ac79203ec6d4a	\N	763
01a20de1-782d-7aae-ae36-c6ecf924ed3b	2026-11-24 14:06:49.901+00	statement:append	done	granted	\N	ID	id/country-root	zyPpkUlzetY-PhWfRYlZpPJf1RdHCyUFbFJUueg-ns0	\N	id/2	\N	\N	fcb21210-23d7-40df-ad71-8cb876f665b3	\\xb31c6a0a742dcb3b1eac32742805e574d3032bfcb330ac0286855f35404f540a	\\xc56b853938078885e38aa3e5e7c196edcd57e6ea33b6b26a4072fa2b37f7f02a	\N	764
01a20de1-7835-7b75-8b73-df29ce7d2d90	2026-11-24 14:06:49.909+00	statement:append	done	granted	\N	ID	id/country-root	zyPpkUlzetY-PhWfRYlZpPJf1RdHCyUFbFJUueg-ns0	\N	id/3	\N	\N	af82874c-fd61-4636-bdb3-775834ddc861	\\x7e85e90113b9db74516b545759099e262e6ae9c3e1385bb5fe1e05be48843fd2	\\x44ee7099a0b39c7399e4e0f4638f3139f43875838768fa77c10d673f6e5fff7d	\N	765
01a20de1-783b-7c22-9b82-bcef9e321d56	2026-11-24 14:06:49.915+00	statement:append	done	granted	\N	MY	my/country-root	gXNObQfUKw7jDEh6_6LekaJwK4CL2l3PsEisD03QJt4	\N	my/1	\N	\N	510cd108-ce6b-482a-915b-2de3fcb20d1d	\\x612c76d52664ed9b5eea0bc030863a33a6a4f2e8b4f4452ebed8d136aae30e86	\\xc7e0b3fa4c4548386fd01f8e43d340d3032043a3244f1ef3dfacfbf15582116d	\N	766
01a20de1-7841-7830-9b9a-343976530f19	2026-11-24 14:06:49.921+00	statement:append	done	granted	\N	MY	my/country-root	gXNObQfUKw7jDEh6_6LekaJwK4CL2l3PsEisD03QJt4	\N	my/2	\N	\N	fd524dbd-bbde-4da8-9365-01e571abc4f6	\\x9292fe2cfc0ed82afc448716f625f70efd20ba08a56f15bc13e2cb16057a4e54	\\xd7bf8c0e44091520ee0a215f93ed747d89027385bfebc4eb9f5def7f693ed9de	\N	767
01a20de1-7847-7292-acb8-ca6d6d324ffb	2026-11-24 14:06:49.927+00	statement:append	done	granted	\N	MY	my/country-root	gXNObQfUKw7jDEh6_6LekaJwK4CL2l3PsEisD03QJt4	\N	my/3	\N	\N	22814168-c99a-4a95-9810-07a954b87e47	\\x7d289cdfdb4cc9ac372ea23236716f74d99ccb46f75452ccc9cf769e1a23a3e1	\\x366902ae5754e43ced314f3f15c195209180e28b3b0525086a9706c5fdd9abb2	\N	768
01a20de1-784d-750f-8506-e03bd317b14d	2026-11-24 14:06:49.933+00	statement:append	done	granted	\N	SG	sg/country-root	QGEO7_QnxEpKy0BsdZB7k7mqdVkhJM9QiwqETGfXiPg	\N	sg/1	\N	\N	2195c029-88b6-4779-be90-93de54331c1d	\\x7b537168eebecee1ad378f924c57cd3543a803e03d934900a8f63a325f6d0377	\\x596a87fb360ac457d70c654ecabbf105ca6e1af94e1e6c9a53516f1fea89b58e	\N	769
01a20de1-7853-7022-89bc-3163068b1acf	2026-11-24 14:06:49.939+00	statement:append	done	granted	\N	SG	sg/country-root	QGEO7_QnxEpKy0BsdZB7k7mqdVkhJM9QiwqETGfXiPg	\N	sg/2	\N	\N	02957a36-37a7-4e00-9ca3-abc1f41be3d1	\\x43a307303c22fa363fa27ee046a40535fadeb27b8197b15dea945bc365cd7cd8	\\x7fd077396fc1a4ebeb3428cfe0b23c0db724026f04dec35c571be112be225c94	\N	770
01a20de1-7859-774d-b46e-c21693c743cb	2026-11-24 14:06:49.945+00	statement:append	done	granted	\N	SG	sg/country-root	QGEO7_QnxEpKy0BsdZB7k7mqdVkhJM9QiwqETGfXiPg	\N	sg/3	\N	\N	68113268-2578-4256-b499-24073c2a3fd2	\\x1f03635356d51c69ee70cfb02d305414db401b8315b113a95e482c3356b516e1	\\x72e47e5304375a52e31a42f65aa5af145cc4dccae5ecae10428f25d342ba7357	\N	771
01a20de1-7864-72f8-836b-d87761aee6a3	2026-11-24 14:06:49.956+00	token:issue	done	granted	id-polri	ID	id-polri/system	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	\N	\N	\N	\N	4b0b24d1-8ae3-4934-a844-9cdbb02e9d24	\N	\N	\N	772
01a20de1-787c-79bd-bdc2-579aa6470485	2026-11-24 14:06:49.98+00	blob:upload	done	granted	id-polri	ID	id-polri/system	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	id-polri	id-polri/01a20de1-7711-77c3-a167-38a623a28fc5	\N	\N	76fca419-a49f-408f-99ce-4fc479d04b37	\\x5e01bf9aa067a018af64588a2a4ae5196d9d8b8413fe670bfe57c8ab67f9217c	\N	\N	774
01a20de1-7887-75b3-81bc-af57b3ddf8f6	2026-11-24 14:06:49.991+00	blob:upload	done	granted	id-polri	ID	id-polri/system	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	id-polri	id-polri/01a20de1-7711-7bcd-a715-36911ebeadc0	\N	\N	b09dd13d-9e71-4777-b2d4-8740eee6685c	\\x5e01bf9aa067a018af64588a2a4ae5196d9d8b8413fe670bfe57c8ab67f9217c	\N	\N	776
01a20de1-788d-7bda-98cf-7c2abdac4c14	2026-11-24 14:06:49.997+00	report:submit	done	granted	id-polri	ID	id-polri/system	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	id-polri	id-polri/01a20de1-7711-77c3-a167-38a623a28fc5	\N	\N	f9bcc3ff-7a29-42af-98a4-7ab620d20b8d	\\xcd14dfef30b78bad0cba34ae20433a6fc1cb1e778e1017a3acc975caf00f7782	\\x08584c556d930c4936de5965f1296977c0a44fa1c76b10a1a817ead2811bf816	\N	777
01a20de1-7899-7384-a472-fa483c87e3ec	2026-11-24 14:06:50.009+00	token:issue	done	granted	my-pdrm	MY	my-pdrm/system	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	\N	\N	\N	\N	d5fe453d-1855-417e-bfb6-5c503ea51f76	\N	\N	\N	778
01a20de1-78a1-7ef5-bf39-a56106326299	2026-11-24 14:06:50.017+00	report:submit	done	granted	my-pdrm	MY	my-pdrm/system	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	my-pdrm	my-pdrm/01a20de1-7711-735f-8c1f-17ee6949a6d6	\N	\N	c2578d8c-1fa8-4a7c-9722-53ceb4b8cc84	\\x879f6690c330b87f6cc7468cf5c9b2ff75d0989fc820e0f8f4a5fdf47ecd917a	\\x108b9f2e0c9e658e457d97e864fbb1be0a5eaa880b7ce0a6648cd88a98dbf6ae	\N	779
01a20de1-78af-7b57-b9c3-d63bfede0cee	2026-11-24 14:06:50.031+00	report:open	done	granted	my-pdrm	MY	my-pdrm/system	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	id-polri	id-polri/01a20de1-7711-77c3-a167-38a623a28fc5	criminal_investigation	CASE/2027/1	9b2b1a60-5485-4f31-8606-4e12ca5e7288	\\x6322bcf0dd25d06ed8244a27d617fb459dcc73455111faaa9574c542a34c11af	\\xa7755c324df5b1921c9a46128437b38e1d074bc6836c3bd2eccabd73295b4330	summary	780
01a20de1-78b8-7264-84db-0bf8f8daf427	2026-11-24 14:06:50.04+00	report:open	done	granted	id-polri	ID	id-polri/system	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	my-pdrm	my-pdrm/01a20de1-7711-735f-8c1f-17ee6949a6d6	criminal_investigation	CASE/2027/1	e001984f-2309-4f23-b3f5-6c263a643dd9	\\xb7b5d404bde7219f9cb74ea3e661bcc197b0c51d1cb829bc3c0c855266c5a3db	\\x6d9c715208c7f2b7330fe36b0ca272688b3c5f8006e57bfb61bfb5b550f66612	summary	781
01a20de1-78c1-7872-8cc5-3e64edd363bf	2026-11-24 14:06:50.049+00	report:open	refused	not-found	my-pdrm	MY	my-pdrm/system	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	\N	my-pdrm/01a20de1-7711-735f-8c1f-17ee6949a6d6	\N	\N	55de5a22-8242-43ec-ac2a-b0ce14e33be4	\N	\N	\N	783
\.


--
-- Data for Name: accounts; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.accounts (id, agency, country) FROM stdin;
id-polri/system	id-polri	ID
my-pdrm/system	my-pdrm	MY
sg-spf/system	sg-spf	SG
\.


--
-- Data for Name: agencies; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.agencies (id, country, status, statement) FROM stdin;
id-polri	ID	active	{"v":1,"issuer":"id","n":1,"prev":"IeGskkkI7BbCoNuQySsq4sHOgCHNIxrBMGxRKz-IaQo","issued_at":"2026-09-25T14:06:49.617Z","subject":"id-polri","name":"Unit id-polri","unit_type":"police","remit":["scam_centre"],"contact":{"desk":"Duty desk","phone":"+6200000000","email":null},"roles":["submitter","analyst","liaison_officer"],"tlp_ceiling":"RED","status":"active"}
my-pdrm	MY	active	{"v":1,"issuer":"my","n":1,"prev":"3lbTn5ECsFPFkytXW7SyLe9Aiv6EE-pqzjasAAOHvQk","issued_at":"2026-09-25T14:06:49.617Z","subject":"my-pdrm","name":"Unit my-pdrm","unit_type":"police","remit":["scam_centre"],"contact":{"desk":"Duty desk","phone":"+6200000000","email":null},"roles":["submitter","analyst","liaison_officer"],"tlp_ceiling":"RED","status":"active"}
sg-spf	SG	active	{"v":1,"issuer":"sg","n":1,"prev":"cYUwnm5F2Y2FTgZStRUL7I5ofnSybeHzVC7ebhuwV1Q","issued_at":"2026-09-25T14:06:49.617Z","subject":"sg-spf","name":"Unit sg-spf","unit_type":"police","remit":["scam_centre"],"contact":{"desk":"Duty desk","phone":"+6200000000","email":null},"roles":["submitter","analyst","liaison_officer"],"tlp_ceiling":"RED","status":"active"}
\.


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.alembic_version (version_num) FROM stdin;
0003
\.


--
-- Data for Name: blobs; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.blobs (originator, report_id, n, section, length, sha256, location, uploaded_at) FROM stdin;
id-polri	01a20de1-7711-7bcd-a715-36911ebeadc0	1	\N	2248	\\x5e01bf9aa067a018af64588a2a4ae5196d9d8b8413fe670bfe57c8ab67f9217c	11/115081d0a8dad238254667d8b0b70af3	2026-11-24 14:06:49.991+00
id-polri	01a20de1-7711-77c3-a167-38a623a28fc5	1	summary	2248	\\x5e01bf9aa067a018af64588a2a4ae5196d9d8b8413fe670bfe57c8ab67f9217c	86/8615ceb31690596960942c921bcc45c6	2026-11-24 14:06:49.98+00
\.


--
-- Data for Name: directory_head; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.directory_head (is_only, version) FROM stdin;
t	25
\.


--
-- Data for Name: dropped_blobs; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.dropped_blobs (location) FROM stdin;
\.


--
-- Data for Name: key_components; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.key_components (digest, kid, country) FROM stdin;
\\x9062c6aa95d89da6b7ffd21a1af02d0e32f1cca63500abc5952bd69dd598edfc	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	ID
\\x58ee13a6c922a2d47d5ca7295b5a860c6c9b2ac3e31d5cf02a788c20cbbada59	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	ID
\\x140e6a528bbd22593ccfb61c751d8a43f8c0606171214161c5a7b6ad9404cd35	zQ1-ajq8zFDv8vjqRv8TE5LsdiVEkLR57WfylGUd7uo	ID
\\x15f36e8cc870ceae7f768e60cf7701b25e0202d6fc76eabab29a4f21642d72cd	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	MY
\\xc848588bf8107303834d35d9552cc9122be14b94c5b7a8883dbae2516e9773d8	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	MY
\\xd6815d1c61d5803f9d8bc17a1477b3f67ca74bbb93a648f23c5156b54c08b263	VXWC-WXzEQVKJoKXNCyXn6o5EVfcaAA-3hqVXoGOsWs	MY
\\x2f16c576aa0e37e4b6ef25f1d38960914d8d71333582878f21134080097de764	VOOk3u2AIPoDT9Egi_D96jiK6BClYGfeOHQMFwCOb4U	SG
\\xe4bb5d7e03d78ac43ba423215ec5cf28b2c7d82e8ad28e5b4e12e3a258c03bb9	VOOk3u2AIPoDT9Egi_D96jiK6BClYGfeOHQMFwCOb4U	SG
\\xf5d862a46811359481ace5e2ad56813a91d16caf68d7a2db6d6357b4d357d20d	361k8ilrniJ_wrfvN677PXd9PoHoqQLD3Am6-zqBwFs	SG
\.


--
-- Data for Name: keys; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.keys (kid, agency, country, use, parts, n, not_before, not_after, revoked_at, compromised_at) FROM stdin;
337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	id-polri	ID	agency-sign	{"\\\\x047696338ca0c286010c9eb26baa6c0fb04537ec4d973320ae3e12fc0110d7a3","\\\\xb91247aa829e44a10b21a3b2d9e7010e664cebdea7c84a92df612a64976b6501a636f21cbe640426b902a3c5787f2a0ec28b9e226700f42835a39a6cdd0bc828261b9d89ce48191437be7ccb3004944421598afcf9d5fd4dadbd7fa70fc0123de0ab3b636acfdbddc09845c57babee1fa21d2309436f08cf9f7faab45bf0cf3efd5afdf7b28dd7900fafd1ad5d9f31352ba8e2eb0cd5882e81023edb50dbc14e0bbf8f583d706390a75e3402ebc7ce6e711a50cf6854a2e21207e186037121c4a6b406b4f9749e8da5e3031e777de014238a0923d266b109fcc39b84a8b56287ef3e1e0027569d2fb381e63e701a5229024d8d0872ba573de4407a4e44b9b328162de181692d0558ce44538b2afaa06f6cf7c27ed0dda8ae4c3265ec564b90479542fd3155c8f06a16a79ef6f7b9a0a7bfb75fb2ee39524af02a4fe5d583853d200e1b9c6987a03b5a0823104a488c2f8f43c5031f2b4d4660a7733177bcc788c2ba9122ada3b2c2266ce9f31dcc956dc48b4ebd8b8368ee56912068011b715d05a408e0594ac1eb780b70268361395b81a9de3816f949175599b4b5dcc153c70ea3374f9fee63a40da742f4927e9ac9add7ad279dd3c377f7c5409afcb3b7a1427660e01d53e4d38bf7e3a796d6b368cdb6c010fae582ed37e1bb2017889434987a23f29290bfac38cd917f8a79cd2a5c1cc2dae8a4e48541113a8cc5845bc2e7e683da15b24788823a263161ee09bf58662a1da401c7770abf2d522608580798ed6ebb6ec7feb49f2036070183f8a22b0440be6e5f9fbe3840649ce9d7767eb702b3077f3f934065c7504e51dde92d121aa1c03d892dbc3dd2a33476d4ef85919f501bd7c88a5116152054d3ab0da793445437dcc8114d0b5ffa52c4e57f31d458783336ffac5fe1290e93bf24ec05950c869624291825c9ac14a8f8ef5112cd013a944d4e446dc2b1f1bd20edfbe24494828b7ba3f0ebcb3d0681375c74efa5eeee3761094a5a9a02a9b9b1e23bcf169df044d41270ff01bb8c8fbbad3186f790c84eb81d717e17fd9f99909a555d97783824aac8925ab65620fecb1d1c42a2ae54d46e973f5b51c1d6cb42b168f3df0a5004281426d972b6ea7b342d795988e73cbb2ff1fcbf4878d6083f29b050a4fd30e92b19624b55a301c6398af0e2e41f9cbbf8366597c5f7cc979fb43a907b4846520bb040077e79e8cf6ba8e410f88d3f0ef7c51349429358765b77adacc62623e88c1f771df3b5a808518fecffc7c2c222e0e40db0080488bc5386e2f00cbc9ec9fed784d507c356e92594589a3d9aefa236acfe87422a5ddd2310f0b24de5bdf03620b735e157b65a7cb9e8d96baf8b9bc36a29ae862fcb9c2fe61145621250cfe13d98571fbdb03055d2ae6c6e231a09f561c3b0a98718c54ca79d902ee96167eca0579306991d7c6011990283dbc5e1ed2ab37e21e0e73218ad4a8760be75b0636e318e53d5dcfbfe9856bd519f5e778763a78f105dc603feeebaf984b2b0c96a4c1f3352093f7574e9553ad2076bca7748494eaca30e4564bd0e03e70b8d9c0b27e77e230fb054e79e2bd18e57f4485426d627ef90380aeb5026ad0a4243f660e2547f2f3844996e2283fbd7f9b08f19d26641c324d1e02ed7922f0921beae305ef8d30a3857f1cf69857867f3a8c9807f27e6fe064c59880d3e25710108f8f062797b24e9d645cf7e0f736c955570de0d51ff7ecebcb5bd962682724ebc363c9ddb9ca3a140cb82e9e445b91695d80d843227839ecb3eb6e95b466107a80e1593b560396f041ab62e8f5efd8cc82cbf5adb38f7af238a06c9fe735291c3393a761f635cf52bf20172948b3d0faae6d914b6d401963854622d2e0c935bc1314eead73b1da868b9399c8438f5d7a484f4791dc723458b41a78e010bfb2a737567a120e3658cfda2a2ce466fb406a748694431e8aece910d42797c6aafbd5cbf24127635eef6b28a7d9f6f431410a8a8ec85adffbf35bb8bcbb4bb8be3abd38daf7261d4f295871b82407715e6719ac616d35579087da5924f4a7e4492774be8c1a21d39d104d7124d6eb2cfe4ad928ba4c6ce6bdeb40b216fa6dca57982b1293595315e07d736eb31502a5611f7c6f0c2800e593d512ac49a13c24e1234aa6d6e02708e92d529ffe6f91884bc1892c5b0e470822a88cdde68d2bb6bcadb005777fce8261835b41d3530ac25a7aaebee437a3bd08d7fcb91fe0c075e17765816077efa21d7e9b3ca4c9cd058bf091305ddd43e9932862580aa4ddb504a638ac7e6aeb5f809ed613e64dbbde5e03e04fd29cda870db998077202b05f45b98548dad6ea83cb788ebce1cc6a040b55f7bda09bb0662d0fa76f4358a5633241fa409d4e36d99af4ca3d997497ca20878a28d4c9caccac2b4c4da47505af2abce8d073a3b69fc0d6e33ee1547db01b6db36080385db40703b20988573090363d840fdba034062dafb7f35d22cd182007fdc3565d5a59aed2c11ae03071583280a68ee7f51dbe42cc9086e110adb20cda1a646dab5b4424720d45bc99c26510247e8b68bd58c4debf1f9ff563c543fa02e09ac570eaf0703942ce76266838c31d94aa10af0f428c04bec266636c3e20e0760abe88442ecb2e1ca9943286141d1d92be34b94acba62edd07de953f9351dc27110add6d7a8a3e519dc9ea1a08e52a819e61c1aff46582ac929b6cee2c73b61fd4b5ca09a4c6249abf2043c36c700e4c97496121f748d6c3aaeb1b5d236"}	2	2026-09-25 14:06:49.617+00	2028-09-24 14:06:49.617+00	\N	\N
zQ1-ajq8zFDv8vjqRv8TE5LsdiVEkLR57WfylGUd7uo	id-polri	ID	agency-seal	{"\\\\x414aad79014e47d652f566865dcc984442a0f797b288396617b21b172aac2bdab74dc98ea4d63b5c4154353aba2f00b01d9cafa13a935bec603ea90f367a688973a009eabcb34ab89cd91b8102918ee7a10292206d856aa05621a5e010aa19673b3273b8dc1c35f948e360c87f9b7f975cbbef2851b5a71af83587ab0290004a8a6f351c63baa5de8810c02b3683a27628fbad56e3c2aae60c94863439f22f7d34abc613546be29ef460b3c7b8c6328391de14026de62c93d579efa564ef3598aa10090631bca2369fc2689673e079e5955ecc61cdadb0aee320c40aa0093d9033d9755072da5808e7b7b852b1d1477511f81bc3aa4fb6962f4226cfdf2a4c28b9c6ebd402a4c19717170e9d76c5402a9b2f1a7a338bb2df452812eb2cafe281f1cb33d239a08cb26b38e3479e6253dd83990a2c792f338ac0694084eb0f7ee583249a30f7fa46ad80b960541a270c8608ba85a9872dab1760dd18203829311c897f4465094cd15d3a5c510d4ab853873c36db72afe01311bb7d4ed4a05dc4b82d0030b0f81e3d3aa5dff4c2b3e24a670bb252a5b184f549fa487477239601993326161d3e2c8ac5157098ca86e3945f70690273c576fdc126c03c1b5169b2d50c059c87ab4410942ecabb925b6c7906c6a43356eb7516d6f45e6a6a6a2337139e2767179a4bf182b5bdd2111c2499e2d718807ac006380ccd962b0b6584834a089152ba9cc297fe1537f0c2342b157c7144b5a9ba4aa9d5b9b69ca6db36b71adb2e548387918549048cc304a5ba3c660c77e83e8c128c2072678cb61181996c169a61ce3a44fad89333b01068a9469bdb84fd31bf49267ef1035d91eb95f39234e981a35bd937a222068f8c8f34738ce653995032438a06b97ea8b487a71076932fa9ca642aac76201a25626b11b07a61a74b6067b084b3a9633e06c6acd846b936b21a1c2610272adcc41b57779c7907927932a1ace755b5863efc765d520204cf189037d69e8467b65454a72fba3890ca7c190326f24b0b1bec93e75281c23a2ecf89623136a0fc85492fba3c4edc0e09c00d4440c38f140cd230c18816a16f8b8782503243cc766e962076126a3817c515ea4ba7120811b26fcd003c8eb268ccfb4aa3f865750b9212d5577543c5be0b08a42a89536c762927cbd9d093984171ae8c514e80aa622b538eb17a69e3152bacbfc9b126e4718ae8f0734cf76840acbbcf294c9d613780baa2bb500b4d2ab9d29c10aa023d9c923647fb1d04db02468800c9a2c1ebf093047188b98668e632c9d79baec489cb2c554426672cb63191343c69f9e45ba5f0357795101f56ceb95776f34a9618750e10ebc4a5613f78730d0a896ea9e52d3a42ac2b1143e116c523803608e3429cd693a965a4b40a47a59833fa8826d351b5e489bcadc00c12db6b524473cb4a66b34338ccd2a3990a7b8624cd6df55dea41163a23516b500282347b7232afe1b47107dc6aeae9cf9ed377c4c94076e39d97c0879b118ac8610eefbb43a589c1a32a181eaa4cead3c1cd220b5ca37fa8929843e114ed8551b4557fd51113ef8bc66ff7aca0aa44e5fb1c2a3499c2e8425475c4f32781e7cb5da2ba9cfe4c4b1eccb7b8764341bc4a9b430e1b66b6b09d0f48fd83ba45eea571a24f50469898c8781c45d8fbd599f467247b8d71fe51ab70577c912a97dcef5efda5d9edebfed137cd1411e0c8b62b"}	3	2026-09-25 14:06:49.617+00	2028-09-24 14:06:49.617+00	\N	\N
5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	my-pdrm	MY	agency-sign	{"\\\\x7accae59cd3b38c6ef982c85d1d1605693fb34812a557c9c3489cedf3cbf5d52","\\\\x51f45e5e7d91c010db73aed6213475f33a08ac72efb6ca3981cd703e5f83e9eef43c2c2ee5e820190105013b81ebfa5c7df6f941fa8b5abc8067efb4473a39262101c8ce9f3282672dc8a31af872dc2cc566527787c949ae3a75ca121d2929b9ca31612f6c7b238637dd82396b2cdb0b9aaf2d3e1fda61b9c7a4558e7f582a23f79ab0c6ab00348be59c6352e8c5ef0d6ca04e2556814d19de3c0525e1d0cafa15d9adcf689e1ba1efe3f8faadc1db03b62d1b38f1494f40688ca87fb36e4f799238cf8d25cb000b5f8ff5ca111abf5cd60002edfd277af795935208d533400b8dc010066745c64ff91d84c3b9733431d991e6565a50fc9c397bf3b7160865b9e9451ec25ac49d11f8b23beb58cbc1f1f9dddd8c4fe5c955ed9b8fb30b21de3b2f8d4e0928c7af9c389ec64b9b6fcaa8b7d4d360f345c7988ebe28cf6ef064adf2b63a880341b352e683b86b27852882a30a97ba27b213dafe21cc7852ba2852bbc161383993fcae1bdf7a569e3e28a8939d93cf710d8895f7b23b63c105513b00aade74e01596bc959085afda3ce69b10cc0e41805a2d063dc1fbec3656652e2cd9fb404f82f86e21c16359317ee86d8b4c9cef9ca72c8483cef763c17453e3d7b9c4536d89762e562f9e6c77e35022afa768677e6f0397eb532b72b59ec4d03d40cf093a6927288c886471ad8a1daf7bc3987acccca461e02145dbfa2a2c8e4353dc2c659d66291d8abc161c008868c2d58181882ccf572fa41d867b0529c9f36cfb1101e4ebe062587f6643376ea14e934b534b9ec8091ee5cb8b86c115bdbfc01db0b4545864a093cc8768e259638f5e88787fe9dbff35d85b91cdcdb6eebcbfdf83d5476b15d0ab19cb6da45b286830295a4cf63c06a51f91d06bc2f82a1731ee09939b24485e042d679a9466f663d0869d8cd99494ac98db0395db5397be9a8feb8af907e4834f475319b657ca6a5095b5db9533e1bed8273f0f971236a1b959257a47a2d3161012dc1a93ca17201bc538c8c8b4c2b6e7dd21179aefa6beae01baaf42c655e6ff57ed1c85e6f93ee2b0b2351db59670c735e073c2f769461efde990e416f967b2dc3f57eefa2175726cce208f3b288a42effeeb402eb13a20f5f6b9133f9daf9b4a5eb8cfc142b9abe8da46f638150d93733c41d3f4b56c58578b3cd8331bda55bcaf603e354e88d3abf7f99231ab0c556dbf706b78f1fb387b2e841e53599d7703043d2186b6dff5c0043b78690635157e030f2437582813c1aa4fab3fbd127d35b3ea29f6c34d8fef26fc79f0623c22adf3d8480a57257e0275310e91efc4c748d478d44aa8e4076cf7b49240aa7f3ed8aff0c07a542737fa64be1e09d3f4724e4433cad16498d64594dd97be92a1d5cc5a2cf2536287622b1ed20b8455a99127e921fa547c1941624af93a530363f03da6cab5d762f4ccc0a52b1e3504ef1ce6a4294f95dad25ff1fe0d1b56c8c37ff435b95bce54e8531422dd75b91963296256d3e7759c4cfc69f8c870a55a8289ef776f3e98a4b5fa4a2367591aa228b486c0abc4b86ed85c64dddb47e644841638397609e2fde67183838987176f9f5c456ff650ce8598c3c59f196e3d835366c5aafdfc5409edaf05208ef56d842c01e73c7fec33e3c879dd001dcc4f7baea1da2f171ca075075a32fcd38cbe1364cd2a738d33ff9d69e91535bca30689a2dbe434dcbdb2fe89458a6041bb4b07c24fbe62002f6351a23a464b9679793fbf0bd20dd7a9e3bf11447a8e6d3f88cf2d051c66ee3f1f41d374919313a9ee5c7ac2d3332226d3e1082adbd69754585b2873ffd8161c74bc6c736f881c9f1ddecbaea84e56d22724d1a994cf0751d4871eaa827bdf2762edb9ae355292dae7bfec898c1c42945e981c365556de5e1f35eca26d4038a9af4bb5cd2a0fc2d044dde2cf3797285a60a297fa8092ee1e3619c93cc74e2f0dd5d3f003a939abbfee86d218f89a65f7f4ad9fbe2eb95ea0fd409b82e60aa9f25fde0c74ad553d04935d549c525eb9aeb2df17b251d56d7fffce98ef250bba742b3865da2e858c7de8bdb0f6c10448d30cc367071b47ba2ff5f3826205dd54ddaf04a431ee44852daaaac0ceb1e905735eb600e9a11070efbe8bebca99b8e4c6c7c5717676e5f70f7cbd6e0c4f00c314527e562b60253b1ba45099298389753bccdd7f6ddb429d436a758f7388079eea8a524606ab0a373e050b9b4044daeacc93d52479e0da0dfab2528d5637bf62b5ddc01efcb74106d060248ecc21ae89d7b10a0a0f64e5db467e16a35277b0926b768f165ecf7b6a758f9561263122582602acac7bf06e1862987cf12bd7c0413fc5705b188c50d8cf3e269dc98a695fd04c437e8fbbd3742923b5df36ac70b57fd42dda1be81b46b677b2db5b02e12d0a160f9738d3bd4930c3f36c9ba3f5d5927eeb585715f3766266441efc1797bfdd370f2bc0902368abb74fd30e669fb351d4021c921e68abf8b43d564ea878b46318f54b3ddd30dd9b061248c11e2a09055cfb775fb006935949b8a0e43d81853718923d7c24b526b919f85b5ce9749a4c61effa04d50d432b2fd245c9ee6fd10cb87c4740da6187fa49af363153335d59e9f0cf506b3acef175d6d2746a3aa6c11574bc6c8310c39b9e385b335099ecf61117cdbe9b572dac98cd345d30e955894eb0f5cb499dc476e3023be5e9963bd7c60b4946266c91416a6d349c3efdd4fc9a15e6018760c4f9224b7f7e41785c867a0e"}	2	2026-09-25 14:06:49.617+00	2028-09-24 14:06:49.617+00	\N	\N
VXWC-WXzEQVKJoKXNCyXn6o5EVfcaAA-3hqVXoGOsWs	my-pdrm	MY	agency-seal	{"\\\\x70b8ccaf6bca8415a2b59300d0e36b5ce5744c772552fcb9f078066cd958152bbde7052ea1f77a5c17b3daaa5c832191858a59d5a8561c02a11646cb4df57a008605af2047c1c06ff7ca0b498618ba663fe481768e2687bf68674ecc76aa1a107c20cb41c5860933b11758bcd8f3a6efa2c3ea588a5df8383a06ab22f58d6045aeb82b353204845b9452ad330b36c499c11290cef4481e135037cb19344774b9695cc6741e790c408ed456d42b5b5c4a54f2753609a8174c6a3ed6113350e195335b72d29973698542c5666f54448289d79e79b9c9ff5b6996bac2b9058826d864a7171945e676da4a1d3dd907f0145af7eaa90435ac109cc5f9930612f8c9186a7cc3ecc36f130ba2fc853331bccea2184ac9b89eb770e2368f1a421055703b3c0397210383ff7b9fd6723b45212976b4b205b033719b416a687402ea876b5a070d063e6d4bc4c305b022840f7b878fc7ba3819694df34a046d29ce80243b211cc1d46b9abb2b8b3507bd8e975c625cc46ca8237c95149cd26c4874420235be82d89e44688fa18647fbc29a0bbb45141a3897598350e79ebecc9cbc1836e20437bfca09220702d5aa796eb5a7ea806382e73e6029b13c7b64bea0439461bd79cccc06c266b6e6cc74240bc83482573aafe12675290586497cc20e4415a240324d32906032ab60c69a13128c8f4b59a7ba57544c5a50518324c7844b957cb83346e4a451f473a839a40a9d1b0b25c622d1e73fccf960bf9b5867a4bd73ec9cfd5b5b99e928368163199c5b700973f703bd9bd6235be54cbd0141aba845642b163c8ba2bef45158b613877b1506082f2002407f3b672f196325910ce781a240da90a4e03f09576454f06540e174c9844748408a0bd90d7bc4a85243af830015572c471ab29716d4b3a321a9ed525003b128ae773d5a8cc637b00761302089b41fe710001c092b32e0933b3718301a21659a35e71b4e19272e4287bae7d2afd6c92de92797fa12a6faf614d6d68d3346af1462ce41b6252e889707d5c9a4454bb7ac0e53674d9b4a7c1899b5b10bac4d702563dc671beb0e2a07c6f1a070a5d13772ca9d9b3c2bd7175c1d3ca97d8970fc8a3f19487c5365979038466f3b081b703fe7e72571a55c9e2595adfb7fd5312c02f02b0d885f21c3507bba6c4f14bd5b4b3bc6c3c5f5ba42dcf380f0b1a4a4597e0a94742e3687037896a403666873740302810a095836646d33b5ac12fc94698064da4c797f656df5974b62c43e54a95e29fb988144198e8780b8d6c7a2f030a0941e153227374695d2e64293e6877268bf817ba58ceb8aff7900c32a1102bc5ba7873b835a674f6ab829236683a35cc3ac9fe4242e3e37c71c5b1f9cb24bc372153eda32809056400402d62b516c0620c9f57b56e2a532d5bec9c364c326c494245f67825aae3b3cc3d428b4235359e0629bcb6158eb95166c0c1066a6dfb6227b78ca4a6766ded8a76dc7aa9d1695ccc2bc3f93112114be181798285b2cd8f0010e9741ce3c79c508b8608c2b422637ae03bbd4092a794531fc194eaef09c61057a61b3a549996ad47102b25958e03a2467c6a9c9d615216486b2b2235b5a9b2513a16a87a407fc37542a1b4f312aa38391879e659c74a41dec285e799becbc58e41924380ce10421f74c63a1c9f440a396871797358255f36b6a0d658e821e86a9b25792123855d5046c75e81533"}	3	2026-09-25 14:06:49.617+00	2028-09-24 14:06:49.617+00	\N	\N
VOOk3u2AIPoDT9Egi_D96jiK6BClYGfeOHQMFwCOb4U	sg-spf	SG	agency-sign	{"\\\\xc4a6bf1017d7f672713dacb8cc9455d759a3e329ab879734cf84f6a979834336","\\\\x28f9513f6f68a30fa639de9b8b1d4468d7f968b5c0d39f65b54bcd05ceaaa03d6f966241e7ead3226b063ba5ab135361572643561d84836161578e055969608a8ba42ce2c8bfdaa29f0bb1b4d924c329f2dfc533cdd6a8cb68b66664de67faaf64e3c58b7f74bf1e716cf05314b8cc7c782a7182bc6f7480b0dbf0970d7b7d7325c5d6b4262f4c2615e04206294ff3924626f2f712401a073e1c2133463a287fc8bc08097f9e823aaf5ee12b674e69baac6ade0e6f973abb06e0a2cd7ddadac4f0644ecf7e25bd6d40083bb384cd0975a94087b790e8f3830d7fe392c2ec4805b2dc6a032608ba1311ebfecd4bdad41e10de41bc39c559ab93026f1a1eeaf14ad4eb27dbbe0abae09510932911b8bebcf00676bd66a12f1840f722f987044d231016a7e11df5bee65aac60e7b436977f439c8fa3484f8f088d829e65c0a5e33d778583c5844a5c06c516013a5a93be682cb3becae7f0a02dc447856f3547bfbc4f51a5be3c16b98ccf25dd6047c3d454b14dae9fe21ec0d20ebb93f48ecb50d04ff95cde06f42082f36a5d93440cd44b77a4f697772a89aac22e9fc9b236728d733c2a7ae73d3e5f24ca0da6baf36ba27fb6fec7e67f2e5b358129af0c0117476703786b962e6e308691428bf35d366ae82a96951940436f6fbb4a74c9161012a7d672ceda0c4df089bcb81fcbf64c6697d415cd67007dad92b6ca20f32d7883f11f7d15bb61533e797c80d2e3199013acd6845372b85135b466f7cbbe6311e7de0534b0bad851b213071f2c319bc38f609f743c28a76809c60f28c015b403b8ec581df93da36c24a1cedb8eb79f00a351ce6ef537ba15005bc42e80d5a983a969de8432cff63129ddae5b3debe58853f1ee59984d59ddd53af158178d5c1247654641e3f6cdced3f13577885d7a881bc0846294cbe129b059514d2c203ac1db986b7e9fd2b44a41a3aad2dd14d7befceb0e0ae3128b1ab67895e23897e19bef0326f7aea3079f75d1e849cf0baf87228f95219e7b388652ad46d804f9379b2eeb6ad5d961290207088141595f899482d5f239bfc0b60e9de69bdfca4e263e70d34c4b5e98872806eaa19b201673ec72f6a58c878cc9e1661c6c709489a5d09d4efb34dd33e59f65fe6da2a597a73c204a500e1cb0ea844bf99f75e125c7607b11cd2b22fb0ab653c8a6c149cd68f65ee192711c7bc20701551bbc1e5ac3aea21534efd7aa9a9ee6e00c8c9e2f6b2a3361128c721911ffa94d9aeb9bf949904637484f14cb926d4c2232bcac2e877cc2262a4e567578dd3feb2d25625160eeec7e6d353e0077fb2f56ff14d185c34b98976a2d21b8dc6be73afe685a617fa4d56fc86425fe350b9469c76032e59d1674fcbab36f7b03295784f4d4f114989c0a91c9542aa34ef903c2a58840b9498c6345052c600e4f22338ce9186ffd55e1d05a9d5cd295094eb5a7bf0c9180905bffbe51a449fcfedd3ba8d78d09b7cde4d113888439254b49e2b6d024eae364ef94ffbcc1216516c4cf46bf2bb2110437015596f5f8f4ab1825a79c13a359ee56c3bbbba5bce111625aa28d71ece36277f0ad3e013613a16abdc0bfb2d595dd4f713b7a3114cedd4fc0c3c4670b949a3144ee7630619389e910569c725d1c8e9e1340063090317ff64ee735f539c65e3425f5cad6c938583b5e46118ea62674d6130ad33085f9811d37efefe5b21dcf7c5cdf7d6487f612875d27eddf9f62ea1bc7695e83a74a6e3e88f6d64b4f348e038b0a1fe1f822671073c1eacdf4d923b5eaa9708502e8c9a96ad7dcc4e4b99458406cda36cf156b5f9c5aa6a7dbf237e45ab68b0c096b6415af86a2c89876b44e0d9cd95f63658f5cefb5266f5cfdd25a31de032cdebd40f4d3c15879031d345f6c87b9093f3df0ba437b40fde0680a9f2c9fe77c8dc48c2e473f5b95e0b7fb60c80830ac24b62c989ffd8b203d16a6ff2136663be90d3a6e532c8376beee5bc5a72268323798d08df8f692a10f852edffdc1dd71928c4831ab43a818c2b75f94a53a5c67bf07a13fb397f791fc666cd2ba3dd55920931a3e7382d8a94e16f3b729088373c966a0986952977ed3b48b624038cb3d9835f2ee103c2aa56db4787ef2866064b52074908a9b32bec2b4e12b106ebe06762ef862b18c68127f47aa9cfeb35a195a3c01ae0cb54a4c852c99f4167cc0400d55fc1857457fbead8b305c54103b54bea647ad40ff83e280b943e61aeb8c71f75f5ac495704d4ceb441cc8b3feef6d125b32096c2fd9e8e329080b43e7992bec0fad796a494cef0a81f30df58f8a2e0422829f36dc2b0b495f6cd78943a4eebae507c73b1a294e59bca933a8a34bc4593e2c20040ecd252ea705b062c30132ff5c8eb8cd96a038fffc12cb1d597a771d626fd538c57ba9857702b227f7a4a2cdd1adf4cefc9095358d5fc850327a276d930a4d542ab7ff544da1a37c7344a1e0ee371f255b678bddcb7948ad07d4f6553816d63f3d59dd48abce79a4dbafae0d83c27f058f5af2de95c5864cddc3230d5fa2c63367888a67a23fb63c000f2185e02afdf7070066da579b5f2c10df5cd5fdbf1dfd702ddc7847082c2b08600b937e093377a47980c9837137e84e8fbd8d63f4689e60d033cbdc662a31844066f2ad6e9380e278bc42256fdc09d3b52d341427660eadf36d1091bf129580bd6dfc23928a5d7dfdff0a7ae3878698e2ee50b838816823d4ff7ede85f2b45fc59fcb3a4b09396c470a0fbe713622"}	2	2026-09-25 14:06:49.617+00	2028-09-24 14:06:49.617+00	\N	\N
361k8ilrniJ_wrfvN677PXd9PoHoqQLD3Am6-zqBwFs	sg-spf	SG	agency-seal	{"\\\\x6e1426a9c49645597e58d251c8e708e7528e70b748dc7bb9106699cbe7b953ba8c625a6daff1762ddb4d5777ca9c965e6f983ee60a7c2e61c0f1a0688465a6c6db61fae7ae987a01b56652cb011b794112fe27733ac7cc40901f7456a5fc7723b7220ad59c4cbdb3ab1ef02f1ff7bf55637024f609bd359a262215e0650d8d4238cee6363a9c982661b4468790a8588a41275d79423a02a3657c468ecb4a1f48136aecd27a30471434b7b1834cc684f41b35d9b898577a9586c7971676e061b73ec52bf521b4d0e7ad73f65a5d525a6c144b87661510e53a0b6094108358e5c2b8c55009d7eb4fdfd2a48ee93eba03c848447320c0c01e159c29aab66beb826c946290e2874a852e9f73621b32b9fe775256c6cbfd469c8d3c297ef08c72e44f1aa88770b8bc9d6237612639d31ca7a2d16996d0042633637d204c3e542ab5b6a7cfd60e0109c67f69ad8312babe1569c4571ce90b6f133b7c0700a8e8759fc030b198915983bcbd55238af1b180c260223fbb48100278d4c839d302c92ef095bca479c122244ccb5c4271a4f789bbcfa707f05a41e2a887b51908fdb78cf4dc21be1491cd449e6ff1bfe8d301b0cc6b7e1888f12b1b3fcb605e3a392448b5c8a8cd7e5c7d2a019f9a83bdbe008bc0a300a27a4271f3cd35eb276ac509cc9582f0c3c6aaf3bc625738f202086b13886036adb5975c8baa1b320b58058868f50343bc26a323e92510c7abf8a62590e25ce01c71e2c7ccc65095544abb1be33261292e81e17fa2445ecd4664d1c654a2055ea8559aefb4aa08ea83cdf87d6a85c027402ef4577e73ecb57724883fe850427836d63050fa17c66bb9b28b13223925aaf769b44f2a7bd28c52162c8f12288257e2b4396122ded175d65601fae615f89a86f56431bfa08a938271ca61935d6aad55e1168c806a4abc0ed844c2b764a9f16147a7e0c732da1188075a5d58cb499601558c95d3f00a823507d1d7cffe17228ff40686bb3a747217471302f9b78449eb1b01c0b8c24ab4def336dd48c0a526b749f950be7226f2b482b3fcbd5620bd17b5cf68103a9f5b99ad826e20c078bc43623c7295bf221a8cec5da04b278f60166d72b39da35175a29fb84a4b8bc3ccc8f728d2018f444b84995c165789207f2a2cd72366eb91471bf75a4be332cae794ac973da6c808ce314ee7557d8b9505623c1db72587f0b58868357e87e4baab1574ff066d574576dff3c019540273251d0e544297cb5faffb943c06b90b1a6bfcc20b9a37194a36b078cb65213a36ca271984551990d4104fc169b3703a94aa488480cec50236192378b10c1042d29b79bc6e9e59512c47be0d47816d39332e945596e25d5255bd9d60267d12a456285c44b77284fa73fe7359b6fb6798a2177dfa382d40b016109054b3ab2ff65ff1782552a270ded079e62bc0dd2b3e20b32e3f311b27f940441b4c0aea69c8a9bec45c79a5fb156c79cbe1ab48b68c48dea0b9f21a658e7c680dfcc41ce73f97366f5acc3f3ab946787179c7335396436504e688babbcb51168d107680343b79ae6a1aabf6694590a44d61b4fa81146bd67363121a117266da7c94fb348cee90cb8ac4963de591a5b561d523b1964174e374f6c22572362b03b1acd559a44fafa17012f6a152d8954c9673c824650276782ad43089078345ed3972afdb2f3dced9171f2945601aaca4280a275042ef0b"}	3	2026-09-25 14:06:49.617+00	2028-09-24 14:06:49.617+00	\N	\N
\.


--
-- Data for Name: openings; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.openings (record_id, originator, report_id, agency, kid, nonce, request, receipt) FROM stdin;
01a20de1-78af-7b57-b9c3-d63bfede0cee	id-polri	01a20de1-7711-77c3-a167-38a623a28fc5	my-pdrm	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	\\x6c056609298557e424592f0561a6abbc0003a892cb22116d591e14681868cd9e	{"payload":"eyJ2IjoxLCJhZ2VuY3kiOiJteS1wZHJtIiwicmVwb3J0Ijp7Im9yaWdpbmF0b3IiOiJpZC1wb2xyaSIsImlkIjoiMDFhMjBkZTEtNzcxMS03N2MzLWExNjctMzhhNjIzYTI4ZmM1IiwiaGVhZGVyX2RpZ2VzdCI6InpSVGY3ekMzaTYwTXVqU3VJRU02YjhITEhuZU9FQmVqck1sMXl2QVBkNEkifSwic2VjdGlvbnMiOlsic3VtbWFyeSJdLCJwdXJwb3NlIjoiY3JpbWluYWxfaW52ZXN0aWdhdGlvbiIsImNhc2VfcmVmZXJlbmNlIjoiQ0FTRS8yMDI3LzEiLCJub25jZSI6ImJBVm1DU21GVi1Ra1dTOEZZYWFydkFBRHFKTExJaEZ0V1I0VWFCaG96WjQiLCJ0aW1lIjoiMjAyNi0xMS0yNFQxNDowNjo1MC4wMjZaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiNXFtaHhJSVgtQl9EV0JtczdkaFNwN0QtMmpsNjJ4WU1rUHpNZUhNTktKUSIsInR5cCI6InNlcnVtcHVuLW9wZW4randzIn0","signature":"cxMG411LBokq88tSKXc64thsQrJ3bpUSbIZOMsFEDRm486Tf7BjV6VHlBWq3_nuc-nrVURjWewz1R5617gW8DQ"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiI1cW1oeElJWC1CX0RXQm1zN2RoU3A3RC0yamw2MnhZTWtQek1lSE1OS0pRIiwidHlwIjoic2VydW1wdW4tb3Blbitqd3MifQ","signature":"vRM5Spp6E3MhPV5x2Ae6Pw2QBykTxZlM-A4YzImuc-iiVVX4ipYG8INUzQBKOy0iDSSmwPhP-UxcM1RkJKafeSmX0YBtb9R-AGh2-HJoOuGehezdLFC_sLce3FsMItS-xLhHikU4MQ4I8dOs2f27JWUZTfOzukccUr2lk3euWgOddQdUFKgoMuSCRRypuQpYFwBwVEmCFZYxKN5Emyga7_BlTOP5LIv5hzbPPPvyPD2ESQqQavaF2rnz-sRt--yzv3TPjwKe4gh7jhltxIWMS3jxeD0G59KHxd82z9RpDJVLeeH4jlFLl84uXvxaRaHBURrPTRnfE541E2ZGCX0-2LvBaugJTrv81Uo7AmFmNJc6hyK25fvpYTWHKbkLLQ5RrJImWlOCT_OGn2BL3x2ChQDDdK7dNq-oKH1vxW6aaemC4ANl8vHPm6chvFU-gHYboy1sLJElfBu4GRXgFeCuri36RaMAJTLlr4WNjAkXUzGx6NMVGK-6ny5KRBJZfYQ-gyEFU3Pj1qKREVwULxhlcarEAd32csfXM8nlJh3CxjLwD4V__-DL2_D-WnSJYcgR33UZEZd8DbgmYCXm0u4S8q3Et_FkxBBdVmimMRbS_4o0xX2DYTjmH87yMLx8tjAPxzI_jJltNyXsPuZQ5eFl1PeZBzXaSv9Qk83ZcCyVx92Qqds_GQbSHvMHVEKcxT9c190LJ9gR-IBYishELVa43TL_4KfdEDblHPQnejmsPw4_yLQmOBUc1iMDsKcLsPhfke59067I7pX563g2VslJ3cypwAHC2TpO34w077facQcxUyeQFcNMOzYI1WtLl6gEj4Y63W1Zo4B3TULuoF0Za-lknb4KTV097Pm6SRokdO-DOvCizv_4vM2CKhPnr3zBY97czEHl76gTBFRYRjJowxGGQdyLkmpItL7DVXZ67n3BrCXGa1RJQBAsC8n6mFGKKYr6bjgfHmRdApMwKLr86p3wdIXik8pR_0g1Pw73sRyhO_shHR07hrC-LHUp0A59vrqSf__FyIZozpokQ2AHfqexnI_QejdgSpLA2Wptd8KvoL3ZZZHSnOvrGzHhoIp4vwP-5gIBp5hHdLxmKDbdQ2R5HszSL-UYn8q9gWFOXY8isYNlJYVLKxMK3qVuJGAM-eGp-MvP7Ln5T8ECIr94N2NAbVXeFNaPrdHB28tsy_4_PrfNcw9wGosfc2n4iMw-E7_mcI4Xfg6pd78s4hTaDPnokDHK8hC73HoNCgZ4ULdbojzz5Zmp_OitdlWedGFil3ER8XqP1NOkaZ2-bUZstmnywgitomdsgIALNkZ__0N4ne-KxPq6UQBFgaqE0JzpOl8KrWSduDm2L1MXhvHDjT0RgVuebgi8xI9BuvidFUXJXfjmC4Wdgd9ydwhVnIDYEyuxp902Xiih4B3fDUAi1aq5L9KYdHgGtcMF4mNUOlvUZyvSAktR8iqMEcWC2ffLkjo6jmoj7md6vJRZMQ3KcXhAuBml903Vij0TOrJUN1B7NyXfbLdr-lhpiLXiRYyOn6yFbRF2vJCc-kEBIy060ujbP8yu-M4tnHqXjznT3srhPfZVflEvYQiaPDDfHMg72-eNRcrn6QeHqLitptpcAUyPbCaXlFf_2LMP3KqdMXBNdsQHSeOeLsv1IIhmRjOU6PCz9a_934AITFdhnAuZec1kC_JS9Jj8cvexG16Rg8s0XX1G4G0lcV4raEiWKbb7J4Ilj8-wwHUA9x6NP-WMvseJmtqByQRhmIdJ3sSbDURMQxij4LLqNP05e5iptXOU1kkshYsgcv9tuBoZRVnOlfZz9VFi-qdkYnOpZhf-tBcbRBF__TUWn9JwJklEGt7YO3qQ3VdwMH9ElcTn4Za0lcfK02_cQs3_ukNoMvgWFmAZtVVFJtfNoa7Hv9Z20oG8IeOOFEbnenobRNn5823Z6_GR5D5kzmYOA2b5J5gne8I_St57MRLsK1bcnEzUnTIXRIehqA5mvZgvG4aTTrs24WNZOxoa7VYisXmp_y4K9w37opWP3_ahwX4HEv3RN67PuKkKIPb971HJQFSjefH1Y4bYSSQq4fDX754-eWuz62D8cvs_3vhDzehQ-xEreEpKdFo9tMRxOG4R_C67GNRqNG8KTkDGGCeexRZlkNDPBvg4JklgLy9aPP45N0AoQdh_iMxdRtGF_pRmOfSMi4-5wCYlhtQzcguCIPaRaYQmZrYmjZwMjUqPAf1tqI4onjJ8xVv9sn2dxC3liGgZcT0ww4svcyqjzar2dfEysau8ctTY3Fyv59T53TYv-SloEoTkKE9zfgMevAJbAAMde3SaZDpxqjzaj6JOzzc2SCjCbX67HGb7ZR3qP7uDU4Y0G41ZBwR46OUX8lznKIYI6rNK-yM-cBF3Dv4_k16LZJD7AYLn5vVmr_cgVBevRX2ugGDf8eUapj3jUdXv5wcTJim1Mp2CBszofdBEXGuNfA9SDYtSinF1Ge8K2ps6Le4P9_Qf8qsx1KwDEkcgunD2brDvMeHiE0HzFhCKqdRFgGzJW6fsDd-7Vlie5brkxDnmz5dqNxf9Dx_dF0AcRgr035mNzMhoPFV-Z9I9nCKBPXxTf6tdPibBietEwp3Q_5m8E7F20F0MT96Z3JOZzIbj5o54clhjV4t7ZxgS02RzOtjd-g7ksdOqcy0o8TkdTLykqhtrk7Ee9Wv7v9oJJNrLisL6vT07j3sHndBmChiLkOd5yU1uWRlhxnNaKQb3MWiHEp7JorvsUS73Q0symK1YbBHLIxOMeUXi12LT9fPxEkAHS0p7LEjMpdWyaLMU97aK45pMZ-m1aaatQzjzQE1kJxnxFA38oCgnkkzOVr6EnPkPkIb7NjZNIcDlSG29yuWUsx3qoA9bMjxeWbs46fK8q7QMXqRnwXVi6jUm_chuQrUxB4YA8XPOqh2IaWufgbipPy6hwKmt-CXpGqBazDNjq2-n6GZI8uFOVUToZDIPR_9Yrdwiw6-jRr__lFS6cmsiFtqweGHQW9tvH2TdTmTU5HVdQwGrWMz3TU6HwDTgnlhJZPvpqW2J_j6Kk5Y2qa9PuUakkQ2yAq9pJfNJbAEG5cpakNLTvHgD3O8d3ct7dG9CFKLmY5zfB076OUpIW7REUON4zpBBDASehuyJTGXrhWISDtLU-EWw3UYCWg5a0GYDRPXUWhUcLorsUHW67ibQfTTwc_Gt-fQVCT2bSbccolDqSsZRbelFFXMvx6vIAY-0c6flIK-IvNOIxH7hDuK7DsfUKmLLZl3vngBKwcjX-9MdAxJBDVQBPMiDf3pN6UgM75s95TXhTYjlMEa9NhbA7iQvzlnSB32enWAS4bgfYowxBFn9TmMetzbO7mflUZsjRfsDthDefDovkmdy9vdCfrGavvPJxWv-aPdCMhRxtUIXkNLTfrG75CvX5NvlftRrvg4wBaYJJa9fTfCh4W2t9dqlVD6tlocJw_67Y3qU4r83p1IHqw1pOkZp052Gq17EFXdYemQVR4GtbiC2m2A25coB1JufS5OMFtpPnhTQUJ8Kpl2-B99NprH1V4LfST7bSNCrudFN6jWjgb_jF0m62uOybE1tFq-9_m1uG9xSguxQfFr3ivKsCK777zAxVLu98RxnsChzyg6zWlaLw_IStXTsF6BMxLbVBFTIQD97uR9TGrzChyWUW3_fbspfhdQRNYrT0KePxvQIbFo28CPULw9tKR3lrhcBI0JS0CfnphmEhSy2zYZJNdkmOrpTaSQ1rVtpB1qelgrr4_VN3q1-PZm7gvIWZ2GFqdmKZOFQSeQuLKmpdutH9_8kgXAXQrhl6ewPA-lja_PEXDjbwVIklPtRvR51KntV3RDg2YTBctuyBNvrenzlfRXMU_ROz_y_P85MJj9OjQ4F_sV8bgyWcla-XSFLL5g9_CV3pwVxsuXIF8l3mJr86pR_GLBbS3eYpe2dkG8peA_MGVxyr5izG2rhAKZnl9j2UZTYFq3bKILzJXyZREEUpP2SbZrT47GfmHqAe5RSw573GUstcVgAOPhvVZM0_O_As8UG2Fiu1v9i2rDimUVl0KiDqvaEUfkBo4C8LG2vfA9PowclBMbuayZt1Z9Cc7PkBoSWdxXdJeeBC_Rc58h1t4M1H6K2iwqnkRlPHQotjhLqHgyy70zu9bujHfuTdsFBGONGVChGcQoudWm6tSgnBUsP_-fKZlIuWB7gbw_Nd3wK7_ar2hyhjQEzImOw2UuLed-D0948yTbtX_kafh1EL1V-XkcNKsPFnFTT9bGSNbZadf74AQRfoRZWHaD8JwezN1weOIzMQ5pHWCPBSFlzWFFxaapSYuPBbD_Gy8wuOz5ZeqHz_BhofpydofsFCic-gprDzAcNPEJTi5CWoqSzwdHcSpm16gAAAAAAAAAAAAAAAwsSGigs"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJvcGVuIiwicmVjb3JkX2lkIjoiMDFhMjBkZTEtNzhhZi03YjU3LWI5YzMtZDYzYmZlZGUwY2VlIiwiYWdlbmN5IjoibXktcGRybSIsInJlcG9ydCI6eyJvcmlnaW5hdG9yIjoiaWQtcG9scmkiLCJpZCI6IjAxYTIwZGUxLTc3MTEtNzdjMy1hMTY3LTM4YTYyM2EyOGZjNSIsImhlYWRlcl9kaWdlc3QiOiJ6UlRmN3pDM2k2ME11alN1SUVNNmI4SExIbmVPRUJlanJNbDF5dkFQZDRJIn0sInJlcXVlc3RfZGlnZXN0IjoiWXlLODhOMGwwRzdZSkVvbjFoZjdSWjNNYzBWUkVmcXFsWFRGUXFOTUVhOCIsInNlY3Rpb25zIjpbInN1bW1hcnkiXSwidGltZSI6IjIwMjYtMTEtMjRUMTQ6MDY6NTAuMDMxWiJ9","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"_kfWLDuc_raL0IPV5aa9YwwAsdLAmFSXTHiU__dZL9vYRxfXmya5ABii7FBSh73-YTb98Sn7YlP8D2tvgR2LDQ"}]}
01a20de1-78b8-7264-84db-0bf8f8daf427	my-pdrm	01a20de1-7711-735f-8c1f-17ee6949a6d6	id-polri	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	\\x0ec52eb8279d821d45561fd3e6091e53baf9dd937ede6e46b4b2d310616fcae2	{"payload":"eyJ2IjoxLCJhZ2VuY3kiOiJpZC1wb2xyaSIsInJlcG9ydCI6eyJvcmlnaW5hdG9yIjoibXktcGRybSIsImlkIjoiMDFhMjBkZTEtNzcxMS03MzVmLThjMWYtMTdlZTY5NDlhNmQ2IiwiaGVhZGVyX2RpZ2VzdCI6Img1OW1rTU13dUg5c3gwYU05Y215XzNYUW1KX0lJT0Q0OUtYOTlIN05rWG8ifSwic2VjdGlvbnMiOlsic3VtbWFyeSJdLCJwdXJwb3NlIjoiY3JpbWluYWxfaW52ZXN0aWdhdGlvbiIsImNhc2VfcmVmZXJlbmNlIjoiQ0FTRS8yMDI3LzEiLCJub25jZSI6IkRzVXV1Q2VkZ2gxRlZoX1Q1Z2tlVTdyNTNaTi0zbTVHdExMVEVHRnZ5dUkiLCJ0aW1lIjoiMjAyNi0xMS0yNFQxNDowNjo1MC4wMzZaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiMzM3d1BVRXVYbmcxSXQ5UV9pQzRGSnJSNk9WMlhOU0ZHb1V0bWxRa2E4USIsInR5cCI6InNlcnVtcHVuLW9wZW4randzIn0","signature":"SIKJZWzHYviEJrDUhI282B6z0_CTVWH9DXrTe12pIZsOGIqCE26SO5mimkKj3qTK8S-_czRIDpWRWIVmulZMAw"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiIzMzd3UFVFdVhuZzFJdDlRX2lDNEZKclI2T1YyWE5TRkdvVXRtbFFrYThRIiwidHlwIjoic2VydW1wdW4tb3Blbitqd3MifQ","signature":"XeZFLp0DEhZYV4TGEjP7F2tWjTwIRfPe_kICxYARWIcInBqPJ90qYSfw9Kkn1tK4daNAj2XItvgx7mKDBiixtYhzNOvM4yDHOYSyJzAIA7g1PjSajrTGxjLuG6D-Eilj0XrPfHdrHuyS8tbYRM0aOQJKCEeH_eGXBOnnCokFCxV3aepwV6LTkVIZo9NuUWnVsJS6NAMB9UIGVki5stx_d5JrcwlF_DST26O3VWZFSOAcJ2yqbu6-AmfLZ5UrUgGUV8toRrJJa1gi9Nj69jqSXd8-KbCEZc9D4PyM7xZAPQ56ZLNA8Z6QRW6zhHSXbCOQ8Rr_gxrZ0hIV4Fq-IJGbNvvHtEclQOrHkngyThc1SEtGOqjISwEEBnQm-rrkBLnv0BpbPVd6SZ1u4L76K9NrohVUUSaTdUbkfrUGLXL4ueb5QaTuE-U2_a2iIXLrYNutVYbqKgpvekwPm30LpL81VwGs6U8sejCgTcnmr4o3F9Tfsmay_WU3BSF65qTXK_hTWThF4w7AHAlIV3bNOUo8vblt2aaofd8B2UZQGQZdb6DxnJwyQ9vs4xjXEb0RO-y3Yizi4hjHgPr92hXZLxXln3XUDa9NrNh9Zy3nxjY6eUZDjQkZ8wDpf1olub87xbK8HKx_nlu7jzqnqkltKXfTkt-3s3a_Syy9e3tLfM4Euk6NAqU3MW6U_HniUGj8QX-Z8F82FajdG3yScejNbzD6CuOXAmBgooWN7y06FsYLpyYJZokDOmLnIq0Jsca3tiH5P_y0n9ok3wfPn-GjNZ07r5GmAbNRlIXQCkjcFwd8-rNP9n20oCwWJ6OhCUSB4rzdrl-FIZPsrsnHdnB0boJ3iDIYbtMoYJTbL8Py90EpLXSrnqoGNRNNE_KMRCf7Wl5PyjZc8ZKjvKcR6yC5ejJmbbucr8Acw-HpGC2M3SwqyWxtwcti-hHhDTm4ryeTCLr2dZHM1Wi1Myx1S3TPilsJwxEt8fAyJR1I9O8_U8vkfaQS2ZYa8AxMpQ8fbZ-6J1Bf2EXEZDI4Q-1gEAhiybXG1CaB5-4nwnwrj1XbDfh5YYata0x_bMeaPdxExv05I2bd2ZI5Fx2yooRmLhkE30nkrTtz13JO45FcSSFWUNkpfbdPiPksGsTEWREwfPbxyXesfnf-6pHczjT7XR-GLJ2fPLnTK_y66Ir1yXkBKwC9MTDA_STP6HWJaUCwhG_uZI4OKPTN-AtiuldIexZAIaM2T2EgXfK5DNs5_uUry3KRuam_7OgHRDL39q0RHOCFpdgbKEwXhoW270rgo8DPQroUhHWZ-JzkjZuuxHLGuqUf-0K2__tYC9LFFXXoNkQTOMeGUNRHFFDGcfHwzMz_1epNRf5ZiBK0NmEkQM0WXqIxDC2e-XwkXzeEFf7Nz0SUvdQUAvF4EI0HS3ZWY26acTCr5aOyxc3RHIMP3rB-QS9cV5ZlrzrxTxpDsvmhLQRLa7YDX0FvFIxxku2QJ2_EtgHUBOlEqGf_FfupMRU5h8uY3qyae0lfUPXB_Rjzl3F8CIy1gFDks5YwWwlxJI6uXKjj8mSyJAuW7XMDFn9smKzPMCoOXR6vor915-_fY_7fhKlt6j6Xs2ZGewpMXBY8cCB9ikYm4Zlgd38j9LfRoikDSaFjZFq49hSIp2o96YbgTYoXyAsZW88H3pPvXRFrOpy-ZFdyZfAfueHSiRlt6NFo29a0DWPWmV5HOy9RGbDV0hIOolAZZZZfrTDuhVCjAAtBvWLsnb3saYgiI7bzW2qjV585ZY63Qxzu-zEwa9V2Rzh2kvm_yknehxyd3rBFTN7dpvoG_htXk7y2zLPfmeNhJZzikEkuOsFhA9lOVCLVh3PSmh6eMpkRFdmzT1H3MAiThi1s3u6Dmy-TjZsQB9aTzjHdoPWLYwDv0-MXsZunaCqi57yYmMb4L_GGl6T6ugYZLs53wLyqiv5ojSbYM7fxpYLttQXNiGZ4Y8qM_uzVSHB_IK8Jw0UhvQWbr1gDcgxx_ggTEsJASLO71BKVwNW-7CpD-nmHK5cfkn5z30Z_bexvLtWPijWd3xj_J6mtdkMcSfY_qWCCI5GXxcRJ0mDd7ePEZFz1ajmmztvFD9v8U-epcYuvsJEyK4Mc0XOvog1MZPa6fcGeMV6wqWY5Ky_A6qmmy-qelVBK6LF1Zloq-vYKTckWLhqVtKabPfxkRTrnPihuUM8J2H3YdAf6opP84BJT4EaZ5zVqQblILPodJQVUv9EX4L5LziuTPRAH30WHAP2Agr5j6kH56GyQnSlzhbhGtzEVhLEUCCxioBKjWyUKjoVYEERQNtej0-XrIcsbcIXpFL2R5Wi2VMy5lJ9aB4YwvcslE0t_1NN445Hj11KuEnbzrxI7tQ-QsozzndA6N7s4r31ZKkQVLBsmYq79cAeHWhg7NNCkdf6JObQ9b2eZB2L5ZsBGVcZJHMYnYenlwZV72RcZya3H4xiGzL7PjnMFxPivyKu7sq2qr-kaANyGtdpUbFuPKWKh1tbyLa2lIGfaY1ObRjFAmizLqFKS2SyaMb2WSBqnpbP_D5nlxr_INBWs9VDL6QP7eO4ke707TdV-FomfJPBFD9TtYl5G7JAgF_0_YoOihvB-iUSHqRLfSPS9zuAVk-VUI5CDZWoD5P2wF9obdB5FHjDPWqZtcK-9Rl4Bm4u68XVMBb0IinWg1rDw42G4ivJOnac-P1a4FfmtUmL5-B7DDVq511AyLUjWkIrG49IeIE16NAjpslyFSdBHsG-NKToH_AKyLeZlzaIhVpRv5oKREM32EHY4_Wkbp2GL8_E0NAIAshINM8e1-MqaUveZ7n33h3lSMtA4WbMQXL5j0Es33WiPluYhbUSamazBmM0OX7T8F04qku3bx4Is5iicvcAhHnI3BQLO30_qiuY0Q5N9KSfXjidpEUnbPE2Ze7kIOMPhGUCCRU_ZS1aZhtqwC9KDnMmXG4pzR-Dw_enVPK6oRa6AMDMxscptWwkMBWmJrL9JJM-3leg9zonLOF4pLGisR7cE7VPMpLPhmlSNBinNqNBESTPISXyp0nPUgOVjOFWEBS8olyCzggkAGprnonA5Y3fKUe3x8pnxDFch0wOcr4kzYGTzLmTw4AXSIxCfAUaogZ-65I-ODjHdJ2Wrvegikt7IXzFmBa-xtmUn3tZ-djRLxiM42crxxi-lZ6HjBraQWMvzQQvNwxIGO-ospt92jTXFaJNSbCxrwAFfLTgcMJT5HcB3RsWcyQkO4qVpofXC5D-4UiabD0EzBwW7qK83WSjbp2098FP_gnN7bqv7ICME65bvm_VOimOTJovPWrEuGLplX7d_Np9tH5DzR0EzUZk6iYRacNWbuCxwUbHMm9AoFW2DqDNjmALdxsVnV4acXd2GEjH4Ebz2x5-h31guxmgBhjNYU-MYOZugHQcGtug18elVTXEBEFRh_ydj1g5W0gAtHUGflYMFG5X5Z2EQtFxLS3nVFWXg7TPpt0x1OTDiIY0D22I9s6HqP85Os9uPS1X21bZaBhPpflfragpxFIXJsB72kRcNQob_Wm_fXUOjY130zqw0CVwqDEzfFtH_YM_d1YxwHjN3dBF0NzXww27NyROhyBv8xIX8NNrljzPuwlybTS9wodUlvWXIzvItgnF6g0FVhO0s_OMbAU6ob_osuUQKkNYer5BPgLCSwKDRO16vLTYsw-_eRYnDE_pd7_9o9X6Oj-1hI-x83KtphPJerVimla48niWzaGz-5i36LMgrvT47N-ZGXRzF87Ww3qxq-IPqyerkG97FkKf7KxauKteaZywbEQwiTmg9-lm2Njap8NzccHstOAR4886G-8W_QJ07SsBC_l2nFfqtKrA3RRFY8siBZi4Xtqs7pyA7ICZLdsFEX5Xxfbq4HOpUITjtNfw9QdJahAGPxuw-xw4tuSpl49eV9c1u0lteP_8u-BU1xoV4LM0xh3DJWywaujau36RwcAPWfpUapJ4P0QuKgluAn82hod3Vyka_uXJKEA26emr-9PPyBfsmriY-cqqkCnDUwraOlIpzjIid58ae_VkqHjoV4UHsiKrNjYrDapt7hfEu17h6Ol6js9zVVn-etLEu4dbazEXxY2zeNr3mOmd0DgkOhx5WLRFxJgypQM5rUKZAGvj3xlW5WViiEKYZKSMPufXx30o7dM2ytjzYifWEFdhmoKTSS4GKY-SY5wDC0wSbyzDvzqOWIs6tQWFaGA6W2Zo77xUbLtK1dbK3vlEZjvgr0vsaDE8Oh2JcWPhempZteI9UL473Cm0LhqjsJCFvk9iqesQGbCa41-u1PrbWBlurH1debhFz4lY2YL_jX0MXGK7R1fd8uboNICw0UbHm5_b9HzlARkdieYaVmp6ipe3v8Q0XPmJmaqLN5eceSWZqg6rI7v4ABgkTIy02"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJvcGVuIiwicmVjb3JkX2lkIjoiMDFhMjBkZTEtNzhiOC03MjY0LTg0ZGItMGJmOGY4ZGFmNDI3IiwiYWdlbmN5IjoiaWQtcG9scmkiLCJyZXBvcnQiOnsib3JpZ2luYXRvciI6Im15LXBkcm0iLCJpZCI6IjAxYTIwZGUxLTc3MTEtNzM1Zi04YzFmLTE3ZWU2OTQ5YTZkNiIsImhlYWRlcl9kaWdlc3QiOiJoNTlta01Nd3VIOXN4MGFNOWNteV8zWFFtSl9JSU9ENDlLWDk5SDdOa1hvIn0sInJlcXVlc3RfZGlnZXN0IjoidDdYVUJMM25JWi1jdDA2ajVtRzh3WmV3eFIwY3VDbThQQXlGVW1iRm85cyIsInNlY3Rpb25zIjpbInN1bW1hcnkiXSwidGltZSI6IjIwMjYtMTEtMjRUMTQ6MDY6NTAuMDQwWiJ9","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"m0xNwSmUooHK1J7o2AxAa3YhTzWHHlXPbXnf9UZitJnLu8awx2d2p6kgKQDvaKBPpiIhROmdDzyvS6qIMQSODA"}]}
\.


--
-- Data for Name: replays; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.replays (agency, kind, digest, expires_at) FROM stdin;
id-polri	proof	\\x855117772e26c52c26e8965a28ca676e784b57eb94e7bbcb1b97899ac241597d	2026-11-24 14:08:49+00
id-polri	assertion	\\x33fb66268abd6ade5e5d9c1e9945d3d93a058290cbe497e432622c679a19ec65	2026-11-24 14:08:49+00
id-polri	proof	\\xd616b7098bf9f956873e58fd069f61dea6c10e226b517feda2f9dc145b741d91	2026-11-24 14:08:49+00
id-polri	proof	\\x034f445ed4b3daed4b86ffcd5d11b5678644eb4b06f48a88d9368850e2ec76b0	2026-11-24 14:08:49+00
id-polri	proof	\\xbc71a77814348d5fa02f308bc0f4f236824f2fbf03df11ea2a17d64e81c7cee1	2026-11-24 14:08:49+00
my-pdrm	proof	\\xf6dc8a067638f578cc0c16bfca5fb84be40ff8fd4558b4189843b98ceb1e34df	2026-11-24 14:08:50+00
my-pdrm	assertion	\\x3b3ae2b44ecc6409e5e6954d7e6c4892ffff314a9071efc8edba808549a1937e	2026-11-24 14:08:50+00
my-pdrm	proof	\\x661655f9ba00ccbc5ef4f88caecfd1ebb7f68a2834c9ebf5d679489a8d8752f8	2026-11-24 14:08:50+00
my-pdrm	proof	\\xbd7a0d72bc23171f72004965a9f10e780ba1a335af09f7186d0981e089e0f3ab	2026-11-24 14:08:50+00
id-polri	proof	\\xbb5a54e4c5e59a2d739397fd1389bbcdb56d4fd9d4f021bde2eb961c273c99f5	2026-11-24 14:08:50+00
my-pdrm	proof	\\xa61d2059dc04fae5eb19943c234c165969a439e9f281baf39a95c65cab486703	2026-11-24 14:08:50+00
\.


--
-- Data for Name: report_access; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.report_access (agency, seq, originator, report_id, sections, kind, category, tlp, countries, occurred_from, occurred_to, received_at, expires_at, thread) FROM stdin;
sg-spf	1	id-polri	01a20de1-7711-77c3-a167-38a623a28fc5	{victim_identity}	incident	scam_centre	AMBER	{}	\N	\N	2026-11-24 14:06:49.997+00	2027-11-24 14:06:49.617+00	\N
id-polri	1	id-polri	01a20de1-7711-77c3-a167-38a623a28fc5	{}	incident	scam_centre	AMBER	{}	\N	\N	2026-11-24 14:06:49.997+00	2027-11-24 14:06:49.617+00	\N
my-pdrm	1	id-polri	01a20de1-7711-77c3-a167-38a623a28fc5	{summary}	incident	scam_centre	AMBER	{}	\N	\N	2026-11-24 14:06:49.997+00	2027-11-24 14:06:49.617+00	\N
id-polri	2	my-pdrm	01a20de1-7711-735f-8c1f-17ee6949a6d6	{summary}	incident	scam_centre	AMBER	{}	\N	\N	2026-11-24 14:06:50.017+00	2027-11-24 14:06:49.617+00	\N
my-pdrm	2	my-pdrm	01a20de1-7711-735f-8c1f-17ee6949a6d6	{}	incident	scam_centre	AMBER	{}	\N	\N	2026-11-24 14:06:50.017+00	2027-11-24 14:06:49.617+00	\N
\.


--
-- Data for Name: reports; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.reports (originator, id, seq, digest, payload, signatures, receipt, received_at, expires_at, erased_at) FROM stdin;
id-polri	01a20de1-7711-77c3-a167-38a623a28fc5	1	\\xcd14dfef30b78bad0cba34ae20433a6fc1cb1e778e1017a3acc975caf00f7782	eyJ2IjoxLCJpZCI6IjAxYTIwZGUxLTc3MTEtNzdjMy1hMTY3LTM4YTYyM2EyOGZjNSIsImtpbmQiOiJpbmNpZGVudCIsIm9yaWdpbmF0b3IiOiJpZC1wb2xyaSIsImNyZWF0ZWRfYXQiOiIyMDI2LTExLTI0VDE0OjA2OjQ5LjYxN1oiLCJwcmVwYXJlZF9vZmZsaW5lIjpmYWxzZSwiY2F0ZWdvcnkiOiJzY2FtX2NlbnRyZSIsInRscCI6IkFNQkVSIiwicGFwIjoiQU1CRVIiLCJoYW5kbGluZ19jb2RlIjoiSDEiLCJwZXJtaXR0ZWRfYWN0aW9ucyI6WyJ1c2VfYXNfbGVhZCJdLCJjb3VudHJpZXNfY29uY2VybmVkIjpbXSwib2NjdXJyZWQiOm51bGwsImdyYWRpbmciOm51bGwsImluX3JlcGx5X3RvIjpudWxsLCJzdXBlcnNlZGVzIjpudWxsLCJyZXZpZXdfYXQiOm51bGwsImV4cGlyZXNfYXQiOiIyMDI3LTExLTI0VDE0OjA2OjQ5LjYxN1oiLCJhdHRhY2htZW50cyI6W3sic2VjdGlvbiI6InN1bW1hcnkiLCJuIjoxLCJsZW5ndGgiOjIyNDgsInNoYTI1NiI6IlhnR19tcUJub0JpdlpGaUtLa3JsR1cyZGk0UVRfbWNMX2xmSXEyZjVJWHcifV0sInNlY3Rpb25zIjpbeyJuYW1lIjoic3VtbWFyeSIsIm1lZGlhX3R5cGUiOiJ0ZXh0L3BsYWluIiwibGVuZ3RoIjoxMDk2LCJzaGEyNTYiOiJZTTBhc1hHNnB0cE1GbkFyVEJTRTVCVTVoM3NYZTBLdFVheDBmcGhITElBIiwiYXVkaWVuY2UiOlsid1piWThFWTFSQWJvY01talNqaEVYMHdJRWpLSkQ3OGJkMUNCV2FhY2twWSJdfSx7Im5hbWUiOiJ2aWN0aW1faWRlbnRpdHkiLCJtZWRpYV90eXBlIjoidGV4dC9wbGFpbiIsImxlbmd0aCI6MTA5Niwic2hhMjU2IjoiOVJ0R1NPQlp1ay1aMi15cm0yaWx2ZFNRM0F6ZVBtdHRhcFl3UGUycGhYUSIsImF1ZGllbmNlIjpbIkpxZFF6SERfeldZVUpLbXg5OE9fdkxqNWMwSjZnX25SVTVEbnlic0tGbVEiXX1dfQ	[{"protected": "eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiMzM3d1BVRXVYbmcxSXQ5UV9pQzRGSnJSNk9WMlhOU0ZHb1V0bWxRa2E4USIsInR5cCI6InNlcnVtcHVuLXJlcG9ydCtqd3MifQ", "signature": "3-UrLFXWv_ZIVWyBre5A-dgzEqbpxQFFmyiyx9lCPr0VvT2819wbT-J9jpxhKJQ9XboH4RnwjJuC3Y-RfEBqCw"}, {"protected": "eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiIzMzd3UFVFdVhuZzFJdDlRX2lDNEZKclI2T1YyWE5TRkdvVXRtbFFrYThRIiwidHlwIjoic2VydW1wdW4tcmVwb3J0K2p3cyJ9", "signature": "DMXltzL-ZYKt03wLLMQLgYRbh0hCeQPw3noKAfLHVZLlipsPTTos5OuEayYzXgPi_2GIjk09Qf5vnlj01OM8YWzzyhBo6OTOorG8pXWj9HSJRa3LK2ZX3LhSYt2QA0UcaUfdvjBMLrFo7IAE9_W0St3dsCp5tEG44S3qI5Ec-1CSzFSoJVLzfUxevg2j_TgUrYwzNCsIB2_aitz5PD4fyCYwjN9c9B0nTv14Bnx1MgEAn-XjMFNYgIhGdHJKzCiIcgealagN0qUn4xZERPOtsjCf-l0vxUKAbDvaSvtGsCWc0lrX03WN3Hd91bJalPRmhVSVr9HnqFLu7j8jr1AOyzCaT3G-MduV1G34fe7aoMUTPDG6QqYsHx-sxrxpY5W_lU38tyt66APmfQmBf4Xnu7MTgPBzObwWNT76oYLnyxgXsSpnC0PPQZvQz2ZyuRygwkFYBzEMZvCrrfUcMPGUBrUjxWf4vvTrsx6M2LpdmhiIJIIT90z2BY9HFgh-p4jqHceoBM5LNmo9HWLuRH0SJJi9LgVdm0dRy0YKJ9KFQmOKjIbMux8MYitgH3HfqtD9mwSuNa0HXQts6naRkziqa0bTGqzjsNcqijINOrw0DcLc9Swrmxvdbam3cP7BS8raXsyHI09hCj0EmytFT7T9b7mB-lj7GsJy3qW44FzNrjsVhGupFt6kP-6g96t1gxcBcXF7419lumStzZMXzA83dY77JokXVuNHsbG_8z30CsXvIBdbq8Oeq9CwcRIj1OdJAdeDC2sbjfRVuHnMTTR9XUy4rTj9rcu27wrWmgIK7SWLuv1hyI_6zKb_5EPOAZNLA2zsgt1KCo7QcfEI2sPwmO39cxXx6QGUhr9cE9rRBqNWP4Rs_yUGdbSq_W37LNR-yrGGdwvHgH0Vjbzmm4BXIsJMwd5_YlRHXypgu6dtDO5AbJV7DpWBzw7KN4JllA-gWWLkHa9XUQDGkLgtuXVdmPryDKjtemfAwuStkjUMYEHGZ3CuvVyDGNU0YZRBut6_uJwSEUXC3IeCA8943q7qH8HhQdIbaxvIXHpNBxVkVqTBHAqsmV_cRRnC9s2_B4yNqWZ7rVKurP_qlmq14okEj_hB_0eAf6_vrRbYU5aUN0acPL9cw5qr1n1scTzh-SGYW7ZufPmd_eVdT2-melKrq2ho4olapXJmSPM2YktHJQkbPqayCuJF4uVWmxMJ2SqhjjMTU0Usrya_jPQbBXJlHVYmlpQfyAS8SZ5LOOIdvyHyMwHYfrAlT-nH7F5KTyR8hKpEmscJxrcoBQN4ZV24goxo70pfEv6Zkooevk9C0FNwe_1sTcfBBBNJsjPlzHBVGNQyWE41qQGfxbqrqGcPH0HTk7dDes8riGpybgx82Eoy2fqCZABvS49XV5LiOuVpMju32ARDGZvMftj_0FqTow5Xk6gzWaxLwDCJas00v1a_JpcbwhZPEaAnkCoBm-nE2r_-yLXgUvcA744aUWeqo8B0ZCobBg--wDU2vkOd_j8j2Ps3fhE2mbV0wZ7qoWkx-7i1vWMruLAKMfW6M5tnj2emliz9gUgJrO-qIblhf4j6FWcBeiEnaUqboIjv4LdNpLx57OUMvpvfGCf5Rnt6hMYGLfFsQiKpnih_zqLnM_BZo7egl_dlPpLBVnHpu6qeGjgB-E8kgcrHQgFH0xoztLIgtjTySDzIkwAQWjC7Ttdat51qGibc6_-MyYePb44v20pJU-E98nfXOoEao1_RRP9S62Q5y2mYMBKIZpTMsdtdWKl6k2UQoRi0o4kNr6ek9kpyu2cEDbd5HbB1Q-CyGbOpNzJRyWzHHO7CTtSfDyF-zzUtzTw0jrfXmKSuguVAmjeMAXSglUNJLnZD8ytbuO2wVZ4UGu2iriUhdr66emf_VX-0O8BfoagsMPvAVxajsus22ka-0Oz2i4OVMxAJdodp4yCEourBoAqgkPg-radr-l_f5AGidqeY-AL5tIpE2Z59SpuafF0jlVzPmqwI61EK9raldAfbuwCWYbPiDtMPcDWSQOEmCpJfGNaZQbXijn9ie1KhLITi1SmGO6Lv6BIxjCyIQzT9Yx6uo6ufRoKhPulK_8AyRe2UOEcxq70D0yC7RNZ5gSaWHqFMPjZnOAIcQKoNwlDLB_iQUCM8pYgYuYXnNyloEI7RJr5fEa8tfx9-xJ-GODrE7eZMVcnzo7tVw2WszOz8KSJfHLMYOcEEsxuhqmCHczTh03pKKR3bp4JnrEbjHxQ4apzHNy5yWShtDCaLZ9z4RO5dOCxvq61BLF9ybDP73QfgWihXdQ5JcdoBeWw1SFXORA09abb74qXSu28FEDGeSE21Op6OZ0TZpH5rVPdSqTlzcmaaqpPu56bdC3RsNN2b3nCrqjheEQG0398cqJkt8baxl-nmidsVlBGdXDGdDRIhMa15LYLYV92PKdroJ2V7FdQTrxnEsXXJ02qLXbNeg5oXFypg__QrYNLbs6jPOOokBbCcSoUzArZ5zKzfkQ8cuwmTGmc1scFEadbrK6-Snh2mm3zqLXbZh0cgSwNC4gQmoGtixeWK9CM3zcpmBKq27brKsMHTf8dzEtovENBr8lFZDtjDuTfdw8Rjd2Gkn2aR2klUYSzROQUrV97H4mxj2gu0XLsrmYzO8HORcKsHceWa2hydEkNxZYOdGa3Nt247HlXUpNk5FZJ8EloYMqUUi886Mg-Xlg2fk98coSliCT61hSNu0U_qS9tKqdmYAc1aVOUmEgBcTi-6HSTxqXLJZXd7pOaZaQaL27SYklrwVjPVyxvOPBuq-D6-jYmKn7vXIMi9BBzz5Nn_CqFWDi7ZO3cJGzSEID5z7R5Rszpc1jOVHtPHiR8-uxuba9OIkMY1jMwafTTg_n2LxcVjDp-vqvF8BjItvEZ5Bcq5-8LvSslsXqlZiSKu8Dmjn5xKF0RvK5_RliHIuZNFhQ7AbO0vw0kaN6hn1IeoE0nf4Z_gNyJy61N9_D0f-mqdCnDPL0_kVmG3AOB_fzgpodpL08PjYSzBxXo8B1sBAKvseJNtL4Iuh8a7USuJCJyz7TzxecFRjotbLFtyUIkmJQqX9l3wNdOB7Y2dhknb9o2yjNciIYx4Gmo69w0RiA_Ftaj0l0YS_KrGi4xpXGxqaxa3CeAguIauL2sljwYe7CL27pob552IjOURhTZmmuv3S4q0ZeSj8Vz3lqirjqNRvSoAAs8A3VWGbY1FHTIcfCwefEkOmbKzIw_cbLnKkrsvVAJlOnugmPsBSEBalahkdik2oDgAV74OCLadh5o8nF0zABVPYahbZBOJPo25uz-BhaLHHXSeHUNX4iev7sI_uWzmSXW2KQSjfkJHXEpkrnGnn6PrBOh1FYOXgNMEXpCfWtpk-p1yRQlLicpH4Md40Bj1g8ziMSwbCxSjgFi7kmWRaHjhF-89yhLMBzG-nH45GbLYp7p4GRY4-UMtCEe7NMwZSQQr79vLAWNaxxMnvDtY2N1qNrEmm33evGoaeizdfa_YYWx3Fz1uFzA1GpfQrI3yGKT8PMITfhj0unaXWACub2AhHVCnn-uhxlni5wGO2u1K0PpqdyoJEgtxaYSAUJEaKdSEcqrSrsRpUx00xsGRbHSRSgm8KaUEHYpX1UV6WJ1QyKELcCaM2htmLpAohXNmpMhicXdzh3o0Uk593A5YC753QukQnIXyRQmXxwGCLzBkcrLuaFoYHVRApvBoU9fwiV-S4y0GtACNyZbO6QvablOtC1cjagiceEhyfOW1GwzifrTbc-P0BNh4iU4CRnHCpd_Od77Zg4dSZG86WZ7YQnMK601sfR9Ve8wEQBdiUgNrIxPngIQHWgiLxh6hF5aqjKPds2z2x_94XEgjNc5J4Ab1sQ9ZjGrN8NAZ0e8Y9HIq5ZaDpbI4_AFNCmNsEi11UWx4jYTr-tO4P0tzd9Va6HmytPG6ZqYBd6gEvmnngqw7t3OF7ccCXAq8ClCcyXXeimNwVGcUmRPtp9Sd5iCjo3nbkwq8kzlEqQCZtB9gGvOkSkqoaJJdk_BDw8ZP_QlbjiiEHmGrnzKQyBnncucoXcAfWON-uulWjQ_KqGBWsgCCPYgKUUd7xaBo0wCtfvYzUrTpEULOqz0uHIBGdy6A7QSjCB-qteim090SgS8kP79cgQ_rLoUGCdL9DQnXcfLyJNSVofyt_SnYmQE9fRu4b_lHqDPrGH1KLDBccuwIxcjxMT_x601-Dojq22NCLDy1lct08W2S-qGuBBpdXJ1pgtEX0o04d9dWWb2mHNHPOknTm5mSM7KnOPQcJpfz_uOr54zbfZdvf6NiX0CS-wP3l-IHzc_qxSdJN-wlTmWKkNLy_AgKHkNISWT9WTtrhqq9-w5_o8_i7PMoSk5jj67fAAAAAAAAAAAAAAAAAAAAAAAACBARFx4l"}]	{"payload":"eyJ2IjoxLCJhY3QiOiJzdWJtaXQiLCJyZWNvcmRfaWQiOiIwMWEyMGRlMS03ODhkLTdiZGEtOThjZi03YzJhYmRhYzRjMTQiLCJhZ2VuY3kiOiJpZC1wb2xyaSIsInJlcG9ydCI6eyJvcmlnaW5hdG9yIjoiaWQtcG9scmkiLCJpZCI6IjAxYTIwZGUxLTc3MTEtNzdjMy1hMTY3LTM4YTYyM2EyOGZjNSIsImhlYWRlcl9kaWdlc3QiOiJ6UlRmN3pDM2k2ME11alN1SUVNNmI4SExIbmVPRUJlanJNbDF5dkFQZDRJIn0sInJlcXVlc3RfZGlnZXN0IjpudWxsLCJzZWN0aW9ucyI6W10sInRpbWUiOiIyMDI2LTExLTI0VDE0OjA2OjQ5Ljk5N1oifQ","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"JFhrlu0n9h4AgrGaDSslXG8IsBk5UDFdYdv9cBW0PYxVazorLCTQCcdtPn5FlLGQ9KVBGgTANCM0zPUS64imDA"}]}	2026-11-24 14:06:49.997+00	2027-11-24 14:06:49.617+00	\N
my-pdrm	01a20de1-7711-735f-8c1f-17ee6949a6d6	2	\\x879f6690c330b87f6cc7468cf5c9b2ff75d0989fc820e0f8f4a5fdf47ecd917a	eyJ2IjoxLCJpZCI6IjAxYTIwZGUxLTc3MTEtNzM1Zi04YzFmLTE3ZWU2OTQ5YTZkNiIsImtpbmQiOiJpbmNpZGVudCIsIm9yaWdpbmF0b3IiOiJteS1wZHJtIiwiY3JlYXRlZF9hdCI6IjIwMjYtMTEtMjRUMTQ6MDY6NDkuNjE3WiIsInByZXBhcmVkX29mZmxpbmUiOmZhbHNlLCJjYXRlZ29yeSI6InNjYW1fY2VudHJlIiwidGxwIjoiQU1CRVIiLCJwYXAiOiJBTUJFUiIsImhhbmRsaW5nX2NvZGUiOiJIMSIsInBlcm1pdHRlZF9hY3Rpb25zIjpbInVzZV9hc19sZWFkIl0sImNvdW50cmllc19jb25jZXJuZWQiOltdLCJvY2N1cnJlZCI6bnVsbCwiZ3JhZGluZyI6bnVsbCwiaW5fcmVwbHlfdG8iOm51bGwsInN1cGVyc2VkZXMiOm51bGwsInJldmlld19hdCI6bnVsbCwiZXhwaXJlc19hdCI6IjIwMjctMTEtMjRUMTQ6MDY6NDkuNjE3WiIsImF0dGFjaG1lbnRzIjpbXSwic2VjdGlvbnMiOlt7Im5hbWUiOiJzdW1tYXJ5IiwibWVkaWFfdHlwZSI6InRleHQvcGxhaW4iLCJsZW5ndGgiOjEwOTYsInNoYTI1NiI6Il9KbU9iZHNqdmtNYUcwTC1HaEpuSmZpbm1QX2JObWphSl9QbUxxSGFfc0UiLCJhdWRpZW5jZSI6WyJCNjBxcjl5akQ0OWppZ2t2T3BvSUV3YTNRWHYzWWFORXNDUWc3ek9valRnIl19XX0	[{"protected": "eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiNXFtaHhJSVgtQl9EV0JtczdkaFNwN0QtMmpsNjJ4WU1rUHpNZUhNTktKUSIsInR5cCI6InNlcnVtcHVuLXJlcG9ydCtqd3MifQ", "signature": "iYFqhY4a5jSYWPEibEnkQuTsXC5XgSWm-HRM9SIAzA9Ii_puG5aiVegg9eSEekJryTW_y57yKFfh8S_8VxWiDA"}, {"protected": "eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiI1cW1oeElJWC1CX0RXQm1zN2RoU3A3RC0yamw2MnhZTWtQek1lSE1OS0pRIiwidHlwIjoic2VydW1wdW4tcmVwb3J0K2p3cyJ9", "signature": "1LpEKUuRV8RT45YkTDC1rvndmz2Ft3hxYDU6PUALjSvMICADuOqGJjf-EH1IzJBGPvhmKL_4sUqTFoYN99gUOi59NvdEmtPfpmWdnBbDMEQ4kyFtzPkTMVIs5sweF6dprd_X_PfPGDxy18dFfz8O6aOxybiFjWZPRz-9vDGys607zhm3H1iGrRRaAZsoeUuv3k78ctyNZpoAxOy2m4oAx8TLaHVxiajgjsFnWt0hTpWUF_jnt3Y-LMO_JUZFH-PN7MKlpEWORl_UkaieSGNOc1m-5JTSV6C1m1tsuS52_uJLfv5hhiJrdzJynR4bFMhhxjGLUrXh-MtZGM0GviMK2w1NdWK82w-4FQuSNdK3t-0C_MZOS6m3cbfgLFT0lXQvSJbM2aF1GCu_bjBxlME6CwhNch8olz6yFhEyem2hSTuMPPj-ysz6JollGWXiu4cTlhrouWzX59LpIRlqln3U5vqhTCV4WrRtVW6wNseifTI7Ln2bG5ZdazWFdsQMlEy3wSwKI_AvnA26q-Bkt1ECXDgdofZqyWkr7D90WmxDU99vLif8dfoSfjb1ox5waZx7dgHN5LCwzeAzjvbIXhygyVq6apbSgNPPBxpI-wxFyAbhOz0bNJcGpt2E0skQVYe-pE4Za18Bbmqx6Lsxogjv81v5Jc4Yp-BDaGwFJHTp7eLZZ0MjMlKYLPOcJCSI9Fxty3nJxJwYwyjJijxWAanTC0MoI99YbGbaPZM82FYO3f2lPB-1J2_zmpemhkMEwn2P3di0Jv-3SPmDsIb0LFsw6nZwXAl-B0TXVIYmPvNrMeFIFdT4cZ2YjfKLREr1_sDwoP90ROClO-nRd63ZTIh1Vqrx87FOsOBh-2fpBpxn3P8kWIhLMBJIIP-wRXcViwROG2-k6MRfeDdtOyjE6Ts3RvqDbqm-VBl4iHj3uaVRfewqoW0B3TOIlBSkloObILmlL0HQ5pFRRVteXW81DkRMV0M-d38slFduMpmNQnAVbNRtF2hJj4prYq8yU49e3Q2eV8SEKsSdGDiOVDBCGAD1iYpoKcEAh1qIIfK6_8mvBvfHepG7fXYOnHRZIjrK_0dkTpKlzrZ8ZTBMZw_Ht-PCRraFgOYcKLF3QPEMskpr_qRzSrBEhxNoHUxaVfRwr9N4KykVcITSRzi7WumHY_FHtU9oqTw7ndpyOu2lyCLIVSnlclo8t0eRlIWFwuO5SM9wA2FMFYuD4gzy6tCsiipfMQZjw34UkGqrqgOaue2mg4BTffzvJ6kfdJE8dNpLHnZX61juJBBw7zz3Jti-vwGlSaX9zjTKVYDhrM4dcg19GxZfoo2aZlY2nALdi8ROln58r6utI0M-8Tz_lNmBUirXz7PaI_aNHH-WCoHhydBzEC9Ovvevxa_tnOIvDsWU_C96pYm51OcHrryVVl0i-s-f1gv1hu3rcR384H7TJxgFYKs72td8Tl6iPtR3LqVqsoeaOWufss4Pg1JpOxhEbH-JYHJCrvqw8QoSdHWUdzSSXNw2UPUsd_aMfNtUTN9uERXHMJ_ZO1r0WC1jXM5czfTmKZ5HtH1rOi5EC1VqvcSSj6sWAoxvtgSi1sqB0xPrJRkwEpnnkhZa5JvSDzXo_4C0_t1SnPhKK4iRwyv8CkxFOufBhOu6sDCeaHrnmJh2YJRKZSIHKyt6VG_fpMrWesDa94WbBiJBfbcIqkwvV0ijyKNT6M-akiMs6zrSCI1FH7LB2EVJnCsO7srEPmUO5SACTkT2oSrReHZlDR95YwHpOoL15so4YwflK__IWAbnbl5R76KH8w9Yp3L2i6IaxaRrRCdzSm6EXMLrzbdngxTXo2QYRfjXi3n_W_1pboOf3lCWVKb1X0rJm5o8wPhh98pMN0kIFVZJXA6WeIx9MpS2xI9UCq7zQhTx6N6l0wxHFH62Y-oxS-srBHL-VH9KcR1XgbRg_8bzUrTTk9-xlYPvDqrEGAh0OzIsAfY5O5NESm0H2nPLUGanNLHNwKqEbLESrggIfEw_xS4o4imvssadTxu1uFpg12I68Udj29D0Etw1PELp1oY105foJ-Bxy8rsf_sWFnuaYg62if0hwliqZpkN5l-PpsETB58G_pKbSJrIMYpegkFi6HIdAQOIkPnButzoeRpzv2xnsZqKjdtz0ibpiet671fuV9xq6TPJrysCaOR1L677X56NAZC-PpOHZIeAfjyNCm5dUMg_scwiFDctSYfD-S8z7O4hY9qkcybB5hqUVJzSXO8atXmw0tZJ6-Ef1RJwK8pUscaFOhhXAEz13_RkeNnJR14KtPKGPbp7BqwbjO8yeZvUE5yY2-Z2p0zE_KUE5cnNpxGtTOLhQXOjvuEgFjhEMU8sC2CpSVPtTbOZ19wMiTCgWB8akm9llLjHw5LXxaFwK47u7TOiPNBNtZ-K-7B8ZuOqVErD7MSJOPJkAeXtZ24Xx9756ilBVuujo2E8GGypPsGqOZDwDSjOLlU9ewaNV4Pr5F6FOzKTKzzeLLP8W3Hr-eosKIGYFlGJr_q0mv2ixsZrjIQgJux4yMjsAJDjOBr533kn4Rkclh0uXJ5_yBsdnaVdfPAGRvW07iwGTpgjG4lsdRaZUYSUPKRN0EMfw-LSswyqYWp-FxaDtMTTpVU2OT-CnMgHP-Ykyw4lXtxrs85GH7lm30HHXDvipghmMTJyOYIs9RR6-cPMsvM10UnBeSe98wfUrnBx-MzVk6pmiFC21ebXox_mnYa6pWXiwZAuKTwX2UNlQCMIk7HHJl16T6Z0BVxOCOdewpPp3iIBgYb9gN7px94RfeECw_BEANl-WvMV82rfs7a2GMuJ_mPC0OL0bzOT8UKkG9hnP7ShthS4yFUtXtFKBgngy5mVaexbc88bgosGYy3sGs0SppLHOkaoTDzb6oiR9aJhPXm37VVmt7_1xxKhkqOUTNmARuQxX0qTM_Nc6593pJ6AczTQbsZLPsZoXJD2qpvnz2QQ8iOVyquuU51xP8NML19Hj9xU0K0jpY0tO8-WYBmQN_r-69fcY6dHJvtwPnAtvKo5TA0ygUHq7uPUJl5tfJSSnnhnA8E4_0GLjQW4pzZTNiM9cfFRylA6xnN0_o_SqPpxeQfQiQLYOtW8UNHn-KZFjUALBetYfahxwQiriQoTCuAXDp1RXBHv2tZTKn3sJBoBvrTrtbqJHTe75r5QnH6XqAIBXAXf9blV2H_ecPuP7xirxyu2-y5cH1qT2JF7xUP9nshnZbEeEm0DNzPDOWW5tWloz4dDjHIdA1J8fZ4BgDSdRVMRXDUzgG5k9RqxS4PxhOvkHrawqxdqc5a9sc-xlAYn9wS_Zplw5j-JG9uXUc3ix_ghUe1DLZVD6zVjHKM_hWjZpx0CHI7tt792lABkEG0v5Jh9KmVe1b2KVRnd1x8P4OjiPLGmGeQu6ntNbqCK_IxVsQZACLJl5dI_P98OGfVY9XmvIW58nkYGgYUfnKSL40t73RO9jDBbBVks0I5DFGLjT72Hv2GjLhNRp_yHoONgN-sMf9uI7LAviUWqomw_hDAk0EU9O3qtwE0oYIsWn_mR8IdXcL0QWb0Ge8p8-jIPomToUqwsxA7WmBcbo172fdCsrXh3S3kL-9ROxB5YlNGTZa1q6cl6ujaygjdHjMyKGo9TdhYmcNkJEuyGWHopEtdt277lUte1GQBnYGGxTduMnUA1EzA3wd2Edxyaz9Cw97cN4_8lVMrcBaWWptduyOOZXXscE-i9dTd4QLy3JlR-RaO1ZeQgi_bX0yPP36QD1mB9Id1DUj7cPsVQOcwuUnDMZLjwEFpXcRt6rbAmwN8wy1JpyOqz75pb719kPo0DW4D3n3I4oNKrm2U5kALRL6Nlrh00v_IqP_dw03Ei6BB7aNIdnPZjTbKxnVxvjd1W-e4JHBCFRZ5hhQgvc4-SpO4hP5aYMpyVUDaVfu86aac2hLhBindwimM5UJOqqf4fiUJtzggQgGRYejvQ81FzHkO6K3aSTFk_Aau1zc2l-vNK28hv59fRA7EamLiNH9SvSBcza9BHtfFc5EOkVXxDGRfs1wugoJDKrtYdVZKP9h72Aq5T5ByOjHt0ZkWd5W4N5zL3ymwpZ1ZGwsslfw34eIan3MlU82FMC-9xchMNz0vXAKoGDxpGtQ4AT4_nfXmBiDJp_9XSmYM7glGkZ0ASL62OfbQmndzLMwGkbdqrJZgYN3h6DxzEz-GEqXzbrO9gMVKZdkxOG0geeq57C-g0uxKOQn-7HkDqVaGOMXfxGVU43A_831Rw7dyu9BZLwJjfcUuhNDGOT5VI7RV-mjMy2xYMxfG40KOd2aEcFPLEXAnIDxouMLA2apKdzePvYH_2_Q0sQ5uvxtkPFCo4Q0qMrdPw_F1iZHd9jJ3fNlJqgpq9AAAAAAAAAAAAAAAABwsSHSUr"}]	{"payload":"eyJ2IjoxLCJhY3QiOiJzdWJtaXQiLCJyZWNvcmRfaWQiOiIwMWEyMGRlMS03OGExLTdlZjUtYmYzOS1hNTYxMDYzMjYyOTkiLCJhZ2VuY3kiOiJteS1wZHJtIiwicmVwb3J0Ijp7Im9yaWdpbmF0b3IiOiJteS1wZHJtIiwiaWQiOiIwMWEyMGRlMS03NzExLTczNWYtOGMxZi0xN2VlNjk0OWE2ZDYiLCJoZWFkZXJfZGlnZXN0IjoiaDU5bWtNTXd1SDlzeDBhTTljbXlfM1hRbUpfSUlPRDQ5S1g5OUg3TmtYbyJ9LCJyZXF1ZXN0X2RpZ2VzdCI6bnVsbCwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxNDowNjo1MC4wMTdaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"zIO-kKwygo2cBSzHr73xV08-jM-sudOxX3r3usyGKZ6YnqS3HjxzDRnzfMS-UK0SnR94scHhcNzlim176X5GCQ"}]}	2026-11-24 14:06:50.017+00	2027-11-24 14:06:49.617+00	\N
\.


--
-- Data for Name: role_bindings; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.role_bindings (account, agency, country, role, tlp_ceiling) FROM stdin;
id-polri/system	id-polri	ID	submitter	RED
id-polri/system	id-polri	ID	analyst	RED
id-polri/system	id-polri	ID	liaison_officer	RED
my-pdrm/system	my-pdrm	MY	submitter	RED
my-pdrm/system	my-pdrm	MY	analyst	RED
my-pdrm/system	my-pdrm	MY	liaison_officer	RED
sg-spf/system	sg-spf	SG	submitter	RED
sg-spf/system	sg-spf	SG	analyst	RED
sg-spf/system	sg-spf	SG	liaison_officer	RED
\.


--
-- Data for Name: sections; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.sections (originator, report_id, name, ciphertext) FROM stdin;
id-polri	01a20de1-7711-77c3-a167-38a623a28fc5	summary	\\x72a15002608b04afd55d7b35c9a71fb802234fa0fc9ed4ce955dfb71b09dd34f7c12c9a5314705cea90655e4603e31e246cd7b2533c478ff8af2e3e8e5d88eaccd35dba62afe9db39bbd6cc95e7c4365f4ab8774949480f173407dbee06a1365b442770815f1451aa0392f86d8408b0a62547c775e7a1ff3c0ad06ac72d44088a6396579d2ff7b827446c9d997bbc3a77ef7afd2953ac20bf65ba81e5bf7e9291041330e9b28bc4a6c6bf687836c2344808909d9230f9afc9f5181d40cb4beca4376fd07581546b409a27ef9d044ef14712988fdc2e17bb37f44b920c1d552a76417c26085bc764a4e1d609e46cb46cc6b297c1e95e91c08d416f76b34733c2ddd8fef5abde9fcf7c5eccf6f5521d4ffe2762e5e0144705002665f5a19fddd864f54ac7c58f11b33419262ee714b21bc2c53043b603483c857f20c8f55e2627cce5ecc37f4668006888fe8d077788edd20db7af8a51190eb8f9bb22f0aa957e4a245ca4b98b5b9d165bcb5c81fe0e10b8d1cb661c6629dbc4d232a27e3baf97221823590c86946514ec2c09c01807f361bf98acf751f3e12503395e677aaa6b0330d93d1cc2d3f5659d1317bd48864c6c514985fb14909229a2d58ed2bab1827446720a28e30ff1ba10c1d5d99689f8cc4a862abae44abbbd18cbf6a3f06b4c3c898a2119b6e82d10418c63b43a89a2eee9a616791557fb081eff3bd6449a51f7235e2ffba838c095cc861c82654daa1f4a36d3a8a059603f3657cda9a9f64bc4a86722bc210ced516929a017758fde49c9c9deff09ee2a65d8d39f71f16dc790837041ca997fb35716df69297ec6048e0bf4a46b0c59decb7f0843dc8c866cf562e54907b32f62dfd02743dd2b5e780dd8f0c7fca9b3947d6eb1f4962bc389310d90a13a8bbffd6942b50db14f07073fd8ef7558535cb76ae8937ade18b0d4808395e2597d8cbadbbe7f7cbf50becbcf5f9a7ac0bfb1fdbc3320771a0eb6c11f7ebd7a4bffa2900aac44344a002474109f88e382645b282ea4b77959eebd149e7d4e6028f5f9e1a8573c63da091aef822213edbc5e26cbaf625e18f04c2fe146b86f617ff2f4550ef27e9b221b33a02311cc4fc77710dd19101a8992efa6a653a06b3a686355f87124e4f5fd2119aa3cd60d9760eef11e2a5b8d901aaaf2acf403d43bc64cad5a5d69626eaa0716b25f48b1a43976066b36d1eeb6f519983242d5a5855f6aeeff452304c61eb74f440b5bf48781107169de3bce3e3432d03720daaf7d90290b3c531622855ea07577d1c3fcdb978a23276bbcb399badc9e6ea32998ff6da331ad4a5bd8e7c9f1c9cfcae4d98c067901185651314ba881eb17294b3ac9db6597250101e8feeac8ea122839c17b305c075382b602c1ecac7b94a9a7c4170c7a15c533bc59709d30f745ba3fbe54f25a47ea5b8b5c3dc4c1dc191ba3d5664fc7e0e9929200a048a879fcc39a4dc610dbdf9b2ba3e74defc118ae34e2efe4da134b655b7c5aa9917e59db8f7a3c93ab2cefcb4b56f150f55bcb310522d25c6000c4edf
id-polri	01a20de1-7711-77c3-a167-38a623a28fc5	victim_identity	\\x96c4442806c2f01d8b0d89a244860d6752aa233f369a5c8d65b0daf4d39e24b706a8ba60faa30065f53d77627c9f086a25aa80e5d4606be953f6c68da17e7b12cc1b08780ff8a18db3c0320f99dfcf06245655d2fa9965faa757e2ecf073703d4265a67ea37cce41bca54d8b269bf5e8e6cf021e34364d78d591a5cdbe44af5212ebabb820fa8389f71f44e195e200c5b8293b9ee2561ef029146d79cf6ad783f31f7b1b7f6056d63b712672b406aa5d1dfa26dc9fcc99b4c0fc41ee48755f57d020786d4a944392a9ce789585836dac7680c0b6df74a670dd535c2f5ecbf92e2d0c5a0dac82831bde969397dc9870c26ef610d27db5894daa1f9311fe45e32c0f9081f6cc8d0bd9282677a4cdfe9ea6e7b8dd71850402a3aec29cb9bde3f3c7320596b5a441ca5560204ad47efa9a57e54500bd2d108cc6d523011d6368c91c0cb3b056b7a19bfc1b04130f4e6f84d99443a0ac4da9452cd73a197794c5f39bbae9e22db7e3d10150bbcf777b02055a328015bbf3a5d5567dda67eb19776dad5a1456f5579ef999bb6b9d8a098798041298e2b6ffeb06673a97476f391b49e8477a749015cb208220d59985f3b09d375b4c6ab91923dd4476fa723c4bb42bedc05142b53521c84d6650980fb5bf3906c5c382740804dc0bc3f456c7ceb6609b6fbd9e2d6f049b23625b660f07273625f6da9a93af6857a5d01eb852cfa18eae686137ca7d3f9022e1a70eebf6a0fa872f8a016331f4b5ca7fc742a429929762ba13208d77258c0187eec5812e503b0467c6df68a393fc3e66813bd1cdadde2b3177ef13e8709008fda61014cb812a0ff04b6ca48bce7607c0bb1f14d8c586d95a4e7404f5322f2824ea8e59f93aa7ddc087fb6831bac346f463e8fcde5f6606832ab8bfba6391f53495eeb88c31d0613e6b5789587d32348502ffbb508c3e91689d18411e3142dd519da8b776e0ffa2e8bb08986ac95b92fa451c787963f1a91eadae575b124f52a19ed804ed99d3163619b829cc32b70a2ee319c5b2df9a74a627a2140825ebe37c0c7097b35f1986c571bc924639f1a290804a1dfeae961cb294828df815148bb49532bdb2a85fcd071643948539b0f9ca84f169e6a2998358b592f0346193731ca40a16c1932d090a836066370fa6b45738d5bcf89b2186471d8dd68a3623035a39f6aff343d703453497ed7200915a613747b23c3f5da2c623ab0cbbe2aaf1ab942edfcdcdf818f16df7d7a2fff7bd9fc1c9ee62e71e904d6cfb9060ffa7a14f67223e6108d6f7e70ac55912fe34913cc65b8bed85b439353e2cd667bb668a3250479e746e02972241dc7faeef04b1c0165263860d5e841814a2ec1cd057934f97cd934c806497b666790628c67a660ca3300e72c872b99b18b55e50cb1a91288b06ff94ce728ed0aab10474879c415cc8d934949d528240abc3f37428909cce80a6ad60e1b9ae2b7e26e92597cb0908d4fbba1bc97244ef14cc065398d8cb29857c4d592c4194cb639fc2c694339ca8b047155db8db9d4d054a03fea3f266
my-pdrm	01a20de1-7711-735f-8c1f-17ee6949a6d6	summary	\\xa769f37de6956b0acf3d2b94c5887a5a34ebdab136bf4099c9c04d9b8030271e4ab822780d8a476b056affd56c71bf0734e42c62296a2d8c180fc0157c20ff79ed37ce9a923cd15999178f3adfaa09db82dc56dab46144498b5ea34c4110a01a5312584cd92054ae4315ca04adbdc99c18e4d9313740cc62c304ce8d77a7621583713b7909188b2f1c51e1c22cfcf4f132fb2a434ccd0cb89896bdfc13639c4f1b957e0309b3d787f0bf7cd209aab2201f03eae76bbb951332e7c57b0e26664615ec6dbc78af21aee3ad79c535566b47e35bf0aed4f23dcbf5db0d51df16094dff2f6cda34354a64f1f7cfbe7397a116f2a60d3f429235be4cab2cd372d5a60f081b89ef8c9ab089c3e8c3ee739c3f09bd6fdcc9fd8d0549b1e6c868f95942158454756f3fb85172b33dc7111139d3e09968a196903326c7903984d8eebe3fc00760720996fb8de1382cb841c4c68f8fb1008428dfde81a724abeadfe5d41c98aad0005ddcc4e51290d2b8a2f1e2730c7a833de77ac0a945c771578b2b558f1bc6288ec23d5fd32a90b98cad6db26489d13f9151028862b157c499d5903dc865ffbdfe6527ec07eda79a464613df4255d58957e6d492e80cdd2e4846a1f7ad06ecfc77770a2287ca9b17a618b44a9dbff9808b97f0b3ab5ab0ef103e4dad19f21975f30ecb79ee8335238e11ebbf6ebdd38039ed954088554ccbef894b3732893357ea68a962fc149f25e227a417ecab51ee9bb91091420fbe894fc3d2b5b2c8e0fd5f496303a84f0dfc395bab6741bb788f6de72164581fd228cc727fa29cc3ab90b1890abfca292015d4f6f96e0409115be380b31142ebb24f3f074d42d1709a8a6928dfcebb92ecc4498144ea111ca0be4dbbd783c6031b6d9fcbbcfae7e4279be8398a80728e96ea89022fbbbcb17e741f35aaa2d9ee021fe821b2c8b9513f84a649ac3daabfae35f8f781cadb979362af18d36cae50bcaf2a3d0a7f780e1a5b205e4139d67660307ecfa21a3c42dd9046305086da3e10659bd2266d26365837c5d2b21680494b886c11d31c6f3a4e0cca566f797b3f69426284343117b259f4add498751bc9f776969d19c61a2bbfe8b89f7e59b989a9eeb954ac861672a2fd9fe2850d2cec7d973a3e9765c120a5cd7707c8c882f14658940ab2434dce2a843ed5b755b015c6f5eb2829e3de25c33fbad3cd76081518a3843a933afd018ad7ca6e2f64c31281aa59c42ce20db0c8895dc1916116001b3dd22570bb941ee73496254986e88bf7a5bf6bacab93505bf3e73434ae17862057596c55b091efabd10b138f19bbd2cd7073406910b399c08b413a2050416fed4e50a9a4df68cb6cab3816f9be84fb1433ce867d05976dd5ace5baebbaf45bfe10ebb6dd1eb60a054e373302e8825feae69c871c55ce6383a2176503b19a61ed2c14cbc678659c8bfe433a327bb484d96b533c708bda7ec8ee3724286e79636c9a84f880f713e11bd2f76c337af28c63f750c8c044c6e17befc06f395802e5d3ce5c1f893f7039b20825f4dac5a9f1
\.


--
-- Data for Name: statements; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.statements (seq, country, issuer, n, typ, digest, signed, receipt, issued_at, recorded_at) FROM stdin;
1	ID	id	1	serumpun-agency+jws	\\xb08d3675fe0227526808ccb53d5d9477a5c0a91a08a6855054fb662ab378bef2	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJpZCIsIm4iOjEsInByZXYiOiJJZUdza2trSTdCYkNvTnVReVNzcTRzSE9nQ0hOSXhyQk1HeFJLei1JYVFvIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxNDowNjo0OS42MTdaIiwic3ViamVjdCI6ImlkLXBvbHJpIiwibmFtZSI6IlVuaXQgaWQtcG9scmkiLCJ1bml0X3R5cGUiOiJwb2xpY2UiLCJyZW1pdCI6WyJzY2FtX2NlbnRyZSJdLCJjb250YWN0Ijp7ImRlc2siOiJEdXR5IGRlc2siLCJwaG9uZSI6Iis2MjAwMDAwMDAwIiwiZW1haWwiOm51bGx9LCJyb2xlcyI6WyJzdWJtaXR0ZXIiLCJhbmFseXN0IiwibGlhaXNvbl9vZmZpY2VyIl0sInRscF9jZWlsaW5nIjoiUkVEIiwic3RhdHVzIjoiYWN0aXZlIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoienlQcGtVbHpldFktUGhXZlJZbFpwUEpmMVJkSEN5VUZiRkpVdWVnLW5zMCIsInR5cCI6InNlcnVtcHVuLWFnZW5jeStqd3MifQ","signature":"QITw6hxXw9gi7Bl6rGXSCsmVntZ8hKoe45UYsts1gQ_PbGGxr8DAT2FOm7Svyx3BCkE-qA1MfLNWb5KbM5thAg"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJ6eVBwa1VsemV0WS1QaFdmUllsWnBQSmYxUmRIQ3lVRmJGSlV1ZWctbnMwIiwidHlwIjoic2VydW1wdW4tYWdlbmN5K2p3cyJ9","signature":"FTEP1CDAw-JLGJ9S4qS4IWA6blBYFIgy3WZfQBAWw4x_6jGxmI5tk-3hTaoXe4XSS2bpnr9qhdr8vVnEdb34y3ZPsIFRkvCdKleNH3qoyMXA0USEvrgQlstZQwgFuZlJbBtenVR_iALHahLRlB9iu0fUJqkHSRKnkAW8M2uME3KiFT0oKDFHJcE2pU6EonOs6wETbMs2wtw3tN66faW7LsnF3YZ0Ju5SCWgBrk02UgacrSaHUtMrrNecwOdZDReYIlQOTQ-G7gjI6K1QeQNIXNKVAiN4nVHEO4jnLpL0IA_J8YSRO34rO-ch6kRNSBR8WSOZvSiQU94P9hfJbEOQGL6XDTeBQiLhw8drhsayr3iSq0hQOWZdX8QTfepGTqikC5VtBj43o2qP9xOHXKKCj0FL8adFygz_tcLjhB_zBTY5_fCwNM4cSq9Xf4s84mlYiVmB6luTIH9paemGPq0L_vTYxzUtfiN8oi2J4pqebTGWbMb5NxhwgV1d9T9H6SEpwJTSmeGaXwv9dKdBB75fsDAu-Tk3URyAIgHnBn-W3_EvRshY3yzMcmss8MavcpLuyDtjc3Hht__Y8ozhAyccpl6Lo1bwd5ZY9rQON9Fr81lG4Hl3ZzodBWIF9owDD7eKag9PNbySfeeQMt5Zi23O8ZYHqb---XYW_ubameek5J9zFOFx7aHHpvF0o9Ns2oB4JDel2U57Ja2m-V47B_QQEFdHtNClrDc15fqrjJQFJnE7uawUtOuQPQq8ELQAvazD5d99zKwNDhyGAga5mWY5VhwimcohHEqKKiOH_fkghAUcKIJK-nydz5S6WEgDzin2xg-p22CDGdv6rao-csPGSWrN057sGa_7d2CiQUBqgTZF4POUkPlZQK5PcUv2XOr0L3oed-qx4331pSwx1dwehWplcepTmiJ0ghacdj7IoAe7Gx2K2eMczvb5F5N_wUTeV6vkaf_X-Ev217wbRd2psXCOMjWb858HbcKMUYvnAT5UXPqLfxz0PCts1h8el_CtXTQWg3yXw-H-1lPDFJOlzpH-CXebZdF1c3YLaR1cUQLhrXgouNXNR10dLzWqkMY_PM7DE9bNhvczhSQUFJdfbBLZ47eTG0iImr4NEO1_dNTiYfVyK7GxHc9sul1MWdQtc4ZrY89nn5GRjRiAeQB9dA-uD820nSqdKsq5XuZU7B9POFjaaQywuQYngPccwu9eT1qwNsTrNTdpL9YJSf1X57rVrPOmlgl5XJqkZJeh3iy3xFmneLpTHI1H5-mHgLj3SQP_oh8IzAYcwh5MmSXCn8ONEpzwUYUUDaBS3_bmG4Lx1zWs9fX3FV-EmtE0lDvfXBvGqhZUUwT2RxAX6gA7BBDCwI6HlF-ggkiaxgpZs98oS5el4Nd1wwPobnkE_IbW2gQECl8w29m_j0lHQK1VUCu-98RUg-B0V2T0YoonkG3Whv0S98-PCVH0tDLJTKT_c7MAf8Md95GLudtE4M8etKU1gJliH_AtorGGsUWtjR27iphqP6_aW5XgzlRrJXGpn9j4XmFckfB6CRL32QvqxlfOycVvfofH5Uc0VvAFdm4hB7iVE6dlG8IgLejCdCm0fx1tfSxOUc-GvujqcjzU4LtXtc0AB44mWz2zHDTYnnVPkJevVBP01ewdcFGH0tmD2DXHNws0HNyCAQf_HRWCs6ndAkR9maDW-SWSc2yoNZedyV8rx_5ehxWq8EuOW6elzWCUQicALS6WLb4KV_L8vNbDZUjHnll_WgZoRPr1fbgNb7xMhSkW-G8RPDzKkl6IChadFvscPy3CV-qsuoJMUZ6anvB4Drb1KmPInnghSeRVPuxbsSb2D7Y2UgAv0Qy1Hm3xMo6oXBFpnzkdeB93kvdrWboxttfFVVYJxsJDAAnB-1z6bnjV_3ic5cCsCbAxQ_Ix35aeS4WLqVfns6ectqLObuNYsrv9B2MWgasbiwv6I5PnRdCBuBcMi1CCtT_CTnfepWcG9d5oMlJwkYhi9xzcH2x8pj_mUeUdbM1XmVdpK1qZ5BTPeLEGikiz5AZiLCW7dc5m-DclFWAmzcVyujYYRDPEdwyysG9L2iKfbuFn9KKRjOmLz7XRa5lqwutD7UyZvDBrMIV7Q512pYQpnv41UrzRU6B8JZEubbuB0ggiHGl0cszRoJXbUukLABUncZUxs_zqHLxtpECvkxmUKP01HoNg7m5yVzDMbzUV2ZNUWj9D3a-jeXXLFIBuoAyG-7XvzqkJpzr5OKl8dc5eB8x9n53KHPv12TnouKTOkzLiztl6ph8lenUk-42AskhIGV3tckCb9Sxubwa5c2JLBoT1wP2CT_SFtW7zVh6vLEG-ztOFLV7pVUsbc_5Z6NidpGtWNd1dcV_oA1q1yV5jv35GR5F0GI-9vWDuXSvjLionXtA3CImfEHjGD_85-ekqMiBcXQ66BEMu1WHnht7TRBqmDA6_jTPYWsJBN4OBraiBi-cGgoND5gvsb8m_UG44F1a51mmdcjFpDDjpyZoFbwM0XVI6hgEwtkeitlTpQ3ayxQw-PDd41RxzwlOn0_9BkVTpMo3WWoIqSNGzUQuyRkWCBHUTx93IIe5HKGoJvC9i4i_6RO2mLbT1qETfNip-TOn2W1NwFswluy9zct311bfgz7nnTa6LBD82KkH6KiuO8agWPv26GstQ-oxDL2oe0_LSv6EW1_VXwGX0FNqQyrPSjwN4p6Z-eq7hu3sbtI4VgC4XiKRl7S7lJ85cumqCOwASg8OJi-Cx6g2_a1092TCtwyysf8EtqCvlXVgM4q9svyCPPRm74Jm7JNCgywYUJA_GFccX6Ajh0PKuM2P-kP6-ij1aijtklayz-M43JQfJDFAk5epWBFFy9-_z1MrjOTSjVgR0ZgniLPm6HkwwkxPIIvFfTQMnwjrkNMBjx3YeFt4v1PSYB30Ztk0PB6oPzkCaYqPNiAHXlrDUT8BMrmJhatjczbjOkyedZFCSmFUprAjr0HGL3mOnp1vLn7OsgM36F-D4POS0oSOaSqsQj4E85EkgYb5SAPh9DM2I5EBEFzx50kGQej-p7kG_Z5GIIzkMGWuO9U60WujklYTGuD8Mk5yDaDc8VUEUf8AepUKjFAhICRSGFdRzuzOFp6TR41MGUueTU8GLMHxPFiwJwO5V4BCL3tEeEKazjgvlJpeLig93sFbEv7_I7y4V7OdjWNVKvSk9MErTZkve5UJAo_EQnSwqN3Jlz-JCTKwEMbpOIUrgzvmsv9DaiG8OVNj5x-dU0tN8ByddLLm82g5QHLkQWH3a3QVBp8d180uwK4P0pBtEsgixGJe22ZjMjXzFom6CoIwZuQCS7Rg_LyHRg9pwWogPJ6puYlTCV8-4w9wfFZ2pcY2_FVcbcNCritf8TuaYls7RJrtr91-n5wrZG9kj0f2xLenpUelXppwRJvt9keUqLL92x8zlLYCnXYG7d_EhIuZbUR2Egk1gZS_ycob2SqY-5vL4H0c4hNMBVDg4y5TqLd3VmAsQZl0vPhel-ScBLfbLeUB3ILWEKl7Im4V74tTnNPmZiizEFyaFuVt2XUdyGgz82yyw8mZymmSWkQ61A7FK0XfND8ltOgKvpx-moTijLbrvUU2f03J6ofzojetZu7c7w5pqJwnPgYdAPNNLLKFqsxGXNEJhgkn_Oav4e5HlgPbk4sGXJMhexBcfFy4bbMsnohYGiwr114XuLUQCIGEDlXTYfFIAaQ4-IDSpZ7haFehsgrrLM5GFt7WKBTnpsYfGTtpc8sC5HbRvXkSZok_Hq-bZk92ZCV0IJF2sH5RGaHXSa3k4wSYUvgMHjvaShf7oQA1iyjE1W55Jwl7B9F5BA8-BYpm1BhAzE3y7nv3TWCAer3ZMUQ4EooLyC_K5AOFZc0EtmX55r1b7FJoxnsVibyz0ekEieKVjv5jUzIeCSWgmRCHNnN3noKIsmTOg5NejvON8t1nEEvLBxMlnwzFS4zKH3RhGhxbf26tMn1VCTLk7izZzoD_y1vUUNdj5e-3omaQWpmtg5fpabYkeYmrQmJKI_hY1ClwScCIVmk_GN-22icfShLLllzf46AzzdxFml1I2s94y_2cqpo5B6NEcVtYXErmyHanLTSXXAFod7ALdhYW7zSHptZ8VrfKVcY7X9SC3p7YPwUPFzfiEz_vG__stYXgxevdRj4XyPtnwmbmwcYfZvyQBZTbYWopuoe2BhsTEJdeU_Gm0hILkrExuwFvi0UhwxgYUxvKKBxu6oAfBAMZdD9wqR487gKWErG8tKLXOnLtDp1c3Rzsy3KgTOnOhwn3F-KzHhEbcOQz9be6WoWLXQVXe-10LM6eow9D5-wQFEig1QIm3udzd-f05WZEMHFpxlq2z9BF3tb3G4FeGj7fD5ej8AAAAAAAAAAAACBUYICYu"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGRlMS03ODFjLTdkZjUtYTgwMi04NzRmYTgwOGQ2ZTQiLCJhZ2VuY3kiOiJpZCIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJzSTAyZGY0Q0oxSm9DTXkxUFYyVWQ2WEFxUm9JcG9WUVZQdG1Lck40dnZJIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxNDowNjo0OS44ODRaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"Bb3hZfSG-EjLTdRokRJGS7cqOrQmODfdtJpGYirCgxzpvPy9NhGzAjUCl6Cz1gKJGHxXgRDNeRz-Up-MT5oSBw"}]}	2026-09-25 14:06:49.617+00	2026-11-24 14:06:49.884+00
2	ID	id	2	serumpun-key+jws	\\xb31c6a0a742dcb3b1eac32742805e574d3032bfcb330ac0286855f35404f540a	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJpZCIsIm4iOjIsInByZXYiOiJzSTAyZGY0Q0oxSm9DTXkxUFYyVWQ2WEFxUm9JcG9WUVZQdG1Lck40dnZJIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxNDowNjo0OS42MTdaIiwic3ViamVjdCI6ImlkLXBvbHJpIiwidXNlIjoiYWdlbmN5LXNpZ24iLCJraWQiOiIzMzd3UFVFdVhuZzFJdDlRX2lDNEZKclI2T1YyWE5TRkdvVXRtbFFrYThRIiwia2V5cyI6W3siYWxnIjoiRWQyNTUxOSIsImtleSI6IkJIYVdNNHlnd29ZQkRKNnlhNnBzRDdCRk4teE5sek1ncmo0U19BRVExNk0ifSx7ImFsZyI6Ik1MLURTQS02NSIsImtleSI6InVSSkhxb0tlUktFTElhT3kyZWNCRG1aTTY5Nm55RXFTMzJFcVpKZHJaUUdtTnZJY3ZtUUVKcmtDbzhWNGZ5b093b3VlSW1jQTlDZzFvNXBzM1F2SUtDWWJuWW5PU0JrVU43NTh5ekFFbEVRaFdZcjgtZFg5VGEyOWY2Y1B3Qkk5NEtzN1kyclAyOTNBbUVYRmU2dnVINklkSXdsRGJ3alBuMy1xdEZ2d3p6NzlXdjMzc28zWGtBLXYwYTFkbnpFMUs2amk2d3pWaUM2QkFqN2JVTnZCVGd1X2oxZzljR09RcDE0MEF1dkh6bTV4R2xEUGFGU2k0aElINFlZRGNTSEVwclFHdFBsMG5vMmw0d01lZDMzZ0ZDT0tDU1BTWnJFSl9NT2JoS2kxWW9mdlBoNEFKMWFkTDdPQjVqNXdHbElwQWsyTkNISzZWejNrUUhwT1JMbXpLQll0NFlGcExRVll6a1JUaXlyNm9HOXM5OEotME4yb3Jrd3laZXhXUzVCSGxVTDlNVlhJOEdvV3A1NzI5N21ncDctM1g3THVPVkpLOENwUDVkV0RoVDBnRGh1Y2FZZWdPMW9JSXhCS1NJd3ZqMFBGQXg4clRVWmdwM014ZDd6SGlNSzZrU0t0bzdMQ0ptenA4eDNNbFczRWkwNjlpNE5vN2xhUklHZ0JHM0ZkQmFRSTRGbEt3ZXQ0QzNBbWcyRTVXNEdwM2pnVy1Va1hWWm0wdGR6QlU4Y09vemRQbi01anBBMm5RdlNTZnBySnJkZXRKNTNUdzNmM3hVQ2FfTE8zb1VKMllPQWRVLVRUaV9manA1YldzMmpOdHNBUS11V0M3VGZodXlBWGlKUTBtSG9qOHBLUXY2dzR6WkZfaW5uTktsd2N3dHJvcE9TRlFSRTZqTVdFVzhMbjVvUGFGYkpIaUlJNkpqRmg3Z21fV0dZcUhhUUJ4M2NLdnkxU0pnaFlCNWp0YnJ0dXhfNjBueUEyQndHRC1LSXJCRUMtYmwtZnZqaEFaSnpwMTNaLXR3S3pCMzhfazBCbHgxQk9VZDNwTFJJYW9jQTlpUzI4UGRLak5IYlU3NFdSbjFBYjE4aUtVUllWSUZUVHF3Mm5rMFJVTjl6SUVVMExYX3BTeE9WX01kUlllRE0yXzZ4ZjRTa09rNzhrN0FXVkRJYVdKQ2tZSmNtc0ZLajQ3MUVTelFFNmxFMU9SRzNDc2ZHOUlPMzc0a1NVZ290N29fRHJ5ejBHZ1RkY2RPLWw3dTQzWVFsS1dwb0NxYm14NGp2UEZwM3dSTlFTY1A4QnU0eVB1NjB4aHZlUXlFNjRIWEYtRl8yZm1aQ2FWVjJYZURna3FzaVNXclpXSVA3TEhSeENvcTVVMUc2WFAxdFJ3ZGJMUXJGbzg5OEtVQVFvRkNiWmNyYnFlelF0ZVZtSTV6eTdMX0g4djBoNDFnZ19LYkJRcFAwdzZTc1pZa3RWb3dIR09Zcnc0dVFmbkx2NE5tV1h4ZmZNbDUtME9wQjdTRVpTQzdCQUIzNTU2TTlycU9RUS1JMF9EdmZGRTBsQ2sxaDJXM2V0ck1ZbUktaU1IM2NkODdXb0NGR1A3UF9Id3NJaTRPUU5zQWdFaUx4VGh1THdETHlleWY3WGhOVUh3MWJwSlpSWW1qMmE3NkkyclA2SFFpcGQzU01ROExKTjViM3dOaUMzTmVGWHRscDh1ZWpaYTYtTG04TnFLYTZHTDh1Y0wtWVJSV0lTVU1faFBaaFhINzJ3TUZYU3JteHVJeG9KOVdIRHNLbUhHTVZNcDUyUUx1bGhaLXlnVjVNR21SMThZQkdaQW9QYnhlSHRLck4tSWVEbk1oaXRTb2Rndm5Xd1kyNHhqbFBWM1B2LW1GYTlVWjllZDRkanA0OFFYY1lEX3U2Ni1ZU3lzTWxxVEI4elVna19kWFRwVlRyU0IydktkMGhKVHF5akRrVmt2UTRENXd1Tm5Bc241MzRqRDdCVTU1NHIwWTVYOUVoVUp0WW43NUE0Q3V0UUpxMEtRa1AyWU9KVWZ5ODRSSmx1SW9QNzFfbXdqeG5TWmtIREpOSGdMdGVTTHdraHZxNHdYdmpUQ2poWDhjOXBoWGhuODZqSmdIOG41djRHVEZtSURUNGxjUUVJLVBCaWVYc2s2ZFpGejM0UGMyeVZWWERlRFZIX2ZzNjh0YjJXSm9KeVRydzJQSjNibktPaFFNdUM2ZVJGdVJhVjJBMkVNaWVEbnNzLXR1bGJSbUVIcUE0Vms3VmdPVzhFR3JZdWoxNzlqTWdzdjFyYk9QZXZJNG9HeWY1elVwSERPVHAySDJOYzlTdnlBWEtVaXowUHF1YlpGTGJVQVpZNFZHSXRMZ3lUVzhFeFR1clhPeDJvYUxrNW5JUTQ5ZGVraFBSNUhjY2pSWXRCcDQ0QkNfc3FjM1Zub1NEalpZejlvcUxPUm0tMEJxZElhVVF4Nks3T2tRMUNlWHhxcjcxY3Z5UVNkalh1OXJLS2ZaOXZReFFRcUtqc2hhM192elc3aTh1MHU0dmpxOU9OcjNKaDFQS1ZoeHVDUUhjVjVuR2F4aGJUVlhrSWZhV1NUMHAtUkpKM1MtakJvaDA1MFFUWEVrMXVzc19rclpLTHBNYk9hOTYwQ3lGdnB0eWxlWUt4S1RXVk1WNEgxemJyTVZBcVZoSDN4dkRDZ0E1WlBWRXF4Sm9Ud2s0U05LcHRiZ0p3anBMVktmX20tUmlFdkJpU3hiRGtjSUlxaU0zZWFOSzdhOHJiQUZkM19PZ21HRFcwSFRVd3JDV25xdXZ1UTNvNzBJMV95NUgtREFkZUYzWllGZ2QtLWlIWDZiUEtUSnpRV0w4SkV3WGQxRDZaTW9ZbGdLcE4yMUJLWTRySDVxNjEtQW50WVQ1azI3M2w0RDRFX1NuTnFIRGJtWUIzSUNzRjlGdVlWSTJ0YnFnOHQ0anJ6aHpHb0VDMVgzdmFDYnNHWXRENmR2UTFpbFl6SkIta0NkVGpiWm12VEtQWmwwbDhvZ2g0b28xTW5Lekt3clRFMmtkUVd2S3J6bzBIT2p0cF9BMXVNLTRWUjlzQnR0czJDQU9GMjBCd095Q1loWE1KQTJQWVFQMjZBMEJpMnZ0X05kSXMwWUlBZjl3MVpkV2xtdTBzRWE0REJ4V0RLQXBvN245UjItUXN5UWh1RVFyYklNMmhwa2JhdGJSQ1J5RFVXOG1jSmxFQ1ItaTJpOVdNVGV2eC1mOVdQRlFfb0M0SnJGY09yd2NEbEN6blltYURqREhaU3FFSzhQUW93RXZzSm1ZMnctSU9CMkNyNklSQzdMTGh5cGxES0dGQjBka3I0MHVVckxwaTdkQjk2VlA1TlIzQ2NSQ3QxdGVvby1VWjNKNmhvSTVTcUJubUhCcl9SbGdxeVNtMnp1TEhPMkg5UzF5Z21reGlTYXZ5QkR3Mnh3RGt5WFNXRWg5MGpXdzZyckcxMGpZIn1dLCJub3RfYmVmb3JlIjoiMjAyNi0wOS0yNVQxNDowNjo0OS42MTdaIiwibm90X2FmdGVyIjoiMjAyOC0wOS0yNFQxNDowNjo0OS42MTdaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoienlQcGtVbHpldFktUGhXZlJZbFpwUEpmMVJkSEN5VUZiRkpVdWVnLW5zMCIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"CLGnXwxAcW2QWYGq6SX1ng4mPiF464cYLwGA8WUNkUcXDX_oiftz_x8lIIxdssP1yktjgafUQCpsEuzXv42zBA"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJ6eVBwa1VsemV0WS1QaFdmUllsWnBQSmYxUmRIQ3lVRmJGSlV1ZWctbnMwIiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"IXGMxiy6tGLw9_Eu32NU1ViqwsVCIEkoLdqMtHEWhdtkW2kG_VLaQmE7woddOBqkoTKO-nPfaxB7uskWeIWI389LIUKm_6uweJTo-_oPUtb_lga59UrtECvJ5RLlxKUXYjn4A3yna6gc-gOylAFX28M5pSTBrjlyljRTrVoLeLbpHW5y48G10T7FBo-KxQ-t-F_Iu3UeXkLbhm8okofAJH5Z66Do1ehsD_HeGwxCii8Ha7s_lT4Lav6eEN7PmjNu7Njuh5afs5EdUdKjUhbQqsCHS2ySD_N0H-4PXripqEpDm-GAgi1ABseY6eZCgeHwvMoLaFppDgUwuF136VKZq1tT5pCGah0B3RZBPrZFCbMa0ghTW7YudMAiZELslqqLovgxZ-GpdXBNsp-NxVU-lGPmte4yFaqyG0f0I8KHNCUoVpzeWQhA5l5MaKl68SrUqsoDCsnvSi1MUjO79Urjd8_hk4KNPiCdE5xdsMGA04TeiIn76SJ-i8dq1TkO1FxQ42UZC5mUDEFBF6qsqkoF3V72NU_sLVxBgzAOugYAVbtdVmPFMd7T1XPhB4wIUb8mOkmlFVIyLEP3evxMm6TaC9WgsLhWQakV7ufnlFLV6g3XcwzRtIZwezMBK3cqsMJy3xBm-CCMoSimXkraEdCY7wGR_dlv6GcO119s6UYGWhnWpqA-BrqjRmwCWzaPj0MHZsIVi_ae97yiQNIJiFrfyHhIkcXI-KNNfTH3yilijVuX9owpFocPCTVQqmhTkqp7WGXOs_e8pkZEdUByQndtC7mK9ioEtlJPfrzNLIt1ZxcGVGBjHgxiG-vTD3q-BAeW1QeLRuL87xh_sHlqinweASo4_ULG6s7Bc-T7Lgr8IqDtNDm3u6z08cYeCMWMjs0ZVoIiCyJQZrfv0XrTYObAogLZmT2-Jtw5GqvZtPSsXrU0Fec_7vtjQ-XzhpCy8TSswPpDGM92TfQtcwBm3WX3HFPGLYqkddr17AXEKr-ozu0x449UFaSPEfXURkC6bjdTZO8A1iy6ezTgpw2dzMBaqNYRaSIiW7hPRa-Bqd1uZSf3joAEXf2seFx-SjcpVQbUkmGRiFFJrU0WiunqpzNqnahRmWS1VqKhOH3PjjeKcJRmSClajp7wZWGaqIrgTqOphZA12QsPkJDKZrPB0WmmCj3_ICzlr-mbYMQti7m-6WGdGlm6qimvhwjQqgu0n4_Pw3jD37zCaDzGXWlX3VIszBeHq32Kv00UHmTix6F3WVCuuFQ0RPCk1S4LXnFxaGPX6nq2eWUgSa6agqgrIuw237ZXoglC2E4JlERBFDlqq26Qkvi86EHWeyvltX86IfyAWgrNKbXB0K1YvTAg6ZzDiXoyaARKHUJDEGPO_wQUWWA3OQ8aTbH4gskATKf76TM1lhM0PoaQ2vrqQEVg0nD5F6r4lIBtuRFi2Dwh9YkUauuKvcWRWnB1658FwkFyC654X6__uN8YZ7_aQP0sHH18eDTBtOT7dk0sbVWPHi2u3IaJRGGKaYvxzSzEF0NbEOZVeu62RIqbJr0DIDU-ANF0l50-GDGA0juhlHOed4uEA7qozj5XZXsFK_H2FQ65f6kDvI4XkPpiwE0M_fSl5WgwMQ9nNhdaz9jtdlGn6VOUN-ckRplDT_XL-n89Bly-c_YHcCznkEKrQSd6h2Bqc0cwzkZOrzWC7gbHIDLWZ1vLnLxWXKK0SZzweWiSuWYa3v8w89KCOgPtlFuLPQsPe-RpYAu5sV1ndE_n5Grc8VEJj11EbRo2payv3L9z7I8_opIeyFaZ_GxKTGeazNSyQN3n0iTtmcg3Df5Du_OznSyEtBRnawPie31Sni4sPAkW5Cj5SKpzEX1-3_VGww_CLp9OXZ2olRnoOhd8_LQcauMPOXmmBP9qPb9ZepiKVhT09BcigQ3jw2ywU7j60bI47zMXPmFut7Y0s91Neb4EsdUziahh1yz6UfdAWGR8rEUD3Cirgnconw0M0WfykpDHE1SPw0nyfdJFAG2BoUceJYkgx_4zHRUCwzZf4zR4IUXcW8alTi8RKCIC7rN5mDMgwd49dByUJHRDQgkSDZVvY2Y2KVa-QospMLgoZvpRgJgfXD7fHdfujMz0h4AjTa-dnATyL2WcqQFOyerBIw47POcJVVHlnSanHOVAy8cDR4CfImK14iQB6OA97B9BAkWHv4541GzRRC2lP2UQwjHXElvP1zUXcdJ7wsQ3YS-QxBEgi4O8B5WYO9-bhniRXW3XIJbIwlQgwxVndwBucb09WL_daY8brqmobFmQ6WF2i_QQ9Ug_zFS-xRzCTwNmccOTkKib0k3R4u3zGDTjpoGE9crVVK9Vg_lpOBJf7YlHEEZUKeRWvPB-R_d2nDzO8LBgXGsx92NFHPs9FXTKqmDzTmhT3a8z1VcsR6g5SVywS3UUz29KD7oHkaaLCBrR-u7Rf4W_6mOCdPH2KZz4LHulnG-Qedupefc5ew2nWgGaMh2IXB8PpBEqMhcOmYC-wzAC6OMf-WG3_AeZxJ5VYfwNv6v2iT5VE-S4svLqDaLLOyBkAvV41EWdQMrP4h91GOV4RESkFYt_W71PA3QtbQet8skabOnRk5l5RD_tOjnuRvnD5Q006XN9pt1alAzhF5tlZHJxfdGxZ8eV40pe8D-IxqnHHrS6bid9ISW92CRJLlrCo1MRkrJcM3lFTrXf3LzcddqyNNRtrGKSqfMbp9ATjjxMgFE-SKOyic9nQTlOLgyTgq1tOodCH97WlVdkNCS-UkPLudJhQZc-sypPmvonZXBqOZebUiRzW2Dn9jXCc5Oy2cl3ddRYG0Rx8UjJVqEcUGQxaBYkPtfDtVxCnzJPW8S1pMQTG6sadlG3sZfoR8mVUT7GzxHawLAE5svShAoARxSRjqpQWbmIkBHnKduSrcvj4FiHgQ_YITZCfXNHqh-F0rgJf4Y2IxYlMRzJ9CRIbWVZEWehjo189vExXLyUWGDllSlPhDlVpVLqhppEDmmH3aB1Cy8jL2286fZMPseAgShJwDYXvziU2hOxt77_sE5lITd_Mj0UbqWkJGawW5VwBgrapf1zNdXFa7jTqE_51kHpYJroxlW7oHE8zCMjG4t5pyc-BOErKawlvH_QYnzh-puaVaV8FVNnCC3QvlLIpqAmuVis_mwNY0WSzPtJfKFAQiIlrSUpAjsY0h4rx-9SuhI4G51f7UoWaAeIfOg1-5SSVaFFOJGBfw8hF34HejzIbWew8Ig7SSGufjtA-5GU2vRimilV6U3tPq_bv8pNLlyBKUYbEFx55AzTJXM3uFrMLjyHlsPJ_gQlme__o6h_EDCoqviX-LV-2hWTZ7wllkm3dsMRmgVtTuLG3ou7EQpaMrnlFR3A02NU-s_pNSKHPH1tFxu3GT_qSlx3Al6rvpvenZIU9H6yUj8ZqpR3hp3OTFADHNv3LgEx0eIun87ZfV6gxzGBQhBxePVwEWHMJadWFjsdq9fRV5BDpbiIjX_InM2ob2gzSUHff1BiVFCQUtOS3btoFsXhODzviz0KHGX7JxwaJTE7NCDZQUasGQ46yQoDcQtyP2F3sMSvrODozL-QsiMGCWMTFGJ3XOGi8znTRtmNDGrCYq1ph0tJnpQhyL68OPXLfigr_uXHfDdD80P1kc8HlS8d3htXZvNON6i1026LJKJmknqyz08klE0HWariJYzkMQ64gRpk9fXt_5Og0duTMgPcI64PokEcziHZs4rPhaJkK4lTccoB9FwCbtcmMKRyrcWBi4TK4124iWsFgSKL0D5iF4uWpjA46Oab4GvuQNEAeOFtsDiZiR06p6zvNBdgwbgxztNzpDS8cpYFvY4eRJyslq5rimBc7qxTpoOCpDpmAtqTN8mzkkNlL002kmUopq4VVi_Zomcl07m5DdPct6qAvNVuCRSJon1AJR7-KVUhjQlAc3PdE8TlqwlEIQz5mx5YFjqxlfQnXO8T_MMm9bE0RCgSXesdSa0f6kfdw4iv3ePCwiGeXVxNDSfR3wiC5EiWQqiK9eAVKQWg5acrorKfRPVxNt-9jRp2eKeIUV39TM8YTOp6txf4yZPTQ_IRuyBwfnoiq0ZBvOgOxJXe0kypto0w-4XyxK4jZ8PINSchefuaa9wB7e5eHUhBaZtfIykPx3gq1QC03g3A8ehT4luzYobj4uHAzMfRcbae6Nhf6B9yFD3NdV-XJqhRULJW2-JnX4UmMx1UhsiybMXz6j7HQadorAwfz3Li-SbB7BJsgVR3oZdSWHzzdroOwPqeOycqq7yKqx3W9J_CqZkTRgndoOOAiuc0QCxTL2ydMO5iy4RoRibrvtdlCK8NDk9ajZDIipfhBjxrnMLH4jNvws3g-ggTZ3J1IHTtAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABwoRFxwf"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGRlMS03ODJkLTdhYWUtYWUzNi1jNmVjZjkyNGVkM2IiLCJhZ2VuY3kiOiJpZCIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJzeHhxQ25RdHl6c2VyREowS0FYbGROTURLX3l6TUt3Q2hvVmZOVUJQVkFvIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxNDowNjo0OS45MDFaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"mMxJL8yW48nS5hXe6gPqVy_5L8AQEGHd6DZjYJ91iErPNCsyLUmu7Ep6Ifps1hgf_ydAdA1HUGajthDd-TdyAw"}]}	2026-09-25 14:06:49.617+00	2026-11-24 14:06:49.901+00
3	ID	id	3	serumpun-key+jws	\\x7e85e90113b9db74516b545759099e262e6ae9c3e1385bb5fe1e05be48843fd2	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJpZCIsIm4iOjMsInByZXYiOiJzeHhxQ25RdHl6c2VyREowS0FYbGROTURLX3l6TUt3Q2hvVmZOVUJQVkFvIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxNDowNjo0OS42MTdaIiwic3ViamVjdCI6ImlkLXBvbHJpIiwidXNlIjoiYWdlbmN5LXNlYWwiLCJraWQiOiJ6UTEtYWpxOHpGRHY4dmpxUnY4VEU1THNkaVZFa0xSNTdXZnlsR1VkN3VvIiwia2V5cyI6W3siYWxnIjoiTUxLRU03NjgtWDI1NTE5Iiwia2V5IjoiUVVxdGVRRk9SOVpTOVdhR1hjeVlSRUtnOTVleWlEbG1GN0liRnlxc0s5cTNUY21PcE5ZN1hFRlVOVHE2THdDd0haeXZvVHFUVy14Z1Bxa1BObnBvaVhPZ0NlcThzMHE0bk5rYmdRS1JqdWVoQXBJZ2JZVnFvRllocGVBUXFobG5Pekp6dU53Y05mbEk0MkRJZjV0X2wxeTc3eWhSdGFjYS1EV0hxd0tRQUVxS2J6VWNZN3FsM29nUXdDczJnNkoyS1B1dFZ1UENxdVlNbElZME9mSXZmVFNyeGhOVWEtS2U5R0N6eDdqR01vT1IzaFFDYmVZc2s5VjU3NlZrN3pXWXFoQUpCakc4b2phZndtaVdjLUI1NVpWZXpHSE5yYkN1NHlERUNxQUpQWkF6MlhWUWN0cFlDT2UzdUZLeDBVZDFFZmdidzZwUHRwWXZRaWJQM3lwTUtMbkc2OVFDcE1HWEZ4Y09uWGJGUUNxYkx4cDZNNHV5MzBVb0V1c3NyLUtCOGNzejBqbWdqTEpyT09OSG5tSlQzWU9aQ2l4NUx6T0t3R2xBaE9zUGZ1V0RKSm93OV9wR3JZQzVZRlFhSnd5R0NMcUZxWWN0cXhkZzNSZ2dPQ2t4SElsX1JHVUpUTkZkT2x4UkRVcTRVNGM4TnR0eXItQVRFYnQ5VHRTZ1hjUzRMUUF3c1BnZVBUcWwzX1RDcy1KS1p3dXlVcVd4aFBWSi1raDBkeU9XQVprekpoWWRQaXlLeFJWd21NcUc0NVJmY0drQ2M4VjJfY0Vtd0R3YlVXbXkxUXdGbkllclJCQ1VMc3E3a2x0c2VRYkdwRE5XNjNVVzF2UmVhbXBxSXpjVG5pZG5GNXBMOFlLMXZkSVJIQ1NaNHRjWWdIckFCamdNelpZckMyV0VnMG9Ja1ZLNm5NS1hfaFUzOE1JMEt4VjhjVVMxcWJwS3FkVzV0cHltMnphM0d0c3VWSU9Ia1lWSkJJekRCS1c2UEdZTWQtZy1qQktNSUhKbmpMWVJnWmxzRnBwaHpqcEUtdGlUTTdBUWFLbEdtOXVFX1RHX1NTWi04UU5ka2V1Vjg1STA2WUdqVzlrM29pSUdqNHlQTkhPTTVsT1pVREpEaWdhNWZxaTBoNmNRZHBNdnFjcGtLcXgySUJvbFltc1JzSHBocDB0Z1o3Q0VzNmxqUGdiR3JOaEd1VGF5R2h3bUVDY3EzTVFiVjNlY2VRZVNlVEtock9kVnRZWS1fSFpkVWdJRXp4aVFOOWFlaEdlMlZGU25MN280a01wOEdRTW04a3NMRy15VDUxS0J3am91ejRsaU1UYWdfSVZKTDdvOFR0d09DY0FOUkVERGp4UU0wakRCaUJhaGI0dUhnbEF5UTh4MmJwWWdkaEpxT0JmRkZlcExweElJRWJKdnpRQThqckpvelB0S29faGxkUXVTRXRWWGRVUEZ2Z3NJcENxSlUyeDJLU2ZMMmRDVG1FRnhyb3hSVG9DcVlpdFRqckY2YWVNVks2eV95YkVtNUhHSzZQQnpUUGRvUUt5N3p5bE1uV0UzZ0xxaXUxQUxUU3E1MHB3UXFnSTluSkkyUl9zZEJOc0NSb2dBeWFMQjZfQ1RCSEdJdVlabzVqTEoxNXV1eEluTExGVkVKbWNzdGpHUk5EeHAtZVJicGZBMWQ1VVFIMWJPdVZkMjgwcVdHSFVPRU92RXBXRV9lSE1OQ29sdXFlVXRPa0tzS3hGRDRSYkZJNEEyQ09OQ25OYVRxV1drdEFwSHBaZ3otb2dtMDFHMTVJbThyY0FNRXR0clVrUnp5MHBtczBNNHpOS2ptUXA3aGlUTmJmVmQ2a0VXT2lOUmExQUNnalI3Y2pLdjRiUnhCOXhxNnVuUG50TjN4TWxBZHVPZGw4Q0hteEdLeUdFTzc3dERwWW5Cb3lvWUhxcE02dFBCelNJTFhLTl9xSktZUS1FVTdZVlJ0RlZfMVJFVDc0dkdiX2Vzb0twRTVmc2NLalNad3VoQ1ZIWEU4eWVCNTh0ZG9ycWNfa3hMSHN5M3VIWkRRYnhLbTBNT0cyYTJzSjBQU1AyRHVrWHVwWEdpVDFCR21KakllQnhGMlB2Vm1mUm5KSHVOY2Y1UnEzQlhmSkVxbDl6dlh2MmwyZTNyX3RFM3pSUVI0TWkyS3cifV0sIm5vdF9iZWZvcmUiOiIyMDI2LTA5LTI1VDE0OjA2OjQ5LjYxN1oiLCJub3RfYWZ0ZXIiOiIyMDI4LTA5LTI0VDE0OjA2OjQ5LjYxN1oifQ","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoienlQcGtVbHpldFktUGhXZlJZbFpwUEpmMVJkSEN5VUZiRkpVdWVnLW5zMCIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"62HvKMGzf3eV8WGF4xywz8mAZAp3mYBtqzyCnae8nLQ-pj_0-KA1yakU6VU7nfgJLRXY8QVrBHGxdZ9AivzuDQ"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJ6eVBwa1VsemV0WS1QaFdmUllsWnBQSmYxUmRIQ3lVRmJGSlV1ZWctbnMwIiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"5Kf4KGjGBcnP3F9xMhygZnRFm5lZrpbiekHvRUVPyyvTY86w9nqCzx10r0C5dVVaypH64O7h4qh6ujQOWmVtuggOrJ4nqXYGDZ01I0lbLksm4OzrbXUTtMkls-l-lRWInMtB2ccaIHm77R21I7ntZb0al5XNwPRwiWuwfR_iJV-V2b_WG_AwSPY4LI9NOdSBzn49RjLchFrDceU7S-FVeKptgwmGQbNNX0pTJwb_qu_mQaIM33YdyPa2PbadqToltpEmFsl78nonCdPTLdUQxFsxf8H0CHSoz-4pVPP07PSPiEH7J_Ll7T1mrJd_nsyEFyJTlK2uyVY_nU-4C2iWYisMkaC_QgtECoTK_HqYpSlzxh8MTWydp_OsAVdQYP7LuOifRIoW43dw0P9VYt4gQiE7E7ttNP8bPWVWiFZ6tNFbpVZ3vNkMmiNlv57HA5ukZd3b-BQLY4xSvj5gX1MjHI01SaFP8242k72_2wK5nvUz0ZxIlD106dBhU1B3Z_OT20XL0Q--nz8b_yR11sJ1DcUMNNY8SGrjkskJbSYA2OgiBHcnoVjVC83Z05VTyTqXavdHZKONQKmOhXoLfmKiq3ZBZb6WzFyHjKSPSj3HId3ngxWkmytuhRD_URRQf85Ow2o3TmSdoCfjIO272eXXXuMyMU2aMGORqGGpaazNCBDXVUbUbkOTAYbhy2UtubO2vY1OjOWNEAsKGkr7YDqn48j8EHVTG_FGwB_8t-0MDNtGu5Has-6FT5E92foxvdvNteC5xoweuN2mTgG_6Mdy8fWBTa36yOqI5ULk4pBYmONW2T2h-B4dLo4Y9LRXgA29KIQPm6HGBzBgpd6quqIOjDiZ_Q05CwIHXs9rtBpvHzUNTrzTvXBeC3WH88KsbR5HEcV7Nv4myHL6xyg7-VLFGkyukzVhUzsq18gGcbK7rWLbI0BSVR6Yo2GkVAMAnqufoumkNBzdOEwDIzXmiHt80FNcGhW6kbqQKrUXCU2uOEr9ZdJgSLJYbSpBTwj-zhHike3pNn3_wdSb44VlO-2Ieo-nCQaDAb6BtDfjLGI8u-pdOeRls0fJOmTi3W0vQ1touLbdGT8GqQhrL0RvDDV9Lfw9tji5wtfEEV7KPtIcGePACEP82FAW9RIM07ZOq8PwXTBCEe4vqIrlEOO9ser9NkCh3OSgGMZZIySEym0uqOg29idlalFGlIl69kpbYIfJieZ_j7Xd1-kf7MTfYTfbnqd1_TbqqmYfwoDktVZbTseSkwN1n0akmDOEcwrI1TnBG9Wdjdqx1Xeqd-YADGa5qOtI6mkVNHrKRZ6p2HRLjZcWC4wJ-jYVBRo0EaJYZizkA1i1K4Q7XN8JSrcq8z1sNpVuhpdUXSVXrtllqeFV1XwRUT3IE_d95ET_0L2Ip2v0KipQQzbqEbFQgQDJTkIR0sSDjAlBFfW01UPXyhlVqleI_fuITJsevXTw7jdZGsNrQJhSWCnik6wMI2ANaz8jWy7mbMOEyOF88ZYmpKOLQOdL6dL0zb4__xU6RGTTgp3yi8cqrCONOxx4oJ4b-X1bhNWAdKqaMgudXfVYWYUk14dQqwUFoim_j7UEgQCCa09I6P3i6oCvzFFxlxCBs3df2nR3DKLftaX3fkr_kEG4FCigcWxo2L9btPXnMawRZKT1cHqniGC3nTR0ypjpBwDld7PV-4tK_eqRLUQL_9JWQeewKfZi_zMHg0roW6OA15rcLN2Hcz-49wq839Kwj1CzU_OTy_pYgHkDhXZlythlzSQWRrtAhK07xWcRGajEDQhbNs07RC8RtSGipM5qoy__ZiRmzpFoYr2zBLm5VfqIEcDxo4Sr6STm0FtHxBmi_7SgX5eDpwTiG18PzOzlw4wTVoP_eNlUEPaEglX44ZuVJULa6o7xrVI_giFBAT90ZXEBRTz9gAGbSDRuXj7kpfnIof5wATuZKd5d6jA2Bjf_eSSIuBtOm82kxezGr7pmURWbdfyCpNxlz9-ehUasCIDSslKifiaMtPt98JQ_E9gEswPQXIPSGSlQQLEJ2fqSyK9LDVcBhksfkwGwaDUNC5-_iAaDADRB3jWnK85JmqHU_fVI3B-TjyoWW3BwPUUKeWzncpOi6-9auq5y-XLtM40LHDmTdSRZyt433k2--AsxCHic7zTy3L4CFb_ofLfSmWry2g_DxZFy48lffnBAxybOLb--ACx0xFcT8axGmzDCadOAaVZ3aG_XHkqIwdeblofvhFhVVdvI_RV7-0Hs7YLN2IkSxs6nWlujdy22doRhiIwXZuy9gxS_5dF1cevRoowjDa2IzuKVWnzTKz_e4dnrGjPIBFrzEDdQ5BtLQaNEq3DxXKCU4WCvTGYfmfaPSbQby2KvRXAwVLa-L4qE082oPxyZCDem1_Y7tmvj5swa6CqflqDNXYjqKttJ_P_VddY89Z0gAXyX_B_Gq2nzk-c_-Do8nP0yZn8K4letUoIpMy1rNU55-PaUQaJplAt3bwNCFLQS-9mQ28gjVMjW3YlTKftJPaOv-X30vEY-Rfy-kPPXRCRtZtKw7841CHq3RNRchhPYSWpAUFMcUnsLF2DikL3T0zMGHHFf_a8g1AfXYYJKOlsGKBogKBF5q5Bd2jjtfFpZp2bWEOWze605Mu3nMOYWvsLtHHcQgo4o92lpAkFjy2or-_V4CxXFZvP-xzfp9dZdqEEX4a0MxatsSpvQ0bggXP7JIqN7aK8DPLa1r2VKl2irRd8QPt-zLK_B-JH0EVpj-U5PfebHg14k_gtTVoiSQKDQUk9JCqHmWH6bR7VnzDH_t8iG-ByxiA6Qy8EpD2YRRquAyBnqZ31GjfABVNgpvIGmK2GI85sG6fQ74S5AKYvwMPKRwwwKFixP5CqbRY8dvvEvaGyc8MewZDWbeFvLM1fiMSPQgeHo5EU9LPq7ofLYUoDewomUP9PbA42hx5qNcOjS7aWYIuAD-3VC7Bwpzw8oSbt8mLs3ARPBoYZRWn4P_ezM5B1v-H9IM94oEiOxDoaB7-pkheD6j2C5v321hAWUa3qqiV0kouCp4Wg4AWNIahE3R_LEBgeL89fEb5xVkeGCPeSxOyC3lESFzzq0tBscaAayLgM0T48G5Gxy6E-0EKu_TCuQEsiQdAZBlm38-N3r2ypwg-7XsQ7R1lqWuE_ihjojCDzbuoBFxFwIK7kvZX0V2gvRbOvt0pEBS9Fy6tYsAFzBBeXC1QwySDaTmBUcfDq1o6E1zNCb4Of8YoCIIxwMGiSdyb6p24Bj05u07gJ_Clvxm1gseQPZymC4JYVZDTy8rRv0onp43MOxCrx4Hj3pOhq_3pTVXwCPLM7AjNy6gO_hEujkFrZ1d0ILb4nXslyQ0d6SUjRQloto5vpy1eVwuIyRt8HcYz38gfjWGlsvmuxHsNlIprIcMkSn6Y0-tyLvMZ2LQ-A_wZ-VNWE85aCg-SoKaBOSgc-vEL5124Oz9Wu4QcIdsVuXsM_7wrfQPcbNPkdvm6cYoF6JZ9Htq8grfO9nNwCxFUf5fKmCfoR0lF9BAI8bEjBv_L8fEBNFiYMxJXoBOwQTAok7MoizU8Kr66s8iARJuJm3MVIsLh-IZhZjpfiyBvsklkc5XluFLgY3eJHGkIC53D2G06EL4zCk_YXrKbm09OKEj2PFh40DhCQ9jhs9J5DGO0Kg3FGs86iOb-iUW9o8yVYJzXnOpyGdtDtSA41WLag6L2GK16kA7bfud51i2DPUZ8Dc0832ZHQPxTEH8cHHu4IKcRekGbUVa5ugk02qHGrJVPZTXzfecvdgGoz7ex7cVfJlSnZCTybI-QnJ2zVc1zE19i4OkttvyjGVWpGb8jlj4Ece2zW2_3ERYYTwZttzDgpIpuOEKBE0aWgpm_ziSGFvSmrHD5cKuj3lKkEXXHVRQyjOwsTisYw0hTuAfgbm_IHDaH8ic4VaE3-ZbNpSN5724yQIgPX7Mdgeq_YccgflQVvFji6u9hpMmg9z99cCrxEsyHL4BcW5qGmp3iY2dOiNJopNTMos5YOffQVOcApHuYSVY04SNfluMhgueNVtJjAyVva4M24jh1-UftCMuwOY8mMpu-Qpppgnk4dx9s62k_oJTg4SVLEacDS0rDgScXy3armYZHTde18qBPsPBcm-FmuVfbR8VJ_HJfuurMu0-6ZRpzrSv8nKGq3XN5hVpKEzfjJl1RWlguqrjszFNb6fJf7NckK6rBXoNv7SeYnULz-_PT3cbMlJ_Yhqiwtk0CmJyd_OayFeAcwuNMziZ1LdZ2-pVEp-pwnh7VAMly59JaqoZc78oz7E3QcCAMcZx2Vl-NQPi-8IRIPdNPnS1IRUZquv6_L8FRtKS2SmsbfC8vgwOUhOcHN1hLHp6_AjK32-9QY2Ok5WvwAAAAAAAAAAAAAAAAAABxIdHiMp"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGRlMS03ODM1LTdiNzUtOGI3My1kZjI5Y2U3ZDJkOTAiLCJhZ2VuY3kiOiJpZCIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJmb1hwQVJPNTIzUlJhMVJYV1FtZUppNXE2Y1BoT0Z1MV9oNEZ2a2lFUDlJIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxNDowNjo0OS45MDlaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"w5UUhR_gMKlcGIT3YGcVNRkj_jM-kGZu1rKQ9boggpEwD8td0PKFj2EMsOA4AG7sGNr98uIKUZJNcMYlu26FBQ"}]}	2026-09-25 14:06:49.617+00	2026-11-24 14:06:49.909+00
4	MY	my	1	serumpun-agency+jws	\\x612c76d52664ed9b5eea0bc030863a33a6a4f2e8b4f4452ebed8d136aae30e86	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJteSIsIm4iOjEsInByZXYiOiIzbGJUbjVFQ3NGUEZreXRYVzdTeUxlOUFpdjZFRS1wcXpqYXNBQU9IdlFrIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxNDowNjo0OS42MTdaIiwic3ViamVjdCI6Im15LXBkcm0iLCJuYW1lIjoiVW5pdCBteS1wZHJtIiwidW5pdF90eXBlIjoicG9saWNlIiwicmVtaXQiOlsic2NhbV9jZW50cmUiXSwiY29udGFjdCI6eyJkZXNrIjoiRHV0eSBkZXNrIiwicGhvbmUiOiIrNjIwMDAwMDAwMCIsImVtYWlsIjpudWxsfSwicm9sZXMiOlsic3VibWl0dGVyIiwiYW5hbHlzdCIsImxpYWlzb25fb2ZmaWNlciJdLCJ0bHBfY2VpbGluZyI6IlJFRCIsInN0YXR1cyI6ImFjdGl2ZSJ9","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiZ1hOT2JRZlVLdzdqREVoNl82TGVrYUp3SzRDTDJsM1BzRWlzRDAzUUp0NCIsInR5cCI6InNlcnVtcHVuLWFnZW5jeStqd3MifQ","signature":"SeXNh70entoL8N2vx-TBWOU_YmTd52s8NgrPGTqcbsCKei8fALhek9p3FWFnSlsGoSdM1eguhcX1DsiGtOgGAw"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJnWE5PYlFmVUt3N2pERWg2XzZMZWthSndLNENMMmwzUHNFaXNEMDNRSnQ0IiwidHlwIjoic2VydW1wdW4tYWdlbmN5K2p3cyJ9","signature":"IINsZtgzk7aN3OdD-iFqrRTEAObiYYN5NJPl5x5QiOrj6DE3f3_mTVZzVMWHbbquOwE7wp661Mg6wjB5Gyp53gLn7KAPfDdzLKh4QuvIgT1F0UAyStQuBAE9yHFiZpI09eK2_IsY4Fu-SVGvkUc6y_j54aiEFPQuED4vC_Ck4LJZsrUE1DA21Odot1n5AfdZtZQDx7YRR7TIXze6HjtLYeXrLjNBRONMe0j3RudeY1Gymsd3Q3tOdBWg8mktKppdE0tLn8GSkct0_IPtIvMDve3R8y_BJpHYZYWTKNbMfS894fFpgyTVc9Vzb6-5ZkleeWjo0qnzZUH3fIL3rb3cFqpL_KAYbZf2xI7TSDiNRwg1IFkH7b-F3v3nxN6SUZwzMlL4nNknvGz0V7PXf-HqKHh2pjhOHDKeZ8jNaE2fHotsRTrlm075r6W5P9zopWqI5FSVDR6VpA2v8JHgUtakEq3rejANYgQJ5gy54xA45aGUEnprS_3qSj9ndV7E8n1EzFl9-Yu-yuO6USxxuj4YS9YHvwHLiqILqDNW9apx3CEKCZ5k2wr18ZnJcSMkNs2a5iArXOorS2JLgxTD0sQkzAmLZqAf5vV9umGoq0wJSZ6c0QjhFsSYkZYyR7Pufoqm4skoeKRs1nvLf5oIQM1BiE1F1rYOdoEta1D8ndafmp3iyNgg4abpUNR9LlsyeSvckTPtdYqKPHbfmnqSTfoTyUXuLdR2R9Os2JceulfofE2zixLFCE6P5FtgQr8RP2VxlXfZSo-ac4iUTGGRFZcLEys7_81fOvNMYyt9mmYNyYDqTRxjbVS696vuWSzedSCGxE2zgFqVMJ1XuGc1UuRRra1O8Cr6dIflgrYEJYhd8lC-jeWitC813y5zxaJpS3O4hg56nTLeQ-154tkA5G_UXG3XjQ4RVOY1kooOpYn5holXZOqnro7uFcYQlRZwe9ceQKvH8lDv_rM9j2_Gmx__C3OindYjQG7iIBZku_ospProvyicvbVRSTd_LPYLd99gdC6_Z3TeiF9toJp2IjTPsk_8HUIJw4Jn-44__cilYjNlmjNKETTWAC3mwu8L38YLHemilOfa4y0H4EZnO_-0P5hDZUsB3GCsh3ElJmvU0Lmq8l5UJVhY408kko6aRzp-PMOAdmR_AcE6wF7wQKZ9icuTD4PXHCdk3Z6lK99ZVTonTdHCZlxtEK3lUMJAnAnTpF7gWTkUScWVCIdKZN2GfR41hqlRbDgYk_eJ5CAiHhI5uihZOpExhJVBvB-P68d9yxsl-m-9HibdSpaiRYFcaUxp-c2bi7-4mUnU3O59lwCUjUZYLj9-Qpu0U2Ca5JEOSyUIPgRfeRrBE8m7e5wscOpy9qXwZZ4RPjv_IezdY2guhJuyfilpjobByO_TyBJwDScGkWIs94q7gsC_pBZ5Y9AiWOrV3ZBNC_gBEgiWGS384U-iyT_P4f05dBTOMkGxwCx48BdYVy1uWGW91Tu9dsPebyeC8KJEPVeaVAgukKGtMR3pyUXLc95UrC9ZlecPg3bdPfPVJBHZEzxsygAdTRxv9O0EAidBtSi1sJxwkcQnN7jG5phD-r3SUjZmfAGTgJSyA5sDVgLm5emKcwBpobyoVS4Up75pzX62_b_GB68iy5cfShG49pYuQpUNv0dytkNPEYau926JsXEe5WO6uIew2-jUiS3w10v9McuRtIhl90WjxSuFFVF3k-n5xKulRdWFvxV30Jj32uRuy-0gPyhASHSXSP3GxnRBg9pIwCYdnWn6-1KIaX0odYuLJsqDeaILKid-AftuAbjjlFGktjteUfjHJhN00LTK0XuwvmTQyGAoCER92PwWJaCAeI1Nr7N7EiOa6AKff_giRABkBUSwYGmo8Y6Crz_kVumvo_qSONIdKpeju9UglMboRUB88vL29Fyv968y_EXTsxTqJEwyihZalVaGN4SRLW6jVxoO1k2Qo__dv_Jjb-DLwa7wbfdzJjgtzx1Ty7ebS664D6sXORfsALBSOhIa4ORl1SDWBWuq5ZYDbsv-PPP1PrjV9zhn2PXCFiPqhxuRn2WBqUR8rPaOHgctLD0hKN6f6I0HP2U7lWd_qJ3GxYqicSjkLZVD8v74Yw8Aa_hofzdlNoH9J08TD2tAc7ubUAe6WVSFCDcU5btmHU0O2uf-3ZmN1A6MhwXGVDhL3ntiLMiNhR0OO0vgeYpzikOxvIfIwGmOEXsCpx-EdGh3roYWOvYB_Nr9zw1os7fbFc0WOgJwiBLG0xY2FQRcJ6b2cCB3odWqJa5r5AfKK3CdRy9GoLZz3u38dWuFVg6_N4LTZr_XqyU99JZv4D23skorcG8myq3q4w2GIlFlN5FiyuSbIwlu2O_uVHZAP1weB-jliHDjhc-FT_yq-1tn5KGxvJr2Wu2-zNHOqwoYhaBXEYxbD7lzQYKH948D1rHtvKrPKbzRNobDcvNr5YxzJInqdeXBrLwn_pe9pwm1q6nrRoTV7NLOS76-pHV74y8T2AElTOyLvvrx3Mew7j2C1Ea2hrREWt2-Wz2VRrzT1IfFXTaV_Kr-VdwTqs-fENaLDcfiylANLpiNNAhANQrxMe0GfXehrhJIAenVONfOJCT5eNMiX3GGPoEXqDuW2Bd2Q1DGHeTMvyHlb2ZjIWvWpYf1OFD8q3jXZWV6hgWKM36_p04bSE6FjPj2_FJ_p9OUKVYMSu1UlRJn4Nyom7hA-gEsQQTTZw3pFPpJkwX_QfFFamBVLX9EWdvXFfwJKbAEv1BxexpDMFHu7Orr5WiBURI0qoDU69dsawM58JuMv8A3w089HRRKg3sHufTYuUDMW4UMue5pcG_ZQbT5MpUr2hQbiV1noL0hjX8lZ1iRtaLx5Xw2Holnkd5yNmzN5mBbSxcK-NOTew2geXFwwbcP7x-hksGU9jjWfjgiopM3exdiAXufwe6IlueAaO6fBMv2NfVS0fc8zV9lRnMppWIKt-DRdf1kU203w0p8a5QdkkDRaYXV9UZ3eHkwMqJoW_1RElDF-S3AdGbVc6IQQvDgA-VIvEntgwxGGDkfEHLImTFZcYvVKQmW36rCbHkbnSP6-9sJYuJFmyiuueb2cNIF0wEK3A67q7QRZA8WxcoX4sqY3V7xRo7CR4BUO3kQ_jsi60jG3tkOXo_l4L-RCA_7BWNYBbvpG5S3xYqNf9QyUz8jOwMLhywLWbjg0EzhflhCKLI_oKmcy7dE68mFKBJOnR5HqT9a8rEM1qZ3eOOelcQchPf-HM48nzx58aqs5uTEFo9AoDn5ctAuvtLSHSpc4h9Ui0aculVzOXaoowV0SzkUGPzmyzVdwmCqGFkKn1YHb9MclZFRYach2avQkE3Au1ukw3A8dItdYHxBWhas5Bdr75-7eF2fUtH1H195R-UC4j9fUbi4cGBZp_c2QGilBvycvrG_XRgY34FsSmFxdvGzhM8rsAeOkVNiXcwKMIqVxpl2PozIjOpQn9JS0_EGnr-ri9wKQIKTK-PfKUH5Fq8TWbGhPwLp5jl97rlYQFjwSx9phzRctWfjJuK7hq0QMlqowymBOqFAwVD0uc3rNTL-7Thm3HpD0fqTJAmPa0-8BvYeQITDi967q7s7c9HM9rkA93Iheo1-h63b01qd3HuFh7DUS-Dxv-8Ba3duQufdQgc5BdMxP1Ga2jQEcmDVsJqFNdRaNPyGuwJhiBPfEDNdAhh8vLy4hq8T2G3TJQQGKuKctXPp5a1Og_8L2Celax72Vq9LqGcLmVx3hDJyIrMt14wqZg_7itGp4flXbw4a2mcvfnMHYZ8Dx-qwUFT4PnsBy1jS0KjyhUBsrgmUEx1ki3WgO4VCZ-o9qGpMRERk-dH_kNQN9udE44_AQf9S1_eYJHBzn69t5FlgcQKVqgVfxCFaOZdJW7Ar1GThVH_N_2JXnbKNf-pU2NzF9FBhqSH5fBc4Fm9aAJQzbYVBkctDdNluXtxZHON24N0hhJFCAyfkViGnp1OD2YuCEG9QYRdw-UVaw7WajKr3-Rj4q9FQUiQhF0XkipkUv3GSB1ffzPhB0St2aHd3DEfEgPwJkVF0MdXC6AsSP_5jZJ3wGH24wHCLJZ9djEtldNc8e39D44x0ClsoNok_t2kyFRseITBUoINe_vMfRICL45oGvKuXF4C6zldDE_H0gpDgGXFXhR_M0a0EYNxadXlslZDwLlUW1fWg6fpa4xkf6Vj8oBxZsVwtAwaATq3EcfetVvnZE30cneCvws_Wwa_Rhia8i0UqbjQQADEISXXCQ0xuq_4UBJhmC8im1Ibd5RPK1rhDFnSGrNxxWvH1XaJjJMMvVFb-_SSSkWMOIy85kc4zU3SZ5efsMWCjqa3r7wAgTk91eJKZ3uMSGSUwgZ2grNsOEWJ8-vsAAAAAAAAAAAAABg0UHict"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGRlMS03ODNiLTdjMjItOWI4Mi1iY2VmOWUzMjFkNTYiLCJhZ2VuY3kiOiJteSIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJZU3gyMVNaazdadGU2Z3ZBTUlZNk02YWs4dWkwOUVVdXZ0alJOcXJqRG9ZIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxNDowNjo0OS45MTVaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"Nbz2sgnArxF5CTVWJC6-I0kv3Jp9bxdPo3ur8VmDeHKMPMf3J11-2CjDTgPHE2pZ_mrmkIrkKlV0eD1UFaTJAA"}]}	2026-09-25 14:06:49.617+00	2026-11-24 14:06:49.915+00
5	MY	my	2	serumpun-key+jws	\\x9292fe2cfc0ed82afc448716f625f70efd20ba08a56f15bc13e2cb16057a4e54	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJteSIsIm4iOjIsInByZXYiOiJZU3gyMVNaazdadGU2Z3ZBTUlZNk02YWs4dWkwOUVVdXZ0alJOcXJqRG9ZIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxNDowNjo0OS42MTdaIiwic3ViamVjdCI6Im15LXBkcm0iLCJ1c2UiOiJhZ2VuY3ktc2lnbiIsImtpZCI6IjVxbWh4SUlYLUJfRFdCbXM3ZGhTcDdELTJqbDYyeFlNa1B6TWVITU5LSlEiLCJrZXlzIjpbeyJhbGciOiJFZDI1NTE5Iiwia2V5IjoiZXN5dVdjMDdPTWJ2bUN5RjBkRmdWcFA3TklFcVZYeWNOSW5PM3p5X1hWSSJ9LHsiYWxnIjoiTUwtRFNBLTY1Iiwia2V5IjoiVWZSZVhuMlJ3QkRiYzY3V0lUUjE4em9JckhMdnRzbzVnYzF3UGwtRDZlNzBQQ3d1NWVnZ0dRRUZBVHVCNl9wY2ZmYjVRZnFMV3J5QVotLTBSem81SmlFQnlNNmZNb0puTGNpakd2aHkzQ3pGWmxKM2g4bEpyanAxeWhJZEtTbTV5akZoTDJ4N0k0WTMzWUk1YXl6YkM1cXZMVDRmMm1HNXg2UlZqbjlZS2lQM21yREdxd0EwaS1XY1kxTG94ZThOYktCT0pWYUJUUm5lUEFVbDRkREstaFhacmM5b25odWg3LVA0LXEzQjJ3TzJMUnM0OFVsUFFHaU1xSC16Yms5NWtqalBqU1hMQUF0ZmpfWEtFUnFfWE5ZQUF1MzlKM3IzbFpOU0NOVXpRQXVOd0JBR1owWEdUX2tkaE1PNWN6UXgyWkhtVmxwUV9KdzVlX08zRmdobHVlbEZIc0pheEowUi1MSTc2MWpMd2ZINTNkMk1ULVhKVmUyYmo3TUxJZDQ3TDQxT0NTakhyNXc0bnNaTG0yX0txTGZVMDJEelJjZVlqcjRvejI3d1pLM3l0anFJQTBHelV1YUR1R3NuaFNpQ293cVh1aWV5RTlyLUljeDRVcm9vVXJ2QllUZzVrX3l1Rzk5NlZwNC1LS2lUblpQUGNRMklsZmV5TzJQQkJWRTdBS3JlZE9BVmxyeVZrSVd2Mmp6bW14RE1Ea0dBV2kwR1BjSDc3RFpXWlM0czJmdEFUNEw0YmlIQlkxa3hmdWh0aTB5Yzc1eW5MSVNEenZkandYUlQ0OWU1eEZOdGlYWXVWaS1lYkhmalVDS3ZwMmhuZm04RGwtdFRLM0sxbnNUUVBVRFBDVHBwSnlpTWlHUnhyWW9kcjN2RG1Ick16S1JoNENGRjJfb3FMSTVEVTl3c1paMW1LUjJLdkJZY0FJaG93dFdCZ1lnc3oxY3ZwQjJHZXdVcHlmTnMteEVCNU92Z1lsaF9aa00zYnFGT2swdFRTNTdJQ1I3bHk0dUd3Ulc5djhBZHNMUlVXR1Nnazh5SGFPSlpZNDllaUhoXzZkdl9OZGhia2MzTnR1Njh2OS1EMVVkckZkQ3JHY3R0cEZzb2FEQXBXa3oyUEFhbEg1SFFhOEw0S2hjeDdnbVRteVJJWGdRdFo1cVVadlpqMElhZGpObVVsS3lZMndPVjIxT1h2cHFQNjRyNUItU0RUMGRUR2JaWHltcFFsYlhibFRQaHZ0Z25Qdy1YRWphaHVWa2xla2VpMHhZUUV0d2FrOG9YSUJ2Rk9Nakl0TUsyNTkwaEY1cnZwcjZ1QWJxdlFzWlY1djlYN1J5RjV2ay00ckN5TlIyMWxuREhOZUJ6d3ZkcFJoNzk2WkRrRnZsbnN0d19WLTc2SVhWeWJNNGdqenNvaWtMdl91dEFMckU2SVBYMnVSTV9uYS1iU2w2NHo4RkN1YXZvMmtiMk9CVU5rM004UWRQMHRXeFlWNHM4MkRNYjJsVzhyMkEtTlU2STA2djMtWkl4cXd4VmJiOXdhM2p4LXpoN0xvUWVVMW1kZHdNRVBTR0d0dF8xd0FRN2VHa0dOUlYtQXc4a04xZ29FOEdxVDZzX3ZSSjlOYlBxS2ZiRFRZX3ZKdng1OEdJOElxM3oyRWdLVnlWLUFuVXhEcEh2eE1kSTFIalVTcWprQjJ6M3RKSkFxbjgtMktfd3dIcFVKemY2Wkw0ZUNkUDBjazVFTThyUlpKaldSWlRkbDc2U29kWE1XaXp5VTJLSFlpc2UwZ3VFVmFtUkota2gtbFI4R1VGaVN2azZVd05qOEQybXlyWFhZdlRNd0tVckhqVUU3eHptcENsUGxkclNYX0gtRFJ0V3lNTl85RFc1Vzg1VTZGTVVJdDExdVJsaktXSlcwLWQxbkV6OGFmakljS1ZhZ29udmQyOC1tS1MxLWtvaloxa2FvaWkwaHNDcnhMaHUyRnhrM2R0SDVrU0VGamc1ZGduaV9lWnhnNE9KaHhkdm4xeEZiX1pRem9XWXc4V2ZHVzQ5ZzFObXhhcjlfRlFKN2E4RklJNzFiWVFzQWVjOGYtd3o0OGg1M1FBZHpFOTdycUhhTHhjY29IVUhXakw4MDR5LUUyVE5Lbk9OTV8tZGFla1ZOYnlqQm9taTItUTAzTDJ5X29sRmltQkJ1MHNId2stLVlnQXZZMUdpT2taTGxubDVQNzhMMGczWHFlT19FVVI2am0wX2lNOHRCUnhtN2o4ZlFkTjBrWk1UcWU1Y2VzTFRNeUltMC1FSUt0dldsMVJZV3loel85Z1dISFM4YkhOdmlCeWZIZDdMcnFoT1Z0SW5KTkdwbE04SFVkU0hIcXFDZTk4bll1MjVyalZTa3RybnYteUpqQnhDbEY2WUhEWlZWdDVlSHpYc29tMUFPS212UzdYTktnX0MwRVRkNHM4M2x5aGFZS0tYLW9DUzdoNDJHY2s4eDA0dkRkWFQ4QU9wT2F1XzdvYlNHUGlhWmZmMHJaLS1Mcmxlb1AxQW00TG1DcW55WDk0TWRLMVZQUVNUWFZTY1VsNjVyckxmRjdKUjFXMV9fODZZN3lVTHVuUXJPR1hhTG9XTWZlaTlzUGJCQkVqVERNTm5CeHRIdWlfMTg0SmlCZDFVM2E4RXBESHVSSVV0cXFyQXpySHBCWE5ldGdEcG9SQnc3NzZMNjhxWnVPVEd4OFZ4ZG5ibDl3OTh2VzRNVHdEREZGSi1WaXRnSlRzYnBGQ1pLWU9KZFR2TTNYOXQyMEtkUTJwMWozT0lCNTdxaWxKR0Jxc0tOejRGQzV0QVJOcnF6SlBWSkhuZzJnMzZzbEtOVmplX1lyWGR3Qjc4dDBFRzBHQWtqc3docm9uWHNRb0tEMlRsMjBaLUZxTlNkN0NTYTNhUEZsN1BlMnAxajVWaEpqRWlXQ1lDckt4NzhHNFlZcGg4OFN2WHdFRV94WEJiR0l4UTJNOC1KcDNKaW1sZjBFeERmby03MDNRcEk3WGZOcXh3dFhfVUxkb2I2QnRHdG5leTIxc0M0UzBLRmctWE9OTzlTVEREODJ5Ym9fWFZrbjdyV0ZjVjgzWmlaa1FlX0JlWHY5MDNEeXZBa0NOb3E3ZFAwdzVtbjdOUjFBSWNraDVvcV9pMFBWWk9xSGkwWXhqMVN6M2RNTjJiQmhKSXdSNHFDUVZjLTNkZnNBYVRXVW00b09ROWdZVTNHSkk5ZkNTMUpya1otRnRjNlhTYVRHSHYtZ1RWRFVNckw5SkZ5ZTV2MFF5NGZFZEEybUdILWttdk5qRlRNMTFaNmZEUFVHczZ6dkYxMXRKMGFqcW13UlYwdkd5REVNT2JuamhiTTFDWjdQWVJGODItbTFjdHJKak5ORjB3NlZXSlRyRDF5MG1keEhiakFqdmw2Wlk3MThZTFNVWW1iSkZCYW0wMG5ENzkxUHlhRmVZQmgyREUtU0pMZjM1QmVGeUdlZzQifV0sIm5vdF9iZWZvcmUiOiIyMDI2LTA5LTI1VDE0OjA2OjQ5LjYxN1oiLCJub3RfYWZ0ZXIiOiIyMDI4LTA5LTI0VDE0OjA2OjQ5LjYxN1oifQ","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiZ1hOT2JRZlVLdzdqREVoNl82TGVrYUp3SzRDTDJsM1BzRWlzRDAzUUp0NCIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"9OEtjlXVbqrTCgZ8a5c5VHydLUM-D8h8pZIL373AuIUGTknSyUhy19Rxsf3FYgVwFIVAqUp9HtZsEKWrqSWdBQ"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJnWE5PYlFmVUt3N2pERWg2XzZMZWthSndLNENMMmwzUHNFaXNEMDNRSnQ0IiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"8vhecroakTtAu7pHVTMIx_hXbRQGqGsiWqmu5c27TFIGXndFtYUYAiiJktwnr3cz_BH2-JnoZLR5_tPhOuAbddl8K1lKZ2IKxNhKTIuO3AhlCrEfAOqwevjv1YSA7Ooy8VKWbrz1UkL__Ve4x6d_gKDGZwKmPIF7awm6SAUYvq7m3TTiShWMnvP49XeHy7UwkwIF1S9QmAMGtDL9AufaLDGSnA8uR7ms6qend68xwhEybsdprkrsjIx86ATqSdhpxwYFVabwagzItvY5AvgvxD4slYq3pb7J6nnuGXO97-CDvGoNeNNQmb-0E_7XAavLPp5Qr7uKF05rBzbc21QCADPE8SoUNypyvEFfVFi2H15pK8hY3MzbSt9JEEjON5qbYt2qI-fA0ZCURZ8WCRr4bScfDI7I-XshB9-pbvbww0QvGyWityDtOxWOCkkVV95VIEcQhYIlLmr_cXJ9ZM7QRqGzaSnOsqqDs-REqe1n1n-D5_FOD9TmRpgEw-0_s5QdOdf2blQsMq6B9EEevdd0c_1Y1chPmTAYZ1YxWmQHMAuYIpEyKCu7hk20YKL0w5qvlVprHGgzrTXISyIlwuzfWuoLBNd8U3ZE40apokUfsEBPsKy8oKjezkCKqEUxsC2G-mLkfSnbEBDzh2RH2s1xwebkOv5EqZPwqteEGKgdjGqSMn4-VnlViC-HLsFLHzt3cbRP-uT9vs4RToKI9yKZ05DmfH3Cfe4B_DSEvKJu_GwjIWY3X4e3q32u5zB_5-gpajok2OonsD49eJH8htrQplxLSzpB9SNuARc3m69zAd0ifPVMsEQSR6PvpfhpiLULfUTZZVuCfH6WxEFNYdpZZmoh5KMhrqG3_3jbcNALPAxea3u0cXBuH9UAUw5sdJqFgJCem_tZzKUc2Hh1H4o2kEs7EjPc7h_QPWXX1z6C-MfoF-5elx7St2-6TH-myO8y6a9VwxyBn8EL3jZfZP8AhoRND-6vTpSywoml7Wk_IqxHhiaSTYLbFpXBw8dYqYjs846Uu_qaHrctDi_H0gt3n_UzB-Wu08eTO5zpyD2QtzApX-e0oY4hMEYpgv4Gt8ameSEAJY-eF19_EoJCvyGjjKuIWFNQLDEQ-Ehs5fQBa1dTIjRTgG-SdGhKWX_P2oSa6vHI8caS6LYa7knadAF-AvpSsfSKpgj4pv38K7l6MCUjin8WhOS9gV4mSAfDejjtTuAgtMIWwH7XLljfIbqyg_guqC2mY4vN8If2rIZ_RgTb9RjrNUisvtudFdNa5UWyAaQ1P8cI_M0Btx2dpD4a1Yh896CTRTI4aryoZf_j2aidZ38d81u6CXeF1a8irij0nYD_RvAhM8IHmL8lR2yb5vLzOf20kcdmD__nSuR8u89vZdyCzSlHJeQNX8uB2iWmdi8e6R7hclPAlVKl2NgudsMHJHuV69W6n-m6IOVa4Nv1hZD2q24lbTOZWzkeIp5lCzIfbv26gXvy0mHLISDWNoBXRsPhunD912Ssw3a2NLjQLYfOZ_Rz9mC5jpGOFSU9X74jCUTX4kuGKDHCTIjB3bXSWwrNeqyLO5TgbzaP_VHoY67vPIX_FU-Qf2tKrJaPfxFX8X0NCDvhusFts9jRXO1j6hF3n7cAm6Xsx7MOdEaR4RjHj9X6NTfF-LU73oEUOUL5QswrC3BdEbpsuqmy897mJbhtF-KYt8FUk1g0phB3pRVOMLwPeo7eHObuTRaFcfiazyqhJoALhdiF4xaX-C7yxo0oZXlCtmUAv0bKUzxaAcoAmgDnjRHGR_sDVTHRxT_0jv6dx0RswnOqIFOzkOKre9FBHrNe4s7mfYCf1f_3-22aB9JqJuTJwtTLVUSe7I7ywjceAA9uyNZJRUUESU3BbW2GYeZVDyq-7ZURmqlRQ33ttq-2x4rF0rGdrob3qeiXYo9vK8eeQIEMJnV2hHDsu8xsUN8Vf3iIbjDubJQMUKQ8CCQUthXXLBrp5ouVJjstqEQqxiBVRUo-yuw96TEhK6LscNj5mQejAn84lAAd_q18pEbgjFbC-H5UpgjpgcfdyWq_Evy3z7DzMmdYhKPytHCg6QNOpOyURemP2KIKYqoe6UoXyc7nyf1SocBU2f4zDVC2mcmgzbQ3IrRIjq0RD3iJ-VA7tDje_LJLHfl0V8pdK0BwM97XyT_AsXlINApg9VgIDr2qfIPh8YVlPm5a4ntGTdFIspESTR9dr559aGig6h2JWbegmOrnijCO0ztKx5QejlkzkQ16hhbVY3rFTZ4m_wyotvj2RbtJnPGid1Y1OYZ7g3kEsR8hvbvp4xjhEtHOud-jzFIASvY-phCEMNXN8COL2uiIUIdtr_XHb-JELNBx-_tqr4Kzkrc4aQ6BRyH6kSVLo8AoW5_0dO3o5QS0pjfk4hePvhwgEoOeSnNU00DXJkQ5g1vhaFC9bA-Kd3e4S60QH2v1ndg06cZFoLGQdysuPFnKAPjkWSkinxIOFbhqvKspFsg-P5QTVER1xcOv141JlLjuufgKWLbKcjkEWjBNrqpcmB2_WcdubrH0sjwVC27j_Isb0ed0tHbFHepQyw9bTPPx15QbXrNs4dVOPAoAb0hTKM0zmYRxlT9cPa2ltbnhK7IhFkzbB79cWiJ9hgQiiebNcPDbk6-nBOchhlt9yl53yx0Btq6j9gPw3OuLafNq1r1Kn6BPCzWBocurJhEqo87zJV_J97aOMSBWi2AS9cXzCEwG4dBPfQz30TkmcjV77CO_eApEE0UIckpipWuMQQ41zCBmN12_nxij7XmRkrWdTchIbDEYJjFGvjKoPnP0f5JgR76n44imCVHA0p6MGlTdzJpClwy-vzmst9MI73jTjmFut_-qbC6ZybIHa2YvrJ8ieTb_lLh6jY-6VLV5Plgpm1uiJlBnMmUB9EDGY3-PyL3EE3Bq6euBCihwWM2w-8J5eTvnwWOjz0sN-SW_x4YVs2b2zg160bqvI_urEKDAihdaR_FEHR6lzVsM2LmDhkh2Jl3LfYeKE8T8kRqHjnCNTEDr9YF7l8i5DeBWi716SuC506ba0hv50wp2MQLOrhGxfDNoAbfw-6eao89oot34EO6PYFKWnoRNwlLrNbQwHh7wI5HC887kxt2oCeFmhnjSSa6l6Dxj5J_3fNKRKU-ucVJIOQLBPiU0XWfSvh6EurNBr6pq77tFh9DhTuTWS2KNTbEJwh43pr7Uh5y7TtfnDJZs0G437Wwq5wzDWUve61t5Q4wbjJTtAFTWWElGkj6pheEazXtDYS1p8wJDEPlXSst1OxKLmrYGMQ69rHpturzzj0086JvnkyJeSvBOf7TjXsUTCmaUDViRGemZSLYecDZFQya1toe9Nzeb61Rc-Nj_6v9VjLLJum03SV4cNh2bysi-LPrl5ry2o-ik1RD0fdK97bGZS8GqqRZBDAJ4JcaBOGQd7iyKw-raiRaWiEd8goix2nCTQVA8c1wa1ZDINVW9iiLICWqqd5PKqq3mhsgN4QTortsg6vOmPSleuT9tW4GXU3S3utPw8kE-XaIT3g8YMGhGjJDQ67iwG67wgvheBCBaAu14r03p6_xdB-jSlQzKjczJfHctB816obRq52N4dq8vC_kF3zX8_JDp1cf6jZ9nvTqVZ_05qM0TQg2_jzsjZHaGKAidvX6wmqnJ2Z4lryPYZE7OOIXunRRDdnowps4DTBbgQvSdmT3l0JBe_A46LtT90UcVWsBDb-uCcXuika9FXPlUlIE5ZQy3qfD8jYYXxmj-K8bhd0QAGfQCeKGasIpxli3fxjnpT1MEMi4Ft746lABP6b6_j8X2aI-pYMs2hQpjhA09njW2XWNif87vM39GnlXucOEv6zttRYlfkt5b4nIotrnU0nHv34iZuDPdCnkz62FvwMKImeZsoj8ik0jd0PBR3Ow6RsFI3gI2rd4NklHLeHvimqFpMQI-UadjfziBfANb7fGHTuAVM2ILsh0cYW7ls5ycRgGflRfdj21QgDGP3Hi-OX9hdtwbLL85M3AzL-bQYr_vGyXpEIHrYkBvR6D0BdsVf2T4Vopm0UkhX2vVnCAiApuRiiFtFawBS_IhhI7LigsXkrLdOViIzQkSjBmj_LIhsFEEq8lKZpOudpDUO_5kZn7KPqGxrRP9nNUPbo5GTuRExoyAj4sZ3OUIJ69ICG1dko1mPS36FPcArU5_vj3I_Op_YpYVV8eFzUW_XgW9BJQ1oA_QfWCE82qOTPpwmFKTuR0KZqAl8ap81QQHnYKD6qJy0pu-M-TNNRN_lAk-z_-Sl1WJI5Wvr6mpQPEvT71XDIRgpnJXEr9XjMWwHzcgVSFN8fghzK82Qn-mz-TtFiY2kJ-yEyY8U2CEhbC22eYoPVFTXI6fwsn4SEpd2pD1AAAAAAAAAAAAAAAAAAAABw0YIiYo"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGRlMS03ODQxLTc4MzAtOWI5YS0zNDM5NzY1MzBmMTkiLCJhZ2VuY3kiOiJteSIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJrcEwtTFB3TzJDcjhSSWNXOWlYM0R2MGd1Z2lsYnhXOEUtTExGZ1Y2VGxRIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxNDowNjo0OS45MjFaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"N-ueTBHlDpdmTXhizhgTmXRA8659mn32o65RHUGEQO5uvdLVGEIGXXjiEPcodOKlmjwVYOQnyO1ZTtUBh0rPAQ"}]}	2026-09-25 14:06:49.617+00	2026-11-24 14:06:49.921+00
6	MY	my	3	serumpun-key+jws	\\x7d289cdfdb4cc9ac372ea23236716f74d99ccb46f75452ccc9cf769e1a23a3e1	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJteSIsIm4iOjMsInByZXYiOiJrcEwtTFB3TzJDcjhSSWNXOWlYM0R2MGd1Z2lsYnhXOEUtTExGZ1Y2VGxRIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxNDowNjo0OS42MTdaIiwic3ViamVjdCI6Im15LXBkcm0iLCJ1c2UiOiJhZ2VuY3ktc2VhbCIsImtpZCI6IlZYV0MtV1h6RVFWS0pvS1hOQ3lYbjZvNUVWZmNhQUEtM2hxVlhvR09zV3MiLCJrZXlzIjpbeyJhbGciOiJNTEtFTTc2OC1YMjU1MTkiLCJrZXkiOiJjTGpNcjJ2S2hCV2l0Wk1BME9OclhPVjBUSGNsVXZ5NThIZ0diTmxZRlN1OTV3VXVvZmQ2WEJlejJxcGNneUdSaFlwWjFhaFdIQUtoRmtiTFRmVjZBSVlGcnlCSHdjQnY5OG9MU1lZWXVtWV81SUYyamlhSHYyaG5Uc3gycWhvUWZDRExRY1dHQ1RPeEYxaTgyUE9tNzZMRDZsaUtYZmc0T2dhckl2V05ZRVd1dUNzMU1nU0VXNVJTclRNTE5zU1p3UktRenZSSUhoTlFOOHNaTkVkMHVXbGN4blFlZVF4QWp0UlcxQ3RiWEVwVThuVTJDYWdYVEdvLTFoRXpVT0dWTTF0eTBwbHphWVZDeFdadlZFU0NpZGVlZWJuSl8xdHBscnJDdVFXSUp0aGtweGNaUmVaMjJrb2RQZGtIOEJSYTktcXBCRFdzRUp6Ri1aTUdFdmpKR0dwOHctekRieE1Mb3Z5Rk16Rzh6cUlZU3NtNG5yZHc0amFQR2tJUVZYQTdQQU9YSVFPRF8zdWYxbkk3UlNFcGRyU3lCYkF6Y1p0QmFtaDBBdXFIYTFvSERRWS1iVXZFd3dXd0lvUVBlNGVQeDdvNEdXbE44MG9FYlNuT2dDUTdJUnpCMUd1YXV5dUxOUWU5anBkY1lsekViS2dqZkpVVW5OSnNTSFJDQWpXLWd0aWVSR2lQb1laSC04S2FDN3RGRkJvNGwxbURVT2VldnN5Y3ZCZzI0Z1EzdjhvSklnY0MxYXA1YnJXbjZvQmpndWMtWUNteFBIdGt2cUJEbEdHOWVjek1Cc0ptdHViTWRDUUx5RFNDVnpxdjRTWjFLUVdHU1h6Q0RrUVZva0F5VFRLUVlES3JZTWFhRXhLTWowdFpwN3BYVkV4YVVGR0RKTWVFUzVWOHVETkc1S1JSOUhPb09hUUtuUnNMSmNZaTBlY196UGxndjV0WVo2UzljLXljX1Z0Ym1la29Ob0ZqR1p4YmNBbHo5d085bTlZalctVk12UUZCcTZoRlpDc1dQSXVpdnZSUldMWVRoM3NWQmdndklBSkFmenRuTHhsakpaRU01NEdpUU5xUXBPQV9DVmRrVlBCbFFPRjB5WVJIU0VDS0M5a05lOFNvVWtPdmd3QVZWeXhIR3JLWEZ0U3pveUdwN1ZKUUE3RW9ybmM5V296R043QUhZVEFnaWJRZjV4QUFIQWtyTXVDVE96Y1lNQm9oWlpvMTV4dE9HU2N1UW9lNjU5S3Yxc2t0NlNlWC1oS20tdllVMXRhTk0wYXZGR0xPUWJZbExvaVhCOVhKcEVWTHQ2d09VMmRObTBwOEdKbTFzUXVzVFhBbFk5eG5HLXNPS2dmRzhhQndwZEUzY3NxZG16d3IxeGRjSFR5cGZZbHdfSW9fR1VoOFUyV1hrRGhHYnpzSUczQV81LWNsY2FWY25pV1ZyZnRfMVRFc0F2QXJEWWhmSWNOUWU3cHNUeFM5VzBzN3hzUEY5YnBDM1BPQThMR2twRmwtQ3BSMExqYUhBM2lXcEFObWFITjBBd0tCQ2dsWU5tUnRNN1dzRXZ5VWFZQmsya3g1ZjJWdDlaZExZc1EtVktsZUtmdVlnVVFaam9lQXVOYkhvdkF3b0pRZUZUSW5OMGFWMHVaQ2stYUhjbWlfZ1h1bGpPdUtfM2tBd3lvUkFyeGJwNGM3ZzFwblQycTRLU05tZzZOY3c2eWY1Q1F1UGpmSEhGc2ZuTEpMdzNJVlB0b3lnSkJXUUFRQzFpdFJiQVlneWZWN1Z1S2xNdFcteWNOa3d5YkVsQ1JmWjRKYXJqczh3OVFvdENOVFdlQmltOHRoV091VkZtd01FR2FtMzdZaWUzaktTbWRtM3RpbmJjZXFuUmFWek1LOFA1TVJJUlMtR0JlWUtGc3MyUEFCRHBkQnpqeDV4UWk0WUl3clFpWTNyZ083MUFrcWVVVXhfQmxPcnZDY1lRVjZZYk9sU1pscTFIRUNzbGxZNERva1o4YXB5ZFlWSVdTR3NySWpXMXFiSlJPaGFvZWtCX3czVkNvYlR6RXFvNE9SaDU1bG5IU2tIZXdvWG5tYjdMeFk1QmtrT0F6aEJDSDNUR09oeWZSQW81YUhGNWMxZ2xYemEyb05aWTZDSG9hcHNsZVNFamhWMVFSc2RlZ1ZNdyJ9XSwibm90X2JlZm9yZSI6IjIwMjYtMDktMjVUMTQ6MDY6NDkuNjE3WiIsIm5vdF9hZnRlciI6IjIwMjgtMDktMjRUMTQ6MDY6NDkuNjE3WiJ9","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiZ1hOT2JRZlVLdzdqREVoNl82TGVrYUp3SzRDTDJsM1BzRWlzRDAzUUp0NCIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"LuxcRSgK9nWNGvEg46SFPDGP1-RAa5rFg_a8Inbk5NuYBD4Fmp7EXk7nX4i8ncM0xPOqvynWAqk3b-8mh-7kBQ"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJnWE5PYlFmVUt3N2pERWg2XzZMZWthSndLNENMMmwzUHNFaXNEMDNRSnQ0IiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"8iZPBxFymr330zrGZj8ail0B9vJjfGeMSwUvZGQwLXt-pv4B6lwhjt_At4n8-TuXfQIwVSACxG8d08z-bCUkBMwhX9X7BvErCPhqTfcY0zsfmw_xxcL8064_K9BfmvA9SxfsXw3AAUcUn3OIgiTj14FksslYVdvhqKQ2YfCbVUu5bivBqiXyG51f9Y3glHROWQTDojaNYq9SkwsjRjV8ocWddtALgDwYdXadinT-eS7KLnRw08ykYP3qpWzke0Vevc-38YZkOz_IJQ-fGgtY6SqFlBJ3TyG3eTBf27pip6U2fOabiF9Ny0pfsMVb0cdQJtcpmC_IP6jxDkXGshOlT_ASzmy2bHB3QGcBRrA9dZ3_PFPCuewO0QcwuyuDerBAv-m4eP2Eu4TCVNpKWEkpA9ot3jh3biY3k8UsIhZ6Phe7z7o9zYrfZRY-AHjSdCqNxZHtV2B95jti835BeUJouqRmAI6ciOri5NS9rTlVPO1kd8BeJGK685JOF6viweLM_kgr6WcvQtIrGuNM1F8GD26tpTdpwFNcEJvzl5_cGedVpAVMuQDRKkAUK0G5xNRDgeTTOEewTzUbnFSoiPErPbfBRrJlSUYCbz9mLoWfu8TM2MO7Mh7qDLFnulvf7RV58J9ewjwM0JI8akvhlHEScfZCJyKPGCdScJADIg_ZOPDFgXqxugs5chXTFixKU2U0rJwv1_h_2D6xbmnWC9LljeaxudnB-IHxsbjxc3DjA3zeYBBOd9rLScvu1l_POhNsAbFWLPkRFzkDWdCkCbUCZDAiriJHl6oHfuHsyvxwcXaEIHAw2YPPuAQdclU0JykaDokqxDLhP4zgBnYWnXypao3cbW3cWFULaZlxPPC1V1W4_GLCBFLZLC1Ko_S5AerJAamJRnL2jUCWH-Vbuz7mOtQa2OXyPLwYxdFrQWBH24SheokgtkWfTsw4g-VVdiee25usjUMYW-8L2gS0JR8Pd4Ys7o7q-jf-jE9WgW_zDI4NKNjRb1HerL8c63XDbZ0y1W2voV1DBOzczmWhD3eLR02Q5llB2YJXFvqdnKSly29HOytw50ff5yAlOZfyIt0BbYDpM7EE39a3qk-v9nBDb-PGg3BNTmfqitT5Zzn-u5_JPolm3vS8wmu4z4ARQiu5rXJkxm9MbFngFSw22yJgH002gy2t4u8ZKeiN0LXyKUt2gNZP86fsSIC_99MD0QwMg38Umg6CQwkroX0z_flbgivD6rFKu30IH_xf9bIFZZRDMGZLAMUgwwEeQt5GA6oGBjkdcxHjcjZ9LSDr7IBnK_MfqGUANi8wPanRWuHGDjSulLoPWzdYYYOuBwyJwKZjs8H3qNw7X4vpdSGFqJkYzxofPaN5t8X3Bq_2_TGE7IMsGClJxu_QPuJhjczwUhlTe9TZoWIqnzIkYJ1ArsH38iLBnixKeefmCqfEb6dcBV7kVtsFfiYKAKHpj0lkek3SyptFj1WYZY8a5Bl4vLak5nf7TjrcHOQW8jLGkAkd0t88pn7YUQ43VKql__WHUzjMOM5vu2a3GTUIDYwvC8rV9oIBiDwNt_SlLacyphvRxrn8V0I2CDMXLnrBJ3H7L9dAVPcNQcf8cT_qIaE2sh3T1AhUH8z5F8lluTLRQu9z7mbI3c_1Vo_L_6VIg83eb628Gb9HGNkCK_KBTKrBfYnYk1FN8BFsBL096AUu860WZc0EKBMe2W3EMRd6K0fasHAFio08yq5SfJgmIy9APlxs6_hfQ5PpztOt93fcU6AiwM1euSbRIHVrum96Yf21OTEg_2aQX0AvPE7t6SBeDrsRlyS1n_17cQHLu7Ovcs3KlS7TZWVFxqNf0jiHezMybvlv9tVVtwRLsxvoEwlcWg8PaED07EuEjhboGBdaIyFmWUkuR-lGCh7hKwubcGGVokBgkmndXxRu3-2ZVAdIYo20YanCr3Q3g72tc4pmxU_x_23vh3ZpZlgoODrqxUQN5NNsTcgg2j9DBgOL4EEaod-hkUKbzAGtbCwGWwt9v3kxNSvvfPlUTqHBjAF_AaKQBdDgq9sy4pfp2BpqocM2oNcFpaluxPIeiMw7q4-o3yKF9_zgXM7nIHvxKsKuajBlAOoiO_49GO7sX90K3o_UudXuo016MH_Ke0fmR5SU97Vnyv676AL6SUojVb8Q1jTXrudWfA_4EDnIqH2PXoRETQf8GPPy_chi68ppwEplgzJ93KELMI16tZ8I4907OZcYb94JyP-mnR6dLoxvJHBt36RLXKTa5GPBu2oyb0VMLh3Q1btLzCr2rFph7McsJwjXmEzMRfTsxk1RVfEQsZREccIRYQ0CFwfR_YeEkgYiRldS0Snqt1EGwv13f8iJrlOHtN__iDNP-AJe7i4jDntSecYMGSCnGonXfT7-Kt5ZXnKhDnNpkjNPS9lo-RrjggDB2nXKPTnOttMEDe5OLSOCOgc-Zu-n6D0Eo41OPFMDpI87XSgPYJ12YahRmksxTxeP752JP5B71quwF9WmmYbastKhji7IkaccDPm2qykUvMeFMB5Wft2dFfcGeGmB6gzpfTq0SpY0p6Z4Sr0XEGTWK96JAChHkgKIjSecNPPdrOdl-wGoDBCk7IWsqkNi-PGGrbuH_BXVYQFz8WaTEqrlol07kdz49Ht5NZXmAIPQeobRVd8PQpUaoNC2Xx_ocBFNiOMQyRa-T9q_LXKrky78AenUIwIuelFVUzlzFjoyE0fNMNIhf-yVZITgb85Ax8-nFedDVhgaM1kLDqRd6ozL5L-sa3rTP1H6NO0cJPD0b2px5_jJuo57tSqeVJNsJPbpfvj6oKBsyPlaEyO4ss-f0hJM4Sg4u04oN4vSGMDNxaB6Fg602cP9CeBBirwQAu7DMBZs6XiofJdEnF9sULoQC1rI7vD_H_hv9KSYefx5tCdLyR5Pzxz0SCg18x05JK80t-YKfRf3atV3ve5mscHGf2dSR47JmuS0T3z4kvdu6W9FHmgEtsN9W6mYseYGfsKp-6kAN7ohOjS3-ydEEKtgYSb2LFlF3mq0EsinjN6ls3ZGWC2k8bxWqMRsqhkZZcwl0btkYqMc4h-B8aaaTb4gsjOT2al7nFTGHnT3DRd7xu9G1fLZR0nDsJj-UdMrC_9Q_ekYGjC9uT-2ZCHXTHUkG7hbQRzqmrB2tPDqiCTz_5VXW5Zo2seI0XGdws-LhBcdWjMtJ9O62mUrWfIDT-PSoTUGP9aqLv_mdQMHdFqYD_ujxmnC71jqoD9VUmcVSPSZTXDLuffzGnEbj8f654npzLaAlgT2lOuaKNKoxEsli7O3t15UVPejX9AUPhUgFrqiMdr5zBWMzUxgEqIzPLAT4tX_oLw-hJ4zeqXcgg7tGxRku2ntq4ym8Ic7uOE5qTY35UY7QUY93MwuJ2ZFRuytu8HIwqnJDy7N6429GmqUA7R9GVP_fm5KjbitTknDqB77eG7sfQ1hFlnpkgr2GQ7etvz84eO2pvCfZcUcnsU3DhJ4SGJSXVn-HwKU6yDmj_ZsafV4SM2X8iZ6Vm5D_thsPOvLu8VY4TQRPpSKvRkhLapk6HbjlAo0lzrNfv-xKZn7kmUIG64BOnEtgYxFNjuktyD7hGXlkcfr0Rx6rnOldwpz8SP_Zw_KdID_nbnQjSytawf1VnBwiZuXt5icSgE1ZoPeAplz_U_FjmsnwniCo8CcNTU3l0qHJvR-p24fYBNre6pILzHGmDCjNiUjj1aR4eM92oYk0c9eSUtKpYqzJhd2PlFR-zlCTmUrIP6UWbir4YW8dVJDuBLIrB-vLyr-8ytkNfuaXEk8pfALM22FV5pVKUDPLpQPMJvfEMWPeIGWS1rnJtqz3lgtzoXcb_i1Ia8REqzaIQ4bsBEu1bc0l4vZyDDf4ooxHyrhW4WhuHKQzcI6Dvs0uaug--hY2A1V0rnYApoQ9iLfgv06eYtjxJZp9AdzCleMrmWBH6uoBxDgWC_Qd7DQnGnfIszSDL49biyJ0p5L1NGkPrFQLv2Lut8Gf2IJBonXI22JcFXMvH8_sCcPobC-lSa_lL38t1zuV_KRbBZeCns03jAjy0f_oTnWHBHeh9ZFzVhwfRyPeEdYACI15PeBfqFLcSR_kaDVkRgGIhT1v8ayu9vwYZLPzfKOQaDdGVbgk_UpZG_ckbW5_HEKYeP14IKCyc3F-oZAJLDqrjnM6Cf1yOvZPgCVCW_C_SYnYf-1DYLmuTgGTNapShqJ89weiF2uvBnoBm8YlO_Tooc5qxSvWFzhB9IqMyERTKh19MMxCk0KL5xZMmI3qhmWUmtuoQg9GgRC5tiMnSF5AXsK2UUzTdrCoDUvRkh5FVllboMWUpC9DStBUMXWJF9jkZa20u8WSFZihKm56SlmpMwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAwcNFR0h"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGRlMS03ODQ3LTcyOTItYWNiOC1jYTZkNmQzMjRmZmIiLCJhZ2VuY3kiOiJteSIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJmU2ljMzl0TXlhdzNMcUl5Tm5GdmRObWN5MGIzVkZMTXljOTJuaG9qby1FIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxNDowNjo0OS45MjdaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"J_q51Df4smBcinWessmWCcESScFNXehQ5X3GUn13pTwyUqnnF4P_yKnfpYQRSvl5kLYQgbt1dSsoBwZ203VYDg"}]}	2026-09-25 14:06:49.617+00	2026-11-24 14:06:49.927+00
7	SG	sg	1	serumpun-agency+jws	\\x7b537168eebecee1ad378f924c57cd3543a803e03d934900a8f63a325f6d0377	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJzZyIsIm4iOjEsInByZXYiOiJjWVV3bm01RjJZMkZUZ1pTdFJVTDdJNW9mblN5YmVIelZDN2ViaHV3VjFRIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxNDowNjo0OS42MTdaIiwic3ViamVjdCI6InNnLXNwZiIsIm5hbWUiOiJVbml0IHNnLXNwZiIsInVuaXRfdHlwZSI6InBvbGljZSIsInJlbWl0IjpbInNjYW1fY2VudHJlIl0sImNvbnRhY3QiOnsiZGVzayI6IkR1dHkgZGVzayIsInBob25lIjoiKzYyMDAwMDAwMDAiLCJlbWFpbCI6bnVsbH0sInJvbGVzIjpbInN1Ym1pdHRlciIsImFuYWx5c3QiLCJsaWFpc29uX29mZmljZXIiXSwidGxwX2NlaWxpbmciOiJSRUQiLCJzdGF0dXMiOiJhY3RpdmUifQ","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiUUdFTzdfUW54RXBLeTBCc2RaQjdrN21xZFZraEpNOVFpd3FFVEdmWGlQZyIsInR5cCI6InNlcnVtcHVuLWFnZW5jeStqd3MifQ","signature":"1O5eXhFnmKcxwSDHd-mfp7d9V2P5zV3-ifboG4GzsBlTFBRNwZu0XfWcCmbnXR1326a9yNoeXDF7pWGnygclBQ"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJRR0VPN19RbnhFcEt5MEJzZFpCN2s3bXFkVmtoSk05UWl3cUVUR2ZYaVBnIiwidHlwIjoic2VydW1wdW4tYWdlbmN5K2p3cyJ9","signature":"wjkH9tzt6DSMnjDJKWTNDmDJVzX--lS5OQWvhbNCZNiczwMhyRmxg4jU6LSTsCjvyY83si6f3dH7HQzRoIrtQd35s1XNV8hSU9L2lIyBsTvYhCTuTUYBtXvql_GzDZ9LnA-Ph9oKCnxeoclc_XWD388pKifyg8_B9OzChbm7NcB1nNM5CTj1u6GCiu3OwsMNw5DqwOdJ8qyIdAKi86-Druf-CxKS28facFgdaoeUplKIPQfenuUrVEygP6OYPvl5rJeod-vu9QaZDWuYCbkamkpczXf-Fs0NzB1zxbXDOWkQJFCxBe4Pw8zuttP81roAi6lC-5ZwSS9TxIDWKabYOr0vMrEfaQmHXw-TyxwZBIZ7-P8CojWU-d93ntUoivbQjbQnjDFokZnl00_4ngm5niuiu4Aa0BdvX9tFqAXdOM1_nL8xTFPg5M64l1efpT0TVmPj9O8UPIrmSkej_HBCWVlY_jbSiNUfRcsgTyrwY8yFwScdhCEYGM3vRc__8AxXZomiV44ioDyKx-y2zvaErpoJqCKeJE96xsH4vpcnQSnoNvOWQyT8WqvtOMQC1NIJ1ip9CCQfFgBOxCdf0vzLgz0Z5SP4pPRaftC_eEBGcI_8tKPcOilpZkjqqXyc_CtEeD6XKdfzPQaKVReFelsmMCCZrr89sytykgZfyByr4UfLUbrYwYibw8YyQxm1DENQMKKY7Ruie8YDSA9j8mzcUyWLe34quH2F553idB_fsR_Xyc5KV8WjhRpYba4UqsboSTqa9owoAihyXXzBjsH-w1aEXv-R5XmMqAyd1byOZZlve3UesCr0LqJcZZYju6IUO2ugq_3DUh4ezJOzYMJpOZ_pf6tvf3xWBc0PmhouUZxYmDXaX6su_OzzH7sZ-yvxJL3g-YQRYpNTJ5_WtYr8dUq-_LFGQF72ZjbVDxcmrfY6jNQFCHLFLr200fAxzlFqKtgWGAP-lY0j0WEozWA_XAwuMhW6d_Dg61fX0e8fPbAQiSnETe93nZrjGs07zyu75ctdjnki7BRj_Uxxxbl939C1dTYEXy7tkOhBF4UH9yp_oiebrEhDAxa3AQHbwimQPgbMIas2LqeFfnsF5M4EyUWMi3mZvAjseCrmfWfASxOSQGApBwvQFk-bY10YCHWglBlF3ZaEjm5cUOdbIg6Rf9TNUjVY_HxrxReqggU1E899LuQg3i5YHVi3bOCIVtbhqPJdXDHpLv7d2WHdLQzXwBkXKW8YlEGzX3HU8s4X9EHwsewAtz3DfuIVq2x3LGpXqXBcoVmPBxamJaCAjiiaVXTUgFnAR1DD1HEhWRZ_IDbUcEUQapi2Y7pVbMc4pzXg6QBpUBiDVbd6ENZJa8zT-RDoLTMrWPSuk250l5GzHFijQOyNgEFxw8eu9P-YeN9fHswx-ecbHe40Ra6hdX6v5ELSsxj02RCmzI-TjBAQidvLDYf-ga9tz168fi98HGUls3CDTFCRODKNJLfzbOM6OfRG8xCF0nMHcZ4ylUKWXBQdCFp54AJ2WthKwKhoz-SUbeBcIAiSnBBw02ysUqkcD4g0_l56QNKdSTnRml0qoS7qi4wWSTsR0gDLYJfjfKGmj7N0UkmKS4_Ilcj8MZt5kHyuR6ONLm0NKSst_TMEOhhTKGDrkXF15dIQ1hf3_CFD2Y-qVB4WWOtK-B0o4HDU7bVQD-QBYUvzi9kHZGhExPfHgd7tFo_9Rh_COcduj99gejMMbQ_9kk7rujFHoS-FFfKIz9BaMy8zkDWYCcqjz7vA24BJksv6XJ_SCmIPh-oiACrsJuirN0Hav34ehMyGRJrZQm1HbGucckQWx8TEvwxVqurK97rBSQonNedvXKxktTDTgxl5DQvxh1ubAxCmmxXi-VJW5cfnQh1BarJxqEHLvtnFVt0OocK9e4jzIRezZ1xYE6bQ19i8rmZROfbypihRrtvKWxIiAXsIj5V3b_u9nYE-IJF1724fxwUVHk_E4PieQn3ajLmvU40YpDJ1bSUAzjTRkztZJXTAogwDl7MJtSQRBeIaxxpTfxvBmhcYFt4mvtXxEsRXXmAKDxpBaWqaJ6WWNZOZtLqC3oZng1iCr03-nkEMdFmyX_g8gc2J77pvur8l23Vd0aWCjtzsByGBnU_u-UE5xCl2_sh50hr5stcNtjfiQdgzq1odVOwkOLV6sm2qlAlGbkuoU6oDRcrFbdwW-_8iZl74GOm7MrQx19Q_g1-k7aUxXG8m3W-LYYbrtIMYWeGKamP3UnpiZndWcRjyJ55LiLtQsI_UU6ahfghi9pz2EsngbARadVgjxjhqBXbBIec25BJ6nIWfoMLRsPInOrK1TdNgXg1AFic5zx5-GRwUtq7GJ2blr87aKt5PyjGZfolkwuDlyWEe36Ai3hcsmvUVH7fQaz_pnd0Inhc8PEQk138nqY-kArd1AvKTz4Wb-sQwJTE2EE95HQ8oLpN3uojTO53zhWTo01GKrfhn1OyBcbvmx3-2CtzO-gdfnW2rwRiNXbl0xzhhZhWAI1xu_WV-Ag7Ey_PtQqzHf620xCu_TUuXNuE-5h6JG5kDmX-wmyeLo13ggpsH5ZRydqUdZTlZWPeU0xblHlZh2DreiWYEzNsd0RWYazduWL93pdOXa60QcVe7Ef3ykhaEn6TKl-1AAi7u92V-eU2RWGiTewGoSowQi6hu0qjsOuWZpi7yWU87QFTDZNwVc8gIP-qIyK7IhICAY_15J6kzPTapQjisC7q-BuvNWcEtYL85CeFmhmj23Bqq60l2g3Z9v9lMwv4Nt1k8ylq_B4Rqmjfxbhni7n4XxFNNA27xTk3q7_TvbA1vO9T5uu5WlmjsfMKYMlxobZArOnOidCTkMypIoR85sa0eSX-clW3ryDjDu7PTJKYIr_UgH-KL-V3NWLlVnW0nEOWRLn0xeRacTtxaTFKoIdn1LTk2zriux2lt_yaLsPH9M4Z4_TRS3ItWw57eve8i2lBzQFvcWEabNN9K2cMzJ95atLEIVGZr0kR_A6rP5yd1xFcISCvGATjRgEcdtUvtYX6kslV8AQtrDjnuwxEFS5vJT-EifmSZ0V_NLTh5AGFLbGQyKRKN_FkZBYoLUKYY6csjvHAD7D3LYM3VlOH6GeFWLuHuFlXP5A1-9lxJFxJ9cwIF60E9pqgoCW3ULlTi0dmuUUjvJsejnmUhUnBF8oy7_Vt8TmwyNHgqKqYwCsjmIW0lrrCjYf5Qxqj1cXZhXrCnZcIWH7MgOhqtlNX-LuO9jcPDms4aW-1YqlQFk1L7R7bx-icBn6vDDqulaD2EKU_QDANINTA05XIAR69kwlNm1s9D2MgsmDDsOqC6SoLsjcCQMa5yhDYJEuWGmS0nUk-9Aw1qr_37YvNEFw1KbDdtu_GJwLh78tVWi2upYmTDd6PeGHgSHf8Yfu-si0BLnGv0lRKruSjaW7ryHCbqg4WRBqmVyfmICBRiOIZCY8TLUjg54UG7zjLqrqjyU6qBF1xXK0uvLP0PNVro3rklExKGxZeIrRrAUED4q1ynvaLaawEFSR7i9MXXxxtSJpm1Bcf1QM-V8hT3Gn2J6gCloZoZRK75BY3zgB1Odcpoot2Kfb4aUyb78RoRTCc-totvVojlY4tG9WYiPQvc7O_k8z-IKW81pcSRBCGbLrJBJUNctDo6DOAkpqdh5e7mxjEFP_USO5YUouGLIAIKHg_yeZ1lytBuzxltAX-Uj6UcILrny6KeLwzOjjp1QZ2sOPqyqjk_7_HCkE6y9BgYULlax4UR2LtwMbY8ldJJWa-L9Hp4PH3hd8ICJXLhpfe9jXDThV7wpNoZ4CaMmo2B4dliuHo106nMVHk6GK0p0vOvzqmL42TiF4WeMcJM3TjsaT3s2YH2ARYNfOdl1R5_Pj3SMBnHlBVoqlg_NLWdJKp0Oyo434o3fj9tGskth1AuJkpWjKLTZVmOvvGyi-0Gd5Tgnb5WsmII8v_c_L9QjVW1d0YBoLreaJ7-vZnHgnUIxlOCw9wz2pyF3wJRbqfSrhG0wAwCI93RmXSvYERv_n-uyml9e4TUq6hfKECjXlLNQlwkkxkbqjXGlmVXHAG8_fiKJLXjS7RjBKZQRUCkxcRGYN-s56DysAjCTX5TmoKOf6Rr1t7r52Hr2Y4R5AACdt8mgRwubQVjzQDnK_-QwdLRkJVcxShmPvy1s5_erAzMkb5he3X2Ljq4g9tdSrVi-RaPGHJFmnqdBCYn1iOu_TvkUmmfRcsJmVvcX2ztpCFV75SY6WJ6IxsVHvuY_si-BLIrU2GvqgFAXdnV_WgZIxSNhPEJe1sixZ-J4eJwm5jxZtB4SV-jiWJtfxQ1QlOXthhNUGvW2AwVPkKeutjtGCg1nKW81-cZS3KTmaSn8P4AOUhzmtH1AAAAAAAAAAAAAAAABQsTGyQr"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGRlMS03ODRkLTc1MGYtODUwNi1lMDNiZDMxN2IxNGQiLCJhZ2VuY3kiOiJzZyIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJlMU54YU82LXp1R3RONC1TVEZmTk5VT29BLUE5azBrQXFQWTZNbDl0QTNjIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxNDowNjo0OS45MzNaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"EiE2BpRvPPWfMMXTiquRhdNzJv3uZyqfbZGJ48WkLtgRUOYAJQrzTbtK83yXFkKM4uWELWt-1nfoavek7xtJDQ"}]}	2026-09-25 14:06:49.617+00	2026-11-24 14:06:49.933+00
8	SG	sg	2	serumpun-key+jws	\\x43a307303c22fa363fa27ee046a40535fadeb27b8197b15dea945bc365cd7cd8	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJzZyIsIm4iOjIsInByZXYiOiJlMU54YU82LXp1R3RONC1TVEZmTk5VT29BLUE5azBrQXFQWTZNbDl0QTNjIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxNDowNjo0OS42MTdaIiwic3ViamVjdCI6InNnLXNwZiIsInVzZSI6ImFnZW5jeS1zaWduIiwia2lkIjoiVk9PazN1MkFJUG9EVDlFZ2lfRDk2amlLNkJDbFlHZmVPSFFNRndDT2I0VSIsImtleXMiOlt7ImFsZyI6IkVkMjU1MTkiLCJrZXkiOiJ4S2FfRUJmWDluSnhQYXk0ekpSVjExbWo0eW1yaDVjMHo0VDJxWG1EUXpZIn0seyJhbGciOiJNTC1EU0EtNjUiLCJrZXkiOiJLUGxSUDI5b293LW1PZDZiaXgxRWFOZjVhTFhBMDU5bHRVdk5CYzZxb0QxdmxtSkI1LXJUSW1zR082V3JFMU5oVnlaRFZoMkVnMkZoVjQ0RldXbGdpb3VrTE9MSXY5cWlud3V4dE5ra3d5bnkzOFV6emRhb3kyaTJabVRlWl9xdlpPUEZpMzkwdng1eGJQQlRGTGpNZkhncWNZSzhiM1NBc052d2x3MTdmWE1seGRhMEppOU1KaFhnUWdZcFRfT1NSaWJ5OXhKQUdnYy1IQ0V6Umpvb2Y4aThDQWxfbm9JNnIxN2hLMmRPYWJxc2F0NE9iNWM2dXdiZ29zMTkydHJFOEdST3ozNGx2VzFBQ0R1emhNMEpkYWxBaDdlUTZQT0REWF9qa3NMc1NBV3kzR29ESmdpNkV4SHJfczFMMnRRZUVONUJ2RG5GV2F1VEFtOGFIdXJ4U3RUcko5dS1DcnJnbFJDVEtSRzR2cnp3Qm5hOVpxRXZHRUQzSXZtSEJFMGpFQmFuNFIzMXZ1WmFyR0RudERhWGYwT2NqNk5JVDQ4SWpZS2VaY0NsNHoxM2hZUEZoRXBjQnNVV0FUcGFrNzVvTExPLXl1ZndvQzNFUjRWdk5VZV92RTlScGI0OEZybU16eVhkWUVmRDFGU3hUYTZmNGg3QTBnNjdrX1NPeTFEUVRfbGMzZ2IwSUlMemFsMlRSQXpVUzNlazlwZDNLb21xd2k2ZnliSTJjbzF6UENwNjV6MC1YeVRLRGFhNjgydWlmN2IteC1aX0xsczFnU212REFFWFIyY0RlR3VXTG00d2hwRkNpX05kTm1yb0twYVZHVUJEYjItN1NuVEpGaEFTcDlaeXp0b01UZkNKdkxnZnlfWk1acGZVRmMxbkFIMnRrcmJLSVBNdGVJUHhIMzBWdTJGVFBubDhnTkxqR1pBVHJOYUVVM0s0VVRXMFp2Zkx2bU1SNTk0Rk5MQzYyRkd5RXdjZkxER2J3NDlnbjNROEtLZG9DY1lQS01BVnRBTzQ3RmdkLVQyamJDU2h6dHVPdDU4QW8xSE9idlUzdWhVQVc4UXVnTldwZzZscDNvUXl6X1l4S2QydVd6M3I1WWhUOGU1Wm1FMVozZFU2OFZnWGpWd1NSMlZHUWVQMnpjN1Q4VFYzaUYxNmlCdkFoR0tVeS1FcHNGbFJUU3dnT3NIYm1HdC1uOUswU2tHanF0TGRGTmUtX09zT0N1TVNpeHEyZUpYaU9KZmhtLThESnZldW93ZWZkZEhvU2M4THI0Y2lqNVVobm5zNGhsS3RSdGdFLVRlYkx1dHExZGxoS1FJSENJRkJXVi1KbElMVjhqbV93TFlPbmVhYjM4cE9KajV3MDB4TFhwaUhLQWJxb1pzZ0ZuUHNjdmFsakllTXllRm1IR3h3bEltbDBKMU8telRkTS1XZlpmNXRvcVdYcHp3Z1NsQU9ITERxaEV2NW4zWGhKY2RnZXhITkt5TDdDclpUeUtiQlNjMW85bDdoa25FY2U4SUhBVlVidkI1YXc2NmlGVFR2MTZxYW51YmdESXllTDJzcU0yRVNqSElaRWYtcFRacnJtX2xKa0VZM1NFOFV5NUp0VENJeXZLd3VoM3pDSmlwT1ZuVjQzVF9yTFNWaVVXRHU3SDV0TlQ0QWRfc3ZWdjhVMFlYRFM1aVhhaTBodU54cjV6ci1hRnBoZjZUVmI4aGtKZjQxQzVScHgyQXk1WjBXZFB5NnMyOTdBeWxYaFBUVThSU1luQXFSeVZRcW8wNzVBOEtsaUVDNVNZeGpSUVVzWUE1UElqT002Umh2X1ZYaDBGcWRYTktWQ1U2MXA3OE1rWUNRV18tLVVhUkpfUDdkTzZqWGpRbTN6ZVRSRTRpRU9TVkxTZUsyMENUcTQyVHZsUC04d1NGbEZzVFBScjhyc2hFRU53RlZsdlg0OUtzWUphZWNFNk5aN2xiRHU3dWx2T0VSWWxxaWpYSHM0MkozOEswLUFUWVRvV3E5d0wteTFaWGRUM0U3ZWpFVXp0MVB3TVBFWnd1VW1qRkU3bll3WVpPSjZSQlduSEpkSEk2ZUUwQUdNSkF4Zl9aTzV6WDFPY1plTkNYMXl0YkpPRmc3WGtZUmpxWW1kTllUQ3RNd2hmbUJIVGZ2Ny1XeUhjOThYTjk5WklmMkVvZGRKLTNmbjJMcUc4ZHBYb09uU200LWlQYldTMDgwamdPTENoX2gtQ0puRUhQQjZzMzAyU08xNnFsd2hRTG95YWxxMTl6RTVMbVVXRUJzMmpiUEZXdGZuRnFtcDl2eU4tUmF0b3NNQ1d0a0ZhLUdvc2lZZHJST0RaelpYMk5sajF6dnRTWnZYUDNTV2pIZUF5emV2VUQwMDhGWWVRTWRORjlzaDdrSlB6M3d1a043UVAzZ2FBcWZMSl9uZkkzRWpDNUhQMXVWNExmN1lNZ0lNS3drdGl5WW5fMkxJRDBXcHY4aE5tWTc2UTA2YmxNc2czYS03bHZGcHlKb01qZVkwSTM0OXBLaEQ0VXUzXzNCM1hHU2pFZ3hxME9vR01LM1g1U2xPbHhudndlaFA3T1g5NUg4Wm16U3VqM1ZXU0NUR2o1emd0aXBUaGJ6dHlrSWczUEpacUNZYVZLWGZ0TzBpMkpBT01zOW1EWHk3aEE4S3FWdHRIaC04b1pnWkxVZ2RKQ0ttekstd3JUaEt4QnV2Z1oyTHZoaXNZeG9FbjlIcXB6LXMxb1pXandCcmd5MVNreUZMSm4wRm56QVFBMVZfQmhYUlgtLXJZc3dYRlFRTzFTLXBrZXRRUC1ENG9DNVEtWWE2NHh4OTE5YXhKVndUVXpyUkJ6SXNfN3ZiUkpiTWdsc0w5bm80eWtJQzBQbm1TdnNENjE1YWtsTTd3cUI4dzMxajRvdUJDS0NuemJjS3d0SlgyelhpVU9rN3JybEI4YzdHaWxPV2J5cE02aWpTOFJaUGl3Z0JBN05KUzZuQmJCaXd3RXlfMXlPdU0yV29Eal9fQkxMSFZsNmR4MWliOVU0eFh1cGhYY0NzaWYzcEtMTjBhMzB6dnlRbFRXTlg4aFFNbm9uYlpNS1RWUXF0XzlVVGFHamZITkVvZUR1Tng4bFcyZUwzY3Q1U0swSDFQWlZPQmJXUHoxWjNVaXJ6bm1rMjYtdURZUENmd1dQV3ZMZWxjV0dUTjNESXcxZm9zWXpaNGlLWjZJX3Rqd0FEeUdGNENyOTl3Y0FadHBYbTE4c0VOOWMxZjJfSGYxd0xkeDRSd2dzS3doZ0M1Ti1DVE4zcEhtQXlZTnhOLWhPajcyTllfUm9ubURRTTh2Y1ppb3hoRUJtOHExdWs0RGllTHhDSldfY0NkTzFMVFFVSjJZT3JmTnRFSkdfRXBXQXZXMzhJNUtLWFgzOV93cDY0NGVHbU9MdVVMZzRnV2dqMVA5LTNvWHl0Rl9GbjhzNlN3azViRWNLRDc1eE5pSSJ9XSwibm90X2JlZm9yZSI6IjIwMjYtMDktMjVUMTQ6MDY6NDkuNjE3WiIsIm5vdF9hZnRlciI6IjIwMjgtMDktMjRUMTQ6MDY6NDkuNjE3WiJ9","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiUUdFTzdfUW54RXBLeTBCc2RaQjdrN21xZFZraEpNOVFpd3FFVEdmWGlQZyIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"rSWjLQ4rLpdcVtvd6CRU5c1bT2Y64vd6DFEKLnv9aOTz8mFr6R-9552izkVi6Ava0pVeWHEmWEJEyiZxgItEBw"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJRR0VPN19RbnhFcEt5MEJzZFpCN2s3bXFkVmtoSk05UWl3cUVUR2ZYaVBnIiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"Sg83tTwSQa7OPTIIQSiO5LI16mZg8x3_u2K-ivfIE1YvpTWD7F6LXQHpdTatihBQO1GrkOCqNYRAWn_CsaL5jkWd6CbFqxRxYCruAqY7ffSn7edExulgKoIXEi2qAzg78Fu0xgaYDQ08BphjDk6XTDxhVf0IMV4TV1EzJmHPQFBCxYzLVlJ5WUvYK_kmYkQM2msS_EKHYqtO3k26fMAM_id6K11KTmbk7t9MYY_noF9kCCr_18ZjNmqVCvmcmoZ0cZGZuuf0VDi599h9JcCzPG6IY2mCFGiNtSdlFFAXriJD5YqAzxQWT3Ur4pL1h4sgJar3DY71ddP1XB0gSWizRS1kiKNMeqwQjMvIJMjo9ZZsbsFZow2zT9lk0Kvc46dRdEMUv8eomi1fhl_V9PBU4qBdRsWP92sq1Kt9kjKlU1kjaphAOgthkaVZrti0UO8aUZRIlvm2B6IfkO-JK3dLhzLu1JBy5PRXPRT4p_4J7ZVue8Cr8MqthI4JtkmS0wWM4GXhYcIrE3_NWxixUP7Qd7d3ErY245vgW3SACWSiphoQgoVT9lCg7yJy5YwxX4blDJ2FpmFvFXKvCHI85MB5K6QcRDjcbzdW7UlgWiXjfXB3eS6HwnGh02c0mC3TnXg-uVshrjmfAE8iG3eqh0vre2da0uXMkRn8pQ8SzLW1frk18C8KKPp3I-L0S69G979wBWJ22nhlnheIhE54vmg91u7h26C1exrwR8NzwhVWbOgDJRxfxB1GRSz0Ck0eBcUKuPt_oO1v8M70uCkruomg6-hgHQZCiLDn3cYbPB7oiN-ZT95rOg7rD39tUszy2jUd_0Rs0aPMwOY3IgBU3nTiV5yFecGWuPfM7lUjXvaM7z1PMJV6NBk9DbHiqfs2O5clG8iWShvEJUnB4lSERm1R3TGxDUVeYtMUUvLvQFhdWYAWtRzBgNhlYtTAozCMKpeDVvEOEmVQtIhQ95HV73rJ4Z8GR5NoQQPLU1ZTpNEfeNqEsT8nH68hbonfUWNetznmiJ8yuKw9qYpuN8vpWSTwRg6qiu1QrWg6EIc4Yil_Gmshp6DBL2xSp08IbRpUqMcD1RCPwUnkJDEjZadf6USmRTudMNCK-WuiE_zhjqY40n4wf6SAhtMTc5xhyuj7u75r0OK7OWysT9kj8Bs9DzR83bvQcjFeubt-A331jOyWsFABf0TLCF_mQJUmSxIpSu3IIyHCvn4NFmSEPv4c88H8KF-oB0MDaUr5g8LWFGWlQsMuNmrk9zSYo_uZy2lDONdoEfGyxbUvHyckakiejie3xyKYxbHeYQNTPOWK1drxGZMVe3kjvMH6zxR5Qj1FiK0nEarukJuPjvHElR93ccB4RJB2bH7bJkUx_MRJ4WAJD0Gw5B4jjKoAZT_euLjqqAmTp6qCSbsXDYnc-6bsP3YPIyxRHsVxbRTRqc6Ykt3uApGpTecySYvBdb7_mhxGB63BYpFUjqbmakWPMJZdxiGlSdqyzqogzIinrc_HNFisUJnAESRGw3UJ2cVDKtLFKtSKCgysb692yAF6R2i1dtr4ZNbRzgpQ_Li4jxbRj8spew3RSXtSK_Mg9DcvKPu7l45_li5S4z0iOJO3ihf-kZBJtgebrPNo8dmvI48nddUouKPQ4X9FuDRk8Ovy1BK4ZBgvwQmRVGnglvaUoD7FRVe5BcoBPpdwvnJntAp1Z27bsl_bfzadUSuE-sdenDV56vS3cOLYmG85mBKb4rb3xdpwm72eVXaDdbh9p3pGwEOeSDHZKaWCL-8GMdy65DKy14oUjdwLiDNjdNDMhjcg_-a6JSH7jb9ABNtoLGaR0vrySnmbVpxk98HV_VjLtl3gTC0RVBHdsoQXAn__H7jVj0LNTZ4GYLAmGzYQdmWkDKLAoGviAgjiiLOXWSlXmTBK2wWTV01kLV2q0zBpYu4N2MGKFU9QieyFp8GsCdZU8BlXfBTw5LG5UyjiEATq3XmiLzfjyKZPsWQpKuIN1j8Xnjqtyxj22bhvDFrbRelm9iGG1XflNr4wv3d-PPPm23BsbjksPvfcrNe0TjIKsbw9vHG_UblFSZECrXJzatNimjUjghPJJIh6R2z-AkGCIOOES3iA4iaP9XIWDSgXnhFOsDD9QMP8xQdMIDrhniZ9lAynucjnMl2zdzVNv1zMJmOWuS8gdDBFn_lHXY9u1MUHpGUSU5lkYzg1zLKszlGKW9dHEohr8vqaDvwFTShfiUIUwkHVzjcabGKsRtoHSg5wJFneqP6aTYzgXsdpP4pIBkxsJG85uxZUVBP1lQ48fjCCmmRO1-sB5dr3ApwAyCm-zUIfqcec6BwMhD42NMhvZ2xu17_RSt59gepqPz_j4meIDgdhy-6oZSt4xsL4MnajAHfTsBOCsdgWd8FsjVA2AMhYWrmc7k9vyz_njDxH8berBpQxsz-d3hxPZVUJ6vOLlDkRIxsxGg3aLobEGAGXyticepnXex12ujNONGGQnoCVBDSNT3DqA-CdOM4RSFtXXINVBYMgVKlQyisxSaeXS0mlD7CSnof_BOHRI5F_bUxqRqQ_n9VEy5j87hSH1HlGzFH1RhLjX7XPNSeb_wMEU6c_Ye2RlFNujbPgSvoAVJ7BOB2IAI8cWVfKvsKcCf-RI25pXXC7sNNPQQgsmVxR0iNoX2doD9oFVUHTD68KP5UEHtzhxA56cEGX3RV1rllIlW3b1hS02Mx2mmZUd8GwssK3JclXKU7yJGVsI-nJukScMfglAhN7Sb4APPc47bLma-6zA4CldmyPGy1-keJd7_U4C0u0AqUx9KcoO9NfPIWuka9sSgPw1RrB6dhqIgE5O4Znpk_l098BY85Pp37ngQoFk6rJuqZpSmrqDzii7_fNzMATrTLMXdvVbVUE3ZLkqx9RWUYP-xzLqtmvIAW63lg9JlwmqtjN0vrc3aoS4LFyoYf7ChLmg4UTlDiBAecpMzjrjkNpZUy1wSUnnRSzTYbL1dt9a3xLQvrVsAEjAdjMUPRw5SeYu2DQXK1TeYD4srKkcgiSCbTIuQAVAStb1-M0aioczrchB6WJ4tttdHqpkIPU-7k-5uJUYcoOciSwsctsOg641mf5NF0mTGleljbphCA1EoAuR3RfDtub7vZOJu8io2PfgJ74jmsGSmADXxvu-g3ZVll5f9t3-n1n-krU8AVa99KcxxUIsa4el6mLxIKHWVKdj9R0B5D5Fm0IwsYcPqEyRXKOnEygObe2TyY56nyfjRuFVXJI6NnEJrW10MjZ2httAS4KYB0Yv0-x_mXnHy0aBEu8GchH8o_0h6Hec33TLhwrsNGI8wdDh1EQfyKSEABBfx-muu0r1Tbt3ZzXjBVdtwPmfXj8IbG8rDO2VbSeDcXSvT0gkbioLslr3FRXbp3MQOuik2Iz5Xl1mWQnp8Qz4IfofG9CtYAmLIR4-OSEAfpv32D80tdkaUlRvwpUt7MjIL2D4BIZVPJyqpUlELROFupqbAD5WOuAF0OKhk2CEQPL8I9oGyt5xW4fXLVxFyZtKiUVsvgarVeTOrq2jbo0ZQ760wDY36ikVUh0Qm7silC4nEa6R3XavalyoSYK1J5B5cNUIvz_5Conqchkx200GKUbslyBlRI8jCWzigW5fqHbX2GatPIlL9-7pOsrt-eQHhqJe0SzWAPe3DD6g6JmCh9Bzy51GWdxnGQZW7ZwLl-Bek2inGTEFqwwpQV-ERxcyiu8XFyf747klDkpSbykzJCB-qoWXEHbPDNEx58E8wIRHvseCI3O7aomsf7gt7y_Ikl2A9Andsl2Xcei8WT0wrknmPfTLBRuPLeZ8KzjXl5W3ET98YY4_0RvWU7B48szlGZKCzHXZVCx3cp72l_QrxBPFlUjuM9yS0dJ6Y5_OF9ZpiKbuubTYnZsiZi5A-lo4etXS3qakDSmodWoOzDggaDX93VWXI32VP-AjGffB_MiiEKnwCn-fAvbeJ6BSCQm-gA3CZ82JY1ZkmIjxhfT2UqQk_U-Ru2elS_LR0Hj_m4WDmhQuKw-VbB9CFaermxJnXS6iTY9sl2IIm2BftBERebkCwtT8WMPQ5JeDhSlESysP0ZkpZXx8ZQ3YcHB7VI6inDSdxs6VPvOLBMableNbkcDon4Sv8xiXIyT11YhPbCn9ga4JE8TCO3QvxUvYGQBanwxDg4vDpXh1KMpwkB3ajjCVuIPtXLZlNLXUrXKLyDiCYZeb927GW5Sb45tnsGu6b0dr-zFThZc6-c6vdOzdTsGHDLCOv26_P7GWRSBHyqm3fwrM6K7oIanP8H7anNECCs_avpLKuK0j4ftQyfY4f5MxisUsu68ZdJ-BW0IE1ZlzuwsW3W7xPsRJCqctjlVeaG0rNT5AVh9hpSt2PgAAAAAAAAAAAAAAAAAAAAAAAAAAAAABgwRFhkh"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGRlMS03ODUzLTcwMjItODliYy0zMTYzMDY4YjFhY2YiLCJhZ2VuY3kiOiJzZyIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJRNk1ITUR3aS1qWV9vbjdnUnFRRk5mcmVzbnVCbDdGZDZwUmJ3MlhOZk5nIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxNDowNjo0OS45MzlaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"JYNQAarZog2gvdjN03wpRqRuP1QvA43nVwew-Gxzo2Qk-FRNa0ysRrU0M8b0gI-pvQ6_G0bq9xkUkt8-tMhFAA"}]}	2026-09-25 14:06:49.617+00	2026-11-24 14:06:49.939+00
9	SG	sg	3	serumpun-key+jws	\\x1f03635356d51c69ee70cfb02d305414db401b8315b113a95e482c3356b516e1	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJzZyIsIm4iOjMsInByZXYiOiJRNk1ITUR3aS1qWV9vbjdnUnFRRk5mcmVzbnVCbDdGZDZwUmJ3MlhOZk5nIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxNDowNjo0OS42MTdaIiwic3ViamVjdCI6InNnLXNwZiIsInVzZSI6ImFnZW5jeS1zZWFsIiwia2lkIjoiMzYxazhpbHJuaUpfd3Jmdk42NzdQWGQ5UG9Ib3FRTEQzQW02LXpxQndGcyIsImtleXMiOlt7ImFsZyI6Ik1MS0VNNzY4LVgyNTUxOSIsImtleSI6ImJoUW1xY1NXUlZsLVdOSlJ5T2NJNTFLT2NMZEkzSHU1RUdhWnktZTVVN3FNWWxwdHJfRjJMZHROVjNmS25KWmViNWctNWdwOExtSEE4YUJvaEdXbXh0dGgtdWV1bUhvQnRXWlN5d0ViZVVFU19pZHpPc2ZNUUpBZmRGYWxfSGNqdHlJSzFaeE12Yk9ySHZBdkhfZV9WV053SlBZSnZUV2FKaUlWNEdVTmpVSTR6dVkyT3B5WUptRzBSb2VRcUZpS1FTZGRlVUk2QXFObGZFYU95MG9mU0JOcTdOSjZNRWNVTkxleGcwekdoUFFiTmRtNG1GZDZsWWJIbHhaMjRHRzNQc1VyOVNHMDBPZXRjX1phWFZKYWJCUkxoMllWRU9VNkMyQ1VFSU5ZNWNLNHhWQUoxLXRQMzlLa2p1ay11Z1BJU0VSeklNREFIaFdjS2FxMmEtdUNiSlJpa09LSFNvVXVuM05pR3pLNV9uZFNWc2JMX1VhY2pUd3BmdkNNY3VSUEdxaUhjTGk4bldJM1lTWTUweHlub3RGcGx0QUVKak5qZlNCTVBsUXF0YmFuejlZT0FRbkdmMm10Z3hLNnZoVnB4RmNjNlF0dkV6dDhCd0NvNkhXZndEQ3htSkZaZzd5OVZTT0s4YkdBd21BaVA3dElFQUo0MU1nNTB3TEpMdkNWdktSNXdTSWtUTXRjUW5Hazk0bTd6NmNIOEZwQjRxaUh0UmtJX2JlTTlOd2h2aFNSelVTZWJfR182Tk1Cc014cmZoaUk4U3NiUDh0Z1hqbzVKRWkxeUtqTmZseDlLZ0dmbW9POXZnQ0x3S01Bb25wQ2NmUE5OZXNuYXNVSnpKV0M4TVBHcXZPOFlsYzQ4Z0lJYXhPSVlEYXR0WmRjaTZvYk1ndFlCWWhvOVFORHZDYWpJLWtsRU1lci1LWWxrT0pjNEJ4eDRzZk14bENWVkVxN0ctTXlZU2t1Z2VGX29rUmV6VVprMGNaVW9nVmVxRldhNzdTcUNPcUR6Zmg5YW9YQUowQXU5RmQtYy15MWR5U0lQLWhRUW5nMjFqQlEtaGZHYTdteWl4TWlPU1dxOTJtMFR5cDcwb3hTRml5UEVpaUNWLUswT1dFaTN0RjExbFlCLXVZVi1KcUc5V1F4djZDS2s0Snh5bUdUWFdxdFZlRVdqSUJxU3J3TzJFVEN0MlNwOFdGSHAtREhNdG9SaUFkYVhWakxTWllCVll5VjBfQUtnalVIMGRmUF9oY2lqX1FHaHJzNmRISVhSeE1DLWJlRVNlc2JBY0M0d2txMDN2TTIzVWpBcFNhM1NmbFF2bkltOHJTQ3NfeTlWaUM5RjdYUGFCQTZuMXVacllKdUlNQjR2RU5pUEhLVnZ5SWFqT3hkb0VzbmoyQVdiWEt6bmFOUmRhS2Z1RXBMaThQTXlQY28wZ0dQUkV1RW1Wd1dWNGtnZnlvczF5Tm02NUZIR19kYVMtTXl5dWVVckpjOXBzZ0l6akZPNTFWOWk1VUZZandkdHlXSDhMV0lhRFYtaC1TNnF4VjBfd1p0VjBWMjNfUEFHVlFDY3lVZERsUkNsOHRmcl91VVBBYTVDeHByX01JTG1qY1pTamF3ZU10bElUbzJ5aWNaaEZVWmtOUVFUOEZwczNBNmxLcEloSURPeFFJMkdTTjRzUXdRUXRLYmVieHVubGxSTEVlLURVZUJiVGt6THBSVmx1SmRVbFc5bldBbWZSS2tWaWhjUkxkeWhQcHpfbk5adHZ0bm1LSVhmZm80TFVDd0ZoQ1FWTE9yTF9aZjhYZ2xVcUp3M3RCNTVpdkEzU3MtSUxNdVB6RWJKX2xBUkJ0TUN1cHB5S20teEZ4NXBmc1ZiSG5MNGF0SXRveEkzcUM1OGhwbGpueG9EZnpFSE9jX2x6WnZXc3dfT3JsR2VIRjV4ek5UbGtObEJPYUl1cnZMVVJhTkVIYUFORHQ1cm1vYXFfWnBSWkNrVFdHMC1vRVVhOVp6WXhJYUVYSm0ybnlVLXpTTTdwRExpc1NXUGVXUnBiVmgxU094bGtGMDQzVDJ3aVZ5TmlzRHNhelZXYVJQcjZGd0V2YWhVdGlWVEpaenlDUmxBblo0S3RRd2lRZURSZTA1Y3FfYkx6M08yUmNmS1VWZ0dxeWtLQW9uVUVMdkN3In1dLCJub3RfYmVmb3JlIjoiMjAyNi0wOS0yNVQxNDowNjo0OS42MTdaIiwibm90X2FmdGVyIjoiMjAyOC0wOS0yNFQxNDowNjo0OS42MTdaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiUUdFTzdfUW54RXBLeTBCc2RaQjdrN21xZFZraEpNOVFpd3FFVEdmWGlQZyIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"Gqz1utiiDx8eq7bMA3krrV8GRXR-DkJyV1paVsTjgjp6wJd3e0PMHxjQGcK5enAtuv3ybFZAMGStMwHqhGgwCA"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJRR0VPN19RbnhFcEt5MEJzZFpCN2s3bXFkVmtoSk05UWl3cUVUR2ZYaVBnIiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"qwuYfOhvloNQBPIOQd7vR0dM0ASrPwgJP1j0eizXRdy2IfMyaCR-mD_NR1SeSL3Zi0UIfIP71DIlznRuLc3S7Z8WVZo46fPY4AoXFTiYd6RCN41THIpvOUFUX-O2H1Y2KWVQBI8nImnaTb9RBvPSAcdmzfBLGiaHHA2qzteOyQVPHoq8A3JNpg6_lzaDBZdi1VCkXG98O_MYeczgJShBXA8Kqn971f8ACbV7NdSeGfEfoAgS7yQNT_EcjCwNiN3DuGecqtxjeq9TW90OdxsKfsFfVkmRzL9pTwVxr-rDMir3_w31rjxvSRRng-H1JJ7ue9pZFD9Hx9828dTN1gwPATRvm8QB89bpg_5p8oVbu2DMGDOdJxRBpobsTQuiOVJaHoOGtdnxSNZz0L-H0KBnw3lTtBnA-pCWR-4WS6mTItSYzWA_t4xfEeA5APW4i4TjsZSUk8TF1-EHVJUq5sS4BjI7uf_aWew0Tf59LevNNaNEcbSbtdBGYOXL1jXSfZ-gv182PoTobibpjdRW5yjmWvCdBmPnmFyHAlWp5G3GrzLoF38ypDNlRNTRHgBXaeuA621wbT-zZZolt-2BspRfnJyl1mDkphQzfv_8xWeu5pGeeO68GvEBnbtUKf2CKi9v1w_hF8b79xccqMg4njr2l6-PohL_zUXL_vAHrWX7aM60tOBq0-KkXN42ML65h13tlZ5UzxotP16dUFD_7BohNLs--PTQ6BgxPR6YDuBfwJi_-nm1Wu5thZNs8MY6mtUdB_MoPzK9KYptEbmpWdEpzc8PkRWU3nrEtNgFeRTH1Dnuc6BnXjjghjXUxmtB91DKgKq_pRK-Bf73V1g29IUhO8gvQBnDEX_HLx4xljgnDLB57K0K8qZfbPMoWzfnJa0dOzLSyfsgdRKfdiAVx6M6I68_e4UOcRUgiKjJXzAPr2L51Z_008M4TL9WLxheoGfHT0A0VOlFbTIXeVVNcFhJPIO6LW92gSY9XCG4J_0zFLx2ntUqRDrAltU5bCkyejKPUlaLKwXQ78mt-m3OSoJQqQdAGg7fOVP3xkF3qJA4sq0LCWOKokMJfl6ASQzDkJjb2rTa9e7h_EjpS-9zIads4eapZsuedcYWB6iSZE8uDCg3hz8lLRbn7RQhR933HAJbeH3lvbPOcXy67TAcY5k8jd93DxTdNqaPoHFy2FfjmsJ08c6WcFOBWCa6xaD_SG1OzHS4F8wNvHGo9UX4NLYRTrfJaK4yPLSeO4iZMu1V3w7SprmNK-DIpQr39GYqfTCQYyXLx3TTR2cBolkx9XJNSIjv2zMtUnqohytApK8rxuO9RjcgsSOwhjknREKtGztlP_EV_zxcCRz1zWtcxhHgZ8rB9DcwMahh1ynLRe-e5CQZqUfdCkFg1UxTtQWHj-vmzfIn8dckp66sQQAkAxZeq-EvT_SNx76nsu_EWX89fJ2XtRUH3_Rr5QBZzRXQ2gNBkhlZe8jVfvIG-ZvcEDLbzZ_w5phqkSTnz9as0CmZzn9t-Tg48nz2ShrK2RmHnKzHUCVnd1VYpAgT1-9ZZkCYtPOIxzooKO8_iRIFBnoh-xjB6abS-j1SKGkC3Jyk5UrrlMJQkWMECi_cmjVnr8WnfO4SIQYxKjyvB6W-GqWXYD2gOGr3oTgj9M57rpCrsymxIbMTEFKiwksnODx9Tl9JSgp2eU8E1-9DFWRb4KzPTpx9558DAQ0kXj3Wfc4bePfNY8-PWtdW-HsKwQtTD9Vy7wO41FQP40WPe0hQyoIa40xwioUt182oBjmjIXj9pVgco5mopj0aSQmuu4GSKjSjK8wP-SmEVzyQulX_53f8KITsuOqVqLHZXvnS7PvOGEIW4HDkIs78MERlR8XjK7HNRpRhRW6To3y1Xz_cx7U--19ZkxHU2UNm6qQlOObXNSJnh9Chf7P4ofxzXXmInQnltLMoIhPOkwuD63K1xPg9tFcgb_M6qDn0d6mso32kYq0p6EU92lLwnjMuWrVI7w_P1er1RWsCiJcAFhCRR4jP1tGKZXGB-NyYDGfsjXxcjiAk7l-n2K37XwyyJ7hnT1bghaQiCQ_UXhQ3R17D0otKcz-f1kS3ajm9aJJepNOWkDuaPkf9n1VuF3ALy8zqVC2QOeDESCa4F7JInmDsTIWJ9pYQkjA0qLczmeKRPnUaykTNnjy0Bht2ov0jAZ6yqHVvd4KZNVEOmH2JmDaOKdEoQCnKU3t-Nb6iuEJa3C8EZE_r-JjHUL79RkiBBKQbK7u8uUj9-5JbMW-rpOSdIvtEdbS5oRFeXnp8QXr7cb10Hy6gR-KCRuQ1mnJXmeu3UAK2yHEQaT-b1yIcuw4hz-f806W9D_Q3xIRCBccmmXe8lm1mRqn2OeVgiJqTEX7v29i7DuGC89qd9yXXNN1Zs8XsqOkDajSs3kLZKL9A0JQ-z8UXrsF0LWOx_pwenbS3bHMifMGBO-n4_Slt6u7aKOrm9PQUAEzGq5IxveBqPv-g2naDrpIBQ1qDuVCxi4PTcCmiRR7tuXd4eq_a0aJqqEaNDrztLZH6VQEJd8p8E40Tlr_IY-Uhm2_mXki-aqyrlCezpGNhZnfbZxIJrwcA3nH43Mu47BGb2H8GbF3I8nJ6tsW9nZrp37VF3_ipv78IDWpakZpsB09PaAP_v4qZ1aS3WRvo7jWSTXQa3VNSRgta0mL371GTgcIMqJZsuXdM-H3RiLSr6Evi8GCykJP7UZyxwr_KOoEPyewGLOQwwtz3GWdrCxD6UvM_jkKOre4TkBO6Fq2XZc4U0hQD3nZrMcCGLOBNAh-wZFMuTRDoy_Y4Xnn3z9Zs5b4NtKCVvFaNaeS8uUdYwyukHsKVqfPVABJjEM53T0LtYMgX70dkE6zSdBKgS0fb-GNL35GK0vgTUOsZvUW575NKa07jVkAEXkpu7K9O2kTYqv1nfkTNnUSAyp8l285r2dEKrghp-J4upPb6Y2g-ooUkD8O4KjblmZJCyTJVVM_lgqx2AQgcOkKSg5dh7VMM4hgbLJKxg10WM852zmqi_Q198qETCBgv55fitf7FqzAkzqKsd2oeKOqi49EnDWq72GhH-5ce_Ume7JnYxu0CDv_J5keS2iHzSSj_Xe9JjBPP6J--ZO4XJA0aGTucVSWb5NHVxI-LV-hCfhHQ7NbIHd1OpewH07IWeRepyKT3BI3dpVQApqcYlqMA-Q7UOlIlDhdRClls8aBSIwOEeNf6wkxABFgbkiob9M-ROyPxPJrFPZmIgDd-OsUqC8qign31LOcIdELnDYFeGK_DKNkl3ZqmAoDx0o5xcNJ8Zh1wWLQeerR4U-ygMOvjV6fwoOCHz5tmjSQSGj6ZKMWpY8izAiO2iT9CTaX_VPucrO479gGCOXEULY2gotMtTM86jmhFBiBbvAyZMZZMRix9WtBAAS4V4_HYoNQEIfnrl8Q_c8I7ld52xZXENw7JrwiRuM1PWnnz544jYo1xgpWrYnsy1Ka1BjRMGQPMPptti8Cp7eo8-HM2MLSKQVZ7HMGMkS6woewnyYdcAJY2wyz8JTXD7nHWfPrq3-imt6J7sFBDzQTMBWHTS-fRAoWO38t1tGfu9zqUXpA9HrhvXdK2gejidH0i4CTQ3RffbslNmueQxqnHLV4TLe88G4URFrP0jl9p3ZLqIXZDRWpJFUDk2HySBvEcA-UIYDANaiseDVb1W4ZhubHGUfq-KvcxNi35dlv7KMJlmP3k8Zea74zzLJBp2xNtsCurrWCYtkF3m-qIgCajE3KF-1OGwdUf0-owiTGgiPUyOT6q3uOeiWUiGaVZ1ssHxC8QearBIwX4JgzhMoiXgQcfw4YBc4PfXAkAjjgB6O0Pl-J9cKRmIyuq00WADnJKI1H8gioWOVHHPmofk8RJEVRxFtqBN1RhigRqrLKDfchq7hdzv0WF0fXxWmDoIaaLWWgAwGoixaixNkUEVW3krGm1Ozl_qibbEECdrnw7ZA0nPn74G9C8sPelyY6u9fru7MzqetxXICXL2frIkZOgx91nWNi4XfUB6LBMvHDXZKsQo0DjXONAWpk7JDLsOUb6Ws4MPGWJEEkKiLaLLpWbmSvBpwXfCTS0fEI2gTnlL6FZY3Jvx9qDhOV5nCL8Xdas0oetZJCys-_6lRrS4GwDuyciGe4VWCz2ICqqd7tZhcgd1TkdTr0nSIa8L_aqp4iUQ1T6qw4wzCMzwB_jOX5dSO7dMLUi-YcTzSWr_XGAXLRfggniDPHU1csnKe3vkX9HQmDUD-LWQoa90cFDXv232I-WQmd8TyA_8oPhG4HPkLApT2TnIeu7cD0FaF24NEut3Nbgd60BRVJL9fIaHzjoZ7e9H0RuoaIUFjJQdn2crsQNS1uTxG-AscjU2AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAcMFRog"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGRlMS03ODU5LTc3NGQtYjQ2ZS1jMjE2OTNjNzQzY2IiLCJhZ2VuY3kiOiJzZyIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJId05qVTFiVkhHbnVjTS13TFRCVUZOdEFHNE1Wc1JPcFhrZ3NNMWExRnVFIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxNDowNjo0OS45NDVaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"V53NRjY1Mlv06HrtN-xlUgLXOI9qUpobXvi8qiFn0Go3yTzFoA-FFLDF7GN2Z7Lc-Ui9Gp-BAcBJIW24UPG2Cw"}]}	2026-09-25 14:06:49.617+00	2026-11-24 14:06:49.945+00
\.


--
-- Data for Name: uploads; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.uploads (location, originator, begun_at) FROM stdin;
\.


--
-- Data for Name: wraps; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.wraps (originator, report_id, section, agency, kid, enc) FROM stdin;
id-polri	01a20de1-7711-77c3-a167-38a623a28fc5	summary	my-pdrm	VXWC-WXzEQVKJoKXNCyXn6o5EVfcaAA-3hqVXoGOsWs	\\x15dcb2d78d9246bd953b6028b11587dd34b003825a834b54f8f91bcc7096e07ac903b4f4a0676c88dbd4b2198496182d7039ff02d20af2b08bf20b74ef01dd3b427296e380a8a7a83f598f7a35a286c7e9582e132ca608e7143a1d28e647c8c6e7c49601fda394c7c49b978bf6915b5ff335181ac29bf9482e49eca429822c212191ea0900b1983e27f34ef1f4a946ad1c1a47a3e4beef8664e0fb6868913b376ec64ad8cb2e8d1219782f4011b5edef5852b12db43552682b726c4bd06fcd87fe4bae8ed6ecadddeae369027ab5d8dc9ca01f77d3f38b42040fbafcedc84deceaff763842c4e93f2f9defb34f3b685238de425455a6769b1d0c5179548f4acc21596e41aeba9d6982d40219320d78a2e7812d0c641f11fdd16c2df03941159e50e5675fb458c81825083bf77b3f0621003b4c2bca47dbde972058be6f00dc2570818b14fc14a6da56e24a7c8e4ef7c3da900dff93114bc007815fd9d0b6eb9692b925885bf431db37330517297efbcbb8665a8061c6bf82b5a21aa0b88ffb3edc3708234a6dcfcef1fecb066cdac375927084dcfde5cbc084ac76d84d8c3efa7060240b4292ec8443e3765a93b97430e470b26e43725574cadf3a7d46564ac36c362abda6bee5d3c91e2a812be8c0ec9cd6f57d6dcac925c7f293e603611a79d4ab3be2862e08dc4ecb145853226ef3996cce53c53bfe551089f93d0a285561be328195beac793be45107bc9625348416d62c13e3d22771ecb640264d98305d7e1ad3e1782951166e3de97ae46a2f835747bc99aa53430b21cb19b7444e801ae144165b0c35b694e0a1f1012611d3158852a28c6036f38eee19b16296854af6ea0fdf0783e113737cbb5e990a2195863fda88375ca990053cd92dd79aad9e09eabb27f9ac527cf9b7c43952295eb53906b9e430900de096eea1b40fc367984dd2a422abfcd9de18e1807fca3e55797e306fd09daa02126bf1f8f86bc8e8d86d6f7c032a149aca18107c854f5f9f254f41bbe5bdc9d2281db883297594210a46441245effef9fbddc417ec917751535fc99e27ba317edc748e6528224b562ec31a9a13c4da51e462d52b0b656c357505d592824a5973648c14d09356d63349f08d087d3c5ec89ca5a85965337ab2d7612876ad0c244cdabd35ab2449aa9abdffbccdd6d3b5d1f629873305335b75b95ba8ac341e192e2398b4e4eb0809db45483d0c09cf8cb77f9c9e02bb2dfc588eaf986dcb1e8154923294b3f2880abf7d647db744be3a244d3927c60ed0a9dda9305608a9760b3a263470a7c5fbc664a5af4fdc2c77cafe4128ff4d773bb82266145d3d3edc5571208e4576b3e4ee69de7eeb8de556b7684585ed63fac44ba6cfed277c65499028399242d3dc53bf4218cdf7f07757e4e45454877406c57d309a9b5460d90f283512fd1ec295b5c37f6250a8d7d66b2059e2888b18850a95bd438aca59c2f962d72ec1194bd8147c4b9218f85a9c84bf17075aaa72225d6b5767336d79f8da21df75c4b73e91909778c34c956fff2e6e0ebc114cf814540b665c2a216e27fc178eee43d7d609342793a376bf16465ab53f226b74a7aa8a6e641fb271ff8c14d262e074f9c21d06575b4b3be876322a384d335d87e398a62f56a718ec
id-polri	01a20de1-7711-77c3-a167-38a623a28fc5	victim_identity	sg-spf	361k8ilrniJ_wrfvN677PXd9PoHoqQLD3Am6-zqBwFs	\\x1daa9da4ebb4fed789f0a90d741697da8e80d2917e1720add45ee5d8c13553553e778928bdc5ce843e13536311325c4cdd6573c3ee0515bdec03c9d61a98bfacf85284cd5d0636842d17527f307894013acd29ef64143acea3aefc6a1871ee2df616229c8904b9c3c78579a94587330a1b13f307c6dde2fbcbc0c39bf8cc8de9f16f8ce53940ede44ed215dc75a7a2a5407002cad133bd057267e42829f433cc02847409695fe4693dd31cae580e262cb6ca4c01161b58146c755ad37a003067563290514d85ff62509939fc0ad41becff74315dea0804dd4cebcbbe370bf1134292f74bb72726117c3ce68caf0be0d677e79e7c000f03b6b0a8777a75e9b7f7d950a5ee6aa9c0e8e9db9bbf3b1cabbf6ad0bf462f74be92104b9ac7a42471677dc947d4c1a2d8753fc374cc6632119154f4201aa9467d97db7d279ef2b7c91d287ebaca6061b80d8cf11c8605775e930b230d1516baca16450edfa4336698e5c35f53212a950ea0e7dfe831dfba126b83246b651499f22d5ddd7793008560712b132521aa60c8d1169dcb14bbc667448473560a20673a3ee789a00b7ae676182e7b197f0ad703c2797b21379806d565a95f2705c407fc35c7f505285a75f3975cb813789bf29e0065bb6e65f6c6c190b82b6d08baa24688511dda77e9974a7117e1abc057e0f30672d6a8adc93e0b5f6cec8022968e0bd6d33222fe28b1d3a4ab8804415d7ba30f2384c166a4bd4da9dd45e0e5bdaff8cebe2c413345c3bdabf02a1216f20be5704c0bfe5f41e57a02a4653f3ede2c2d33be4a3c6d289ed640de05a0f512d322bb1f8d89cefa43289ed6f862192979f3c157cdd008ee9927fbd18929ee99b76aa2212b271ffb49618b43d6fb19cbd171b94997540943893476bd832a2d01e4d84f71a2430ac113ed794ec8753588f0389f1875df4575a51e04be30f0466e159fdde379538a68dbd614c22ce0a5f621282bfd711fae2f63ebecef57910cfc91ec929a121695bed684a22152d0a0545c4f1e3e5e476f1cb1be420dc8ae82c1e9eab1e3819bbf6fbd3f1bf9bb04eac9cf610233da53d6a93b74cbbf6450fbb07f8b05f600d23690f4c5f2a281cf27e9bf18843ec81f49e23d25745f908305155691219868b887c34efc19fde2cf5671c32d5788e7a2ba944f46157f7a86d2d07fb37c1865d25658e32141eda5880f8f08ea86b5f9e85f3bc7d54fa0b2535c9bca5df543717c2e9f2de6fba45d638a776f00c622805e60469645348624199eef82ab33649bdb23843d99d0b0b335dffac4f53356f8fe4f0ab10efd8949e93d33544ca6202a43d37ff4efd184598e697e7265007fdf037d7866c68396b61ee7f305ef700618e4b50b042960ae0f79de9da98ccfe1a1866ea9579fe36bd84801c6ec50710b94c693ee3e3d24b879547d49b290ad66e228415dc660f83be0825c9e65d083888864d0ab110528ee5a86ed7900e0f1447aad646265322918bdefa7f3629f18d0d4b6cb530423b4fd9ed99edc7db242d0db4a6467d564db567679eeb432277a985d3a32f3405289a603ff2b9786f4a082beffa018d0eb7657ee42a6dec2fb423bf6362e3d23dde766f374b5ad06fc80294ca388e1e0ffb919e56d92b9fac41f5a07acff97b70d092c
my-pdrm	01a20de1-7711-735f-8c1f-17ee6949a6d6	summary	id-polri	zQ1-ajq8zFDv8vjqRv8TE5LsdiVEkLR57WfylGUd7uo	\\xf877534b8b7430b7f5f5e5436a52125915546454d5ace81d7f3adb8e00bb905219b3ed7fbdda3e454050dce9c86d48a504c04fdf3f36efe49d6b67715ab139dcaf4f9fd864d418619ed926f87d4137232228a0056df6a31686a7d7746ab337b49de2de650eb0ea01150cac78b2a3e37c43007d9530a8eed00694e40a7d62ad2a9fa62e97faa6003c6ea7aa5f903abc9214866b6ff9ca710fff6412342a299cacb4353f61c4c01cdf5632d925f928103f68d5acdc34f8bd4ee46c6a6ff145a021eb9d7e2aef76fbfe688841cd12ad5cc396cb2d391920150ac45e0e65ff0a094c9696d9ee1e20876dc9aff4486cb72aa78cb9128d2505560de31815e6a9a442483786bbcec381819e5b766cae02e233e8b6610c6f7c4be4da82dfa1736c0e07492682d599cd5eb5d7f2d4c9a793e2992c6a6ba0c09aebd840f7331a5ab5923a20184ff7a494cfab0eddf188eb07058b85619dcad5c692b285eba204d3827aa223c4e87a2ca6f11edb02637afcdf8f9612371ccb211467dfb7688ee43543aed116b15daf9ea1b88a04f4e5b7342204efbd13973d5ccdadb05d5cceb1c5144c13a7b4521e83af15bedc6bcb87444b0eb7583adc9c6ef8f47731ceeb75a332b3e3f192f0565f82d71e663164c3a928b75f15254388ef20478fc6430c39a64ff55cf0253a4bda402d2c3d5242dd639904d929cde2ccb2f5ab49b3c86c68529f2871db1d6286b29c533faee97faa1772cc0783de356f0f4621c1a930b0ae2716c3e3cdfde36013a2f0e689732da72d6711c9ce3c54f79a3f52d81f3aaf16c2d4f9c662215bcc2e54b43ca420872e49603c1648ed7f72889f2673345f11a614228f67b1e15322b1179e472bbbd99127dc500c3af70bba5485ee025940447ab73ae073b4b07d533732892a6dd2a2a5b4dd0d89adebc291d1e67ddcd5bc7eee8a990030bf54532597e273307215d92ac79165ec0157db4c7449856e087e73d1a5c40b52d798c1d357812dfe052fc1ccd37fad525d8f47a9e7a8df3e690780153df0a8827f5d7149456b63ac80e9896c691696b1fbce243e7f1e7e8dad59d9fd29d8246d50bc11116eb65e79126ac62785ab1326e867d9abb9ba92b7f400b5f12444e1dbfb7d63a861f7c8a531a7520a3aca1a5010216fb9a0e60551a093fb61754466cd2053563216a34785e80bfaac3e54e963de21a97d5432f4cb553409d578220523fba833b21642c691be923a863db732a8a12ddda61e599c1da966d20673cfdfd63530825f373aa44ef5e504920b040cc07d1ae09b2b66414f9b61f51801bd8ccf2bebf5e52323a86a94f521039e6ff7c91c9039e6cc36ba992c9fef9e8fb7a79339eb05f0ea78a0c8447f2bcaf0e8f22a0bbdc0957e03aa378a1133ac9c08f007533de40c9ed8e38c1da506b9a6eec0e18c562868e7b918a3099b35603f4cb0bde87debbaa3fd1ddbd56d98a15d7ea88cbae20aa02a93ef402798eacff105a6dc5e85edc4848c34133ff1c594cd36d93da17675e015b58f55cbe03f581849bdc8bfa52f52b61c58e33a56d868bca7a7c23213a78dffa515b222c6584d2cdb0d3661e6f7a27c8e26d1242b35b764af28d2a69b960d469d6d000f601c16c9b2ffcaced6876a1d35b66d3af2a8b3b5301d86796c
\.


--
-- Name: reports_seq_seq; Type: SEQUENCE SET; Schema: public; Owner: serumpun_owner
--

SELECT pg_catalog.setval('public.reports_seq_seq', 2, true);


--
-- Name: statements_seq_seq; Type: SEQUENCE SET; Schema: public; Owner: serumpun_owner
--

SELECT pg_catalog.setval('public.statements_seq_seq', 9, true);


--
-- Name: access_log access_log_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.access_log
    ADD CONSTRAINT access_log_pkey PRIMARY KEY (id);


--
-- Name: accounts accounts_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);


--
-- Name: agencies agencies_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.agencies
    ADD CONSTRAINT agencies_pkey PRIMARY KEY (id);


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


--
-- Name: blobs blobs_location_key; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.blobs
    ADD CONSTRAINT blobs_location_key UNIQUE (location);


--
-- Name: blobs blobs_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.blobs
    ADD CONSTRAINT blobs_pkey PRIMARY KEY (originator, report_id, n);


--
-- Name: directory_head directory_head_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.directory_head
    ADD CONSTRAINT directory_head_pkey PRIMARY KEY (is_only);


--
-- Name: dropped_blobs dropped_blobs_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.dropped_blobs
    ADD CONSTRAINT dropped_blobs_pkey PRIMARY KEY (location);


--
-- Name: key_components key_components_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.key_components
    ADD CONSTRAINT key_components_pkey PRIMARY KEY (digest);


--
-- Name: keys keys_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.keys
    ADD CONSTRAINT keys_pkey PRIMARY KEY (kid);


--
-- Name: openings openings_kid_nonce_key; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.openings
    ADD CONSTRAINT openings_kid_nonce_key UNIQUE (kid, nonce);


--
-- Name: openings openings_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.openings
    ADD CONSTRAINT openings_pkey PRIMARY KEY (record_id);


--
-- Name: replays replays_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.replays
    ADD CONSTRAINT replays_pkey PRIMARY KEY (agency, kind, digest);


--
-- Name: report_access report_access_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.report_access
    ADD CONSTRAINT report_access_pkey PRIMARY KEY (agency, seq);


--
-- Name: reports reports_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.reports
    ADD CONSTRAINT reports_pkey PRIMARY KEY (originator, id);


--
-- Name: reports reports_seq_key; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.reports
    ADD CONSTRAINT reports_seq_key UNIQUE (seq);


--
-- Name: role_bindings role_bindings_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.role_bindings
    ADD CONSTRAINT role_bindings_pkey PRIMARY KEY (account, role);


--
-- Name: sections sections_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.sections
    ADD CONSTRAINT sections_pkey PRIMARY KEY (originator, report_id, name);


--
-- Name: statements statements_digest_key; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_digest_key UNIQUE (digest);


--
-- Name: statements statements_issuer_n_key; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_issuer_n_key UNIQUE (issuer, n);


--
-- Name: statements statements_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_pkey PRIMARY KEY (seq);


--
-- Name: uploads uploads_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT uploads_pkey PRIMARY KEY (location);


--
-- Name: wraps wraps_pkey; Type: CONSTRAINT; Schema: public; Owner: serumpun_owner
--

ALTER TABLE ONLY public.wraps
    ADD CONSTRAINT wraps_pkey PRIMARY KEY (originator, report_id, section, agency);


--
-- Name: blobs_unclaimed; Type: INDEX; Schema: public; Owner: serumpun_owner
--

CREATE INDEX blobs_unclaimed ON public.blobs USING btree (uploaded_at) WHERE (section IS NULL);


--
-- Name: keys_of_agency; Type: INDEX; Schema: public; Owner: serumpun_owner
--

CREATE INDEX keys_of_agency ON public.keys USING btree (agency, use, n);


--
-- Name: openings_of_report; Type: INDEX; Schema: public; Owner: serumpun_owner
--

CREATE INDEX openings_of_report ON public.openings USING btree (originator, report_id, record_id);


--
-- Name: replays_by_expiry; Type: INDEX; Schema: public; Owner: serumpun_owner
--

CREATE INDEX replays_by_expiry ON public.replays USING btree (agency, expires_at);


--
-- Name: report_access_by_category; Type: INDEX; Schema: public; Owner: serumpun_owner
--

CREATE INDEX report_access_by_category ON public.report_access USING btree (agency, category, seq);


--
-- Name: report_access_by_occurrence; Type: INDEX; Schema: public; Owner: serumpun_owner
--

CREATE INDEX report_access_by_occurrence ON public.report_access USING btree (agency, occurred_from, seq);


--
-- Name: report_access_by_thread; Type: INDEX; Schema: public; Owner: serumpun_owner
--

CREATE INDEX report_access_by_thread ON public.report_access USING btree (agency, thread, seq) WHERE (thread IS NOT NULL);


--
-- Name: report_access_of_report; Type: INDEX; Schema: public; Owner: serumpun_owner
--

CREATE UNIQUE INDEX report_access_of_report ON public.report_access USING btree (agency, originator, report_id);


--
-- Name: reports_to_erase; Type: INDEX; Schema: public; Owner: serumpun_owner
--

CREATE INDEX reports_to_erase ON public.reports USING btree (expires_at) WHERE (erased_at IS NULL);


--
-- Name: accounts moves_directory; Type: TRIGGER; Schema: public; Owner: serumpun_owner
--

CREATE TRIGGER moves_directory AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.accounts FOR EACH STATEMENT EXECUTE FUNCTION public.move_directory();


--
-- Name: agencies moves_directory; Type: TRIGGER; Schema: public; Owner: serumpun_owner
--

CREATE TRIGGER moves_directory AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.agencies FOR EACH STATEMENT EXECUTE FUNCTION public.move_directory();


--
-- Name: keys moves_directory; Type: TRIGGER; Schema: public; Owner: serumpun_owner
--

CREATE TRIGGER moves_directory AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.keys FOR EACH STATEMENT EXECUTE FUNCTION public.move_directory();


--
-- Name: role_bindings moves_directory; Type: TRIGGER; Schema: public; Owner: serumpun_owner
--

CREATE TRIGGER moves_directory AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.role_bindings FOR EACH STATEMENT EXECUTE FUNCTION public.move_directory();


--
-- Name: keys only_revoke; Type: TRIGGER; Schema: public; Owner: serumpun_owner
--

CREATE TRIGGER only_revoke BEFORE UPDATE ON public.keys FOR EACH ROW EXECUTE FUNCTION public.only_revoke();


--
-- Name: access_log; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.access_log ENABLE ROW LEVEL SECURITY;

--
-- Name: accounts; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.accounts ENABLE ROW LEVEL SECURITY;

--
-- Name: agencies; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.agencies ENABLE ROW LEVEL SECURITY;

--
-- Name: alembic_version; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.alembic_version ENABLE ROW LEVEL SECURITY;

--
-- Name: blobs; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.blobs ENABLE ROW LEVEL SECURITY;

--
-- Name: blobs claimed_by_originator; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY claimed_by_originator ON public.blobs FOR UPDATE TO serumpun_hub USING (((originator = ( SELECT public.acting_agency() AS acting_agency)) AND (section IS NULL))) WITH CHECK ((originator = ( SELECT public.acting_agency() AS acting_agency)));


--
-- Name: blobs claimed_erased_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY claimed_erased_by_expiry ON public.blobs FOR DELETE TO serumpun_expiry USING ((EXISTS ( SELECT
   FROM public.reports expired
  WHERE ((expired.originator = blobs.originator) AND (expired.id = blobs.report_id)))));


--
-- Name: blobs claimed_seen_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY claimed_seen_by_expiry ON public.blobs FOR SELECT TO serumpun_expiry USING ((EXISTS ( SELECT
   FROM public.reports expired
  WHERE ((expired.originator = blobs.originator) AND (expired.id = blobs.report_id)))));


--
-- Name: directory_head; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.directory_head ENABLE ROW LEVEL SECURITY;

--
-- Name: dropped_blobs; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.dropped_blobs ENABLE ROW LEVEL SECURITY;

--
-- Name: blobs dropped_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY dropped_by_expiry ON public.blobs FOR DELETE TO serumpun_expiry USING ((section IS NULL));


--
-- Name: uploads dropped_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY dropped_by_expiry ON public.uploads FOR DELETE TO serumpun_expiry USING (true);


--
-- Name: report_access erased_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY erased_by_expiry ON public.report_access FOR DELETE TO serumpun_expiry USING (((expires_at <= now()) AND (agency <> originator)));


--
-- Name: reports erased_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY erased_by_expiry ON public.reports FOR UPDATE TO serumpun_expiry USING ((expires_at <= now())) WITH CHECK ((erased_at IS NOT NULL));


--
-- Name: sections erased_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY erased_by_expiry ON public.sections FOR DELETE TO serumpun_expiry USING ((EXISTS ( SELECT
   FROM public.reports expired
  WHERE ((expired.originator = sections.originator) AND (expired.id = sections.report_id)))));


--
-- Name: wraps erased_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY erased_by_expiry ON public.wraps FOR DELETE TO serumpun_expiry USING ((EXISTS ( SELECT
   FROM public.reports expired
  WHERE ((expired.originator = wraps.originator) AND (expired.id = wraps.report_id)))));


--
-- Name: directory_head held_by_hub; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY held_by_hub ON public.directory_head TO serumpun_hub USING (true) WITH CHECK (is_only);


--
-- Name: dropped_blobs held_by_nobody; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY held_by_nobody ON public.dropped_blobs TO serumpun_hub USING ((( SELECT public.acting_agency() AS acting_agency) IS NULL));


--
-- Name: key_components; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.key_components ENABLE ROW LEVEL SECURITY;

--
-- Name: keys; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.keys ENABLE ROW LEVEL SECURITY;

--
-- Name: openings; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.openings ENABLE ROW LEVEL SECURITY;

--
-- Name: replays own; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY own ON public.replays TO serumpun_hub USING ((agency = ( SELECT public.acting_agency() AS acting_agency))) WITH CHECK ((agency = ( SELECT public.acting_agency() AS acting_agency)));


--
-- Name: uploads own; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY own ON public.uploads TO serumpun_hub USING ((originator = ( SELECT public.acting_agency() AS acting_agency))) WITH CHECK ((originator = ( SELECT public.acting_agency() AS acting_agency)));


--
-- Name: report_access read_by_audience; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY read_by_audience ON public.report_access FOR SELECT TO serumpun_hub USING ((agency = ( SELECT public.acting_agency() AS acting_agency)));


--
-- Name: reports read_by_audience; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY read_by_audience ON public.reports FOR SELECT TO serumpun_hub USING (((originator = ( SELECT public.acting_agency() AS acting_agency)) OR (EXISTS ( SELECT
   FROM public.report_access visible
  WHERE ((visible.agency = ( SELECT public.acting_agency() AS acting_agency)) AND (visible.originator = reports.originator) AND (visible.report_id = reports.id))))));


--
-- Name: openings read_by_both_sides; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY read_by_both_sides ON public.openings FOR SELECT TO serumpun_hub USING (((( SELECT public.acting_agency() AS acting_agency) = originator) OR (( SELECT public.acting_agency() AS acting_agency) = agency)));


--
-- Name: alembic_version read_by_hub; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY read_by_hub ON public.alembic_version FOR SELECT TO serumpun_hub USING (true);


--
-- Name: agencies read_by_members; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY read_by_members ON public.agencies FOR SELECT TO serumpun_hub USING (true);


--
-- Name: keys read_by_members; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY read_by_members ON public.keys FOR SELECT TO serumpun_hub USING (true);


--
-- Name: statements read_by_members; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY read_by_members ON public.statements FOR SELECT TO serumpun_hub USING (true);


--
-- Name: accounts read_by_own_agency; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY read_by_own_agency ON public.accounts FOR SELECT TO serumpun_hub USING ((agency = ( SELECT public.acting_agency() AS acting_agency)));


--
-- Name: role_bindings read_by_own_agency; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY read_by_own_agency ON public.role_bindings FOR SELECT TO serumpun_hub USING ((agency = ( SELECT public.acting_agency() AS acting_agency)));


--
-- Name: accounts read_by_own_root; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY read_by_own_root ON public.accounts FOR SELECT TO serumpun_hub USING ((country = ( SELECT public.acting_root() AS acting_root)));


--
-- Name: role_bindings read_by_own_root; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY read_by_own_root ON public.role_bindings FOR SELECT TO serumpun_hub USING ((country = ( SELECT public.acting_root() AS acting_root)));


--
-- Name: blobs read_by_recipient; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY read_by_recipient ON public.blobs FOR SELECT TO serumpun_hub USING (((originator = ( SELECT public.acting_agency() AS acting_agency)) OR (EXISTS ( SELECT
   FROM public.wraps own
  WHERE ((own.agency = ( SELECT public.acting_agency() AS acting_agency)) AND (own.originator = blobs.originator) AND (own.report_id = blobs.report_id) AND (own.section = blobs.section))))));


--
-- Name: sections read_by_recipient; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY read_by_recipient ON public.sections FOR SELECT TO serumpun_hub USING ((EXISTS ( SELECT
   FROM public.wraps own
  WHERE ((own.agency = ( SELECT public.acting_agency() AS acting_agency)) AND (own.originator = sections.originator) AND (own.report_id = sections.report_id) AND (own.section = sections.name)))));


--
-- Name: wraps read_by_recipient; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY read_by_recipient ON public.wraps FOR SELECT TO serumpun_hub USING ((agency = ( SELECT public.acting_agency() AS acting_agency)));


--
-- Name: role_bindings removed_by_own_root; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY removed_by_own_root ON public.role_bindings FOR DELETE TO serumpun_hub USING ((country = ( SELECT public.acting_root() AS acting_root)));


--
-- Name: agencies replaced_by_own_root; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY replaced_by_own_root ON public.agencies FOR UPDATE TO serumpun_hub USING ((country = ( SELECT public.acting_root() AS acting_root))) WITH CHECK ((country = ( SELECT public.acting_root() AS acting_root)));


--
-- Name: role_bindings replaced_by_own_root; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY replaced_by_own_root ON public.role_bindings FOR UPDATE TO serumpun_hub USING ((country = ( SELECT public.acting_root() AS acting_root))) WITH CHECK ((country = ( SELECT public.acting_root() AS acting_root)));


--
-- Name: replays; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.replays ENABLE ROW LEVEL SECURITY;

--
-- Name: report_access; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.report_access ENABLE ROW LEVEL SECURITY;

--
-- Name: reports; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.reports ENABLE ROW LEVEL SECURITY;

--
-- Name: keys revoked_by_holder; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY revoked_by_holder ON public.keys FOR UPDATE TO serumpun_hub USING ((agency = ( SELECT public.acting_agency() AS acting_agency))) WITH CHECK ((revoked_at IS NOT NULL));


--
-- Name: keys revoked_by_own_root; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY revoked_by_own_root ON public.keys FOR UPDATE TO serumpun_hub USING ((country = ( SELECT public.acting_root() AS acting_root))) WITH CHECK ((revoked_at IS NOT NULL));


--
-- Name: role_bindings; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.role_bindings ENABLE ROW LEVEL SECURITY;

--
-- Name: sections; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.sections ENABLE ROW LEVEL SECURITY;

--
-- Name: blobs seen_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY seen_by_expiry ON public.blobs FOR SELECT TO serumpun_expiry USING ((section IS NULL));


--
-- Name: report_access seen_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY seen_by_expiry ON public.report_access FOR SELECT TO serumpun_expiry USING ((expires_at <= now()));


--
-- Name: reports seen_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY seen_by_expiry ON public.reports FOR SELECT TO serumpun_expiry USING ((expires_at <= now()));


--
-- Name: sections seen_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY seen_by_expiry ON public.sections FOR SELECT TO serumpun_expiry USING ((EXISTS ( SELECT
   FROM public.reports expired
  WHERE ((expired.originator = sections.originator) AND (expired.id = sections.report_id)))));


--
-- Name: uploads seen_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY seen_by_expiry ON public.uploads FOR SELECT TO serumpun_expiry USING (true);


--
-- Name: wraps seen_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY seen_by_expiry ON public.wraps FOR SELECT TO serumpun_expiry USING ((EXISTS ( SELECT
   FROM public.reports expired
  WHERE ((expired.originator = wraps.originator) AND (expired.id = wraps.report_id)))));


--
-- Name: statements; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.statements ENABLE ROW LEVEL SECURITY;

--
-- Name: uploads; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.uploads ENABLE ROW LEVEL SECURITY;

--
-- Name: wraps; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.wraps ENABLE ROW LEVEL SECURITY;

--
-- Name: dropped_blobs written_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY written_by_expiry ON public.dropped_blobs FOR INSERT TO serumpun_expiry WITH CHECK (true);


--
-- Name: statements written_by_issuer; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY written_by_issuer ON public.statements FOR INSERT TO serumpun_hub WITH CHECK (((country = ( SELECT public.acting_country() AS acting_country)) AND (issuer = COALESCE(( SELECT public.acting_agency() AS acting_agency), lower(( SELECT public.acting_root() AS acting_root))))));


--
-- Name: openings written_by_opener; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY written_by_opener ON public.openings FOR INSERT TO serumpun_hub WITH CHECK (((agency = ( SELECT public.acting_agency() AS acting_agency)) AND (EXISTS ( SELECT
   FROM public.wraps own
  WHERE ((own.agency = openings.agency) AND (own.originator = openings.originator) AND (own.report_id = openings.report_id))))));


--
-- Name: blobs written_by_originator; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY written_by_originator ON public.blobs FOR INSERT TO serumpun_hub WITH CHECK ((originator = ( SELECT public.acting_agency() AS acting_agency)));


--
-- Name: report_access written_by_originator; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY written_by_originator ON public.report_access FOR INSERT TO serumpun_hub WITH CHECK ((originator = ( SELECT public.acting_agency() AS acting_agency)));


--
-- Name: reports written_by_originator; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY written_by_originator ON public.reports FOR INSERT TO serumpun_hub WITH CHECK ((originator = ( SELECT public.acting_agency() AS acting_agency)));


--
-- Name: sections written_by_originator; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY written_by_originator ON public.sections FOR INSERT TO serumpun_hub WITH CHECK ((originator = ( SELECT public.acting_agency() AS acting_agency)));


--
-- Name: wraps written_by_originator; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY written_by_originator ON public.wraps FOR INSERT TO serumpun_hub WITH CHECK ((originator = ( SELECT public.acting_agency() AS acting_agency)));


--
-- Name: accounts written_by_own_root; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY written_by_own_root ON public.accounts FOR INSERT TO serumpun_hub WITH CHECK ((country = ( SELECT public.acting_root() AS acting_root)));


--
-- Name: agencies written_by_own_root; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY written_by_own_root ON public.agencies FOR INSERT TO serumpun_hub WITH CHECK ((country = ( SELECT public.acting_root() AS acting_root)));


--
-- Name: key_components written_by_own_root; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY written_by_own_root ON public.key_components FOR INSERT TO serumpun_hub WITH CHECK ((country = ( SELECT public.acting_root() AS acting_root)));


--
-- Name: keys written_by_own_root; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY written_by_own_root ON public.keys FOR INSERT TO serumpun_hub WITH CHECK ((country = ( SELECT public.acting_root() AS acting_root)));


--
-- Name: role_bindings written_by_own_root; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY written_by_own_root ON public.role_bindings FOR INSERT TO serumpun_hub WITH CHECK (((country = ( SELECT public.acting_root() AS acting_root)) AND (role <> ALL (ARRAY['federation_auditor'::text, 'witness'::text, 'hub_operator'::text]))));


--
-- Name: alembic_version written_by_owner; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY written_by_owner ON public.alembic_version TO serumpun_owner USING (true) WITH CHECK (true);


--
-- Name: access_log written_for_who_asks; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY written_for_who_asks ON public.access_log FOR INSERT TO serumpun_hub WITH CHECK ((NOT (agency IS DISTINCT FROM ( SELECT public.acting_agency() AS acting_agency))));


--
-- Name: FUNCTION count_expired_reports(at timestamp with time zone); Type: ACL; Schema: public; Owner: serumpun_expiry
--

REVOKE ALL ON FUNCTION public.count_expired_reports(at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.count_expired_reports(at timestamp with time zone) TO serumpun_hub;


--
-- Name: FUNCTION drop_unclaimed_blobs(before timestamp with time zone); Type: ACL; Schema: public; Owner: serumpun_expiry
--

REVOKE ALL ON FUNCTION public.drop_unclaimed_blobs(before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.drop_unclaimed_blobs(before timestamp with time zone) TO serumpun_hub;


--
-- Name: FUNCTION erase_expired_reports(at timestamp with time zone, most integer); Type: ACL; Schema: public; Owner: serumpun_expiry
--

REVOKE ALL ON FUNCTION public.erase_expired_reports(at timestamp with time zone, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.erase_expired_reports(at timestamp with time zone, most integer) TO serumpun_hub;


--
-- Name: COLUMN access_log.id; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(id) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.recorded_at; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(recorded_at) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.action; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(action) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.outcome; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(outcome) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.rule; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(rule) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.agency; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(agency) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.country; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(country) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.account; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(account) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.kid; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(kid) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.originator; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(originator) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.object; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(object) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.purpose; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(purpose) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.case_reference; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(case_reference) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.request_id; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(request_id) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.request_digest; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(request_digest) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.answer_digest; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(answer_digest) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: COLUMN access_log.detail; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT(detail) ON TABLE public.access_log TO serumpun_hub;


--
-- Name: TABLE accounts; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,INSERT ON TABLE public.accounts TO serumpun_hub;


--
-- Name: TABLE agencies; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,INSERT ON TABLE public.agencies TO serumpun_hub;


--
-- Name: COLUMN agencies.status; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT UPDATE(status) ON TABLE public.agencies TO serumpun_hub;


--
-- Name: COLUMN agencies.statement; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT UPDATE(statement) ON TABLE public.agencies TO serumpun_hub;


--
-- Name: TABLE alembic_version; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT ON TABLE public.alembic_version TO serumpun_hub;


--
-- Name: TABLE blobs; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,INSERT ON TABLE public.blobs TO serumpun_hub;
GRANT SELECT,DELETE ON TABLE public.blobs TO serumpun_expiry;


--
-- Name: COLUMN blobs.section; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT UPDATE(section) ON TABLE public.blobs TO serumpun_hub;


--
-- Name: COLUMN blobs.uploaded_at; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT UPDATE(uploaded_at) ON TABLE public.blobs TO serumpun_hub;


--
-- Name: TABLE directory_head; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,UPDATE ON TABLE public.directory_head TO serumpun_hub;


--
-- Name: TABLE dropped_blobs; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,DELETE ON TABLE public.dropped_blobs TO serumpun_hub;
GRANT INSERT ON TABLE public.dropped_blobs TO serumpun_expiry;


--
-- Name: TABLE key_components; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT INSERT ON TABLE public.key_components TO serumpun_hub;


--
-- Name: TABLE keys; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,INSERT ON TABLE public.keys TO serumpun_hub;


--
-- Name: COLUMN keys.revoked_at; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT UPDATE(revoked_at) ON TABLE public.keys TO serumpun_hub;


--
-- Name: COLUMN keys.compromised_at; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT UPDATE(compromised_at) ON TABLE public.keys TO serumpun_hub;


--
-- Name: TABLE openings; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,INSERT ON TABLE public.openings TO serumpun_hub;


--
-- Name: TABLE replays; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.replays TO serumpun_hub;


--
-- Name: COLUMN replays.expires_at; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT UPDATE(expires_at) ON TABLE public.replays TO serumpun_hub;


--
-- Name: TABLE report_access; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,INSERT ON TABLE public.report_access TO serumpun_hub;
GRANT DELETE ON TABLE public.report_access TO serumpun_expiry;


--
-- Name: COLUMN report_access.agency; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT(agency) ON TABLE public.report_access TO serumpun_expiry;


--
-- Name: COLUMN report_access.originator; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT(originator) ON TABLE public.report_access TO serumpun_expiry;


--
-- Name: COLUMN report_access.report_id; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT(report_id) ON TABLE public.report_access TO serumpun_expiry;


--
-- Name: COLUMN report_access.expires_at; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT(expires_at) ON TABLE public.report_access TO serumpun_expiry;


--
-- Name: TABLE reports; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,INSERT ON TABLE public.reports TO serumpun_hub;


--
-- Name: COLUMN reports.originator; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT(originator) ON TABLE public.reports TO serumpun_expiry;


--
-- Name: COLUMN reports.id; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT(id) ON TABLE public.reports TO serumpun_expiry;


--
-- Name: COLUMN reports.expires_at; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT(expires_at) ON TABLE public.reports TO serumpun_expiry;


--
-- Name: COLUMN reports.erased_at; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT(erased_at),UPDATE(erased_at) ON TABLE public.reports TO serumpun_expiry;


--
-- Name: TABLE role_bindings; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.role_bindings TO serumpun_hub;


--
-- Name: COLUMN role_bindings.tlp_ceiling; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT UPDATE(tlp_ceiling) ON TABLE public.role_bindings TO serumpun_hub;


--
-- Name: TABLE sections; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,INSERT ON TABLE public.sections TO serumpun_hub;
GRANT DELETE ON TABLE public.sections TO serumpun_expiry;


--
-- Name: COLUMN sections.originator; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT(originator) ON TABLE public.sections TO serumpun_expiry;


--
-- Name: COLUMN sections.report_id; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT(report_id) ON TABLE public.sections TO serumpun_expiry;


--
-- Name: COLUMN sections.name; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT(name) ON TABLE public.sections TO serumpun_expiry;


--
-- Name: TABLE statements; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,INSERT ON TABLE public.statements TO serumpun_hub;


--
-- Name: TABLE uploads; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.uploads TO serumpun_hub;
GRANT SELECT,DELETE ON TABLE public.uploads TO serumpun_expiry;


--
-- Name: TABLE wraps; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,INSERT ON TABLE public.wraps TO serumpun_hub;
GRANT DELETE ON TABLE public.wraps TO serumpun_expiry;


--
-- Name: COLUMN wraps.originator; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT(originator) ON TABLE public.wraps TO serumpun_expiry;


--
-- Name: COLUMN wraps.report_id; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT(report_id) ON TABLE public.wraps TO serumpun_expiry;


--
-- Name: COLUMN wraps.agency; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT(agency) ON TABLE public.wraps TO serumpun_expiry;


--
-- PostgreSQL database dump complete
--

\unrestrict tchp8ZMWfLMnQeWXjlOM1Ahd5yOqvg5mtTXVfnKnqSrdbB0LmEaqJe1HE8fTtfJ

