--
-- PostgreSQL database dump
--

\restrict PJCLl6rRJZhPvFz8hTdNxWW6d5rWdvgrVnrmruEG5jI0LtChVjjAZpAQfbBbeIq

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
-- Name: submit_report(jsonb, text, text, text, text[], bytea[], text[], text[], text[], bytea[], integer[], text[], jsonb); Type: FUNCTION; Schema: public; Owner: serumpun_owner
--

CREATE FUNCTION public.submit_report(facts jsonb, payload text, signatures text, receipt text, section text[], ciphertext bytea[], wrap_section text[], wrap_agency text[], wrap_kid text[], wrap_enc bytea[], blob_n integer[], blob_section text[], entry jsonb) RETURNS TABLE(is_new boolean, claimed integer)
    LANGUAGE sql
    AS $$
    WITH report AS (
        SELECT * FROM jsonb_populate_record(NULL::reports, facts)
    ), stored AS (
        INSERT INTO reports (originator, id, digest, payload, signatures, receipt, received_at, expires_at)
        SELECT report.originator, report.id, report.digest, submit_report.payload,
            submit_report.signatures, submit_report.receipt, report.received_at, report.expires_at
        FROM report
        ON CONFLICT (originator, id) DO NOTHING
        RETURNING originator, id, seq
    ), stored_sections AS (
        INSERT INTO sections (originator, report_id, name, ciphertext)
        SELECT stored.originator, stored.id, part.name, part.ciphertext
        FROM stored, unnest(section, submit_report.ciphertext) AS part (name, ciphertext)
    ), stored_wraps AS (
        INSERT INTO wraps (originator, report_id, section, agency, kid, enc)
        SELECT stored.originator, stored.id, part.section, part.agency, part.kid, part.enc
        FROM stored, unnest(wrap_section, wrap_agency, wrap_kid, wrap_enc)
            AS part (section, agency, kid, enc)
    ), parties AS (
        SELECT party.agency, array_remove(array_agg(party.section), NULL) AS sections
        FROM (
            SELECT part.agency, part.section
            FROM unnest(wrap_agency, wrap_section) AS part (agency, section)
            UNION ALL
            SELECT stored.originator, NULL FROM stored
        ) AS party
        GROUP BY party.agency
    ), stored_access AS (
        INSERT INTO report_access (agency, seq, originator, report_id, sections, kind, category, tlp,
            countries, occurred_from, occurred_to, received_at, expires_at, thread)
        SELECT parties.agency, stored.seq, stored.originator, stored.id, parties.sections, fact.kind,
            fact.category, fact.tlp, fact.countries, fact.occurred_from, fact.occurred_to,
            fact.received_at, fact.expires_at, fact.thread
        FROM stored, parties, jsonb_populate_record(NULL::report_access, facts) AS fact
    ), claimed AS (
        UPDATE blobs SET section = part.section
        FROM stored, unnest(blob_n, blob_section) AS part (n, section)
        WHERE blobs.originator = stored.originator AND blobs.report_id = stored.id
        AND blobs.n = part.n AND blobs.section IS NULL
        RETURNING blobs.n
    ), recorded AS (
        INSERT INTO access_log
        SELECT act.* FROM stored, jsonb_populate_record(NULL::act, entry) AS act
    )
    SELECT EXISTS (SELECT FROM stored), (SELECT count(*)::integer FROM claimed)
$$;


ALTER FUNCTION public.submit_report(facts jsonb, payload text, signatures text, receipt text, section text[], ciphertext bytea[], wrap_section text[], wrap_agency text[], wrap_kid text[], wrap_enc bytea[], blob_n integer[], blob_section text[], entry jsonb) OWNER TO serumpun_owner;

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
    CONSTRAINT directory_head_is_only_check CHECK (is_only)
);

ALTER TABLE ONLY public.directory_head FORCE ROW LEVEL SECURITY;


ALTER TABLE public.directory_head OWNER TO serumpun_owner;

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
01a20d5f-dc36-7e1c-a9f4-81e9ddc9f21c	2026-11-24 11:45:15.83+00	statement:append	done	granted	\N	ID	id/country-root	zyPpkUlzetY-PhWfRYlZpPJf1RdHCyUFbFJUueg-ns0	\N	id/1	\N	\N	1ae61ed7-a1fe-440c-90e9-13978233be62	\\x93f7365a67ad7edf96c128bd99ae24d186ae030c9a190e27dc75c02e2a24376f	\\x0cffd623691125b4931a889d09bcabcb15e3e6727ea9b6d2bb9715b15afee59c	\N	763
01a20d5f-dc84-7b8b-88e9-7a5003895ed3	2026-11-24 11:45:15.908+00	statement:append	done	granted	\N	ID	id/country-root	zyPpkUlzetY-PhWfRYlZpPJf1RdHCyUFbFJUueg-ns0	\N	id/2	\N	\N	8fa9f645-6ecb-4e0e-8f20-e486ab0efadc	\\x6dcb92d9bc7b923b96e731440902bde7786e66c313249c6a2f934fe184742c78	\\xcc44bfe9cbdbd090bc52da3833da19b197dcf56f5ea7819991404b454695207b	\N	764
01a20d5f-dcab-7a3f-a039-dc1bcb41daf6	2026-11-24 11:45:15.947+00	statement:append	done	granted	\N	ID	id/country-root	zyPpkUlzetY-PhWfRYlZpPJf1RdHCyUFbFJUueg-ns0	\N	id/3	\N	\N	b72374ff-a826-4f6b-83ec-7aac8700b452	\\x7d3ca33229076a328a6875f0a2268fed4f5e7649f8e1fbf1c7e29f481659d179	\\x3599c3eb46a5090607761eadc1e354de78eb6743217d60442f4cd85aa5034a3b	\N	765
01a20d5f-dcde-7300-8ce4-e8b29b6b026b	2026-11-24 11:45:15.998+00	statement:append	done	granted	\N	MY	my/country-root	gXNObQfUKw7jDEh6_6LekaJwK4CL2l3PsEisD03QJt4	\N	my/1	\N	\N	e438dd0b-7c02-42da-8f52-3c6a1ba04a3d	\\x9b92d03b7adb963895b40046feaa8c714cd3c58be0d13bab00ff8aa144cba7ba	\\xfeb6c8530d3b9809e08143042a4a8e75586f4f791b17e19296849496cf36c3b4	\N	766
01a20d5f-dcfe-72a9-ad50-6d047f5f79c4	2026-11-24 11:45:16.03+00	statement:append	done	granted	\N	MY	my/country-root	gXNObQfUKw7jDEh6_6LekaJwK4CL2l3PsEisD03QJt4	\N	my/2	\N	\N	41d1f79f-e55e-43a4-9e47-f446c2fa0ff2	\\x119c91b35bc294faa6dcf69108efd269f65262392a0f10989f5a2a567dfe0ed2	\\xa2c255ac96f8433a7dbd2f5c62371d50059ef31633c7752c1e761d49a15f62d6	\N	767
01a20d5f-dd2a-7691-8571-eb8de251765a	2026-11-24 11:45:16.074+00	statement:append	done	granted	\N	MY	my/country-root	gXNObQfUKw7jDEh6_6LekaJwK4CL2l3PsEisD03QJt4	\N	my/3	\N	\N	ecab9a8f-a4d8-47c1-aa2e-a1e5fe66b446	\\xe424ab186061402a0b711630da808ff11e1c76f0fcf5e7d360fc26b7da6d8f71	\\x9a4a82a6df7d33061b6223dda4039a3f56e7cdb414678580008c8ccaf9088aab	\N	768
01a20d5f-dd54-7dbe-bb01-5be9a722f9b8	2026-11-24 11:45:16.116+00	statement:append	done	granted	\N	SG	sg/country-root	QGEO7_QnxEpKy0BsdZB7k7mqdVkhJM9QiwqETGfXiPg	\N	sg/1	\N	\N	2e9a1e4f-ad3d-4dd5-9d99-0e308a0b2fb9	\\x25ea269db73d960630ff97b3708a021770e659a681f2a0c53361d704665a654b	\\x93e2f1b8ececb70de2cb3d778210710cf192dea61517951d45db69001485d559	\N	769
01a20d5f-dd74-7fb9-bcb2-3497e70b4987	2026-11-24 11:45:16.148+00	statement:append	done	granted	\N	SG	sg/country-root	QGEO7_QnxEpKy0BsdZB7k7mqdVkhJM9QiwqETGfXiPg	\N	sg/2	\N	\N	93a400eb-2389-4629-b59d-0a67d8733c71	\\x8f8b7e83b4bccafe5bcfed5320be637518c7a47db2f882984ea846e9e08404d1	\\x0b3e7c54aa3322c9e067353c2882f62b04398f599e49e671e474de1e0ed342a4	\N	770
01a20d5f-dd90-758d-9ae4-8a4a52d5fe5b	2026-11-24 11:45:16.176+00	statement:append	done	granted	\N	SG	sg/country-root	QGEO7_QnxEpKy0BsdZB7k7mqdVkhJM9QiwqETGfXiPg	\N	sg/3	\N	\N	e100e26b-4568-4ae5-8b0a-684820c36cdc	\\xa64e4772234e9cad16bf1e3159e033e9ad528ca0b9d9f6b028383732dfc18812	\\xe6982fa4bf6919aebde5454ec865d85c1361fa3267abb3c1e177f79cd7e83042	\N	771
01a20d5f-ddbe-7928-bff7-9ca743585db2	2026-11-24 11:45:16.222+00	token:issue	done	granted	id-polri	ID	id-polri/system	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	\N	\N	\N	\N	c743e481-9d15-46cf-973e-765f7ab3bbdd	\N	\N	\N	772
01a20d5f-de3f-7d50-a37e-973d12b7e492	2026-11-24 11:45:16.351+00	blob:upload	done	granted	id-polri	ID	id-polri/system	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	id-polri	id-polri/01a20d5f-d696-78cb-bb96-0a5a9340dec9	\N	\N	ebba9fe8-7ed8-4ae0-88d6-9cd3f1944a85	\\x44cd13173080e60c87dc06dff84144dd029cb296fb93687d1356e03811e31e37	\N	\N	775
01a20d5f-de62-7ecc-b5ee-01ba7d1a6729	2026-11-24 11:45:16.386+00	blob:upload	done	granted	id-polri	ID	id-polri/system	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	id-polri	id-polri/01a20d5f-d696-7bb5-acc2-a7aa799594df	\N	\N	00068ae1-f767-43d9-84d8-78cb252480d0	\\x44cd13173080e60c87dc06dff84144dd029cb296fb93687d1356e03811e31e37	\N	\N	778
01a20d5f-de7b-73fd-b324-2abfe5219747	2026-11-24 11:45:16.411+00	report:submit	done	granted	id-polri	ID	id-polri/system	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	id-polri	id-polri/01a20d5f-d696-78cb-bb96-0a5a9340dec9	\N	\N	1c717da3-fdd7-4420-8255-583399907e29	\\x19f6cd4871e305e1bab411cedf701e68f074d68f3b0074bd2082a21d7b64d80a	\\xd77777bc4e765fc3ee0fc6cb80803793a423a5b4e87aa609337e95838630a360	\N	780
01a20d5f-de9b-7430-846a-2d8e68481a38	2026-11-24 11:45:16.443+00	token:issue	done	granted	my-pdrm	MY	my-pdrm/system	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	\N	\N	\N	\N	3316f7f9-ec35-49c5-a495-e5dfc3dd4365	\N	\N	\N	781
01a20d5f-deb5-7efc-8887-633a60775e36	2026-11-24 11:45:16.469+00	report:submit	done	granted	my-pdrm	MY	my-pdrm/system	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	my-pdrm	my-pdrm/01a20d5f-d696-708f-a027-72faa232988c	\N	\N	d1833ba5-c1e7-48bd-a50e-4fc7539263c7	\\xf51d9b5991a9210ceb1bf6a10ce0110b325ff0a5f5f5fa6401997bd75d09ee7f	\\x9faaaceb2aea0feeb1ca88f63d808fcc42bda5f53fb017a032778c1de774f44b	\N	783
01a20d5f-ded3-728f-99d8-4a1da9135303	2026-11-24 11:45:16.499+00	report:open	done	granted	my-pdrm	MY	my-pdrm/system	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	id-polri	id-polri/01a20d5f-d696-78cb-bb96-0a5a9340dec9	criminal_investigation	CASE/2027/1	ff48b360-7f18-4920-963c-fa071491ccdb	\\xab648138d8ccf127eee65dfb0c95970d9f1bdfacc3eb0a9c0e62db21427837cd	\\x53f27f7bd5621b51dc1eebcd6d1e8ca15998e47a4d990d9ab3bb36c41fc73701	summary	785
01a20d5f-def6-713b-80dd-b8b1486ad8cf	2026-11-24 11:45:16.534+00	report:open	done	granted	id-polri	ID	id-polri/system	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	my-pdrm	my-pdrm/01a20d5f-d696-708f-a027-72faa232988c	criminal_investigation	CASE/2027/1	b5b854b1-12a0-45ed-81a0-f3691754ea96	\\xfb1fb21cfeb3fb54936c6f55d9c004842c9316a7f829e8b1e3eea0edf99d77a5	\\x4d7f38e4e9b9fc019bdb204838a3af4081853edf88ee9852abe80521db6648fb	summary	787
01a20d5f-df10-7487-b250-6d6ed820635f	2026-11-24 11:45:16.56+00	report:open	refused	not-found	my-pdrm	MY	my-pdrm/system	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	\N	my-pdrm/01a20d5f-d696-708f-a027-72faa232988c	\N	\N	4c53da1d-2472-4c08-a154-48e3df12c316	\N	\N	\N	790
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
id-polri	ID	active	{"v":1,"issuer":"id","n":1,"prev":"IeGskkkI7BbCoNuQySsq4sHOgCHNIxrBMGxRKz-IaQo","issued_at":"2026-09-25T11:45:14.390Z","subject":"id-polri","name":"Unit id-polri","unit_type":"police","remit":["scam_centre"],"contact":{"desk":"Duty desk","phone":"+6200000000","email":null},"roles":["submitter","analyst","liaison_officer"],"tlp_ceiling":"RED","status":"active"}
my-pdrm	MY	active	{"v":1,"issuer":"my","n":1,"prev":"3lbTn5ECsFPFkytXW7SyLe9Aiv6EE-pqzjasAAOHvQk","issued_at":"2026-09-25T11:45:14.390Z","subject":"my-pdrm","name":"Unit my-pdrm","unit_type":"police","remit":["scam_centre"],"contact":{"desk":"Duty desk","phone":"+6200000000","email":null},"roles":["submitter","analyst","liaison_officer"],"tlp_ceiling":"RED","status":"active"}
sg-spf	SG	active	{"v":1,"issuer":"sg","n":1,"prev":"cYUwnm5F2Y2FTgZStRUL7I5ofnSybeHzVC7ebhuwV1Q","issued_at":"2026-09-25T11:45:14.390Z","subject":"sg-spf","name":"Unit sg-spf","unit_type":"police","remit":["scam_centre"],"contact":{"desk":"Duty desk","phone":"+6200000000","email":null},"roles":["submitter","analyst","liaison_officer"],"tlp_ceiling":"RED","status":"active"}
\.


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.alembic_version (version_num) FROM stdin;
0002
\.


--
-- Data for Name: blobs; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.blobs (originator, report_id, n, section, length, sha256, location, uploaded_at) FROM stdin;
id-polri	01a20d5f-d696-7bb5-acc2-a7aa799594df	1	\N	2248	\\x44cd13173080e60c87dc06dff84144dd029cb296fb93687d1356e03811e31e37	df/dfd064be8e165ae25ab5409b1333413f	2026-11-24 11:45:16.386+00
id-polri	01a20d5f-d696-78cb-bb96-0a5a9340dec9	1	summary	2248	\\x44cd13173080e60c87dc06dff84144dd029cb296fb93687d1356e03811e31e37	96/961e048ddbe90fdf53df53be75acfffa	2026-11-24 11:45:16.351+00
\.


--
-- Data for Name: directory_head; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.directory_head (is_only) FROM stdin;
t
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
337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	id-polri	ID	agency-sign	{"\\\\x047696338ca0c286010c9eb26baa6c0fb04537ec4d973320ae3e12fc0110d7a3","\\\\xb91247aa829e44a10b21a3b2d9e7010e664cebdea7c84a92df612a64976b6501a636f21cbe640426b902a3c5787f2a0ec28b9e226700f42835a39a6cdd0bc828261b9d89ce48191437be7ccb3004944421598afcf9d5fd4dadbd7fa70fc0123de0ab3b636acfdbddc09845c57babee1fa21d2309436f08cf9f7faab45bf0cf3efd5afdf7b28dd7900fafd1ad5d9f31352ba8e2eb0cd5882e81023edb50dbc14e0bbf8f583d706390a75e3402ebc7ce6e711a50cf6854a2e21207e186037121c4a6b406b4f9749e8da5e3031e777de014238a0923d266b109fcc39b84a8b56287ef3e1e0027569d2fb381e63e701a5229024d8d0872ba573de4407a4e44b9b328162de181692d0558ce44538b2afaa06f6cf7c27ed0dda8ae4c3265ec564b90479542fd3155c8f06a16a79ef6f7b9a0a7bfb75fb2ee39524af02a4fe5d583853d200e1b9c6987a03b5a0823104a488c2f8f43c5031f2b4d4660a7733177bcc788c2ba9122ada3b2c2266ce9f31dcc956dc48b4ebd8b8368ee56912068011b715d05a408e0594ac1eb780b70268361395b81a9de3816f949175599b4b5dcc153c70ea3374f9fee63a40da742f4927e9ac9add7ad279dd3c377f7c5409afcb3b7a1427660e01d53e4d38bf7e3a796d6b368cdb6c010fae582ed37e1bb2017889434987a23f29290bfac38cd917f8a79cd2a5c1cc2dae8a4e48541113a8cc5845bc2e7e683da15b24788823a263161ee09bf58662a1da401c7770abf2d522608580798ed6ebb6ec7feb49f2036070183f8a22b0440be6e5f9fbe3840649ce9d7767eb702b3077f3f934065c7504e51dde92d121aa1c03d892dbc3dd2a33476d4ef85919f501bd7c88a5116152054d3ab0da793445437dcc8114d0b5ffa52c4e57f31d458783336ffac5fe1290e93bf24ec05950c869624291825c9ac14a8f8ef5112cd013a944d4e446dc2b1f1bd20edfbe24494828b7ba3f0ebcb3d0681375c74efa5eeee3761094a5a9a02a9b9b1e23bcf169df044d41270ff01bb8c8fbbad3186f790c84eb81d717e17fd9f99909a555d97783824aac8925ab65620fecb1d1c42a2ae54d46e973f5b51c1d6cb42b168f3df0a5004281426d972b6ea7b342d795988e73cbb2ff1fcbf4878d6083f29b050a4fd30e92b19624b55a301c6398af0e2e41f9cbbf8366597c5f7cc979fb43a907b4846520bb040077e79e8cf6ba8e410f88d3f0ef7c51349429358765b77adacc62623e88c1f771df3b5a808518fecffc7c2c222e0e40db0080488bc5386e2f00cbc9ec9fed784d507c356e92594589a3d9aefa236acfe87422a5ddd2310f0b24de5bdf03620b735e157b65a7cb9e8d96baf8b9bc36a29ae862fcb9c2fe61145621250cfe13d98571fbdb03055d2ae6c6e231a09f561c3b0a98718c54ca79d902ee96167eca0579306991d7c6011990283dbc5e1ed2ab37e21e0e73218ad4a8760be75b0636e318e53d5dcfbfe9856bd519f5e778763a78f105dc603feeebaf984b2b0c96a4c1f3352093f7574e9553ad2076bca7748494eaca30e4564bd0e03e70b8d9c0b27e77e230fb054e79e2bd18e57f4485426d627ef90380aeb5026ad0a4243f660e2547f2f3844996e2283fbd7f9b08f19d26641c324d1e02ed7922f0921beae305ef8d30a3857f1cf69857867f3a8c9807f27e6fe064c59880d3e25710108f8f062797b24e9d645cf7e0f736c955570de0d51ff7ecebcb5bd962682724ebc363c9ddb9ca3a140cb82e9e445b91695d80d843227839ecb3eb6e95b466107a80e1593b560396f041ab62e8f5efd8cc82cbf5adb38f7af238a06c9fe735291c3393a761f635cf52bf20172948b3d0faae6d914b6d401963854622d2e0c935bc1314eead73b1da868b9399c8438f5d7a484f4791dc723458b41a78e010bfb2a737567a120e3658cfda2a2ce466fb406a748694431e8aece910d42797c6aafbd5cbf24127635eef6b28a7d9f6f431410a8a8ec85adffbf35bb8bcbb4bb8be3abd38daf7261d4f295871b82407715e6719ac616d35579087da5924f4a7e4492774be8c1a21d39d104d7124d6eb2cfe4ad928ba4c6ce6bdeb40b216fa6dca57982b1293595315e07d736eb31502a5611f7c6f0c2800e593d512ac49a13c24e1234aa6d6e02708e92d529ffe6f91884bc1892c5b0e470822a88cdde68d2bb6bcadb005777fce8261835b41d3530ac25a7aaebee437a3bd08d7fcb91fe0c075e17765816077efa21d7e9b3ca4c9cd058bf091305ddd43e9932862580aa4ddb504a638ac7e6aeb5f809ed613e64dbbde5e03e04fd29cda870db998077202b05f45b98548dad6ea83cb788ebce1cc6a040b55f7bda09bb0662d0fa76f4358a5633241fa409d4e36d99af4ca3d997497ca20878a28d4c9caccac2b4c4da47505af2abce8d073a3b69fc0d6e33ee1547db01b6db36080385db40703b20988573090363d840fdba034062dafb7f35d22cd182007fdc3565d5a59aed2c11ae03071583280a68ee7f51dbe42cc9086e110adb20cda1a646dab5b4424720d45bc99c26510247e8b68bd58c4debf1f9ff563c543fa02e09ac570eaf0703942ce76266838c31d94aa10af0f428c04bec266636c3e20e0760abe88442ecb2e1ca9943286141d1d92be34b94acba62edd07de953f9351dc27110add6d7a8a3e519dc9ea1a08e52a819e61c1aff46582ac929b6cee2c73b61fd4b5ca09a4c6249abf2043c36c700e4c97496121f748d6c3aaeb1b5d236"}	2	2026-09-25 11:45:14.39+00	2028-09-24 11:45:14.39+00	\N	\N
zQ1-ajq8zFDv8vjqRv8TE5LsdiVEkLR57WfylGUd7uo	id-polri	ID	agency-seal	{"\\\\x414aad79014e47d652f566865dcc984442a0f797b288396617b21b172aac2bdab74dc98ea4d63b5c4154353aba2f00b01d9cafa13a935bec603ea90f367a688973a009eabcb34ab89cd91b8102918ee7a10292206d856aa05621a5e010aa19673b3273b8dc1c35f948e360c87f9b7f975cbbef2851b5a71af83587ab0290004a8a6f351c63baa5de8810c02b3683a27628fbad56e3c2aae60c94863439f22f7d34abc613546be29ef460b3c7b8c6328391de14026de62c93d579efa564ef3598aa10090631bca2369fc2689673e079e5955ecc61cdadb0aee320c40aa0093d9033d9755072da5808e7b7b852b1d1477511f81bc3aa4fb6962f4226cfdf2a4c28b9c6ebd402a4c19717170e9d76c5402a9b2f1a7a338bb2df452812eb2cafe281f1cb33d239a08cb26b38e3479e6253dd83990a2c792f338ac0694084eb0f7ee583249a30f7fa46ad80b960541a270c8608ba85a9872dab1760dd18203829311c897f4465094cd15d3a5c510d4ab853873c36db72afe01311bb7d4ed4a05dc4b82d0030b0f81e3d3aa5dff4c2b3e24a670bb252a5b184f549fa487477239601993326161d3e2c8ac5157098ca86e3945f70690273c576fdc126c03c1b5169b2d50c059c87ab4410942ecabb925b6c7906c6a43356eb7516d6f45e6a6a6a2337139e2767179a4bf182b5bdd2111c2499e2d718807ac006380ccd962b0b6584834a089152ba9cc297fe1537f0c2342b157c7144b5a9ba4aa9d5b9b69ca6db36b71adb2e548387918549048cc304a5ba3c660c77e83e8c128c2072678cb61181996c169a61ce3a44fad89333b01068a9469bdb84fd31bf49267ef1035d91eb95f39234e981a35bd937a222068f8c8f34738ce653995032438a06b97ea8b487a71076932fa9ca642aac76201a25626b11b07a61a74b6067b084b3a9633e06c6acd846b936b21a1c2610272adcc41b57779c7907927932a1ace755b5863efc765d520204cf189037d69e8467b65454a72fba3890ca7c190326f24b0b1bec93e75281c23a2ecf89623136a0fc85492fba3c4edc0e09c00d4440c38f140cd230c18816a16f8b8782503243cc766e962076126a3817c515ea4ba7120811b26fcd003c8eb268ccfb4aa3f865750b9212d5577543c5be0b08a42a89536c762927cbd9d093984171ae8c514e80aa622b538eb17a69e3152bacbfc9b126e4718ae8f0734cf76840acbbcf294c9d613780baa2bb500b4d2ab9d29c10aa023d9c923647fb1d04db02468800c9a2c1ebf093047188b98668e632c9d79baec489cb2c554426672cb63191343c69f9e45ba5f0357795101f56ceb95776f34a9618750e10ebc4a5613f78730d0a896ea9e52d3a42ac2b1143e116c523803608e3429cd693a965a4b40a47a59833fa8826d351b5e489bcadc00c12db6b524473cb4a66b34338ccd2a3990a7b8624cd6df55dea41163a23516b500282347b7232afe1b47107dc6aeae9cf9ed377c4c94076e39d97c0879b118ac8610eefbb43a589c1a32a181eaa4cead3c1cd220b5ca37fa8929843e114ed8551b4557fd51113ef8bc66ff7aca0aa44e5fb1c2a3499c2e8425475c4f32781e7cb5da2ba9cfe4c4b1eccb7b8764341bc4a9b430e1b66b6b09d0f48fd83ba45eea571a24f50469898c8781c45d8fbd599f467247b8d71fe51ab70577c912a97dcef5efda5d9edebfed137cd1411e0c8b62b"}	3	2026-09-25 11:45:14.39+00	2028-09-24 11:45:14.39+00	\N	\N
5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	my-pdrm	MY	agency-sign	{"\\\\x7accae59cd3b38c6ef982c85d1d1605693fb34812a557c9c3489cedf3cbf5d52","\\\\x51f45e5e7d91c010db73aed6213475f33a08ac72efb6ca3981cd703e5f83e9eef43c2c2ee5e820190105013b81ebfa5c7df6f941fa8b5abc8067efb4473a39262101c8ce9f3282672dc8a31af872dc2cc566527787c949ae3a75ca121d2929b9ca31612f6c7b238637dd82396b2cdb0b9aaf2d3e1fda61b9c7a4558e7f582a23f79ab0c6ab00348be59c6352e8c5ef0d6ca04e2556814d19de3c0525e1d0cafa15d9adcf689e1ba1efe3f8faadc1db03b62d1b38f1494f40688ca87fb36e4f799238cf8d25cb000b5f8ff5ca111abf5cd60002edfd277af795935208d533400b8dc010066745c64ff91d84c3b9733431d991e6565a50fc9c397bf3b7160865b9e9451ec25ac49d11f8b23beb58cbc1f1f9dddd8c4fe5c955ed9b8fb30b21de3b2f8d4e0928c7af9c389ec64b9b6fcaa8b7d4d360f345c7988ebe28cf6ef064adf2b63a880341b352e683b86b27852882a30a97ba27b213dafe21cc7852ba2852bbc161383993fcae1bdf7a569e3e28a8939d93cf710d8895f7b23b63c105513b00aade74e01596bc959085afda3ce69b10cc0e41805a2d063dc1fbec3656652e2cd9fb404f82f86e21c16359317ee86d8b4c9cef9ca72c8483cef763c17453e3d7b9c4536d89762e562f9e6c77e35022afa768677e6f0397eb532b72b59ec4d03d40cf093a6927288c886471ad8a1daf7bc3987acccca461e02145dbfa2a2c8e4353dc2c659d66291d8abc161c008868c2d58181882ccf572fa41d867b0529c9f36cfb1101e4ebe062587f6643376ea14e934b534b9ec8091ee5cb8b86c115bdbfc01db0b4545864a093cc8768e259638f5e88787fe9dbff35d85b91cdcdb6eebcbfdf83d5476b15d0ab19cb6da45b286830295a4cf63c06a51f91d06bc2f82a1731ee09939b24485e042d679a9466f663d0869d8cd99494ac98db0395db5397be9a8feb8af907e4834f475319b657ca6a5095b5db9533e1bed8273f0f971236a1b959257a47a2d3161012dc1a93ca17201bc538c8c8b4c2b6e7dd21179aefa6beae01baaf42c655e6ff57ed1c85e6f93ee2b0b2351db59670c735e073c2f769461efde990e416f967b2dc3f57eefa2175726cce208f3b288a42effeeb402eb13a20f5f6b9133f9daf9b4a5eb8cfc142b9abe8da46f638150d93733c41d3f4b56c58578b3cd8331bda55bcaf603e354e88d3abf7f99231ab0c556dbf706b78f1fb387b2e841e53599d7703043d2186b6dff5c0043b78690635157e030f2437582813c1aa4fab3fbd127d35b3ea29f6c34d8fef26fc79f0623c22adf3d8480a57257e0275310e91efc4c748d478d44aa8e4076cf7b49240aa7f3ed8aff0c07a542737fa64be1e09d3f4724e4433cad16498d64594dd97be92a1d5cc5a2cf2536287622b1ed20b8455a99127e921fa547c1941624af93a530363f03da6cab5d762f4ccc0a52b1e3504ef1ce6a4294f95dad25ff1fe0d1b56c8c37ff435b95bce54e8531422dd75b91963296256d3e7759c4cfc69f8c870a55a8289ef776f3e98a4b5fa4a2367591aa228b486c0abc4b86ed85c64dddb47e644841638397609e2fde67183838987176f9f5c456ff650ce8598c3c59f196e3d835366c5aafdfc5409edaf05208ef56d842c01e73c7fec33e3c879dd001dcc4f7baea1da2f171ca075075a32fcd38cbe1364cd2a738d33ff9d69e91535bca30689a2dbe434dcbdb2fe89458a6041bb4b07c24fbe62002f6351a23a464b9679793fbf0bd20dd7a9e3bf11447a8e6d3f88cf2d051c66ee3f1f41d374919313a9ee5c7ac2d3332226d3e1082adbd69754585b2873ffd8161c74bc6c736f881c9f1ddecbaea84e56d22724d1a994cf0751d4871eaa827bdf2762edb9ae355292dae7bfec898c1c42945e981c365556de5e1f35eca26d4038a9af4bb5cd2a0fc2d044dde2cf3797285a60a297fa8092ee1e3619c93cc74e2f0dd5d3f003a939abbfee86d218f89a65f7f4ad9fbe2eb95ea0fd409b82e60aa9f25fde0c74ad553d04935d549c525eb9aeb2df17b251d56d7fffce98ef250bba742b3865da2e858c7de8bdb0f6c10448d30cc367071b47ba2ff5f3826205dd54ddaf04a431ee44852daaaac0ceb1e905735eb600e9a11070efbe8bebca99b8e4c6c7c5717676e5f70f7cbd6e0c4f00c314527e562b60253b1ba45099298389753bccdd7f6ddb429d436a758f7388079eea8a524606ab0a373e050b9b4044daeacc93d52479e0da0dfab2528d5637bf62b5ddc01efcb74106d060248ecc21ae89d7b10a0a0f64e5db467e16a35277b0926b768f165ecf7b6a758f9561263122582602acac7bf06e1862987cf12bd7c0413fc5705b188c50d8cf3e269dc98a695fd04c437e8fbbd3742923b5df36ac70b57fd42dda1be81b46b677b2db5b02e12d0a160f9738d3bd4930c3f36c9ba3f5d5927eeb585715f3766266441efc1797bfdd370f2bc0902368abb74fd30e669fb351d4021c921e68abf8b43d564ea878b46318f54b3ddd30dd9b061248c11e2a09055cfb775fb006935949b8a0e43d81853718923d7c24b526b919f85b5ce9749a4c61effa04d50d432b2fd245c9ee6fd10cb87c4740da6187fa49af363153335d59e9f0cf506b3acef175d6d2746a3aa6c11574bc6c8310c39b9e385b335099ecf61117cdbe9b572dac98cd345d30e955894eb0f5cb499dc476e3023be5e9963bd7c60b4946266c91416a6d349c3efdd4fc9a15e6018760c4f9224b7f7e41785c867a0e"}	2	2026-09-25 11:45:14.39+00	2028-09-24 11:45:14.39+00	\N	\N
VXWC-WXzEQVKJoKXNCyXn6o5EVfcaAA-3hqVXoGOsWs	my-pdrm	MY	agency-seal	{"\\\\x70b8ccaf6bca8415a2b59300d0e36b5ce5744c772552fcb9f078066cd958152bbde7052ea1f77a5c17b3daaa5c832191858a59d5a8561c02a11646cb4df57a008605af2047c1c06ff7ca0b498618ba663fe481768e2687bf68674ecc76aa1a107c20cb41c5860933b11758bcd8f3a6efa2c3ea588a5df8383a06ab22f58d6045aeb82b353204845b9452ad330b36c499c11290cef4481e135037cb19344774b9695cc6741e790c408ed456d42b5b5c4a54f2753609a8174c6a3ed6113350e195335b72d29973698542c5666f54448289d79e79b9c9ff5b6996bac2b9058826d864a7171945e676da4a1d3dd907f0145af7eaa90435ac109cc5f9930612f8c9186a7cc3ecc36f130ba2fc853331bccea2184ac9b89eb770e2368f1a421055703b3c0397210383ff7b9fd6723b45212976b4b205b033719b416a687402ea876b5a070d063e6d4bc4c305b022840f7b878fc7ba3819694df34a046d29ce80243b211cc1d46b9abb2b8b3507bd8e975c625cc46ca8237c95149cd26c4874420235be82d89e44688fa18647fbc29a0bbb45141a3897598350e79ebecc9cbc1836e20437bfca09220702d5aa796eb5a7ea806382e73e6029b13c7b64bea0439461bd79cccc06c266b6e6cc74240bc83482573aafe12675290586497cc20e4415a240324d32906032ab60c69a13128c8f4b59a7ba57544c5a50518324c7844b957cb83346e4a451f473a839a40a9d1b0b25c622d1e73fccf960bf9b5867a4bd73ec9cfd5b5b99e928368163199c5b700973f703bd9bd6235be54cbd0141aba845642b163c8ba2bef45158b613877b1506082f2002407f3b672f196325910ce781a240da90a4e03f09576454f06540e174c9844748408a0bd90d7bc4a85243af830015572c471ab29716d4b3a321a9ed525003b128ae773d5a8cc637b00761302089b41fe710001c092b32e0933b3718301a21659a35e71b4e19272e4287bae7d2afd6c92de92797fa12a6faf614d6d68d3346af1462ce41b6252e889707d5c9a4454bb7ac0e53674d9b4a7c1899b5b10bac4d702563dc671beb0e2a07c6f1a070a5d13772ca9d9b3c2bd7175c1d3ca97d8970fc8a3f19487c5365979038466f3b081b703fe7e72571a55c9e2595adfb7fd5312c02f02b0d885f21c3507bba6c4f14bd5b4b3bc6c3c5f5ba42dcf380f0b1a4a4597e0a94742e3687037896a403666873740302810a095836646d33b5ac12fc94698064da4c797f656df5974b62c43e54a95e29fb988144198e8780b8d6c7a2f030a0941e153227374695d2e64293e6877268bf817ba58ceb8aff7900c32a1102bc5ba7873b835a674f6ab829236683a35cc3ac9fe4242e3e37c71c5b1f9cb24bc372153eda32809056400402d62b516c0620c9f57b56e2a532d5bec9c364c326c494245f67825aae3b3cc3d428b4235359e0629bcb6158eb95166c0c1066a6dfb6227b78ca4a6766ded8a76dc7aa9d1695ccc2bc3f93112114be181798285b2cd8f0010e9741ce3c79c508b8608c2b422637ae03bbd4092a794531fc194eaef09c61057a61b3a549996ad47102b25958e03a2467c6a9c9d615216486b2b2235b5a9b2513a16a87a407fc37542a1b4f312aa38391879e659c74a41dec285e799becbc58e41924380ce10421f74c63a1c9f440a396871797358255f36b6a0d658e821e86a9b25792123855d5046c75e81533"}	3	2026-09-25 11:45:14.39+00	2028-09-24 11:45:14.39+00	\N	\N
VOOk3u2AIPoDT9Egi_D96jiK6BClYGfeOHQMFwCOb4U	sg-spf	SG	agency-sign	{"\\\\xc4a6bf1017d7f672713dacb8cc9455d759a3e329ab879734cf84f6a979834336","\\\\x28f9513f6f68a30fa639de9b8b1d4468d7f968b5c0d39f65b54bcd05ceaaa03d6f966241e7ead3226b063ba5ab135361572643561d84836161578e055969608a8ba42ce2c8bfdaa29f0bb1b4d924c329f2dfc533cdd6a8cb68b66664de67faaf64e3c58b7f74bf1e716cf05314b8cc7c782a7182bc6f7480b0dbf0970d7b7d7325c5d6b4262f4c2615e04206294ff3924626f2f712401a073e1c2133463a287fc8bc08097f9e823aaf5ee12b674e69baac6ade0e6f973abb06e0a2cd7ddadac4f0644ecf7e25bd6d40083bb384cd0975a94087b790e8f3830d7fe392c2ec4805b2dc6a032608ba1311ebfecd4bdad41e10de41bc39c559ab93026f1a1eeaf14ad4eb27dbbe0abae09510932911b8bebcf00676bd66a12f1840f722f987044d231016a7e11df5bee65aac60e7b436977f439c8fa3484f8f088d829e65c0a5e33d778583c5844a5c06c516013a5a93be682cb3becae7f0a02dc447856f3547bfbc4f51a5be3c16b98ccf25dd6047c3d454b14dae9fe21ec0d20ebb93f48ecb50d04ff95cde06f42082f36a5d93440cd44b77a4f697772a89aac22e9fc9b236728d733c2a7ae73d3e5f24ca0da6baf36ba27fb6fec7e67f2e5b358129af0c0117476703786b962e6e308691428bf35d366ae82a96951940436f6fbb4a74c9161012a7d672ceda0c4df089bcb81fcbf64c6697d415cd67007dad92b6ca20f32d7883f11f7d15bb61533e797c80d2e3199013acd6845372b85135b466f7cbbe6311e7de0534b0bad851b213071f2c319bc38f609f743c28a76809c60f28c015b403b8ec581df93da36c24a1cedb8eb79f00a351ce6ef537ba15005bc42e80d5a983a969de8432cff63129ddae5b3debe58853f1ee59984d59ddd53af158178d5c1247654641e3f6cdced3f13577885d7a881bc0846294cbe129b059514d2c203ac1db986b7e9fd2b44a41a3aad2dd14d7befceb0e0ae3128b1ab67895e23897e19bef0326f7aea3079f75d1e849cf0baf87228f95219e7b388652ad46d804f9379b2eeb6ad5d961290207088141595f899482d5f239bfc0b60e9de69bdfca4e263e70d34c4b5e98872806eaa19b201673ec72f6a58c878cc9e1661c6c709489a5d09d4efb34dd33e59f65fe6da2a597a73c204a500e1cb0ea844bf99f75e125c7607b11cd2b22fb0ab653c8a6c149cd68f65ee192711c7bc20701551bbc1e5ac3aea21534efd7aa9a9ee6e00c8c9e2f6b2a3361128c721911ffa94d9aeb9bf949904637484f14cb926d4c2232bcac2e877cc2262a4e567578dd3feb2d25625160eeec7e6d353e0077fb2f56ff14d185c34b98976a2d21b8dc6be73afe685a617fa4d56fc86425fe350b9469c76032e59d1674fcbab36f7b03295784f4d4f114989c0a91c9542aa34ef903c2a58840b9498c6345052c600e4f22338ce9186ffd55e1d05a9d5cd295094eb5a7bf0c9180905bffbe51a449fcfedd3ba8d78d09b7cde4d113888439254b49e2b6d024eae364ef94ffbcc1216516c4cf46bf2bb2110437015596f5f8f4ab1825a79c13a359ee56c3bbbba5bce111625aa28d71ece36277f0ad3e013613a16abdc0bfb2d595dd4f713b7a3114cedd4fc0c3c4670b949a3144ee7630619389e910569c725d1c8e9e1340063090317ff64ee735f539c65e3425f5cad6c938583b5e46118ea62674d6130ad33085f9811d37efefe5b21dcf7c5cdf7d6487f612875d27eddf9f62ea1bc7695e83a74a6e3e88f6d64b4f348e038b0a1fe1f822671073c1eacdf4d923b5eaa9708502e8c9a96ad7dcc4e4b99458406cda36cf156b5f9c5aa6a7dbf237e45ab68b0c096b6415af86a2c89876b44e0d9cd95f63658f5cefb5266f5cfdd25a31de032cdebd40f4d3c15879031d345f6c87b9093f3df0ba437b40fde0680a9f2c9fe77c8dc48c2e473f5b95e0b7fb60c80830ac24b62c989ffd8b203d16a6ff2136663be90d3a6e532c8376beee5bc5a72268323798d08df8f692a10f852edffdc1dd71928c4831ab43a818c2b75f94a53a5c67bf07a13fb397f791fc666cd2ba3dd55920931a3e7382d8a94e16f3b729088373c966a0986952977ed3b48b624038cb3d9835f2ee103c2aa56db4787ef2866064b52074908a9b32bec2b4e12b106ebe06762ef862b18c68127f47aa9cfeb35a195a3c01ae0cb54a4c852c99f4167cc0400d55fc1857457fbead8b305c54103b54bea647ad40ff83e280b943e61aeb8c71f75f5ac495704d4ceb441cc8b3feef6d125b32096c2fd9e8e329080b43e7992bec0fad796a494cef0a81f30df58f8a2e0422829f36dc2b0b495f6cd78943a4eebae507c73b1a294e59bca933a8a34bc4593e2c20040ecd252ea705b062c30132ff5c8eb8cd96a038fffc12cb1d597a771d626fd538c57ba9857702b227f7a4a2cdd1adf4cefc9095358d5fc850327a276d930a4d542ab7ff544da1a37c7344a1e0ee371f255b678bddcb7948ad07d4f6553816d63f3d59dd48abce79a4dbafae0d83c27f058f5af2de95c5864cddc3230d5fa2c63367888a67a23fb63c000f2185e02afdf7070066da579b5f2c10df5cd5fdbf1dfd702ddc7847082c2b08600b937e093377a47980c9837137e84e8fbd8d63f4689e60d033cbdc662a31844066f2ad6e9380e278bc42256fdc09d3b52d341427660eadf36d1091bf129580bd6dfc23928a5d7dfdff0a7ae3878698e2ee50b838816823d4ff7ede85f2b45fc59fcb3a4b09396c470a0fbe713622"}	2	2026-09-25 11:45:14.39+00	2028-09-24 11:45:14.39+00	\N	\N
361k8ilrniJ_wrfvN677PXd9PoHoqQLD3Am6-zqBwFs	sg-spf	SG	agency-seal	{"\\\\x6e1426a9c49645597e58d251c8e708e7528e70b748dc7bb9106699cbe7b953ba8c625a6daff1762ddb4d5777ca9c965e6f983ee60a7c2e61c0f1a0688465a6c6db61fae7ae987a01b56652cb011b794112fe27733ac7cc40901f7456a5fc7723b7220ad59c4cbdb3ab1ef02f1ff7bf55637024f609bd359a262215e0650d8d4238cee6363a9c982661b4468790a8588a41275d79423a02a3657c468ecb4a1f48136aecd27a30471434b7b1834cc684f41b35d9b898577a9586c7971676e061b73ec52bf521b4d0e7ad73f65a5d525a6c144b87661510e53a0b6094108358e5c2b8c55009d7eb4fdfd2a48ee93eba03c848447320c0c01e159c29aab66beb826c946290e2874a852e9f73621b32b9fe775256c6cbfd469c8d3c297ef08c72e44f1aa88770b8bc9d6237612639d31ca7a2d16996d0042633637d204c3e542ab5b6a7cfd60e0109c67f69ad8312babe1569c4571ce90b6f133b7c0700a8e8759fc030b198915983bcbd55238af1b180c260223fbb48100278d4c839d302c92ef095bca479c122244ccb5c4271a4f789bbcfa707f05a41e2a887b51908fdb78cf4dc21be1491cd449e6ff1bfe8d301b0cc6b7e1888f12b1b3fcb605e3a392448b5c8a8cd7e5c7d2a019f9a83bdbe008bc0a300a27a4271f3cd35eb276ac509cc9582f0c3c6aaf3bc625738f202086b13886036adb5975c8baa1b320b58058868f50343bc26a323e92510c7abf8a62590e25ce01c71e2c7ccc65095544abb1be33261292e81e17fa2445ecd4664d1c654a2055ea8559aefb4aa08ea83cdf87d6a85c027402ef4577e73ecb57724883fe850427836d63050fa17c66bb9b28b13223925aaf769b44f2a7bd28c52162c8f12288257e2b4396122ded175d65601fae615f89a86f56431bfa08a938271ca61935d6aad55e1168c806a4abc0ed844c2b764a9f16147a7e0c732da1188075a5d58cb499601558c95d3f00a823507d1d7cffe17228ff40686bb3a747217471302f9b78449eb1b01c0b8c24ab4def336dd48c0a526b749f950be7226f2b482b3fcbd5620bd17b5cf68103a9f5b99ad826e20c078bc43623c7295bf221a8cec5da04b278f60166d72b39da35175a29fb84a4b8bc3ccc8f728d2018f444b84995c165789207f2a2cd72366eb91471bf75a4be332cae794ac973da6c808ce314ee7557d8b9505623c1db72587f0b58868357e87e4baab1574ff066d574576dff3c019540273251d0e544297cb5faffb943c06b90b1a6bfcc20b9a37194a36b078cb65213a36ca271984551990d4104fc169b3703a94aa488480cec50236192378b10c1042d29b79bc6e9e59512c47be0d47816d39332e945596e25d5255bd9d60267d12a456285c44b77284fa73fe7359b6fb6798a2177dfa382d40b016109054b3ab2ff65ff1782552a270ded079e62bc0dd2b3e20b32e3f311b27f940441b4c0aea69c8a9bec45c79a5fb156c79cbe1ab48b68c48dea0b9f21a658e7c680dfcc41ce73f97366f5acc3f3ab946787179c7335396436504e688babbcb51168d107680343b79ae6a1aabf6694590a44d61b4fa81146bd67363121a117266da7c94fb348cee90cb8ac4963de591a5b561d523b1964174e374f6c22572362b03b1acd559a44fafa17012f6a152d8954c9673c824650276782ad43089078345ed3972afdb2f3dced9171f2945601aaca4280a275042ef0b"}	3	2026-09-25 11:45:14.39+00	2028-09-24 11:45:14.39+00	\N	\N
\.


--
-- Data for Name: openings; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.openings (record_id, originator, report_id, agency, kid, nonce, request, receipt) FROM stdin;
01a20d5f-ded3-728f-99d8-4a1da9135303	id-polri	01a20d5f-d696-78cb-bb96-0a5a9340dec9	my-pdrm	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	\\x0f2149149dd928b8f541a51a2a9eca7ab090043d4f25b07900f0bfa1dd7aa0e9	{"payload":"eyJ2IjoxLCJhZ2VuY3kiOiJteS1wZHJtIiwicmVwb3J0Ijp7Im9yaWdpbmF0b3IiOiJpZC1wb2xyaSIsImlkIjoiMDFhMjBkNWYtZDY5Ni03OGNiLWJiOTYtMGE1YTkzNDBkZWM5IiwiaGVhZGVyX2RpZ2VzdCI6IkdmYk5TSEhqQmVHNnRCSE8zM0FlYVBCMDFvODdBSFM5SUlLaUhYdGsyQW8ifSwic2VjdGlvbnMiOlsic3VtbWFyeSJdLCJwdXJwb3NlIjoiY3JpbWluYWxfaW52ZXN0aWdhdGlvbiIsImNhc2VfcmVmZXJlbmNlIjoiQ0FTRS8yMDI3LzEiLCJub25jZSI6IkR5RkpGSjNaS0xqMVFhVWFLcDdLZXJDUUJEMVBKYkI1QVBDX29kMTZvT2siLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTo0NToxNi40ODJaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiNXFtaHhJSVgtQl9EV0JtczdkaFNwN0QtMmpsNjJ4WU1rUHpNZUhNTktKUSIsInR5cCI6InNlcnVtcHVuLW9wZW4randzIn0","signature":"668SsBdkQ88uldY8JT6Xjfroxvs5W36Y5SWCr17E1p2NMEG8JNeaQKGH0mgO315QQ7eEqU9go7hzuidVxkwlDg"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiI1cW1oeElJWC1CX0RXQm1zN2RoU3A3RC0yamw2MnhZTWtQek1lSE1OS0pRIiwidHlwIjoic2VydW1wdW4tb3Blbitqd3MifQ","signature":"JKxYp56X0nBB0CcRf6K6gFai0F-ARf_15BYgIBxaFIclbfNgHmgYllxSrKJCx6t1Hf1ciVfiTK_yRre31PyFtbtpHWLExmy9svL6zsDQH6Vo_4B3Ce03YsFYmvUWX6CejEMYYav8m8F3Hswe_bOX8jNj-Ucjj_ydGB5BDgGpvj78Us3qtqSVUWehBL_4pf4cEXC0s9-PUtEPEfqWog7QzJohPzygP-ZEp5NK1_MVcvE96qwupB58wEskSkqDsb-VvyX0SYiDvu6QIFVyTz4PvVtx7qrAPBEO4PtfBTgUb8s8VyeqXmTqLTLYIFZTIpMDwfyh87stjrZC2lI-89jkdzSgaklx5bqQge1Z_HAJgEBIjqtQUY6BKOiXZK8SrylBT68iwKzwgXsfV586y58mCEkcutMp83ZOEtQfI8pnM15T-XWEOm-SL2DFTEV7THBxOkRmHVK4ROQAodXpgpmdgm4Bh3nWGeDklh8RDmETJCQ4bYxR--XGYKEiqrnlnWDvclYZ7ZU1lDEO8RjiUtIxFotVX1JyyLZs1mOjcrEdg931RqU62YwsYGeVksC_z0OrUOAxIRcVjfjAPXaC4zH5jck-wBfGAKkrs8eNunckUpTyE-RNLdnjv7Rb6vYgUWdBlVnXTGY6tEkpUQ6lpa9axn8dWeW3odyMYGVCifh-GVDSJVeAURKMtJnheJHqOfNWJT5h6A0vACLGu5_i-LMEDBerf47t8h4Ybj_qFQt4HQx4oC09qzSUUeVLSVvwPiUzQzLMVvkHbNUQcoo5XE-2NdWA1eYt_uNv5lrUHdBev7w3D9lqfHW16Ga8v5CH_kEWmQ4YDOiDdtrBp-vFyyQk5wEJv8Q-ClqotCiDJtG6CHQyFgEo_hycXqkBzW7G8PUms5xWM2CeEfqNaIWlBbfBRLzzbmwjqvVlkyD8A4jqp69cSYcRZjV8NS0PkURYKp0bLPxbm_wysnvsVkPa57IhszwXvAJ_QXdo3yThAwaot9Tr9MKD5SmgQKGoXIMZBPNRnsCDCSLoPAkMku43zMKVKrShSPYFFMv1juRFFccUEB5mXWrgDwZpWxIycx0CcdFtBsqmiKpwJ88E9LSzyUy4UAQ-JZSs8DsLykWUs3Gru3625l-064R6OSrMKG5Emu84I-A5-UaHH1dNgIj6TDsleG0y9sFuhMhTh8BZDUlqPzedJySZYaGGCZwOGjkQcdgnPdtDORr3JGlitw4F2BxxkXverX6sb9D8YMtpqjrE4QuYU_4cfV4sbSIql8PZPbUlE18c3hvRrX4i1-1yfQgbNzwho44mt-U-KY1Zw4Jrbh06lJ1Bk_--gSSfwh32AzbP9Pb50OVD5FfvQcnK-lbOO-oKTDrcGRu1Z41s27EfyPH9M0W9Yox3J775KPdIJQMAembs1rexnkxNbbLtt3C78_WJ0XqPEaaqFE3SmE2nS3TDHdyfdcDPr8BZ0pIQEvnLAnr33B--LNUHMGrzdcOTTLROd_77gfu-YT_8_2nBm7FegcS78lRiT9LLqseGPlmFKazWdUuo03gGiSkLIgBsvCR63wchejiXg5Iqs9WnhWXlg1GGczqxz-xXUM4cex64xFTNfDwuZtrMDCIGne6biLUHy6Vkk7lrClbnOOqTmmFzh99a2x8hFN59Vh7YFCVtruw2pn_mwPGBQAUS4EgGappiASYfSB2RiXqWT-xEMPstsFM2-1646mjHYxCH58Knj3-CdoUYx_Ln3--SAVrFBJBxvSJdQDxqYcEepSQH8khVkQo_6JSI0DCZVpdKVJIq4sKlRE0e09OtCLNkf4W6fs2BgagixeeTRs7kQNMbMshJ7WzTPPjltl_P2DYJfpqqhbhJwfsJQo3cfWXNmC4afKevFaZqYKo9gzSfEfEIC6zlF2MnK9b4gzY1vO3m36NvyyJAdk62lS15ncKxBMUrgjisN3PxJlDrUUWAiUUjc9lT9gGlICAvw_C57M54AMLEDLHbzg9gcIh3lLSTwuKrlNvrepTJfI7a7b26rDAiLyqxnnZmQsXg2pgZLZWosziwpyXjIm9NDU00VTDdLLhx7mGiv8Sd8cw1h0_HXkZcGjh2Q9wKVdqYv-6TXB05M25vnIacuyHaWSy2dqgz3xEGBQhtS4WrcUnHiaGtVw4NvmyW7lvFrxA8A_c_M9R8HaOsPZyzTPiFsxvFeSHBD4hWzLhE59v-Opjy8vAUU6ny0yXVg9h29fKEfTBKKGREFJuq_ybvFdi9BIKwp_aP3Q9s-0YycGLpsSJeG_u-b2shJzpcu0C4sQZajxGM3tTPj5anMPYkX9f8ohRWOHpUIkcRAl3BlcbWm0pIJfWJ62yHls3Py4H-sn3gcOv5c0kJ9AOukhDIqSKNsAfqK34qqHg9sAqJnAEEEoSkJXucn7BrpGwrUbVH1OajE6yQZTQqiqHasOtE3CpyfMpYHDIiNDL_zgdVnWYx-m1zcdp4eY3S5BLHVgrFOUFykAJgefuMSJ4Iw0ianu_f-2O9nkvphntdy2ye5B2NPgMVwWRxizcRGVRJFJ27xPmpY9eK-csPM81jWWwqpz9MKaPVEhPCcMbsp2X47q8tVKW45FdXqxHWAgVi-vTQLYhPO9w7XOICSvVOq81kreOJ2teOpdgPU39n1u9CJeFJgfpt7cd71gxosOV8QCeJEOeQ5MKWsqbJtEc9fYdioB0ocwvIelQWSrWgjuf1_QCgr7A1c40YrJI_fzNdzIuH2aUvuX6aT4bWheN1xW1W2SU9PH86RzSHdNsZW8kRzLFKnLnvyRlw4LSGsh1Gqjx6Bj8bc6tPkiN3Ap2speDQ0rUITgULDha_N3R6hBtU3Ibop16qWziQ_wZzjzFDQy18RSxtjlimNd85uxajI0VdcC49xk9pUNngJ3zpB0-osWGe0ksPRpIKEorcwBFX2PWqyOdzvH9nIuBdEl8QrEILf4v4OetZx1gqR-R8mlzcbWNFWSg7jA3OgoIncy_y2kDzyuFZU1y594HRr_xGox-ilu009qC2hZbEnqErbltTDhaZ3aYbpIsfC68-9iLsrsnZmOgyQCOD-uL5W-gfW5VayUvnNaFATIVC3Ndf6GBGbUKqI0hoHfASyhwUlTSbkZacG57SpXs5iOieMgG4Rg1Az8cTj_mRiRS5l1Ly8gdHboJXZv2E-4IsThM-PlcvOqjDjWmqpb4m6zqEaRcKhq8GOmuGoXqkPKYnzvbX68DK8c0O_mq4J87Izi-YoXk8tXyKOJp4Bg_ZtNGoq2v2fH4jf16tOzBuKyyj14eRtslQXM3Vw0jhKrpvXVXgKV6uARw4FeeMmVhm7Z-6Q4vQTr2kUmh3yUeJQQGMLwxVvQymOJcxCvd4CkkkDbH6c__XaQ3zraZDwaUjJXmBXmpDoqsr1scUVb68_7cpdpkNzH91F5apBJzt3DqsBdkR07nLyWqWom34Srw0a3dqKGBvVc468vgbsD8mN6sT7E_r7pP_E2QadspFu6SLToVu3sE7Nhn5IHONfrOWjWC4GpOAxEQuI567bfwOfeL0JeTktc5mm-XRiuCCPCGovmmP8rh8n3SQRJJjLnAIzTWwksOLxHus83bChDMO0i-rSnJfvAaa-FKEJOwxbsb5MlkkfCUTOEyvpFF9et81gzctxlFDpKhBXxlHReNTnffuE8WX1U7xtVgUhrTapm80VzyUMUbhFniOD5bBiBFDo_jNrsX_peHQi7IMW3ZWSoBClsgPPy9bWQlZx-4XU3Ekor-j9GPIacyKdb33u4NcWxo37mXM_rpOn7dtTfYsn3Fqsa51PSe6qcJkBghiBfSQRO2xpkRS2cOT4pWgMCBfKo8tkD4QnUdJDKWi5FQ7ToOh6tBP-3_kfaelu3XyAZPVX1otnACLwF7XSNycBAKVhA_ef4V4glfePmPYenGp40JI-jeVWMzbQ6o3wQ2raHZwfHbhRzZRLp3Ftdnao7p62YV9BfNFvci3mXTYFQTirFaS7OuTU32wbhpqHMtexXvBTDubua2v76k1pGkA88y4UUQZUXfI8yHz5ulwRhZM3rNu4SKwapU85DYRmC2zH7sHzRjqXqRE39Fr_H2sH4lr2K_jNKLYqTceRRiEaohvEknUznNz1QahF_EZtYgc6uToAsa4sHsUFTSNvulLNM2-ZLggRh5nkbFlP7fEpxAetzCJ2qB4nkSF2V3LrzOu8Jk-E5lEh1ZOl-Rrt7ksgPY2_aEDxu9iLe6XQ4hhVgldwW9od-4YkhJaug7SZ_qYt1JiLQoGgvMCmKyZD5BsAFDz_l8_1_tQ2S-aCfZKVv5DOyiLATs8t2gc6NPOkb934s5aKB_r5TgFHC5VfLgpMUJDU2uZ5PYoSml2rssHhcssgN4zRF-x19vuAAAAAAAAAAAAAAAAAAAAAAAAAAAABg8VGBsi"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJvcGVuIiwicmVjb3JkX2lkIjoiMDFhMjBkNWYtZGVkMy03MjhmLTk5ZDgtNGExZGE5MTM1MzAzIiwiYWdlbmN5IjoibXktcGRybSIsInJlcG9ydCI6eyJvcmlnaW5hdG9yIjoiaWQtcG9scmkiLCJpZCI6IjAxYTIwZDVmLWQ2OTYtNzhjYi1iYjk2LTBhNWE5MzQwZGVjOSIsImhlYWRlcl9kaWdlc3QiOiJHZmJOU0hIakJlRzZ0QkhPMzNBZWFQQjAxbzg3QUhTOUlJS2lIWHRrMkFvIn0sInJlcXVlc3RfZGlnZXN0IjoicTJTQk9Oak04U2Z1NWwzN0RKV1hEWjhiMzZ6RDZ3cWNEbUxiSVVKNE44MCIsInNlY3Rpb25zIjpbInN1bW1hcnkiXSwidGltZSI6IjIwMjYtMTEtMjRUMTE6NDU6MTYuNDk5WiJ9","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"Rrot675HmWg3tK5c2xr4Ryxe86xPX3RsS8EgDzNzS0cK8WC7Qo-R76C7ZOAm0zHsukqzZR8AGubloCghdknsAQ"}]}
01a20d5f-def6-713b-80dd-b8b1486ad8cf	my-pdrm	01a20d5f-d696-708f-a027-72faa232988c	id-polri	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	\\xb2998a4bb7b32ce0cfca74c210f2802bb57fd1ed1b3608c05921bc56cbd03374	{"payload":"eyJ2IjoxLCJhZ2VuY3kiOiJpZC1wb2xyaSIsInJlcG9ydCI6eyJvcmlnaW5hdG9yIjoibXktcGRybSIsImlkIjoiMDFhMjBkNWYtZDY5Ni03MDhmLWEwMjctNzJmYWEyMzI5ODhjIiwiaGVhZGVyX2RpZ2VzdCI6IjlSMmJXWkdwSVF6ckdfYWhET0FSQ3pKZjhLWDE5ZnBrQVpsNzExMEo3bjgifSwic2VjdGlvbnMiOlsic3VtbWFyeSJdLCJwdXJwb3NlIjoiY3JpbWluYWxfaW52ZXN0aWdhdGlvbiIsImNhc2VfcmVmZXJlbmNlIjoiQ0FTRS8yMDI3LzEiLCJub25jZSI6InNwbUtTN2V6TE9EUHluVENFUEtBSzdWXzBlMGJOZ2pBV1NHOFZzdlFNM1EiLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTo0NToxNi41MTBaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiMzM3d1BVRXVYbmcxSXQ5UV9pQzRGSnJSNk9WMlhOU0ZHb1V0bWxRa2E4USIsInR5cCI6InNlcnVtcHVuLW9wZW4randzIn0","signature":"eH0IQ3B67JfJrMnC_NofECp_3M0BvoI_nxX1rReGXV_Gkr-PaYD-3IVgmGOZwoH8eP1aUPX_E8f-gnxmG6niBg"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiIzMzd3UFVFdVhuZzFJdDlRX2lDNEZKclI2T1YyWE5TRkdvVXRtbFFrYThRIiwidHlwIjoic2VydW1wdW4tb3Blbitqd3MifQ","signature":"kPHas29hMNbb-l0nURUoZw5N7ty4dOOGJidLWtI96UAWRuUXZOSTgkSY50ahR7vMngSU_Z8PHv25LdfdVB15-vQGU_vJUytbsuQUDj5gF3cjTCMseNKOMS6kZ4tZAxpmSqb8XJrXTxf1BP7TzCdu18xm3UMLn75j1vQk28tnyaTYKVlQKXhQdaiIOCwBW4I0TocYReAOla1dRAlg4Kk08uwic00awhFaZ30UbYuRXmqCmCqFraMuYslmk2naVqoSnimA8-tMIqbDML-BUVhrasYPGwX_NBSGyMUtUX3zWqkLGORnst6xc8QGxdsVILS5b-_x49cbGxujI_RmDMsBg51vXFYYZqifqfOAFOQYyScaVC0kc6MmWfsJ0K3enOIXPwf1ni9mCMn7yLMhnAC6zqCvaDk7FiitMJFvF487vFd9_urWjnsJo3Cvm5Ai2fLWr6ALr-M55f5PPnEUTjbVzSQV3LGiw0FL6Qspk9vutvmJomTzIoDLQAaffUDscLCeLJfPgtwbXplSpBJWSz_TcoSLYhmp1h9BM8Dgr1VyqFX5YP4tEEH7_Dslg46HZVRc-279GPd1oqEZhUywTsAriV-gTxbeDdPZcSCr0pceGkxeJ6gitUX7Twd3CLEXLjz6pmAvP7RJrdDTngsoyL8TLvUcUcbboxEoObSjmOm29bm6jbuaihzFXMY_2Fq2bH689JvdblxzrL-dmhtKQJGDfbVVCP2ULDYGuEfFzAJTd-DpkWCCiCzIr0LOcnSUjVBlqPzKf4vrN4tAy5Txio5cS_KqldF2Tb00zUyMncOo1eGL3v3dGcpPwCgBil8Nc4ZXtfzIZ8lDfclteOG612QeMkSYUh6yCP39I1AwRoj9kNU_WlG3cWnMBL1sgERmrWTpDmUxLN2aPjm91sySFZY91mxJCvTFAVSuRhkSfrDOMckG49BMSDU1wjEpxDcUL9KaK8SESy8TiTiXeShzH_7UTkKUCiGxqZ_mqoRSrGjFPL8XbmwN8gaKfGoFmefwR5Ap_iH1-eSayvfceVvZttyRPuxYVgu1fGK6DfmdZbKQ0PjlLOD9_DQ2tIekEUoDbtrlilHK2ELavzBnv6xqTGoCbvSDI1a252papIyhwQU_ybyVwei6RPdRvNh-wmFSRhBn959PuryirdDXiYK8ckqMS3IFkwo095D5a6Rwm6q4Qh5kXhep2FhRQLL4WZsXSuETS3aQskS9sfZ4KmVGL5axcDV6ChZ_dz_pg6SeB6uxPL1UxhgidFqwkQlmjInkJwlubIZqBnun0_b5NXyXumy_PeVmKmXRAfNx4S6VFDV5QZ1Tmotr0NVbgNmIDIJ_NSUWUhNYvL6GijaNVy122bTmxzhG3iNtnpnzd18TI1U3uJERVXQbcYNiosdNt1uz6wC3vrCszVdQPQVBCJ0uv8dmm0y2AhXDnmPd81v2yg5ZUAUDo65yjqDxChncUaFrRNGm-VS1GQ0Bzqtv42VGJIqB5OytuG0WtNZKlS2hDVBmTRMzjzW4uY1YfdKkSEl0zJ6_FMwGHlMRJMp3HIefYfL3iRaXWnhZr3XMEUO0YgmzVPOfd-duW4BD-sNltj-g-b-7RwuYpaSrb5N0PLbqjPKJjFuUe9870wNgY-CfhNEt2WXQWIWMj6LrwcQ233umNltvZwHmnCHqZZ0w8AOhj1rnyBicm8F3yeOdXIaAU90rohXKGx_paFt2KjFQH3sekZ3BNLN51s_4XY4Xu2D0dealGwyBdRkaZaBWeB3LTQ23lERtJLHD2FrXHHDJZLQUekR6GG7V9Qsab1tMjWcnACABi06ZjEgl4TMuAU_yBmoJslypXzlgWW6jaMVDa3fKdNxSn2Uhh7i7Dn6ldbVrpTwddRzu2mCogOf_xbrCv0vK_PUCuQCDSjPud_YqFtRlzUGdqxJ6javdVKKG4p7_tv1NVfKPsLOT2wUEbjIpI_7uzslaJdUIicRUt3U5bY7TFh0tXwfVW8WxnX_WYIESVsy6i1P4IjW5xQO5Eo_T5ipfwswd9kTruLX6oe3zK27rkxn0iMt3_tZiJthZRVIRE4613tcHLTp9DUONdRRI6K7dmy1zMQYnejpQjIJc1n99UERUHO3lfTCbYgb61rVPA3Si_zdqJaSMcvXplobQFP4E9AvdFsnnH9TSudZgoDjEgd_41u7uCW5wxUIBay035iQUMdWHvtAXirOd_1m5IxyDQ3xk7zAxztTF-RMqEdMWa9cc_GKH-MNzStjfeiigU5334O4xHAXlLUWW1HUs3B5rnYsXWEI5Ys40U9KJRuZ_v5SNmMsGiHn863IBv3KC7rbW9vIQRaU3nWkr1ZyQ5IqyZ7OhWahKYSUwaFtdcqvxvIQUv0u7GjJPYp6aHUF-JVQKm_4aGP6znZc8dsSohqgoDt8tWFgggC-cRWlXrDTqJ9Ue0IWW3Vf0_AUu8b-tF90TdUU5etwuuJZ1ytE-7mvBub25UhNGD877NJZNX3krxoDfSKmgcO5a5_ijI7GrMCu35xQjsCHUNb2RaqpoMM_4JxdzELmS1Ca3TJfx9UdNDQy-3wg2Zpbup632IBMD0plx1JGqXSjLAkDgCAGFxuUekrSd6ql3opoVgIBskPYCLUHfBzhjvJ5k5fhj4m0HSQrdrMZekESvGkEYIEWp0oH7hvgZRbMfe_YaScvQGUPF64NChWymGgjYR1BC4w31D2efEeeXxFPCPs9b90ry91HgLltsbyYGeMIy3As0X7uGmTbfQadA-BOGU6hNTdUmVul2Nz4UrIBhtWP8I939iJbIJINVxt-WCm5y6NOeaXoaWzDruHoB2k7EBK6hYW0iE1oBwTQW-q17prow9jooPQfs121deyEcn-4F6Jxny7kao_u_rNaxXv_YjB2GqUDKeqHke3LGoAy7VGwhkfFDZX9jtBCtc0VlgUwFNTlmMP1fZXPc24Ifm8P_HYaFbhmmmXviy2sFCcfsHukac1YHeo2K79onDjjke8_YYn6ltKJ3Yc1eRCNezrea0w2MTkCbBxahAI3Y7mwNFxHf6i7gr1Ujwu7g_0qgpzfhkJ-kVdHYwlt8pGDsKVaz47VqIYe5hrl6XnTU9zm4vulEPJ_rjBWfFNvDzsgxeKOXhlZhXNnfd2nImozsT042l5UFyvJuC-mx5oiyrg-yvd9Koa7zR1VlPPOhBHnDM3xz0n6oN-RchYtSkdqRH902pHa4C5REj_VXAjIfV0wFac0UDHOfiDlg4_Zf896Nd2ZRggBUsv5EtkpwLX_YJcDvSQtsl5wbNTP2_YTTphVIfMVn1JyNpfnHozQ80HdI9uoh0GodOhcBdN99YqiRV4X2qjuPDqeYH5Q9p1LNbP8WXo54-811cUWowoHvz6k_yJ7fN08uNxnTsnbmke9DV5AWXhV5A6YloB2bwVimRVGkH6AjdvBjKgIHUoXwm-3Q1tpindA0hB9a7tJbsyw1iWKIcJMNLXQ7iXfGKEIiDALvtuewG1slHkiQZldyLveP5wdB9EEUHyO5cKMltpqAXkFKUJ3G3Q0eY6wkYe_ZJ84DMA-ThFmFc15R9_MxOTJ2o6dL2I0TVKouq6kt-MuQQSex2oJmwi5d-jEDB6gBPBCXIdpJUdpGx0kLevDf-4H614ytYbrd1SK3T3TOD9Ve1QtFWBJUxK6XT25zTYduM5Pe89xGGkXIwczf9o_rvyIcGgiyuW3Y-OGLqSobcpJKIW1vhRWyKmp4t0edoQ6lMVcYUoCFG98AzdOWEINqiywW7ZH9zqjT1pV7lAe5m7vXICiqEYwqfaXiKeIXOIW2rl8voY2hhmdtch344SU89IBD7ePhBz4tmZisSDb0CfODxW0ICgsu8XbWqnLaHm9ZVV9saz6ucxE-SAzFAaR0iXaRzdbCmy5iCn6HGBOFc6iMI63X8x5_6t1OwNxc7p1wxNwWd9IXiURlHuoBP5pWIJQMFtbSaPY21cDyHTM5CAvVqPH0Ku65ASunxeBp0HU_K4ODX8yJaGPqSJdqYshUegvmYZ1MgAYJuj71VgELqa_iQWvxJRGXcHjDuybNE523pEn3pupxCyvcCFqOz-uppmBc5OxpYFnZJ2ZUr6BYngpSnajJ0dqKwXf2gt8D98BenWWjtIzfkadGmWLnnWOvz6u2n7vaMHBgvWOWJ7Kv-oTJu-dXly0AvnhoZ3J96n0VC8hffbCCqA8PkwH4npzczUJf3ihms03GoW1qDl79iSBbiYE-tP0s4suuiVw9DsDOmhcNJfc3eKvBgQ4ODnK-PEJB6iwsvbWQQ5oibu1a4FcwK8O472N7o_o0YvFhSDE1cvItePxS-uoqdVVgOdZNkMr_grQ_WYSY9gw5RYGZwPULCFG8xsrNAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAYLEhMZ"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJvcGVuIiwicmVjb3JkX2lkIjoiMDFhMjBkNWYtZGVmNi03MTNiLTgwZGQtYjhiMTQ4NmFkOGNmIiwiYWdlbmN5IjoiaWQtcG9scmkiLCJyZXBvcnQiOnsib3JpZ2luYXRvciI6Im15LXBkcm0iLCJpZCI6IjAxYTIwZDVmLWQ2OTYtNzA4Zi1hMDI3LTcyZmFhMjMyOTg4YyIsImhlYWRlcl9kaWdlc3QiOiI5UjJiV1pHcElRenJHX2FoRE9BUkN6SmY4S1gxOWZwa0FabDcxMTBKN244In0sInJlcXVlc3RfZGlnZXN0IjoiLXgteUhQNnotMVNUYkc5VjJjQUVoQ3lURnFmNEtlaXg0LTZnN2ZtZGQ2VSIsInNlY3Rpb25zIjpbInN1bW1hcnkiXSwidGltZSI6IjIwMjYtMTEtMjRUMTE6NDU6MTYuNTM0WiJ9","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"0uXt0QLcHT9qdWCjlP0XJvS7mrxu_mnarqABbCPHE444rAZCPp7mRQZYGvReFXpxKKN2NukzfzedrzrURnmpAw"}]}
\.


--
-- Data for Name: replays; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.replays (agency, kind, digest, expires_at) FROM stdin;
id-polri	assertion	\\xdb59915e463bfdcb1b3df0afb243c5283fab015ee3b4cc79881223ab3acea602	2026-11-24 11:47:16+00
id-polri	proof	\\xf39b9742ac10f96ae96652ba628afc8287cf74f16cf83deba83e51489c568e88	2026-11-24 11:47:16+00
id-polri	proof	\\x269a7e4fc91d77f9807e4a461907822770c3faedc33df7564e858cadaceac7d3	2026-11-24 11:47:16+00
id-polri	proof	\\xf9320a8e2f05c66dfaf6aba8f9afbd4f213dccb22b74fd2d3f7462bef5112908	2026-11-24 11:47:16+00
id-polri	proof	\\x5b7074a34b73c88bf4656434043cc73ae39b6e52be724725066f6ea1d5fff58b	2026-11-24 11:47:16+00
my-pdrm	assertion	\\x221f18630f701dae2be75dbc95188d711acd1e0d2b9b6eb7541ca8a27412b6d6	2026-11-24 11:47:16+00
my-pdrm	proof	\\x0656083af14206157a1091c4a40c2d618f90279afa468a757c175e9ee5e697b9	2026-11-24 11:47:16+00
my-pdrm	proof	\\xf51a7a8b6b09622b7f5c7224b8a733538819b11ef9dafdc0635b283e3a6b0dde	2026-11-24 11:47:16+00
my-pdrm	proof	\\xa0a9c403910e3b889904c2ef5a8d059db002628dd85ab5dc8887f6b996e5818b	2026-11-24 11:47:16+00
id-polri	proof	\\x968cf9224a9f17fcb2cf8ceffa7208a1ac3f6eb08803613acdb098628fb0ebbf	2026-11-24 11:47:16+00
my-pdrm	proof	\\xc03b4fe9838884041edebc1d784a74210bc416dedb633d5d617e033579874c61	2026-11-24 11:47:16+00
\.


--
-- Data for Name: report_access; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.report_access (agency, seq, originator, report_id, sections, kind, category, tlp, countries, occurred_from, occurred_to, received_at, expires_at, thread) FROM stdin;
id-polri	1	id-polri	01a20d5f-d696-78cb-bb96-0a5a9340dec9	{}	incident	scam_centre	AMBER	{}	\N	\N	2026-11-24 11:45:16.411+00	2027-11-24 11:45:14.39+00	\N
sg-spf	1	id-polri	01a20d5f-d696-78cb-bb96-0a5a9340dec9	{victim_identity}	incident	scam_centre	AMBER	{}	\N	\N	2026-11-24 11:45:16.411+00	2027-11-24 11:45:14.39+00	\N
my-pdrm	1	id-polri	01a20d5f-d696-78cb-bb96-0a5a9340dec9	{summary}	incident	scam_centre	AMBER	{}	\N	\N	2026-11-24 11:45:16.411+00	2027-11-24 11:45:14.39+00	\N
my-pdrm	2	my-pdrm	01a20d5f-d696-708f-a027-72faa232988c	{}	incident	scam_centre	AMBER	{}	\N	\N	2026-11-24 11:45:16.469+00	2027-11-24 11:45:14.39+00	\N
id-polri	2	my-pdrm	01a20d5f-d696-708f-a027-72faa232988c	{summary}	incident	scam_centre	AMBER	{}	\N	\N	2026-11-24 11:45:16.469+00	2027-11-24 11:45:14.39+00	\N
\.


--
-- Data for Name: reports; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.reports (originator, id, seq, digest, payload, signatures, receipt, received_at, expires_at, erased_at) FROM stdin;
id-polri	01a20d5f-d696-78cb-bb96-0a5a9340dec9	1	\\x19f6cd4871e305e1bab411cedf701e68f074d68f3b0074bd2082a21d7b64d80a	eyJ2IjoxLCJpZCI6IjAxYTIwZDVmLWQ2OTYtNzhjYi1iYjk2LTBhNWE5MzQwZGVjOSIsImtpbmQiOiJpbmNpZGVudCIsIm9yaWdpbmF0b3IiOiJpZC1wb2xyaSIsImNyZWF0ZWRfYXQiOiIyMDI2LTExLTI0VDExOjQ1OjE0LjM5MFoiLCJwcmVwYXJlZF9vZmZsaW5lIjpmYWxzZSwiY2F0ZWdvcnkiOiJzY2FtX2NlbnRyZSIsInRscCI6IkFNQkVSIiwicGFwIjoiQU1CRVIiLCJoYW5kbGluZ19jb2RlIjoiSDEiLCJwZXJtaXR0ZWRfYWN0aW9ucyI6WyJ1c2VfYXNfbGVhZCJdLCJjb3VudHJpZXNfY29uY2VybmVkIjpbXSwib2NjdXJyZWQiOm51bGwsImdyYWRpbmciOm51bGwsImluX3JlcGx5X3RvIjpudWxsLCJzdXBlcnNlZGVzIjpudWxsLCJyZXZpZXdfYXQiOm51bGwsImV4cGlyZXNfYXQiOiIyMDI3LTExLTI0VDExOjQ1OjE0LjM5MFoiLCJhdHRhY2htZW50cyI6W3sic2VjdGlvbiI6InN1bW1hcnkiLCJuIjoxLCJsZW5ndGgiOjIyNDgsInNoYTI1NiI6IlJNMFRGekNBNWd5SDNBYmYtRUZFM1FLY3NwYjdrMmg5RTFiZ09CSGpIamMifV0sInNlY3Rpb25zIjpbeyJuYW1lIjoic3VtbWFyeSIsIm1lZGlhX3R5cGUiOiJ0ZXh0L3BsYWluIiwibGVuZ3RoIjoxMDk2LCJzaGEyNTYiOiIyaHp1TlFoZU9TUzBYTlRwN3dFeTVjajcxQlBUZWhWYTdUY0hJcm5ReU84IiwiYXVkaWVuY2UiOlsidGg5WDRaYVJWcUtyMXhTbWZfWDI2em96VnY1eEhzRnIxbVV1SzR5bVBTbyJdfSx7Im5hbWUiOiJ2aWN0aW1faWRlbnRpdHkiLCJtZWRpYV90eXBlIjoidGV4dC9wbGFpbiIsImxlbmd0aCI6MTA5Niwic2hhMjU2IjoiTUdzMExzZ0FhZ0o1NnZ1SlptVkxZeVNZeVdQQzFQY0JoYks1T2NDRmtmdyIsImF1ZGllbmNlIjpbImFNQzQyc0VMQ0EzbjF2bnpWcXplckloMnFWblJWaGhWdi1KUnRxUEt1cFkiXX1dfQ	[{"protected": "eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiMzM3d1BVRXVYbmcxSXQ5UV9pQzRGSnJSNk9WMlhOU0ZHb1V0bWxRa2E4USIsInR5cCI6InNlcnVtcHVuLXJlcG9ydCtqd3MifQ", "signature": "lpbuJm3KezX_ZvTZIIMscJeciBjymVuqOQwJGqFDxwPPwsJ7JS9c5rLLLUZE73wAQthwnhHivcBteNv6JL38DQ"}, {"protected": "eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiIzMzd3UFVFdVhuZzFJdDlRX2lDNEZKclI2T1YyWE5TRkdvVXRtbFFrYThRIiwidHlwIjoic2VydW1wdW4tcmVwb3J0K2p3cyJ9", "signature": "VlfZ-vgyiUpJueZCoNVTNGhT0q3OUBg-ll4mO2KJm6xQ3sJcLEgFSCwZNjqBcuCUULVnlLt2yAZjrsmeNSFN4HIgXpKssLt-JTuQfsSb1QwcyChKgmZSBumLkm8t_xy_oHtP7dH6x2XzCUB8dUs4lxTXY2Oo-fp641tRr26v0z8Rb-rIU49deTLNkDvZWwyr-EYq2mSIHPZThQgp0NVQ-F-wQsQ6ry5J7Cx01aRr1ecHh8Y_0hiLsTIgkDkxvStekdw7DQEPnL_swSzkkgdzUOZ8ikBvEgJBKj1lUBQeI8eChkoFPbRdIhmbD2qhKEcOUMnHLTETNk4BH4SOHNIVXxgwEDe45-1iVp07Xx2Kr43Wzehh9wpiYwqwZ1FBZKGMEbz_hruoMckwJj5bqMZmCWGY6CSd_MQKgJ4OYJ-IGbym2MF9PQVvuShSaREi5CFPnVcMUc82nwF1u-wOryB1-7e32cnFZAyS0UC5FrSs9BKSHmZ16SXkTZyOGKelDBnkLthQsx_I8wD8hcmMeGTsNpsqj-Yce_bf5Pagiri8at2yKLJae-ug5fOHjIZLPun3EETCEIlbL9DvHXTRaxykriRNiLkz_65FdpQb2Wp4frorGeq5B6lw8SQFof-65v-nvTuvUgS9UOEYW7vshhVNAjZwsRQlzoEtywejoNhO-PsptJAOuR_L0uIOFsUMBbMpFGUoqkP0xrZ0HGkF9K05q7rFRu7bof776-HnkYvlr51-z0MgkUasNsYz1zECOwM7lBvVB7gl7ngYJb56KI58m8uEC7Ak7FMQvm9cDqqSRDtSe4f2OSkeG4p4KSvPIrOTGt-PUmHMLoz7DUObEF-T9k6dUpw3WoBq6JsT_Mo0tIv2paC5hMpXVWy1rkqcYpPbiSlu-4ZQEfpWZSBIdxy8nLPSOEaPqNbroPlORlx6Ytwub2uFRFdl1NZfIGzA-ck-6idwI-sKZPIv8vk3urqiHhlv1O97s1cCVBGD_JDU75b0TiwjT1U_F4leg7jvFI9KyHdgyyzExc39kxF8X58Kprjw2WnxJ8odTMuP4yDpMG9dletJBOxMYRn6L7EcgEdxCr4n3nRok6GPiwr9SCj3-DN4p5MkCwcV65h-ZkE4Qce6m--dRneELgZ9IVk3W5OTa8n-P0H2tiUWA6rUvSRcx7Gx9DJ-kPllgI31BawJYeIlY9SB_wu9iWlqJhvvfz4b3pSO3BnGEMQ-WXfwTBLub1vUBgHOnzJXx1zp5QMYlK-8lVK80GWVHNHejngEdhDOiY0D7OWh5V85FG-oNkELyaaocTFtuUjz6snPfLuSNcZfBo8HhOZo9tYCs6KENfLx2gg0SKDI1GGo-EPaalUtIVEaT-VQek9hqb7spxIVb9bcPJDJMZ7ztiL8CzRze3wqrErMLCXToLDd2eH5DIklf1BilieTWZqLypeoMSwRCRb66o2uoWqnEx07ZlQXiusTu_clSSo2eXqFL74VqTGCq1RzLhkHleV9mGa16VDmO7eKpuaBT3UryJQlx0cYxjrXDXRDzKslyOvunk-TkzrAeAqHeV3Eda2p38QMtu7BOn8L0ADAiMC_b8gz3N6BzzHiCc1v_jBLltN8v8TcEl2uQz0RB2R8BSLTg7Me1YGKj3oG9l9KqlftaHJ8nAqNNyEWqOUGyuH8pz9abfYOlwiGOUn0RaBSWs8y7AIaAUcvreCPkFI29UHmDc04wDqpVhOu4BJu0z0DBx1WOwTWaH8-XroMOzXzxZpteJszuPnsUZ-ulkyK42Z4Oi54hNYA7IC4bbDSmWSf19BNoG-9lndltgjAfEcAaywRx-rXFq6BdeBrRo1pgWY7bgt9apy868-mDVbF_m4Eh9F_imn8TszGzeFnmUhIZT5kmmg3iHQMlFU4XoI9jkQkIaVaE7R3oyJwu7D1BA9c42F7ZGFJ54_8-zgoic1WvS0I5kLa7iq-ZNTky8JoWScmH4DWd0ECZiZ54CMi5oO9Nv4Nr6jrsI4JRGm5hO-UEitureu3TbfuU-0QzcfvMQ37FFZR5UrDNrYwoP-Ows2SHjp5LmcY1liwynxm-vnSeMAkcuP4jDl0LeJeq6tHwtCSxmR0LyQVCbMC8pMxQFvHbT-FyNkFeMQtV7nW5GX4lt3tWi4bPd_m1EOoS8I7jJws0KVtijlCXku6UykicvWbnwqDnCByaWR-p3HARQ5sOso_7EYbO_6ma9U1hyNMt5f8VohJyyQOcrAoJ9pwy2mpgTDl1CNOR9cq_o-wbvgVM0oUjTk0EgA0kO7S8fuihLqCzSETKDP3JdNjduUNYfIgXbc-i2t_4xY-qU-vaO0Y7xd89tL5Mvg0Av2QCRGfu4voB0G_2KLmJA0g4NlCJ90djzmMEfRhw4z40yZdGhuteKIWPlBVtJXq8U8X4kQ39JVFC6AWYi4WoDAg48qSzk7kvT9-q6cj2PVsso_hbp3YDfnUJniyGsk2wdOmK7GbC_wQWtLIxo5zgGNcH-hmsLys1SG6M_EGRv0nXt8PipLQ9UNuTphM9VZ2fIE9aGzDaFYFJui0Brvhl12tFKa6tLOGfMvdGFy_WjsCYEjMXC5_6g09CW_T0s2MDAVPJENKoqzTUzPJj0DBFFd4zXDGjnB3JM6d0xM1iHWP7LH83UiosCQlY-Iw5NVxvXz4XFniathX9NyvhbLU-6l4I2cyHY6VeKk98e5D2y1-t9yYOjoncbtgIFlXEHFMR7TYfWZUInxU34BOAMvrwA-egojXO_7ZvliTO5ilmjY2mAKDXkpv5_Q1OQvwENoKsLYFlL4gSn4xqHBluDJ67CpU0w3gxWRZ4RSx8dW8kakjAItTupBcRx-TTFRoLZfZg31WwccsVqln3icNW1QJ15QE7bpEmB06XQI7E0QtRThz7P5tVG7yvBAJNYhkG7FNtCTNZdGEWQffvvQyOjcu31_uzJ0N4JWZYSD1xeLlHvZT71P39PlOrHI-13d1UBU3qKEMmvrd6G-g19tAqFfOiDuhukCxrdWbtPeAkAUpB_2UhjcTDBUnIwUHWEn7VK2MjMuy4g1AnBZvZesMRUyn_XyTszWvn6iruxfy3iZMxsEkOgz6cYv4j9s3z5ur1vKa7OU7SPsVMKmIkqboqyYkh9g4dxoVM8dZZKK1hp3WLnNR_uIGe9xzMjNYK9a8gNFTyw3QTzsEdxSVawMj6V-InyBJ37Ept4lynM34FqEvZXDRBARkHN4cb-No5J2Gx-sr7PX77qLVpx3AkGG9AmR-fdXEkZezP2LMrOXdyt3gzGsctQ7bxKEg8aB_etyiJkRjvo0IxnnOI0Dkejb0HblaPSDZPMe6X9CyU-1zIoZG0BL8y8j9_rQoWBaFJbNjBfXgso1Qglv4_grT7nBjPOBsHG9WKjlXdGwjej4VSpBLsmhO9PoU2CGUQnBg-eApDvgzAXMKSEJWH35MbxG_Hq0IFqR_357DFSXhlf2vvCaraKVjiSX220dBpOj8Ut0AQEeCK4wMrjmj-wqoBByW4HnbMC0LsGHG1Dde32SjyjtqBXWxLuwfRWaExOWqNWlYSFRClpSlXF85uXcmbM5nCUHw83I1qGLteIDYuxNKyg3B8XpNr0QjrCEjYqSorrHMnlmplSKXcpN9YuYsFvMz-2NO2hyY8svFxel7yH8IMvIatWOKN1ZHNHOxwLkCfGz_dWj1OeSp3eAe1s9shPgxPPmioxGawmu7XJo8861-xn5BXkVjcCtLSP8rq41oTGWGC2aqFiQw_SzHhhVKh0Y6SdDhFD2CJksssXurQlO28sDPFWZPZIol5v5uJz9bBEQ-s-Q5paqcu--rE3yhmrE5EEbZ09GIoWqYeugD6L0_kSjbeJes9jiPS_-oagWyudWk3RdJ86Lw1CfnwC978xWiQtGZyrM9pfxsi_65-8w_h89pRocRZNfIby23Pl28t7Em1gDz9I9fyFvXQQf3B5yX_I01rJQ65-WiEOxpgDI4y5F5aoJuhD95NlL7saPGyLI2dFOpELrL-BJJ72gFBM9gSrbPrdZMtLRS6nNq9_fqNfzXDNPswBL1_MnXC54ztts-8CnjMeb-YMBKkmCbbV1lTYGrJw5yrgjl0r6PZ_-Te1RVfhVXLnNfKPPDxlAqXXeK955jN3D7a3i9cXBZTr12NzTjl-Q9qvuG5wdZsVWc9CamES5ZKKm_vsX4IUWBnaDN5h8It_EDhYYajEW_oy-dmvTXholnp7dXskzEN4_J1QOiTNuoqkzyW-rGpF42ogl-UOCCFBLqZ5An5GpjY1SuBsbXzffK98LWdzGSPx7p7G_a5apkIrg60-SVB4x8OsYRB8Ua5VEOh7a35j-a7gIhSLTX5_Zha4XT3T1dZW94u9DnBBwmbrQAAAAAAAAAAAAAAAAAAAAAAAAAAAAABQgPFBwh"}]	{"payload":"eyJ2IjoxLCJhY3QiOiJzdWJtaXQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1Zi1kZTdiLTczZmQtYjMyNC0yYWJmZTUyMTk3NDciLCJhZ2VuY3kiOiJpZC1wb2xyaSIsInJlcG9ydCI6eyJvcmlnaW5hdG9yIjoiaWQtcG9scmkiLCJpZCI6IjAxYTIwZDVmLWQ2OTYtNzhjYi1iYjk2LTBhNWE5MzQwZGVjOSIsImhlYWRlcl9kaWdlc3QiOiJHZmJOU0hIakJlRzZ0QkhPMzNBZWFQQjAxbzg3QUhTOUlJS2lIWHRrMkFvIn0sInJlcXVlc3RfZGlnZXN0IjpudWxsLCJzZWN0aW9ucyI6W10sInRpbWUiOiIyMDI2LTExLTI0VDExOjQ1OjE2LjQxMVoifQ","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"34J53V_GxeAYhD77i7CM0Z4YuExxocawTZr0BYywa_IuVUkz13CvgePhDQusBhkpbFYNu9n0y-driqjbN00wBQ"}]}	2026-11-24 11:45:16.411+00	2027-11-24 11:45:14.39+00	\N
my-pdrm	01a20d5f-d696-708f-a027-72faa232988c	2	\\xf51d9b5991a9210ceb1bf6a10ce0110b325ff0a5f5f5fa6401997bd75d09ee7f	eyJ2IjoxLCJpZCI6IjAxYTIwZDVmLWQ2OTYtNzA4Zi1hMDI3LTcyZmFhMjMyOTg4YyIsImtpbmQiOiJpbmNpZGVudCIsIm9yaWdpbmF0b3IiOiJteS1wZHJtIiwiY3JlYXRlZF9hdCI6IjIwMjYtMTEtMjRUMTE6NDU6MTQuMzkwWiIsInByZXBhcmVkX29mZmxpbmUiOmZhbHNlLCJjYXRlZ29yeSI6InNjYW1fY2VudHJlIiwidGxwIjoiQU1CRVIiLCJwYXAiOiJBTUJFUiIsImhhbmRsaW5nX2NvZGUiOiJIMSIsInBlcm1pdHRlZF9hY3Rpb25zIjpbInVzZV9hc19sZWFkIl0sImNvdW50cmllc19jb25jZXJuZWQiOltdLCJvY2N1cnJlZCI6bnVsbCwiZ3JhZGluZyI6bnVsbCwiaW5fcmVwbHlfdG8iOm51bGwsInN1cGVyc2VkZXMiOm51bGwsInJldmlld19hdCI6bnVsbCwiZXhwaXJlc19hdCI6IjIwMjctMTEtMjRUMTE6NDU6MTQuMzkwWiIsImF0dGFjaG1lbnRzIjpbXSwic2VjdGlvbnMiOlt7Im5hbWUiOiJzdW1tYXJ5IiwibWVkaWFfdHlwZSI6InRleHQvcGxhaW4iLCJsZW5ndGgiOjEwOTYsInNoYTI1NiI6InRYaUtXWmg3LVVKdF9wOHVkX1c3UnQyX0h0SGl0Ulg0MEtCZEVWc2JrZ00iLCJhdWRpZW5jZSI6WyJfdHJPbE5KY3BhYTZnVTdpVVlLOFJRNUxIeHJ0ckJLWXdHXzNnenFid2JJIl19XX0	[{"protected": "eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiNXFtaHhJSVgtQl9EV0JtczdkaFNwN0QtMmpsNjJ4WU1rUHpNZUhNTktKUSIsInR5cCI6InNlcnVtcHVuLXJlcG9ydCtqd3MifQ", "signature": "B_383QT5C4FDSjqrg4rBDgxEHoJSpdoDXokqHzf0jrBznd7B3FkPNoRG7BY-R-uLER1Ab0VojRCKcJOYYLFXAQ"}, {"protected": "eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiI1cW1oeElJWC1CX0RXQm1zN2RoU3A3RC0yamw2MnhZTWtQek1lSE1OS0pRIiwidHlwIjoic2VydW1wdW4tcmVwb3J0K2p3cyJ9", "signature": "bIF7-BMRXfpaVj_RXE2M1fZ219bDXGDePDrgjMZEcPZbs6Dv8LLhfBlET_5m9VGxtmNNg9bh9iRQ1SXMv1S0lR6aWNmSNbwCYR1XjGX1PGplFSq59OituRr90jQfj2LZ7WWytgJSduT3bEj8x0kGBKOWWSJMysL6WoRo11h6kJ9iTkKdvBPjjR1_0P9BMCQyHVVc2XYtYD_ibuoXEcgb8PGPt7ko-k8lEscWK1MlZ88rF5EW5HdpOdsgurnGnViMf35epmYZZxc1rMngc72SEc0u4kc6dT6YXlR_cBvIIpoCS3tvgY33vb3d37oqwR-1lvdGzkNIqzMO6XT2uVwkZnbSqC4MrClbYdBLLh9ud5gNuCjcb7Q2_BcehYfc7hFKn3ttYGc6S1fqqKi7StZL5jwAJYktn1Ax1XjMbg6JZj5CjYWWabLBQNOaPHF_mU_RPB6CC2MFB-VTzQAnKzVsbRbyxiEkmJ_wslA7q__18kJdDDmwwiX-Svj65tbzjWksQuq5q3oh-6bvT2cZgxgfs3XuKjfmK8UAFEnZyQAhKTJAuOYSNnGBwhG442NaxtjR7C9lnBQLKfayenJMvopwxCNgehuHPn85UMBLwL06pFd3YHXOC15QO8nk9Fjjwi7lihOwjnCl5tOImzg34z2eFpHuL41S_OIYN0EbQ0rJtmNaySRiZWbocCzOyTgUDm5hmDS4IFSwh2A8Tasa9AgT2HynJYTaRO_G6jOlRqXzZySwsXCRUlxZcQQv7XHWx1c_ctm3WoyUPDw7EvFBXrS9W4tHCGsfi4VxVSfcYeZI9iWimMPLun8vYQ8q25HtD97Q82hKiVf2Al7kI1U-zTPoYpVendfJYa4KLcdOI3AmSF9bug_-ryvBBAdBuOhKAyqE1rFedHMFQSgBY7kRhzsiULx9S3p-JfJ2C4_zaRdHJH-zs8GOopYT6ZDNYO2YKRP9J0Z3SOIv_4Do0YVMLHJoxD-YmTvINdXTWdz_G1daI47lTmvA-ItJo8EA8FXX5ZGjlQBcKLNEVLvrCFMnSJ4ChQ0wkT0J53Kp9hH7xSgh86uLvomXPSXHBRu1UuA5XPALTfMb1mkkGJCdjrdRLu9dGD5k9VybnVNczqhDjbtH_yDf7E7xCYhCBGeOVfj3I5bE7ygtTsDQAWb0UQ1DtR5DYJQx8MoAcl0xChIqFge-Zh55FJxXJlYaiCvjLEx-4P3Rt2TzHEzaoSwWVoHoq4Yf4lJY1QV0S73fP9o8tlqTRAEkgbuJYV_etuyAkeg-ys3P3YhTrBVG3ODJBpJmmh9mFijsTNrazo0xj2ZkEmPl0_FGOG2-C5w3cSj9uzxF-s6jOWzAsnyTxtQRfEhq6vvhv_Kyd8bBAFIu5c_7jET_q385yt6wvEtKYj4rui3E92-9zoPi-4S1DebaTnFh9TAw0YMorZKcwJAduI_5tXnCmn2h6-9hIyNl-aRKM5aecfK2ZB0-rwInLEhL5cT33iDzcRdKzPask-JuzBK_awiqPUgHHmTfPib8F9flJFAI7_eu25lRKdKt20ey_0gHMA5kddJ79hODoz6iw2vwZssYzYLulbz9-oHqgs3IZ4RmhHgfvvH1B7rp75pT4uijpACjviGck29br1YTCVCq2N0TPYTvw7h_YPCd-0QgveyPSQyHTRZnGMiMbEUhaNqzQ6OTDPQD68cUZYGUOpGa9sXxhvfvD5sIVnRY_20Eq0gjDbBzQPp4TCO4KAXYbCHx7HCQ7yL01dKOELB6VnvNLvCn_0y-epmrUuTI9ElZuvDmd_4JW4e3g3t6b7nBXDTPCyB-shihpljjCMDjJ-akne7WZj9dOLVAZf_pxqNvLKGQq6_nUg3PK2kFiIRlRcf3jO4q5sJu4dLEAbLO70Bv8xOSs2xmcgVamCQypdXFa64mheV3OPDlScEUsM8g1ERia3Iqmo9hSP-MrmB-KPtd2TgKDtETm_2xVsBF9qGgU8DXkALtOATsfYxXngyfuBiqueV2WGEPOas_DyEvn3oumE1Aro_sTx87WcE9pRY3c3J9xCSRT4b-LmptTdoR4vpkCCfAip1AvRk31282lANHm0ws4tX5ikCYXVosJ-m08lp_MaBq5l_AEsTJB-tCsPFWMqpatx_4Ub5AEoQK5k_NGbL_W1NPZozxUenu220XR68_Crf0d3oxKpkI79mwcz4oNpoGQJ6RTSelDWLjrj1e3vc80Sr11Cybad6SjPhBx5ldcY9tkK4YLaDlLWiQCMJ53ldepbF6k0xcBbVMg_RfyLOHunHxFID3NIrOd2Iz_38DRNXuoWt-Wu2lXRndkgPgS75AEFrubh4ZDIaaPjuz9KiqHTgdixkwG1GlNVTwwPF47W4dksbIltme7b_WloUU_g6X8PlFtvZ8Gop_MCn7nD7fuCDi0Y1YtmN5aB-T-cqpVw8ft3UblTQ_atqJIDIYmFZePs1gMQOj3h9dSYDuMR9U9znTSE0-zNJUA6sbO5b9WceewzCMNeDqQ7oy_EsBk5jaseRzfUjmhtOe7DP2LRV5vg6FEG11i3VorhBlO56BGG5U6TMEMzeVYTHqQGzaxCeD7yunMMnNMMjCuHxD2vvMmjVHna4Gv3quibDEFgbO1yqYWMqiFPyoCNXg0IHTp8XH0todF3rwKeUT51q-K0eVH4ZiSRia-ig31-fX8SwQ8vLQLPFoZNvjufWSbZOQNi4lcISTxztaz2IaJdsoHC1hTJv8oxjd5UP7KjsIYfTFit_SysPInciXrkBwN9oxG-XTribgGR7xZvbykJM592BMHg_EFz4Kd_B_NpAs6NtKESt7ABxQind-BnY8NTw9V54N2G3B58pXzXq7NRaXVIbi0GBskJxqjXxGqbCvVCOwGfAXhaysfH0pCEo27nCVaf_v1NK7_Wfd5Z6w8x72cBqrUYArCO_Uz-h42WEe4bGY_nUCQYjAK8d3crXIuK4h-PBdcG0RnUwxNZqkkEnk9wbb0jbsj4ceVxmD2-aPLjbB9UZF3DEPnj_uKOkpHUaZyA97xJ2rsVc2cpdlrWIMYszEhmy2qAogHNnscNvftUyRbqMwiKbhttvsXaccSrfJZscsA3uTd0l5qZ3r7X98_OYb-TxpwiLhSedhVuylDt7znWCowXcRk88iGdpEUMHzX811V1iYhN0_15umxrLzALCYgGCHcrbDi3CoTcmdGfPN9GiQIIYKFqkI1qp6sVmzWDAuH8w9iFN6a800oBOWgQfA0M1ZTLx8uWeNs4DtPDiO2D6fOec68hzoYqW52Wvogs90v7ThKgHXpKxX22HA1-_Mpo5Ru3zz0uVmIo8h-t2z5nfYQ4CifmUGIDgaxH8grnlHx9PeDV2JG9pCDTw9YBpNJxQwLerMa8ZQqnijCZuqBFiemncopimEwmB9vzDGDVGNQwdAH2zxE7zoyIC_PfGC9Cg_7xsl_j2UYZ70ViPn_UMBeRL1EtUg34JkFDgcBuitC9SUb1wG7rn9uKlLj9dlof7OAwQ9HN6Bp2NbR5pS5_WYjQH9EkG5sMQumR6HLktHIKFOIVKJ8od7spWq7xCIKMtjvbQU4q9GxIYw3tC_eMKBVhkXQ0u5dSDyBqLNWjvmKnyRcfyUm0crLp-XuN6cPz0wGYo_7-G9y2Tm17RCOGzNgS0su774xonhB3jk2cVZwL_ZiVV4hxtrQQkiwydxr43b8E3L3RnlJtWG8xzfpoY7g8krZ8xBdkk6iCVLYD66xm7hBs4U4GTwHZz1miNs-WLNR-wI1J_1JhXJloRUekWDcgP8U4VWR4wlErJVL6MkTpfCnmnPIswQQojTgI8vOdvXvsFmBLngUzRzq0MKyTYMlj5gOHxIVEcjOn_2k_dfU4rQ1uw9OCja1o25OwCSLOryFFDTzsyWio4HmtI5HIcE2CzrPUF--cQmvEg0UHaj0Ng0Bd_av26azo0XTwcDlIav5sxL3KjBdyYvmBCRd7Dgf3Ppy9M23TRFP50pb5JC0kLq3m4HGQnBLv6WeHpG8wqDQ4NohVTqu4jqtqBUQZl2mKXWSxe-szQNbmFXT_xMDsZ0BdH8ZIiJAH1q3dZO223s9No6kcXym2EMyAIcbdFfGBGyAXVqWQX7tWugIY3-oGNHyIf9mpTvyX_jVMhG-F1IGcSZaPKbDbdeTfeSnt3De1hdEUxDT820lakU2qaPyyMathfPpY1Go6w-9macbLBa6G-UkWI7effEqYXz31KmEeqMYd0VWGs3WTUHlTEcOcbkhZoGnZkrgp7tj-v8b9er6W719lX7ptLxu0Z08x8wsB7TdOvRvxm9pV9kgfqSQfSa5QjIa_zsvKJl1pOxU8YMF8jk_DSDw8fTOXmx3-wIMmejUpqzLZav-gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABQoPExYa"}]	{"payload":"eyJ2IjoxLCJhY3QiOiJzdWJtaXQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1Zi1kZWI1LTdlZmMtODg4Ny02MzNhNjA3NzVlMzYiLCJhZ2VuY3kiOiJteS1wZHJtIiwicmVwb3J0Ijp7Im9yaWdpbmF0b3IiOiJteS1wZHJtIiwiaWQiOiIwMWEyMGQ1Zi1kNjk2LTcwOGYtYTAyNy03MmZhYTIzMjk4OGMiLCJoZWFkZXJfZGlnZXN0IjoiOVIyYldaR3BJUXpyR19haERPQVJDekpmOEtYMTlmcGtBWmw3MTEwSjduOCJ9LCJyZXF1ZXN0X2RpZ2VzdCI6bnVsbCwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTo0NToxNi40NjlaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"H564gkxuJ8_cBE2ewLc7vHbAHA9FMT45i9zoRelnnI_Hcn1xEZ8CmbjphPJ3tQo5JE4dYnMl-g9RAXBniVJ-Bw"}]}	2026-11-24 11:45:16.469+00	2027-11-24 11:45:14.39+00	\N
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
id-polri	01a20d5f-d696-78cb-bb96-0a5a9340dec9	summary	\\x9c337a3f734d6fda959332d3f51866e7c6f54999177ad1c870bf5b3003ae0e8a773571bf29f196ced10899af777ad775c40cd77c4a564d9fc1259099db5cb6d90b4b48385a63d183068e88dcdfe2533085c4f690b19532669fab372318d3f0399b1d625c1b03cb93e12d96958ac25a92cdc8bba08dd1d887ab8caafe9759f560194dd75546100a2ee2fdb19be493ab3004b199ad8819e5a59edefe90037f0637b43e406a5856659dc0f9327e3433721674384a2f093c00f217b0d1200ba771bfa5401af7ebce9faeb27d3518121e0711ba84213cb8fce21bfb7877399f4084b4e3af1e63f6485b341c953a576ecac5988652ee5fd12b8a47d22ed804a1ca931a945f6134594a58f4de5f2c7c8ac0d7bde4de453dc6e5081bb320ffdb0f6a42524661375d474bcf4b46d7b299982d8565b8e2529360c3c55df2fd2cbbe138bcdda7d7eca53e4903954521470bd4ce990d7f3a6eae55313e7dea657d9fadecfebf6bceddafb352982dc0ecdda8d3e11c96a3d858062298fcae29b1064411afdb6890004d19dd19075aa09395c77e9750873d34feeba0e0dbc399c0c5f9f55ab042fe7f92048fc69ca083472b2890eea43b7bea1713d8baf7d5d545549704c933de56104b568840d02810e940c5228d02121b16cd2878a22c359f379779178b169e6eb5c4164869b8f651258b478ab2c2b42133c1257ec6730cffe30e980c4c14eb042a0c89ae06c26cafede0de30744d4300c384e837c9118c5939136f67965c3f323cc6a47a61fcbfe0f088e9ceabec9f7745c8a61232115877ae7952d959c6b5d4f8be08a0b436f3fa3a229b9db2f8bbe9f9d2ce06e9b1fae88f5606a7c975d69696cbe43b74c2a5ceb33c3f706be7aa3e51ea2147ab36c334627af304ccd1a5914430a3e95d3a55db47377436f4083af4c61534239442345df4321975c0fa642e1fd1f0b81850a97699b12a844aec0299579910f459b03f22b122be6f55e2111e8113150361bf33d16b1f4502cc2c80f2826f04eb816ff07d35231b118fd933703231c9b2ac5cc6fb55acfbe040570d72b724f7b42a1783d792b7fa930d0f9820e19852da497550d69961cf396c6b4532d7ce03569d031166eeda8b5d1d2af333870720009654efe59b5425b5774daa4707083fba6c4b07af49217845715de8bd36c51e54dc8a27cb64ce4d9bb4ee7afe0d1ff7817d6c1fd7ee40356f205cfa5be43adaef7ae4f8ad3194cf820f048c19f8f4ca1b2b25e545e131d774cf3b37b3c9bc4b2eaf41796d067dbde39e87041081dba29f55217c8200ca22c0f8ee6fe0c5358b6df8ac5d16d64e14bceae370446c3dc7ce17e0efc77e80292db204616d6a34cd871ab839621f2771a628cf566791e7bfd00a0680b12bffc98a32145e30507bb1964df0ac3dae9af9c0d2598cd0a7722f42397e0606d31bcd6048ee82ad89a61ccc36ed1ca283e2c6ba1ea7bc49887804cf6b7288e0d593238d14c15da6645634abf18ddf755c5b4b16a14511b5217b87f43609eb555238648c4aa237c8b86cae0023ffde
id-polri	01a20d5f-d696-78cb-bb96-0a5a9340dec9	victim_identity	\\xb0285894e3d36e7fe604c3b89d37fc74bbc0733d79b22be669161ad25ac03282aa44a0b1419da6b64ae9fdfd203404f64dc85c49357c67979e8ee5694e66c45e0f71943aa0ce05cdf4516b9e9c656411acf217ad6ae17b57e03000b1de38885e3b7c8a69fe945fdd050b9dfee92b567597fc44647745059f1f646ca7591fae5563a363544a5f4a7621754abbafa2769d6ae3704ec2c346c0476a0d1c08ed4019f0f357fca24b29925adf3c70bd969bd7dbf84051832f8c9e8d913fe8ec8a49b76c1099f923ed6a5441545b676ce2fb069ccc5383740b0d77334f2436e9c72998c8199cdfdb67b27a822d93c680093c9f5a5cfc90db36d3c2d46a388840f28932e0791ab3015e4ee1d88658e7f541b54f7d24e6f66f302bbd5c4508c0c1302e7deb2406e6c340260f648d8f79a5ff988cb976e3c67f4e3d88b1f9aa94b41786085c144de2c62a90cb4bb24374a70fe183d33b7a632b1a830db4c712e9a7a4e68767eec9f43613b7340e71da2f2f71bde71b70a1d7418115484082b9e4dcee4580f166aeafb3e921a3e4a1687cb16139b64dd7a5821bf12891ddd8f9b2e12a3ccceb112dfdfbc1f3f61a4d086ca542fcc2984d4f1fc1b03c29be48db5d2e0872072286fc4f06aae4929e94f930277ec1c5f076932519d8fd1f93a44bae473ea03277aea4ba47baa360cbbe411f5824c456318a6a6057ac431e4acc78e44cdf951eca6bb25433f5d44f4eb3d5e135043f43b2bd63b049de744e7ef02bbaa9341c0c77cb67e636c4e961acf68a303712a3db5a6c61947154e4bc5fdfd905645d93d2fbe059a539100533e2b86f778de3a587132dee3b1ebbb70aace57ed769bfb1ed8ca0d5724d4840eb7ed125def73e03ba3e1bd23a04dcb9ff189e9880815a25530b9044d3d71ac8bbc84562aa3c1acc69ead46acfbe061b0ab89608fbaa5ea454c2943b363cd7edc4fd93d957afe596c0c03a83f68d90cc12c3cbb132e3ee2ada14b309f0ebad5df7b049c94668cd5e74635eb3db0f8cec0304af9fd74234e036ada3a922d87721b6bccb29c0535d45fc0fcd95a3398165c112eeb21cc3af5f06139d2e730d521411630512056b1484d75f869339c5f54cf7595ffe159acd477b30e13804c7def98c9a093f957b4a4a19bcc79ff45d58bdeb3411ed5f087931365b81578909784118eabee19fb050df72130d3e05d42ac3cc7e1000c341b6835c40852768205cea9d815b85b0a6a402f9d841ea1cc7ba412f967e82e44829547ae43ef255ad8b9e45b747dda1c946abf37c38f3b155365b2f54869876af17a329e13ca08233bf2867d4de9f00527c8483b85b9fbfa6cca60952f953ef71d8171bfe6d2bb06e3e543d17ea95b0e5c75171edfcd3691f06e29599ea06f40d170e4fca90b462b38f3f4fdbf2796516a9c6ca7b05d3aec139b368b55d02f98a497981189057a5ddaa42c1fd2f6dcd1986b1e5306edef41e52086ec5d074eb295bdd9e5bb2402ec08f59623dd7d73cc5e01fde41036a8f8f06d43d434fed5861c759ee18dac62305be132e
my-pdrm	01a20d5f-d696-708f-a027-72faa232988c	summary	\\x2b3614f94e464bb2293afb0d3e856c8f4daa8cc9d62c136b2a7a901068c54926d33cc2b23f06772bb6175c00e277898c2a1b0d488885b2b2d448c5d9dbf84e1183fc9a0f2351410c808a3ba672655b76abec97b224c89de273de7d84b49bd94b84d3be1222dd9ae3ab8d1509dca61e20e79d34a5b34e0a51b27057b7e722d88976558e89538af21f8de7b764a68dda1e88135b485dffbeefbf75241eab18613afbd034c38e23df6e9c7eb2ad49d5c8b9b26b74bf712db790f913690d259496dcf55773da64b453e503cda0d7811e7e9fc676887709b45568f2c1c70ce1b840b1c353c004d7fa05c03742abd5ae4943c6902dcacf11b17423ff95cac9e81e30ee179a59904bc5208077fb10c35a9ab76f5e55e38abfc4ac232c74089c601ff968594c63a82019b0ba7326bd8ac24ce2510edd9df03c99e700810fe1029454da309f7f008709ebe4136e737a684d7b99121c390a730f8417a26963ea7d35b60c0e9a7fd733a610c724ca18484522a12b2bf92cbab04ef75c4a24ae91a4283ed88eb127a03b9b12218fe5a31991aec3880b3a8e3e96692b8828ba82888b51c980345fbf409b55c052799d7dbd75c53e38a8b32b94cfc6f000489c6012c2add80d2d132667f9cc3c84c4b06712836bda90648a9ff58194a0a38d4d5bd053b8d87d76c74bee503e5c37dc7cc23c98c1cf4e16123f9c877dda0c8f1e1e6fba8ef33240ee9a4fc9680035549b6de4883ae585db1e3c6855d54f389ec3223155a353f92299b97042c300f9b2146f871b163365ca103f5c8bd464274ac04706a80b15b0ea3f79d76f78b13622560d881a3ff2d576b07b2c1042e7ecc7de6d143b970c0f0b43f05a4badb9d7ba8256fca023cc351756ca7ed8e3fac1cb8d89a05431b1af394ff6b521e0c6fabc39d3580dd74452eb9a1c0e75b55d1a39653a00a6344cc9d511ad7104fa627ddf434235020be0b44a019d6f687a1e6063b11064838334abbeec79cef341ed2bbc4807cbe486eb4323d67f668033bc3bed71114cda258a822070a92b83baa6e576088bb039eb5af8ad6fe386960f023d25c30fa1afcb74d3a9c31b4b19cee878d61c29ada2121552b766b862d128f9121082216cce5363efa0e97ffa86c8bb11669161b507510f23d7e715ef9ebaf01025545eef35c434234379658cbe3a4403c9bb58a2e200d7ba5b8e59842ee003c8da1f9ac4f50e601a83f5bc62be650a8c204e48ae377560e33ed4a325750c6556fa18c03631f53b32ac5722c2e67181317866fc757ea304f50ea8cf4a37aebd4cb668b44ff5f699b5a1386d6505d637fbf18081ab2c13468f0db47cb20425bd1f820da7ee52eb15d6593f01155fbcf3df141388c9cc786fd48384160be8bbebc9dc1270c0a86fc7e277e3dd67ba778b6f730fa92b33986ffdeac114e8bddd618b0a203d61be8260edd667f7196fdbe72384a8e9ab925279f228b2d083ce3e5e65b2468b1ce1cdee22738b39b98e783e95603c3418a05bb4d1d935624576d24de3313544f845fd348d8d1c65fac2263b7769
\.


--
-- Data for Name: statements; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.statements (seq, country, issuer, n, typ, digest, signed, receipt, issued_at, recorded_at) FROM stdin;
1	ID	id	1	serumpun-agency+jws	\\x93f7365a67ad7edf96c128bd99ae24d186ae030c9a190e27dc75c02e2a24376f	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJpZCIsIm4iOjEsInByZXYiOiJJZUdza2trSTdCYkNvTnVReVNzcTRzSE9nQ0hOSXhyQk1HeFJLei1JYVFvIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTo0NToxNC4zOTBaIiwic3ViamVjdCI6ImlkLXBvbHJpIiwibmFtZSI6IlVuaXQgaWQtcG9scmkiLCJ1bml0X3R5cGUiOiJwb2xpY2UiLCJyZW1pdCI6WyJzY2FtX2NlbnRyZSJdLCJjb250YWN0Ijp7ImRlc2siOiJEdXR5IGRlc2siLCJwaG9uZSI6Iis2MjAwMDAwMDAwIiwiZW1haWwiOm51bGx9LCJyb2xlcyI6WyJzdWJtaXR0ZXIiLCJhbmFseXN0IiwibGlhaXNvbl9vZmZpY2VyIl0sInRscF9jZWlsaW5nIjoiUkVEIiwic3RhdHVzIjoiYWN0aXZlIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoienlQcGtVbHpldFktUGhXZlJZbFpwUEpmMVJkSEN5VUZiRkpVdWVnLW5zMCIsInR5cCI6InNlcnVtcHVuLWFnZW5jeStqd3MifQ","signature":"SMTm-_dkEesNrHlYSdWm4j05wNjgmSNiuVQ06tJdvOgaSV5yPmxqngrH7QHmdwR05QFmo5xeEFGx2w7FRcqbBw"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJ6eVBwa1VsemV0WS1QaFdmUllsWnBQSmYxUmRIQ3lVRmJGSlV1ZWctbnMwIiwidHlwIjoic2VydW1wdW4tYWdlbmN5K2p3cyJ9","signature":"RpcemMZq9eZu9nJAK_0WPNNlmBghnyrueXXJR8uIDl0U6PTO8RGl1GS6HhjhgBgwCLe7FYZofdPskK0LJPza_q9dppGKkEOrZN6n9vnQginEz8Ek47SETxA66_RxCu8tBLObOCFWoLKwF1nbvOREr5PKxqkCMps5y2_AW0BMCOs1TPyIj0BcOcYEgqyx-PVU3rGHBUPB4E9HKXkBL1LtQWG00XVedaCAhHEefzpQ1Dvui436PpiTM-d5rYd6Z-K0JMuZUK_hvYm4h8ctT4Y-UVcyX-BiEjxSAaCdsvpz8EZsNqp8ccJufu0c4Ue_Fmv4sOVKnJfU4weyGM6LZ35b_bjV1mORfgE_kAlsssttx5iFMRzGLbZcCV4ZbrxdnHfSsylLiTZlEzfGpBfIaHAQrb-Sf6iCOqAmg8XBZ9mveTtH5URGKwzRQWNjBoTfxciIAEPMQzoORRVIFVqNIgtbGl5bfwHICF-Wcog50ZUSitFBZKswmdZVcFAN6-dLvRbcLMdcYIC9a6rG8FEMOsj7NbbHyh_tJM9MjM56RWlpTZGDeuy-yOdMnbEJSNmGS7SMcvta_E33NyS2BrezrD_cPyYF6AW17dWSwGqyvBBfAklNLGDacDnOsMlL85_aTu-xwAV44_Mx7n65mcHky7QsTtIrxtgIGBCKxPxbWuXOnO0GCpElifs0hRUvJkpzK_kMI-UpFgTqrhSiB3CtiooSUZmJDlVDIMAJqeq6ncBXuEY_KP8-f8WUlcQjSg8BaIuZZv6USb0pC0g5FDRQp0gbn0zun-06mkEdQnvN7A-D0nLUF69O3_yyiBOIm291VwlYGmYuGMt1IwBgcdg5XYfek4F9tSSl8vzaDIIFheSH0kdCOXREiPL-6STMI_C08dnNQmATYR3D5MdJoVwpgvQjmATK9vhHDzHhrR4_rdcZn0I7KS42Sdg9vMVRQus_ZKf21rjh101FZorqZ66HG3E4sO2ng5YYqn3-9DQJESbmsczPU5BcQvq-cNLJLhcKWS-K_qaR_E56n-e10ZCcEvvXtBhOIw4iJid2MgsSMgoivLBQVHyd_CDZ2KBVnuWUaylwlGkS-pOqZQnXiYT1cgzDIiASr3AUv9ZY4YUlXbc3pOl0-rnfUJNrC-JALth-fbL6NIX6cCMB4JsRHSngx91QfOL6FEeUldcpVzPavfwErTCe95db_oesfTrWhfLT8mvvQ2QKN1v7d7R4XuaZW2a4gm1-nj6YRo1qgwUp_zogoNgHPRfpfXFHJrz8HwTsz0FF-iN68DTp41tGWt6PnxUCvzJZI5s9Vi7ZHMnY7QCiBjInbn2NABvD5Hgi0jvqxD1gqzc1EVFnXglIdKP90ops2WpGdRpnPYTKIinINU_qx1EOQx_rrS7nWRyLRkJ_-u8R2nFXAjd6ajkuGu89MBPLE9NlXo3n33_WDB8z6FOFhGWiLSRlWH1WM-E_fGFYGxrirG475g-5RTO0KJuXMBlXM1K24MxEcbzYEOWjf2oKCcoDxLPtoKhtgDOvxsfw5Pq1JmN1sADHhieJ8IFbYRUY6N4F1m-rEcd6rYVDkn0z5YeREnl9rqPkfzXWZtw3NZ_y0wsIBvzCQxsH05nZRmWjpB548oaIG57iL1dbKm_Cpdfvs_884R2E9cSHIT84ptrTGchRRV06LXbFhnTOAVNxEsrLvYGBL12KaX50aYJ2VAuL2yOg9s4k71ZiSGgG0XJSs-Lf6Q2TNHF_t2h2EcdGyUGJesdGkarTvc31T0r97m7dYSswILWmPVXCa92mKiZ-pTkCTrjg7VmU8TPkB7_OWrm7zTdw5HRrK7MTqw_vfLH8_iQqMT0_-uMaSfxZZN3ylJuCmVoBfHBFgMPlC45WpHAf2MKJtFBQ7986xmpWKsUS8QDZoKraNOL5CZP2A2OzK2xxeL-DnTbQ7YB8GSVef5ADeETBSJ9aCOhn2Zgl1pbp2ENFcuE2UXh7meAYUtHiE_JpyADdnjwZFxqFgCnJT_wz3d24-GlE2WPmqdoiZNQsgnU1-y1bWLKX0-QW_XJe4UYUZJQqzxHl8_U47czHN3rYTl6HhJb0i1pUll8aQmN9DucW_1Z14z17jRNiCjTWl9-0ycuEL7r6YdGbcWW4jEKMQr1CfOOpD29gelGKjeNKsWToI402eLAzmpLL_TPK9_fSyFAGMuoTvSOrCDiVCcAWIFU2-g_7tmZTVqE2YJaFCg8NAa3wxFkWBHSaw5O3T4MLmDlj4ZHjDGDtj0WWJPQYk509yW4TxZmxVDCMpsHPNs2JfPVuxPqb7r4So4NvQiR-Rr8UOQjQ8sT-C80yL_xXSl7IjgrV7hAcmfBke_XJmhqo0dpCrc3YWozYlKhwaBDT0WjzTCcaklBS-ey8TK9iy1-Hy1j70-7anzOc4UiwCoV14WhybXbvj7JMh21aSdQXkvP1LSlRSmaj_jj9UXSHAVtNzkpDK0EpoLrlrcVOscvSoIumec3EQEID3xTdfMuNt5eNRCGkgWQzsHvnHdCVbpreiBXJGJfOE5gQmCi6dHflInJYO_Km1QVwaHQ82tJvbFyAv1auvbrGCSX7sSJ28Wq7we1pflhqpv__VUPm8c5XPuyE9YPBZSg6dz_1c12SPHgzfniSoV0kfcQm-6MiOtRd7MRNwa1dUH6UgkzduLXznpIbQTefDKJBmucj0uJstJtDkkCM_cftRrt2NTAvNWN-c8NNk6NSijAGJlCl3lliIBozYKtCC0mH4_XF5CfQv6gfwQY88J6yNzgC1ACGH2xwbK8DqPWXhQFJn0siPgiePwsOm_AaToCmKwMHRj6b4XO5kcrJj3REmtc27IYtlD2ZapmbtmDUqA1zgQePMJMPTeaSlf-WGy2raatRtoDww-fR1cfaS7r4Ze5B6yUVfdbqcXzoyzsJXovrpIEhiueZc0NdLmaHE4sjNr-g6vEioqShb2sMyjxs5w9Epg_MGRZs8M8s818apXFuOXG9jEA4vvdGICuP9HDtgellDtDk-EyrMn44SpspQiOXvyeemYwADMrGGNDy8S8Pux9AHuid7inkV_FhzNSiX93zkhNmWJgLoIFeZEEwtHmaOjkFt3wqUV_-71uiV3tYWykFJgfZa9dIC1QkfmNReKhiLArdE_Pw8ECTQcV6pngl8kefKAunP5NraYGXPzQdQb9J4i6XQsp-0EZzNMTnWL3oyILyiYo7rXZjZDzkdWpD8qM_lYNUSlnafFIGpO5vKKQmm82oXUoB6eQZ2KS2GkvDflCQg7pq0w4drrqM9jhbXUM8Q66JtC7uXv5-vvMWBo3-9I3g93uc_iwboaB8BCE2i3x6G_BBAbqSLOhOKezciocxeuMeRIK1rsrK9Gm6WDQNoKfP8_ElL36DB8oJmfHsc3KbfTKvyRdlxI-PFKIDtMX7zfQGXzqIQjhOzs-sOaRKF9yMC2vwRT3RZiOrGPwDtjL0ZX3R-vMH4H_qFmKN6kf0CwrLT4R1Ik5qZ8O4CQrJfJLlhsGkL5E35XXQT3NP2L3ddkcfhpvqFtCvM-UeEyChPArJenqHBq8d7tQFDw72bIEhas98GNbwPM0pSpK0Q4D96o3R9Ljl79310TRV0_fAUCM_Ka_KMbiZQJjgOddQGwRwPTq1hq-kYbxxT8api_lg5cvPmCGgj-QhxavFnRGVYVhQAXYzRzyNLZixP22z1IruWVnFozJAUOjIIyNyus6bZst-NDK3wAD3bGGo58IQ60U_MYTDwIqzCooTP8YkjripLgMmFj9FaulCGLqaEg9nHpT93Ix3-A4Ert4WIrHvCdOO9nxhxVmcO0u_qlyWQpwSb7YJ73ybNQap7HJTBj8L1ABNWl25kCWMlc-BXYNf_PUj91MkQI592yEE-GSoq4WEniTzPymGvPcay8c89B-jNLlA8Na-TpXqKRayg9uzOhyyhFibPflY_OUg0hq-mdwQMt3NHbj3mqMZ_6mfo-vjtWLwUCahZP7OZVWAGH4Z5Ood_QBYZH9OUhJt0M5EIwdm8UJKgwOpuxYZcSEcrQCOEsAjehhQJ-PdrO9GXo0OsjVqzYqt5uywAWtrSNomv_mxfrZyFgdXcZrr8vOl9baIFQZndzCDDlP6KaJwmnFPmT60sx-bsC6GoqiR9UZHZbK4sxUn89O4tNdm-0DHm_O0A5n64MOvKi_bwc-QEMeXWIGiriln8DKDy7438EoOJJvJ9bIX3mpXbTojvQbugUSbvXCimwGuj89qNSDxovF9Ec9krrRCgnbsFeALPL_yE1olxcExGg_b4nazKWJPO_RaXXAUhQ37sT_U1HV-37wLKObrNjqJIJjvcNVdnroNUV9oa4yfvNH9EjNNZW51qej-MVldnqLDLkCFlacgQVddhoocLS_G4ekAAAAAAAAAAAAAAAAAChMZHiQq"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1Zi1kYzM2LTdlMWMtYTlmNC04MWU5ZGRjOWYyMWMiLCJhZ2VuY3kiOiJpZCIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJrX2MyV21ldGZ0LVd3U2k5bWE0azBZYXVBd3lhR1E0bjNIWEFMaW9rTjI4Iiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTo0NToxNS44MzBaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"kMUmeaeQZ3nyrsbZg9LpXzuGl-A1sQYLP4QaKGDxUB0snEUrlCVJKo212g1_DtFeo4HlZZhakaWrGjtgCbGhBQ"}]}	2026-09-25 11:45:14.39+00	2026-11-24 11:45:15.83+00
2	ID	id	2	serumpun-key+jws	\\x6dcb92d9bc7b923b96e731440902bde7786e66c313249c6a2f934fe184742c78	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJpZCIsIm4iOjIsInByZXYiOiJrX2MyV21ldGZ0LVd3U2k5bWE0azBZYXVBd3lhR1E0bjNIWEFMaW9rTjI4IiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTo0NToxNC4zOTBaIiwic3ViamVjdCI6ImlkLXBvbHJpIiwidXNlIjoiYWdlbmN5LXNpZ24iLCJraWQiOiIzMzd3UFVFdVhuZzFJdDlRX2lDNEZKclI2T1YyWE5TRkdvVXRtbFFrYThRIiwia2V5cyI6W3siYWxnIjoiRWQyNTUxOSIsImtleSI6IkJIYVdNNHlnd29ZQkRKNnlhNnBzRDdCRk4teE5sek1ncmo0U19BRVExNk0ifSx7ImFsZyI6Ik1MLURTQS02NSIsImtleSI6InVSSkhxb0tlUktFTElhT3kyZWNCRG1aTTY5Nm55RXFTMzJFcVpKZHJaUUdtTnZJY3ZtUUVKcmtDbzhWNGZ5b093b3VlSW1jQTlDZzFvNXBzM1F2SUtDWWJuWW5PU0JrVU43NTh5ekFFbEVRaFdZcjgtZFg5VGEyOWY2Y1B3Qkk5NEtzN1kyclAyOTNBbUVYRmU2dnVINklkSXdsRGJ3alBuMy1xdEZ2d3p6NzlXdjMzc28zWGtBLXYwYTFkbnpFMUs2amk2d3pWaUM2QkFqN2JVTnZCVGd1X2oxZzljR09RcDE0MEF1dkh6bTV4R2xEUGFGU2k0aElINFlZRGNTSEVwclFHdFBsMG5vMmw0d01lZDMzZ0ZDT0tDU1BTWnJFSl9NT2JoS2kxWW9mdlBoNEFKMWFkTDdPQjVqNXdHbElwQWsyTkNISzZWejNrUUhwT1JMbXpLQll0NFlGcExRVll6a1JUaXlyNm9HOXM5OEotME4yb3Jrd3laZXhXUzVCSGxVTDlNVlhJOEdvV3A1NzI5N21ncDctM1g3THVPVkpLOENwUDVkV0RoVDBnRGh1Y2FZZWdPMW9JSXhCS1NJd3ZqMFBGQXg4clRVWmdwM014ZDd6SGlNSzZrU0t0bzdMQ0ptenA4eDNNbFczRWkwNjlpNE5vN2xhUklHZ0JHM0ZkQmFRSTRGbEt3ZXQ0QzNBbWcyRTVXNEdwM2pnVy1Va1hWWm0wdGR6QlU4Y09vemRQbi01anBBMm5RdlNTZnBySnJkZXRKNTNUdzNmM3hVQ2FfTE8zb1VKMllPQWRVLVRUaV9manA1YldzMmpOdHNBUS11V0M3VGZodXlBWGlKUTBtSG9qOHBLUXY2dzR6WkZfaW5uTktsd2N3dHJvcE9TRlFSRTZqTVdFVzhMbjVvUGFGYkpIaUlJNkpqRmg3Z21fV0dZcUhhUUJ4M2NLdnkxU0pnaFlCNWp0YnJ0dXhfNjBueUEyQndHRC1LSXJCRUMtYmwtZnZqaEFaSnpwMTNaLXR3S3pCMzhfazBCbHgxQk9VZDNwTFJJYW9jQTlpUzI4UGRLak5IYlU3NFdSbjFBYjE4aUtVUllWSUZUVHF3Mm5rMFJVTjl6SUVVMExYX3BTeE9WX01kUlllRE0yXzZ4ZjRTa09rNzhrN0FXVkRJYVdKQ2tZSmNtc0ZLajQ3MUVTelFFNmxFMU9SRzNDc2ZHOUlPMzc0a1NVZ290N29fRHJ5ejBHZ1RkY2RPLWw3dTQzWVFsS1dwb0NxYm14NGp2UEZwM3dSTlFTY1A4QnU0eVB1NjB4aHZlUXlFNjRIWEYtRl8yZm1aQ2FWVjJYZURna3FzaVNXclpXSVA3TEhSeENvcTVVMUc2WFAxdFJ3ZGJMUXJGbzg5OEtVQVFvRkNiWmNyYnFlelF0ZVZtSTV6eTdMX0g4djBoNDFnZ19LYkJRcFAwdzZTc1pZa3RWb3dIR09Zcnc0dVFmbkx2NE5tV1h4ZmZNbDUtME9wQjdTRVpTQzdCQUIzNTU2TTlycU9RUS1JMF9EdmZGRTBsQ2sxaDJXM2V0ck1ZbUktaU1IM2NkODdXb0NGR1A3UF9Id3NJaTRPUU5zQWdFaUx4VGh1THdETHlleWY3WGhOVUh3MWJwSlpSWW1qMmE3NkkyclA2SFFpcGQzU01ROExKTjViM3dOaUMzTmVGWHRscDh1ZWpaYTYtTG04TnFLYTZHTDh1Y0wtWVJSV0lTVU1faFBaaFhINzJ3TUZYU3JteHVJeG9KOVdIRHNLbUhHTVZNcDUyUUx1bGhaLXlnVjVNR21SMThZQkdaQW9QYnhlSHRLck4tSWVEbk1oaXRTb2Rndm5Xd1kyNHhqbFBWM1B2LW1GYTlVWjllZDRkanA0OFFYY1lEX3U2Ni1ZU3lzTWxxVEI4elVna19kWFRwVlRyU0IydktkMGhKVHF5akRrVmt2UTRENXd1Tm5Bc241MzRqRDdCVTU1NHIwWTVYOUVoVUp0WW43NUE0Q3V0UUpxMEtRa1AyWU9KVWZ5ODRSSmx1SW9QNzFfbXdqeG5TWmtIREpOSGdMdGVTTHdraHZxNHdYdmpUQ2poWDhjOXBoWGhuODZqSmdIOG41djRHVEZtSURUNGxjUUVJLVBCaWVYc2s2ZFpGejM0UGMyeVZWWERlRFZIX2ZzNjh0YjJXSm9KeVRydzJQSjNibktPaFFNdUM2ZVJGdVJhVjJBMkVNaWVEbnNzLXR1bGJSbUVIcUE0Vms3VmdPVzhFR3JZdWoxNzlqTWdzdjFyYk9QZXZJNG9HeWY1elVwSERPVHAySDJOYzlTdnlBWEtVaXowUHF1YlpGTGJVQVpZNFZHSXRMZ3lUVzhFeFR1clhPeDJvYUxrNW5JUTQ5ZGVraFBSNUhjY2pSWXRCcDQ0QkNfc3FjM1Zub1NEalpZejlvcUxPUm0tMEJxZElhVVF4Nks3T2tRMUNlWHhxcjcxY3Z5UVNkalh1OXJLS2ZaOXZReFFRcUtqc2hhM192elc3aTh1MHU0dmpxOU9OcjNKaDFQS1ZoeHVDUUhjVjVuR2F4aGJUVlhrSWZhV1NUMHAtUkpKM1MtakJvaDA1MFFUWEVrMXVzc19rclpLTHBNYk9hOTYwQ3lGdnB0eWxlWUt4S1RXVk1WNEgxemJyTVZBcVZoSDN4dkRDZ0E1WlBWRXF4Sm9Ud2s0U05LcHRiZ0p3anBMVktmX20tUmlFdkJpU3hiRGtjSUlxaU0zZWFOSzdhOHJiQUZkM19PZ21HRFcwSFRVd3JDV25xdXZ1UTNvNzBJMV95NUgtREFkZUYzWllGZ2QtLWlIWDZiUEtUSnpRV0w4SkV3WGQxRDZaTW9ZbGdLcE4yMUJLWTRySDVxNjEtQW50WVQ1azI3M2w0RDRFX1NuTnFIRGJtWUIzSUNzRjlGdVlWSTJ0YnFnOHQ0anJ6aHpHb0VDMVgzdmFDYnNHWXRENmR2UTFpbFl6SkIta0NkVGpiWm12VEtQWmwwbDhvZ2g0b28xTW5Lekt3clRFMmtkUVd2S3J6bzBIT2p0cF9BMXVNLTRWUjlzQnR0czJDQU9GMjBCd095Q1loWE1KQTJQWVFQMjZBMEJpMnZ0X05kSXMwWUlBZjl3MVpkV2xtdTBzRWE0REJ4V0RLQXBvN245UjItUXN5UWh1RVFyYklNMmhwa2JhdGJSQ1J5RFVXOG1jSmxFQ1ItaTJpOVdNVGV2eC1mOVdQRlFfb0M0SnJGY09yd2NEbEN6blltYURqREhaU3FFSzhQUW93RXZzSm1ZMnctSU9CMkNyNklSQzdMTGh5cGxES0dGQjBka3I0MHVVckxwaTdkQjk2VlA1TlIzQ2NSQ3QxdGVvby1VWjNKNmhvSTVTcUJubUhCcl9SbGdxeVNtMnp1TEhPMkg5UzF5Z21reGlTYXZ5QkR3Mnh3RGt5WFNXRWg5MGpXdzZyckcxMGpZIn1dLCJub3RfYmVmb3JlIjoiMjAyNi0wOS0yNVQxMTo0NToxNC4zOTBaIiwibm90X2FmdGVyIjoiMjAyOC0wOS0yNFQxMTo0NToxNC4zOTBaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoienlQcGtVbHpldFktUGhXZlJZbFpwUEpmMVJkSEN5VUZiRkpVdWVnLW5zMCIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"T1DQj8fOYdTwNjAb6fGM3Z0MbqWOIvvmoOnZ2R0EEW9ugGt0PqcxVnGRdkIAZxjQK216tavkXlCJzzEvl7FHCg"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJ6eVBwa1VsemV0WS1QaFdmUllsWnBQSmYxUmRIQ3lVRmJGSlV1ZWctbnMwIiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"opydl9cAnE8eqgi5TD5F8XwDxt8I_Z0pwoepfnGgK1pYhpBbsK3qsT5yCjRoWKvf8FtcqWd-lTv1fALxYGxIJHr5WM_5BJMJg11Sdl-eJL4hvLGqD_rrjmZP_oAMPbNXrsyDYhp3PdTb0z1PthmZnIdvj4n6dV8i0ll_Q-WEhzQgG3o8bbKOPdicKdbO2dpqLmAv2lOOoRaKHTaZJGxv2mXjftg01TmRgOE_pmFp7lws-MlGL6ypkyPNRbR8RzQSVGSOBgZycnWsiUjpRTHfX1dbp61ABLzZ323Nry6Djl5VQcE3GuLldT5pFAwFA-l_SWINsDd9QU5qRSR80VstRddnCrJNS33nh8somD3RDp_3M1fIPay2AAkawO6tlbHFF0tgOo042EdQbDg-Yfr8vIH5GJifkPP7hR4kD75gr8igXrwIM2M4f4i7yKPB3Foeonoh1xmbXGBAUvpfy5y-npWNpREHqjGAM3qa27--WLCW2mxLEw5VDQSyNLh0axOlEy_xmSLXHkBylHHBHS1Ow_pTaLhXToeshFXzDY7O__lR_5Kqsyd3XLWH9N8HSmmxu1E2X8UWGpr2Noc3H9mCsvX-NaMmGEfym7e0HUDlPIMvi7yjcReQiXuPAtjskvVE-WsZ5q1J98DILDx59WQhenm1f34zjJOst88n34lB0Aqp2Gm4__S9l6Lq4MR2C2VeGDZEJXN3otAszHveFZoBaUJl03q2fqlFMEOvyGJmLGbqTv193RwhDvEb9g5BdMTZPunIi8LG8xMP7nKNnKELSEDPMYNOybMZ83YqZjpsvhO8k7bylB32hjYo1FcpbZVqkI6uRlPdEUfIX6f9uqqzQ2MF3Z0S-4CdALjrVEl9pZSJYWSQuiJkArccd1XAnlcaot4c2uhoPb3Q1nxP4VrAL5Yvux0WYBfMXUVjLPOEP3nouJWYPb98xFAPGcMg03I5IX_IvY8x5UUgOGupETEdT-YzztPaXE4DG_Z7udiBjDRrqChMwWh1MqBf44Ui68zflsn6IeM0vx5PRJqTKcGph3HCidjuieit59Quvppe4kfviS1wDFsJmUA9rr4CrFU7i4JLPv6aSYzAI-EYDHupLTShxDlR6X8N0JmOnaO8ah-8El_sPFTS-cHeGVZx1E5kLvh_gUi7eLiE1ctr0Oc5nb3eic1QkuFdxaP5bIWUqI5jDBQThBm82oYPmf8v7Bf4KBxM97K_RyLQMQ8Q-TmMdaYBrKmcQ3bEtEbKZUJIa70BJ-A7eXQYvfzHeaJvlF2pu3QR3HHtHJKQsOtGIdba5SyTzbGoH8UH46UM3V8bXScSspgMDSbpacku35Edu-BekGNt19E1QI-PYsmsNvF0h6XVQimFRSrlyBboGpfFNj76oc9yFHP2s0vUTvu444WFeW-TldW5draR40NlMAhZXku6bqUSmLPUoYnh2jXOmqQdZzucnQTiNovnTvL58X5EpZ2B15YgYafYYxMhh6Zkh-ydvQEdsAuXKMDpyzEDxeZYaYr_JYiztsNuSuh_0SA-vaUqhViwE7jecxeWoO_kVM6TI0czuc5nohtZuShjIxva-0hmjrKxtDWQF_ngB84IytYa90Q_7J2Lv4Ze9POapvPy6J6z8BRme6RZY2aykdt3saWxxdNUtowSP0j8gfTjxqiKJeSnTag9Ad9hjPrJ0wOglq6_S2SRCw6dZZ8CaHT26pHQ837pZWqoPp2MtsIMV8JcbAJxJ1J41mtSxDS9i0Q4of_ory31OytM5ZbdmbDQGZMHxRdpOGEI6DK7a-mqZDve1NdEA_tHzIjIYED0BF4Ix3C3VHc2s-PrNwAZEES-Vg9B7vI9AA9uf8WGfnleBacQW6QwXdUURrUABVvZXa70yZerwWm8heJP4FNZVCagJ0a472HBeJVn87IcEys6QMUmaTcm1zaPC2azFCoSXYMRzfsPuMAMbH7xvNitTv8E-Ia4gSfFK69PgW1n_YdICuKeK94AYVnEASoD0JVs798AoGXPwd5wdvARpN7svASFGLihayibWuQKLG66P254CX1UzLGL6k9PbZuqs2r5ZjOte9H5Ysr3ZiWQJURp2Gs-GbrfNYf6ySHhdhlissPATFX978fih3ScuffZr_VVMRdIfd05F34r4yQDFfRPyR7UBrS-1HasW0tnnyH5EGOfQpsqKXVR8_1Ui-g1q-I6lAk-fEYSA8l5OysfTSLTbbP0GLAr2ISeQleTIFgjjU41H1_OgzCJQMbs4bEEUiZC0CW9cxzWxboBr5mjy8u1OeV3_FAM3rXjhAiVpElyvDiVCrEnkNFv3RtkAoBMF6qAZjCNmzLWneYcfE2JHRci0OHHvlTrXTTIyC1AenYqhsKYndSW7CAPnM0Mc4m-EYGHtnS-EqB-0X0VEUNZ4D6PH6Uw2WVB6iIl4TUxCLOBnTKes41D--EYp47Kf8vKM0W3yc1xN74lVroEmLk82lsDQSxqyw2z3pa5ZE77RYWqi8OP82UhUKH5GxjF2tridGBA4umNFwGcBvvi5bD-qUF-1nFl3Tg5yRjJs4Eq2D_KycZ260eDh2425BD_esj8Da3bFqFlyMpE-zrhBTuL5XQpyLHWz7NkvrDbjhwwitCYBBmVztRYsLop41w0gkOPb7pgf2vsMei27tY0h0hE4yHqPuDxOoQFdUDgu2CzZrd6Rmcu5MmeQmk6K2unFuEBhau_kFkvX_KuOtWYFeScyC1OfmA_brBVFRt9raTIaEFpsqgbSIhenvqNgHIN1lf0vyewJlfH0VqIDG_0bImUc0vVx37m4CgznIqf8arDvwdP2riR3BiCk3vdpiZbYLx0P04kE7oYiaHsVNwXtrTstoaRGmIVZf-_mCXrD3EYqEVXpLZxqoUPSsufCYELJVc5tncpyHSf9bcgyWvVZ0c5rkGREIC9wKR4Au6qTHfj95hD-FtEMqN9dTbrqOAyNp2BFYzFqjMPNxMr9EMQpLSXcUZyb_a05GMf_c2FbMHz9gVV4UvE8jyOcWF-aHk4_hqHX4-JhTcwd1aovRPB8xarEQo0WgiwnFWGEqWbcBfXpB44nSbrspWwMI3SBGyWDqLRMfuJ_WgSW0E7hQrDbW4KjqFbNX3KDzrBfsejXtYQC_dolwvK7l4xP3HsYLiDsOdxNXnc3xIgNc_W6CnzStj59ouV_UnAtEUbfZOo2dMZJoy9E8ao3PmpLCM_Tk3wqAZu7L5VDDVyIJMl8deZ6cJbbqvuUDyRKa90fHgxyOZ5dbe-FmKxKQsrEa-J7qAELoy81yd30uSNJ_D5uT8MwrR_SYxBBYBDBU51x1cqkR8EaV6mZD9s-pDGx2fVK0j9IAQ8o3GP1y-dI9LrM57Rn49KSPFuA45S8mKH6-QTWFBBWusd1oprs2MYJFDImImtT5Vtw2wKBjAfUGOCcDxc1nv2qz92pyeC8crtFwgbvX1Ji9yo0YNzHiMlMkO_t4w-WZA7Mk7NoBK5oD_4GqAY1hRp4N2E7HUnppb3_qD_fp6wouvMtjDAEnzH8hF2bvboCxwHa5IYht0xs5RT-R1izKoyxN2wNzle5u_NOn2FsYx8uAZCYth25LjXXeB0d0ICgssem7uzLGB12tSmL1ywAoHc7THUTsKu-S1TVd-sFfkbZ1y67NaqmyibJSgUk85UGyLEJB4sj6_hWUlBApbJrVyhVTJO2gJ5rFG7d6eyq7iAC03BxvcTKtX77OrR3ygqJ5vhJZxYlLbXiXQ47GT87fIf7X3dvXjooTLkLARImm3-uwABQLANdCUQJWs_0CYSOXqvJnx2MykIDN93DJlI2xVDudWc6vI8IKEBQzEu0Gktno2266G__D9OzwAi3DEPi_NtFGcABWkGDprNuTB_NyxzBkWSMkDF489GnjY5V3CFQLbo2f4hQ21igjCjMjKnkFMZF8TjLvtpVhM2y7DngjCM2dmdVuKDga9Ayf34NU0DV4No555hADAEy9XbcwSDX1jGUcEXinan9bGeeJ_KdfjXOqB8gxqc5-X07IvP09nN02OgJIq7H1yeVoFIk7zGGyNzjS9LQg1Y1uAj3GoUFrWo9mUWS2ZzMXsAx2CQ9RicxJX_XUTSWJXocoJd_eto32fFwCZFCkgj0lstK6KTDYa24gU_0Txm5fxI1joymTvBW43xFBjCs5yIFnJWenUeoKS3UCbAiRra2WIITbxReTwKXEXezNeVN6RqIHJzkgg774CzOc8XVsFrHrluVxAMr8SPXgNYuL23QvAow7ZLwwgZnMgfDNdqUjggNPPRRp36dmvaYxfdI-kkWquG541xB_cSQjdEsogjaJdjYu9ATTtzb-Ak6nILm8fy_FZla56fUZTgpN8KJzpqEylCdZ-7AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABQoNDxMZ"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1Zi1kYzg0LTdiOGItODhlOS03YTUwMDM4OTVlZDMiLCJhZ2VuY3kiOiJpZCIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJiY3VTMmJ4N2tqdVc1ekZFQ1FLOTUzaHVac01USkp4cUw1TlA0WVIwTEhnIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTo0NToxNS45MDhaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"33-Yhi_5qb0H-mj_EHdnQxktTP0STsFVh69buMITRvq6X0ZFZs9tvL-ooFhhDdlaxYOldq8yAi0CgXeZLGFiBg"}]}	2026-09-25 11:45:14.39+00	2026-11-24 11:45:15.908+00
3	ID	id	3	serumpun-key+jws	\\x7d3ca33229076a328a6875f0a2268fed4f5e7649f8e1fbf1c7e29f481659d179	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJpZCIsIm4iOjMsInByZXYiOiJiY3VTMmJ4N2tqdVc1ekZFQ1FLOTUzaHVac01USkp4cUw1TlA0WVIwTEhnIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTo0NToxNC4zOTBaIiwic3ViamVjdCI6ImlkLXBvbHJpIiwidXNlIjoiYWdlbmN5LXNlYWwiLCJraWQiOiJ6UTEtYWpxOHpGRHY4dmpxUnY4VEU1THNkaVZFa0xSNTdXZnlsR1VkN3VvIiwia2V5cyI6W3siYWxnIjoiTUxLRU03NjgtWDI1NTE5Iiwia2V5IjoiUVVxdGVRRk9SOVpTOVdhR1hjeVlSRUtnOTVleWlEbG1GN0liRnlxc0s5cTNUY21PcE5ZN1hFRlVOVHE2THdDd0haeXZvVHFUVy14Z1Bxa1BObnBvaVhPZ0NlcThzMHE0bk5rYmdRS1JqdWVoQXBJZ2JZVnFvRllocGVBUXFobG5Pekp6dU53Y05mbEk0MkRJZjV0X2wxeTc3eWhSdGFjYS1EV0hxd0tRQUVxS2J6VWNZN3FsM29nUXdDczJnNkoyS1B1dFZ1UENxdVlNbElZME9mSXZmVFNyeGhOVWEtS2U5R0N6eDdqR01vT1IzaFFDYmVZc2s5VjU3NlZrN3pXWXFoQUpCakc4b2phZndtaVdjLUI1NVpWZXpHSE5yYkN1NHlERUNxQUpQWkF6MlhWUWN0cFlDT2UzdUZLeDBVZDFFZmdidzZwUHRwWXZRaWJQM3lwTUtMbkc2OVFDcE1HWEZ4Y09uWGJGUUNxYkx4cDZNNHV5MzBVb0V1c3NyLUtCOGNzejBqbWdqTEpyT09OSG5tSlQzWU9aQ2l4NUx6T0t3R2xBaE9zUGZ1V0RKSm93OV9wR3JZQzVZRlFhSnd5R0NMcUZxWWN0cXhkZzNSZ2dPQ2t4SElsX1JHVUpUTkZkT2x4UkRVcTRVNGM4TnR0eXItQVRFYnQ5VHRTZ1hjUzRMUUF3c1BnZVBUcWwzX1RDcy1KS1p3dXlVcVd4aFBWSi1raDBkeU9XQVprekpoWWRQaXlLeFJWd21NcUc0NVJmY0drQ2M4VjJfY0Vtd0R3YlVXbXkxUXdGbkllclJCQ1VMc3E3a2x0c2VRYkdwRE5XNjNVVzF2UmVhbXBxSXpjVG5pZG5GNXBMOFlLMXZkSVJIQ1NaNHRjWWdIckFCamdNelpZckMyV0VnMG9Ja1ZLNm5NS1hfaFUzOE1JMEt4VjhjVVMxcWJwS3FkVzV0cHltMnphM0d0c3VWSU9Ia1lWSkJJekRCS1c2UEdZTWQtZy1qQktNSUhKbmpMWVJnWmxzRnBwaHpqcEUtdGlUTTdBUWFLbEdtOXVFX1RHX1NTWi04UU5ka2V1Vjg1STA2WUdqVzlrM29pSUdqNHlQTkhPTTVsT1pVREpEaWdhNWZxaTBoNmNRZHBNdnFjcGtLcXgySUJvbFltc1JzSHBocDB0Z1o3Q0VzNmxqUGdiR3JOaEd1VGF5R2h3bUVDY3EzTVFiVjNlY2VRZVNlVEtock9kVnRZWS1fSFpkVWdJRXp4aVFOOWFlaEdlMlZGU25MN280a01wOEdRTW04a3NMRy15VDUxS0J3am91ejRsaU1UYWdfSVZKTDdvOFR0d09DY0FOUkVERGp4UU0wakRCaUJhaGI0dUhnbEF5UTh4MmJwWWdkaEpxT0JmRkZlcExweElJRWJKdnpRQThqckpvelB0S29faGxkUXVTRXRWWGRVUEZ2Z3NJcENxSlUyeDJLU2ZMMmRDVG1FRnhyb3hSVG9DcVlpdFRqckY2YWVNVks2eV95YkVtNUhHSzZQQnpUUGRvUUt5N3p5bE1uV0UzZ0xxaXUxQUxUU3E1MHB3UXFnSTluSkkyUl9zZEJOc0NSb2dBeWFMQjZfQ1RCSEdJdVlabzVqTEoxNXV1eEluTExGVkVKbWNzdGpHUk5EeHAtZVJicGZBMWQ1VVFIMWJPdVZkMjgwcVdHSFVPRU92RXBXRV9lSE1OQ29sdXFlVXRPa0tzS3hGRDRSYkZJNEEyQ09OQ25OYVRxV1drdEFwSHBaZ3otb2dtMDFHMTVJbThyY0FNRXR0clVrUnp5MHBtczBNNHpOS2ptUXA3aGlUTmJmVmQ2a0VXT2lOUmExQUNnalI3Y2pLdjRiUnhCOXhxNnVuUG50TjN4TWxBZHVPZGw4Q0hteEdLeUdFTzc3dERwWW5Cb3lvWUhxcE02dFBCelNJTFhLTl9xSktZUS1FVTdZVlJ0RlZfMVJFVDc0dkdiX2Vzb0twRTVmc2NLalNad3VoQ1ZIWEU4eWVCNTh0ZG9ycWNfa3hMSHN5M3VIWkRRYnhLbTBNT0cyYTJzSjBQU1AyRHVrWHVwWEdpVDFCR21KakllQnhGMlB2Vm1mUm5KSHVOY2Y1UnEzQlhmSkVxbDl6dlh2MmwyZTNyX3RFM3pSUVI0TWkyS3cifV0sIm5vdF9iZWZvcmUiOiIyMDI2LTA5LTI1VDExOjQ1OjE0LjM5MFoiLCJub3RfYWZ0ZXIiOiIyMDI4LTA5LTI0VDExOjQ1OjE0LjM5MFoifQ","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoienlQcGtVbHpldFktUGhXZlJZbFpwUEpmMVJkSEN5VUZiRkpVdWVnLW5zMCIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"KcYWD5IACATbGfeS4sZfr7NIRSXUdjirz5Rq5o9jCbIeTqfvExnvWwAipdNDQqTRClIqSml4lK2XksxsnfvHBA"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJ6eVBwa1VsemV0WS1QaFdmUllsWnBQSmYxUmRIQ3lVRmJGSlV1ZWctbnMwIiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"AzeCHQpaeeg7eEdhYmUpPbtbVS1b7zuBgrtcfdTzhnLr-mgEB6w7gzbGElA-wKptjNJ7aO-dbl3RDreq1nO_HYh0BUllQQIgZkTzyOFuSxhTPDrPjMb_bfgidymyGLISQSe7-LpZx-pNwqKVl3NrWryP6rfMi1QM1-ZIPsRHNTlHVrV18lqqjmdRIbA0TDZg4uaWz3Tz0clv3Kp-xsxXiegycIFQTAYoTsBvJhafPR-b43chNbjcT0RYPIupDekmNNXieEKYCZmmQ1S0Z00mWl7tflUh60Nj-GzMesg4dl4n42XtIqcLYXniZaXdEJi8Q3dP5lADpCI5ps9Geaou2nSVTRdCNpxEqWTEMo1U22k_XhlAmBFW7qTBaSWjbQcSeErJzHU_HKyURZgoBto50lAkh7qzPuPk1KUTTAYVO1s42QoP0A5liZSK-v-gQD594Erjt-pe5sB4aY-c5qRCbGzTwo7Bnj8o0XwT1kxAW-ok9up3SENthLJAH7A77HEGVFvK42MbQKk5x4nP5LvDooid-od6C0iHRrQmqK-xxU-L4i7qz2893JSRhvIytNgAE0pl7ir-xxKgOB9nwYEQPiyRf2epGceN8vjwXvsfYocU9gjcjSFpYc0jR-9ajs1jYXikd9LP8p7IygT9dlOHyZnPyy-a7NHydkUpSF0masK8Ksu9-cBhuRz5C2VcBp-utBZkPbQpUSNNRZh-kket-dLwPKoBpOP7ZQMjfzZajOQNM4zFtcBpZlpnl9pWHWi6uPUkx-Y_wvZTAHAOQ4_ILpuFksXxniqMzJCYC5ChMUHzumAu4q-TCTYHf_N7unk905VZ7BueuPLZGYRf8WVZ-UCntRi_6FP2o67A-uQVyaEAF90pgM7Zh0t2NGR5L67f94jJfIrN4-bS-OKTKIYj6xpvewKlFBkoNp1R-ka4SEtlHBzbIxTtv2GuoU1QAWaInljq5efcPrlpxAenDWDQbB0sjnTTul7f7B8TcoUQDn87kzf1tn2jE7LJYh_QcV4VgTwQjAjMq_dUPqJzuGF2EnOGZokeMIoywTjm1GTVEeEytMI5RnbuEMMmtefE6KkTB6eEPp7XPWd9oRKU_oxcoXVgVYdNz4ugVMOKuOv7T5iJZChnP4_xR0hRDWi_Zq9j2BJI2V5IMLxz7vlrRhrsk7vsqaSQYJ9UtaIYzz5sUF6gVomId7L1GDxtQpGjgLEsXqfIXhWGqp1qKNBeIbsH361d1-1dyqGN7glFE61sG62FBmNlFY95ARvd1NjGna6L78SXu8kmduMiatUFDNAV_nANJPIdHddqDP73dFgylQc-jcmDkuNy3qSCGafmWglUOUO1L4iDdfW663ooWhajtcHtlhMTGrNWysHOBQUupcZf3a0AY8OoeIYRjhKPvu77mLoYms27B_KLfGTjDWgjZP6sxBCn0VfNcewygX3pGlCpQJgcZXucUCHj8x5yOwaMKtQ7pBc6qUpx7ontvNjxwCYvNRwHU5V4ITRZsn4fAOphMEWdB0FsMP7a3ZybRoKDMt-p3wg_2f88e6Upy1s2tH8T6QV3HsTcu9EbMA5xDf6kCBwXbDvxDJmMWuCVRBCGedEjQovFerLHKiKRkX6rv6G96oDylHwYyQU4ZpF0PNmOaBwHmygZ2haGRCoHr3Z3AX1ZAFtp4bSCAmqY6qpOr2Q2WAEJA-Czrcq2UA4Ab_LvlkQSwl3TOT3ZNDgkcSI7gexvN1VQaHn_3mixc6qoO2Zzsm9s5iRP26AmH3zZkY9WyJMfBUM7l6wKpQk4_DV4__BkVO46xEyGj6jQrAIaVOsoYCrJ_J32UpiE_sU3vFwrEod9cc9b9YeQo0nZCe0ELFtI3KhGDbpDcjfaC81VRK55rGCRMNxOs_fCkOFhGV6jenjNh4IlJZJNlDH4fQAmmgL4EJ-y02UJRRoKljCggvZiJt2_z7OLfMxX9E7HYJuu6gABYnjLmsuBCh8EejeaPO3D4Rz0GUZ59rt_R6veYUPiCG7Vwi4LDwLhY_pnhZMaEyZnvns6jYBX88YMiN_muscUqKIQTVnJX-RSgqqV6PeyGYgU25JpCFYx78_5thfzDmYlCHVvF9cRfwb4XmZflU7GRFC5Y0q5A4Hqr5wRY24m6vz_ygup-vB3vIUoykkO7yDgBqboW18lFUfFErV5nRnFiaUxbfpO62_GhQvGPCh_iiPBC7U_NfIKSK78P5hDcMPE6u3t1dLFmNIG9PqismSrifDVTGc1M_LI94Ol9HNjeaCEeHPvqO-6knyT7RkTLrcAepLyhOlTI4oZ9M4fqpZ3yOMN4uoUxdLVs3yQ3okxnmcHc0IW7kGgayUVdbnL31wDp52q_o65Q_1GWpJUq7FgKgS-EqLc4F7m-6S8bi1r6n3-BEy71dPO-DpmIY0A_biPWxgeFS-m0OvZDy1ob1bKXPyNOn7mwKFQqVq4-8lv0aPaNWhfUF4W-XpXFVNzYUQ4ihrqTG9jm46t8hkdpERUJnjgyIj2p8qzq_5hcJPYSPzBYlxqniubDm94jrILRGyHK1VMVQqF0LE0LaGdFouE5oWBUSz4K81z7CWgR8_hsvZZjTdDg5dWz8eosgTJeHXOMx30WTsi3vOIbTFE76ULbvsZQrnNTBhz5bu_XNldugL56em88okMyi5Sv_mDBmYOY7Ndrif_FwPyS9vC3tzJF80Wr3UUrbYhascjoil5uz936WOibjJsESFNmcvAW_UrYHbtFamNoSWcr40gZJ40WdEHbvEdqp_1vrq_YJDDSCTbl0cKH0D81Ocxb6OHmguogiUCEOGkNwNuk8TYyVs9J_jggTt3sayDnnMfg34ny7G0Dp8uk-FNy0ASSCu6juEsPJmpxl4A4aD7FQvA4MC5_3-qlkkozVmNN732aAXfXKxpGwJqO_Wa7LC5odrVwJbkpDk0s62zePtW4Tff8CzJ096Py8enlIHEJ3MyHlu7YkkOyo7bEbC2fzeF66zvpZHXT1UWre9bCbelEgBKifLbXaWBIxUl61YZ4OCtrcqFM71nVbmLG-YCCrlu84xYGgMPuJjt9gKCOsOnCO_9I8uVG7qkRz5E7N_CKApu6b5V577PU1vuSxZbK6SdSZqOjSV3vnd-RNCwtJTNYbRQVZeMjkGqYmyRVglaW48xKtF1r87os6kJ804XGN8MxDkXrvnQeJHOlaWxy2iycCg7yMe3Gxjzh1sEGVNJz57zWeLl2dt73pWLUdf5DaswaNrMcb1-fiueNiL5GZzAhHaW0-CGAKQ89r2i85SfjEeSjcINXdtaWW1_GuIKd5gzZYuohAtS5Sxn0N7jNudqdfWZR8ErJBy1w4LBs0zcu4DpN23O7fswCieTIg9CoDQ-Grc0KVkw2cCXssC7EwIrJbGBT2sVc6moXT_zXKzf_vK1PSpmNs0CXfsiDxMThqxI7tJm4m9j7QYZVNACSo2i8h5iZ1kaDKPhDPpOruvvekD-igNKPU2vKVUF0WZTnyjmsyfkny4540rNyrEm2vc69PjmTKKUuvc_73FM3wBY5-SNnkyK0vzbB5ShJAyw5J4nnuj931CblziqnOhvzVP2Hcb63Ar1OWhXttcP8hoeEMqncUbREgkCnK5PbVTi4go0SUO4gf7y8blTyPau5X2c37xte8h62N6k_O5kMvZOs8SgySfwhuxwCB8RKYYx1OWwYX9P575wBhP6SD3JqoiYxRBICNFJ0QZ2CQJn7GFnMqlUmVyxKQ6Vlvx4_mczTlgRcx6b2tuBBZvtsdTYu9TA-grYZc_wVLo0U0o-VEMXWWxZ2K4ygz6edtC16bTjOOX3ETDKXOdWCN5qLKji74Gl6PgMVZnfjeYmOGJ4JfeOfoFQ3V-3Bh7p70knhAhXg1u9oJ1zlawEag8UA0ojSFFBGcaGnPxxnvbtCIPIeKSpV9nBLXN5vrXyHFcKgnjSMkgJ8IE5IraJz9GxZ_hoJ2OpA_AuApk9FOi3jHuA4CSXQRfm7uHXt5yvm6FDSvfXdWgqw2ubo2WLaL1oOjG7vg50yBL-Ap2IWwxmTWWBRRTtjfsHcdB-pTaetSBa5nx8HG184tq2XmCeKSXs-e8_AG9HAWsKi4WbiYyiKJgyLx4VX_bLweg_wRQ2e_W6DNpiHFSGwC5dosnazxi8q4SHkFmgX7j2cLetorOtHduMtXNVqR4LwZQWzpUpqoMS4basolKw0-uIOtU-FdpqLv63BPyNbEvvnJrev_NLfjyEHxl0sENxFgCeIpdMCGg8hgvBbvm5vV7m8TyDQ6QT6s7i_c5pkaLVnzCaChns_KdWFzLVlyM73T52tFAyS5XkaIt9k1usn8RNVGZ12N0wS3-Nk5fF1_L4JTc7Qmx2eICMlMwmUYSLuL8JM2yyOUVKTo3g6-_3AAAAAAAAAAAABhAbISUu"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1Zi1kY2FiLTdhM2YtYTAzOS1kYzFiY2I0MWRhZjYiLCJhZ2VuY3kiOiJpZCIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJmVHlqTWlrSGFqS0thSFh3b2lhUDdVOWVka240NGZ2eHgtS2ZTQlpaMFhrIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTo0NToxNS45NDdaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"NJ8wMW81N8Sz6MxoOzIZzPaB2rsSvfi8Dcxh-0VbVJy-0TpvY8Yzh68MVrqwrWiWOBcQXLCqaDLfrVoklTOlDw"}]}	2026-09-25 11:45:14.39+00	2026-11-24 11:45:15.947+00
4	MY	my	1	serumpun-agency+jws	\\x9b92d03b7adb963895b40046feaa8c714cd3c58be0d13bab00ff8aa144cba7ba	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJteSIsIm4iOjEsInByZXYiOiIzbGJUbjVFQ3NGUEZreXRYVzdTeUxlOUFpdjZFRS1wcXpqYXNBQU9IdlFrIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTo0NToxNC4zOTBaIiwic3ViamVjdCI6Im15LXBkcm0iLCJuYW1lIjoiVW5pdCBteS1wZHJtIiwidW5pdF90eXBlIjoicG9saWNlIiwicmVtaXQiOlsic2NhbV9jZW50cmUiXSwiY29udGFjdCI6eyJkZXNrIjoiRHV0eSBkZXNrIiwicGhvbmUiOiIrNjIwMDAwMDAwMCIsImVtYWlsIjpudWxsfSwicm9sZXMiOlsic3VibWl0dGVyIiwiYW5hbHlzdCIsImxpYWlzb25fb2ZmaWNlciJdLCJ0bHBfY2VpbGluZyI6IlJFRCIsInN0YXR1cyI6ImFjdGl2ZSJ9","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiZ1hOT2JRZlVLdzdqREVoNl82TGVrYUp3SzRDTDJsM1BzRWlzRDAzUUp0NCIsInR5cCI6InNlcnVtcHVuLWFnZW5jeStqd3MifQ","signature":"76K2lTGzOyhbFYl8LVRsOecPWwEMFG7E9kLSx_1Hc3E2-m92Dd6oNeBV1b8fw6nDFEp--IotrJ7R4Xq4LBIPBg"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJnWE5PYlFmVUt3N2pERWg2XzZMZWthSndLNENMMmwzUHNFaXNEMDNRSnQ0IiwidHlwIjoic2VydW1wdW4tYWdlbmN5K2p3cyJ9","signature":"bIy6dnuRXp1jsx7cVqwrPNjNmkB9_sDICy1b9nEIJVIWCgUHzl83lyp4aNCkKp6jXxpfe1hc010vNgGcwwHraO8Eoy0okZ-5dUfBNpYQYq_Jc7BWI-rB0LyWMPXWhgXFb8MxEYs4DhgZLvcL0bYdC-Da7VjVCLxEhajPuUpzW0if7Ipf7RB7c_8CEK4Kl96HkuLGZJuxdsydlO_wgl5tYl5en2Tr8tEBQaRGoCwLQWvIRV2BjZuV4ViTS_ziipY7wQFEWkQHCgOFHHRB_N8mfkL5T-vebdPHNnTo7Sdx8PeoFJx9UBOXzm0lLm-94RwfHSkqRlMDOf0KUxafYt9K3Ek5qmbLhL1hEES621UZpxGNZ3OTWQQ_IZrqEXOQxHyneHlIq4E9zlbwk9W_CG2naz4WdB8rPj-LQAHTmvGgzyof4xGqcduHTPcOipK-3PeXPaJS5JRJ1ZYEdaYIiGkKcHyNveSmo66dJ_YYCBwt1LOWyqiMIBIWia0neXW51FqG9nQ8JSNKtfR21Fxc2bbN-6OuB3I2YUT7IUiSuk2sgAZctf6iW1CXnv79hQnFNKJg4hucCRCXgnIUTuAK6iCOZirWNSF1Wr96A3QhkxQJ5y_eGSzZn4acEeyfLIhyuQrlkJ9S_1R4SzjR0tqbUVY_LoedLu6Zz7zkgfv9IDuYjWIpgKykZqnN7OQdlYxjnCTFFDTLuCSy1MxuMvuKCjBO4oTY9aOfWYZ4Ae7JFBeharxk6TyJJlVZzfkfuukpU-48Pb_f3gAgeN1uJuNwWSZqGl7XO5iqMSyTWUDQym9CbKbKQmpYzkU7NJVykbHTdBDAyqhgITuCGm46YG_3pmnkGkyfNn9O__-Q8nxEY2-QYDk_R0JTaphqZ3Jm3LLUB5HY7jcM9VMQRHbtNCu58HofJCULCa0d0n54SiwACxFasRkVaN3cpANWGCUDZyKbl4708qptloY9zyNtDdV2Ccajch4FsfphalKGNW7qCc4nX7NErOXEEQ6nDdSpOxLjKGiUVZUhk-mDyTZmimoUwqtEN-ffhCa67qdaCjxcD3yjEYGl2pJjDKWCUeVrSOWU2lLcvCBUe4Cx5PSmIXJK3YbjmqfnqDUAq9CYDcf9xidt4P5cSPLhvperPVpp0qvZ7DjQO1YOI-2yYek22I5oOUttE6D0BGdWUVpWKrjTpkBK40ijdQiyNN7OjjWFO6Oa8PxbB0w-pfFTd_b1D9pCe8DSaKwbaxiWyn2XfSZnAiaKAbIizrwKT5fX1y0az5ZQnTp7WQC1dvmMTQBWGUm40bLQRcJZ35F14owJbRZ9R7jTuTqpY7W-ud5UxW33RDMxoIGW7ZYKGf8knfaxAL-eopZyf8-sd9EbCoJKCPrs0t3NX5WguZlApnhoGwsMPKCrB_Mtdi664_I96J4D3mazXw4-3ADvd88Ew_sBB6MHoSrGNhwV26xf3BmMaAcKYDngrRzzASuDnpNOHoqDYKuHk9Zo9M_COMoMo6q7PVfYx0uOW0C_cO5sJVYblX2b0o77oEvsCo0-d4pGcxkloY1l2QiKKMcU6LONlQJ9c73wHy0GV7H9fpiE-93hKFcQ65jRLjbFHSmxmy_g3NMlu85i3CqbzHipxtjVu7oZS9II_HCYoPNFLUaYakWXpS9EtFO4FxjwXGu3VxWLxN3pPpXKyC9lbsMhHkgY-es7kUGDnQq0mnAgsPaGqkHDq78oYKAQBZoVOlY1OMoNpX91Nlsi-6fppcoI6QzGfTk9EoX89cjItQJoNmqs1RXogKHTShVEbYQ4CCYeZi6Gi--FmwQIzcnm6s-d6HsxW_Z4X9AoDt2bHdHKXMHqwBFPA7jrPCBmgh5CCCRYx7c-_DLmMN_GGeLKqO3Y0A6kNVGymkr4fQADx4kXMD981flNTDyRViCfHLVi7YF7ZYYDoEVGhRS7YGe4hgIKzCBRhHiP6W1HUltwXVAv3n0ih9axOG2cmlD8C05UF5wg8b8GQ5Eb5-mOiBeq09XGqS9ab93RK09oox0stQlUxpbJdbPzZrr4oWv31pVlnj4d5wgdsKGEcZFu8oZpm7hzbCzi-jwKQSg0mv1U6zHDe01P1NSnBf3sBXY9YXFS8Hid_0iT14IQEGUM-PP4-ACDE6FfojRsql5r3iGw1V_3AGa-p9esspZ5E7IP6NC882YouO1vCZ0agcecoBJx_oWUXtLg67i2s11GXAElRHyQB9W5Cey1X7OWQpS5HOngG9Lgz9O7Jz94Ux5kn1A7ZUA4jHIvcvXsVv9lYb1VHzfAU9uk40uEkEXrkUolWnDdks5RpOMcfqKeSl5VxHNGR6qe65FGTU5dJi35kUCSY53Ux991Ss-n8PG2VFYlMhEvBcnSI2GtKzP2C5oQqXAnlo2Ypb9FTYRIHV7qj53EqNBai8jprw-a7N0mJqnUByI198px3S3acRK7nfajSwS5Wn5OZxomhADQcL8H-5sKLkFwDFMdKOV7gbNkYk21ZJSBBTq4pLJQoIMD4JPuilw3_cDL_vKnL2jCQ4V37elXCO1OvJPRBUxsxxQWvJsGfHDyXy_f2df-TXPx7f5teRthwfDr1ZncsSleWahNrl7QNBubdskGZsEPd5n4fzUw1spamsGL01MfdjybqHmS0sH6U4uceGJDMr9PTAlbng7IeC37_nkexuYLKoBJixNbPiiwpg0xqKtV51EaE0k3WqlMcyxph8dvqd3_Wed0I4aGbU2z_f6iR_kdXXnUtUhIoxWlXyPqYhPeSriEdBM1R5Z2hX3iwh_j5QQpwPrrp8p7LH3FHQpNi7pLdpaCY9lx7tR8YeH623cnJkQG35lkODUobSBeDQ1GRJL_Nr68KH52E7muMk43LB9FeVCXkFD0YxfQZvF8ztH8n1mdBvy8geYkoDGhF93GGvdYeoXOhg8WBw2ouvWAEj1XF0540ctm2rB_BGZTh2klqiV6zJSylqs6rrrLIMmloRgoHW3Isku5OOzR38fJ_nfL95q27cEEYhbXdrtNLzDM2S3AFJaaMHmlWTegMgrNQurSY6_JVPbs49SMQApKeeTP7VxlzGHVpFqJy4AJRjHPCHmu04GlSbJEhYOXXI1jKWhg_qJrK-NOYyaxKncrefKCP5CU7mhcdp-QkTj4aslkEKfg2-iig4zXyzpJgtfVTM_oBHpG856_XSVc1g5PsiFlHnjU54o3NhTsgWw8ZRO_tAyQ3aYtgTSbjBhSjDx1S5yqecFlEigvJ2N1f8ZoP-rzwKi6PEcjflJ_ts7zX5YNwu3v_WA8eywHw_2XQRVDpsrrI8cvBUY7CzdZuQD6wQhdhgGNDJtGmZG1HB3APDB9anGMs7YpzaHGaMg2-mlIrK8eRFXRP7kPi1Op5BdkS9u75h9eixh2nIAGKW93aSE1i5VNR39r8f-guJ9CP2_RDbWgmgyRrmpfQuurZvjsDYn4OWeBqpRDajIjgWKNgvDpKZ5wFPD3Wty5UkcfFLYWYzGlOvGW-ExknwVFP1WTmMvngIhI-mb74RwQTP6wX2ZPJAU49Q1xHcisn7hejeS2rY5adUuKLcL8Yg4ppPeXKanfUara2ltylOOeRPoIUJwlqGN0GNXkP8cR7uvDzFxQIWiu5K5Qz2y6T2f7phRLg2bQCe1VFrXeaRlJsVBpTmbVrhaMROUd8vCAae7m-KaD6udPw9UuRfpPugBpz94XoFKxuJnXnhtrPZ7jk846tmlloOYuqAhPCidtZpgJasUmn8-lLd_rAxE4N9kLYF5aUP-nD85rtf89AZsPY3rQP7rea7ly8ECjdFnKcQM1W2dlrHMpTzSbhg8IH8Gb9GPQbKLPwVDS7TqmiLnmEoHyoSl1V4TJTumF5ILXz08Ilm85Q03Snv1yZJwPy9SMHTe5gO7ioRgDQVGX2TITTbW86Bwv_4VkRuIpl4vmFEEUswlzPaA0Ug6gJZt0e5FmdAraNegdjaIhNXcgKykLBnYdm8GL0NTb9tjVflE1yvPdudEYLXjSja83mSe5Qh9Xe7rLA-OJnEdvqIskbk7ay4tWdg3HE7pBWAwaaQ9spwOA90KusYOtAIq-Wi0LWBl_0STUvm-S5lG3UtLEnwEO9Sx4NwqI2_-FcPFQPnH94vWWuskCBtN4eKO6l35xXGypTqVryaR5iOcjLUGzE9PqLaVyt6xHJM5eIwLgsOCT4S6uzsXNl_BZzt-E75Z8vd4zAtFdOjfL6AgIuKDsDa7JlB8x8WCMNhOeBlw2a_clizS9h4ppuMJEeKjyvsvFV5WpzeDNAOiH0Nj4Nx5AJ3wQhspEplcxBg5PDFNhBQmhbjBR3klBt-NCcr9nl6M0ZhgHCyoxP1ec2C45YLjJ6Ha_AjQ2VLHnRUtYcHcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACA4QEhYb"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1Zi1kY2RlLTczMDAtOGNlNC1lOGIyOWI2YjAyNmIiLCJhZ2VuY3kiOiJteSIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJtNUxRTzNyYmxqaVZ0QUJHX3FxTWNVelR4WXZnMFR1ckFQLUtvVVRMcDdvIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTo0NToxNS45OThaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"lXwPUKtaDKY_g4joNLj7blrnjQ3ygyD4317L8INx2-ZYVynrg4wK7BnXdRJb_0AraAcX4wxmnMpTJVz_JJpADw"}]}	2026-09-25 11:45:14.39+00	2026-11-24 11:45:15.998+00
5	MY	my	2	serumpun-key+jws	\\x119c91b35bc294faa6dcf69108efd269f65262392a0f10989f5a2a567dfe0ed2	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJteSIsIm4iOjIsInByZXYiOiJtNUxRTzNyYmxqaVZ0QUJHX3FxTWNVelR4WXZnMFR1ckFQLUtvVVRMcDdvIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTo0NToxNC4zOTBaIiwic3ViamVjdCI6Im15LXBkcm0iLCJ1c2UiOiJhZ2VuY3ktc2lnbiIsImtpZCI6IjVxbWh4SUlYLUJfRFdCbXM3ZGhTcDdELTJqbDYyeFlNa1B6TWVITU5LSlEiLCJrZXlzIjpbeyJhbGciOiJFZDI1NTE5Iiwia2V5IjoiZXN5dVdjMDdPTWJ2bUN5RjBkRmdWcFA3TklFcVZYeWNOSW5PM3p5X1hWSSJ9LHsiYWxnIjoiTUwtRFNBLTY1Iiwia2V5IjoiVWZSZVhuMlJ3QkRiYzY3V0lUUjE4em9JckhMdnRzbzVnYzF3UGwtRDZlNzBQQ3d1NWVnZ0dRRUZBVHVCNl9wY2ZmYjVRZnFMV3J5QVotLTBSem81SmlFQnlNNmZNb0puTGNpakd2aHkzQ3pGWmxKM2g4bEpyanAxeWhJZEtTbTV5akZoTDJ4N0k0WTMzWUk1YXl6YkM1cXZMVDRmMm1HNXg2UlZqbjlZS2lQM21yREdxd0EwaS1XY1kxTG94ZThOYktCT0pWYUJUUm5lUEFVbDRkREstaFhacmM5b25odWg3LVA0LXEzQjJ3TzJMUnM0OFVsUFFHaU1xSC16Yms5NWtqalBqU1hMQUF0ZmpfWEtFUnFfWE5ZQUF1MzlKM3IzbFpOU0NOVXpRQXVOd0JBR1owWEdUX2tkaE1PNWN6UXgyWkhtVmxwUV9KdzVlX08zRmdobHVlbEZIc0pheEowUi1MSTc2MWpMd2ZINTNkMk1ULVhKVmUyYmo3TUxJZDQ3TDQxT0NTakhyNXc0bnNaTG0yX0txTGZVMDJEelJjZVlqcjRvejI3d1pLM3l0anFJQTBHelV1YUR1R3NuaFNpQ293cVh1aWV5RTlyLUljeDRVcm9vVXJ2QllUZzVrX3l1Rzk5NlZwNC1LS2lUblpQUGNRMklsZmV5TzJQQkJWRTdBS3JlZE9BVmxyeVZrSVd2Mmp6bW14RE1Ea0dBV2kwR1BjSDc3RFpXWlM0czJmdEFUNEw0YmlIQlkxa3hmdWh0aTB5Yzc1eW5MSVNEenZkandYUlQ0OWU1eEZOdGlYWXVWaS1lYkhmalVDS3ZwMmhuZm04RGwtdFRLM0sxbnNUUVBVRFBDVHBwSnlpTWlHUnhyWW9kcjN2RG1Ick16S1JoNENGRjJfb3FMSTVEVTl3c1paMW1LUjJLdkJZY0FJaG93dFdCZ1lnc3oxY3ZwQjJHZXdVcHlmTnMteEVCNU92Z1lsaF9aa00zYnFGT2swdFRTNTdJQ1I3bHk0dUd3Ulc5djhBZHNMUlVXR1Nnazh5SGFPSlpZNDllaUhoXzZkdl9OZGhia2MzTnR1Njh2OS1EMVVkckZkQ3JHY3R0cEZzb2FEQXBXa3oyUEFhbEg1SFFhOEw0S2hjeDdnbVRteVJJWGdRdFo1cVVadlpqMElhZGpObVVsS3lZMndPVjIxT1h2cHFQNjRyNUItU0RUMGRUR2JaWHltcFFsYlhibFRQaHZ0Z25Qdy1YRWphaHVWa2xla2VpMHhZUUV0d2FrOG9YSUJ2Rk9Nakl0TUsyNTkwaEY1cnZwcjZ1QWJxdlFzWlY1djlYN1J5RjV2ay00ckN5TlIyMWxuREhOZUJ6d3ZkcFJoNzk2WkRrRnZsbnN0d19WLTc2SVhWeWJNNGdqenNvaWtMdl91dEFMckU2SVBYMnVSTV9uYS1iU2w2NHo4RkN1YXZvMmtiMk9CVU5rM004UWRQMHRXeFlWNHM4MkRNYjJsVzhyMkEtTlU2STA2djMtWkl4cXd4VmJiOXdhM2p4LXpoN0xvUWVVMW1kZHdNRVBTR0d0dF8xd0FRN2VHa0dOUlYtQXc4a04xZ29FOEdxVDZzX3ZSSjlOYlBxS2ZiRFRZX3ZKdng1OEdJOElxM3oyRWdLVnlWLUFuVXhEcEh2eE1kSTFIalVTcWprQjJ6M3RKSkFxbjgtMktfd3dIcFVKemY2Wkw0ZUNkUDBjazVFTThyUlpKaldSWlRkbDc2U29kWE1XaXp5VTJLSFlpc2UwZ3VFVmFtUkota2gtbFI4R1VGaVN2azZVd05qOEQybXlyWFhZdlRNd0tVckhqVUU3eHptcENsUGxkclNYX0gtRFJ0V3lNTl85RFc1Vzg1VTZGTVVJdDExdVJsaktXSlcwLWQxbkV6OGFmakljS1ZhZ29udmQyOC1tS1MxLWtvaloxa2FvaWkwaHNDcnhMaHUyRnhrM2R0SDVrU0VGamc1ZGduaV9lWnhnNE9KaHhkdm4xeEZiX1pRem9XWXc4V2ZHVzQ5ZzFObXhhcjlfRlFKN2E4RklJNzFiWVFzQWVjOGYtd3o0OGg1M1FBZHpFOTdycUhhTHhjY29IVUhXakw4MDR5LUUyVE5Lbk9OTV8tZGFla1ZOYnlqQm9taTItUTAzTDJ5X29sRmltQkJ1MHNId2stLVlnQXZZMUdpT2taTGxubDVQNzhMMGczWHFlT19FVVI2am0wX2lNOHRCUnhtN2o4ZlFkTjBrWk1UcWU1Y2VzTFRNeUltMC1FSUt0dldsMVJZV3loel85Z1dISFM4YkhOdmlCeWZIZDdMcnFoT1Z0SW5KTkdwbE04SFVkU0hIcXFDZTk4bll1MjVyalZTa3RybnYteUpqQnhDbEY2WUhEWlZWdDVlSHpYc29tMUFPS212UzdYTktnX0MwRVRkNHM4M2x5aGFZS0tYLW9DUzdoNDJHY2s4eDA0dkRkWFQ4QU9wT2F1XzdvYlNHUGlhWmZmMHJaLS1Mcmxlb1AxQW00TG1DcW55WDk0TWRLMVZQUVNUWFZTY1VsNjVyckxmRjdKUjFXMV9fODZZN3lVTHVuUXJPR1hhTG9XTWZlaTlzUGJCQkVqVERNTm5CeHRIdWlfMTg0SmlCZDFVM2E4RXBESHVSSVV0cXFyQXpySHBCWE5ldGdEcG9SQnc3NzZMNjhxWnVPVEd4OFZ4ZG5ibDl3OTh2VzRNVHdEREZGSi1WaXRnSlRzYnBGQ1pLWU9KZFR2TTNYOXQyMEtkUTJwMWozT0lCNTdxaWxKR0Jxc0tOejRGQzV0QVJOcnF6SlBWSkhuZzJnMzZzbEtOVmplX1lyWGR3Qjc4dDBFRzBHQWtqc3docm9uWHNRb0tEMlRsMjBaLUZxTlNkN0NTYTNhUEZsN1BlMnAxajVWaEpqRWlXQ1lDckt4NzhHNFlZcGg4OFN2WHdFRV94WEJiR0l4UTJNOC1KcDNKaW1sZjBFeERmby03MDNRcEk3WGZOcXh3dFhfVUxkb2I2QnRHdG5leTIxc0M0UzBLRmctWE9OTzlTVEREODJ5Ym9fWFZrbjdyV0ZjVjgzWmlaa1FlX0JlWHY5MDNEeXZBa0NOb3E3ZFAwdzVtbjdOUjFBSWNraDVvcV9pMFBWWk9xSGkwWXhqMVN6M2RNTjJiQmhKSXdSNHFDUVZjLTNkZnNBYVRXVW00b09ROWdZVTNHSkk5ZkNTMUpya1otRnRjNlhTYVRHSHYtZ1RWRFVNckw5SkZ5ZTV2MFF5NGZFZEEybUdILWttdk5qRlRNMTFaNmZEUFVHczZ6dkYxMXRKMGFqcW13UlYwdkd5REVNT2JuamhiTTFDWjdQWVJGODItbTFjdHJKak5ORjB3NlZXSlRyRDF5MG1keEhiakFqdmw2Wlk3MThZTFNVWW1iSkZCYW0wMG5ENzkxUHlhRmVZQmgyREUtU0pMZjM1QmVGeUdlZzQifV0sIm5vdF9iZWZvcmUiOiIyMDI2LTA5LTI1VDExOjQ1OjE0LjM5MFoiLCJub3RfYWZ0ZXIiOiIyMDI4LTA5LTI0VDExOjQ1OjE0LjM5MFoifQ","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiZ1hOT2JRZlVLdzdqREVoNl82TGVrYUp3SzRDTDJsM1BzRWlzRDAzUUp0NCIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"EWK_fSrKY2x-iwH3r0DzKxJ63sv-d_MWLAbD7QJs7XJbB1rZEfzoiyzeQp4nuz3Z2xQDYrPv9EJIY0eDHme8CA"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJnWE5PYlFmVUt3N2pERWg2XzZMZWthSndLNENMMmwzUHNFaXNEMDNRSnQ0IiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"BdM2sj7K_NL8E6eFlaeTN2y6AWak8moIforBOBE6saZMCx8Hb2I_zD1tSEYKnRwds6WwByg9njIPE9BawY6I-csRWXhajcLwCvo2095OuOfmqfQTFc1VnJ3BfbgPkAI3IHtLCRfyLsfBmn2utZRSEBvaq3NxpqPhvo6OVdWOdNsCF-o9nr6VPbuPQgbZZ_RQquMGqSvKnOpj-Jbcl1uCF6AQwBI_ZPcWEWbBwLDbmDhFWdpHwBspKwVVttsYQlH5c0ugxaKjdrtb3ZH6d52q71Q_RuBYLX5juGLeDEu2CoBbfcsVr29RlOJP-Jv3_bCtVo8w1nVv8hKRfvHcRe7R4soFUD0m5A1lSS0szVbZkSymML-NULtmhdMWpy05OpuwCwlDjmprXHIQDuk784ipll4t_g2a4weFVbKARPAn16YtFdgdB7T4rbdjuid5z89_oss_n0ObzyAmmsDLWNNncHpC8zW6KI-CtyYQUMPs_GiAy0DbOUkzIs8xk8-rU1hClZSBfwfZqgp8ikTurk7SAL2SDEq-T7IgE-hf4drrmHuzinVi_Wk3VfhRdbaci1Quy42b_KPEvxNn4DzeR5-egOZrzbWeAnvJ1ar4CHuah_cKQf-nsAZA_MgwgduOfWpUf2YjlfxK79p8V7ExssA7OCbcuIlQtEJ8eDzigkDFtwuhH2lhwh5tK3i_4H0wEweTfhhzkAyBRVyN_3CUWDUjMOjpXjRIXVUEUNoIad14mgwK2Yil_Bnmj4xjNNt7ifExWKmqcYz0BRsoO0aQDYhgCaJDHAEmAbsuwhKfsq0aoEDSDfYRjRFN2HeQfs0C5OrfHV_TU9uzpRiNoe4YWU2FgZaZY69UnoS9koiA8ZzoTXpa2fdXBrM1h6m0m-naw9iDCS8Ag2Fg6qs2Dj9U2GKeB7veBU73h95F8HdwtKxNau6jaVAX3iRZ2_-bW7T_oqM66Aiirq35x11n1mLedkVI4nkoV3jChGc7x-yra2ReeeAz5v2nTcqRef37BwZjsXIOub7_ysLvxKZeXdu34Vc8I9aBJPp-EAMquOmevkxAwti30bhw3YhzWiVBKl2MoBXdM3N0SBVxzWk_VLOYAJhoTVvS8IMwb8IPbOE78IJameWymG-L_iOB37QlMTM407JeAo6ez7wiZbhMbRJvhw-9ihfgcmtG5n8--EGrHQGYkTn9dCc9A3DEIu8N-4ycXfLimxextp4t_z20Z7ERbRXBtTzH_JyD5G9I8MGwQXaS0PCWexTpfoFr2A9Nsotv1Ez8YI2jmfvRL9BiFbAYvV6vPGiHN41w_PdTX5QiHLii_MSkWygFmwUixbUxqHqOWNFMglw_27Fb6GxxnuWgzYp_bmvA66ZGSxZ8E56IcP9E2nOLuWlLWRjsCJtK5J_ecklRx7JJ54Y3R6WGeu3ek7DWY9_Hh0fcy0AL3Gz_T7rFp5JYirxbAFbuiFtTyp_dB7nGsgK2K4JuN3iRm5YRsP6MgRnl6Pcdrl_G9gQuayZTNoS7noBBRBMrE7HzWr5rLidiEsQO-L68pYChB9hU8qla4dj5Xda3bv3RiR9q2Hi0H7i5h_Ob3fUQsplZi3XCPKC1N013KU7ErpmU_ZN6PfHGLAaFUec4YXBP5-jcqIg-1MaemfeV8aaPEBY2C2_OCtPQuNzjaW8CnLSxseFNKWvD-BiO5hdGKqfp_3dM63gopSIgjdzAW9RnoYsVt4ZFQlRnBxYLrWA-Xly2OztGIdNDhn0w5onbLI-ebi8OAt5Lcwd-Qy8v8V8eXILc-XpiW2mdp776h9KLafB_3X0cwpzQ5wVA6n-nf6eDZwgV22Y6VvFrCZCeZ5g38K3MvtjnvvVIE1_TV5lMq_lTi2eeYbHsnMf6mHGZbIYaJn9LrUqvfV_WtnW-3HAwt5P51TiokI1f6u93t_nqJr59c5WOD0K-L0Mei0b1YMt6UZoMRUhSDkryAQ60nCtWA9_3JXBnOZr_SWQntzMI4oY3quvaQW4ZUmyZSTG7Ex8zsvfjgSZp4SQTsPUPr6fGB76930KSEc0s7WYCZafxkMtZGwzE9hZmp1jpC-muO_LruTg__kJbghaR56U6Zo9dWj-VkUjBa7ylP4BxGwMW0xfCu2eLs52YH9oiYQvEOU_UjZLauqNVi4oilDbYMWq3y3MfPawkk22TCtlO-RWRq9BvPLLoHlGaMVeuKHV6t5B8xzAg31bBZqZE5Q_kji-GG9KR6w042396Ox76n1E_CSJyFC0GxrhYWlEo8d-I2Cela5Nx4OsvZAzw95587ylcdeOCSHtXr37i2CG0Um321ty6eeY9-Cf38hvmEvAdFlRZ3hrGhLOFwAi2qm7bPgOzU7l89gFiokvQJLbR3XxzU-TOCRpeUrX-5tcjXsIeEEFM8M5NOgb9z1sWnh2f3In9-P9Im8PDhgSo4WXmE-w1frrGCcTRHVH1B1yTSXD0vrmYMtk0DjaQu3RYAP547KEXs0aLfzuVXTLCUn1kWiRWe1_MTpymMRI02AbIH0kOWlIRR4jNoBDZpTq2Ure6XwkgJx-VW1yDgncq8-5S58fmUOBOgK8SyL1mv8O9A3ZK1NX8x38b11ysDx7c6BnLBg-et49DtDvy8N3cZkL3kvHNyVOpcqtF6eiiPhI2QPy0qakotIGp9fmpYKBvYrne6rxZ60L6ezANdhPAnQzOuLeDMIeYQ3tyVAGOOm_xWlUVrLyocXU5VNMZfIZEj6C7IMMy5rmTeriRMjc2-3OvBrwECBGuL-RJVA1ljWudHerMP94HDfwjskWwscmWWV5wO6b68A1YlSUf4tQ5Jf6MCM1GL31ilN2rG2fAksyNmfILomOFHQR9mMgWsAmiCSEz5pdiW7S2Nu6Glv7MkbvNPUuQcrfABVSYheMGcCD2zvvNdavvpruzOLy1S1eeH_JUyBxxI1DYYv3AuPp2yx0e7rrTsQkXrU0mqzGJNvw5_-uXvggIJbw2-aB7KpQSRmmTNfFTTwYy696suP7CBWhsT6RWGmQ3OFIohjK3VhLB3LGQBcqFuvdUpgCUImbk-bOSp2oJGYo_FduhAh-yJjmyXjU09f-crcnvc9S_8szG25wQtUMhDtha58BCDOaWC-emkIykzWqMJknrQ_XG-iCvksRZq4stltN2-Up5X1lQspB2PuoeJaNzg77kuHyrpxX_4DOmnAc762RBiSIaMgv86VBg1tp31KvbEpxN4uRWd_0vOpAfD8VoinKf80c8azlnWywsx_PKd5OuMhyKMCHo-Bx01HiWoWjN_krOr4gGct0wxPydHUheEHkCiHuVXvzADoxlCzws9u-wNJBPRreGVNdchLEkJcbu9zN1Z9iK0QRCMfjKwk87kJEtZA2SN7gL3I3XeCPzOYaSXGh73HRM09GIJVkwe5fYo90lW-VMmrwm1ERjH1azERDjgCM_0OvrqvRLC_tHClVs-8SPoQE4r4XEwKFr45e4M2M39IagOjBt9dFPZoc8PcOeipnUgaW_eFCZVl76be0l-VaQuMzfz0-A5Bs9YV8PBGhzqnDxlMN4p6T-1x9ns8d0t4VrAZ_HBIZ8qn2LNEyTCBoxM0eIY1mQW68l0ogW2Ud3kaDqitc_S9YB0BQxkNknKAWU_y_0YQVhM5leEQijbt70gcOyHzAsrRVeFX-JpEibUV8iGs7rLt6wIxHMu8utgifmEYb_1eDJQ0eK5N8QsQcAN3jPY2l6jQm70zaaL2B-Nz3S4ntVZAiRaMxAxXfvIjUxpdQE9uVuh-STtAMmJzIGHUigq_bTX95PaukGHMlMWmU-Dhr4tPnlazXgEu6dK1azk13xghgXBAl2SAUsEdl_4SCFJ28LItFukGY_ki0SRWzZL0IGgvI74eT6TcaF_x0fza30fKqAV_MSGJs6gCwzpdebu8v02lBPb9a0LLm9A5aQ_0ABAnPUJsV65JuKevnZLRhylnX7YpLCWxjnhwn3Q46nFv5_KiBmhc-ptuEFMK5HDp46eT_4OFvn9wIUNNc_XSQtKIprDVqP5prOxBJ_16BBTZAV1eXU16pbSxeRts5XDRL6s5nhfVwhDaz1V574i6ltDkOLx_M4bweiMWbMcel8rDJyJLptskhcpDxJc1hEnT9TGHsUbqyz4aioIbjp6Uu6sOaLJgQjcksr-sFZcCa41m0b20ECSbHQ6mXTeY3iiyGqxNIC_niRi_OO-vDZ-KySBIMA9R60hyClZlw8MvvbTNHKx3FKgqNozyzGA92vEjcHsYjZC0rGSvfLNaNtzS4pY4SZu_YafocRcAbaxCaL4eqhqCtx9NLl7xZlzPQ4QtGwj9qVQPp8rjqY8swCHVdcgIOYtczO4PoqWIufoqzl64y1u8LOB8jrB6DP_UJth6eqstfoAAAAAAAAAAAAAAAAAAAADBQZHCAo"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1Zi1kY2ZlLTcyYTktYWQ1MC02ZDA0N2Y1Zjc5YzQiLCJhZ2VuY3kiOiJteSIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJFWnlSczF2Q2xQcW0zUGFSQ09fU2FmWlNZamtxRHhDWW4xb3FWbjMtRHRJIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTo0NToxNi4wMzBaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"lCVSPmsmA1bu7MlSZu731NZmACQ2L8SFL1e3uyk1-BNlGs1i9UhFkwKdDlRHahDEeewrR553EbjeW_jVix-hDw"}]}	2026-09-25 11:45:14.39+00	2026-11-24 11:45:16.03+00
6	MY	my	3	serumpun-key+jws	\\xe424ab186061402a0b711630da808ff11e1c76f0fcf5e7d360fc26b7da6d8f71	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJteSIsIm4iOjMsInByZXYiOiJFWnlSczF2Q2xQcW0zUGFSQ09fU2FmWlNZamtxRHhDWW4xb3FWbjMtRHRJIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTo0NToxNC4zOTBaIiwic3ViamVjdCI6Im15LXBkcm0iLCJ1c2UiOiJhZ2VuY3ktc2VhbCIsImtpZCI6IlZYV0MtV1h6RVFWS0pvS1hOQ3lYbjZvNUVWZmNhQUEtM2hxVlhvR09zV3MiLCJrZXlzIjpbeyJhbGciOiJNTEtFTTc2OC1YMjU1MTkiLCJrZXkiOiJjTGpNcjJ2S2hCV2l0Wk1BME9OclhPVjBUSGNsVXZ5NThIZ0diTmxZRlN1OTV3VXVvZmQ2WEJlejJxcGNneUdSaFlwWjFhaFdIQUtoRmtiTFRmVjZBSVlGcnlCSHdjQnY5OG9MU1lZWXVtWV81SUYyamlhSHYyaG5Uc3gycWhvUWZDRExRY1dHQ1RPeEYxaTgyUE9tNzZMRDZsaUtYZmc0T2dhckl2V05ZRVd1dUNzMU1nU0VXNVJTclRNTE5zU1p3UktRenZSSUhoTlFOOHNaTkVkMHVXbGN4blFlZVF4QWp0UlcxQ3RiWEVwVThuVTJDYWdYVEdvLTFoRXpVT0dWTTF0eTBwbHphWVZDeFdadlZFU0NpZGVlZWJuSl8xdHBscnJDdVFXSUp0aGtweGNaUmVaMjJrb2RQZGtIOEJSYTktcXBCRFdzRUp6Ri1aTUdFdmpKR0dwOHctekRieE1Mb3Z5Rk16Rzh6cUlZU3NtNG5yZHc0amFQR2tJUVZYQTdQQU9YSVFPRF8zdWYxbkk3UlNFcGRyU3lCYkF6Y1p0QmFtaDBBdXFIYTFvSERRWS1iVXZFd3dXd0lvUVBlNGVQeDdvNEdXbE44MG9FYlNuT2dDUTdJUnpCMUd1YXV5dUxOUWU5anBkY1lsekViS2dqZkpVVW5OSnNTSFJDQWpXLWd0aWVSR2lQb1laSC04S2FDN3RGRkJvNGwxbURVT2VldnN5Y3ZCZzI0Z1EzdjhvSklnY0MxYXA1YnJXbjZvQmpndWMtWUNteFBIdGt2cUJEbEdHOWVjek1Cc0ptdHViTWRDUUx5RFNDVnpxdjRTWjFLUVdHU1h6Q0RrUVZva0F5VFRLUVlES3JZTWFhRXhLTWowdFpwN3BYVkV4YVVGR0RKTWVFUzVWOHVETkc1S1JSOUhPb09hUUtuUnNMSmNZaTBlY196UGxndjV0WVo2UzljLXljX1Z0Ym1la29Ob0ZqR1p4YmNBbHo5d085bTlZalctVk12UUZCcTZoRlpDc1dQSXVpdnZSUldMWVRoM3NWQmdndklBSkFmenRuTHhsakpaRU01NEdpUU5xUXBPQV9DVmRrVlBCbFFPRjB5WVJIU0VDS0M5a05lOFNvVWtPdmd3QVZWeXhIR3JLWEZ0U3pveUdwN1ZKUUE3RW9ybmM5V296R043QUhZVEFnaWJRZjV4QUFIQWtyTXVDVE96Y1lNQm9oWlpvMTV4dE9HU2N1UW9lNjU5S3Yxc2t0NlNlWC1oS20tdllVMXRhTk0wYXZGR0xPUWJZbExvaVhCOVhKcEVWTHQ2d09VMmRObTBwOEdKbTFzUXVzVFhBbFk5eG5HLXNPS2dmRzhhQndwZEUzY3NxZG16d3IxeGRjSFR5cGZZbHdfSW9fR1VoOFUyV1hrRGhHYnpzSUczQV81LWNsY2FWY25pV1ZyZnRfMVRFc0F2QXJEWWhmSWNOUWU3cHNUeFM5VzBzN3hzUEY5YnBDM1BPQThMR2twRmwtQ3BSMExqYUhBM2lXcEFObWFITjBBd0tCQ2dsWU5tUnRNN1dzRXZ5VWFZQmsya3g1ZjJWdDlaZExZc1EtVktsZUtmdVlnVVFaam9lQXVOYkhvdkF3b0pRZUZUSW5OMGFWMHVaQ2stYUhjbWlfZ1h1bGpPdUtfM2tBd3lvUkFyeGJwNGM3ZzFwblQycTRLU05tZzZOY3c2eWY1Q1F1UGpmSEhGc2ZuTEpMdzNJVlB0b3lnSkJXUUFRQzFpdFJiQVlneWZWN1Z1S2xNdFcteWNOa3d5YkVsQ1JmWjRKYXJqczh3OVFvdENOVFdlQmltOHRoV091VkZtd01FR2FtMzdZaWUzaktTbWRtM3RpbmJjZXFuUmFWek1LOFA1TVJJUlMtR0JlWUtGc3MyUEFCRHBkQnpqeDV4UWk0WUl3clFpWTNyZ083MUFrcWVVVXhfQmxPcnZDY1lRVjZZYk9sU1pscTFIRUNzbGxZNERva1o4YXB5ZFlWSVdTR3NySWpXMXFiSlJPaGFvZWtCX3czVkNvYlR6RXFvNE9SaDU1bG5IU2tIZXdvWG5tYjdMeFk1QmtrT0F6aEJDSDNUR09oeWZSQW81YUhGNWMxZ2xYemEyb05aWTZDSG9hcHNsZVNFamhWMVFSc2RlZ1ZNdyJ9XSwibm90X2JlZm9yZSI6IjIwMjYtMDktMjVUMTE6NDU6MTQuMzkwWiIsIm5vdF9hZnRlciI6IjIwMjgtMDktMjRUMTE6NDU6MTQuMzkwWiJ9","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiZ1hOT2JRZlVLdzdqREVoNl82TGVrYUp3SzRDTDJsM1BzRWlzRDAzUUp0NCIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"w74xisRy4dXO0nTwMX-zu3-s8cSHYcgPBz3S5hLd0qUE_aqw2EywCZ2xGIeaYhg1lGW-h4fy55x3YvJLs4ylAw"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJnWE5PYlFmVUt3N2pERWg2XzZMZWthSndLNENMMmwzUHNFaXNEMDNRSnQ0IiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"SqRk_XTG4AGvmHz2dby0-EeNOUVgXHTIKeV3Q7JYLG3-FyhQBydL3zFcgEIE4DY6MZGw2eKm6jo4yZueP1XmC9VxU_I5rlTDoVcPDS3wGrt8uGDLWW_amQxBxAoejCHw9MQpSy1U3t-gMuhOYC9P8AOT0DpsOBPDG2vqJFBg3ycJoAvkPc5a1zOEpIDd-r5Y7kfGdf7HmBJf1j6_F7NUUjsP5qE_N3RDuerR0ycFYNzVmRGWUwu7inJfeBv3hM45AkVwJm0n1OW_Y4Ic1AuontaC4jbwKIPajKdSK7QGJIedlwRPCeM5RN1cDkhX7QKlehocBMtfFRiltBap1dYQ8L2fvGQHBSPRDt6m2wtd-dZPfVX0ZZsjNp8CXzNMl5uPWB-VmMq7oZIoaC3YlsPPB_CxXO3iZWHOnOdYV7vTfnbyia8lYHws1jmAQaIdmUX3Sr6KJc4Fjcn6oiit5iNQ7VGAqE8LXTLCICSyGq_RyqKXmlrV7rl4saj_4UC8teFjPo2F5UAH7ph2hsl5dVEBiDzOnPeD6PEFiP8A-BrpbPgVxm8jm1hvqB03r7T0cZ69g06dB6rspRx1-om2prz2OpFDDi6Zo5ZRNEj9pY04KWlyUjD8SZepzZCDN5WC6ZW2y0B6L6n7VuEpu2Kg7R_hp2Ti9hpSl9ErBMi5t_kPjo8Zuf6SztW2mbM5iZ-KF_iXKlukkIONH8kuskJVcZZ47f1HhGUcQvlKRE-wYI5ITyyAPtCRl3PrT77lX1bTOV7KlktmA_Bt50KODm5woAmFEu0miQVnoXsqbR93EIwYTiplfyR3oH_fnkYyMY3Jesj1akh9wnGzAWDrDqunbS2htn7bfMtGSaH62hkbUvDMnsGT4WF3bHSp0rCpzAWcq_wgCD-xDTLxLuPUA2c1JTFtNecjxpu5vlZM4Fcmf10E998TOq_-k5CwQsKfMTtkjQj5kQHUuyx6rQgsPfkeQES_DxaKUXAyLW5vj28fr8f7jh1HiLKDcD_pCVV9B3sq5WPvsvyD5VxWAKW1IcYO0dGTCnwOEvVy3fte_FLybMrxsPbNaIXgw2GpS9fDw77bqbwV1pGqD3bw7e_NJ83Q2HkQ0UEmwtT9tCg-v11kSVkrvEM2Rsc-lH-IHEaqA6paTMEQD3GczSSQuWugschGQqB4lzwvmAlF7Lpr3h5gD4UsqKa3Z3UmFZOPjKIDQBRQhtggdkjqSR18vPmsmb_z3IJOQI8fJvj835YafwmWWe8WrUr2iwvHyNT2-ow06cU5HRC3f3OPRSFGRsMXStPa-QLCvOdgTse3jVzJsXrDCeK4DyzxHmDCd1Z3akn3oC4WZfJIQuArtsROOBAfGtovofyj63gdnpNbJ35tq4ahDrChusq5yGuDlTRouKQmHxTYA1xIYOcZ_9L_xfgcLmOzDLuf0rnQvwRHMvr1WJxmwBDd2BgYMZwlKEViwr89j7QbjdeWgcegn24K-6Ed6jKs_p0PQrVQT9Bgck1kUon-HShAVLWbleqb2YmVgacxXzgD_yLcXIJTEvGYXxjScAtnadVimeVW3-ZO6ST6BhRG71IcSIJJmxv56rouzvWQReG36mGAKmS8_ybjx1A81mh7-gwz6Bu7tJWlKotO2ysXi-IgiHgHvdeHBLtRvYrDGYinXEjDGtSNFj9y9zD7_st9kAAY9nCI7IRcDyoGTiDr1JZJMM8Hy_0AcABgRmey4muCM86ZwIHAwtjB8islNaXO-Z3ISKETEBVm9tSyHANc2jM-vh9Ru218p_FyVPA9-T9yvcwJd1q7xSl8gGvZSCxMxpOgKiHOT9k60ej3vlRt3clFZh9VIRN6LURpnFNfT_ngSOcOWf_e41AIoekrK_ZRps8KO16aJDgYeWe6XwZieKnESkWnoP8UFEmlq2v58V6GGNPkx-o-rqU53Sm1Iivkd2kzqmqR7DXPirAVVF7kkyjGh1XyqkHvFRsWPVVoG22B-LQ44sscAnQsh4ysKAS_QJTZQFyrD_IM8un4i7irbXnFROlc01QVv3t4mSj8CTWTK7ma2dKB_171DoicMZGYv5-SZQ6QAAYl0irRxmNTL_TZAdQbeHiF3kmJhxGJU2KwLRg74r22OZXvvnGxVVM2bofiGVNfq7DbNr0ZG3yWa3veX6f1zZYiAeVmvZD08gj7I5SNRi0l7oZcig0WluF6XcLKqOxU2bMoB1SsCorsE0wlkEhe2L8CfwkeCzdPJnR7Cw4fOBKa52eGjUXn8QfqSWW0yHJ6LFMxGHkJ1an3HOpF1-8qieWT7yrw88kNILrCCA1KFprJNO7mTZkB9DDr8DmdvZP97c61Csz3EndYGpmoCo_n8f_gZTsCW6FmudNS3EwY9Atq2ND555AICSiuhP4-Z9SWqT0kO3sjC7Pwl427gKTkWtOwz_gPl9mu8m6HdWFQAhXx7Ou-Vy6VFtdf0DO1Z1Fq1tI9Y64J-_Ud4bDMYe1kGN82fbDNOErPinoHSNE9GgXUHTQslZx1NxJpNUrBM4-pvYUaSBgCcpi8IVv0FaN9vpikxrg3G1Ivmxm2CAPJTtEXCTw445K04Xd8qPRs5VBEacV-UEJrwVc7UEDr6ZXMmnk3nxZOPsnHZFt_jS5v97xukIzXXUVeoqojOpM9UOmJdX-O0GF0qvQIC6pX1m-JhnYHmX-VXWTvx0aoUnRVqlbkBnfEpbx3-ctLlQJ0k5EnnBS_9Rg6WoubKoLN0qMWmNgzWwFtGYSy9CkAUeXkx9JlJJQGJQP7EN1JpVzys0OUI8BzkL6_eWzkDblt-Nj75LgQChCTB-qIw2b4hEuQgsK4ByFK-jmLUgQbR368TR2iSQlmEtShsTlZp_lGwIyPAnPBg1Dupw75k8vQneR8lba97ae5ltD3Ah1p54MYqANfjlFZRCtsSOYjjjN87oLgWFHw9I4Sz8yqgo2FI2JPascTAYB28Dc01dIYtWZqLIzOYkN88wOMvj6vNPp-oHom26oHHUD5nPeuu5zU848bfTnXqHHNkWqrmos4mABn847x4m85dg5lRueAjAkhVIlNeUhCX69_nBBuhr1-aIO7D1IcnSEInhCTOMjjX_QlxhDF0CteC5MPy6964M6fFqtqoR5l4AtDZxq7eqb5-4HsltWQOjcGGigDCRXL4lDcrE4t4fgOGM-ILTZvgPEspd3h8hJ49OUZhbngnt8s7F-rU4xXO50H696M5xioI_vFP5YKbwCzMwSHqXbgqfzkaE7LF-RQIAMHdFyaD2BcwKdRZOSfdMgYxS-elWD3H1qnXO6238gp4EkZ6cAJWCAxqmzeJKFWxUDQeEIuWQoTekkZ7UkbL8KTXkT5op9412RNLu9kWXLovIVByxQboV_2-waSw7jqbtJD97SMipXpknQfsWPi7mufM0dX5phxyR1rnjpfvQDZeyQaL-8dKklSlHvf6skCq-IcL9t2UBkGHigjkCQlQoTs_arJLL-EAtIrCSsi_yfBpukwzIXe-WEekM_imLHYQRL09Yk7yfnwz6qM_IBPOKLAn-b-btyaj-C1obG5-Uot8c7nkuNuzR7Qx465sQW77djUbOcSb4qwHimI3ftkCv465FyS4mdfwiukk88If1epMce2lelknneYmGU_pFlPTuQHHmqyLFwrjEWkJ2mi0l4ht3aoq4PM42k18bcNWnoGmLi2ObFtWaxOjUlec0_M0fFJFTtaJhLDG27SMyvGBD22DsoCARSruRegQMxbzLZRnF-_zROiWDFdX3bxwI5Yyh_H4fRPdcal80yJWO4gaEF9QlMDW09vtRQTEYZQJ46YagR38WT5gdIRLb1IsquDAg-Gqvvcv9r3XkqHuv2SnoHap1DteNMIwRxNnwETEzQ0LPCty6pDBPJ2urjSXR7IuOMPdr1XJaXqAX0GrtVExs_v448coxg18m21WukwG8q2PimkJR4wMEm5x2JxvVYl2arSV4-uf9Cb1NLs4IykQAT_BB3M6OS8XxFi8G3RVWWkpg0lJANN2fks7ssujGcRBGWTNFA7V1_uuOF6jf9Yl2B7-oS_-EihaLCsP0ujC-OX-JXfcmwa7V9dzuX4wGm-3Xxtad0P0ICguF2vzEam5hO5cElhcoQ_q7h9_5f9az2WPw4HqybvMVE-U9Xb_3Pz8cfrkedYJiRR4jAGkkQQUCoXLZj6Ex9FxFtP4I31tLGQ34SK2dspY94gkifTzUDk7TywOTGRIzMNsGUs3OVeQjHqDoKgZqoCPgYmSYassNqlx5tW2Py4FuD_17Cp-cs1pgmHbdBtiaMJafYYXb6rguKGKO7U5RKWZItmgQmWD8yiBUztfGHUsqFUMCmDruTm7TlBUGp1i-UIHycoby9lb3B4j6nT3Sk-QFvr7QsSIE1gqOQAAAAAAAAAAAAAAAAAAAAABQwRGiAn"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1Zi1kZDJhLTc2OTEtODU3MS1lYjhkZTI1MTc2NWEiLCJhZ2VuY3kiOiJteSIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiI1Q1NyR0dCaFFDb0xjUll3Mm9DUDhSNGNkdkQ4OWVmVFlQd210OXB0ajNFIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTo0NToxNi4wNzRaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"xE9VQZSnVPrszAihq5MqKiKCqJ1DKg5S8X_67EN_LX78vbG6wnNGZGcPsUhuNy0vvYUivQMNgrLtoU2OW6TiDg"}]}	2026-09-25 11:45:14.39+00	2026-11-24 11:45:16.074+00
7	SG	sg	1	serumpun-agency+jws	\\x25ea269db73d960630ff97b3708a021770e659a681f2a0c53361d704665a654b	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJzZyIsIm4iOjEsInByZXYiOiJjWVV3bm01RjJZMkZUZ1pTdFJVTDdJNW9mblN5YmVIelZDN2ViaHV3VjFRIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTo0NToxNC4zOTBaIiwic3ViamVjdCI6InNnLXNwZiIsIm5hbWUiOiJVbml0IHNnLXNwZiIsInVuaXRfdHlwZSI6InBvbGljZSIsInJlbWl0IjpbInNjYW1fY2VudHJlIl0sImNvbnRhY3QiOnsiZGVzayI6IkR1dHkgZGVzayIsInBob25lIjoiKzYyMDAwMDAwMDAiLCJlbWFpbCI6bnVsbH0sInJvbGVzIjpbInN1Ym1pdHRlciIsImFuYWx5c3QiLCJsaWFpc29uX29mZmljZXIiXSwidGxwX2NlaWxpbmciOiJSRUQiLCJzdGF0dXMiOiJhY3RpdmUifQ","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiUUdFTzdfUW54RXBLeTBCc2RaQjdrN21xZFZraEpNOVFpd3FFVEdmWGlQZyIsInR5cCI6InNlcnVtcHVuLWFnZW5jeStqd3MifQ","signature":"g7E3i1-tpn7ETuYtRLdHL-pugdxPyDRTtmn-UYZ8MJJu6cicbgkITftg6ye3BQV5RqxsG_87BETfqmC0y5bqCg"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJRR0VPN19RbnhFcEt5MEJzZFpCN2s3bXFkVmtoSk05UWl3cUVUR2ZYaVBnIiwidHlwIjoic2VydW1wdW4tYWdlbmN5K2p3cyJ9","signature":"3LqsMOocm55qgkAUTj-ItZsFHodg40m-9M8Q3ZSvKJKoHgBqK4m8-IJH8RZdpkR0ohRrD_47-3uocPK1F8otFHOjQP9sMnR_kqSdW6XT0stiLehoq3O16wYAQuu6DQEsEfp6ea6qWiC-50sQH1hzzn_twzo_k-ya6mTBnm59IbJYPSBZRcfdbmLeHdarEKKFDO9ttsenIgOlh9lpR92GNNwg5CpOYJbnQXTRfvhRTTZcbN1mBFh5X1GdDnW4-2SXL6tC8Xj_MxBTxN_8mDE5Sh37sebjtyum9Au6sBdOj9yLRiAZXO-qKmGPWAIciDnA988lMIMPO5ClXX_8-MArGw4Y5GsxNv6miu7xiOLDnE4uanevqBi58H1J7taH0OYw72zmyINr4WPLP1ld3zU72UfjWQ-dTCvYDe1px5KOQYZlpQzUHwn0zhESUQ3f-k8ePsdXNBFV4PsaM-CGLxZjSLhlhcZmm270IrHwyq9LLBH4H3S0Vxeoz2YNMrE_iEakzp7Gu8RXCyAHYraAoIw0HZUi3fbxOLpGEYFJYUoRhjvF2ZEUOVm3OBzTGX67ZkubKWUIz3fnNI_WWLYgIlOQCAbfnX72qV5ZVY-3iHSHs1-Vl8nlf364jeJcO3SDoJfcH-6KyYVNfwxex-PRnkBBkLBTypqvb9whw4Ev93w5uk9t2afJa9c6ObtbCqi5-vJTDArsKGEfR9fDZsyWgK1qBw6voklGAQV3d5ZCbQ59uW7cRg1vZEgGidVNp08DxCb3Q25GE-wicVoOfss7gemUqioASe3B11lwGOLy6Ae2IS4ojL17mbNYAQhXph2y0pc8r-cmlmvkU2U6Nx9ofG3Tu1rbPkOZqTOzwM7PuHTvkvAVulmTZU0O7s_rlEsDR1iwLgM3YX2U778CkMjuov0BOZX1bYEAKuV-lDvUKFI7cQ4M-EBjirBA4if6ak0251hkczFNtS4JTx1qAm0PXnkYnbD0svEBZhqJxmtV7cJGfyes0RpMJdjgnTRS2qVdl5lMPjy4DVtBJVa1gzLvaY-n3SJgG9Ijpo5ulVKpPcKPcVmXRbpFT1kMWEOWgeiBGRzfJs96-r4I6rILi-fXdBiQQxOGVW-Y6wV4J2crqkbTRhEYbRENiygYeCHxp0qJyCGTcuSEyfXWxhnZm5pxAa2F0sQv-Ynsid93y-xd4KcR9EE3gdcNAVpjZiYvDQQwsSVjBISoOWisxDLAQuv3-u3Hqp7fHUGvS26wrhinajzP1AYL2JYQu_TyNhq9sP_Fes3rrmHOlXlhWYfrWCq1bZ4GxTnrGoQ4i2zizR6iLvFxhXP1akoBZYANNePv044dCCbsgA7fispVjwTHSC8VQKlis46Mcs9Cf0QgneNXcyR6WqgDApsLxStWIShb7kcvZmg8dT9KiMxvA3_OFt-Cgsc_1ZbqL2jVeZiWG9Do0OJxTZwyX3gaoC_soV86YGCr2S6zjBUMtbC9IVYQMyLLL613EvTOAVgpQo_8n5DXFQRy9dhhGoDblJxyTtj8u02QXDJzlz6H2LN1buvU4DlLIOJ1w7RzteAH1Yf5K97F-cqDJFjfU9JRw246KQNJGocM-4-CcR-yUiXb-OWnUQw-ZlBRbgKM4WEIF-MYTliDO-TudnYU9guGcGCiJG2IMDe_j9IthJRm-yU6dWqZ0gnAPYvP1Jeodm1oJ9ca8kKAw6sC6nRzauP91GS5MhWLOk4x_YI0kjdc1Yu29WqH9zX4SCzaD4dbokpH14VUCaZpwgXeFIY2koL6iviEV7_1dDTd85D3M5vuzoV--rVPBjXxigkwXZnNvBu7kScjagB2YhsRWLVHZLFhC7De7DIRsEyjXVHHrw-6sT5vbA3iF_MGyqTw5T9-kgaz9WyZPyrXW8FPAIIddJ3kTx_ktP0kNbLqFz06loMnoZ2sVNa_4aMks4IlevXQOPLs2-MfirjX-OCs9UnjVDv0jNFaaaxYy2QFfNxhvAahcMFfF5tM14Q3aTPGayCyoeDw9EN_RIEFxRZwOx3iXUvYOiQDrcTOJGqsp1yc0TqpD8aSA5-V8WuMaAsb0EwjmfOTIxehWlkHqABVgC0paaCZI1kSIqwWmBV5JyZ0j12F_tDgZDv73LaN5XKDhm7kdXLDmmoYdzIYjdg4G1SKqcYPkQ1JYv0NrV7fgw7WM4AN0FhFW5y56ZHX4U0U_Uo-GyUD0lFndOZXkZZvrfhvPCkIDvR8GzVDf8lym0q10CEEEU1lG35ssukZhtF9Kb1TYEx2CWM8u1oCQVnq4yC5qGfHQSICy4u5oTrkl1W3pZmo3ICOW6x9aYZQdvqE9nR_2Nmqbl7ppsU1R8cPGMHUf3Q2G7b7ztyAuG4H39Fz5eHlFXxhGSkCvQEOZztEfzGzqgxirt7YRF1zxxqzSpGyUR2nazB35GfnmsSJFGbve3xeJP1rnjiL3hesm_2EzCX3QC76YPxFShhY3fUQZ1CWmdyB1WkELhZx0LGo4zhgL3wH6BtA9pd3wdjl8fRxq4iKWWyfS_EfShXmnGajOnT1poMgUh3ypp3bmtb5LGA5ZTmaqX8Rk4B2zCWR-zGd-Yi0clJ56Qy-LMjaDY0HPEPtJHjo5GPWUL98Gviav0ztDeGi1WudIVv-J1spnsJfuwjusezharrt_7V0qNJqS39856GeTYqN7YTihY6D0rJLAZW-3DG85u1xMs6JHsnkg1VvIdUoNKULC1rINankY84kJkUNR3qRmQd0nNHGHumi0hZIVwylQxBhjmIBqfKE7gep5xQTPxZiWgGGQgyTBt97ocgTMPvPCSNNkh-4Kl_SUPxh6lNNMW1SYV-htLcc0QjZVY8MgtwY_ny06HQinULdLYKGQMfIro5mwNJv0Yjld-FnLDs3YPVvugrDfGXKIHl1VBV6HP0EhKMB9yhsJc3JUjnfV3-bgayq3s-3KN5ZC0BUJuGI44YEAfRo0iPvvRdYZ-XKvKk45_chQHADmhME2jazn_Tf2lVvCTEO-JI9m-McTpqH3rjU5BfOp5NO5StLjjNMTyAx77kbyNlZgB1ROjumLZfHGxXq5o4VwB1gcNn9Gi2ATYyBuespE1WIZ69QFJnW6VoNGEfaUWYE69X1hZl3Zd9oFQY2Y2ugMd54ArpLYN_NQsQQlq9dk9m51J1X6kWO8lsPbYpehXqggzp0cxRTGF8B2FJMyPK-3OgrPIeuUYR3_T_6GSiFFdI9EleVnVVXnn6NntzVop1Rw2tOMm15UCSy5Ghe2Z9zuyaZlZIwyQqMJ0g5SDiZjmtiqV6xrj5wc8K64BC8OjX1Cai5g-fjrXo4nxYoZl3nq8LYxZF5-UUPGiBAW06q8u8KKfo8S08U90TXwl9-9BUJx31t4vzvoWfMvYzELKa8kha9guWM3WuGSg0RfnWie0uKRyE9ntq6_mTwkVkaHTpqOs2uOhosvJiBhnFU-SFKS3_AXd_c6MssCsOR8J-sYxoVs8CToTSUixa9BLKAV90PEuGWnfzT49X-lhElpF-AJcuaOZ5jqhKcCZ3M1fqlzL66HvuSEmSb7seY9uPJnPunVz0pa7HApNxgclj3KQeID2qemP9-EdA5Sr8hVtqMalItC88OnF8E0w9jnuHqnEPLpChUWwFFO6J1-NLDWLzPfeT2G5iZcb9mKCP_xKrXLQyDp7BWIw-swDKRaP8gCGjAbljeNrjmed0bEuUArslb9Tm9Or2bSCrJrcNOlzcAE6ZAS6O50j2fJjeuiEXSE9JANaJ62vD4wGBjMizr1h-TiYV3jDOlFyXD--XyO6anLBkpsxT-l2h2Ukd5Z5vEbgTfonGKRGogw9-KduvUYEcJW2wyrtKTMFBQ2n3YhdsRQcOtAgPiYKqYiUA6jYKGvSuCDdmOoj4y2qqA-2dGjOtVN7QxqaHYr_u1Cn5hsm9HClgoJ94dZePnrHcaAIV1-Ci5Efs6xF6EC55q2aaGMxeiR40vaVAqoZR6nr1qucChv_Nc6GEy3jMa9Em5NVFct48TmbEnKgCPx9QtSreparf4iZU7gA8L-jVPnENCJL87qowkt4xWsuj7WDf0-JSaF7ty-EliOw3vyI5Odc9fSjF8tevMOC-3U2GZEnNu39Md0PgEk3MI9UZLIr-QkAVw7U_b4URF0eCdnPGlrkkC9MqI5XtQT00OfX-8uR6BiyCYyZzngeowNoBVn3boCe2IusS7TRQNGDa8hSeGc1HolPzs9dgSyX1XTyGRXlgAuaSGeVrRrnzPkQQvRwdGPYe_axx1ilnWw3OqDJoKAvfPO71-jXXdBTuIW7Ke2c19kKun27YlTR63rAXCWwQxTVBS-5U--xgTGEpOdJmgFhhHvNTrAjiztNgTT-1eaHuEnqj4-QIoN1GdwuUAAAAAAAAAAAAAAAAAAAAAAAAABw0SFR0k"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1Zi1kZDU0LTdkYmUtYmIwMS01YmU5YTcyMmY5YjgiLCJhZ2VuY3kiOiJzZyIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJKZW9tbmJjOWxnWXdfNWV6Y0lvQ0YzRG1XYWFCOHFERk0ySFhCR1phWlVzIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTo0NToxNi4xMTZaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"lAb5iXAYWwxi4bzBd_qC7q0YrmK_Kdl-6uHOW6XYrH2NqUxFLQTfKwwR83O612MDkfl6k0MTnhg4n1or_HuxDw"}]}	2026-09-25 11:45:14.39+00	2026-11-24 11:45:16.116+00
8	SG	sg	2	serumpun-key+jws	\\x8f8b7e83b4bccafe5bcfed5320be637518c7a47db2f882984ea846e9e08404d1	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJzZyIsIm4iOjIsInByZXYiOiJKZW9tbmJjOWxnWXdfNWV6Y0lvQ0YzRG1XYWFCOHFERk0ySFhCR1phWlVzIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTo0NToxNC4zOTBaIiwic3ViamVjdCI6InNnLXNwZiIsInVzZSI6ImFnZW5jeS1zaWduIiwia2lkIjoiVk9PazN1MkFJUG9EVDlFZ2lfRDk2amlLNkJDbFlHZmVPSFFNRndDT2I0VSIsImtleXMiOlt7ImFsZyI6IkVkMjU1MTkiLCJrZXkiOiJ4S2FfRUJmWDluSnhQYXk0ekpSVjExbWo0eW1yaDVjMHo0VDJxWG1EUXpZIn0seyJhbGciOiJNTC1EU0EtNjUiLCJrZXkiOiJLUGxSUDI5b293LW1PZDZiaXgxRWFOZjVhTFhBMDU5bHRVdk5CYzZxb0QxdmxtSkI1LXJUSW1zR082V3JFMU5oVnlaRFZoMkVnMkZoVjQ0RldXbGdpb3VrTE9MSXY5cWlud3V4dE5ra3d5bnkzOFV6emRhb3kyaTJabVRlWl9xdlpPUEZpMzkwdng1eGJQQlRGTGpNZkhncWNZSzhiM1NBc052d2x3MTdmWE1seGRhMEppOU1KaFhnUWdZcFRfT1NSaWJ5OXhKQUdnYy1IQ0V6Umpvb2Y4aThDQWxfbm9JNnIxN2hLMmRPYWJxc2F0NE9iNWM2dXdiZ29zMTkydHJFOEdST3ozNGx2VzFBQ0R1emhNMEpkYWxBaDdlUTZQT0REWF9qa3NMc1NBV3kzR29ESmdpNkV4SHJfczFMMnRRZUVONUJ2RG5GV2F1VEFtOGFIdXJ4U3RUcko5dS1DcnJnbFJDVEtSRzR2cnp3Qm5hOVpxRXZHRUQzSXZtSEJFMGpFQmFuNFIzMXZ1WmFyR0RudERhWGYwT2NqNk5JVDQ4SWpZS2VaY0NsNHoxM2hZUEZoRXBjQnNVV0FUcGFrNzVvTExPLXl1ZndvQzNFUjRWdk5VZV92RTlScGI0OEZybU16eVhkWUVmRDFGU3hUYTZmNGg3QTBnNjdrX1NPeTFEUVRfbGMzZ2IwSUlMemFsMlRSQXpVUzNlazlwZDNLb21xd2k2ZnliSTJjbzF6UENwNjV6MC1YeVRLRGFhNjgydWlmN2IteC1aX0xsczFnU212REFFWFIyY0RlR3VXTG00d2hwRkNpX05kTm1yb0twYVZHVUJEYjItN1NuVEpGaEFTcDlaeXp0b01UZkNKdkxnZnlfWk1acGZVRmMxbkFIMnRrcmJLSVBNdGVJUHhIMzBWdTJGVFBubDhnTkxqR1pBVHJOYUVVM0s0VVRXMFp2Zkx2bU1SNTk0Rk5MQzYyRkd5RXdjZkxER2J3NDlnbjNROEtLZG9DY1lQS01BVnRBTzQ3RmdkLVQyamJDU2h6dHVPdDU4QW8xSE9idlUzdWhVQVc4UXVnTldwZzZscDNvUXl6X1l4S2QydVd6M3I1WWhUOGU1Wm1FMVozZFU2OFZnWGpWd1NSMlZHUWVQMnpjN1Q4VFYzaUYxNmlCdkFoR0tVeS1FcHNGbFJUU3dnT3NIYm1HdC1uOUswU2tHanF0TGRGTmUtX09zT0N1TVNpeHEyZUpYaU9KZmhtLThESnZldW93ZWZkZEhvU2M4THI0Y2lqNVVobm5zNGhsS3RSdGdFLVRlYkx1dHExZGxoS1FJSENJRkJXVi1KbElMVjhqbV93TFlPbmVhYjM4cE9KajV3MDB4TFhwaUhLQWJxb1pzZ0ZuUHNjdmFsakllTXllRm1IR3h3bEltbDBKMU8telRkTS1XZlpmNXRvcVdYcHp3Z1NsQU9ITERxaEV2NW4zWGhKY2RnZXhITkt5TDdDclpUeUtiQlNjMW85bDdoa25FY2U4SUhBVlVidkI1YXc2NmlGVFR2MTZxYW51YmdESXllTDJzcU0yRVNqSElaRWYtcFRacnJtX2xKa0VZM1NFOFV5NUp0VENJeXZLd3VoM3pDSmlwT1ZuVjQzVF9yTFNWaVVXRHU3SDV0TlQ0QWRfc3ZWdjhVMFlYRFM1aVhhaTBodU54cjV6ci1hRnBoZjZUVmI4aGtKZjQxQzVScHgyQXk1WjBXZFB5NnMyOTdBeWxYaFBUVThSU1luQXFSeVZRcW8wNzVBOEtsaUVDNVNZeGpSUVVzWUE1UElqT002Umh2X1ZYaDBGcWRYTktWQ1U2MXA3OE1rWUNRV18tLVVhUkpfUDdkTzZqWGpRbTN6ZVRSRTRpRU9TVkxTZUsyMENUcTQyVHZsUC04d1NGbEZzVFBScjhyc2hFRU53RlZsdlg0OUtzWUphZWNFNk5aN2xiRHU3dWx2T0VSWWxxaWpYSHM0MkozOEswLUFUWVRvV3E5d0wteTFaWGRUM0U3ZWpFVXp0MVB3TVBFWnd1VW1qRkU3bll3WVpPSjZSQlduSEpkSEk2ZUUwQUdNSkF4Zl9aTzV6WDFPY1plTkNYMXl0YkpPRmc3WGtZUmpxWW1kTllUQ3RNd2hmbUJIVGZ2Ny1XeUhjOThYTjk5WklmMkVvZGRKLTNmbjJMcUc4ZHBYb09uU200LWlQYldTMDgwamdPTENoX2gtQ0puRUhQQjZzMzAyU08xNnFsd2hRTG95YWxxMTl6RTVMbVVXRUJzMmpiUEZXdGZuRnFtcDl2eU4tUmF0b3NNQ1d0a0ZhLUdvc2lZZHJST0RaelpYMk5sajF6dnRTWnZYUDNTV2pIZUF5emV2VUQwMDhGWWVRTWRORjlzaDdrSlB6M3d1a043UVAzZ2FBcWZMSl9uZkkzRWpDNUhQMXVWNExmN1lNZ0lNS3drdGl5WW5fMkxJRDBXcHY4aE5tWTc2UTA2YmxNc2czYS03bHZGcHlKb01qZVkwSTM0OXBLaEQ0VXUzXzNCM1hHU2pFZ3hxME9vR01LM1g1U2xPbHhudndlaFA3T1g5NUg4Wm16U3VqM1ZXU0NUR2o1emd0aXBUaGJ6dHlrSWczUEpacUNZYVZLWGZ0TzBpMkpBT01zOW1EWHk3aEE4S3FWdHRIaC04b1pnWkxVZ2RKQ0ttekstd3JUaEt4QnV2Z1oyTHZoaXNZeG9FbjlIcXB6LXMxb1pXandCcmd5MVNreUZMSm4wRm56QVFBMVZfQmhYUlgtLXJZc3dYRlFRTzFTLXBrZXRRUC1ENG9DNVEtWWE2NHh4OTE5YXhKVndUVXpyUkJ6SXNfN3ZiUkpiTWdsc0w5bm80eWtJQzBQbm1TdnNENjE1YWtsTTd3cUI4dzMxajRvdUJDS0NuemJjS3d0SlgyelhpVU9rN3JybEI4YzdHaWxPV2J5cE02aWpTOFJaUGl3Z0JBN05KUzZuQmJCaXd3RXlfMXlPdU0yV29Eal9fQkxMSFZsNmR4MWliOVU0eFh1cGhYY0NzaWYzcEtMTjBhMzB6dnlRbFRXTlg4aFFNbm9uYlpNS1RWUXF0XzlVVGFHamZITkVvZUR1Tng4bFcyZUwzY3Q1U0swSDFQWlZPQmJXUHoxWjNVaXJ6bm1rMjYtdURZUENmd1dQV3ZMZWxjV0dUTjNESXcxZm9zWXpaNGlLWjZJX3Rqd0FEeUdGNENyOTl3Y0FadHBYbTE4c0VOOWMxZjJfSGYxd0xkeDRSd2dzS3doZ0M1Ti1DVE4zcEhtQXlZTnhOLWhPajcyTllfUm9ubURRTTh2Y1ppb3hoRUJtOHExdWs0RGllTHhDSldfY0NkTzFMVFFVSjJZT3JmTnRFSkdfRXBXQXZXMzhJNUtLWFgzOV93cDY0NGVHbU9MdVVMZzRnV2dqMVA5LTNvWHl0Rl9GbjhzNlN3azViRWNLRDc1eE5pSSJ9XSwibm90X2JlZm9yZSI6IjIwMjYtMDktMjVUMTE6NDU6MTQuMzkwWiIsIm5vdF9hZnRlciI6IjIwMjgtMDktMjRUMTE6NDU6MTQuMzkwWiJ9","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiUUdFTzdfUW54RXBLeTBCc2RaQjdrN21xZFZraEpNOVFpd3FFVEdmWGlQZyIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"UWsXN1b4Ag94vY0QnAlxP03u0YnmxjCR9jwbwgfyLaM7YBP-NpkIgDYAl9ifR4lsytbPYJwDa01ej3A6EI1jAA"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJRR0VPN19RbnhFcEt5MEJzZFpCN2s3bXFkVmtoSk05UWl3cUVUR2ZYaVBnIiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"7TdHeOVzOl0OJ2P1Rzmo3FNDtdWf5hylZ981vXOpoUus_6NzJlWPlXeCzE0l3PiPVUctI-l8Zt8Hj5gvThI0obSzTU7Ow16cRpYvS-Ptzbs1woqUkjQEQDBJ4lU2WlZkFN9NXKtyljPnFGmC_WmOUSwLqp8MFQiISpIUvMRXrV5xCE339FFokMW5JjJsaxF3hq0AtG0ZoNrm0EFPB8yaHEq7oHKtbbMKHRneiV8hVCZLqtIIg1swKauuuyFrgDP7pCoJSMiVh9cXhb6Icj2_vWHAw6P1mfr6griZwVlpkx71d7dHrVK5i-n1pwJ89cWgFfxONWnB6mXLqMi3XNM2B3aOgrvsnmrBd5Tyr2SGtqmxaRdxTYpEG68Vqy1G_6YXOrsbKIQR2EppSIYh4_WpOnuFNco0AXgLhBlaP8hG7BMqiJUwqQQOpuUlPEvsB1N0MdkWPt7G2DMbRrt0AOZuE_YtNob3-q65wZKA34CDW5k3W-d4RgPFsqVez8pUyWyFV_OxnkH1tbG6O4_VfbkNho8Kgyt8gM5X64PvEFdatCdkX8DhXdLRB4J7zeQd7phuXNNc9s2e3uzmDGOM2lXPC0f7HkffJslaMeCO2SD1EdR0lj-IGtWYCKYcDRa7FyUBD03fvQi0ANWlnvhvehE8Dhu44vm9w-lCzuYNAbd81baPV9BaHzyfke0Zd6yEQVwR6iO8d9lqs_2jXhgv5xn4Cm5XBo7wx9gsf5fUBtVl9zmwWadY6rD1JosFbTlawoZfDRqAPlZX3BvPUmIlj3DAUlMdfDNnK-eZLITpZeiccige74LJ62-nw_o0KVAfxo1LWpCRwfl8ys2cQEPiNl4UcQCb4MM9flUFDmamuVBvOyApNB1RYOnlkO0Yz3G5D8V1bwDy2giVdCIWBJY85ksVaAzF7Sa5NfeV_sWuMtgJgVMuBgYTwPpCdWr8Y3b76xXgo479Fwcy14_Q6cFsXWtW4nQphLJ1kazb5BRmBRQLk1dbA_Z91rw89ucK4ZHyE1Vj00AjvxLGDXX_4cHCNAmWdqqRKxay5bBLS2fdwYFh7spyt6nZQnSfBGwDpG88pl5K2hshdCfooiw4UnzgHrHTLXdTVW23IjGJoNyIH-lR69Qd6eVoevmZAIP3ArrieAOiDcy2Jxel2VpWc8JwBBSR39ZEFrrx89GlUS7Ahp4bPIzo3f_rTvxAiAK6IbbEW2aYpwhWUxrMK-bs2klFZa1OSNtEBCMtjSJS4lEjyPLacLdCzCmQ77EN8zdqKu_EzncFzmrfcqLuOwL3JbvEGXKyMDPk0Yhxd8s_0LW8e7cC3YUscXZYoTQ7s9kivtazdHGIrJJOWpfwTtCeJymsk5KwbwYpDR7xETkTb-Z0orstRQoFTCWKnmYJHqtxpAmR_JkF7ZzS38GnCaq1eLgx1FYHo-uEhAGDFtu70IfX_ssd3s82-teyKZl3_9uw45wm3hBy1_JGG_L6T8aYZsXQpacAj9qlSIOq9q0jEm5JrPDRUz9jXFNOK0Yn5ZRRKI6HOLoy5ZvfIq1iiazHnfvsSfbGthJd9ZD9ABWC3KCg77LwU48NYNriftBTeve6_BTm3DsRqRva3-QHf4Tqxv989CtDYakUXYI12fcjEerB71hIbx_Vltcsaravov4O_Ub9_-79J2BELFfkG-Zw6pB5osP25f1NbPZ49N3MO70w5KVXVxszh21XdnAgN6UAEvkGGourR2Yg5oIYTjDAKfHLa-G0w5f87D9fHuz4gnIHKeuq5zYeMju0TK8h_AZvvb68XyzoiE-KBA97vtzTMid2ffVoQ3m84ro1HD2K0Af_aj_JvBjBKBCEtSal4oVXtgL8O31eT4-sQeusRw64AUb-SaZTPdz5dOl8S36jy_YABit4mDOWv6UqF9pLcQw72l_7sUUL0wvkdErN6utoSsMFabB_WVDAo2qvzLh_TazLlhMiDoz3F1CNC0Sp-r2Jxh3CwSDYT0I0ICya2Jy-xtTE_iKtx1pKLcsKWIP-oy4q6E6XrpFTqzJoXigKs6kYjDmWK0HNbvoh2ONYKhRode7Th4GIm6PAj2qqaB9FqMWBA1eQj-NUEXk7rstNm246LeSg47IfEXiPCEa-L_dT0LJ8Gg1RGGKRj273HmgmTp2RIPvsnz3j4CA5-OynECsGXoQsrqzZZf_J9fLtZHVVQiOu-ZbYNqk4LXvAlVHP62ncSnNgU7qJOijjGf8aLp9vVwRumm6da9BmSpOyV2t_DyNNcZ6YoL_bhJ9y2fs9nC-LTGTJmZVS-aQv0xDRuXzRBoCJzCiCj7I3QhBG8VSXm75p1HEobOm4ITVFwQDO-fxjE5hN1zU7HUyM3Tt_Uj21-oAjV8ChIZFIVHTGqgSjcSrnGX8uRuYGAL8TyBWsO5ovi08ityMLyADKKv3zAvZSC7XVU8d_3_AsadOswgplPops8EOXUt_I4y933ylUwY0gGvrb9TkNS6TFq8CmBNHXqeQgQIJfFTZRoCGPUars_xD5pGZfy_yt3kDMZK_yKAW20kacrIeiwe4Gcyv24h8l4_HfZ-na9Ib70oFTlh4Z5a9lkmcHFxILQHCmvuARTbLuEk0Tbgz6gYvs7ZuFiLxFeDCnCGKhTnAAXu-JMr9WEiGuBdwSIfF4Fq5OoPTDSD197MTtOR-Mgays-4nXuXlgR4_md9TSlTWWegjesrFikcfChWZ1bRQryYRThIxQeSzZmrvR_-9rzJSOeEEuxtYperfzVY-qZUvA0BtEaj0D6GrPIMBGux9OiEfWO_XGUiDKppp-LNwQR66GkMgugNd8l27elrpEHOuZg0A5wnN2FwHyhRxsu2ywnNQSZ--l7jxyah1REy19sqkmJLfb474PA-_BUhY5ziF9oiavuOc01ZHCC63lzs55nI5G-6Qo00xJj1rEtaQowgkX1XGAFdLXcPe6oIRT-ptDUGPSoAYz8Aq7qtqQ6noLkMtpDXm4GFO6pYsZHgPti2Un7eWtEU_zhLCjsq-EmnUQ3zDiNBIR-PYzSMWIrmadP0qrFnDB2kaZICBaMM8jFWID_YuVvxmYC-FLQYlIGdUQ9SURDWUAj3IyTEpKK9S4fJT9f7XOqjWdg2UcFkkLDAu89WI5PgpMiIUqp7Yy4IkDzJaKbI7l1t_93UJM4CxOoGB2h2-1bbiaoN9batzykzLNx9DG09vcaPNpZLU7uyyibj5QZvj5BNc4BBnhP4V7E_S_Mjbs5P_0ub0YYECiv8bcTm7Zu6l9PTvJ_uhxGJ_ncl3-ud56cuV8UpXNq6JwpZkRqfKMwx4EI2JlSGFPf24gnrmU5zkC5hc1jeLXZUPKZoDjFcDFZw3xFd1vz9gc_173O2o78S_isivI5nbvz5i5wHKl2M7BqhzZFv6q-lUGyTd7vn7rcUdYZGNYcDazX7sol1elmaAYwNWIY8NJ8Z4beCFJpBRsRjH1Sq7t5wXkPYCAIlYfPnVsmbwO2UyU4mWfoIKBFeD7TzCi7GTeCBRRe3Qt2sfBVOdfEBrxyFjocz2sm3gM6ZeUaccCi1kcAO1nYl_p3ZrZlvYR3lEOeSEk-jY62Ctuz71Vp6p9M7MVOHAh1mpyE0sXJubQn7U9oHyNGQkf3xtwcJvNi7ep-wpdXP9jFA2TsHEMmcZfjDTIw1SAgVrqZGEXuEi30IQY__aVWGDNi13r2V6VjmSL1CizYWnztVwFgKerBoGSdCKqSKh4TAwc04ohduWmgz0gAB2Y6H7FC8P5YjLfjGtWvVO_pHRLImaoEtlrjlHnZKMj6YVNvCCmNrnztERxXRjwxbN2VbZbYaAXy7WI4_KiuaWvCcDNo5D8Seo4D5yliio1ES4BSx0WDhG55S5ENMyIc-kdr0aJ5H2HSnJ4mB5M2KkPtpliXdxdjjakV3XsRp6jjNkHZ4YoZHgt8M4K5FQV8Q-Wlw38dc7lS3Wv6Ker16HpGnGycXeSVUtQTDYU764AGbxk1RxdBzoJkXFeMoI_8_3-mg4cffjoJPALt8xMjKsDtYaRLMvvoj5Nm0iE8F207PAoCGajkup_gYuCc-1jUh5P1TrIG4ObYAWHUg2SemFUDi6ck8q6KOhBBZU4UvHXV07puTD0HVA-x5tLKtQlT-XrxnPO4GS6bxDL1loJGdsenjE7ZRnKxVNnPwAgGUSjxZ2OIrbEKY9VOjLpbWLSQ26gdnzStT1AocWpmn6XFn_kBeDwus3ky8k4ZhaVkG4XMt0qlAYljk7H5v3eAAa8sRoLY7BIS2dFd0dJhp8II0_-xF-hUQNp9J7H_Enp1Z1d8tQLX-D7w_pmsKn3zS8ryLuMidX0TNhLN2mvL7g7PD1kdX6CszlNX4i2B0hja4el5-7w-gkRLVatxDA6j64BJEGMzfEAAAAAAAAAAAAAAAAAAAAACA0XHSEn"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1Zi1kZDc0LTdmYjktYmNiMi0zNDk3ZTcwYjQ5ODciLCJhZ2VuY3kiOiJzZyIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJqNHQtZzdTOHl2NWJ6LTFUSUw1amRSakhwSDJ5LUlLWVRxaEc2ZUNFQk5FIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTo0NToxNi4xNDhaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"ENJT2t3RM69q0twMFg9Xbw_ABzFYD34mXIUdHmb-S_sILFZPzaqh-9Llb0GdwwGHqSrAni-RuPS0cEw_j69qAQ"}]}	2026-09-25 11:45:14.39+00	2026-11-24 11:45:16.148+00
9	SG	sg	3	serumpun-key+jws	\\xa64e4772234e9cad16bf1e3159e033e9ad528ca0b9d9f6b028383732dfc18812	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJzZyIsIm4iOjMsInByZXYiOiJqNHQtZzdTOHl2NWJ6LTFUSUw1amRSakhwSDJ5LUlLWVRxaEc2ZUNFQk5FIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTo0NToxNC4zOTBaIiwic3ViamVjdCI6InNnLXNwZiIsInVzZSI6ImFnZW5jeS1zZWFsIiwia2lkIjoiMzYxazhpbHJuaUpfd3Jmdk42NzdQWGQ5UG9Ib3FRTEQzQW02LXpxQndGcyIsImtleXMiOlt7ImFsZyI6Ik1MS0VNNzY4LVgyNTUxOSIsImtleSI6ImJoUW1xY1NXUlZsLVdOSlJ5T2NJNTFLT2NMZEkzSHU1RUdhWnktZTVVN3FNWWxwdHJfRjJMZHROVjNmS25KWmViNWctNWdwOExtSEE4YUJvaEdXbXh0dGgtdWV1bUhvQnRXWlN5d0ViZVVFU19pZHpPc2ZNUUpBZmRGYWxfSGNqdHlJSzFaeE12Yk9ySHZBdkhfZV9WV053SlBZSnZUV2FKaUlWNEdVTmpVSTR6dVkyT3B5WUptRzBSb2VRcUZpS1FTZGRlVUk2QXFObGZFYU95MG9mU0JOcTdOSjZNRWNVTkxleGcwekdoUFFiTmRtNG1GZDZsWWJIbHhaMjRHRzNQc1VyOVNHMDBPZXRjX1phWFZKYWJCUkxoMllWRU9VNkMyQ1VFSU5ZNWNLNHhWQUoxLXRQMzlLa2p1ay11Z1BJU0VSeklNREFIaFdjS2FxMmEtdUNiSlJpa09LSFNvVXVuM05pR3pLNV9uZFNWc2JMX1VhY2pUd3BmdkNNY3VSUEdxaUhjTGk4bldJM1lTWTUweHlub3RGcGx0QUVKak5qZlNCTVBsUXF0YmFuejlZT0FRbkdmMm10Z3hLNnZoVnB4RmNjNlF0dkV6dDhCd0NvNkhXZndEQ3htSkZaZzd5OVZTT0s4YkdBd21BaVA3dElFQUo0MU1nNTB3TEpMdkNWdktSNXdTSWtUTXRjUW5Hazk0bTd6NmNIOEZwQjRxaUh0UmtJX2JlTTlOd2h2aFNSelVTZWJfR182Tk1Cc014cmZoaUk4U3NiUDh0Z1hqbzVKRWkxeUtqTmZseDlLZ0dmbW9POXZnQ0x3S01Bb25wQ2NmUE5OZXNuYXNVSnpKV0M4TVBHcXZPOFlsYzQ4Z0lJYXhPSVlEYXR0WmRjaTZvYk1ndFlCWWhvOVFORHZDYWpJLWtsRU1lci1LWWxrT0pjNEJ4eDRzZk14bENWVkVxN0ctTXlZU2t1Z2VGX29rUmV6VVprMGNaVW9nVmVxRldhNzdTcUNPcUR6Zmg5YW9YQUowQXU5RmQtYy15MWR5U0lQLWhRUW5nMjFqQlEtaGZHYTdteWl4TWlPU1dxOTJtMFR5cDcwb3hTRml5UEVpaUNWLUswT1dFaTN0RjExbFlCLXVZVi1KcUc5V1F4djZDS2s0Snh5bUdUWFdxdFZlRVdqSUJxU3J3TzJFVEN0MlNwOFdGSHAtREhNdG9SaUFkYVhWakxTWllCVll5VjBfQUtnalVIMGRmUF9oY2lqX1FHaHJzNmRISVhSeE1DLWJlRVNlc2JBY0M0d2txMDN2TTIzVWpBcFNhM1NmbFF2bkltOHJTQ3NfeTlWaUM5RjdYUGFCQTZuMXVacllKdUlNQjR2RU5pUEhLVnZ5SWFqT3hkb0VzbmoyQVdiWEt6bmFOUmRhS2Z1RXBMaThQTXlQY28wZ0dQUkV1RW1Wd1dWNGtnZnlvczF5Tm02NUZIR19kYVMtTXl5dWVVckpjOXBzZ0l6akZPNTFWOWk1VUZZandkdHlXSDhMV0lhRFYtaC1TNnF4VjBfd1p0VjBWMjNfUEFHVlFDY3lVZERsUkNsOHRmcl91VVBBYTVDeHByX01JTG1qY1pTamF3ZU10bElUbzJ5aWNaaEZVWmtOUVFUOEZwczNBNmxLcEloSURPeFFJMkdTTjRzUXdRUXRLYmVieHVubGxSTEVlLURVZUJiVGt6THBSVmx1SmRVbFc5bldBbWZSS2tWaWhjUkxkeWhQcHpfbk5adHZ0bm1LSVhmZm80TFVDd0ZoQ1FWTE9yTF9aZjhYZ2xVcUp3M3RCNTVpdkEzU3MtSUxNdVB6RWJKX2xBUkJ0TUN1cHB5S20teEZ4NXBmc1ZiSG5MNGF0SXRveEkzcUM1OGhwbGpueG9EZnpFSE9jX2x6WnZXc3dfT3JsR2VIRjV4ek5UbGtObEJPYUl1cnZMVVJhTkVIYUFORHQ1cm1vYXFfWnBSWkNrVFdHMC1vRVVhOVp6WXhJYUVYSm0ybnlVLXpTTTdwRExpc1NXUGVXUnBiVmgxU094bGtGMDQzVDJ3aVZ5TmlzRHNhelZXYVJQcjZGd0V2YWhVdGlWVEpaenlDUmxBblo0S3RRd2lRZURSZTA1Y3FfYkx6M08yUmNmS1VWZ0dxeWtLQW9uVUVMdkN3In1dLCJub3RfYmVmb3JlIjoiMjAyNi0wOS0yNVQxMTo0NToxNC4zOTBaIiwibm90X2FmdGVyIjoiMjAyOC0wOS0yNFQxMTo0NToxNC4zOTBaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiUUdFTzdfUW54RXBLeTBCc2RaQjdrN21xZFZraEpNOVFpd3FFVEdmWGlQZyIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"HfGEd4HHNKEQMPbSapSDA5761rWy5b3xv8QE7DEKVT7jJRGDwzFFxYV6E6pejuFJvNfX3XsGsGKIOUMO8_UrDQ"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJRR0VPN19RbnhFcEt5MEJzZFpCN2s3bXFkVmtoSk05UWl3cUVUR2ZYaVBnIiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"w-z3YqlFWNc8ImEQxsArUhcDCZDIBn7Ks53LT3WG8BWKzANNmhhTfZEE16PuPBfax4FAUdUqgyjB0w_akDeAIucY33z8sMuyeJgY250BYzUvrryy8jo7btJ2tuUgsdVrGIOuu3EwZVpGvs2CUfPjGmv698sDOan6AkiU_zCmAe-MV6blp_DlIj_cLe_emYedEkhtBxlhGnrWl4jNF_08zSt8ML03Kcbwh6-QU6dxuQsmWARxb4y0pXEFsvcyNNF8HnxkKa8dMH1zaTMfI2dwD1L48p9Aibk_UyYTxgeNAiCWxRGVkhUd7T-2wxSks_jOpLkfD1jFFNhywT7i6DrnYtuPhNvYHNfrS5lmfeT06heSy_OcJ02gI2npvDi-WfZtwf6aIsmbtEvGAag12gET_7F7-8JrMY7aJAhrX2QWT-8a2WP3ojoC2BIxj11VZnFdfNGZ3to1414emhGQKqPSVLQUa2nXfbZzH_3vJM9tHOPUaKy93aiFyIvbZhqS-0kkwhOhaZXMqGx4FTx0cx5z67yF0mvFUvPk7VnLqXXUy4c3owdfwVv2ykM8CkjoKLeejuhO9jHiao1YC4PdLJrpIZr6w1fgdM_WduTIsTmjRnjzE6nlMIABH3cdWT3qy-_bkw3A7ZyY44--cAxG-OEBmZaEcGv3cY0dwAiT8DJ7-mb72t822wPU77ItdneeEf3DmZzfTv3zN3nrdriDonfoYvPIJ0hHh6ayPCzQmKLBYM2Eq5F08PP7pjiwcpeFIXCVIftk4t91-O6OPLAy8cvdXNOjTc8sqdvmnzcrXbu4fgtkv0Er4Qnt2sbAP3X4D2n3CR-1i-qsULeOZ7BVCWGUj-4x82SDS5nTguMuzg99EhcrRPEQLSBuOIVoOiS194UCH5xzd2q4PtQZlsXXhL4XdK6O81FsEmDX8mbI-R_mO2iOhk93IydA6Qy0e1k4ttyBNmtsPokt-hlikr76te6BbPU41cGI-skSHBG0Ei401AVcEG-1BFuZpBiHKCDZNmBhcNmhjLc1VBlbZVYoP20XtHgrg2t5H552EpO34Tz6yq5SwwHtHLX92pxQn_P7ZBhWGeVEDthqs3wF9W5r_hyDU5bLa-_N8j9rCYqu4QRShUZNNIt49k8bVayxe8_YJKii7CYGwmEDS6IfcQpyUqtJYjQkqBlv33co-hDzPqbH0OUTpkFK4ktbbompN2DI1Pta05eFHz8R9ATZbLVJ05b3LaFdz3xZ_za3_vlN3UYumhHgUoarpZM6gzCHkta15eBvZHpKhvaJnagQ-TxFv-fNaU9S1wBivzev2sKXrEzcB8oEWUw0iT_2iIwYmLrgH_oottVCeC-0_LYBuPPob-iRdXJn2fsjKV-uvfQZ4xrU3DR7rzqUfyuOeC0u4PAKDB0AkXCqEZXM5yTihx2_d-DOLKmca6cch0iW_6mKpRAmd7cY0xfYaeG_FRAFVkxaypqS1SLTTSUnPHjAQ07cg6vy9STBhsht3dVIZ1fLEm2KIr2AezX6qsbtN4C_oXYAatYkqIr51h5OX9oxS2GElDyFkuL02l88IMwkglMiXDJufiUWlGXCdi0cMg_Fije0cK6j9PMgQXLtS9cTmD3xDj1AOAFx0jmOcMzUjGUTMOnUcgwz7RdjOTPilactBwHhgUjElOdMh3IxffVB0DX458B_TkXAZtQDZvKjDq_Zpl5eP3nX1EPOLmXvBRA-h33a7l6nPAL0wEW0aMbnnt-ko9dupM-gtb92YeRIESQaVJcPmt58wQxL19p52iJvz0-TxSlkp8isXSALCjOSDRGJU-BvEjUwbM2lu3OpmT4LzH8t5R0k6wd0s9N8EC5yMXMitTZ3qTmVduOAKp_AWrEUvMDJnl_b61wkIdsPnD2ZTIa4BIIUONValpBdBUoMv8deuAOsR2L2nkXgikDl3KNsw8guPRSN6rvX9vqsHuPIDtA-TRH_0Rv_PtYfcUbkpfQ9S1gk1Ddk2EFZ2MX_gfh8vEieUhat2evPXQKzi658Fykmhjvohd7nnhpLoZxBhHzaCleH5upExRLx-6jQowRccdIraij5yHAB2XZFGfTrl2SnECsL1HJt8hrjiwy0L0OfI-dYLbAhTFtxT03jx43pjq0hWBdEIvUO1Zl-wD-efK0N-hoQpCB8eKow5Td-ftAOYQO2Km-3rh-IC4T2_mliVpiG6Sy3j9_pJXOL_Ijci-eQrHDBkPR5LNyuGDWm93ABJMZ-KSPoyscK5L0JVnxDF9t7oqOFe3RPP9aX-Ns7KAtBLt1Ir4KER5N6hSUvHrJf1b3_EAQGki_rABEuHcNKmTDGwpuXhIOsQE2eXBJN65aLchxdUMGtLQ9uR95TbmZ2dS2Fwi01vUJ5iSmUVR6yl3-oPlWJuoWxC1arm4wLL1AumD5-FY1dCxN4rR5JKldmarw99RGvtP4qttNt1UH7uynVCmu-oMqJ2NqcFyXsWTPc4MolWIxgH5Ti7qPQXyzS4r58z7_fpoGdtQ9hgHWRBFY94jXkTVAKG1-6kKARgwhPV05RLLLF4mJiaWbRa0wlOdDE8i25gmRKQhZSfJNum02ZLLWZnRme0WVbu9m4aw9ihyzTco0gwU4T8hatVyl8pV20oVMC6kTy7C_QbnNKMr8OQNN20t7Rj252HYFjRyDXl53Hg3MOEfHUTkPz-h_F7v4eFM2IgQPcg1l5yfsnCdoX0HBp5iFoqYZZ7uzH6sv7gLyUDCTsAL1kV4KaIFSv1oZiUm2Z5sMaU875iXCb1chlz1Do0irQelUR41Vxv-K1IdNnYxv9quN78iHvAGWaTpNq6Hzr9JFwJQKLpF7x6e5-0Te0nia1Ly3w6vkKvv0cjrFjB4PE9FWTi4IUJn7Iz9aevrUqiZIhBM0ygo5YPUvflF4V4GYEWWhNqFZdwoex2-4TK0UPo4WcAdWxD9S-VkraBc4HeXrS8FhPvUn-cI3UbisBZdekpyjMEILam-J6S9TiGuJAMQv0bsHSPSPKMfutZntPM8MSdq5K4MWNudgUgdaRAN6wtY3i37eZE9at2w2Y5OXAAAdPcAhdLPjlAYjRoPA69vm78nWmD_EEpkzesrXnEpID9QOzOaeGP8M8rxkUQw6Qq3lWNkxdhI0h6LfkJ3FAQKrAddMf5wambhl2RulhjZKKee6xYbd397NNybWU2XkJ2Dal9xWAuihVXSPRU0iy5r7PHUnfW0FI9g9N-zZebCgV8v7nYnxXew3cBZXEB9Dv_SV5_ZwHEFpf04wx0NzVKo9FY8BDlJezlI305YNAyWwPDSS590usYV705MFnQ13rtUV1iNAKbTFG55iDvyiG2x2a1kdWRlvZ7AqsBYb2jAK2yFmJkO6QNOv6oFrDqbO10rpKPCdmfO-dZGSZfAb4DvuTcauQ515hH40ZIERBzGlgePGqecuviMB3kVaIWu4cyr7sIkuEB9J2eAnmCAOHFIZYPH-TWzz3SFyl6nlGeZqzL1kShzCjkSQRFgVhGkKxsza_mupMr6tXDvR4aKByMgkTY3SGW1-SpW3tKu7kHAC99Tni2GA_V_8YQCVaDWzHU4tlNy_HydVe2UUAlMHJiNpiCLdeSz6bsgFFquzlQo5dW4JiDp-8D3Kpy6t7ayvTsfCgY-dATw1t3WXsptoioZIxCt9Ku2sZlxhNwgcv-NQMb_Hcm5YellrQ_EDEwBcoPqV2anCgUtxgvAvkgNcIG2XgXs5jwZe8puGiHSrpMxg_0khfUuEz4a21V5TwE9yB0n-2r_BYQFPXSDnn85CejkFh18VdI6uFgSLO-0mmuYiLAvXxwWKIY-Y1dpAA0QPPzOny3OFrO273WEDt1P_gNXYHgCImNzl_lyACauEwu3lY5-_FkT94vo9_5LnizTc4qLA80V2sXm1oWvUZBR30cyjgGFGvgUtLbbsr23ufM4EDpPpdpyRpc0cSLGQ4jND9-ljy9wF7g3F7Z-8DG8Fzq4S6rwjXUZX2Mpd6GPCNAiNkSockMuJV7mVLUuHNjd4e5q1Dc84sm-xxcVTtvRJTFRogca_YqlskUsUoW1M8agrxiS60Ukmr1dvaTBooU-r5DsNesVTi-Q8HEje3eBPYKbw5t4Cc7IHW2RyRKG-9VLnlqYq6J_ldU_nMn5IjGA_2qDU6k3Hq1xMiL7O8dxftR7pA3jndZS2LE5f3qn7W2jAtlq1fZf6CoOU5hCBLTwr0AddbOj_c23rtepqPHAKyQPcs4uf8GJtvfIHSNd6s7Madr2y-rD8QsduDQbZ3gJcCfJ-vcOqv6buL4yTAUlUGpW2TvMUcdlnligxcQc6cxE5wjgTwg6ngPKExNu44brjO30hKTVdlgKnL1N76AwwRcqy6PT5Cd5uFl6u-GR80k6SyAAAAAAAAAAAAAAAAAAAAAAAABRAWGx8l"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1Zi1kZDkwLTc1OGQtOWFlNC04YTRhNTJkNWZlNWIiLCJhZ2VuY3kiOiJzZyIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJwazVIY2lOT25LMFd2eDR4V2VBejZhMVNqS0M1MmZhd0tEZzNNdF9CaUJJIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTo0NToxNi4xNzZaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"zZCv2-oFdzA1AJkeixMRKtdjFB4aAUsWqhCR9MmSYQ-pIJhe2p6z8r83TuDsAcblEjba_6vOaIJyv1pSLHCSBg"}]}	2026-09-25 11:45:14.39+00	2026-11-24 11:45:16.176+00
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
id-polri	01a20d5f-d696-78cb-bb96-0a5a9340dec9	summary	my-pdrm	VXWC-WXzEQVKJoKXNCyXn6o5EVfcaAA-3hqVXoGOsWs	\\xe65c2dae665f039e675bd7ec4ba24abcb412b7f8dffd4a9dfdf6302d24068198e070e6a4769daa36e0c105e74e481e886b8798103499e8c46a57b0ede70f1283c7ee17e1ee2b4dfdf9685b54c32903055a8810d159522b909a4dbe6aaa0716ab510342047046cb361202e576f45020236c0212e9dd10223f0fc64c1a315e8c7277e5e07275abfa46d236aed497497b0a82cd27c5604bb508528472221679b370f4665e18a314ebab8d3d7d5ee3c70364f29e80eb23b34e50457b325aedda65a10664fa501795cffdd02a42bf04f087fc44de4d8953ed49381e2b0edfd1bc52808bfc52b10c8a636fddad6e0e2ef1c2b38f6ad8c860b0c6775df0fb60428734f2cfd3893f626df5c33fef11e64e364ece28f7ce0bd4ef83c55b0e0fb1178a29b15fbb89793e256f8327b877ac6e645015d3d73d73a30cecfe8679a070829aee8e0a37658578fdb2e7d255f01e3db216aa756cdf814ea6b153639384497dd509de1e11c8b2e57969bfbb14fbc645c466e8f822d5e7028542a9c7b96236e611fe08ecdcd38eae023df9962b320ce19d26578af5728d0d142d78ec17521b8390296bde34f72926435ed018c96eecd80e0057625a6afa7a31209997bc946380c290b3319e2b731dcd31436e7a04edc99827bd2bf7906f929c23846a25278f965e89adc28f4ed1d8b614c0078f898814f6247d761c919a63466c7ac570f568ed0d3966aabc6175c327ac902d26e701a4d08ccf1f73a78e1357d9db4c7a2c3d6ff4a37252a52e37cf1132808c3069fb9bbe354a9087ab18ff3964a0be19ccda2cafd6b29935dd8c6c1e3e6c996db27c92a1f990fd8de130126646d2269bd0ca8aad994cdc8f361dbfbefa026dd7bd036073a788325409747dbfbf33d0de7d6e1612a29c8097bf353ce2f2c765508106f44aad7f19b77b81d4859dc5030ddaee5ce98f2eb4f34adccb55cabb4b16049e8eb4aa360bc840bae87e72b3d6787e2af7e3edaf89c9700ae29fe9223003ec21a5378234f33277d55b1156df7a63550bd3ef71245a8ecbf61caf78b7dc8611f1301a37dc3520b12ca238418195e242e69a411fd4de4991ce91d0c60a6df2a4fb16a49ae4c566f4a941bd82af6878482393271bbdfb8a65d78e1b9656a55fc985e0b7fd9a809e6f3aa67b67b36b734c27c76db44de2a8e1f3ed58c4b9ce55c3e4cb771889235d621a52035cd8de2c127237c73a6b485ea9930da011bffb2bf300cbef2a93cdc8faec409c6984f3b03d50cfb8c9b615dd09224d29b4451a70fe731c60868d4396a1165468227d5fb4a2fb6364d176d1de479568fd8609763be922802cf026d77238c7998c90220eac1d55aacf9a598615e970d9499a51d3c251549d53aa51b23cb979fc48d58c3bba1d31193dbd6067b22b8ba17e850bec0b20790ed0120031e922406135472cd4ef0fc8a505d3098cf0adc99eb1e88cf3bf7dbc0dcfa487a56932fdfb0ec42a4069c9d9a041caa81b595a522cf9ea62d67a2e421bb18189a29a59f719592a93c2dd9561f2f78c0d9c6d709fbec9c77184c0753b2dc0d55beadd593e21808044031149f422b7131a3df8c34c464b6b23b6ff33206e5b169c9c11674b3bacea3e70526c4fdb61dbca19c048c336763f7f7c66e28fab77ccdfd1
id-polri	01a20d5f-d696-78cb-bb96-0a5a9340dec9	victim_identity	sg-spf	361k8ilrniJ_wrfvN677PXd9PoHoqQLD3Am6-zqBwFs	\\x1866722a84819a419e1676a59425b1380e19d29e295541eee38db8bba87d0deb2e5ca3ab573ff7831a34dcea14c0b8bc098798dfcc5d3fc3013959012aa8d605ee6327ced795dd3e76df94d3d89103cc843271ec0d343e3dba670eac7782abf94baafa88afae00dcb6b57b13eee145ed8d1edd6e84e6b0aaf9a81e0edcc2b43207520c5fba2640d5958cc9cbcb8b424bbc36b2b8223441390e6a94c663e78f1038c3e5b50cdecce72cbd080ff66ee9731113cf29489410c6a5f364b6f51a88249d5aeb9537ebb476ea610ee08bcffe5ce65d42cd58b5bef4409d95fb118be7b1453dfd9b7ed9138e8b9eab23372db81cec9b6cb9e64d1a9708643714e3269c3185befdd0bc4f490dbf65eee925bf09e02172bcdde76584ed8d08b756cdd80045175c191c0932e920b39e06f9eeff9c46566dbab56b123c9b712d4c3616219e4bbd4c4ceacbcecf02a2c8a50aeef67a0c47718b4d43cac9467284c739aff0e1d030b4ff198596828b46dd7235d4c33ac8dbbaa92c371642b5402655b4ee253f40732fcea3237a5958cbee3752128dff872a52eadff06349c1977b70bbb18e0956553e333713250f4ce510037dee61f8e8ae0838d991d7a9e4c16c7715c40397981063dde81f1c420674cdd5d4b390455954002ebd5a870b1fea6b54ed1f702213bc9f897e1f0a3ac7672fe6da29ced89e399032e3010a7f9e3a58449a36ec65e0ed82279bc7d00ab791b193b8036ef78fa74515330727b84f3c3e8e94bf898f7b89f2b652bc7863d119889455ae9d66c339ba928448d8e7b017919234ff5167b2ce58f32bb44aa5357c2124e1628e22e527044288ddb3fa587ae3163e05e55330d4af76435d861917f30c74ab7d683b95d31b5762199e56a593d237654b6de2ad89e62ea4ec5319b8d88d0c150d761524cbefc3fe9a8a2a4aeede7f76b36033c028abe9b7e097f7f863da069874b988c1d412a688a741d9d1da27be6b1fc9ee2affdb4a0e1ad0df4463b9fc65c70666de228de8ea8a9060e3fb8f3df9644098e91ecd090be0151c078057215020871ce1f0cc58095dfd1505a787be1b100fe41e6d7b394d4daa3476827afd447183425f0c048dc416076ed4fba24d64ea8eec05d0246398e975796e9dc520510687a1ce9414eecb911c270eba0dbb1f582dcbcafbfedbfc09310d2577d8b50adfdee903f814cf8ce71302a94d66da3f9a369e8ae2c0845d8871331256ea1049a991d96f90b1008fca4f1f328b5e8b332945382edc03ed55ce10852154448acc2848f56b3e803f6b2b21c8af268901cdba803ab1a92bb908a694c0c96c6c3b54c8865b56a3ae8fdfaa5c274c8512bcd69790781eb64fc58f62c9c9ae3e2fa68833ae5a2ba8cc611c708d7a95e7ac2185430f469eb08667c91113861d949cb4e2fb4a668bc3a803d6ec50337886b141f353e1e34343b0443dc06b29524d08e8238d8fb9f824ea066ca91fd38354ea06361487b4902f5bb32b85fb22ad4f82be8f0c01bc85cd936ece410d31e356998b93c04c1cc480366e3f3c901e80b6afdc404bd4633ebc23bfcbee107c3803e0d8c03624761e9e93282b3eece5bd363d4b2504c03e78511efa4b8355eeb52f538c0ebf3b9b7ae6fd8baad85aff2ea57c34cbbeab63bfef
my-pdrm	01a20d5f-d696-708f-a027-72faa232988c	summary	id-polri	zQ1-ajq8zFDv8vjqRv8TE5LsdiVEkLR57WfylGUd7uo	\\xe968332eb38215c6ba22f5314f420bba52f14f1bbf836261e4af1ed42a7881c59d4b69da2b89bbafbac8029405ff8912f88297337f308b79e6994ecdb0cec27c87517a7e321957df65b58bcae603001bf69a313d368e9a4e68c1855799d9d4df4f8cecda985855a04b6bea2d9f6f3379b4962beea4bb254ed0611dde2d8c4d8be7a7b1c0eea2cd0806a7b98aa6b157ec0dbadc9b3f6a725f1468d0fae4f07deb672ce05e41d135c69cdc20b16caabad4f8b30c20e28c99b0fa7462c031e01ff1d76c12a43b05653338d833f186e82151b2974c34fe7625d30e2a265c1344f24e8511ef02485fe58abfbb3eb07e04e17bd47aa043d507b06bd1c4798e480b10bfef63723f82bb8fc48d0c927d64784c4f7e73aa80787f74255fa775aab78ccab008d76d99798cc8ca29ba29ace2d8a1b80f293694e19a55a6d13681b774d3f8985c1163bc2b7170fba1ebeddbcb45daad482673e357cee07df06ea0de9144ac21589d00bd654fe40db1a4b7d5ad93c2567c80fec796008481f5f330de18f66938c3a17f22abe0acbbe1366ad77490bc1d32062dd8b8e9792581440f671f85988297f2b64dff729a7602debce2f4022733effba929c0ebe6a037492645866fd89a3ceecf99dbcd369005e5c42436115f85b026303f6419f6fa2fbd86cdbebcbf5152c0c5cb6ed63c7fa1a65c10f5bab3e2879ba0a50a3bbf8e49a6ff80a49f4d7a1b05753ed26d340fa618ebfbc963b6857c7cb00566782023bbb9151d4d8c29f4edcfb982769a78a539d5586e7d8b5744119e07004a877c4d27f54f2d38f957cac0206016bdb3c23ea2ffa4e5a797917791cdbb43eb8f9913474caa02fb47f09d612aa98dd389a71c80032d315dbc19d1d0c57cb04d079a919f82f353bdf6557465ce1a52b9df32158cf0d5dec72e7426705108cbb7ce7b6c915f6d75b1b6c9b5871700074664523c98efa330494fca22a9026813bd2bac2d6904cdcd96a2374cb75b24031b0917713871454f6fb2074b4eb9e0107b1057e19c4adc5a3ba4352ccc64ac0758abc330cf9dcaeefb1958a12736d4c0acb15cb2b0ca05d48afb5067cb478e28cf0f16b025e5fbbbac49abf055de32b939d03694554b5b01acb500a4399ebcfe0c32c301ac8c89cbaacebcc23e8fe213eb2fc7479dff0a85caec763705813e2e5df7e4c85bbc9b249d53377f108037d214c349441c566b0c8e5b11eef1e1ef2ac5ff5c065a4ff3378fdbf1180d7ff40c05859041fb6fc9f476df32f20bc960ec5e50fe159f40637803929c7ec2a07c1e13a47b1840b14be6249d644ed4f0017194e3a35c1e948ba651fd7ef7c0576c68d594749a536a331c04c721318f21175359bc7c1b870c9a012b07f02c37163edf9ff5cc4383d24290116f6892e151a6375614b07158de4d74002219ae9c76943d104e5522825725c37dea9bce6ad4fa4247faacf588e12e199fd6cd2881b075244f5e84eea0a4c2e9b801aecb406cccb099fb45c02de3b6ddd8bf9b29d700cf4f364de4f4a002c993fd07aa1a95bbc31f28878a22bd5f347d2b65fc33c98a88f1bf8f325ac1e0c3684f59553b2891483cca8425208e02eaa88fe60a01ab0fae3df655232d726933ab9e24d0a74af470b996b556c2c53f8bd211866397cb
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
-- Name: reports_by_digest; Type: INDEX; Schema: public; Owner: serumpun_owner
--

CREATE INDEX reports_by_digest ON public.reports USING btree (originator, digest);


--
-- Name: reports_to_erase; Type: INDEX; Schema: public; Owner: serumpun_owner
--

CREATE INDEX reports_to_erase ON public.reports USING btree (expires_at) WHERE (erased_at IS NULL);


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

\unrestrict PJCLl6rRJZhPvFz8hTdNxWW6d5rWdvgrVnrmruEG5jI0LtChVjjAZpAQfbBbeIq

