--
-- PostgreSQL database dump
--

\restrict gosjTFO1Xa6yg7AZd4UPtwvt4R2T42J55YGLfml3hbJ2VA1Lp2tE4IirUug2zWf

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
        )
        SELECT location FROM forgotten UNION ALL SELECT location FROM dropped
    $$;


ALTER FUNCTION public.drop_unclaimed_blobs(before timestamp with time zone) OWNER TO serumpun_expiry;

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
    expires_at timestamp with time zone NOT NULL
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
01a20d53-47e1-7bf1-9456-82716a88495e	2026-11-24 11:31:31.425+00	statement:append	done	granted	\N	ID	id/country-root	zyPpkUlzetY-PhWfRYlZpPJf1RdHCyUFbFJUueg-ns0	\N	id/1	\N	\N	e2fc9196-3a64-4b72-b937-6a284bc2a6c7	\\xc124e9131d1ed6b9bf45ab91a55a94a1b732a2e2fb2fa2339100a106ef1b6767	\\x94dcda5e86e755bb8e72c586d513311ab52fe34ce72ca392bd3c2f83be54f2a0	\N	763
01a20d53-4807-7bd0-be61-5e1f38363039	2026-11-24 11:31:31.463+00	statement:append	done	granted	\N	ID	id/country-root	zyPpkUlzetY-PhWfRYlZpPJf1RdHCyUFbFJUueg-ns0	\N	id/2	\N	\N	d431f321-6512-4de8-995a-5ada8c2589c0	\\x6a454db00faa37ff17dd49f02623b3820209645de1a6a77174f497e30c558ee8	\\xe9282df130f2329fcf3e1038770a3ac6d08ff91f0d43cc0d8b0aa030cbdf498c	\N	764
01a20d53-481e-743d-bbd9-9f3c76f05c23	2026-11-24 11:31:31.486+00	statement:append	done	granted	\N	ID	id/country-root	zyPpkUlzetY-PhWfRYlZpPJf1RdHCyUFbFJUueg-ns0	\N	id/3	\N	\N	2bb4eb2f-ad9d-4fb2-ac4e-22f666c0da59	\\x34b6d725c3f87257a7d2e6ce43a8622919f34c8ac22ca21398a177e95c25c026	\\x255ed2cff9458b7ec063374cf0a14c71be525b114c185a7636c7b2450fd1db71	\N	765
01a20d53-4831-7bfc-8171-bc1fe6c33a44	2026-11-24 11:31:31.505+00	statement:append	done	granted	\N	MY	my/country-root	gXNObQfUKw7jDEh6_6LekaJwK4CL2l3PsEisD03QJt4	\N	my/1	\N	\N	165823b9-181a-41ac-90ac-8b067594bce5	\\x78616d0da70ff5225412b10b44ae33fe5486363a9ab6f289a8d811af6c73309b	\\x4080ccec26da20e7c2b078dcffc692a24450b712ff9ce2b0d2371e8be2da7763	\N	766
01a20d53-4842-7795-8c8e-757f0f0e8864	2026-11-24 11:31:31.522+00	statement:append	done	granted	\N	MY	my/country-root	gXNObQfUKw7jDEh6_6LekaJwK4CL2l3PsEisD03QJt4	\N	my/2	\N	\N	fc6f0a27-5b10-4c59-b361-475e6c5b78e9	\\x62c3b5a8e5d8d77638f4c9ad82705b43a3cd6b15ff9c055cc2f7a1d7aef04736	\\x3dab0b1e77eea2770ba5c603e60c72134b824ba7e888589e5d6a8e1c052ca8b6	\N	767
01a20d53-4853-71c7-be97-a03c74fd2af0	2026-11-24 11:31:31.539+00	statement:append	done	granted	\N	MY	my/country-root	gXNObQfUKw7jDEh6_6LekaJwK4CL2l3PsEisD03QJt4	\N	my/3	\N	\N	945e6e66-31b8-45e2-bb71-2bd60c3a6992	\\xdb9b5ec56512f67cbd23855437525072cc272c51b4e19c9cd1cc3278b8163f58	\\xd2831bff60420a541a02248b324e86df7ba3febfc60515ca69c13788000b57b0	\N	768
01a20d53-4869-751d-8c7b-857a75dd7e24	2026-11-24 11:31:31.561+00	statement:append	done	granted	\N	SG	sg/country-root	QGEO7_QnxEpKy0BsdZB7k7mqdVkhJM9QiwqETGfXiPg	\N	sg/1	\N	\N	3de43f6b-9670-473f-97f7-cfd4bb80fde8	\\xb1127e884669cd3524e0f39b2b4cb6b69c628e92cd8a5782eae5c490f13484d6	\\xe87785f79c91450580baf1056ed26b7c861e8cb7ac82e6267e3368f8b9215b85	\N	769
01a20d53-487d-7f55-9159-a44711ae9412	2026-11-24 11:31:31.581+00	statement:append	done	granted	\N	SG	sg/country-root	QGEO7_QnxEpKy0BsdZB7k7mqdVkhJM9QiwqETGfXiPg	\N	sg/2	\N	\N	edf7fc71-6c04-420d-8523-676305c931bd	\\x5f2ab9746e6131d5d71d6a6f8ddf9105d6b6128c31f0ee332333ffbf43e24288	\\x555ee8488dc0d1a9c35fe67e2141639dd4229eadcedded5cdd1d74225923b0e0	\N	770
01a20d53-4893-7e5b-91ad-4cff340d31dd	2026-11-24 11:31:31.603+00	statement:append	done	granted	\N	SG	sg/country-root	QGEO7_QnxEpKy0BsdZB7k7mqdVkhJM9QiwqETGfXiPg	\N	sg/3	\N	\N	5ceb3f2c-20a8-49d5-9fd4-570d88f6284e	\\x74763ffedf552de765c53c86e92010053d0c94fae635c9a6ee9e38fb42850db8	\\xf04e042c490892aa352f499a5f47d8cfb53012b9dd487c85acd65f13fb7ed14a	\N	771
01a20d53-48aa-7c8f-ad76-09f8498c6bd6	2026-11-24 11:31:31.626+00	token:issue	done	granted	id-polri	ID	id-polri/system	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	\N	\N	\N	\N	26833106-75f1-430e-80a6-2d732b192854	\N	\N	\N	772
01a20d53-48e7-7e8b-82e2-d4451265da50	2026-11-24 11:31:31.687+00	blob:upload	done	granted	id-polri	ID	id-polri/system	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	id-polri	id-polri/01a20d53-45d4-7726-aeef-fab49f4e2831	\N	\N	0ac46363-4eaa-4c8c-bd43-0f418744ddb2	\\x3e5dfb65d7c01d2eb9a7225352dab10aa7c88b60d6f781342dfe6e9aa1dbee3f	\N	\N	775
01a20d53-4911-70af-9531-c22ca5c93525	2026-11-24 11:31:31.729+00	blob:upload	done	granted	id-polri	ID	id-polri/system	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	id-polri	id-polri/01a20d53-45d4-7113-8dd8-49d0964ae84f	\N	\N	91eb6fce-2467-4eaa-bf62-18d1db0560e4	\\x3e5dfb65d7c01d2eb9a7225352dab10aa7c88b60d6f781342dfe6e9aa1dbee3f	\N	\N	778
01a20d53-4923-7732-8c0e-49854307885b	2026-11-24 11:31:31.747+00	report:submit	done	granted	id-polri	ID	id-polri/system	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	id-polri	id-polri/01a20d53-45d4-7726-aeef-fab49f4e2831	\N	\N	11d442cb-d31c-4587-8aa3-bf976bb17bbf	\\x7eba124b49342f9a365e7d420241feab616189b28fc20411bc94ffb053183120	\\x743934bea0fe636d9956c8a5d43d9dff84543d76b819053667fc783883cb42fa	\N	780
01a20d53-493f-70df-a0b1-7732a74fcf1c	2026-11-24 11:31:31.775+00	token:issue	done	granted	my-pdrm	MY	my-pdrm/system	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	\N	\N	\N	\N	93e90502-6269-4d90-a07c-a3ef4739a522	\N	\N	\N	781
01a20d53-4957-7e6b-9beb-3872945e5e9b	2026-11-24 11:31:31.799+00	report:submit	done	granted	my-pdrm	MY	my-pdrm/system	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	my-pdrm	my-pdrm/01a20d53-45d4-7087-ab7f-b2e7520d3260	\N	\N	a466783b-e87d-42d3-bcfe-36bb1246e65a	\\x456378067c88c294f1adc0a675911ebc4fd41d4a28f08d0c1ce8880f71896373	\\x9e31688047ab391af8ebe3fd899475e62cc8aaf5a2759529e6902926c5b4a2bd	\N	783
01a20d53-4973-7e37-a458-4a813aa97dd2	2026-11-24 11:31:31.827+00	report:open	done	granted	my-pdrm	MY	my-pdrm/system	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	id-polri	id-polri/01a20d53-45d4-7726-aeef-fab49f4e2831	criminal_investigation	CASE/2027/1	95a68399-86f0-437b-a1dd-06e8f008eea7	\\x9af15810f28e8580d626c28035aacd699fb9687aefbd5ec2e0ecaead35e861db	\\xa684b91a31e792ee6a95f1e7395446f4c568c22453edcd7b641443089e272d34	summary	785
01a20d53-4986-777a-a085-41a1447a6dfd	2026-11-24 11:31:31.846+00	report:open	done	granted	id-polri	ID	id-polri/system	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	my-pdrm	my-pdrm/01a20d53-45d4-7087-ab7f-b2e7520d3260	criminal_investigation	CASE/2027/1	aa50b7db-bf74-4bf7-b0c5-c0b26c180247	\\x705649900a1a3adbd64955389e265c881be406c82feaebd1051cd66d8f1440c6	\\x146f369561287091e1b9cf68ac34504c7566a35426b4e6919eea31f857268747	summary	787
01a20d53-49a2-7770-b4bc-bc5630d3fcfc	2026-11-24 11:31:31.874+00	report:open	refused	not-found	my-pdrm	MY	my-pdrm/system	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	\N	my-pdrm/01a20d53-45d4-7087-ab7f-b2e7520d3260	\N	\N	1314b344-75a1-4877-82b0-ec0331952b54	\N	\N	\N	790
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
id-polri	ID	active	{"v":1,"issuer":"id","n":1,"prev":"IeGskkkI7BbCoNuQySsq4sHOgCHNIxrBMGxRKz-IaQo","issued_at":"2026-09-25T11:31:30.900Z","subject":"id-polri","name":"Unit id-polri","unit_type":"police","remit":["scam_centre"],"contact":{"desk":"Duty desk","phone":"+6200000000","email":null},"roles":["submitter","analyst","liaison_officer"],"tlp_ceiling":"RED","status":"active"}
my-pdrm	MY	active	{"v":1,"issuer":"my","n":1,"prev":"3lbTn5ECsFPFkytXW7SyLe9Aiv6EE-pqzjasAAOHvQk","issued_at":"2026-09-25T11:31:30.900Z","subject":"my-pdrm","name":"Unit my-pdrm","unit_type":"police","remit":["scam_centre"],"contact":{"desk":"Duty desk","phone":"+6200000000","email":null},"roles":["submitter","analyst","liaison_officer"],"tlp_ceiling":"RED","status":"active"}
sg-spf	SG	active	{"v":1,"issuer":"sg","n":1,"prev":"cYUwnm5F2Y2FTgZStRUL7I5ofnSybeHzVC7ebhuwV1Q","issued_at":"2026-09-25T11:31:30.900Z","subject":"sg-spf","name":"Unit sg-spf","unit_type":"police","remit":["scam_centre"],"contact":{"desk":"Duty desk","phone":"+6200000000","email":null},"roles":["submitter","analyst","liaison_officer"],"tlp_ceiling":"RED","status":"active"}
\.


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.alembic_version (version_num) FROM stdin;
0001
\.


--
-- Data for Name: blobs; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.blobs (originator, report_id, n, section, length, sha256, location, uploaded_at) FROM stdin;
id-polri	01a20d53-45d4-7113-8dd8-49d0964ae84f	1	\N	2248	\\x3e5dfb65d7c01d2eb9a7225352dab10aa7c88b60d6f781342dfe6e9aa1dbee3f	e9/e91da93c154f05c5f0c9925beb3a91ef	2026-11-24 11:31:31.729+00
id-polri	01a20d53-45d4-7726-aeef-fab49f4e2831	1	summary	2248	\\x3e5dfb65d7c01d2eb9a7225352dab10aa7c88b60d6f781342dfe6e9aa1dbee3f	da/daf42a36ae34e7220b2bf40f74c05f55	2026-11-24 11:31:31.687+00
\.


--
-- Data for Name: directory_head; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.directory_head (is_only) FROM stdin;
t
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
337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	id-polri	ID	agency-sign	{"\\\\x047696338ca0c286010c9eb26baa6c0fb04537ec4d973320ae3e12fc0110d7a3","\\\\xb91247aa829e44a10b21a3b2d9e7010e664cebdea7c84a92df612a64976b6501a636f21cbe640426b902a3c5787f2a0ec28b9e226700f42835a39a6cdd0bc828261b9d89ce48191437be7ccb3004944421598afcf9d5fd4dadbd7fa70fc0123de0ab3b636acfdbddc09845c57babee1fa21d2309436f08cf9f7faab45bf0cf3efd5afdf7b28dd7900fafd1ad5d9f31352ba8e2eb0cd5882e81023edb50dbc14e0bbf8f583d706390a75e3402ebc7ce6e711a50cf6854a2e21207e186037121c4a6b406b4f9749e8da5e3031e777de014238a0923d266b109fcc39b84a8b56287ef3e1e0027569d2fb381e63e701a5229024d8d0872ba573de4407a4e44b9b328162de181692d0558ce44538b2afaa06f6cf7c27ed0dda8ae4c3265ec564b90479542fd3155c8f06a16a79ef6f7b9a0a7bfb75fb2ee39524af02a4fe5d583853d200e1b9c6987a03b5a0823104a488c2f8f43c5031f2b4d4660a7733177bcc788c2ba9122ada3b2c2266ce9f31dcc956dc48b4ebd8b8368ee56912068011b715d05a408e0594ac1eb780b70268361395b81a9de3816f949175599b4b5dcc153c70ea3374f9fee63a40da742f4927e9ac9add7ad279dd3c377f7c5409afcb3b7a1427660e01d53e4d38bf7e3a796d6b368cdb6c010fae582ed37e1bb2017889434987a23f29290bfac38cd917f8a79cd2a5c1cc2dae8a4e48541113a8cc5845bc2e7e683da15b24788823a263161ee09bf58662a1da401c7770abf2d522608580798ed6ebb6ec7feb49f2036070183f8a22b0440be6e5f9fbe3840649ce9d7767eb702b3077f3f934065c7504e51dde92d121aa1c03d892dbc3dd2a33476d4ef85919f501bd7c88a5116152054d3ab0da793445437dcc8114d0b5ffa52c4e57f31d458783336ffac5fe1290e93bf24ec05950c869624291825c9ac14a8f8ef5112cd013a944d4e446dc2b1f1bd20edfbe24494828b7ba3f0ebcb3d0681375c74efa5eeee3761094a5a9a02a9b9b1e23bcf169df044d41270ff01bb8c8fbbad3186f790c84eb81d717e17fd9f99909a555d97783824aac8925ab65620fecb1d1c42a2ae54d46e973f5b51c1d6cb42b168f3df0a5004281426d972b6ea7b342d795988e73cbb2ff1fcbf4878d6083f29b050a4fd30e92b19624b55a301c6398af0e2e41f9cbbf8366597c5f7cc979fb43a907b4846520bb040077e79e8cf6ba8e410f88d3f0ef7c51349429358765b77adacc62623e88c1f771df3b5a808518fecffc7c2c222e0e40db0080488bc5386e2f00cbc9ec9fed784d507c356e92594589a3d9aefa236acfe87422a5ddd2310f0b24de5bdf03620b735e157b65a7cb9e8d96baf8b9bc36a29ae862fcb9c2fe61145621250cfe13d98571fbdb03055d2ae6c6e231a09f561c3b0a98718c54ca79d902ee96167eca0579306991d7c6011990283dbc5e1ed2ab37e21e0e73218ad4a8760be75b0636e318e53d5dcfbfe9856bd519f5e778763a78f105dc603feeebaf984b2b0c96a4c1f3352093f7574e9553ad2076bca7748494eaca30e4564bd0e03e70b8d9c0b27e77e230fb054e79e2bd18e57f4485426d627ef90380aeb5026ad0a4243f660e2547f2f3844996e2283fbd7f9b08f19d26641c324d1e02ed7922f0921beae305ef8d30a3857f1cf69857867f3a8c9807f27e6fe064c59880d3e25710108f8f062797b24e9d645cf7e0f736c955570de0d51ff7ecebcb5bd962682724ebc363c9ddb9ca3a140cb82e9e445b91695d80d843227839ecb3eb6e95b466107a80e1593b560396f041ab62e8f5efd8cc82cbf5adb38f7af238a06c9fe735291c3393a761f635cf52bf20172948b3d0faae6d914b6d401963854622d2e0c935bc1314eead73b1da868b9399c8438f5d7a484f4791dc723458b41a78e010bfb2a737567a120e3658cfda2a2ce466fb406a748694431e8aece910d42797c6aafbd5cbf24127635eef6b28a7d9f6f431410a8a8ec85adffbf35bb8bcbb4bb8be3abd38daf7261d4f295871b82407715e6719ac616d35579087da5924f4a7e4492774be8c1a21d39d104d7124d6eb2cfe4ad928ba4c6ce6bdeb40b216fa6dca57982b1293595315e07d736eb31502a5611f7c6f0c2800e593d512ac49a13c24e1234aa6d6e02708e92d529ffe6f91884bc1892c5b0e470822a88cdde68d2bb6bcadb005777fce8261835b41d3530ac25a7aaebee437a3bd08d7fcb91fe0c075e17765816077efa21d7e9b3ca4c9cd058bf091305ddd43e9932862580aa4ddb504a638ac7e6aeb5f809ed613e64dbbde5e03e04fd29cda870db998077202b05f45b98548dad6ea83cb788ebce1cc6a040b55f7bda09bb0662d0fa76f4358a5633241fa409d4e36d99af4ca3d997497ca20878a28d4c9caccac2b4c4da47505af2abce8d073a3b69fc0d6e33ee1547db01b6db36080385db40703b20988573090363d840fdba034062dafb7f35d22cd182007fdc3565d5a59aed2c11ae03071583280a68ee7f51dbe42cc9086e110adb20cda1a646dab5b4424720d45bc99c26510247e8b68bd58c4debf1f9ff563c543fa02e09ac570eaf0703942ce76266838c31d94aa10af0f428c04bec266636c3e20e0760abe88442ecb2e1ca9943286141d1d92be34b94acba62edd07de953f9351dc27110add6d7a8a3e519dc9ea1a08e52a819e61c1aff46582ac929b6cee2c73b61fd4b5ca09a4c6249abf2043c36c700e4c97496121f748d6c3aaeb1b5d236"}	2	2026-09-25 11:31:30.9+00	2028-09-24 11:31:30.9+00	\N	\N
zQ1-ajq8zFDv8vjqRv8TE5LsdiVEkLR57WfylGUd7uo	id-polri	ID	agency-seal	{"\\\\x414aad79014e47d652f566865dcc984442a0f797b288396617b21b172aac2bdab74dc98ea4d63b5c4154353aba2f00b01d9cafa13a935bec603ea90f367a688973a009eabcb34ab89cd91b8102918ee7a10292206d856aa05621a5e010aa19673b3273b8dc1c35f948e360c87f9b7f975cbbef2851b5a71af83587ab0290004a8a6f351c63baa5de8810c02b3683a27628fbad56e3c2aae60c94863439f22f7d34abc613546be29ef460b3c7b8c6328391de14026de62c93d579efa564ef3598aa10090631bca2369fc2689673e079e5955ecc61cdadb0aee320c40aa0093d9033d9755072da5808e7b7b852b1d1477511f81bc3aa4fb6962f4226cfdf2a4c28b9c6ebd402a4c19717170e9d76c5402a9b2f1a7a338bb2df452812eb2cafe281f1cb33d239a08cb26b38e3479e6253dd83990a2c792f338ac0694084eb0f7ee583249a30f7fa46ad80b960541a270c8608ba85a9872dab1760dd18203829311c897f4465094cd15d3a5c510d4ab853873c36db72afe01311bb7d4ed4a05dc4b82d0030b0f81e3d3aa5dff4c2b3e24a670bb252a5b184f549fa487477239601993326161d3e2c8ac5157098ca86e3945f70690273c576fdc126c03c1b5169b2d50c059c87ab4410942ecabb925b6c7906c6a43356eb7516d6f45e6a6a6a2337139e2767179a4bf182b5bdd2111c2499e2d718807ac006380ccd962b0b6584834a089152ba9cc297fe1537f0c2342b157c7144b5a9ba4aa9d5b9b69ca6db36b71adb2e548387918549048cc304a5ba3c660c77e83e8c128c2072678cb61181996c169a61ce3a44fad89333b01068a9469bdb84fd31bf49267ef1035d91eb95f39234e981a35bd937a222068f8c8f34738ce653995032438a06b97ea8b487a71076932fa9ca642aac76201a25626b11b07a61a74b6067b084b3a9633e06c6acd846b936b21a1c2610272adcc41b57779c7907927932a1ace755b5863efc765d520204cf189037d69e8467b65454a72fba3890ca7c190326f24b0b1bec93e75281c23a2ecf89623136a0fc85492fba3c4edc0e09c00d4440c38f140cd230c18816a16f8b8782503243cc766e962076126a3817c515ea4ba7120811b26fcd003c8eb268ccfb4aa3f865750b9212d5577543c5be0b08a42a89536c762927cbd9d093984171ae8c514e80aa622b538eb17a69e3152bacbfc9b126e4718ae8f0734cf76840acbbcf294c9d613780baa2bb500b4d2ab9d29c10aa023d9c923647fb1d04db02468800c9a2c1ebf093047188b98668e632c9d79baec489cb2c554426672cb63191343c69f9e45ba5f0357795101f56ceb95776f34a9618750e10ebc4a5613f78730d0a896ea9e52d3a42ac2b1143e116c523803608e3429cd693a965a4b40a47a59833fa8826d351b5e489bcadc00c12db6b524473cb4a66b34338ccd2a3990a7b8624cd6df55dea41163a23516b500282347b7232afe1b47107dc6aeae9cf9ed377c4c94076e39d97c0879b118ac8610eefbb43a589c1a32a181eaa4cead3c1cd220b5ca37fa8929843e114ed8551b4557fd51113ef8bc66ff7aca0aa44e5fb1c2a3499c2e8425475c4f32781e7cb5da2ba9cfe4c4b1eccb7b8764341bc4a9b430e1b66b6b09d0f48fd83ba45eea571a24f50469898c8781c45d8fbd599f467247b8d71fe51ab70577c912a97dcef5efda5d9edebfed137cd1411e0c8b62b"}	3	2026-09-25 11:31:30.9+00	2028-09-24 11:31:30.9+00	\N	\N
5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	my-pdrm	MY	agency-sign	{"\\\\x7accae59cd3b38c6ef982c85d1d1605693fb34812a557c9c3489cedf3cbf5d52","\\\\x51f45e5e7d91c010db73aed6213475f33a08ac72efb6ca3981cd703e5f83e9eef43c2c2ee5e820190105013b81ebfa5c7df6f941fa8b5abc8067efb4473a39262101c8ce9f3282672dc8a31af872dc2cc566527787c949ae3a75ca121d2929b9ca31612f6c7b238637dd82396b2cdb0b9aaf2d3e1fda61b9c7a4558e7f582a23f79ab0c6ab00348be59c6352e8c5ef0d6ca04e2556814d19de3c0525e1d0cafa15d9adcf689e1ba1efe3f8faadc1db03b62d1b38f1494f40688ca87fb36e4f799238cf8d25cb000b5f8ff5ca111abf5cd60002edfd277af795935208d533400b8dc010066745c64ff91d84c3b9733431d991e6565a50fc9c397bf3b7160865b9e9451ec25ac49d11f8b23beb58cbc1f1f9dddd8c4fe5c955ed9b8fb30b21de3b2f8d4e0928c7af9c389ec64b9b6fcaa8b7d4d360f345c7988ebe28cf6ef064adf2b63a880341b352e683b86b27852882a30a97ba27b213dafe21cc7852ba2852bbc161383993fcae1bdf7a569e3e28a8939d93cf710d8895f7b23b63c105513b00aade74e01596bc959085afda3ce69b10cc0e41805a2d063dc1fbec3656652e2cd9fb404f82f86e21c16359317ee86d8b4c9cef9ca72c8483cef763c17453e3d7b9c4536d89762e562f9e6c77e35022afa768677e6f0397eb532b72b59ec4d03d40cf093a6927288c886471ad8a1daf7bc3987acccca461e02145dbfa2a2c8e4353dc2c659d66291d8abc161c008868c2d58181882ccf572fa41d867b0529c9f36cfb1101e4ebe062587f6643376ea14e934b534b9ec8091ee5cb8b86c115bdbfc01db0b4545864a093cc8768e259638f5e88787fe9dbff35d85b91cdcdb6eebcbfdf83d5476b15d0ab19cb6da45b286830295a4cf63c06a51f91d06bc2f82a1731ee09939b24485e042d679a9466f663d0869d8cd99494ac98db0395db5397be9a8feb8af907e4834f475319b657ca6a5095b5db9533e1bed8273f0f971236a1b959257a47a2d3161012dc1a93ca17201bc538c8c8b4c2b6e7dd21179aefa6beae01baaf42c655e6ff57ed1c85e6f93ee2b0b2351db59670c735e073c2f769461efde990e416f967b2dc3f57eefa2175726cce208f3b288a42effeeb402eb13a20f5f6b9133f9daf9b4a5eb8cfc142b9abe8da46f638150d93733c41d3f4b56c58578b3cd8331bda55bcaf603e354e88d3abf7f99231ab0c556dbf706b78f1fb387b2e841e53599d7703043d2186b6dff5c0043b78690635157e030f2437582813c1aa4fab3fbd127d35b3ea29f6c34d8fef26fc79f0623c22adf3d8480a57257e0275310e91efc4c748d478d44aa8e4076cf7b49240aa7f3ed8aff0c07a542737fa64be1e09d3f4724e4433cad16498d64594dd97be92a1d5cc5a2cf2536287622b1ed20b8455a99127e921fa547c1941624af93a530363f03da6cab5d762f4ccc0a52b1e3504ef1ce6a4294f95dad25ff1fe0d1b56c8c37ff435b95bce54e8531422dd75b91963296256d3e7759c4cfc69f8c870a55a8289ef776f3e98a4b5fa4a2367591aa228b486c0abc4b86ed85c64dddb47e644841638397609e2fde67183838987176f9f5c456ff650ce8598c3c59f196e3d835366c5aafdfc5409edaf05208ef56d842c01e73c7fec33e3c879dd001dcc4f7baea1da2f171ca075075a32fcd38cbe1364cd2a738d33ff9d69e91535bca30689a2dbe434dcbdb2fe89458a6041bb4b07c24fbe62002f6351a23a464b9679793fbf0bd20dd7a9e3bf11447a8e6d3f88cf2d051c66ee3f1f41d374919313a9ee5c7ac2d3332226d3e1082adbd69754585b2873ffd8161c74bc6c736f881c9f1ddecbaea84e56d22724d1a994cf0751d4871eaa827bdf2762edb9ae355292dae7bfec898c1c42945e981c365556de5e1f35eca26d4038a9af4bb5cd2a0fc2d044dde2cf3797285a60a297fa8092ee1e3619c93cc74e2f0dd5d3f003a939abbfee86d218f89a65f7f4ad9fbe2eb95ea0fd409b82e60aa9f25fde0c74ad553d04935d549c525eb9aeb2df17b251d56d7fffce98ef250bba742b3865da2e858c7de8bdb0f6c10448d30cc367071b47ba2ff5f3826205dd54ddaf04a431ee44852daaaac0ceb1e905735eb600e9a11070efbe8bebca99b8e4c6c7c5717676e5f70f7cbd6e0c4f00c314527e562b60253b1ba45099298389753bccdd7f6ddb429d436a758f7388079eea8a524606ab0a373e050b9b4044daeacc93d52479e0da0dfab2528d5637bf62b5ddc01efcb74106d060248ecc21ae89d7b10a0a0f64e5db467e16a35277b0926b768f165ecf7b6a758f9561263122582602acac7bf06e1862987cf12bd7c0413fc5705b188c50d8cf3e269dc98a695fd04c437e8fbbd3742923b5df36ac70b57fd42dda1be81b46b677b2db5b02e12d0a160f9738d3bd4930c3f36c9ba3f5d5927eeb585715f3766266441efc1797bfdd370f2bc0902368abb74fd30e669fb351d4021c921e68abf8b43d564ea878b46318f54b3ddd30dd9b061248c11e2a09055cfb775fb006935949b8a0e43d81853718923d7c24b526b919f85b5ce9749a4c61effa04d50d432b2fd245c9ee6fd10cb87c4740da6187fa49af363153335d59e9f0cf506b3acef175d6d2746a3aa6c11574bc6c8310c39b9e385b335099ecf61117cdbe9b572dac98cd345d30e955894eb0f5cb499dc476e3023be5e9963bd7c60b4946266c91416a6d349c3efdd4fc9a15e6018760c4f9224b7f7e41785c867a0e"}	2	2026-09-25 11:31:30.9+00	2028-09-24 11:31:30.9+00	\N	\N
VXWC-WXzEQVKJoKXNCyXn6o5EVfcaAA-3hqVXoGOsWs	my-pdrm	MY	agency-seal	{"\\\\x70b8ccaf6bca8415a2b59300d0e36b5ce5744c772552fcb9f078066cd958152bbde7052ea1f77a5c17b3daaa5c832191858a59d5a8561c02a11646cb4df57a008605af2047c1c06ff7ca0b498618ba663fe481768e2687bf68674ecc76aa1a107c20cb41c5860933b11758bcd8f3a6efa2c3ea588a5df8383a06ab22f58d6045aeb82b353204845b9452ad330b36c499c11290cef4481e135037cb19344774b9695cc6741e790c408ed456d42b5b5c4a54f2753609a8174c6a3ed6113350e195335b72d29973698542c5666f54448289d79e79b9c9ff5b6996bac2b9058826d864a7171945e676da4a1d3dd907f0145af7eaa90435ac109cc5f9930612f8c9186a7cc3ecc36f130ba2fc853331bccea2184ac9b89eb770e2368f1a421055703b3c0397210383ff7b9fd6723b45212976b4b205b033719b416a687402ea876b5a070d063e6d4bc4c305b022840f7b878fc7ba3819694df34a046d29ce80243b211cc1d46b9abb2b8b3507bd8e975c625cc46ca8237c95149cd26c4874420235be82d89e44688fa18647fbc29a0bbb45141a3897598350e79ebecc9cbc1836e20437bfca09220702d5aa796eb5a7ea806382e73e6029b13c7b64bea0439461bd79cccc06c266b6e6cc74240bc83482573aafe12675290586497cc20e4415a240324d32906032ab60c69a13128c8f4b59a7ba57544c5a50518324c7844b957cb83346e4a451f473a839a40a9d1b0b25c622d1e73fccf960bf9b5867a4bd73ec9cfd5b5b99e928368163199c5b700973f703bd9bd6235be54cbd0141aba845642b163c8ba2bef45158b613877b1506082f2002407f3b672f196325910ce781a240da90a4e03f09576454f06540e174c9844748408a0bd90d7bc4a85243af830015572c471ab29716d4b3a321a9ed525003b128ae773d5a8cc637b00761302089b41fe710001c092b32e0933b3718301a21659a35e71b4e19272e4287bae7d2afd6c92de92797fa12a6faf614d6d68d3346af1462ce41b6252e889707d5c9a4454bb7ac0e53674d9b4a7c1899b5b10bac4d702563dc671beb0e2a07c6f1a070a5d13772ca9d9b3c2bd7175c1d3ca97d8970fc8a3f19487c5365979038466f3b081b703fe7e72571a55c9e2595adfb7fd5312c02f02b0d885f21c3507bba6c4f14bd5b4b3bc6c3c5f5ba42dcf380f0b1a4a4597e0a94742e3687037896a403666873740302810a095836646d33b5ac12fc94698064da4c797f656df5974b62c43e54a95e29fb988144198e8780b8d6c7a2f030a0941e153227374695d2e64293e6877268bf817ba58ceb8aff7900c32a1102bc5ba7873b835a674f6ab829236683a35cc3ac9fe4242e3e37c71c5b1f9cb24bc372153eda32809056400402d62b516c0620c9f57b56e2a532d5bec9c364c326c494245f67825aae3b3cc3d428b4235359e0629bcb6158eb95166c0c1066a6dfb6227b78ca4a6766ded8a76dc7aa9d1695ccc2bc3f93112114be181798285b2cd8f0010e9741ce3c79c508b8608c2b422637ae03bbd4092a794531fc194eaef09c61057a61b3a549996ad47102b25958e03a2467c6a9c9d615216486b2b2235b5a9b2513a16a87a407fc37542a1b4f312aa38391879e659c74a41dec285e799becbc58e41924380ce10421f74c63a1c9f440a396871797358255f36b6a0d658e821e86a9b25792123855d5046c75e81533"}	3	2026-09-25 11:31:30.9+00	2028-09-24 11:31:30.9+00	\N	\N
VOOk3u2AIPoDT9Egi_D96jiK6BClYGfeOHQMFwCOb4U	sg-spf	SG	agency-sign	{"\\\\xc4a6bf1017d7f672713dacb8cc9455d759a3e329ab879734cf84f6a979834336","\\\\x28f9513f6f68a30fa639de9b8b1d4468d7f968b5c0d39f65b54bcd05ceaaa03d6f966241e7ead3226b063ba5ab135361572643561d84836161578e055969608a8ba42ce2c8bfdaa29f0bb1b4d924c329f2dfc533cdd6a8cb68b66664de67faaf64e3c58b7f74bf1e716cf05314b8cc7c782a7182bc6f7480b0dbf0970d7b7d7325c5d6b4262f4c2615e04206294ff3924626f2f712401a073e1c2133463a287fc8bc08097f9e823aaf5ee12b674e69baac6ade0e6f973abb06e0a2cd7ddadac4f0644ecf7e25bd6d40083bb384cd0975a94087b790e8f3830d7fe392c2ec4805b2dc6a032608ba1311ebfecd4bdad41e10de41bc39c559ab93026f1a1eeaf14ad4eb27dbbe0abae09510932911b8bebcf00676bd66a12f1840f722f987044d231016a7e11df5bee65aac60e7b436977f439c8fa3484f8f088d829e65c0a5e33d778583c5844a5c06c516013a5a93be682cb3becae7f0a02dc447856f3547bfbc4f51a5be3c16b98ccf25dd6047c3d454b14dae9fe21ec0d20ebb93f48ecb50d04ff95cde06f42082f36a5d93440cd44b77a4f697772a89aac22e9fc9b236728d733c2a7ae73d3e5f24ca0da6baf36ba27fb6fec7e67f2e5b358129af0c0117476703786b962e6e308691428bf35d366ae82a96951940436f6fbb4a74c9161012a7d672ceda0c4df089bcb81fcbf64c6697d415cd67007dad92b6ca20f32d7883f11f7d15bb61533e797c80d2e3199013acd6845372b85135b466f7cbbe6311e7de0534b0bad851b213071f2c319bc38f609f743c28a76809c60f28c015b403b8ec581df93da36c24a1cedb8eb79f00a351ce6ef537ba15005bc42e80d5a983a969de8432cff63129ddae5b3debe58853f1ee59984d59ddd53af158178d5c1247654641e3f6cdced3f13577885d7a881bc0846294cbe129b059514d2c203ac1db986b7e9fd2b44a41a3aad2dd14d7befceb0e0ae3128b1ab67895e23897e19bef0326f7aea3079f75d1e849cf0baf87228f95219e7b388652ad46d804f9379b2eeb6ad5d961290207088141595f899482d5f239bfc0b60e9de69bdfca4e263e70d34c4b5e98872806eaa19b201673ec72f6a58c878cc9e1661c6c709489a5d09d4efb34dd33e59f65fe6da2a597a73c204a500e1cb0ea844bf99f75e125c7607b11cd2b22fb0ab653c8a6c149cd68f65ee192711c7bc20701551bbc1e5ac3aea21534efd7aa9a9ee6e00c8c9e2f6b2a3361128c721911ffa94d9aeb9bf949904637484f14cb926d4c2232bcac2e877cc2262a4e567578dd3feb2d25625160eeec7e6d353e0077fb2f56ff14d185c34b98976a2d21b8dc6be73afe685a617fa4d56fc86425fe350b9469c76032e59d1674fcbab36f7b03295784f4d4f114989c0a91c9542aa34ef903c2a58840b9498c6345052c600e4f22338ce9186ffd55e1d05a9d5cd295094eb5a7bf0c9180905bffbe51a449fcfedd3ba8d78d09b7cde4d113888439254b49e2b6d024eae364ef94ffbcc1216516c4cf46bf2bb2110437015596f5f8f4ab1825a79c13a359ee56c3bbbba5bce111625aa28d71ece36277f0ad3e013613a16abdc0bfb2d595dd4f713b7a3114cedd4fc0c3c4670b949a3144ee7630619389e910569c725d1c8e9e1340063090317ff64ee735f539c65e3425f5cad6c938583b5e46118ea62674d6130ad33085f9811d37efefe5b21dcf7c5cdf7d6487f612875d27eddf9f62ea1bc7695e83a74a6e3e88f6d64b4f348e038b0a1fe1f822671073c1eacdf4d923b5eaa9708502e8c9a96ad7dcc4e4b99458406cda36cf156b5f9c5aa6a7dbf237e45ab68b0c096b6415af86a2c89876b44e0d9cd95f63658f5cefb5266f5cfdd25a31de032cdebd40f4d3c15879031d345f6c87b9093f3df0ba437b40fde0680a9f2c9fe77c8dc48c2e473f5b95e0b7fb60c80830ac24b62c989ffd8b203d16a6ff2136663be90d3a6e532c8376beee5bc5a72268323798d08df8f692a10f852edffdc1dd71928c4831ab43a818c2b75f94a53a5c67bf07a13fb397f791fc666cd2ba3dd55920931a3e7382d8a94e16f3b729088373c966a0986952977ed3b48b624038cb3d9835f2ee103c2aa56db4787ef2866064b52074908a9b32bec2b4e12b106ebe06762ef862b18c68127f47aa9cfeb35a195a3c01ae0cb54a4c852c99f4167cc0400d55fc1857457fbead8b305c54103b54bea647ad40ff83e280b943e61aeb8c71f75f5ac495704d4ceb441cc8b3feef6d125b32096c2fd9e8e329080b43e7992bec0fad796a494cef0a81f30df58f8a2e0422829f36dc2b0b495f6cd78943a4eebae507c73b1a294e59bca933a8a34bc4593e2c20040ecd252ea705b062c30132ff5c8eb8cd96a038fffc12cb1d597a771d626fd538c57ba9857702b227f7a4a2cdd1adf4cefc9095358d5fc850327a276d930a4d542ab7ff544da1a37c7344a1e0ee371f255b678bddcb7948ad07d4f6553816d63f3d59dd48abce79a4dbafae0d83c27f058f5af2de95c5864cddc3230d5fa2c63367888a67a23fb63c000f2185e02afdf7070066da579b5f2c10df5cd5fdbf1dfd702ddc7847082c2b08600b937e093377a47980c9837137e84e8fbd8d63f4689e60d033cbdc662a31844066f2ad6e9380e278bc42256fdc09d3b52d341427660eadf36d1091bf129580bd6dfc23928a5d7dfdff0a7ae3878698e2ee50b838816823d4ff7ede85f2b45fc59fcb3a4b09396c470a0fbe713622"}	2	2026-09-25 11:31:30.9+00	2028-09-24 11:31:30.9+00	\N	\N
361k8ilrniJ_wrfvN677PXd9PoHoqQLD3Am6-zqBwFs	sg-spf	SG	agency-seal	{"\\\\x6e1426a9c49645597e58d251c8e708e7528e70b748dc7bb9106699cbe7b953ba8c625a6daff1762ddb4d5777ca9c965e6f983ee60a7c2e61c0f1a0688465a6c6db61fae7ae987a01b56652cb011b794112fe27733ac7cc40901f7456a5fc7723b7220ad59c4cbdb3ab1ef02f1ff7bf55637024f609bd359a262215e0650d8d4238cee6363a9c982661b4468790a8588a41275d79423a02a3657c468ecb4a1f48136aecd27a30471434b7b1834cc684f41b35d9b898577a9586c7971676e061b73ec52bf521b4d0e7ad73f65a5d525a6c144b87661510e53a0b6094108358e5c2b8c55009d7eb4fdfd2a48ee93eba03c848447320c0c01e159c29aab66beb826c946290e2874a852e9f73621b32b9fe775256c6cbfd469c8d3c297ef08c72e44f1aa88770b8bc9d6237612639d31ca7a2d16996d0042633637d204c3e542ab5b6a7cfd60e0109c67f69ad8312babe1569c4571ce90b6f133b7c0700a8e8759fc030b198915983bcbd55238af1b180c260223fbb48100278d4c839d302c92ef095bca479c122244ccb5c4271a4f789bbcfa707f05a41e2a887b51908fdb78cf4dc21be1491cd449e6ff1bfe8d301b0cc6b7e1888f12b1b3fcb605e3a392448b5c8a8cd7e5c7d2a019f9a83bdbe008bc0a300a27a4271f3cd35eb276ac509cc9582f0c3c6aaf3bc625738f202086b13886036adb5975c8baa1b320b58058868f50343bc26a323e92510c7abf8a62590e25ce01c71e2c7ccc65095544abb1be33261292e81e17fa2445ecd4664d1c654a2055ea8559aefb4aa08ea83cdf87d6a85c027402ef4577e73ecb57724883fe850427836d63050fa17c66bb9b28b13223925aaf769b44f2a7bd28c52162c8f12288257e2b4396122ded175d65601fae615f89a86f56431bfa08a938271ca61935d6aad55e1168c806a4abc0ed844c2b764a9f16147a7e0c732da1188075a5d58cb499601558c95d3f00a823507d1d7cffe17228ff40686bb3a747217471302f9b78449eb1b01c0b8c24ab4def336dd48c0a526b749f950be7226f2b482b3fcbd5620bd17b5cf68103a9f5b99ad826e20c078bc43623c7295bf221a8cec5da04b278f60166d72b39da35175a29fb84a4b8bc3ccc8f728d2018f444b84995c165789207f2a2cd72366eb91471bf75a4be332cae794ac973da6c808ce314ee7557d8b9505623c1db72587f0b58868357e87e4baab1574ff066d574576dff3c019540273251d0e544297cb5faffb943c06b90b1a6bfcc20b9a37194a36b078cb65213a36ca271984551990d4104fc169b3703a94aa488480cec50236192378b10c1042d29b79bc6e9e59512c47be0d47816d39332e945596e25d5255bd9d60267d12a456285c44b77284fa73fe7359b6fb6798a2177dfa382d40b016109054b3ab2ff65ff1782552a270ded079e62bc0dd2b3e20b32e3f311b27f940441b4c0aea69c8a9bec45c79a5fb156c79cbe1ab48b68c48dea0b9f21a658e7c680dfcc41ce73f97366f5acc3f3ab946787179c7335396436504e688babbcb51168d107680343b79ae6a1aabf6694590a44d61b4fa81146bd67363121a117266da7c94fb348cee90cb8ac4963de591a5b561d523b1964174e374f6c22572362b03b1acd559a44fafa17012f6a152d8954c9673c824650276782ad43089078345ed3972afdb2f3dced9171f2945601aaca4280a275042ef0b"}	3	2026-09-25 11:31:30.9+00	2028-09-24 11:31:30.9+00	\N	\N
\.


--
-- Data for Name: openings; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.openings (record_id, originator, report_id, agency, kid, nonce, request, receipt) FROM stdin;
01a20d53-4973-7e37-a458-4a813aa97dd2	id-polri	01a20d53-45d4-7726-aeef-fab49f4e2831	my-pdrm	5qmhxIIX-B_DWBms7dhSp7D-2jl62xYMkPzMeHMNKJQ	\\x57208130f991b4866a4eaeb084002928a076bdd0a1f583832286e42c58f25442	{"payload":"eyJ2IjoxLCJhZ2VuY3kiOiJteS1wZHJtIiwicmVwb3J0Ijp7Im9yaWdpbmF0b3IiOiJpZC1wb2xyaSIsImlkIjoiMDFhMjBkNTMtNDVkNC03NzI2LWFlZWYtZmFiNDlmNGUyODMxIiwiaGVhZGVyX2RpZ2VzdCI6ImZyb1NTMGswTDVvMlhuMUNBa0gtcTJGaGliS1B3Z1FSdkpUX3NGTVlNU0EifSwic2VjdGlvbnMiOlsic3VtbWFyeSJdLCJwdXJwb3NlIjoiY3JpbWluYWxfaW52ZXN0aWdhdGlvbiIsImNhc2VfcmVmZXJlbmNlIjoiQ0FTRS8yMDI3LzEiLCJub25jZSI6IlZ5Q0JNUG1SdElacVRxNndoQUFwS0tCMnZkQ2g5WU9ESW9ia0xGanlWRUkiLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTozMTozMS44MTRaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiNXFtaHhJSVgtQl9EV0JtczdkaFNwN0QtMmpsNjJ4WU1rUHpNZUhNTktKUSIsInR5cCI6InNlcnVtcHVuLW9wZW4randzIn0","signature":"X76LsEaoTsKN87_ZEzv2iZ0hvFfNhk261_Yb9Ox8vgzPWc2_9ChxYaqwRRbbNc3Q0DE-8Hcv1STTcYEJdbNRCg"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiI1cW1oeElJWC1CX0RXQm1zN2RoU3A3RC0yamw2MnhZTWtQek1lSE1OS0pRIiwidHlwIjoic2VydW1wdW4tb3Blbitqd3MifQ","signature":"yq0B8zPsKP2spTGlbgttV3S4jNHSMt9ulkbPUg1t8sd89acix7hBLOOI3CODZDcJUGwxfT57WeCzf0UEg6IsIaMyR6V2dKOf1RJu3glKiCiPzJZkZXkbzmcE_wseP4iU2YGb9EBlMG8f1SisPTcp1pPl9xd38XLW9etJk9zZGkj5Oq-MYKuEuWP_3XznHSKRAB7RX26ulMUX7O_MqDsY8hU5kNEukikoaoXKcMcwpOiTPwBu3MAhE8bhZF_YwyfkcCvVMdwNhyykvUxszw6WugF69jHlCFQsMPUzattA1THUqdO5itL1QpTb9lRZzuPNGlm2gBoeX-GKSLfiQOQbx62HI0_4k5TSzSV02rz_pF9I7ysBYmVPtQtWY7OIH61y8o8DCotb_CPVcCXw70IvgoZ3BlstWCjMHENyfIueIGfqI2j-fw4Y9vcYwc4oJdhol_29Z3aPvseCR0MDR6neJ1Uy31ajakxB1sZU6vJpTipn3xOfa55tEv20bmkelg65etlQe49HBkP6JLYlFvmCNQ8wErn5qTWAi5Me7tl8kurfPyKIA1RkHjFp-J3daHnsUkszNLFIdI08KV-DXxQBudir5OfVLrpg1o71Xtpg23_2JghuP2G-u7fOlVwhJBsLGdEqcbwovt7HgGpMHziQsA5a9pkHA0MTODxGUuITpDsvTed_0g8cTb56wyuI0EP58ADOb4ImBn6DHO2la9ddqWZgxK6cHSPnHA_9zzdBLV5EgjXkYJYzPTC-TY41bOrKwoFPY6v6awAOoBUi3pL8JOq2wBBg_iq4We85VxaQOefb8pi1KGmzbY21U5rkx5tEEvpXKxqf2rVtsz3ChSEGUZXSwTKpDKOo6CXHEqew3-uqEQYeOdlCdnGiNxK3WCMOOaOU9Cy-J8XxLfzVtQsLoL89tm5fWNhxBEL9MShD7EcWnCvVd1-RmDT8BCN3BGr-vEpkJRcW62svvfYwdjrb6f4qmtRned7sU-VJ9Uu-xxfCtlR2lU3oQLoScGboew-75Qa1CfetReLlB15h6936De9LysFo53L6wyJlVSIa5mYQmotrqhbGIb0pvXo_XrcTUN4qGSCfgXybJAM0HbYiI_Fu611UfmS4VtQD7-MeLQZJ8NEto39our6AFBaB6QebqFlpYxlQGN15GqAZ5tcyLWlEzVQ5Umhm0TD-zno0WANzCcMV7cpt_hZfrB0GFPlCzwjkqvAQUGlQVPRIMJe2vIJ96NE7cpmDwjk7HRqjqjUp0yNjeRJvSDWSKdtQqnb6X_cDtw3as4truQDH9CKHJJpchjuSN47_Sg-I28cb9v5WiRWMyD13xWi8pvb-MkFA0Jaq9gixPVn99zOBxjZldA7vLJvPGq7kIEq97TJq2vvwn-WX69okLeCUw-jfE8AdkIauZpz1zkmidXZKkdcQBrnYsrDsvfiDUUD3aYnnoHyeSMktiALWCv8QgubHpJ7u3tQJBg0sqnpUVY5eSwNIp40Akdy2sHLVYIP6yoOYu9g37FfBiTX5V8pdJhlPm-PCTb0ewWEI0DJIAxVpigHYGWdGosDugsBIko1ZVwO8wrskJ5VTDPH7DMimUVddSfvF3xgUGwSkJheK_5hZNS5zPYyH-SzMund-wHXzRPEZ9XBuxB1RYb_eG0-2ZgjeCYrjOs2KvASEjtQAigJB0YRzg-1p7uRYgFeX5dhsI3RbneA_diD3gGYvsMRlpH5lw1pd9bgBwyGlHhWS5rQBeXElJDezQDVACThzpW2wogw4WrEEK8Bwh12N3LIi7_bdL5aGQF1kgKMSkfOj7yT7IeMcKCE-No1mgeZIg__xyTzRqwRN9Q2GwDfFCN1Dh8cowsk1PhztNo8uaUIJBkXes8c-pR6zNQg4Jd_IL4X2QHaKWZGqw-U02x_JdfmsS7gfzbKgrAXXL6zcAKcOi8BPXQsW46qBamSE1EDgdtE-N7t_fZPSBMO6bhO-FAb_3md3rXQhJByAq4Nj6yuv7qg-l8DuYDDfdya-NRGGyh1lDBb10JMVyguRJKfsGhnkvZZEULm1_ka_pRL_mau9qXBaRyrrCKjvE6hL9d4amM4b8XIPxlUnKnWabZUnKLt2RREirZ9VVRpL65kVxQyFoYSM9vW1j2TSxw9oLQlvUhoRuXe1T4dhZBosgreMhElz7dOL2Xoh9pAUz7uj5a58yQ_YpsY_C_gAsgWR1HtlmX4UAhS6YWfUBmNql-dm07EF1VExZNDRWnoPxXUHxDZfoWnNyLL3rmDHR2vysbx1ZW3ZAAGil8Wf9ABey7S7TRRvFFxdugZug75smCGrrQaqRKKrqRfLyN46UUBwVhcfo8VmVg8tx6UouxX0H_PBNi7BjbF958h1rIbSdlXpValxUogDxRkgd4wH6B6BQ7mAZnl-s5yl47LhvVQC14pzQmsQdp09ZqXUhIOuJXyRtAsw9BLyUBojzlmoIUAJW4XvX_Q11Ceyndb3uTkgjzVJj3zfSvuBuNmXpqUFuqOEAUNCqMlCWqzQf2LqLGt5POyFPPvHx4WCQsBx9O4-6CJBNh1LvM3Tnbr0qX0iNmVc8F5IkCSHLqcQq25YwfRq3RMgWUTZdrQb4Sb5gI4jRwwq07-XEMGkQDtVoxdz8iQq-fVAEV5AS2h_z5oBWKnBQ89W7K-gQIEnEa9iyvTSud1cZDhDE84TiPUuFFbvk7LqBV0u-9KojXdT-npJkzXJmfHc9Ce9i3qaGNLctu-JZMQ7-b7OW5xJdaQHRxShv0pDZGFULei969KDPNVajNm1DaF4KzvJzK3UkLq9BFBr-x7Tbmp95H7QdGnTisEMGSyMsSW_qDmaz1ybY5PvXAeDkOm9oPCDaMBOBIkPaX7Ubr2idq4wxJplbpPi9q-ocqwr6DdfoJI6OG11YIv3xGXawkKohLN7UCcWeFk3ZMWbdgzjDr4Vbyd2zLKa0yRcENPWKz4_JutGEJPrBHoRSR04fK6twH0fw60Kf4foiKlPGvWy9sSEgSO4rv55Ht9vir5p-nBr-feJDAjJZ51mj7dKTMENgWlotR2sOEJf4wfX-Rhz8zf9Y_6l2y91x9kgprrLntuF6WRYfauX-ysWP6k1uQ9KxqIhF13vdV3GcI3zday5JJsBpVW0mZhF8ZUZmJwP-raQlnZ2_FyQPlj3DgN87xdVab24zCncau57F4je9HnT6nIgCn4X1c0qiBmvbfwS74kWY1UiMfZrKeyKyn5-VxchI7jgh6GqxbehwdTxbD1aSgrZth8k_xM3A39PoiZMIre1EhFHuOIiRGJ1vbyDbSz_ALB37sw_yAwgLUg4vgQ0Ei4pWJWCYSE1PiBVMAIkDyoPyc1NxN74woJ5t0AK_eZLMyZlOFTwPR5ziLxW82CZVgDkNURhOwLLRHN4FRHG3_BnMHigprFYO0vta_Gf_zlmfJnE_GB3zUww0cGFUb5UtV0phLYAO66SxT-loyLpBJ4PiXQs9kTnUwzaaODrfoQUtmQeyqqurnQXgtlDMpCvQPlwnSPIVaM0d_RZA2hpG0QevDYnLdxGQJYx7AqXgLWZVIbu9SSShT3HcrjwGMilADbDvWKbvYa-4F-20zZcfcJTLh1Hk9tx5FLctClh5jiOLnnxDJHTJgTnoeGggPt3rwTWYdWEsC1uprsZYDAI8Q_Mrnxngcjw00QKmZT29JPPsPk9ORUuwYXLQFvaSsB6CuhYBpsm0eI0dNFCzkGsBPG1UhsrwcglMcQqPzXCffFA4z8vAanrBK7BAGtJFfYU8ybUJMrVIG1N7IbhKl6jkwh8jiLIRwcSG_iRDRUMfdxRnh5QwX0WcIKLXbA6Ma558jvGENMY1uZ_Bzrz4Ls3CVqQXv6LtJy_xDE9gheAIPpHhgv7JM-aaELlHFwfkciHf4y7VrsksfazanHPRfhy8Trv0Gzykp32azPluRgbrXuOfKWGRCO2nhP1WB-k65oEeM-MrdsvmyJBnxE1vdfQ8YcakMj6UtAZQZZpk9UbFImGpUMNMCaTOGP_pJlWHKL1ZdyKR0O8m60JMqoQoszUxqkHbFFPmeMnXABPFI47eJGUjYmk3VCCN3kRPdUmvojdcCfkVZqOYaWpFel-uCU00wEVrjnmUVs981PIVTv23Ta5PR_VJKEJ_43QA4_sIEQER3qTkJRl6Ps47T1DJIhTY3rp0IWLYWUPneTMIXdrE3pwBfFiC-OCzN2eYm3afxkThrDX6gLDXm3S1S5wERoadPbHGrdnNktFcIJtCeDoXv5e29UNCHYcUeB-mavvR39VxobdAYVKWAoSwG1aO8H2-WOKEDEYw-6oWzBxzqP5WyHXZIDRt2xGE1ozOpWY2dvh7vb8HjjVHYKzFy1DSmSCr_swTnufufwNK0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAACg0QGB4h"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJvcGVuIiwicmVjb3JkX2lkIjoiMDFhMjBkNTMtNDk3My03ZTM3LWE0NTgtNGE4MTNhYTk3ZGQyIiwiYWdlbmN5IjoibXktcGRybSIsInJlcG9ydCI6eyJvcmlnaW5hdG9yIjoiaWQtcG9scmkiLCJpZCI6IjAxYTIwZDUzLTQ1ZDQtNzcyNi1hZWVmLWZhYjQ5ZjRlMjgzMSIsImhlYWRlcl9kaWdlc3QiOiJmcm9TUzBrMEw1bzJYbjFDQWtILXEyRmhpYktQd2dRUnZKVF9zRk1ZTVNBIn0sInJlcXVlc3RfZGlnZXN0IjoibXZGWUVQS09oWURXSnNLQU5hck5hWi01YUhydnZWN0M0T3l1clRYb1lkcyIsInNlY3Rpb25zIjpbInN1bW1hcnkiXSwidGltZSI6IjIwMjYtMTEtMjRUMTE6MzE6MzEuODI3WiJ9","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"nwi___rEFOjMnN6gz7K7AZ4237r29qrpvXv0_joZqrHHUQCGYyHdLz0S2JTduMZ1qeJ9Xd7_UoMdOl220SqVAQ"}]}
01a20d53-4986-777a-a085-41a1447a6dfd	my-pdrm	01a20d53-45d4-7087-ab7f-b2e7520d3260	id-polri	337wPUEuXng1It9Q_iC4FJrR6OV2XNSFGoUtmlQka8Q	\\xcc30a4d31454afe7554ae111d68858b16653165f9b1f1d635a0382bbd7163aa0	{"payload":"eyJ2IjoxLCJhZ2VuY3kiOiJpZC1wb2xyaSIsInJlcG9ydCI6eyJvcmlnaW5hdG9yIjoibXktcGRybSIsImlkIjoiMDFhMjBkNTMtNDVkNC03MDg3LWFiN2YtYjJlNzUyMGQzMjYwIiwiaGVhZGVyX2RpZ2VzdCI6IlJXTjRCbnlJd3BUeHJjQ21kWkVldkVfVUhVb284STBNSE9pSUQzR0pZM00ifSwic2VjdGlvbnMiOlsic3VtbWFyeSJdLCJwdXJwb3NlIjoiY3JpbWluYWxfaW52ZXN0aWdhdGlvbiIsImNhc2VfcmVmZXJlbmNlIjoiQ0FTRS8yMDI3LzEiLCJub25jZSI6InpEQ2sweFJVci1kVlN1RVIxb2hZc1daVEZsLWJIeDFqV2dPQ3U5Y1dPcUEiLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTozMTozMS44MzRaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiMzM3d1BVRXVYbmcxSXQ5UV9pQzRGSnJSNk9WMlhOU0ZHb1V0bWxRa2E4USIsInR5cCI6InNlcnVtcHVuLW9wZW4randzIn0","signature":"cyJ96W7kQWseghIEHx1zRbFt1AByCx529ZOzB7hc7dL2hKGYFSc492GnM9deb4UXdFSLBmD2bfbEQJUYwAd1Bg"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiIzMzd3UFVFdVhuZzFJdDlRX2lDNEZKclI2T1YyWE5TRkdvVXRtbFFrYThRIiwidHlwIjoic2VydW1wdW4tb3Blbitqd3MifQ","signature":"haf_oipsxsFRy8ReWOhE0nf93aeo5_2R0UE1VU2gDeDVB3rRMI1hOywJ5dBqdvGKkdxPPOPSmxwl6fFFRQahengwYA6tA-nRg7pv0U0zFlp1lZXMg1YzrthX6_GIqzn87bHe8YyHHRA7Cty9zgOfU5qJhlDWwjnvZzi2KE4h8H819gx1vskptnPF3m_8G2G4I1Yz27BmcJM0QgB4Z6LcZfT4Z00sMGcBWyirnZqrp51hnIOIF-J9H973Bs0lHDnL2uTGQy_sAW6LaJiMU1v97nVhe-krQRepYRYKn0F-gm3s0U_e5ROj1nrdDlUgXXObikfVBnxnQNAjlvKBSukX_ep8n5K8AF7YJoNZRFDNVfwNUxPU_RN0pGsmCoGZJaSrxXakpdsZOwnRzvf6Oy7rr-Bn83Yd3hhRC6sSYYHiCExdnw21Yp0MAFrXC3QqBHFj4bMAPzqWyKluYPDHw9ZPiKBOdZWfbCCZhVOIkoMmSv8MWDPr_rkmsre9NIYMQ0K_GMYpkILHl8Qd2JWUkUWqMUswK0Ij_ZU6aMnFiP9-xeGFj3yh4-vdU4jJVjwD7v76ZcbeaySwCEc1WkCwLfFiiByOYX1o8XQBBArjv4kS18gOJdeNloIcOAcNsmi6yo6NBm5eTnTwVmcWK-di_pgRpM6RcNrI7Z3pOyKR5NepZwIubEf0lIVyxJmDEpFicA9NoEAFCEVcfQJFhhCfWBkH98iwCe7G8Rn2yaOI5xqQ_aSF-sJmk9MTbFg5spJDnmOxnIuGV5MaiHoGhtfSL1Y7MbXmw2yMq5QbZkzk02h3MJg-BL6XnkxrUH8TxsRfXcNEwTUbs8z-qLGcrGiyYIvwASAb7JnFZTfP5BcoZxsvo8H5NhaDkq5CGnrPDy-MzX2sqHieNbAbqqaDcfp94g7d0R1zopkSJ6mfxuwiDkFImtjexxEXneIULeeEOnFmihYcHOwhchLVhooGtleE24QLOYhFfSloBxHxoqe3MaGBpZsajxb0uibAWC60Fu22ds6qwmi3Y_tLp_5I8jcBtdYsKIuZ1rVSus6aIc8aaHmrl3DVdZ_f66F40tjpZJH9ghMlHoG-xl4h5Ry3xU6Tjluj-X-FRLOV-y_PnVJkweB4Gm7RNJInr-Hy7uoTosUrCPzXyJQ_Qa05XVxpqixvtDrcfJ-clfLztoA1-C7hnXheFproPaVeieRs3tzJekJrN6NO-iaiT2cMaROf4AxYlgwP1YguOXj_PkEPKMY5rposUpQ9MofVV4jQxDuEX2DWEDi3EDHrKDDzeCtpOIgEUl-utOnfEQHrBFbuAye6ZsPKJZySvi1If2jMzI2YBdBIrjB4Fktd05GczDTTmY6IBMrcANNcIzDYYpgmkN8UBdiC-jhVPZxySE5Jb5A6Q9cdRwB-wa1vgxy3XwPAWKrw_MoA6s00EFxyhT1n-H1UoOSxHLtf1oAVzYavb_HKxvdsYK6hiJRYQ3O7W_rLtAsoMBWe5NX1ddWS426xwZr10ff3yiH2Rtbyw2XHhzoq6C7dUvkQTB8lECFFBQ4SyhEUY090HF82xfmiyZ-0AHW_wbCdoMkNccPERte-N-Wo6r6mr33aqhZ-z0O96rLKiMCcpIV75rv7jMHnimZqVCKErqirCxBSR7p9-8Sz6JO-wwjGiePlLuYUtya3ZEPsDiKmE7p8GN7oZuBjKX_n_WVwx3X025UyogL0WjkXn1RYrlAWLcANk9m8T4GqDPLPlT4BTdbR3W9xv1jA_j5ovbvn9cgYaja_m4bGuYmLmilbU7tO2y5K_KuERsNZI4wId5ElAmarz9ueQFILaLASLXyST0LpIC45TK8ItjDjORBc9-cnAyQCjUuZt_WRSi8_vgidhnrwrUi71_NGWBpB6DGpY2Danath3-UJdPlrd1mtvjPPKIDkiJPaDWYQwRh7MhdOd8qE7tfuRwphF3jeOgqTTrgGsUteZHwfcDRoHxWFj5H9FtZplWwxYOs_LY7dUO-4qdKjhTD03sb8A4TZTc7iy8TOu3NaGOfHFDenk4qwACWd0Z8rOcg7X4l-x-esCABxZeWF7Ui1WMj_-61GIwifUNvXNySrBk7op8gBUjq6q2R08K3UeWJ53wg1mxtVq7deK2RgdaAqr5JdFB6T9T92GjWOBWFd7dNc-1GEDSiDC9eNePf-J9Vm9ysc5hJcpJwEM3fM_Upm-_GXhmVOymfUbmk5pJLnOcLswJAicEowrPY6M45bc_LiCyOOb36hEuJhcdM1DS5VDlBPGiAANPHA0cZ3WOp1046dH0PPcbNas3ufWYUW-4BFDBrSbdi-pyZNINOypBUJr_5I6p2RzWUjgEhwLoXpcHIUhUufTcUBTMgzLiGizYdZxnN2aUjozZra1mtSH9bB8PtCAF4gdtQR7oIHM5y6xbrE17YMmfRGxIDGncecWDTJhFKQFZyrSrOQemTfnUzVKmOrWx2dYV6vpdpDxAvDmn2A_bPSVcGyclYdwkWkG2n_ITd5w1k4wlj7ErEON7horyTpcJauf6GGCxrsc-g8kgDS-hq9QfaEOSSmtaljQ1Y5OEjPn9b7Qwwj797MeZ1Qk1m0dON4Rguctt-GAjivaoM6z9sgSAaPVex_Tlv4B1AQcd1e8K5yq9ckO7mIalEv83zestl6beqM1ouuub2U7HrK2YSYTwMVTrMWBAyBhRAec88dCpi3a_agtUxJmuzonqXK_IuIdL2ThuWqThEQzRpnDheVRVut6PN55bK5aPr8AV7-GuhoeV7tFO8ELs5qDTSAm12XQCDCpPaIJZtKBrw_L3xk4TzQkkIGLkdhLEW6NWA49v7QuB_9MT-bfg18-qfmbr9gDbQ3r7t4wvbqFxi7Qu1g3wIuD4bOSjUfl1R93tfWywDDhNVWXfp_nOE90CnwdbTVjOznA9vBzFHhV76CeIJoM7oYr_zRoWVM0Z84OX4txd-_mCsp9fJwsAOJKti8pG4ypHdMcuAwKFA34AssL8i1I19tXGl5fSmjZF4gnE1_uGc7pMrBUIDWIpUhp-Dmiw71mU_hJUcAyitBQMGTWF0Ax3XwcAl5DvegJkbeefcEvV1tAHDR6Oec9jdfA68QDcTroCX19Blxej1JX3AeTulroLRQVrKCfBtkC5IPFCRx8yM_vm2TeDKD-dmg5QL27a01Q6rOtAwcx-kM4rolRJ9IIzBoUovGZmXTjOLHKQs-wG9RclqRyUABm5_lEPaSKzLPi3uag6nsTEbW9v564g-D0GGAfoXV1hU1-5A8VjrcRl-6dfKj1gg3zuN1DgOaBGPMAr8dX0qAjksQvMJc7g0AdY201CvdMN9H1mvrPzP9HvhlfiBd75CNNszBD_AMkkTmg8fyiGLVuzKn7IQNAO0t43rTkl0cAXPATFTXe8Lpei0olmUzrJ8PAgdcEMygz2bYlr5Pe7-KTbQ3e8mz8FzUkonkcZPC2KeC--QK52UkKjRu1Bi8PdCvRIWgShwi1HGfgWr-5H6A1KCmvrm1q_vShmCwUrHy4X25CrgK7aiwY649vUmXxibcaORgIrsujMAm8bI4GAemlztrtfgCMv17DdlAY16HuMVBBJKygriy0sdErl7Ykl3XTK2F6ZctldA3iwGYivQY1soI5D8oE7m4N6yVQNEzE5nD07i_k_6Ol0GnahYRtA4kaNukITXbXEXZhQ1QG9pIY2WurUXQ3fMWtLjpIXtWngzowMInfKZFHMTLgP6mmusdKk02Qih0QfxFTqOdMumnOIJeXlJo21W5CXgo0UJobEvxLZJKM-fzMtu4pwG0DcBcnvKAlWcnzGr74xcQ_dNyah6DLTwLjSeUJ-amNad0froo2dTC5oNw8dn6mhihQbo3nvgeuMkmekmk7DVty9DNQGZGNJtCj_1x0i4rteigP8EpEg-_V8s1Q5ddRXSUg3ii33yeAdEp9W_xppj8tNX93OLw2D7VrAPmMF0dgUnr5SSv-k-9QlI681X6CReYrWXXPxIq9TgrDMc-56cZfZFEckg3m1qoul8Mbwzq9rsVhFVTSPGPauJynMSH4uF-IjAFV6pJzVI2I78VdiVGzGjXQkF-6DsaBDY1mEI_yJ8D-5EqOOOyJYd-HJ8ptwlxNvs8Sfw4gn2sQkxcnQ7QcLZUNOcbe1QB7yKcWFgWE4jGBrDXkFWrP_gHDoHdTvFZA1Yg8ZRaazSDoPyI7mF0csSX39nAf8iOMl45wliUGPLx_uFh3KAZn9QtyiJjLHtS3XnNKJn1HQYfuluSFOyy_rNZBsOQVSF-BVX5f5QxSGAaxiOs61k6zmkDh8tZs31WIufnnh899JdwelcR40vTezHLF4YdX5qqIklXeMrQGGqEjqitbXKGwMHM7j9GbpnFKoKZtgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAoQFxwg"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJvcGVuIiwicmVjb3JkX2lkIjoiMDFhMjBkNTMtNDk4Ni03NzdhLWEwODUtNDFhMTQ0N2E2ZGZkIiwiYWdlbmN5IjoiaWQtcG9scmkiLCJyZXBvcnQiOnsib3JpZ2luYXRvciI6Im15LXBkcm0iLCJpZCI6IjAxYTIwZDUzLTQ1ZDQtNzA4Ny1hYjdmLWIyZTc1MjBkMzI2MCIsImhlYWRlcl9kaWdlc3QiOiJSV040Qm55SXdwVHhyY0NtZFpFZXZFX1VIVW9vOEkwTUhPaUlEM0dKWTNNIn0sInJlcXVlc3RfZGlnZXN0IjoiY0ZaSmtBb2FPdHZXU1ZVNG5pWmNpQnZrQnNndjZ1dlJCUnpXYlk4VVFNWSIsInNlY3Rpb25zIjpbInN1bW1hcnkiXSwidGltZSI6IjIwMjYtMTEtMjRUMTE6MzE6MzEuODQ2WiJ9","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"mHmJ1guAfwDbECpVg7OskIUq7LwmrcaIgQ49ZM8WsTQW7fBtNp4V37zY2VUpUJrfnKUVN7O3JencMuv_jA6ZCA"}]}
\.


--
-- Data for Name: replays; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.replays (agency, kind, digest, expires_at) FROM stdin;
id-polri	assertion	\\xb3a740d53bf67a8fdc65793b17a8b3a47d6d90fb53e2872b738b3986151b8b1d	2026-11-24 11:33:31+00
id-polri	proof	\\xd6932f155db8a3ea7e503cc3934ccdf242d3b3bee9c8fad4832d7485f736aa5b	2026-11-24 11:33:31+00
id-polri	proof	\\xea0456043f422125b82d89560236b35fa61b8e445bb66f1e9cfe7df6ce33f53a	2026-11-24 11:33:31+00
id-polri	proof	\\xdb47a2984b56eb3dcdcb43a0f9688b0e3e1389a404e92a2d1ace14fdfdf55449	2026-11-24 11:33:31+00
id-polri	proof	\\xfc2337afa32fb863e35078eea57bbc9eb653bda6beb8a578f9a582b2f3a91b24	2026-11-24 11:33:31+00
my-pdrm	assertion	\\x9c239bdab0fb1226f77f0e4a8b5b30d57ca9527363655b1892c5c1f8ce5898f5	2026-11-24 11:33:31+00
my-pdrm	proof	\\xbdba454ce84e44d9145167e0f307439b526a61519c4001b090cacf94b9b12b4d	2026-11-24 11:33:31+00
my-pdrm	proof	\\xfcca0339e438e59768e32e5daafca1be07927448858a93158d35f0a92cd88dac	2026-11-24 11:33:31+00
my-pdrm	proof	\\x2586ce6aa7bd9f681b608de6837680dc26542107e9b4f15908413c6481aeb3b2	2026-11-24 11:33:31+00
id-polri	proof	\\xb27512f404105e0a66368336ecb47dc7a289a4a259abfb0c1f4734f75b75d984	2026-11-24 11:33:31+00
my-pdrm	proof	\\xb3ff4ee24955550e39872bee1335e096fcc28ba5066f937c7e6e8e7119d82f15	2026-11-24 11:33:31+00
\.


--
-- Data for Name: report_access; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.report_access (agency, seq, originator, report_id, sections, kind, category, tlp, countries, occurred_from, occurred_to, received_at, expires_at, thread) FROM stdin;
id-polri	1	id-polri	01a20d53-45d4-7726-aeef-fab49f4e2831	{}	incident	scam_centre	AMBER	{}	\N	\N	2026-11-24 11:31:31.747+00	2027-11-24 11:31:30.9+00	\N
sg-spf	1	id-polri	01a20d53-45d4-7726-aeef-fab49f4e2831	{victim_identity}	incident	scam_centre	AMBER	{}	\N	\N	2026-11-24 11:31:31.747+00	2027-11-24 11:31:30.9+00	\N
my-pdrm	1	id-polri	01a20d53-45d4-7726-aeef-fab49f4e2831	{summary}	incident	scam_centre	AMBER	{}	\N	\N	2026-11-24 11:31:31.747+00	2027-11-24 11:31:30.9+00	\N
my-pdrm	2	my-pdrm	01a20d53-45d4-7087-ab7f-b2e7520d3260	{}	incident	scam_centre	AMBER	{}	\N	\N	2026-11-24 11:31:31.799+00	2027-11-24 11:31:30.9+00	\N
id-polri	2	my-pdrm	01a20d53-45d4-7087-ab7f-b2e7520d3260	{summary}	incident	scam_centre	AMBER	{}	\N	\N	2026-11-24 11:31:31.799+00	2027-11-24 11:31:30.9+00	\N
\.


--
-- Data for Name: reports; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.reports (originator, id, seq, digest, payload, signatures, receipt, received_at, expires_at) FROM stdin;
id-polri	01a20d53-45d4-7726-aeef-fab49f4e2831	1	\\x7eba124b49342f9a365e7d420241feab616189b28fc20411bc94ffb053183120	eyJ2IjoxLCJpZCI6IjAxYTIwZDUzLTQ1ZDQtNzcyNi1hZWVmLWZhYjQ5ZjRlMjgzMSIsImtpbmQiOiJpbmNpZGVudCIsIm9yaWdpbmF0b3IiOiJpZC1wb2xyaSIsImNyZWF0ZWRfYXQiOiIyMDI2LTExLTI0VDExOjMxOjMwLjkwMFoiLCJwcmVwYXJlZF9vZmZsaW5lIjpmYWxzZSwiY2F0ZWdvcnkiOiJzY2FtX2NlbnRyZSIsInRscCI6IkFNQkVSIiwicGFwIjoiQU1CRVIiLCJoYW5kbGluZ19jb2RlIjoiSDEiLCJwZXJtaXR0ZWRfYWN0aW9ucyI6WyJ1c2VfYXNfbGVhZCJdLCJjb3VudHJpZXNfY29uY2VybmVkIjpbXSwib2NjdXJyZWQiOm51bGwsImdyYWRpbmciOm51bGwsImluX3JlcGx5X3RvIjpudWxsLCJzdXBlcnNlZGVzIjpudWxsLCJyZXZpZXdfYXQiOm51bGwsImV4cGlyZXNfYXQiOiIyMDI3LTExLTI0VDExOjMxOjMwLjkwMFoiLCJhdHRhY2htZW50cyI6W3sic2VjdGlvbiI6InN1bW1hcnkiLCJuIjoxLCJsZW5ndGgiOjIyNDgsInNoYTI1NiI6IlBsMzdaZGZBSFM2NXB5SlRVdHF4Q3FmSWkyRFc5NEUwTGY1dW1xSGI3ajgifV0sInNlY3Rpb25zIjpbeyJuYW1lIjoic3VtbWFyeSIsIm1lZGlhX3R5cGUiOiJ0ZXh0L3BsYWluIiwibGVuZ3RoIjoxMDk2LCJzaGEyNTYiOiJTMC1qbXVna2NzUXZQNFk0ZWlMdGhBRHRvaU5JbVBJSC1fWW9CdlhXMjVzIiwiYXVkaWVuY2UiOlsiWUkzWGZVYTc5UlNOa1dTRHlmR09PelkzZFlqYVMwcVAtYmczV00tV3E5TSJdfSx7Im5hbWUiOiJ2aWN0aW1faWRlbnRpdHkiLCJtZWRpYV90eXBlIjoidGV4dC9wbGFpbiIsImxlbmd0aCI6MTA5Niwic2hhMjU2IjoiSEVIS1NkQjdLTEhBYWxsZ2gzN2Y1RkVXTzU2TXd2Qjdxdkc2OEFCZXZ4OCIsImF1ZGllbmNlIjpbImR5S0gxWkJ3QzNpVEJjOThYWm1ndDU4VzNpM2wxTFdWUUg2WTcyZWNMcVEiXX1dfQ	[{"protected": "eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiMzM3d1BVRXVYbmcxSXQ5UV9pQzRGSnJSNk9WMlhOU0ZHb1V0bWxRa2E4USIsInR5cCI6InNlcnVtcHVuLXJlcG9ydCtqd3MifQ", "signature": "7SLdCHV9bZL-O1hyNhXNufvq7rF9CKK50BIoy1Us5ROGLhYLK7ninsvy7s34SmZC-HYnwS1cfgUyaxKCpgDJBQ"}, {"protected": "eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiIzMzd3UFVFdVhuZzFJdDlRX2lDNEZKclI2T1YyWE5TRkdvVXRtbFFrYThRIiwidHlwIjoic2VydW1wdW4tcmVwb3J0K2p3cyJ9", "signature": "wzQps3lX3svDvaxkmpWpx60j69UxbHGv0KcbyUckvcPV3K2Zx_b8pkKCROSLYlQUtMBYHbTDMJIk6g1mb3J7nxX8Jwxbp7ZZ-Ydw-tzLXLRaRPB1NUcwuRcAM8qhsfTVEkbKKbNt8EJvAwQFa_9Cxc4ceG6znpaargbb5axyeN-V5PWRGIM9T7lwt9v9fhzaR6g70O3zU6ZHLLVWvZjmjbISM_PVCWFNvitCdBD4Nw233OFkWNYByLrWDaj9FxWC4N7a4-nbU1f6wFkf95lkFSTE4etCrq298N5s4oba19d-oZUPMxBI2eG33OyIoj4TSfFAleKRPg1wySrRjxUNRl-_jvyPA5FOVzQpLpiv3a_rejN4R9FPAOFWn6JxOPrzeCRDggbCzhMdD4xVR7D_JvLAdCjzvyQZTC-5pn15KLlQ_mkM1vAujKd_VlSm0PnNX2IIEW23XUFgKJcGLAOEM7HRscASP8h0xoGDGAsePHBbw_v0bvxCL7fGrORwG933WDvdltjt-YfcOOE03DDgYA7MDGXkQKPTLGd75CBHjjqJfmpufn-Tez97fkFdII28BAAH82qXGvb_geTMd64LWLguUgxULCfpcAQZ0m4s3WeL9R1lniIRQj8oYTyy3E9gjseO-NFpUFdY-55iJ4lKzAXVngjECrbAS_GZgY-IG4sXqTYFvdRLgtXBEI3XlA6-bB8h14f-5RGJtuy6msXirDV-USB4boVOMlwVHZ5eddeFooNUsVuLupk6IylgyUGiT7uB19FbE_yXmB9bdntp_r5vZhl76uF1msQYDQeZGV6YavKaF3s1g6mgO7QZYVso_JU_d8fzRpn2Z9OKSpmuvmx1y5EMf4l9UO1MW6ma3rAIZxCXxPmEnA6ymrFedCRologL-zT0Tdnlu_voBwp54H8tfzEwrQSS6TPKlWDwOgT8js6_-DObOJq2nzRX0dSDHgeUp2YsJmuYLsO5sKLfgwNakCryg3z-Mi4vVI6I_bGygUduF-oGyQRzdGjD82u7yOZR5V7l1tAzGixn8CakIvU8xz-y-bineZSEX5cRyA20nUl1AOJ1XeXuzoWEabrNQoSZ4jshLBahwJw02r-OEt3PD1zUoA00BL_icGqFhzmquyuFxoBx1dgQwJutJa2vjJmAser1m6xuRqs_WQ5T_G2u9xiFT7BTGchzdrvXxE8VasKMPC1u_LShGkLZxd3B-705D3CFXV9RBHHgxl3GeVhWglEDqnBdySfMcZwh2vDwIET0FlCjRaeujktGECg_XKWVn0shI-G7vkYRwZ9n0Gb8ZXlOYAEynOZzk6-LgeuEwdsL-SS4PanKZr_Mz5wlquZINKX39K1WVco7sj8MqZJC69PnjHqEibcAnguK6UZ9KLmTBLZTKbFIT6cNbTpQAPFWXqz-pJoYBS64d0kGO7tAhqq8980yrvz9R_-NHOSzdTHX00JyO6lbo7ChnT7K2YocNhdddmp8fSanjJIBhoVD7rGlkbPi3OsfUwzICszY3byp6y9_6XPeZTf9GsYcjyoFrJR5ZdZnYRtt7UkI6jfrQx_pU1mbh33oYw6Ab4ll9_m6XP9zdY6QpsgeA3Cs_R278cmiMIxb1de2G5OQOGgZmV5m4UkHH2jMd66o8AjoHt6Hzge6ZW9SYNGa1bdvsBpM1BsDu6fMrwleYYgtXxvEnkcp3cujZw9YN_GQnLNdsow5CCAw2JFHIauFxItQUFh5X3T-x3HCMgcMsMiQoJI0ScBJOTEs1i-FRvtXdcVBSI1qQNrNe8V2FaQERV1s9vNp-AehqLqswlAWyUyvUTHABErcYNJQlj0dpErooBo-lM6hQbHCOfTgM0lqZdqhjFWm_Lb9-qvDB0N629BT1QNGJ7scsqeV0eW_l1G_SSxVCldSS9ux03rBz0Im2EpbFOtjjmF87gY0zJQQ-GFDeozv1gjWC3kLtwR1wnkdMyCxLXfy7ZUK1-wXJStwMIyIWKB4R2JIh9WVBKc45Zq30_L0pPvyDLlR7-sa7igWaUx2C6z1XdgmtzwzWQc5yRAgKPZwMUjDALp-Dmvvr6f5HfYS9Bjmgf-28EcW2qOLxH_IzDoMUrBVIL_x2kOtBEa2b_QVyiLLaq-nCUcD837RVxtyKfpCA4I-3sNc_Lh9b82N2gtEeTMsgK5TybNZe4gt1gH4tDNT2iXU94aOyizq6dluaQBp6hYipjmG2NtewLU1FF5YGdPuY0f-yJ_Mw94XYF2OFlAz8E-TMfX0jpv2f0GAcW2CBxpjhtssIM8L2zBgBgZrdekbMm7hTR20z7aZbq2YDhqCiMwmzgEIFSeVTRBjZ7KeUkK87X_K-4J3BXthImfl4zdct0eUMM4ZpqcCTmiD4ax8TQKx7LPcC1xm2_ecjzne9mBCegrK3mh48zZ5rfhitmio93VBEZOgk6ug3kvwlFkZJ-OGA1pBYBD7f0qioOnRV8enstVf9xYhADXgZEIV3a9rpIGcn2SPyGKQNtHCkxrFHqUWxmyDdyEXi4zDXpb392og1KVuRrqOvFXSrGLnb7qgQkw05M5eY9-1U4PBWvdii44gE277lYckfcg-pE93tQkqZhKurAxgdkK7RhuhZ0wkTbaerzCQ2YKZ4Qs8Tzt7Ed5ATw_H0KO30NnGEsTxUPleDUDb_l8PM-Kk01IUPW44WgiKI4X6kqfdIphMpzEiCDxvGQ5m1oThfL6zihETNHqhYisKVomo4EAPOYL4wLpRvHjMI-uyZogScZUljisJx03EzPV-fqdCy7zuy11_QsMcU0hEf1ys3j-FHGSHmXoOeyF--B6uZqwmijfRMBV70xtfx1-tmjJLmn0ZWwn6ZvgL4S9Rop1Gz8GkFdvbDYeFE38S6jzEbX5sk1R-Glmuw8iHxSIIWiMf3BJ227J5oWg8n8SoxUUSpZFRYNHwtiOWgZ1vLr1CrAnYFps1lDvWxy2QEfZC8Q-opVPAIJSXA44_vsvkVvhujiKh8sKsfOfwwUiny-EUXxRKTAPbxUQHKfhYyLKkeY6yyj_P7Ur7WEZCno27Ybka3f-75YXGD3cQmwMFbhPD2HFg651x7CP-yozWPtaoaufW8u012BhjqNjOJwEYvhsPoq7xdPKMByR10qm_itSUyfQCz1gjUJR02TsTm8WvwwojsAu69QzArZwJeCeYYfvHbKSx9ybrYxJj8f5nHWtYE72nDKKLAX3XqfuDUGpKtzOn-RcTa6y2-YdkbralYla6SEufWS0KelnOtwa-NGDreM7Tx2um7Lo4MP4drcfAy3c79J7FZX4Ycc5a0sk_nsXXuMRWCsM-ljmAX5AH18HtMcDTuMA9Y8nH71rNth7uyK7njQPJI9mIvEankTGtgOCxlsn7vQ4rPKbpqLr4zZLqqFtnkJ4-wu4zncAgfhn0vIDnqM9stYz9YvFzncaYAKHn7jANBZ9Y053tXfYM1_kPu53f2aRyrF_8zE976LuDAfZoNPumuDPMixeeLdGIiWC3Ecda1yaJ2NAMHyG_2VBgQi0QFbnpfsJBerFmgmxr5K3aadmXWc4em5Ng2mA7CylGwLiTvPnYFusgP3CKIwuNwA1DDZX2IMVXy5y2TmLKsLidsOW6yLaIfCRxrQwvMfHtt5pZCAufmKIrjkljtfWEdao84pXU7ZUnFBsLLfBj8K0ll_hr5GIxwfb-7krewKSu5Ygx0b5exbLlAJaJNRnqixjqXhwsrCyAShg7Fbc3gjdIo_7Vve5KAIXa6JrM8ZfhEo-1s3wkhmv7-a345YhcAmltIJxuwP-WRtGkzavhvdx7v73rFRK4CiCzUlNjUdPhJO0lj8fG9Ajy5ZohehxREoND4oVIzZlup7KGZ4GCWD_-e8SvFtukQwGf4WUvS31D9aIXvcHhgr7wA1c-Kd88ljepqrfMf1VdjA_TB0VN6e75K85-PtO3z3PiQ-iKyueKInJzWzF3Y7NIwcdYNR3deOUvjCCAnW1wYSJvyISqsbVuXUWSZjpufMddBjRNEVI1O3yqCE16oOnIr4J4xvn1Cfqzhj549cj4DAwONIPC0k1ymql1wzruyXNDOz2q94tZhdec1uM72b44uE1YEy0M3VPKrcTnHtqn-_Uq4EfGN9SsN4go8_n3GlbiB5jTHYg_NQbmMmsZC6G2uOGdlXQreIRYzBmKzr0cDlbRVcPvM5x1NZq1Qr63ZQUwNRUgX4tjhdfGauTJdas0-ykeWLr32LH1omjq5tw4NLgW2Vc0m2WwkRYpRZKBqpDOeUgX_UFWiNYRbDNdyMWaJxjw5BCfSM1cNu4J2HDzDXwad576_N34NzkzI9VJ4ToRixNYga_Ibjauy-gMNkCJi5ibVvePkqe83OwPG3N8rdgoMEGD3vgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAwoMEhge"}]	{"payload":"eyJ2IjoxLCJhY3QiOiJzdWJtaXQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1My00OTIzLTc3MzItOGMwZS00OTg1NDMwNzg4NWIiLCJhZ2VuY3kiOiJpZC1wb2xyaSIsInJlcG9ydCI6eyJvcmlnaW5hdG9yIjoiaWQtcG9scmkiLCJpZCI6IjAxYTIwZDUzLTQ1ZDQtNzcyNi1hZWVmLWZhYjQ5ZjRlMjgzMSIsImhlYWRlcl9kaWdlc3QiOiJmcm9TUzBrMEw1bzJYbjFDQWtILXEyRmhpYktQd2dRUnZKVF9zRk1ZTVNBIn0sInJlcXVlc3RfZGlnZXN0IjpudWxsLCJzZWN0aW9ucyI6W10sInRpbWUiOiIyMDI2LTExLTI0VDExOjMxOjMxLjc0N1oifQ","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"YvJHMUqZgK5Z1MgC8se4cnjD8JOyVxU9Gfm6jLwvkCT-2TRqT_HB56VhNGZKmbGhZ8bFfaooFBl7qFvWWIrADw"}]}	2026-11-24 11:31:31.747+00	2027-11-24 11:31:30.9+00
my-pdrm	01a20d53-45d4-7087-ab7f-b2e7520d3260	2	\\x456378067c88c294f1adc0a675911ebc4fd41d4a28f08d0c1ce8880f71896373	eyJ2IjoxLCJpZCI6IjAxYTIwZDUzLTQ1ZDQtNzA4Ny1hYjdmLWIyZTc1MjBkMzI2MCIsImtpbmQiOiJpbmNpZGVudCIsIm9yaWdpbmF0b3IiOiJteS1wZHJtIiwiY3JlYXRlZF9hdCI6IjIwMjYtMTEtMjRUMTE6MzE6MzAuOTAwWiIsInByZXBhcmVkX29mZmxpbmUiOmZhbHNlLCJjYXRlZ29yeSI6InNjYW1fY2VudHJlIiwidGxwIjoiQU1CRVIiLCJwYXAiOiJBTUJFUiIsImhhbmRsaW5nX2NvZGUiOiJIMSIsInBlcm1pdHRlZF9hY3Rpb25zIjpbInVzZV9hc19sZWFkIl0sImNvdW50cmllc19jb25jZXJuZWQiOltdLCJvY2N1cnJlZCI6bnVsbCwiZ3JhZGluZyI6bnVsbCwiaW5fcmVwbHlfdG8iOm51bGwsInN1cGVyc2VkZXMiOm51bGwsInJldmlld19hdCI6bnVsbCwiZXhwaXJlc19hdCI6IjIwMjctMTEtMjRUMTE6MzE6MzAuOTAwWiIsImF0dGFjaG1lbnRzIjpbXSwic2VjdGlvbnMiOlt7Im5hbWUiOiJzdW1tYXJ5IiwibWVkaWFfdHlwZSI6InRleHQvcGxhaW4iLCJsZW5ndGgiOjEwOTYsInNoYTI1NiI6IklCYTdGSVBkRjZXQ2NTTU9vbUlCWUREbE9tX0FJRUpsRzlPMmszNDZ6NmsiLCJhdWRpZW5jZSI6WyJQQ1lqdmg3R1ZzcEV4cVJOSFBKSmRUTGltQ2VKU1FVMXRQRENFcF8zdUFNIl19XX0	[{"protected": "eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiNXFtaHhJSVgtQl9EV0JtczdkaFNwN0QtMmpsNjJ4WU1rUHpNZUhNTktKUSIsInR5cCI6InNlcnVtcHVuLXJlcG9ydCtqd3MifQ", "signature": "8F6uQo456u2Az4jGhsNEIZlZzpB4ylrxyMaa4451t50z6_y9gKvQGL_mZHjD3L2tDQpmrLQxLsRj5NY92sKwBg"}, {"protected": "eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiI1cW1oeElJWC1CX0RXQm1zN2RoU3A3RC0yamw2MnhZTWtQek1lSE1OS0pRIiwidHlwIjoic2VydW1wdW4tcmVwb3J0K2p3cyJ9", "signature": "y6cWVYSvAG6WxWrW_mzWFsFwJ_lM7eUoMphr5Nzrodk-TbO4BSar8gJgWOFA7WYUAxkA6UTf1s0LqZ_ZLKcdJAcRxDqsULB9-LzVdozumsTSV0L1SeK4kKo_CbAFQBfnJY3LjKKehXxX8cA544m6PIsTtMR1FvcSUQ7L3rPf83Tc5qJ1S63aWoSzD6UiXFiRgZD_vLqLLxq_sEhbjbZNMNo-jC-nbIefPRGL1HKjyHe6edKaTFgdlXHvoDAXH_w18ag49xcKG6E16jglB4jV2ItX8viyfnsp5xzPsVYIUKtxB5uSx91fX8t29BHE3hu5C_CFvi04Edv15AgWEXJckrYTLVR3ZRDJ9NqGTEuBR0LhVLNsK2IvwJ0bvTTQdeZfNPMyP9GZVQeV0BcfBQGEKbE0pIjdnY_HiWZrpTv5iMJlS8VNNJP2ABWierwX4ihKNrm5tVK-I1EiCRgJKHJqo8n9xLNWrBF5wMGntM_JGr9S9KJ7FLq--r9aWwh_wk1zFhwuIBhcTnzPX984UzS_D27--lM8g53VR8q110tChmEUb6xwWDTCyGobQKvBZUxOO69nyqmZjsuGgO3FRW9sfRq6nySm-QTg6RDDMX-grYawJ9tUV6SnhE_oJwh5s_PlG6Te1Doy2GE-cqMBYZe5OIST5Qwum8_Q3u047I8dFNC6oRPK50Ht7Hj-0cROsT5QZLScDz4yY92Bnukzh_m3OqjhLwCQxB3PMIUGCB3j-Mq00n8Db4DAFJY74TxNlHSN5x-GzADoGROmhA-j4sH0Csnfp0_Q9AwQgYLBMcT7e952Hac6rjsj0DrIozE4aUE1n0i_0UKDo6IpkqvzQcKdngupHmFa-4U2Pqp1VnKAYQe1uDcsepL3qbBSSeKr4BiyiyhNpwMbhY8qaIP7msQn4-8yYEOrqUBAGl_TNYfrwINGl1bHfb1UvLqSbz0rlFqufSMDqHEaQDujAh9t6lz2hq5xIM5jU1eZbjv03g51fLoSlTHIEYxPh1dP6LQVJfxPfgw0Tdc90wq8zCNZfyWPimuE_UYq2ketjk-i_zt1aLPof25RqKCSIvmDMT_jE0ESdlBvnHt8Mkh5rJzymayjntCfa0bwhsVqRRWYHPy95Ka7Xy3PyT5Z7fRpqIa1kQCcAKmPp7C8f2tUNdGg6BV5-02So01oSX5vonuELYQFMxIKeAQpLl4R9AvvodvC7_xoa7HeE71pJ0B0KdQl-Q5qY1fQNDgPULZ5zvJcaMwaJEcwv9e0N37Xs-fGkrSt8lsYC045__qfBVcWPhvDB1HWuSyFe0TEg-L0RNXW8T7Q5zQfuR_Fmu9WF-LeaNsj29_mooj8Ly_yqBKjuc79MkX_Wb5evXZ_iopQm8ofkCkl0fZnz3ow-4VoFU7i-Fnh2bdv11i5sPCZCw1Tj0K7DqVFyNDQR26SUJ4cS0vk3YXw6teHad_jC3bK7sIqcn6AmwMx1_sqAO_FsRtOcmiXWS7J-eVl_IcSPJeYMI7T4szCTxcvWf6ZDtgCNNcqxqYoc5Ziv9Wu-DvRa0X3L_oFE78ThT4xcltkqYHSZlPkE4SK2o0AcSenE_l0K-PwiI8E6YNBehsA8SpKJ6QdD5OX-8qy2kGI4TIy2KWx4QUKibOvYKPnYRbHis2YEK6v9suIuHsnnK4BIDkDXWTT32Kvr62MiiBj65xuWSvUkiJj2YM2glUfo7VShaBKlUVWqyWuW1VCF90GTEtx-SWR0qemDR-7EM25Ra6lJPToekEAAQztIYUv5fyLIaiY9XhaB9DTeqQGLAjPIx5NQwT5oapfXVaWyWQE9CBwnAkyNOQFHdyRkpTPEc2ZbFlQvqsdkDEnJ5C_738UgA6Y4pTGveOn7Ft2d7-lM0vy8gjnGfJdZ8slWY1qrndgpVXDoLIZWE9go_qWS8nlgtNSY2_Aa-e3r_5hq0sElgQs9wCztxHjRFvtSmfKbkXvsNZYVfsYHNaBXV7_Ugn0Q8X7x09Ub_SAX8WXujif6rKTmzopwsF1vaZ4keKyODxTUwHniXv9odDnvSj4vRa3Q2dG5mrHXDTRmPD_gveaPLeikn8Pw0TvOlYKHo4tr7itA1BvlDCHb9Xefnrse4lHx4bRtBMex70WfjMg-ZvjctGrz7W7OYCZcs3pHS71-HGUfxvEAIYgPW5pDHulXcHPmHOm8Xf-vx3KWhTajoxZt_A71wpQ14C9EoAh4TdMsjQQDJbufgk4sa2DA-RtBZ1h6JtH_5Ojw9rfz1CLHTqdZ35Mb4f4u9wHtVLT6m8dFuRm4FGKirGbl_XTApZ3LCVT92qJ40N7k6EH5Cm6cRkP90unTHMyXOWYSQDdq2RLiQ37Pn6epp-qlBESPrUtvofRnL_c54Cp26YzBEhYrIfqFr5PzbvEbvP1afS6psoCo4vZwosj3wml3czyrW4FBFZQtxq9qpQ4vokv7QTzn5jksumzlHY6T-edaFunTC3UtumdT8JLZPrCf4od1UIMTSCIEzZtJoOTABBRSmTcvvSAmh5w31a3tpNd5qtGCAho4keSMFTUJ8VQxtXu5EukinXl6JfIBqAfBghiVn76TRDBd4T2WFWhQX-4RoUffWI9wNRT0QdyaKAcBjPNxTGwIqBX07YUxtOZI5nliUuBftszEOvF8sLgDcAmCHKyLjBLkc863V1KPad0PIOuI8CJ714RAUALBI43Gn2R6aUKkabUCw9X5LwqMqajiMK7W4p-310yeHNpNvgnsGvKJVwVuHE22jXdAfqpwk-_-1fZ2mZXsHss-mnAOSywxaeJSJkLFfCOeAwH-2kbdd23ceQOs5LCtpMxApOR4Pqh6sVk-hn6DUO4oEQGBShwLp4aoy7ajjM7wPsviIq9M96hSHn_DnoSLz_2pCdo-sP-7lIgR3vAw0TeJmBTQtj1N7l3TmF26TVYpozOLZT7XSk_YbhljZd5k_aGCN6My57-30b_8srqfrXekiUOxpVTYRzeA8Jdq-4cAsyKTDtDCaZn1Zbqw5cEPNQaOeQEw3yOFtCZSuY6nytdBaiBOPg_Y3kr-wd3mAecaZ4uOblPfd3lK2vrQyZga4xARIBGUIhZffGSIB6xgSVClopG0O5v7lgag5ykGPgxa608W0FAw_SNe2SReGDOVkSjDanAvYybM56pNas4Gg7QQFBKGeOH02iHzWUgCG138Tk5Z1zXTmPBaARPjfGBpbK0Ncq_Cjay6Gu9fffDNm6_HCh9LmxK25azidz5I1jC4T8gzi_L1m3b8W7Q3aWTj7QrY0vj3-lFjEcm4Hxxa4vTBfQtJxuIkcXJfpXWPpc5b84ikGRnGEVccXKn4ONDqEfEwtNO3oMBHQ4-KJnSDCiBVmhjfMCqgdHB07_9JlbCwvRVCMDoUVW9_AJy72ldJLZTtJI1G2D2NtExwzvu9pJ8igVWvv6kb9o6q9FgJ31-UGFYvCb6WUAg3Rb9qSmBIE9-hmtKDs0JHqQJM1tPV6IshTCoufr9w3OfbT6YS0pmf31guuDlPl0TL-1DqzD0hFmPWriSbBdKEg5_P7Eji7OVsUE8VVM0eSgVqFH_-mGGO1rCga6Z_wHmk21BLkkHnE0s1hQW5MRzky7NU3wwKfN31oA_V6jN_hTM301EMKYTBmGhgYgOviJRduW-rynrSOVXTNt7ZsV0tUh7sTXBTus-kD0I5HfQmmqhQM0QYzTA5Dwx7PpuVpn_LWMoe2b7WKrNot-r98HxnsBFTmSQPXDbzu6t8t5xoeOP0moHiL_Me7PEr_Ysarz4CY5IkAAp5IN7H_jaJVZZQziCzt9JIYBhs9Z3RiI2t25danHtFzOMfQaHNDjj2RG6ygc0D7ImddMRXSd6qN_Gkmvhbzem78Q0OAvYFTlfzX6gTPtnUqgiZ0ZAQdYZ2ILZ1qmQcSmfD2SegC-Nve7KDDS0f5YXlMPFs0FDbDAFzwkf_CRVhhlFXkChK28Hn5xvo0ZtDPbd9kv0c60wek2585asGJUihPU-MHgeJkW-gI7j_gNnCwq-MO3WFOrE4WWjhH-TRQuOi1opcX_q7xKiF-1zNTJJLfklbD8LhS9NyVzaXtpgOS0zDvZttn5NGG50ThS-IUsL2FzPN6ge3LA_zCE7Nfu964WJjzpl8O8ScvRx_RCjTBLkPhtgSaALJGB8OUkr-XVa8KphGIjDkN9ADWQP8UjbeaNe1nbJnxGMK_xEuiTR9x_TQL9e22uxdXODgi0AGU9SkGfoIuNkoiZkoWECR9EDhiQcBzmlxavedUn-sp-zthef8XBYf1v12BmmYCIZ4LI2AxGeGnoL-7uKEdGDsb_0X7Xz36-EHFNiF6l8eYUnSVCAibTB8QYKbIyS1_wKMDdMnK_I7PL6FBkhKEhJar_I1dxnkpmhy9vl7RMdNFaA_gAAAAAACA8ZJCwy"}]	{"payload":"eyJ2IjoxLCJhY3QiOiJzdWJtaXQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1My00OTU3LTdlNmItOWJlYi0zODcyOTQ1ZTVlOWIiLCJhZ2VuY3kiOiJteS1wZHJtIiwicmVwb3J0Ijp7Im9yaWdpbmF0b3IiOiJteS1wZHJtIiwiaWQiOiIwMWEyMGQ1My00NWQ0LTcwODctYWI3Zi1iMmU3NTIwZDMyNjAiLCJoZWFkZXJfZGlnZXN0IjoiUldONEJueUl3cFR4cmNDbWRaRWV2RV9VSFVvbzhJME1IT2lJRDNHSlkzTSJ9LCJyZXF1ZXN0X2RpZ2VzdCI6bnVsbCwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTozMTozMS43OTlaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"lkNm-Qzi1cW0Unl9SGzpiR2lWPdGK70RgStwAr-rDiL_3XW_fLFuhOKNcxOylIYT4_oGDXq8xFWWQv7xB7nxCQ"}]}	2026-11-24 11:31:31.799+00	2027-11-24 11:31:30.9+00
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
id-polri	01a20d53-45d4-7726-aeef-fab49f4e2831	summary	\\xab370ef3462fbdbef7689c5ac114bddb952a123af644f7d451fb3ffd3a06a6844bc323ac87c09190bf7d0809c197004c3a27f62f947cf48576f7a8e22b1bade538a0ba075fe3a28878bc54aeb6ef5e574ab9a1af68713a89551c7aec6007da607d44ef350886ffa830693ddb351cd53dba05c9d4b8f90a4223b3623d044d4c33eb53a4d027efc1cddf37d61e286018b4fa2796b774e3062d7983cafa630a411e7bc7036a8f645e7614801bc6e3ea25b55e2508e1383218d831d1b96f81d649fbe2567670f5b4d56f103488cb241103967f66f839667b2bc6719b6525ac3127d3ab2f0a054400669eb1fcf1b1ce0a470536e77a613bddb1ef4823f67d9ccfce5d6ed3be73fab80fda79e29ba757272838348b946b66e683895ac1ec0f9dde8acf3994a87ae00b5cadfbcf4bbbd9704deae0bb7b89cdacd253b1a2fb8b2f4974b82b79aa6b0bbc8cbff2fc13456a143df67aec5252032e05fdba6c883aadfeb4adbba2896a7a5a2e8eef06f7935b457213d16ae9b2ae62250cc02182131cc636b1585f586111ea53a9e3a8de7890dc9a84b812db5a9377c5b80503b701e3840ccb1c8bc16f69fd3f0a1e4d0bf632be5a8e8ed60cd42569499b13d37412d43323e76b6f1a9a36dd0fc3457749be1842112235e3c49db3c0ced222a23e6c5545a40d794af64bbd7a1691f0624d8543a028bc89a2935b0420401302a2e6b60c53c355eca0f35fec24589b87cb896c942f75aa007a99d6977cea608d8644d857713b3b0843d0533bd80c74e02d53947a7416fae4d5ef04ca82d8d6bc04ae8d91031feb0835e18f4da04eff81ebc77daf118fa516d0ec7637a92038138ee0d8ee9f386ca78358808dd80b6b2ba020a009f99f239e53e4257adc7dfcfab6e36ac1a93a4e06985631268997a6969bb44142c04dfc1a7135c8ebd641629bf642c246b26ab440287d1646b8e1576dbec163a146554be58281b3f56665a2b8565d572e0390217cf8f257a162f936fc9de2c7d671e6f60e2a5a5aa2bad68ba1c361f69e38d5e57cc599c84212351525d8acebf1fb040462666efd76aba1a48c6c8ce01bc491a071b36c8b343962c52058d5cb56dc5efbac758066ab6f45d5c7af9e6dc42e63e42088b559ec509b37871290669ee6f984c6bbd758d3c3ce124ac55bb16e54302a4b6ff8bfc685df5370d90fad67e750ec8fccf0553bdcd7e6e8bb31c70ee4d7092399471a8ec046450c31a6f7e01fb651bcf87327995792fd2e69b26600c90e265ee1c19e6eb39f9766955e69cfd2317fb67e6065917bdc96df571b04f8a0664270950c835139404b8964d1c2141e69ed0c6dd7e3a21f37d905dbad9b6ca67355efdfe067d7b77854b42f476b5ada4f90ef0d3e399ce1515ae6a8dc9b812056b7a41777780d9a15784f19968906b5d96d402845755d3da9c925989b2dd1bac97534a974e4c60bc42964ac8067fcc95bb226c999235928e151ad3b674f809148e7b86a9ad7655549819e9ae21f267bf472b5b37d8dae2133e1169332a64581c29417bb5eb6fd7d1cd1
id-polri	01a20d53-45d4-7726-aeef-fab49f4e2831	victim_identity	\\xfab80984fdc51935d787d45dc536c3e64784bd1ebbdb0cd1621c85caeec603059ac9120d72ec1c832dc56a2341643a90f91a2f5c7028b63a8448f9727527d57b1f611aa27b5ee525d53b919bbaf1c5af52fd8215095fc1443afd2a10826825259262eab296638f0ab02f3e3e85c88ff94ac27e736748e85d140d9c952f0f7d6f8a7cb700b8c237c739ace43af3ab7edd3799aa3b34e3217cf7c57dbc12cedcb5c19e2bec47a628b7b835778b359caf900b5ec98890512dc1c517fd2a32159483653bd36fb7b5f9dec6a99314e891a4c46a30052e446b7811d491d2297384cc22823b3a89792808a071b6966878d95b68d9c9c46d95f985f35db18da3249e6d013ca9fc4d7aab944286a2cd65dbcf0e273563218ee0565225b9190653611f8f7b6a748193163a197116d347424037be7fa45485e991ceb1a794c22b6601efcc399d9aeb88ce428c44727a101014c5cdbb86ce8a87c0f78bce32f90022450bbb8759c20bd0ce669b567f06fdf987d10671e00e1df8c0fc045c9ddbd832b6874b9edb3619986f9a499a9cb1683af17ceb67bf0c9e4d5b51b3b58d9eff8153370b34c46d4de071bd19914a40fa4eb54081710b431ba6dcfaab86a4935b8e7f6f69847caedaf0b952ac6f9967e13b245493b582500cea62dbab1a254a2f1a4fed09701738ec46aab531d6c9d6f561a5c02a573a717342dddf11f6c34e7c3e635d2e522ea5aba5d6aef5b64327f095f774ee63c2699a14234bf36f6d599f86c40c923ae4ee18be9ec4c4d2b8c4e6877c70f4e5dbb6576d98d13d0554b4e6318b6eb4e10f82b84cd3fa7246a73e1280d79e46f435713b59216073c3a6246717d8890a7262c181fd0686774e61941fadad90afbd6f249727f609de9b9469f1f7f4aaeb83e9417a8ba36dda72313ffe1402427f4cd3660203bd4a3dbde568748943c5658157d86e8e66d1c7303b015020962e8fcd42f5ecefcb8ea1525974d3543fa77af37942aed3d27348b40341066aff58aa140d53e4c980e353011777e02d5ed421fea60b5d59ec4c9f1fd9f201c05d93550b01dc48e6141f173d6c66ef1c04a696f9565add688df239617358480d03f70bd524dccb4d4073a4ad7f303303a97c5805df4e680d146ecf0bb6682ce6f745c147dd441c22f402e11b1726a4815fa64e013017b29623c9218377a1c72754e599454e70327a9ad214725e664c2fa3fcffbd8cf4e3ddcdeb8ba05abbe6b3351b30b4cf741da12387488b7a39c7fc6624a6d7c25d8c023cb4f915344fd8800282da81e1b0dd2cb46be7a286127b0f8758d7bb42e9eeab40ec5cfd2e2c37caf6bda99fb8a4ad536ec58da9dc72a7e5a605f12f7a5faa55e662f5352a0f7fa5b1bf75237fe607b51effcfbe816fc91f3d6fec751573fbbe826ef4ff15bace379b04173dcb00666b43ec7857e08d810263b2d8adddc54ff9b2f95e195b3d80dd4687f4e47e24eac68eeddc357336a0d8993ad13f917bd41faf1ad37d5355c856b428b6c50a6bfe0290c4965a6f63014c2f7bb4e76ca0910165574ddf
my-pdrm	01a20d53-45d4-7087-ab7f-b2e7520d3260	summary	\\xa7fb397453715bf53a3919eb7f4e33f7ab4ba897e73b6f2987ae39739b68127343557a55032e4711c8b0ccb2c48511d68699bfdffa85c20e3bd00271f3b283b944094d94f963bb28355bbde2e0bc57437def13c70f4fbdbd8ff0efbf0818167a80048d4723844cb67c1df771e5365366cc5ecb72acafbb3d650a4680643f3341008604b9e48e2a3a5a685bfa91b95fda6006283c66ebbc6103e2b179b7e1fdcb690b8d204300aab3f49c90814001686dfd31e5f6519338368c3c7df3a366c14b7f8d71bf02b4bb95c227f8cf81a78376706837a24349d1fad6ee14df4d09592e4314f9286afb2e95901e259813bfb25ab9a47acaf9844d39bbb6cf5618725fa2a619ec1917a0c9195d9a837b8715f584dab5856cbb93e46a0c4db33797c6c669c477fdab1501677fc7291e0b228defcd416ceb6e369141933b8ee1392b7d6f4efc03d42cfa7f2586668d98cc302aa1e084c3ddff7f3163da6dab4ea0cafddeee8e8f3c016d62a2ac7c308b88ac5a2de72e31154bd3779f31c57bdeb63b658ea9e543ecdc0bb748057799b2128d02911e53dc71c0f8e6d0f249d7151b4e537111e97351e971c536919cea2d309effa395ca8683548f041ed940a609faa8bba04760e09566fa15ef42fac5b0dabfb48c0c0f8a4b34b4304f567a8de950b1d9f95193b6e273c02ba503e92dc70b77f4360cbf57d371fef4822aeb45ee5e3694445a454d34190abb8a9d60ffce46d96a390ba0c529553ec050ed458fc69576156774a7cc08fdaea546f7b39582ea78c069499f7ca0cb7bb753134963ff54890d1abcf298a26361efbfd777eb526d4ecab0bc8249d7701cafd2f96a5d64c498b01595b5ab868e146e445709d222ed0417cfd4017df5e514325cf8574684c08383f1f2bfc7c7d668182a63e02a2a69d44680d3202f940d5d707049554fa294ba73c1e223391ad29a72f06f6e40198b608734414b76c0fc228c918588ec21b64f7e93a83f7ae3243351b31e353d1c36670ddbcaf73006e7266958d7325560dfc1399bf3c77b55f6be600bc07a283d9a6b625cc1fa0e73f60250f2a2ee56f8358805e4f609c32a7b23a3fa5788df7ddc358a36c55dfe786895da1fac5df02ef570628136281a20cc4a3a4c8218c1e8378fe3aa7b61c9492a19888b3c4947647e05192e013f035ebeb127e72a484c438185f62c44368c56588d98686eee41e272b68225ef66858b008b288d8de9ab1557bf29613c31d809e463b64bcb758ddcb6c59135866012cd33b142004a87168d7b1faf88dc6785835c2a00237df25c239e8096a97acda122b0a9a378fa34a198ed952a286bb737c19f54843585105c6602e06c65c4710510f54ab353ea1d4e6d4b510dda9d7f21826e7045a8aba14b45775bb18c8a86ae82987dd6a392a33b3ca8ccd21aaa7f6706f3e869d3d55c919407f02cf912ecfe8d41a2fd0c16c3cf192b9afb9e74ed5107b3cc12dc2c51ea8e89d48d1fe9e18da66728a622ae33b28177fff6e77036984c77e0f2046bbd3116f05a2b14f4930cccc38e678108
\.


--
-- Data for Name: statements; Type: TABLE DATA; Schema: public; Owner: serumpun_owner
--

COPY public.statements (seq, country, issuer, n, typ, digest, signed, receipt, issued_at, recorded_at) FROM stdin;
1	ID	id	1	serumpun-agency+jws	\\xc124e9131d1ed6b9bf45ab91a55a94a1b732a2e2fb2fa2339100a106ef1b6767	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJpZCIsIm4iOjEsInByZXYiOiJJZUdza2trSTdCYkNvTnVReVNzcTRzSE9nQ0hOSXhyQk1HeFJLei1JYVFvIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTozMTozMC45MDBaIiwic3ViamVjdCI6ImlkLXBvbHJpIiwibmFtZSI6IlVuaXQgaWQtcG9scmkiLCJ1bml0X3R5cGUiOiJwb2xpY2UiLCJyZW1pdCI6WyJzY2FtX2NlbnRyZSJdLCJjb250YWN0Ijp7ImRlc2siOiJEdXR5IGRlc2siLCJwaG9uZSI6Iis2MjAwMDAwMDAwIiwiZW1haWwiOm51bGx9LCJyb2xlcyI6WyJzdWJtaXR0ZXIiLCJhbmFseXN0IiwibGlhaXNvbl9vZmZpY2VyIl0sInRscF9jZWlsaW5nIjoiUkVEIiwic3RhdHVzIjoiYWN0aXZlIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoienlQcGtVbHpldFktUGhXZlJZbFpwUEpmMVJkSEN5VUZiRkpVdWVnLW5zMCIsInR5cCI6InNlcnVtcHVuLWFnZW5jeStqd3MifQ","signature":"g9gB9QI8uVp8flWZgQygZPkb8uA__12IbmIXsN6dPVsk1alok7KJ4BAGJq7C5KHor-4hcW6NZi0EAvMuQQY7CA"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJ6eVBwa1VsemV0WS1QaFdmUllsWnBQSmYxUmRIQ3lVRmJGSlV1ZWctbnMwIiwidHlwIjoic2VydW1wdW4tYWdlbmN5K2p3cyJ9","signature":"kbwd6RDlUirvEWCiInFyFPmm_m-wKVydecYBR3SWUi0wBo1lZd7eFfQ7vB8L8jfj0kTJw54oroFnUuvk-k5ChnyBaKBAr-HvN2VzonUdxD4_jSKYSNI_1kur1LrEiCgidT-O8uTgaT_7cyZVoWM4-SFz2SdPHRocpSwluxPYySXJuKRrt69Kq-w-2rksHSHN9CZCFx481ih5bQxEhHRQNW3jCesy9v41BxAQ4bY_yz_dJGjNEo8X8ff1kMuUqVQEtufPI89w611CvBgQ6xMJkLKAQtvwUPr2IDTRpWgV4AnjHKkaCWJKdgFMBUlqk5Cb-oP0qNB9_CwLLS_QjuzyGw3lJ6adrauuU9UVmuGronkG4o5IYnTxrlOCu1DHlz0g2wLmonZbZZnnQlWvlFtaMmtxzQ6SlyoSMv0owTxBUT1vt4dtYJH_3x5CUierbNekWzCb-A6C7bDUp24LiQEInwmvouOQn9SnZRGNJkTVba-yg60ou6VAi4NcYgknChHKNfBiJPs-FTE1pZ8K8RZ5maKJB07AYUiLAfAUyjmfUqUDRqFr_xbx1h8lpd1c_AhD6lmRAfumrwBI7whtH0zYTMN4k2uNBLJp-FWmg2ndGY1E9qq3-ntezyASCBK4yovwrZrfOuJCWKM-H5fm5bc8uRH3OW76vxCQex4n-al3yV8JzDlFYqOX-Rwk--iAxVLOglTJ0p-Oi9oc_H7CgVjWwDFjsz_HetePf2Z_79BlPeftXUx_CpCiAKSJXM-81mHQUh5Mei0ubOqmgS6YdviMXxZ5xKi8c-5UxXah7cCUSaFRRWJ4FBYzehhZyzjMqyW1pJVBIAXq1VmKnL1qZaJUBZumlSEzECJxAHUDxv8VedhD5rcbz4oFpMZplL7eqjNwS5dr0Q3PA7H2ZD4yWhxqrIdmJI3mBcgwhtqGz8oquQEakSvazULwoG0Q3Vi06kUxobnFegbPSRgONfBOLaxAS4dBaNh0IF_zxEiysJY3Tx5JizBCLlc8gOg7SUTuD3Gwq-AA7ecuvyoDCjXaQEuC0pttHQHaa8IXGGE74MDPgVSo97dskOOHEKK3a1_VBaOQxeYujs39dLOtzz61rngRknCLgvbfLMGXV0I3FMu_7dXgPZAwWzPzQjVD2T2UzK0Ky3g_D_QzQdp9ddx1FrPo3XIh6rD2J6N0pdMIJlhNTjHHa0XvyI1Mmcs8lIy_FwFjIUl3n5Wafix7tPo7JSE2O76d6J8rDlqeVwiMxVcqpHTQAJZb6pfPQwy4Dj9-xVIN1oBzY_f_am1ZIHm3UJop__hZoUXiIr4vuWgzZKmygbik84UxWaUj8UxdPpbUuyfx3m15Tdx6XmnNA5qXj5DNgFZCcOM6_Y8vk87fTKB1UipUY9rW80DdRizmqwiRRfY1xNb6-pVfejPjZZvu7vlaOQOmk48YwjPlTxL2yCQH1XfBB4vLmurWbuyZw5qaUxk6-7s4MBG9mFbRXry71U7O17GXIfJjNX6SbvLv0vVfEvzt11s5sdOMk6xlXl7n_csGwNaG7_D2Y_E_gQULxshFJRV4ip013QkPgo8ESkfqRc6H8DypXWV4euV4_RARAflArXpEzUdCemPe9OqfBosxh66tAFY3HFNin1GJuT6g0O_gXFwfjx6GPoqWexNWihmErsMCCxv_Hlg5dGMCTGfZADsCDU6tcJcDZlI9iphnXA2XmSvOfNiU5qXwaCa8q4o2-vbNS3XIIElxVALYJIYb9jngmU7MDsEUzuQJNhZxVUi3tEA56CVMQ1zF5nesIlAKqUsgwF6iqNm7Ckl1O9iQABcPgroux2KGULs862YsbKhjQ-KXanqDXpJa5UXExTiAzD4jTZyXI0297xSvpUwtJQplKGvhX5i9rTnivdg2Mizdqrg_HIJn4HVoI2m4G1ejAaNYbOeJwWfGIXuPrpvdIV8_Ii9vFf073i4G8ERftg91Sfz3at1KIJsTNz6_ZM-5UE-4p9OVNZP8rwro66bNSwrhIQFS94ZO3BlZ0fM4wEN6zYMobJPqvoEqGjZjS3qWKLRho4-HUM94Rb1mfqamB0gCpZfXMlFS0sKmjaV4lGZ-WvJ3YDbY_F3Dq4C6xVR2N1XwZsWpUDzpW4Hw_x2pFRvdQKyatG_bZtmmaPHO4xNR7ppWvJuKXUvkHTpB5e7TwfQFHPNq-l1LBuNvSTaJuQ6M3Msn_m2Oj88Yd9316ilIsb5VZKJXhAbNAjQO6D90NDO0uzeDLZFfiZzNALCx0fuR1VRdT1imzaZsgQmqF6cm8zRz3qMh6L8gFmbiIB2WT6bvGjwbtNh961V11dD1ygzRTsPcg_V2cuMZxEP8M9suxQyMCvoNDFht4yXks0Q21grLk1LicdueRzPxrKoZJqPyUwdzkV_Klhzql4c4ljJnhSY4VQ-Z6Lhi5OF4wMTmwh6604PDeTokzZJds-TF5lpK5zi2JiPXcmrcVce_k8tzw40da6XUkefzQw0LdtIWKDAnBi21YvxqP-BcJ4knEl6xG1uM2ijWevBJf686ivhutwnXjRsuSHUFDXAn2DrowrL_gEnSXhsF8Otk2dwrNmTQXs4DJxPnmZj8n2f6m9_8OKQkTCdnN5DFlW51a1F1dosg-tTz83epxLB0GpCWWCmP-AexW2qpUyTBBxkIuchUgNcTGZMBL1FO8HXCl7YBaSodXWoBCfxdX96utgUKQqe3L8MYlxF2JqaOxhTrCzh_7W3c7_k1WjhqdzZHYfbs2BQg7ycKSXZ40UCueF-iLpkI7_d3xRsLxTutukoPOvSR0kL1QrivAHGZI8-0snYp6IY9IVopIkVSE3IG-qmCNnDf6Lk3OFMvxocfedSd81rJTpqapNg-KLrfDfDIDcWg227SCoIHZNEB2o_ijom4uOfXW1Y5KbOE-TayB0_kuUANrRXAlp_k_xtbzmkUtwGq3LNl-1ukxNe7aVmTJtcsUD-j2OV-_lrMuGl0O_skvqEI0umsrULOGCukPwanSOqK3lTBI_noq7Z8R_Mmm2Ul-mP-5pLYgj0lQixt0SSCtnLFYmQien0Pm8L_4tY6HijQwK-feu1poluQ1Iz3kpYLop886_8DTystp_j31UvbwSTlZCdl3W0gJPgwPOGmm7ETmuMHpUOzk17nq-6Ai2CAnJMm6fwdgjoqwuEVWi401o6VX-9WfEUq1oDqjJ74rnMuyLU4_XCUyAT0vjro_KjJy8iwRxpH4kxuUZiCDtsKJHu9rGKDJswJCmzvrU8GK54sXjuSm2L8-2iLyyDN5X3R0KpxbQkXrWUxYzkYvXnryeLdpuZfC4lzz130mHInMmGJVpfV5Lb3m5cMIsQGcVstXDMy3g9bhBx8eqpYj6bqFx3F80Cjbv186KMpJYNxW9wnxEo-7JK0DhOuNVBCejPwuY-XTlrQt_iEhO__nDnK5xl5xJeiq6e1b4UibaojE4_VYXXifaw2LJXT5v8j8hbbQ4FHr68QDA1VJKdkc8AMhIA-SPdw7WgbuA10d9QPZXmt15SE9V2r-RWx38lyH-AMZ5IT5tXID6lDV9512M5IS19CzOEzVoXE8__9u_ejuwlm_UhOz8Zy68MV8YEpnMB0vuv7YlvvHmKLwb54c3uJZP5GyJ7wgtneeYujPjsSJJa8SgMGCTv30a4snXmL0Pmh9XkQy-Kfx9NQveXh9Kj0AQJxFzaQ-yvn-Bz8Syjxos1o5A5Kqb2J1FlSaInm7-UJlq-ZzxQ5kQ5xZ6ufzfcNNnKOn5wY0VPBDsCJdze2hQmadlhrqeJdyebGHJaMKELcpHglThn0g-ayQCOeScwFvIXED8GZaezZXaInMx6o1mfwptG3e-zOznUkFXwt5QCt75QTvSv7ym5SVT8i4ngwD6OP9tbfftfuriRwmUEZ2VKJVlQg9_0WTdhZzr_33eVhfhAEgzfm8PYO5wnnzA623BYZkqz2AThuHALEZIUwOugIpx22f-lDqW_iRjyKpV1Q-bpYkLTdD2R0C0Vu-rAlteZQgFRlwHzX79UZdQd_whHFXfuMvwh5vWHSeVTPS7BIMQldXoZRH2KQ8_MfRL0dbY3sFEgSs2OrInVWRGyv1fHCAMR8X7UrK5tlY50ykMBRG4QauGYPDBumOi8SLr4R-3tGtp108rilS1N9a7XUEWCpjuMm2e2cj8WJjxgTZwKg_9GdewmlDuxyYOPdD8G-reP5C2glsxkaScCBVzOHwn6saThB7AmQ-BW1mk6uGD732LdkYznE7UkNMhsbRB1IDD5V6G8QX7xh-16EdDZdwq7lhQ7ZUWeoKKiRAO4wTZLvMQ2DIcbqgnp3ubsH-_6EILIQOZzsYIuUmqSlAAEOJ0LKESY1SGGytxU6X8DeKlF9hqTZAAAAAAAAAAAAAAAAAAAAAAAAAAAABAoQFxwi"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1My00N2UxLTdiZjEtOTQ1Ni04MjcxNmE4ODQ5NWUiLCJhZ2VuY3kiOiJpZCIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJ3U1RwRXgwZTFybV9SYXVScFZxVW9iY3lvdUw3TDZJemtRQ2hCdThiWjJjIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTozMTozMS40MjVaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"oJoB2AZgVXi1W0K59Avk4uWn4sB9nfI-HbHIi4AiYXKmatcsapquvUz4Qwo7_ehRp70JTx4mvWUvjoUjmQkNAw"}]}	2026-09-25 11:31:30.9+00	2026-11-24 11:31:31.425+00
2	ID	id	2	serumpun-key+jws	\\x6a454db00faa37ff17dd49f02623b3820209645de1a6a77174f497e30c558ee8	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJpZCIsIm4iOjIsInByZXYiOiJ3U1RwRXgwZTFybV9SYXVScFZxVW9iY3lvdUw3TDZJemtRQ2hCdThiWjJjIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTozMTozMC45MDBaIiwic3ViamVjdCI6ImlkLXBvbHJpIiwidXNlIjoiYWdlbmN5LXNpZ24iLCJraWQiOiIzMzd3UFVFdVhuZzFJdDlRX2lDNEZKclI2T1YyWE5TRkdvVXRtbFFrYThRIiwia2V5cyI6W3siYWxnIjoiRWQyNTUxOSIsImtleSI6IkJIYVdNNHlnd29ZQkRKNnlhNnBzRDdCRk4teE5sek1ncmo0U19BRVExNk0ifSx7ImFsZyI6Ik1MLURTQS02NSIsImtleSI6InVSSkhxb0tlUktFTElhT3kyZWNCRG1aTTY5Nm55RXFTMzJFcVpKZHJaUUdtTnZJY3ZtUUVKcmtDbzhWNGZ5b093b3VlSW1jQTlDZzFvNXBzM1F2SUtDWWJuWW5PU0JrVU43NTh5ekFFbEVRaFdZcjgtZFg5VGEyOWY2Y1B3Qkk5NEtzN1kyclAyOTNBbUVYRmU2dnVINklkSXdsRGJ3alBuMy1xdEZ2d3p6NzlXdjMzc28zWGtBLXYwYTFkbnpFMUs2amk2d3pWaUM2QkFqN2JVTnZCVGd1X2oxZzljR09RcDE0MEF1dkh6bTV4R2xEUGFGU2k0aElINFlZRGNTSEVwclFHdFBsMG5vMmw0d01lZDMzZ0ZDT0tDU1BTWnJFSl9NT2JoS2kxWW9mdlBoNEFKMWFkTDdPQjVqNXdHbElwQWsyTkNISzZWejNrUUhwT1JMbXpLQll0NFlGcExRVll6a1JUaXlyNm9HOXM5OEotME4yb3Jrd3laZXhXUzVCSGxVTDlNVlhJOEdvV3A1NzI5N21ncDctM1g3THVPVkpLOENwUDVkV0RoVDBnRGh1Y2FZZWdPMW9JSXhCS1NJd3ZqMFBGQXg4clRVWmdwM014ZDd6SGlNSzZrU0t0bzdMQ0ptenA4eDNNbFczRWkwNjlpNE5vN2xhUklHZ0JHM0ZkQmFRSTRGbEt3ZXQ0QzNBbWcyRTVXNEdwM2pnVy1Va1hWWm0wdGR6QlU4Y09vemRQbi01anBBMm5RdlNTZnBySnJkZXRKNTNUdzNmM3hVQ2FfTE8zb1VKMllPQWRVLVRUaV9manA1YldzMmpOdHNBUS11V0M3VGZodXlBWGlKUTBtSG9qOHBLUXY2dzR6WkZfaW5uTktsd2N3dHJvcE9TRlFSRTZqTVdFVzhMbjVvUGFGYkpIaUlJNkpqRmg3Z21fV0dZcUhhUUJ4M2NLdnkxU0pnaFlCNWp0YnJ0dXhfNjBueUEyQndHRC1LSXJCRUMtYmwtZnZqaEFaSnpwMTNaLXR3S3pCMzhfazBCbHgxQk9VZDNwTFJJYW9jQTlpUzI4UGRLak5IYlU3NFdSbjFBYjE4aUtVUllWSUZUVHF3Mm5rMFJVTjl6SUVVMExYX3BTeE9WX01kUlllRE0yXzZ4ZjRTa09rNzhrN0FXVkRJYVdKQ2tZSmNtc0ZLajQ3MUVTelFFNmxFMU9SRzNDc2ZHOUlPMzc0a1NVZ290N29fRHJ5ejBHZ1RkY2RPLWw3dTQzWVFsS1dwb0NxYm14NGp2UEZwM3dSTlFTY1A4QnU0eVB1NjB4aHZlUXlFNjRIWEYtRl8yZm1aQ2FWVjJYZURna3FzaVNXclpXSVA3TEhSeENvcTVVMUc2WFAxdFJ3ZGJMUXJGbzg5OEtVQVFvRkNiWmNyYnFlelF0ZVZtSTV6eTdMX0g4djBoNDFnZ19LYkJRcFAwdzZTc1pZa3RWb3dIR09Zcnc0dVFmbkx2NE5tV1h4ZmZNbDUtME9wQjdTRVpTQzdCQUIzNTU2TTlycU9RUS1JMF9EdmZGRTBsQ2sxaDJXM2V0ck1ZbUktaU1IM2NkODdXb0NGR1A3UF9Id3NJaTRPUU5zQWdFaUx4VGh1THdETHlleWY3WGhOVUh3MWJwSlpSWW1qMmE3NkkyclA2SFFpcGQzU01ROExKTjViM3dOaUMzTmVGWHRscDh1ZWpaYTYtTG04TnFLYTZHTDh1Y0wtWVJSV0lTVU1faFBaaFhINzJ3TUZYU3JteHVJeG9KOVdIRHNLbUhHTVZNcDUyUUx1bGhaLXlnVjVNR21SMThZQkdaQW9QYnhlSHRLck4tSWVEbk1oaXRTb2Rndm5Xd1kyNHhqbFBWM1B2LW1GYTlVWjllZDRkanA0OFFYY1lEX3U2Ni1ZU3lzTWxxVEI4elVna19kWFRwVlRyU0IydktkMGhKVHF5akRrVmt2UTRENXd1Tm5Bc241MzRqRDdCVTU1NHIwWTVYOUVoVUp0WW43NUE0Q3V0UUpxMEtRa1AyWU9KVWZ5ODRSSmx1SW9QNzFfbXdqeG5TWmtIREpOSGdMdGVTTHdraHZxNHdYdmpUQ2poWDhjOXBoWGhuODZqSmdIOG41djRHVEZtSURUNGxjUUVJLVBCaWVYc2s2ZFpGejM0UGMyeVZWWERlRFZIX2ZzNjh0YjJXSm9KeVRydzJQSjNibktPaFFNdUM2ZVJGdVJhVjJBMkVNaWVEbnNzLXR1bGJSbUVIcUE0Vms3VmdPVzhFR3JZdWoxNzlqTWdzdjFyYk9QZXZJNG9HeWY1elVwSERPVHAySDJOYzlTdnlBWEtVaXowUHF1YlpGTGJVQVpZNFZHSXRMZ3lUVzhFeFR1clhPeDJvYUxrNW5JUTQ5ZGVraFBSNUhjY2pSWXRCcDQ0QkNfc3FjM1Zub1NEalpZejlvcUxPUm0tMEJxZElhVVF4Nks3T2tRMUNlWHhxcjcxY3Z5UVNkalh1OXJLS2ZaOXZReFFRcUtqc2hhM192elc3aTh1MHU0dmpxOU9OcjNKaDFQS1ZoeHVDUUhjVjVuR2F4aGJUVlhrSWZhV1NUMHAtUkpKM1MtakJvaDA1MFFUWEVrMXVzc19rclpLTHBNYk9hOTYwQ3lGdnB0eWxlWUt4S1RXVk1WNEgxemJyTVZBcVZoSDN4dkRDZ0E1WlBWRXF4Sm9Ud2s0U05LcHRiZ0p3anBMVktmX20tUmlFdkJpU3hiRGtjSUlxaU0zZWFOSzdhOHJiQUZkM19PZ21HRFcwSFRVd3JDV25xdXZ1UTNvNzBJMV95NUgtREFkZUYzWllGZ2QtLWlIWDZiUEtUSnpRV0w4SkV3WGQxRDZaTW9ZbGdLcE4yMUJLWTRySDVxNjEtQW50WVQ1azI3M2w0RDRFX1NuTnFIRGJtWUIzSUNzRjlGdVlWSTJ0YnFnOHQ0anJ6aHpHb0VDMVgzdmFDYnNHWXRENmR2UTFpbFl6SkIta0NkVGpiWm12VEtQWmwwbDhvZ2g0b28xTW5Lekt3clRFMmtkUVd2S3J6bzBIT2p0cF9BMXVNLTRWUjlzQnR0czJDQU9GMjBCd095Q1loWE1KQTJQWVFQMjZBMEJpMnZ0X05kSXMwWUlBZjl3MVpkV2xtdTBzRWE0REJ4V0RLQXBvN245UjItUXN5UWh1RVFyYklNMmhwa2JhdGJSQ1J5RFVXOG1jSmxFQ1ItaTJpOVdNVGV2eC1mOVdQRlFfb0M0SnJGY09yd2NEbEN6blltYURqREhaU3FFSzhQUW93RXZzSm1ZMnctSU9CMkNyNklSQzdMTGh5cGxES0dGQjBka3I0MHVVckxwaTdkQjk2VlA1TlIzQ2NSQ3QxdGVvby1VWjNKNmhvSTVTcUJubUhCcl9SbGdxeVNtMnp1TEhPMkg5UzF5Z21reGlTYXZ5QkR3Mnh3RGt5WFNXRWg5MGpXdzZyckcxMGpZIn1dLCJub3RfYmVmb3JlIjoiMjAyNi0wOS0yNVQxMTozMTozMC45MDBaIiwibm90X2FmdGVyIjoiMjAyOC0wOS0yNFQxMTozMTozMC45MDBaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoienlQcGtVbHpldFktUGhXZlJZbFpwUEpmMVJkSEN5VUZiRkpVdWVnLW5zMCIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"Prd01GgmaRDo0cZRtRiraHE9KamjSlgcQ5WiNeSYhwhNy9hvfHk9ZTy7fXS4QhwPETFdFSdpCgacl5uFtDxsDg"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJ6eVBwa1VsemV0WS1QaFdmUllsWnBQSmYxUmRIQ3lVRmJGSlV1ZWctbnMwIiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"BV-ldIZboX2PshyZA_HHaWr6cbgeWcXpSGbPm91EWFl4spvlz3oE6FZqindee5iSzh3FrhBxxv3WWQWssHd5H6MgY0WYP7HTfhqfzXyB826mn2pZTtjZCjemeB__v0aa5l_54NKc4yyQCQfGvx6xZ0GItpVoy4SN44KcqHXTLD92YniFFqiNRpsu9TUCJUM9q717yYQAUkq-C_QdYP90pdoO-fzN4QfdOLCEQAQ0sboQ16gxfDOaHhirXlSEufAUMzBWAzXlxWWM2HemtkHvMvi5I7AyfQ8cbo8hBWC8NLK5G_-xXggJtp6_qCQIvk8zBe9TkkK6YXDdY11FIUA-gu-uAewWouQhT7hxpBtlQ_yNJYqE5wmS4fpJgH8bNlPCIAh67xurFoDPKADbchHSnteAUagTlGB_JSyOZX-8W0jlWtiod_Fiqhi_efXVuCdKSQlL49mijgu69VsUPySPePliC2UYU3X8B7_svGNc2NQy6EIGU4mfZI0KgA34gSWAQ3C2j9LtlljwPdfaH29SboIEovS0q53ad_7pu9jjvw5pPc0ufNu1jKvcVVfxQ76-mxCNyyl3xrL5u52k8_8QG9GoWuCGlpjecbc83H9calG4r2n3MZPkn6_IMm9aa1y8RvbvYhVIdaf-ApoyuN-O2JJndZMCwGtA9MMyX-ommsb0TKUHFV79QhM_loXmnRvYEciMetI8dV0V5SmDdGl87rk1xCCLcVPMlM5QUGQZiP1lP_nQizdGfmB4jnnprhodh-Q3EvIB8d1rmwlu9I7NVnry8pNF_1HZleJCKBpRx9mexwrptS5QF0rllNPMh1JbdkNnYCmvEe0Dl9ziqptjAtghM9pDIASuSsy4emgP15ll9GAf7GjJr9qoZX9SMMvZCoE3nTbPsvZ48zs_Qi9x2VCbeRiY1mqVUOGbzV_A9gl8CTnRp6fUfmZPqr8Wxo4TChIS9wq5uDUvg6tj2_TVgl7kOJJ9DcNvTe0Gxi5t5XBwVDd_GA6xDK5VSenbB-4bzy3Vv97fS5si19XuUns8NTxkn_vHkP-QXneTSLffZ_PY4pE4kpgrFKHjIKvIUd_Cievcx4DGb_GdJmzulMPvDsNe92vD1Dmmn8njL1TwVsxObGoAFVHtjfhw40PqorGOj5USOXNS7TZ7EolQv_jyxoYt9ClCNguLV5fPApl8w8j8muCUcLhUbUhIl2TsLAgxCnpVX4L490pZI3DrEineKIYaWTR1_2H6hBrISXNgz3WHeFKAF-G33MVY8pRfHVQ-6Ql-XPq7fHjLyzoYa7ETioynQbEnhnEE3yRIiG8MUciHNSE7z_rGBV7tJNNp3egdqIE70Lly3fJCz40Mhz4bsa_veOxauPyHRqsUj7HNPfHXTZT8rxMzV0ym4HoTM_Mq5pq3m6uDJthFBnd8cdHoTvKcm64QykZkRoetXpFR8tOV2gxpHsSPZKW50dsK0g0GFNrGVwVQ9PO0EbHpcghbheHVxzo_LvXAa3qZL2ucuaA0Lws3G-Uxo7RrlNR5JWlAvpIp9OIUZibSIOEOhZN0QQ5ZHxOBqdWI5nccVOz0iGiieeVo9doxuOyQNEgBYjOdlNC4VgmTG7OJ4wpNEOiWtBsdLYn5HPOSs8xQSRV_Uo6idLwdd2VvrDrZ6_XKOTv9rL-uiv_JX7T9POxogDLvJl-y1HCI8CFLjPfdO8c41MvOWD7QKBu9az2BO0K8naUVf5EiJXx4XNSViUcHzY_A3s8CG8mF3ucEVVUdJllFeIqIC_fMdKyHtNbuSdZm2UmI-VITVAokPsrzdiULXTni7dgv5Fgr7zQRcPiOZbjenlZxsnkZF6LDhktI1nIn3hoXSXKbkDkSGZfkwfO9BEXdRKyVbVAh6DOrL_CjNzGPlVtd39CziVpxYPiC5aWmLthcsUoRVleIiwOkMG5gDS_zgHuQXagJ3yxi_SL0yH3TAJsDhC4uC3wzw-QffUbUyYrsmGhAV03j15n-MYzeqw4aIsIgh4aM1kWwsavA9AOWnCGZQjSfZT-V2rYcrxKjipXCtujX3WrID8wZyv8dyCYMI7iD1DEi_3VxTtfqqSKeU8pqI7lMl_FNW2kHlfYSoInlBGBYgRkcn9reTgg1DT_OiDrLfhleaV6SMqUUvz8QYVtpvX3a0bYZT5nO22PRiGYSgtHq03uGfsTCr4956SIu5FNAyIyLNmQMfV52JGyn4mFC4v-t_VZj6nVUm9TBu-Cu9kn06Qt2Bf0TThChOt7SaBeLBu0i4jA9H4BEQQQ3t7Gs5dMUeyyQIvu5AfNhStmGuD_iC1H7IDXDDXxkQV7aXbNJ9VWwFWIdlSOA0Obov5dGNTfOKdFOLosl4s6ot3xrQ6zg38GY-mwW0dh5jdSmBC7huzQorj-ondCTgp833-AgB81JqHknRp53lnOPMZEMxB_HhbF85Cj-dlaY2MBwgU5zSO66tafIiRVUGy2pv3bJ62-tvwsUlBGk6RKavWvLoNHzPDqIw-et-PbtZ0FlMmvFZkqoyxCwQ4bgwj8kwERAr3NG4HChXlVj1K8RdVRe9wi9AZnSSruBSlvd72CS2f7bzsuo-HHgQe_CdSfhvVBVzTAYvMQLByWecjqWjEZp9-4HUkD37YDizLdtcBZLJpR27fVRe4QuiuktEwRgRUaKw3rklWetHIAQ3gDGfa5uBs3WJzwwCXURsvgFQtDUJOyk-EPBI8kzrjegU-GTWmmBrCNlNwyI-mtc4z8PIsCMs4CPxUKTOId0EtG8vx_7OLrE0taKSd6rLeQBA043TiWAGEuO9WCZzATMPdI4Cjda567Tlv07x3bl6vCbOgOpM4RPLY9MhJbooc_EgEdROTQM5shx-1cCRPtvTNViE7GIWRArG3UMn7_n2ulcWeitJbZNlmT-s-gVDObG3govHlJ7a49QIcv8vNEjJRDOS-QOcQmrdL8BVr3KYhxVyIzyErZk272C2yBDhGKSw99en7VCfy6EuZs2vtLKtMu7iGv_aHRw1ONPcwbUOj7GYzUfkByTjt1SOuSyT6ndf19JSXS08sX-sgURkQsVvVjDbcYxe4X1V0IKDW7a_zFwp1q5X5FkrbO_6Gy4aUXebHlHwueplqK4oKY2NwwX0ZvtEmiza0GQ26j7a0uh2ewD6Dg1ohEFF6WVoog677y6InXdUTCIGqT8nH9rtQeMADV763eY8oHPGlQQ7_ow1Znl1QDO1WH-Bz63Y-AoMTFvrlTrYartK6A9v82B8eWtMyYWKZefjwKrD5008Gt6TdyZpbOjNGCGWM7fkmSdEjrIsZK1V0p5TuSoyQKzjEtDL8qcI5oJ916c_Dx7LaAg4YAwiPS6Z5S8tzYT8t1yC0USGPwHHIeXfmjUBwAjstD8Z12OF5BCE-wJGgLujyB7qZJGD-Na6ghliUF4KKGpvMTvvltbIkhQmP-cRCrVPDWZuKnV8-o3uAFgD7TyZr0TDaCjwbpamZP9HZsiwOhjtFPD6zLZIfILd0wAiKSfV1CrtpOVjppsXHhlVvPEMbeyiGLEouEmv2aMOniKu_Qg5c9_AHfZRoEfnpGmNvp2B0p2MiDZTwU6O7YTSzvIWgztyww3c9z5QX3FmXzcKRM0n4dcFMCuLVrV7SaXTooD2j0Hbhm0LjWe_8onPMr5Twx9YNAKSoKAeIr6Y-yWpibHA7vDTeF7yQfWoPlLFj_DdaeYuy3Lve5GEkRtumBvhSOHpQduF76eXvdDB4okMGBYwGIt8_BTbauVpUHtJKf8aLauoIgJud-ZRUlOgJzLWXNb1rpfsVl-QulLk9VaJ9iHUm6pRxYCc8zqsCaZ2-c1ePd5bEvApNrVoogbgzY0Ca9qDpspBK_Y_BeeHQzNSwnLEH5RMFNnjW1p9l9rEVnh50iEU4dPW_XYJm6ALLCotwGjw31dtu5tBnb7-Ba1T-wWJYJYrKkZTm7wLB_ywOfMHKOzVffhcXGE7FRo6WLtNmezJ8Wsr-o8QYDuMMnGwm70SvffOmJpYJWg6FaOMMsJbic9Pn59__qhDUPce5SQ9n2Benkpm6aBRyL_Guh1GCOZ3lWlJTG93vutJQniWc1meFarzAebCw2G93RLPvGWJUT46bh6xuunUoWQPli1Lk8EXE7v8-6OiuJeaNJR4O_adbVRKG305zIMqmT5_S4VoHPgVV2hDLV_lAkDcCGcFLOIhiv9RRr0Rua-ydXgpsg1YKhapucv4X4ZhV8EBzUCCbg_bR7iisxeBE0WTcraJ98hLj07Hdo8RhrTf-cNWoVtTNmFeGc7bSl2_z-swaI-sl8jiG98GT_hD4uGtanwcAW-IkLCshpynf0dRXuo1vE4W193tujs9vwzXW2Lnqfo6e8QJic-dI-Yp6_S5fg3R0tca32FvD5IT3SaoMbiAAAABg8YJCw0"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1My00ODA3LTdiZDAtYmU2MS01ZTFmMzgzNjMwMzkiLCJhZ2VuY3kiOiJpZCIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJha1ZOc0EtcU5fOFgzVW53SmlPemdnSUpaRjNocHFkeGRQU1g0d3hWanVnIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTozMTozMS40NjNaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"wB3A0iBYyhcNKzPUGzQ9otNu0ucAoZT40L2FRpUGxEwAGA6TseCRX__PF5Wp7QMdCSttuWK6ZRGo6M_5HQBvAw"}]}	2026-09-25 11:31:30.9+00	2026-11-24 11:31:31.463+00
3	ID	id	3	serumpun-key+jws	\\x34b6d725c3f87257a7d2e6ce43a8622919f34c8ac22ca21398a177e95c25c026	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJpZCIsIm4iOjMsInByZXYiOiJha1ZOc0EtcU5fOFgzVW53SmlPemdnSUpaRjNocHFkeGRQU1g0d3hWanVnIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTozMTozMC45MDBaIiwic3ViamVjdCI6ImlkLXBvbHJpIiwidXNlIjoiYWdlbmN5LXNlYWwiLCJraWQiOiJ6UTEtYWpxOHpGRHY4dmpxUnY4VEU1THNkaVZFa0xSNTdXZnlsR1VkN3VvIiwia2V5cyI6W3siYWxnIjoiTUxLRU03NjgtWDI1NTE5Iiwia2V5IjoiUVVxdGVRRk9SOVpTOVdhR1hjeVlSRUtnOTVleWlEbG1GN0liRnlxc0s5cTNUY21PcE5ZN1hFRlVOVHE2THdDd0haeXZvVHFUVy14Z1Bxa1BObnBvaVhPZ0NlcThzMHE0bk5rYmdRS1JqdWVoQXBJZ2JZVnFvRllocGVBUXFobG5Pekp6dU53Y05mbEk0MkRJZjV0X2wxeTc3eWhSdGFjYS1EV0hxd0tRQUVxS2J6VWNZN3FsM29nUXdDczJnNkoyS1B1dFZ1UENxdVlNbElZME9mSXZmVFNyeGhOVWEtS2U5R0N6eDdqR01vT1IzaFFDYmVZc2s5VjU3NlZrN3pXWXFoQUpCakc4b2phZndtaVdjLUI1NVpWZXpHSE5yYkN1NHlERUNxQUpQWkF6MlhWUWN0cFlDT2UzdUZLeDBVZDFFZmdidzZwUHRwWXZRaWJQM3lwTUtMbkc2OVFDcE1HWEZ4Y09uWGJGUUNxYkx4cDZNNHV5MzBVb0V1c3NyLUtCOGNzejBqbWdqTEpyT09OSG5tSlQzWU9aQ2l4NUx6T0t3R2xBaE9zUGZ1V0RKSm93OV9wR3JZQzVZRlFhSnd5R0NMcUZxWWN0cXhkZzNSZ2dPQ2t4SElsX1JHVUpUTkZkT2x4UkRVcTRVNGM4TnR0eXItQVRFYnQ5VHRTZ1hjUzRMUUF3c1BnZVBUcWwzX1RDcy1KS1p3dXlVcVd4aFBWSi1raDBkeU9XQVprekpoWWRQaXlLeFJWd21NcUc0NVJmY0drQ2M4VjJfY0Vtd0R3YlVXbXkxUXdGbkllclJCQ1VMc3E3a2x0c2VRYkdwRE5XNjNVVzF2UmVhbXBxSXpjVG5pZG5GNXBMOFlLMXZkSVJIQ1NaNHRjWWdIckFCamdNelpZckMyV0VnMG9Ja1ZLNm5NS1hfaFUzOE1JMEt4VjhjVVMxcWJwS3FkVzV0cHltMnphM0d0c3VWSU9Ia1lWSkJJekRCS1c2UEdZTWQtZy1qQktNSUhKbmpMWVJnWmxzRnBwaHpqcEUtdGlUTTdBUWFLbEdtOXVFX1RHX1NTWi04UU5ka2V1Vjg1STA2WUdqVzlrM29pSUdqNHlQTkhPTTVsT1pVREpEaWdhNWZxaTBoNmNRZHBNdnFjcGtLcXgySUJvbFltc1JzSHBocDB0Z1o3Q0VzNmxqUGdiR3JOaEd1VGF5R2h3bUVDY3EzTVFiVjNlY2VRZVNlVEtock9kVnRZWS1fSFpkVWdJRXp4aVFOOWFlaEdlMlZGU25MN280a01wOEdRTW04a3NMRy15VDUxS0J3am91ejRsaU1UYWdfSVZKTDdvOFR0d09DY0FOUkVERGp4UU0wakRCaUJhaGI0dUhnbEF5UTh4MmJwWWdkaEpxT0JmRkZlcExweElJRWJKdnpRQThqckpvelB0S29faGxkUXVTRXRWWGRVUEZ2Z3NJcENxSlUyeDJLU2ZMMmRDVG1FRnhyb3hSVG9DcVlpdFRqckY2YWVNVks2eV95YkVtNUhHSzZQQnpUUGRvUUt5N3p5bE1uV0UzZ0xxaXUxQUxUU3E1MHB3UXFnSTluSkkyUl9zZEJOc0NSb2dBeWFMQjZfQ1RCSEdJdVlabzVqTEoxNXV1eEluTExGVkVKbWNzdGpHUk5EeHAtZVJicGZBMWQ1VVFIMWJPdVZkMjgwcVdHSFVPRU92RXBXRV9lSE1OQ29sdXFlVXRPa0tzS3hGRDRSYkZJNEEyQ09OQ25OYVRxV1drdEFwSHBaZ3otb2dtMDFHMTVJbThyY0FNRXR0clVrUnp5MHBtczBNNHpOS2ptUXA3aGlUTmJmVmQ2a0VXT2lOUmExQUNnalI3Y2pLdjRiUnhCOXhxNnVuUG50TjN4TWxBZHVPZGw4Q0hteEdLeUdFTzc3dERwWW5Cb3lvWUhxcE02dFBCelNJTFhLTl9xSktZUS1FVTdZVlJ0RlZfMVJFVDc0dkdiX2Vzb0twRTVmc2NLalNad3VoQ1ZIWEU4eWVCNTh0ZG9ycWNfa3hMSHN5M3VIWkRRYnhLbTBNT0cyYTJzSjBQU1AyRHVrWHVwWEdpVDFCR21KakllQnhGMlB2Vm1mUm5KSHVOY2Y1UnEzQlhmSkVxbDl6dlh2MmwyZTNyX3RFM3pSUVI0TWkyS3cifV0sIm5vdF9iZWZvcmUiOiIyMDI2LTA5LTI1VDExOjMxOjMwLjkwMFoiLCJub3RfYWZ0ZXIiOiIyMDI4LTA5LTI0VDExOjMxOjMwLjkwMFoifQ","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoienlQcGtVbHpldFktUGhXZlJZbFpwUEpmMVJkSEN5VUZiRkpVdWVnLW5zMCIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"IZiAVQ1SkL7DRUS3qixfM99R4FXhZQwJI4dux1xihudhkC7hCXqMlHaJuIHK_VmfeWK8r_4ccN_kHRDrhWsDBw"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJ6eVBwa1VsemV0WS1QaFdmUllsWnBQSmYxUmRIQ3lVRmJGSlV1ZWctbnMwIiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"YlMlP7yqyafNxHluIGO-ujxOiuSAihL4_8QD7cPr8K3kedWanaf75rfwM9vD0MDbJizcMus5xDtXTqNqYl9i_YGlPc26MCyRA9KADC3RUUha5zpjxgaIJJuYRRhtQh3ZYdAa1ALG1R_uS9RQPfpF7M_EEINTiiwRj9ZsGavBlM2Gb0jmYm0_n7X79c8rmD-zZ9AUNnIF2-fJfmGOybG7InYBzie3Lf-_s0esalvIp2YZwtygRlg4HjVQEl6B0dYHRBdHGbLGOp-H8Zo3LBGy2M4ncPsm9yv02Ohh4hXrCASqb8Rw3ZV_dDJbQNyEUPOWO9IOMuiVGrzmUwtGvea3T2-COERwZxVck1kyYPGMNdrx-b1kMBmFniza07w_fMVHwI3op7vid14OYF7ZrQfE9pGfFfq19UqTkgWGQ-kOQYAFUo59E_NO8hH_P0-1zudoP8jVJL8mC4d8SWu75Vf8qS7Uu7GqfP8XTR5okYPbNRESm4isG02t5L0H4XMIbPRlJpV0TA5aIby4TRTtvhzTOtkd2AF9m-L-Q9GA6kOhgyxkqoqyu00B5Ab_INW3bcZsD6K1ByO72SGBEpnfSpoAAuBMlHfJlCESGrZDW98cRJs0hacqBVFxma-N2mB6SmeWLrUNW_pWtDS-TmJxI8VaRiCt4miV1W_lXe5IQXp-F9JMW4DGrMwukxLVx5V0QNxlFcFTGsufaGZlWaAYpLegimW0cp1XbsblfiypbthqtmPj6Mzpw_EZTAUyHS-YCYaGdN8wp3HaVFwZL9uR3LztuK5JIlKZNz3_Rtq6FOODtl0wPswltq0eLIpxxvg3-LN3dmujeF_wW73pWmza8hRC1Lv4MK-K4p8nQ0Dwvpn8-hh609eDx6MnFG5QNoUopU8dqUPY_oJvx_JrwOcoDpCR5eBQ7Nt2ZjCSizaUDr4ITq_vmUdaTC_HC9kqAHJUiaFEyvEKgYuheJy4jzOv06kM6thcoBoqU1wBvD0uRwpOTpaHjtjCPVq8WlfEX8Oz7_vuA1zXszROlJkfNKrVtKNpS7cM3EgU1d3zzTv4FZ5sCmD7XJlO1TMRFnREt6JpUfsxwKvNEO9oNsF5uuky64TwawWodASVIEjQaV2QNWnNTM0iZr6xynF1Jc8FixQ_fewlYj8IzFfiKChr7ngCDf9meFCkTvwTrdnFBSK0K05lEne0ezSwWodPhhYxzQKm6nX2CZXSqu0r5Uvq3AigV6F600lEbGZK5O-cIpX4tk75D9N_XvC83hzQpMYvbAXiR566qgNbyaXvDYeb_Hr4rDpp8r7Gv-H5DmLpgF9irNj6Qkcu0jQr0rMkE2E_QbKiJUVo-6SOFkN4cOBK8MVxE5ELHczdQjFvKLjhlKFD0a86Qqth3T7BX2NJaDpA3180vGL8jgJgA6vBDZGNwESi6db58eTC3hlep4_W0Fp5f8k1YxEVI-dvQVHbVJ6eMfE66vP8FjwHHHTM7UHSDDnEPpdbXgXrPA2IQaVw9MEMsgyguU2pnVnjMJQHV8KXKBX-k_F5B5ArODi-t8AZCZYpLKlXMb4fhpe9oTj86MFCgEJFB-InmxGqwi5wOGy7d5eUPOBzd4ENVm-OHvQFQOHuR-KxXY0MG4OJQW5fPd3C0TWljlzd48nYweqB7w2X4BvzjYfw1hB-RdjYRi9biXsztTo0HvgfOg15Wi56i2TeXfYzJfpsmS8cfD7Yu2AkYlOD6qKPq6u10QVRLOeMao3w6gtlxmhV0KkXeNmwgH8RxLzKt5zF29wB4k5ELlTHx7QAcApty-RDvcqHghYANTAZtjCnPWHGHMc5nPK7iCRi0QLtDT4dUWOBuVhoR7WiUjVe1vcqouX9kTXpqno1CQochQQBynAGWqqwXazbm0kiIEJeTDnf27lIzd-uazCdlZPI0PB3n1E5jFChj3OzMODP056QJKU_aT742NAtv2wZ3PiUdrqEagPh8O7Vm-RhIThsZochOx3vY_hJal8VGyrWJqnIRoTHIfz2puQ5vpGhGhWvSD9AenBvtPs20mGRtKxdX1ZZ46Y2qyZQn0Oad-AvXbE_xQtXLIQcAWLBnnlaQVvfPZ_roQ6Z60-1jjHqBlfXp9hsVsmKTXogBOqFQMmmxQnqUGc7nw8CLgTJAnat-xNaN5sPCpJWJlMxhHbDEauFbWzrpYgQdfYWW4RIwCWl4urNEnvQ2ZK10vEkVNpLBexh-XsNQzBmWlwWeFkJLB99IdGB1IithY5R822CjXHB7eoWmnkdAYY_DlNgFryXE6I44zdWeC4WNPYxgE73qHfZ721ThKo2nJcxw0eFIoeAdGt-rISygiL_IK-Ly_t1YoGcDBiUeQzErqsKQhVHjgwj36aJF0vhlHgsQKyFsCyV9jBmSsHtoTpB3i83Kp19nETgAdENmTz2WoAb_zYDKFuPRIrRQleo-hGtOeMi1Ora5sB4w8sCTd8cTNsAWM4ngjFgK32DeGyelDENxDx-zd2JSxaDzEdu3dvnOSqO4Qvk9g0Bvdhq6F069KJqjRiruH5i-pg0PBSCWFhfLUH4lnbbmsSf28sHVqQcef1dqnE6viYwB6Wt-GRf0u8eAJEkci4pmIEUAJq7xG5AAo86D5Ey4GIILM1F_VxbDgNFxToauDPtyaRtTqnJp4MTivizez-59cwREYTR4V9MWk_1rgHxr9iKlx67RYkl97d5NabKaIG4KjL_LIuG66Sjbe-SqdWnfC2_2i9oO4ztUjPIu4zEFBHhPnZqEQW4Up3AcEMFz8m_LqXPeZH8wVA3ceZbkSkzXF4996XHHCfIk9m6JhpNafvQIY2WSmWlcD0Ss3YeU0W6W3RtDdYggQC8zdihECnyLHDBk4fzVeyYKQH9fH2WF9anocYeK7LcoJxHnbMNupSr_9WmEFspS52Gg6vZMzlMoV4ueiaXlq6O8M7RvLe1IgYv2nW9MiHJnQtCjgWsUPnmnCgkzWpJUOFZhfZd3Np3TtvwZdMTB9CHbseC-i6AePbKNn_cMWm6JTWZQZzLH1xkjTUYqEDNErWN4WfHliGTRxEn3xcBfK-dj8X6eH6fLeCOJEMVOlltbmvzqKrDJT_he4PyBXvgy6wKasMBYEnCidjqK7YHarv5DIFRGvl8pRUd_U9lcLdDfdZwwP7ErDJyFI89k8IV9kPLCtKV1aGkNRrx-Drt0GQvWOq1XAW91DegFkSYg2AZzApZLAugUUE9-35oKrmiC5a_h9mU8jLSBq2vaKII4G-RMeveZU5cCZz6THnQoLD3jxWhZkmMVeOxUo-lylWvoSV9wBT8L7nIDKTVg5DADSYf4ZBEkC8-H4o89Ivlsf8_v1WTocMmlVuyzGMMPytustYYKaKB1Ut4WI2W4WDpSqYfz-dEGhdg5zdwchSGMq1FBuV_gCkfFoOEXEfLre94r-qQeYXjuP5pWgOVb0mKWvYILPgj1zbrbkIUlP5SHYFwcPBO2a9Jr1SZI5oDoifkiBTXPR0QliZBMh7XxSHmeOLxclkjtGZWwGBQF-DhoLBJ07c2Rb1kbcISP8VFpoai97KsarGWhSCghC2WPo5L30-gp7qNCgrm_YNeJJG6-edlP6aDtVo37_31ykV3c2YXEszXJN0x4FzQe5eJp9QBCL1nFUAqHodXh6Ky7bCx3w1NZBIQtUv8Xm09q4AB-xrO4ZyamxTHgoNZz-KZPPCghdfnOmSJOerpG5fpN7fwUDRo9mVWacB38LjmdlQWZt8rU8OsNuzjor_XyPfwFcjYddpTkQ4BR58r9uFNzy8CSesROikx8_bO-IhSG6uTnFcoeFJGMTG6-HjX3pwgHAVWq1To_U0veYnaAO_YZdf3az2uS3RArpv2VBAK-nDhNjWJIUI1_LvuL_6vZU5wTcAtGm3mT9mH1cF20fs8dy2Hk2AG2S7RNKa28SN2UKs-vw0-6yr5LB1OznuEta-d5sk84mjC-685Mq1smRvk7Y9M2AhhIKjgCpDlqfgTx06__pHf3Yx5AUYdT0J8Sq19A3DBwzEEAJfFTURsF_NkEMCoCzZ8YCnOS4WFlRIMVfd8mUMBPIznC7JvfxazY22pRcT9vMMzC-VQkOHPyMO5HZOInns1v40IUFuNnTxN1AyIUmESTPspRtdzKeC0hA-H2x94z_tau3eUXuIjupXXbe40BmjFI7S-6OYhVE07tFEOu3VKr3iOWQqbWsNawfz6qODVcXQ8hlwYpolRA-QhdMBpsdMbVCAN34_CzcZ2utGFBPIU4e6QhjG4Fddr0de6iqoku7UD0fYLkFifB28yX4-aZ8iN7PPPnIMgXklNSu7DDZ3wgNPko0nlL1hELBs4kMYbM1x3fb6_EBg4lLW9CTx7s8Da9hxDXGly9gUPM0JGfX7G4OcAAAAAAAAAAAAAAAAAAAAAAwoQFx0n"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1My00ODFlLTc0M2QtYmJkOS05ZjNjNzZmMDVjMjMiLCJhZ2VuY3kiOiJpZCIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJOTGJYSmNQNGNsZW4wdWJPUTZoaUtSbnpUSXJDTEtJVG1LRjM2Vndsd0NZIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTozMTozMS40ODZaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"jdfsDagWSRvOxT1qlcwuXj7vI3xbxoX-aGVzRbtA3GT260JLG2NQNXIsrBDwvGFm4NJOHu5AjrUCULTXu6BVBg"}]}	2026-09-25 11:31:30.9+00	2026-11-24 11:31:31.486+00
4	MY	my	1	serumpun-agency+jws	\\x78616d0da70ff5225412b10b44ae33fe5486363a9ab6f289a8d811af6c73309b	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJteSIsIm4iOjEsInByZXYiOiIzbGJUbjVFQ3NGUEZreXRYVzdTeUxlOUFpdjZFRS1wcXpqYXNBQU9IdlFrIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTozMTozMC45MDBaIiwic3ViamVjdCI6Im15LXBkcm0iLCJuYW1lIjoiVW5pdCBteS1wZHJtIiwidW5pdF90eXBlIjoicG9saWNlIiwicmVtaXQiOlsic2NhbV9jZW50cmUiXSwiY29udGFjdCI6eyJkZXNrIjoiRHV0eSBkZXNrIiwicGhvbmUiOiIrNjIwMDAwMDAwMCIsImVtYWlsIjpudWxsfSwicm9sZXMiOlsic3VibWl0dGVyIiwiYW5hbHlzdCIsImxpYWlzb25fb2ZmaWNlciJdLCJ0bHBfY2VpbGluZyI6IlJFRCIsInN0YXR1cyI6ImFjdGl2ZSJ9","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiZ1hOT2JRZlVLdzdqREVoNl82TGVrYUp3SzRDTDJsM1BzRWlzRDAzUUp0NCIsInR5cCI6InNlcnVtcHVuLWFnZW5jeStqd3MifQ","signature":"CFQ6Tln1ITzE2V5uRJMx9s89WD4YIxupztX2_F0MZvQOheCmLF-ZCTvM_9jptwRLloVijeIopocUWzPv3cZaCg"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJnWE5PYlFmVUt3N2pERWg2XzZMZWthSndLNENMMmwzUHNFaXNEMDNRSnQ0IiwidHlwIjoic2VydW1wdW4tYWdlbmN5K2p3cyJ9","signature":"ZvmnW-u-FyLO5lTIQMdWOdKOiToCUyJhlwwGIksnVneEwJF_BjUaknpGZ9QMjive99gxXZ-u_qEOv2ED_pSKPGYGT7daYE2lk-NKhGLUm22UR3ITOEVx1toU9jyhtqMnapbINNgAJVDj-YJwPX4MYSVWDSilvl0_kBww8c6XX6qSoS00-5S4dB1zBus7-ByYLYBfvK69c_VM_WXP65ccCePgusSmM1r4hbZ-R-vyR-Z6yLfI6KGFzlGicUZDHFk7CeSRFEiXepxHHavpzcXg04345Bn0h645pebjABY7UTw8n3nOTrWZfk1zJh0TlXx18TZ_9Fhee8gW-UxG05DEAnN2bDo3ta7inO7pE-4zoH5uxWI-lVBq7f8e-IPBoJMrWuy4SF7hHnyjDR30GtmKmcIcnSxl0RNyc-bhXBMp_jZlcp7qGb29nPzZo1up8HSjbKqg-uAxqLHex71jwCqYKRdNxcb1xdf9ShkpqGC5__PTdjKuk2M-T9hWVejeLnh5xUjOpoy_l1OimUophOInTx_7AJPP_IC3KBHMyQdgSDVWTo2LavHPxtIQIvBiQq1pwrsZBm5OSBrKWlme1VGkKhLIpnHiPvbowZMVBdsATvqOtLzD-mFImLH9Ddlz8G42JFnwB4OEgNb8LDr5r2R56ivpc3MNcejQBny3bvL19r-ASHKNoAKqE3xcLQ3cUCq-5kks1W7lR-1SVzpKtIjH84_WFuk4T8qLS8nu7qtpIuzH3VEd-hqwMLgDhuVNtK7uKW3G1agLZiFyvGbCUZ4DiIft89TX6ojWWHQBlEZFat7LUJfpYUr-vC4Vb_FqakY8RyayiYiNbNfeGFkrS2cHOXlG3jWJ_jcSnXuFKfCnjnzD4WsIFlK44PWgb8EgyNRbrRwBAGjCus2zASNZrMzuY7KCIFVZr-Ue9dxmWYMJQQa_cq6iC9CjiOMbvJuGOXVWHDDzH64OQFpd0lppHywMFVCgPoYtTVEGawO1bZYv_RPBjpVtKBtxV-oMwfrzL88n1yJ0WYYpIvjS0s5p-2OsCNaMZ3rZSudNRDoVNYxpWI7cpOvGbEwNWmOOD2Xl0FZGzQkKZWfP3x08BA5c1T8h4QabE8sq78kDHZWzpJveUzHDm0zRLlD9GxjQT8mTnW1cyGiw4_A8hkN0k0FhLcNDhTvxBgjkmnLhg-XTsHqlLFT9jEWxiAFwub5EgdoJ4Lul8yDl8cY7lL4PBwJ4b3wC4YM64mWvjcT_yXAKl14FtfcOkXJ6DKOIVY-25DHOIRzDHrIq6SPqNmNcWy5JOpZ54Xb2pkqq61W16mzw9aFUBH0WBWRiKxZ_sI4SoTElA534ut8KM8jhoBkS-YaloGLtW-hUn28FiiXpI9N57vI4zi_Clzk2hc131HXcI8LqoYIwdFzg0RdPX-N-A8hjvjdsZFWip_B5huir6SU6Z9JWI4a0nG_EwAG1nfdTyy4zhifdAuhXTGVI4Yvp-i-sDWnusEscCBQAW80DVFZw9dVYEn9O2Ry-s0FjLkEj2NbZ562vQUhBwkUZ5RHlKadpjd9M7MVC8Si36ZKOfbeqLxs2-A5l07ORztplFbane992AzOcPxS61hNoQfPr6jjmcVWzOnkzTxDDjgoB5iahLdeox-TImtLwdC0e0f5I9gGgYlff-HEQ3InpE6TsCrrw7yevsuU1iURiy5DEzSviOu1BWnkHl1W2RfFWZ982jhX_tIBeUKmKkLeYA3460EePcLhOhg2Pn1ufSxnp3LqTjvxRY1oHpVSKDGtJxYF7hjJGz1ASB65XEkdXAlkqqt8UrDA_-AKNRUORqscb66HOl9M27ss7JJGHlTS4Odb7WQcEtuwHsDcCyDMx99FLJhL13T7NXEDIWsRSqz4koCgCNtoL93shvi2ZNigjMt_EmCOGcYM4KR5OmhWw5AkiKOt7el9kkYNVDbgEr2mQYNquLaSi0ksUbbtikKQSTkxjPsqByORJfuZDdQAGhlwwbU5cwzf5IJbW-lflKT09usr1unLM-4Yu9qlMtJo0aNAsPLUq-b0fGucJ-L7mIyGjCvmD1pw8w38E-KU9G3zwTWZ4W9GIaWcgDISFrHGgBReyr8lPctFG8obJtZjrBOQey6Z7cOgMvkFQ-WKuHJOFJf8Gdjmp9iPUcvy5tbeL2V8rA-Ae5QLJWeb-gPURuNAO1tbueW9nZZKWfZKm3DwsGwZfCQY-_PZ6AycrpG767pp_jftjcfncHLtNmTACV0NJFb0LftDDi3qpgYpiOZxgDx0tdOIrOxh3Z0hUQprMsgPO-58Zct545IpxOO0vr7oNH9H_hQJ6rHRb23c4dZGac78t24o-xD1K7H0DHI2IDvvjotavl7k_RWkAMQLKUPU6-bhU8bWdgm_4_XoXb8zcSb5sYK-Wz2HLIyJRACZ9yp_mmcDDV-2dxCUutiKOO7cX55GkTeVdRwXbabawOJ7q-UtDXV8MJwDQ25Vv_z2FWBdUB8MCiz0tgHF7vDhKeUqg97CJt44qccmKMXAe3AQTdR5SQjVlBzE7Zbdy9wFs_8u54N8w6cVEUUCTqWo61AF7_HUkkuBM-GSb7HUL-3wlyTT7LBEKc3zECOJWQiPEaure0f-IytLBbCY-xIguOglJw3mryKSgh3n5FHe_l249PPoqD1Ra5fm2QNSxQMwyKY1hon--e7IwVu2AL4pGM22opT19FipqtaA2nQjIxyk8DMYz0Zx1mgK1lDgP0vKvbt14701qBhhlVecu_pI09kBEHi9hLRCaBuvOHS60eJR6e1OtX6nzgBFsm6I5dukPxQXe_hhmUVrcL3U_RgRtOxSZ6-1KLQfGU81NA4ntabmGze0YyB3ktz-iItug1WR5hvI-yo5dGmuMhCUWC-lFsqav1Vvl5VgV_YhzhhBifeMfLceKL19ERiddQ9-cY83z0uUu5al57RzoVmx9p5Ke01wGO31MP9OKmi1xbhLbd16-Gn-LMlXX_TnoOwSMXYZc0X3La_aC_bGcdpdh1eAwokzzzG0biIsy6QDq1-7gSP6P2hIN79dH_WGrbRZgxuFeVrlNvYEZpZB8RNZVT2ydV9PSaZGElHovdpus7hOwY6YlCCNiIiFPN7Gn7oNV0Cun3M1VIMzO1BYP4GT4vPAgYgOllx5NETKUbWxTsamT8YOqS3urzz9X04bkKmFuWiE5BGuJezwYw9PvZMjJRTEusiqOWyUjg-jofJfSpRuSUEG7hyPjItz40oUCC7X0YfMqS2OoXCWrEryutCz7B2xZDeQxNpZVWLiUehoMwWIqnxZTcbElhKe7o3TlaJ-7oRsafPrTjuqOXya0OGg7rthfq2uZIYHdjyTdCbnEYld68EZUdSjvbPn_evg6-Q0EIij7dxRu-hxf01Sqxosvr054QU_28328OdofXWrrzIv9urO-ekyikpi9DPtiYC2ZT8I98GEKW793TUtgDnMTUw1pB4opJQgYaZysofPU91qK1YlVih7UtH_imLqG4SwF-qzdA9w89KQOAOMFtwwEFqEC831EnVToxjmiFS-U-bXc33UL_VmvsPuZ2z2lG_TnjcOZv4gdo38SaFPc6R_8JBnbjntDToHqDZl93GiQ252-69G2FWTmZITni4LQTaXGf-C6psmjbw9-MhpfCuAZiXY-Pt9hDbFXXyn-g8s7sFwz2ax1sM6dABS-yKAObA5GHiyP4HMJVvq5kuZQtDyG3Aj3YBxOPNcbLel33a1CXgjkcx_DzER0cyId40Pvtouj9jzlF4qrID1G4ZEmDb3pl9zZg2GdEOXXdiU6Vnz_t_49vKw8bUCZ6NElUy41t3W4OEJootR3EO8mB0cyaebzBwzV-A7-Tizzi9ojewrH46FoiFpBQZQPjfdkD-Br34c2y1Srt6PS1ifx42o67_YVfbO8ufE0B96_u9GeLnFRKtkOU33k9U8jLAU0jH5JLrZVOjctBWKQBWwLwAJuafmCxOztDKWdQg-5H8SaXpnP86mH4nWKnysmjiCkG_333hpEOIlNVpwn1BHiUuEqH8CQpoBTXxyLClACfD0Yx6KF1Px5D2J1Ucu9nA7-37t-HZ17_xByftwuMHTcj2QByrSRsC6tx4zTbiZwsmtXx0dWi8D9AMg3_udxtSaYkTgKP6c3e40YbBZWMptxqttHo1pZdC9gcS9RwInIPP64taewMwWRd8gsAlkjzxVqyWZfjvA3oNzC7faOlLs2axqiVIaU-l6RivZ2OiYS9lg9nph7tj_QoS_rpO0dFrr7AYKyNZqIo2R0_7aX72Te-E9f4we1va9XuccnUMt9oo1InGOjBNrweKSsjn_sug3bSrQVUGjiWmZy-wYMhf5eYH-PuLo3tc3-HiJA4gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAgMEhYa"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1My00ODMxLTdiZmMtODE3MS1iYzFmZTZjMzNhNDQiLCJhZ2VuY3kiOiJteSIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJlR0Z0RGFjUDlTSlVFckVMUks0el9sU0dOanFhdHZLSnFOZ1JyMnh6TUpzIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTozMTozMS41MDVaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"YvrvNRaFJXoOVw28YJ1qi4zQrc8Zf8vF3OOliF1dIIzHw9FkrVBTs6K8CjHg4KWV7IgSszUHES5Oi0d2QR5AAA"}]}	2026-09-25 11:31:30.9+00	2026-11-24 11:31:31.505+00
5	MY	my	2	serumpun-key+jws	\\x62c3b5a8e5d8d77638f4c9ad82705b43a3cd6b15ff9c055cc2f7a1d7aef04736	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJteSIsIm4iOjIsInByZXYiOiJlR0Z0RGFjUDlTSlVFckVMUks0el9sU0dOanFhdHZLSnFOZ1JyMnh6TUpzIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTozMTozMC45MDBaIiwic3ViamVjdCI6Im15LXBkcm0iLCJ1c2UiOiJhZ2VuY3ktc2lnbiIsImtpZCI6IjVxbWh4SUlYLUJfRFdCbXM3ZGhTcDdELTJqbDYyeFlNa1B6TWVITU5LSlEiLCJrZXlzIjpbeyJhbGciOiJFZDI1NTE5Iiwia2V5IjoiZXN5dVdjMDdPTWJ2bUN5RjBkRmdWcFA3TklFcVZYeWNOSW5PM3p5X1hWSSJ9LHsiYWxnIjoiTUwtRFNBLTY1Iiwia2V5IjoiVWZSZVhuMlJ3QkRiYzY3V0lUUjE4em9JckhMdnRzbzVnYzF3UGwtRDZlNzBQQ3d1NWVnZ0dRRUZBVHVCNl9wY2ZmYjVRZnFMV3J5QVotLTBSem81SmlFQnlNNmZNb0puTGNpakd2aHkzQ3pGWmxKM2g4bEpyanAxeWhJZEtTbTV5akZoTDJ4N0k0WTMzWUk1YXl6YkM1cXZMVDRmMm1HNXg2UlZqbjlZS2lQM21yREdxd0EwaS1XY1kxTG94ZThOYktCT0pWYUJUUm5lUEFVbDRkREstaFhacmM5b25odWg3LVA0LXEzQjJ3TzJMUnM0OFVsUFFHaU1xSC16Yms5NWtqalBqU1hMQUF0ZmpfWEtFUnFfWE5ZQUF1MzlKM3IzbFpOU0NOVXpRQXVOd0JBR1owWEdUX2tkaE1PNWN6UXgyWkhtVmxwUV9KdzVlX08zRmdobHVlbEZIc0pheEowUi1MSTc2MWpMd2ZINTNkMk1ULVhKVmUyYmo3TUxJZDQ3TDQxT0NTakhyNXc0bnNaTG0yX0txTGZVMDJEelJjZVlqcjRvejI3d1pLM3l0anFJQTBHelV1YUR1R3NuaFNpQ293cVh1aWV5RTlyLUljeDRVcm9vVXJ2QllUZzVrX3l1Rzk5NlZwNC1LS2lUblpQUGNRMklsZmV5TzJQQkJWRTdBS3JlZE9BVmxyeVZrSVd2Mmp6bW14RE1Ea0dBV2kwR1BjSDc3RFpXWlM0czJmdEFUNEw0YmlIQlkxa3hmdWh0aTB5Yzc1eW5MSVNEenZkandYUlQ0OWU1eEZOdGlYWXVWaS1lYkhmalVDS3ZwMmhuZm04RGwtdFRLM0sxbnNUUVBVRFBDVHBwSnlpTWlHUnhyWW9kcjN2RG1Ick16S1JoNENGRjJfb3FMSTVEVTl3c1paMW1LUjJLdkJZY0FJaG93dFdCZ1lnc3oxY3ZwQjJHZXdVcHlmTnMteEVCNU92Z1lsaF9aa00zYnFGT2swdFRTNTdJQ1I3bHk0dUd3Ulc5djhBZHNMUlVXR1Nnazh5SGFPSlpZNDllaUhoXzZkdl9OZGhia2MzTnR1Njh2OS1EMVVkckZkQ3JHY3R0cEZzb2FEQXBXa3oyUEFhbEg1SFFhOEw0S2hjeDdnbVRteVJJWGdRdFo1cVVadlpqMElhZGpObVVsS3lZMndPVjIxT1h2cHFQNjRyNUItU0RUMGRUR2JaWHltcFFsYlhibFRQaHZ0Z25Qdy1YRWphaHVWa2xla2VpMHhZUUV0d2FrOG9YSUJ2Rk9Nakl0TUsyNTkwaEY1cnZwcjZ1QWJxdlFzWlY1djlYN1J5RjV2ay00ckN5TlIyMWxuREhOZUJ6d3ZkcFJoNzk2WkRrRnZsbnN0d19WLTc2SVhWeWJNNGdqenNvaWtMdl91dEFMckU2SVBYMnVSTV9uYS1iU2w2NHo4RkN1YXZvMmtiMk9CVU5rM004UWRQMHRXeFlWNHM4MkRNYjJsVzhyMkEtTlU2STA2djMtWkl4cXd4VmJiOXdhM2p4LXpoN0xvUWVVMW1kZHdNRVBTR0d0dF8xd0FRN2VHa0dOUlYtQXc4a04xZ29FOEdxVDZzX3ZSSjlOYlBxS2ZiRFRZX3ZKdng1OEdJOElxM3oyRWdLVnlWLUFuVXhEcEh2eE1kSTFIalVTcWprQjJ6M3RKSkFxbjgtMktfd3dIcFVKemY2Wkw0ZUNkUDBjazVFTThyUlpKaldSWlRkbDc2U29kWE1XaXp5VTJLSFlpc2UwZ3VFVmFtUkota2gtbFI4R1VGaVN2azZVd05qOEQybXlyWFhZdlRNd0tVckhqVUU3eHptcENsUGxkclNYX0gtRFJ0V3lNTl85RFc1Vzg1VTZGTVVJdDExdVJsaktXSlcwLWQxbkV6OGFmakljS1ZhZ29udmQyOC1tS1MxLWtvaloxa2FvaWkwaHNDcnhMaHUyRnhrM2R0SDVrU0VGamc1ZGduaV9lWnhnNE9KaHhkdm4xeEZiX1pRem9XWXc4V2ZHVzQ5ZzFObXhhcjlfRlFKN2E4RklJNzFiWVFzQWVjOGYtd3o0OGg1M1FBZHpFOTdycUhhTHhjY29IVUhXakw4MDR5LUUyVE5Lbk9OTV8tZGFla1ZOYnlqQm9taTItUTAzTDJ5X29sRmltQkJ1MHNId2stLVlnQXZZMUdpT2taTGxubDVQNzhMMGczWHFlT19FVVI2am0wX2lNOHRCUnhtN2o4ZlFkTjBrWk1UcWU1Y2VzTFRNeUltMC1FSUt0dldsMVJZV3loel85Z1dISFM4YkhOdmlCeWZIZDdMcnFoT1Z0SW5KTkdwbE04SFVkU0hIcXFDZTk4bll1MjVyalZTa3RybnYteUpqQnhDbEY2WUhEWlZWdDVlSHpYc29tMUFPS212UzdYTktnX0MwRVRkNHM4M2x5aGFZS0tYLW9DUzdoNDJHY2s4eDA0dkRkWFQ4QU9wT2F1XzdvYlNHUGlhWmZmMHJaLS1Mcmxlb1AxQW00TG1DcW55WDk0TWRLMVZQUVNUWFZTY1VsNjVyckxmRjdKUjFXMV9fODZZN3lVTHVuUXJPR1hhTG9XTWZlaTlzUGJCQkVqVERNTm5CeHRIdWlfMTg0SmlCZDFVM2E4RXBESHVSSVV0cXFyQXpySHBCWE5ldGdEcG9SQnc3NzZMNjhxWnVPVEd4OFZ4ZG5ibDl3OTh2VzRNVHdEREZGSi1WaXRnSlRzYnBGQ1pLWU9KZFR2TTNYOXQyMEtkUTJwMWozT0lCNTdxaWxKR0Jxc0tOejRGQzV0QVJOcnF6SlBWSkhuZzJnMzZzbEtOVmplX1lyWGR3Qjc4dDBFRzBHQWtqc3docm9uWHNRb0tEMlRsMjBaLUZxTlNkN0NTYTNhUEZsN1BlMnAxajVWaEpqRWlXQ1lDckt4NzhHNFlZcGg4OFN2WHdFRV94WEJiR0l4UTJNOC1KcDNKaW1sZjBFeERmby03MDNRcEk3WGZOcXh3dFhfVUxkb2I2QnRHdG5leTIxc0M0UzBLRmctWE9OTzlTVEREODJ5Ym9fWFZrbjdyV0ZjVjgzWmlaa1FlX0JlWHY5MDNEeXZBa0NOb3E3ZFAwdzVtbjdOUjFBSWNraDVvcV9pMFBWWk9xSGkwWXhqMVN6M2RNTjJiQmhKSXdSNHFDUVZjLTNkZnNBYVRXVW00b09ROWdZVTNHSkk5ZkNTMUpya1otRnRjNlhTYVRHSHYtZ1RWRFVNckw5SkZ5ZTV2MFF5NGZFZEEybUdILWttdk5qRlRNMTFaNmZEUFVHczZ6dkYxMXRKMGFqcW13UlYwdkd5REVNT2JuamhiTTFDWjdQWVJGODItbTFjdHJKak5ORjB3NlZXSlRyRDF5MG1keEhiakFqdmw2Wlk3MThZTFNVWW1iSkZCYW0wMG5ENzkxUHlhRmVZQmgyREUtU0pMZjM1QmVGeUdlZzQifV0sIm5vdF9iZWZvcmUiOiIyMDI2LTA5LTI1VDExOjMxOjMwLjkwMFoiLCJub3RfYWZ0ZXIiOiIyMDI4LTA5LTI0VDExOjMxOjMwLjkwMFoifQ","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiZ1hOT2JRZlVLdzdqREVoNl82TGVrYUp3SzRDTDJsM1BzRWlzRDAzUUp0NCIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"p60MUS_7NXgo6Y4xrmtgeYujuclZy3Ll4rKBmvzXj8EKGom5gDWMdQ2mAUiiH_1E4tBhQ8JzuUkBLKeC5fhMCQ"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJnWE5PYlFmVUt3N2pERWg2XzZMZWthSndLNENMMmwzUHNFaXNEMDNRSnQ0IiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"IorBaAxBlBPPh5_akmab5nB7zhw1CHN-ch2lfAg7RQSyhR2aZF0rlqZy6Sq-ctRvcMyTx86z7d7K70A2I4woLUBCoo0H8-zQ-u5BdMHO06-2vuO-COVGeybv4UP7JRZoNqwJE7uVGRGrVefyXjLLdFobgyZv1KUa2r0n9LYVnPxAI8vRv1I2OS6Ay9tuVwQhYGEHPgkGk7ciFGm0Vv5JVIvu4273ssvpg29VY1_YkCB_AA-4kgxnlNNs2mMoE1CYh_9u0_oVu_J--2cFMia-1GnAdmXlc3DiJxr_TOpmSUKoe11NAcU2CjUuy-xRvj1dCDduY3QXkfo_GpuwRzw0BMw11NUcbEs0kelL-_BW9JkkqidmiX9-ThTbrzpx2QtN8sqcEkv-cYqtbt5A4fbBNOjbM5y3vvSCNLXNkj4pK1txSYglaGYpNZOQL7ho7wUil7Qd8O-otgu4y5x21l5aexP8WlitjzG2ld75D4YHR_xX2-o_WJ0o9PPL-jqCNCCkHJH01Fh5r8Y5_tAIHruMJBtYxQ9LmaxcNoyTvjlDTJwmrPcPARgyyq7dh0jCVrXzDrqJaUPNP5oXr1VqUv2iEdw2G1PeclWCiL5zNbCeO9AbeSquQ8P4cayUEktkdTnebOJ2KaQUud1-vm22hmN3pCseqA_txUqg3ErA9pxVHzKcWrEdN2hMZX5qyI3cjF2gdt6qox7oh_3JszoWMYKzhOgeQyEBpF3vLyMb7kJWRHD3mVesDtj91TdnUG-Xlu131oPLomqtHYleeez5g5hDQYd5Is1TUkpkqWg8w48qrtBX6ClWkZd9KOYhRUBTrJYS1Ab78gJA11OwEVZLUT_Ls-ZHhdNp2K-lYmG_7_Fc0OYXsUxLVHBwbV-U5mY7tcyD9CcTeoTxK5vsi8LqxJiH5fYo9I1M53S1CtSyh6a5iYAB5OWTVdULrEkvezx6FYDqvCxCmPqPAfPf0I9VPSujrYw52Bg2Y4ZG2EpzKiUiwWhM2Eli7k8xFAvWsciENWaG4bR1vKLW6Bjd-AjtSqjJ-L7rSdt4u3g9eMrwWanwQZu8CmpArERi7S3RRWtcNGWlNiDYJaOsaGiTRn0N7BLeO6Cql5-bNQg1kOWugSwkqVRLxDlmhlsXK2ato2ZqcwfMKcD1zJrW37vezk6l3MxolP7ZhLrWpcun-vGjzNr4edQbEJu0QDzdIJj5MFkWqlZ8AmxNUQz863RaA_DJmwp4I7k6zRNdQWwArnfAdAA-fDcZ5dghsOBQ99ZYkSZw-4N_zcDV-yReI4F731KH8NtfvlJjQjkQ65nSQluhs1Vv5xgN9NIdigNK8iJbMmcZm4JG7xKL-rFVWuauzi9u8YMVsAr5dP_5aJQaQdzM8i30cw4gHKpQ0fZ1_CDGamxBcHlfZsQideZaj33Jriz1V2BjtsHEBbWJ0kdbdP3SVmmxJ_54ko1zLDeahhQILdNPDKV0IO_bPn1aaT_cNpKDpOlQyxH7cz7poW_wundLB1GXN1j2YdfzVA9xv0VFOLBwmJV7cF-yEbPJWsJ5DuBt97wdOjWRnMQdL2UwKspBgW3CtUxCBM67glw-FbeUK9uACqyMgfmjiaIfKtLz1jAMw6w3Mgd4rj7HzRzdPhqQVhp1pIRVE7nQeA2HfMdIOmVyRx0ZMMo3bRpSZw78VtZQOudvGcFRocebzwldobRgO-p0lU5P8bOQo6OIoiaB-UJ3GedCt9hm8uA-mRnET85skvigFKsUQGHN3jaKYM3vZewcckg9kcXXzdrlIf6DUjUgcEWO1zdmO6nP3Eo1m1eQbHPTWaA129Wjn0__fJ_X7TzOD6MYhpW0IpifQW6ArY7oFuhW6GWOZEY50V72mOjPCweeo216AOODfxgtZHmV1lDNNCjVWHQmAX-oOl0C4R269wuL3mRQzVBDamE3Xwk_f4Ni-iiK92yV8R0G2pk2qSdJenvdDQRf6j0bT18zY8l6MAmpjNuQuFxbT6V-JFY5TEysKR-CjJqmbiKoMUpAQ-CyuR8LX95i_jBybLQNm886dvqbDYt-Dmci1Kod881SBd4aclI7H1YjnkicbjnFo9luZ5tOIfvCzzU7Q1ed-D_Di0oJq0Zp9CEWp_wdd6J9W-4mOwDklw1pJntGrKLxvCKxvlG0V2cx7bRuqv20k6FyEBTuk91mqw1OdBB5QIytdMl9AEscFrQqnZIdzDB3JYH0t2jguTPWKimG-s9-8T3KKJxcw63Ru5Fb_fv271N43laon-rz3cFuHLWyb0faooGvbLcPLxeDsmm9zsd3os2k5g63N93KymlKkUvQVpgaGV3Elbk7Kt1jVpTJdJz4U-B2qVeZhBXl7MgGIIBe2kav8hGRUjIg2LpU0-7XIDUnKn2nLz-PpurAlSRmcheS79QNTcBQ0P-RJpT2mHOJd-vZsMtln9fElry4r4z5G1CqTKQy0SNqNb-1EwLUkoshvqrNZT4u_MwnB2BQ8O4__fXMNc1Dv4kmRpUAR1WqQNpJpHzjox-1zXr9G1uYVNlJQbetLht0pjaVfR8D1uoZQNeWbrJNxuNZ_0XrgGwjO-xLpkXSm9xoxlo1z38n9QwJHuNBjn85UtLzQjoG5-O0T3sBpd9AnJaFl9azLjv71TkjBCY6as-Jpzwygiz3khFNQsqvP7-87jrRHYaCLEYqTOMOinx89sXcfcZGs3YNK4f8sG2CE9pOhN7gSYk8q87TWXu-8uFrA1CxYrH-hjV5ubQbtPj3wnZlHHjcCXhT3C7ppV8Lmw3jXc8qQ2Ao7JjO1uCZE886Vi3HqbTWPiESeCvp3QMz3I8r3OGgb8hVtHFoB-oKFafBGzSwrd4dbQPesI5I7sdzt5cjvZoDXxaVFHqy1bMFuCqFGdRXlPJcn1a_k0hRDklqa0akAaVj9CT5J_sBjPCTEt5POkD-A0UMoq86xy3u7Q1VmEepEho_PE-XUEifnGwWFtFV1HJ8seolQtQMETXQ4wsDi2hH3JiAzGxTcvEN9ZqbGuTopkcFxEEr48vhEy-MxD6KjeS7pdLb87auvRX619Ifoi5uyKzBXnbs-H4BZ3p6BTAbQtn8qEP1DelE4JEqCA7MZbCfx9yJoHI-d_tg5k7LouMANfDKpPXaUEjRoFUFlY4SI6CO_YDUvTpia-Ssr4dlCMYUbySRaBIM3yyCC8POSGsOMbMu0VEpww5AjI-bWiMXFFWAobJxxtdC91N7IL-Qk3hWb0dFwKGzsB3EffC5-Xo-0T3VWzRcWd6Fc_JUp115c0gZLfxhO2sjLjAaupRFLRE8bgMz9qLL-T7aONkZvMwcSJznHjbXzKBAAP2P6rBMeHGEMxCCkoKiNPdcNYFkW_forr161YtRhq3iKKUqxK6V0LHWHIZs6OVEFIJqgSYegcZgQ9d-hhTHbHsoYx0nQcbmMMsHRiMRKvhdEDlbYg8QYCB90HE1tzyknEZKfnZ7jFm7BNyZXPW9TV9TLp67bhDRsT3_BICNGDrqEMQRXH0c9vYT8j-64QJkN8hmlYyKEL7bprodZk5aCr6OtXxvNNeKu1ViTN9gH2oWNGhMcpxc8wXeFLsjozVyyKUWuSpEWpM8ehntXqv79-Zzmb5BNz3Ktfps63oywI-XJ07n3gwhc31ieTYZBEkCNF6Vs6Q8YH979tZ27sqIxBO1xY2Fwp7TpKukBS5jruuxK7asYM_MglLfJwBlmvTULdtuEe7HD85vL28DD3Xe3Tm9duesuJRyaJHIIhvwX2x7vLruJyG7vq3AJe9i3iKwiJIwW1oZz_qNPK8QuY8aQWhfYKB6unorkHFJqqbHfTcOvu6lGepdTQiA_9kIozz5w5wgKRIMwPReOs2tIq-zxk0NeJo27ZUuLrJpasD2-S6i6_22XMb5H8uOc4sQUnbyeANwgj5b3eRLMGBMVcHS77yRGNar9U5GgH0Fx0Xo8zQqUiqvD39uf2OTPyvQHXK24C8VKROEZxpvkvKQ3PjVwbmff96N3U0QrArGm8xC_yKx1TySt7-jNrlxpnPp83dxCrC6buV96ezVM7MNTgiHATp3tUR7__vYeUqHpK44dxrvvUUt2m0-ZV47flhMktz6sWMxTmLlkwBcDOXkKX2r9Zltj8_9i3jo2ELpBqEC9uMvuBXyqDZ1bbfCtVRz1FXdYbidlJs6jq4vP1c6e7Zsi6KkZ9VS5bTws4CMv_mUxk6qRg5neBBwfkSAbCx5JTHlQxxkTfiSVrJnM2wQQi_s7rb3pQEXUCk2KvhX_Jc1kFeAabbmulCi-SSRCame3p17netxGO8rbzcMmH95x6GizWU9Vuk5Jp5MdYPkBZxALacIPHut2dw3YGJ0g4qQxCAxT13Y4gUucJDABQ0lMly8MpKUAAAAAAAAAAAAAAAAAAAAAAAAAAAABg4UGR8i"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1My00ODQyLTc3OTUtOGM4ZS03NTdmMGYwZTg4NjQiLCJhZ2VuY3kiOiJteSIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJZc08xcU9YWTEzWTQ5TW10Z25CYlE2UE5heFhfbkFWY3d2ZWgxNjd3UnpZIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTozMTozMS41MjJaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"OILeKFdqwVOx--9vSLGwD4Bgsix2_T4GGiqjZgH5a2Si5omxsi2NxfCcFjIBYSm2gpa0SUW09kgMeKwFIfv5BQ"}]}	2026-09-25 11:31:30.9+00	2026-11-24 11:31:31.522+00
6	MY	my	3	serumpun-key+jws	\\xdb9b5ec56512f67cbd23855437525072cc272c51b4e19c9cd1cc3278b8163f58	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJteSIsIm4iOjMsInByZXYiOiJZc08xcU9YWTEzWTQ5TW10Z25CYlE2UE5heFhfbkFWY3d2ZWgxNjd3UnpZIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTozMTozMC45MDBaIiwic3ViamVjdCI6Im15LXBkcm0iLCJ1c2UiOiJhZ2VuY3ktc2VhbCIsImtpZCI6IlZYV0MtV1h6RVFWS0pvS1hOQ3lYbjZvNUVWZmNhQUEtM2hxVlhvR09zV3MiLCJrZXlzIjpbeyJhbGciOiJNTEtFTTc2OC1YMjU1MTkiLCJrZXkiOiJjTGpNcjJ2S2hCV2l0Wk1BME9OclhPVjBUSGNsVXZ5NThIZ0diTmxZRlN1OTV3VXVvZmQ2WEJlejJxcGNneUdSaFlwWjFhaFdIQUtoRmtiTFRmVjZBSVlGcnlCSHdjQnY5OG9MU1lZWXVtWV81SUYyamlhSHYyaG5Uc3gycWhvUWZDRExRY1dHQ1RPeEYxaTgyUE9tNzZMRDZsaUtYZmc0T2dhckl2V05ZRVd1dUNzMU1nU0VXNVJTclRNTE5zU1p3UktRenZSSUhoTlFOOHNaTkVkMHVXbGN4blFlZVF4QWp0UlcxQ3RiWEVwVThuVTJDYWdYVEdvLTFoRXpVT0dWTTF0eTBwbHphWVZDeFdadlZFU0NpZGVlZWJuSl8xdHBscnJDdVFXSUp0aGtweGNaUmVaMjJrb2RQZGtIOEJSYTktcXBCRFdzRUp6Ri1aTUdFdmpKR0dwOHctekRieE1Mb3Z5Rk16Rzh6cUlZU3NtNG5yZHc0amFQR2tJUVZYQTdQQU9YSVFPRF8zdWYxbkk3UlNFcGRyU3lCYkF6Y1p0QmFtaDBBdXFIYTFvSERRWS1iVXZFd3dXd0lvUVBlNGVQeDdvNEdXbE44MG9FYlNuT2dDUTdJUnpCMUd1YXV5dUxOUWU5anBkY1lsekViS2dqZkpVVW5OSnNTSFJDQWpXLWd0aWVSR2lQb1laSC04S2FDN3RGRkJvNGwxbURVT2VldnN5Y3ZCZzI0Z1EzdjhvSklnY0MxYXA1YnJXbjZvQmpndWMtWUNteFBIdGt2cUJEbEdHOWVjek1Cc0ptdHViTWRDUUx5RFNDVnpxdjRTWjFLUVdHU1h6Q0RrUVZva0F5VFRLUVlES3JZTWFhRXhLTWowdFpwN3BYVkV4YVVGR0RKTWVFUzVWOHVETkc1S1JSOUhPb09hUUtuUnNMSmNZaTBlY196UGxndjV0WVo2UzljLXljX1Z0Ym1la29Ob0ZqR1p4YmNBbHo5d085bTlZalctVk12UUZCcTZoRlpDc1dQSXVpdnZSUldMWVRoM3NWQmdndklBSkFmenRuTHhsakpaRU01NEdpUU5xUXBPQV9DVmRrVlBCbFFPRjB5WVJIU0VDS0M5a05lOFNvVWtPdmd3QVZWeXhIR3JLWEZ0U3pveUdwN1ZKUUE3RW9ybmM5V296R043QUhZVEFnaWJRZjV4QUFIQWtyTXVDVE96Y1lNQm9oWlpvMTV4dE9HU2N1UW9lNjU5S3Yxc2t0NlNlWC1oS20tdllVMXRhTk0wYXZGR0xPUWJZbExvaVhCOVhKcEVWTHQ2d09VMmRObTBwOEdKbTFzUXVzVFhBbFk5eG5HLXNPS2dmRzhhQndwZEUzY3NxZG16d3IxeGRjSFR5cGZZbHdfSW9fR1VoOFUyV1hrRGhHYnpzSUczQV81LWNsY2FWY25pV1ZyZnRfMVRFc0F2QXJEWWhmSWNOUWU3cHNUeFM5VzBzN3hzUEY5YnBDM1BPQThMR2twRmwtQ3BSMExqYUhBM2lXcEFObWFITjBBd0tCQ2dsWU5tUnRNN1dzRXZ5VWFZQmsya3g1ZjJWdDlaZExZc1EtVktsZUtmdVlnVVFaam9lQXVOYkhvdkF3b0pRZUZUSW5OMGFWMHVaQ2stYUhjbWlfZ1h1bGpPdUtfM2tBd3lvUkFyeGJwNGM3ZzFwblQycTRLU05tZzZOY3c2eWY1Q1F1UGpmSEhGc2ZuTEpMdzNJVlB0b3lnSkJXUUFRQzFpdFJiQVlneWZWN1Z1S2xNdFcteWNOa3d5YkVsQ1JmWjRKYXJqczh3OVFvdENOVFdlQmltOHRoV091VkZtd01FR2FtMzdZaWUzaktTbWRtM3RpbmJjZXFuUmFWek1LOFA1TVJJUlMtR0JlWUtGc3MyUEFCRHBkQnpqeDV4UWk0WUl3clFpWTNyZ083MUFrcWVVVXhfQmxPcnZDY1lRVjZZYk9sU1pscTFIRUNzbGxZNERva1o4YXB5ZFlWSVdTR3NySWpXMXFiSlJPaGFvZWtCX3czVkNvYlR6RXFvNE9SaDU1bG5IU2tIZXdvWG5tYjdMeFk1QmtrT0F6aEJDSDNUR09oeWZSQW81YUhGNWMxZ2xYemEyb05aWTZDSG9hcHNsZVNFamhWMVFSc2RlZ1ZNdyJ9XSwibm90X2JlZm9yZSI6IjIwMjYtMDktMjVUMTE6MzE6MzAuOTAwWiIsIm5vdF9hZnRlciI6IjIwMjgtMDktMjRUMTE6MzE6MzAuOTAwWiJ9","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiZ1hOT2JRZlVLdzdqREVoNl82TGVrYUp3SzRDTDJsM1BzRWlzRDAzUUp0NCIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"zsshOqYRmbkrYDzhdt8X4X8Jsqxcwug2nsQVPXLxN8HTh8SSpD5RL-RTcBhEouMTBBLrXRYzy5rnyaXyxcEzBA"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJnWE5PYlFmVUt3N2pERWg2XzZMZWthSndLNENMMmwzUHNFaXNEMDNRSnQ0IiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"pKhP2w_CLAa527emwg6-6xUJmZJYGnrHN-hUX0gB49t6MaE-PRz6jkX_Bn5DX9Ei7GsjbL1HgsJj74be0UKlVPSuQ6aqYNwWtNdIXpxM6MXej9PvD25Rx4GhW87BhaNZ8-e7pGl8LYLkjPY77se6aR7YYzYS0IGkSJUuZ_BqBEBAFAvj5yxsMittIuSQpxEJBq3ioZinHe1xdFuMVRheM4iHro0KcqK8CMBZ-u9nYFrPswsgaIvK8IBw6rlczld1UtcETTgGyC1CXo0UA8g7r60A1EH-n41R_70XXn4U5BKnHmM2bPUD1MQWklM5uAcIts3atcdjJBGh0mraPATDWiQx_t9U02Hf9ZW6OcsjN3ThJa4UvdLSOeV6kfNoAmdzV19cBNQDFKaLWHxtqWTbX-J3ELPXuB1jObDuSCkncMQbgZ1raYD7IGvjSfXH37lwoeCMaD78bpjzzvEPB9xcmm3HGCjusa9gCFZ-ErNudS2_j3nxkWlnwPq5n4ns_AOude2x__DCnrvQGN3QbrXoiZ_mtFNZrLS_arC3AKfp6GQSb3GmT7etizG8NHsjnrwqXsDwEM30UjJZkPkN0m4IcQL13VpduSzWdQmPomNY4AASzRwWpuW3Hbjswqwxlh0hbkU-1m6ZlF8XrdveUQ8QFraVxPNVyB6pw_6Qist85ai5CNz3YhXsVbOQ-DamRbeftbJG7dkwQu2S580vGojQypP2tg4BlVSAnoNBfN0vhvKoD2lwG4asN8-QXBg3b9ZZzDkrxYu7MBORH0CNKp2rj9npDUzN_-aEzydlcTVqz6990uCAHKglE8MrgXW6VZpv3B3uv5RsSKxSzHyfjoqZxI1wRC8a9Dyvj3-oPStFVk4Ny_arAIZokabLVXk2jCog3swpcY8uIukcBpObq2N6XlmyXxZ6aSomzGeRfV3nAnA_Jd0yNQoWBp3BHyo1o2D1FgLThTrkx3VA-NiBPUZQpX3nfyTYqgj4IZeSjKVjfKOyl9EK966dEG6N57Tj_8ZP9_fSq0Z6FRdy2ZwoC3jTS85owfyrREE1xYMwlFz7eRqP58qXdnDLduItFCsmbPu8acN2IbnQV83BTwYh3jk5axmYxhloAESggwOJF3VzQRVHgAIYe5M2b19T7sbeZicWQHbrTPFmANIH2P5-lkE2XOMDA2-tzLdIkuE3FrvOXJBAEKyCfsHKTwh3mirzM3fn0iAFLhe2a6kOuttTQkiM94--FNkQ7KqeL2NswNHKvtZL4F3RW2zlUzqIj3HLdRmPjb5o9rORaLhs46QrHS3FqCJ5O21x1GugeBbTw5Ri4iHbWygFZQU0BFcSGnNkVwES23KT7FIG9UW-S_KPWb4ZS34iuVLBJiDUUKZmccID6OwnBAssiX9PvP_f1R476SlsT7yDxV1uzZlHF6UF_987NcpYYqfGr0GAyZwSCWiTlCs5fCkSPHBYkfyd2UVm0U8cVkJd4RVXaNzfg4SgPpOx9Wj4EoRqeI-tpg8mdUcytthpF2fwVRoxRxJM8Klfr0P7MCdHUrUg-8VMEeaJ6NSXS9rn7KpEJjTXuwxsJV182--YBWm_sRQroJV0KRED_qvhqh0_VwM0X-y2zhU2TnQOLbiQkNlvramJZrlzf3yOIzHYvMfH987GW8r4yncw9Y4IS3aIs6DHzuHvI3nuR2NEKg27_VKItj8wWv3JwR8dsuw3NP_nlCG9eEAHUU5NMTm0fzXtulzbN_EnhoZ6cC5F8IFLe72Y-U4ivAubhc3ueaF82HL8sDzlKR7y4h3PNf0CajkNuN87yqytjdOGiDP997POXXJdTH0o_WXHOmxxytftoi9aE7T8WweILmFANjjQVD7vRXUje2c2Q8lvJz13XvbgKi2bd1cUezzann-pS3oZMH1u4HUoK9PhNvduOLTtAwBq2YB-4ab2X5Ih9izMMlbpA4I1UCQSP3qtM44-DxBDdmU40ylLUaLDmDVFNrFDo4aqrY-Qk5eIuG_x5Sbwvwsv5Oq4ZXa_UzW1mleaBmhr2lAsVv59UozBspq8T0iq3Veq3GDch1ZZoR3Uzp9BtktIQQXKetmDbz7GZWTY162cmhh8ao29iU-w4w6JE7uv7tcEz4kXPuTmb5Xm4kTas8GFcmDOK6LQHdUCV7EbRYyhTS3_gozgfXyrIWyRBZ8HC1jJqUHWen67v-JmS5oIhEf7RwLqgc7m4kt_pJjNPzvhqH_26bmKnBDR1vMIUij5dl3ZJp8QhFzTPGgJ0wVOAF0gA8Oy2NXSkHwdEVJz4DzbKI-Kuben2dHzFmSFvRV6vIWm6hov_xtoWR_DAJCiKhhp16NWuR5iaN1Zt0cV9TcO_YbZs9e1gSrwh6QiUaLc6_sENonKT7B5KLe4jHiMIn3WBcq3FETClRVi24P2I9txwvS3G4CtXtRY0Oi6cWXHbRHvaXM7DV0WJ-laWOo5FuDo6CEJaK7XeSjT20lcscbrh6cwbB1p8uVkKAiQJpxmv0DM1IweGHL-FQ3KN4LOYry_g7Gb00UQHURBmvAliiWGKhL_6tfDDnswsLkAlPPPDHEDw_kgqkQHTiSXMHYGplwaXLwKQ0X7U4IWu0034nW2qu66eW250g1PSDYLmQLY6l828doT-HEk1cWJdXNsiXIZlCEvD4_kgEmmwFWYBGPZ_IdrqEwsGPP3vc-cpKfP_9zr2dsv8QwDegULqzQai8RJS3b4RIKU7onfcwCS8PVYlledB4gdN0nfZiH3Ouge5KH1biRsb76taAaQ-i6u2aTr01FybUaHhcJZUERlkuGQmNiQpSiS3R1h0ze2XaYC--5-3ZcoyfC8Q38g70tlX27WiEHqqm700QK9c_4Bv2yvxXn2EiLhyKOhSRmJHU6UfMpFtkFPpgd72_GT8PK9Lp53nNileoTrnZWNECiEswobHQmTlywT2W2jWKv7eob0Na6ONonKO4gBY38h1_3e8M9Gqtk_VSViyI5WnuFNN2y-fUJp2L7BYwFvGUY6RGNjU0gviyMhaD1SjZutZS1hxD6F70rxYVkwD1X_ebymMFpJ2yWT659RmH6WzFIkdi9Tz_BVbPo78cuWPCEq009VWBNSwYd-EJRmGNO_NKdTUGgrZCQChetP76EeYYatP4ZKjBeiX7NS2MtQcALmyPTQyu0L_gQ6WbUEhF53W9j2aQW9JmBJqFiweFC3GyZTgmCZcLyJbRefAs8Pn8RyYhp5l4bUnwSSJA3RCZv025EG1pSgpMEsOIqb6UYqp855HmYsEPXN2KyHBHF_SpkGfV7Ke7GW0SEg1sUtbO8NH_M7faRV2XuEiw6esIliw2Gzg4tmhm3bOgFqiuDr75XdOePj7yjX-mpP91u2szN5i0gZx8weh3cUpQnSSxUu9CkHkd6gSEJDS9GiwnkqP33LHw1_nJpHlSI4j2zqlV3WFSzY838LUD-YN7Qeo5SdfEGyAQH8zlsdj7Zi7n1J1xhrT6sCqe_1N9dNoT8kTBQpASF02jz7sgFdt4cqQ6aKsk3v1sDJrk_50oxH4VQzL02dd2aeygTbYaQhVN_o4w4xpD1G6X9_6RR8LWMJvef_y9E6BzSA3FliKp9F6_6SzxW168z_3VRs3rfcAelygH0gG5GjsA4K9TY8LtRc7E0dF8flvVj6VizlHm5s5VkwqrfBPoSPomqPG3puNT-FAK14I-Bj7hItLUpoSNSPbebktCRz6lLejIXT_vH6GoPRkkVovk6RsVgPEB5hcutePVU1qgJYf5_eZwrAEQTikXiv9m0k4S1MibcbLr8WUshBBZO9QgTZ73PLnWWLBHTWH7A8QwGwNUVvGdXleND5F8FTurdSVtUk_SSP5CkAx3teABkcrUQUZ0FFsi7VBWhBLoXU8WpMSt-LKxjT8iqS2YdumVpn2SEJ2Ydf2WJ_v1GARUOkUJXxnQenbvciCyXxtPSjK8HynNlEDyT5Ytda0wW5cLGC2soZpXj_aH9vCwH6eA4r1o5Q6GtARqvlpDJ_2PJwrcQrqvLndWWJs3EfVkevXAn2jWYuS63LbwtjdBIlbZxt9ZZucdXhCPw6IKQVzkYvNLYF2dXM8ZL5MgRassBR1q9Sk01LFJtjlHkQELylIOP63GAQGyjl4uQ0nQ98aJEpzKiS64WTRcdTQ8s59VhfWFw99obicMgcW4jYEli0x1_jTKVVaSDekE5k3Omo0ChvgqllbakPFSptMkSbe8tQryc33Dws_CaGKv0Qzl89gXOo9W-J5zD8EXTMtW4_F2jMGOSNJmgHC3NTXBMEfI_z-R8J2VuSP-6_0tvvz_KkhatjoP9VxZL99_HP43fIg6M6SA56P5UHMElgex1Lub7XDkJaiqmswPIhKjM2Q0plb83uOj9sesXc_g0YN19o0AAAAAAAAAAAAAAAAAAABQoSHCMp"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1My00ODUzLTcxYzctYmU5Ny1hMDNjNzRmZDJhZjAiLCJhZ2VuY3kiOiJteSIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiIyNXRleFdVUzlueTlJNFZVTjFKUWNzd25MRkcwNFp5YzBjd3llTGdXUDFnIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTozMTozMS41MzlaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"uqMqRo2luIE_DYRD6mp8BXQUT4O_B-jlLIdLxHeDFXghZs5Zbf6XhUSZ1lUUlG0UDAxJ-9BOAKHZHJc0xrb1Ag"}]}	2026-09-25 11:31:30.9+00	2026-11-24 11:31:31.539+00
7	SG	sg	1	serumpun-agency+jws	\\xb1127e884669cd3524e0f39b2b4cb6b69c628e92cd8a5782eae5c490f13484d6	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJzZyIsIm4iOjEsInByZXYiOiJjWVV3bm01RjJZMkZUZ1pTdFJVTDdJNW9mblN5YmVIelZDN2ViaHV3VjFRIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTozMTozMC45MDBaIiwic3ViamVjdCI6InNnLXNwZiIsIm5hbWUiOiJVbml0IHNnLXNwZiIsInVuaXRfdHlwZSI6InBvbGljZSIsInJlbWl0IjpbInNjYW1fY2VudHJlIl0sImNvbnRhY3QiOnsiZGVzayI6IkR1dHkgZGVzayIsInBob25lIjoiKzYyMDAwMDAwMDAiLCJlbWFpbCI6bnVsbH0sInJvbGVzIjpbInN1Ym1pdHRlciIsImFuYWx5c3QiLCJsaWFpc29uX29mZmljZXIiXSwidGxwX2NlaWxpbmciOiJSRUQiLCJzdGF0dXMiOiJhY3RpdmUifQ","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiUUdFTzdfUW54RXBLeTBCc2RaQjdrN21xZFZraEpNOVFpd3FFVEdmWGlQZyIsInR5cCI6InNlcnVtcHVuLWFnZW5jeStqd3MifQ","signature":"iuHzV5BzMuQjIcNjnQXgvgFTKga21JSyiBx2tcDYmwGVncM37We71ceNkaTJnEYIwRb9xEsmp_o1m-u_sLcLAA"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJRR0VPN19RbnhFcEt5MEJzZFpCN2s3bXFkVmtoSk05UWl3cUVUR2ZYaVBnIiwidHlwIjoic2VydW1wdW4tYWdlbmN5K2p3cyJ9","signature":"9n31CeIV109Khd05q9iG_Vgzw-FJNV9FiBKHGmlWNriHUL1oJtLN_LGOH1y96N1fmgQAFm0EZp2hqyP5yCCjkeGSwoKJBQEaO84Dmj92OqRFABPXWCy4FC0n_FF1C3Vxza4CCP-G6TjS4ry38L7gLhP1GWFXvAFMEzjJtSg3453i0t2EzmFJ-3xJKPzPJnKig9OlFa7OEXYKgJNWMQjfsUVUWNff0-Fjv06xJqOXRqYopAt_Lluzotlr97UvZmiRc2HmiQrXmO6KNpbF3iLi79Ta7E79yjFYnSxKi7nbyWnk4pKfngNgGavt9mCKWmv8PHKGQJn3syqotA-FVkiXE8vGDG0Css5wpj6a0Ajd_0n7o9DgQVF8oNE55dVLmOZHOKsE2sTItkCcN_LB_5e7NGGxDIt6ttYel_9w8rIfNb283bYO6j1Jvc8gufOr86so1f0oWNsRIHN0Wns8ZPtF20BjIRbRWv7QlkmJpK7Vgi_ZzIklVGYThdw8QeGdrXH1pXmF12AS3MJzS-xW9qBvL4dHNnZilS7dSdZyTPClufwsJwjN2IIjOe_ozXIKbs0kEw69rs9nbhzIdblLAsGzHbwQZUcJYxCK3VM90tQdnfZe36v5w9yYZykVNJt_Gp3VT-rGFm-cwVgGF8Kt5S23qwNTyA4m0Id9g4flj6T4fYQjzghAfoc1SVz0-8fHWMSlCbkhti0_AKjWxiBqT4fxIvqhztxzwEjWeAsvT4RL1V_4dduMiGq_bB9oAfvytESJ1pehN71-kI9xQzVs6co_Fv_YyTSVNN6lPdBWI0Q0Lf47QgCh67LDEJkZ58aKLZ_agdBLoKwMmOzaCjfxyvQiJkIMRV3b3wfX2OD8NpTzPy6RS2XH0yft08VS2WSpL1gPiw4hvjgm553M9mbXi18aD385VekYtDBd1r0x5HtMkUL1BQ2LzDwNgtzsuhtDcvyoN2eD1uDnshCGqoY3tf4KDiezYMxULEGF6Zk3SUS_oPNoWOCj0Uq-EEES9MYjNijLV7JddgiDDlDdpOCIu50EK3ouGnUKalPmKfM54JSbg3OuQ0PvJV2_N03NKhvCcuRVnnYkjq8e4KON6atIgy1YQYbolv7u0UV2siJDGFHzqpQej2rWTJTG9VS7ZQudX7BN4alNU8tsq3t7jlGG45oNzKa40K6-Ym5ZFOWsNyTYvguIg9MUI4tJ1BoPUhVBrsTbYMMHAYtWeGB_fHhxoY3xC99OyDSUvA6RNty9BtU8lO1Q2TwomcxS8cdJQO0Ege5qVyPQZ1qZKiXL81lb8n5qKdhqoB3lkI6Lp3csc1_vzWeULg38n06QQT_ysE8R6ZEDFEwrKYcwkkaNNQInFOoGGHjEMi5Be7MQlG1n4C63ffAIsrhU4Zuu00zYLKP1rtMpcgHJrlzsiy98V9bVFCVFRbr6g00ap_GDQKo-xkQannBWWfuu9jOFYqizUtipNUddbkCGXW3nET5OJ7oH42OvrN9QVxIH0rp28p1gDxLrNxsLm1ocDHOI4rSOU4mf-GuS0VT4cNMyZtmilTWq8O_9bist491PAu4htJjB7KhlmeUTRTOsO8BgkLCmjl0_1ow-VyzVjb3lexEakdMgnOtDuy9wfdKlBQ448h0qmRvrOKemPJ9nsKTZapJqS2uWLQoDQrRh2VL4kQMXcK1ZuJs87s_D7T0RQ2_CLOU6Si4yUt0m4Fh-DP6n16bBmpJIWlF7twZyStH3Uqg-hOeJ4O90X7o-2_8s2rK0OVvnk3fUuV71jOU5MsgEpq0jSBlsO0hQH8sb-uShlnMCkhcVh1ZB7zP64zlBPyEftp3Vk96he9gtbT2wifg513iXUeFlc466qd8YcqkbjoyvHI5fAtRTpUOM8B_fcV4qRsM5GsaXxHpxNpq2I-HXKuxPbe7Q-_WNGJxR7-Sm6ANAN8CnMOS2zDkRDYW-v0Rruc81qVmAQixNAOU5tWS7WvaOTy89MdPQziMWHEzl8NTu-cAJ2Hp6F3eLygvJ2N5b2XadDgMUqnQfx1F_qeRUEYoPr9bEGJoqcsEPVBuy74eHCkoqp29JVJAMbZQsFy0o5IGQF-GEJvskXvkOXKfZT7gZymO2WlqTtDaVCVXDthqXCDyg834FK9R8Fa8lxN_6-he1XNB_eb_sNcbj_2NDS33rgXNhmPW6dbBXXsei65n3DPIoBUCAVJ56MzG2boJwETR3KKXgHNiN-ox01hU4V88hQAP-MbjAe-kXDDKT4vnWEyBK7HC5rN0saR4BVd_A5jN5tQ4i0lQit6scEyLZrr3NdwrfiofFnyOwspoEtNQPfIhbI-_Z7elr38a21dY8mH0MD6-KzF8-OnCcGNQ5CoRYWbjEuhvyp_J4dlucR-8tiT7iMLPhHDRjfX1VwLeNeDGvnNMpHSZHcRAF_3uvKT44GMRhJBcnkxoy29ezrWMl-yhjuDGlZYHXFhb19zbLY4INpgJPWOupkr3UrAn1Xo9ZZ2XhSIwR824s-8mbhB19KqCtczmLZ4hoceH4uSQkrhjhLczpgBQUaaSsSSEzciQUWNCJQznmomvXJQ56B1hqcsvQK22EGhDQQrjpYtMGvtkqor1XvmtJkmbqUGcZfVkLLtkzlwypXj_Xq5YLZpSAfmyHNvaiv90q28vd0tWsSdhOnQOOB0YUYkQIpRL4GmH67vX0O3QuLp_p2Can4KgPG5R0tL5M8PWpSs7ddPYExETT0v5eThKIxuAlEMfNtNbA7fmXRlpdA4XH5R0wRB6gfHwN-ItQNPKXMFL6boh7YaM-F0IZfuocgZ9NxxNIv-oeVn9JaxLoU5BUQ9vAgegX2Fgp-W9mmEacqCszJZ4PQ_RuTQMemIb5bTmGbjX2WhCpEIZNVfkwV3P_wDjvJ9JpJ2mhkXQuT5JdcyFRNu1ddST_A_mRLIt67zh2LIV5l81w7Vr9_2ok2n6jKHWmu2ufFI-dbpRZgKGfPI_8B5xmccWlG6K4T0F_6RkStJuDupm3n22wDmGe6xJg42ZeWKYiUY9NKZGQhRlca9t-N60rLK2sE4RIvyqJZjA_YcKuTJlUOW4moe1DNCwdoBMD82B57iF9B4g74BLd9r7nCWJh24Hsnrdhv6FKBxAtc2w3PQwVRkkzbs76lGi8bApmqfbxzbaucmOIaSgi17WPUWZTZID9noBiBW4nh7d4oeXURRcHpXLPO05OLXMe8nth5csIZGbBAegtQvOhQjzB6THJ8Xo0MjSSRf15Ox_5Mb9gb1arqk7eitt6LaS7dRSOYKkn3GE_85CdrUVqNcILm_ykQNZmYydVgD2hL-QdMLr02tTGZl2z8biZkdORP7g4fzgZvj4MCyq5X_KkSpcAQINs-shh6Ptw3PQsYaaeYlzFIc0sCWRo398cMe3PIFCh8wMvQkZj-ZklFZmFfgvZ6xKxo0J3XkUF2ZEm4wp8IDI0ERtJwA7wZ8wxGJE2sUBoAEiqu94pH30r0faHhZvGW-HfSsO4QHBxcrSSsyrmT3ktPLMmGt3m0Wi0XbzimDYUxoVD0JdlZHqh1ijpfFDe41_n6q_tSOhnFx6EyvxXaOHK16yffLggyOvCZ4d7IY0JJZmEDfNLzpPnYgVPcZ6zx7L1Vqzf15LbhHwOGYqRSrhDtlmxDZCSyqro5TKFCE9XuShP1RwG983Ba3j3keXJJeZJL7aBVRFQeom-5R250Hifuj6t_LuVNP-HhEU2DJIKcl4n2fUrzV5dnzCq1bqRqy1xjkzm5dp63TD2a3MsI815PNegexHahTke5VOWwKOxukl3irsHtNiM3S5nzzMfX6_N72WX3tADuwaLZxioDqu-NdNjVhmePIsbwvPM33VY__j2u_PDJqyAdp86rPoY3__1bOZvvlKQOxBTz6bJTvVGM3ud-IIuWdpPbVWajQWb0vI7-8Q1NGi4KBKaAI2z7pErngtbdlWl38OJzIYHFcB1btz7MbMcnkuJ88gEW1RdAdOieeGHzBG7nyRChYinlFZ4rFPk-oYxU5OwOlde1aaGDGQwJQsKudAw0d-IXQ8_O9zgJdhM9Iy8IU4Tv1PNFFHyBmk8p2VeMbygHgtDO4uX0VQrbQ7Y0JWULC40rg8fwTvku__vK6IXun1Px7X0r4jMKsTb3PPQ2J5jagchS_KbXbeSIE3D820THmVorzYbMgtKsmL_tKVXuXTcNzFJRE2OZGLShIgMqk-AmGJue2Dx0wEGuvj3gPSYM48yWdGnUv9ACRxQKZN3-EkFWYWL0XuAa1mZ4GXpi6IqRIy5sSZjCIvzuueLse1p0BbyctlLGcBgBn_5wtfMUvmqEjNw7Bu1yLVl-_AuQYOeoqa2zNnu9_8Re4WouQIHP4zRKi4xXoGEk52h6fpjfYKPkazj5DePlwAAAAAAAAAAAAAAAAAACQ4THiYp"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1My00ODY5LTc1MWQtOGM3Yi04NTdhNzVkZDdlMjQiLCJhZ2VuY3kiOiJzZyIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJzUkotaUVacHpUVWs0UE9iSzB5MnRweGlqcExOaWxlQzZ1WEVrUEUwaE5ZIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTozMTozMS41NjFaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"ilv_ZAzhesOubEJ_-hEP9haZPi3_XnshFmDsctzzfbxbflhGbAfK_RNs2WfHghtiZArGtlz9wdgXKjWycDFYBQ"}]}	2026-09-25 11:31:30.9+00	2026-11-24 11:31:31.561+00
8	SG	sg	2	serumpun-key+jws	\\x5f2ab9746e6131d5d71d6a6f8ddf9105d6b6128c31f0ee332333ffbf43e24288	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJzZyIsIm4iOjIsInByZXYiOiJzUkotaUVacHpUVWs0UE9iSzB5MnRweGlqcExOaWxlQzZ1WEVrUEUwaE5ZIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTozMTozMC45MDBaIiwic3ViamVjdCI6InNnLXNwZiIsInVzZSI6ImFnZW5jeS1zaWduIiwia2lkIjoiVk9PazN1MkFJUG9EVDlFZ2lfRDk2amlLNkJDbFlHZmVPSFFNRndDT2I0VSIsImtleXMiOlt7ImFsZyI6IkVkMjU1MTkiLCJrZXkiOiJ4S2FfRUJmWDluSnhQYXk0ekpSVjExbWo0eW1yaDVjMHo0VDJxWG1EUXpZIn0seyJhbGciOiJNTC1EU0EtNjUiLCJrZXkiOiJLUGxSUDI5b293LW1PZDZiaXgxRWFOZjVhTFhBMDU5bHRVdk5CYzZxb0QxdmxtSkI1LXJUSW1zR082V3JFMU5oVnlaRFZoMkVnMkZoVjQ0RldXbGdpb3VrTE9MSXY5cWlud3V4dE5ra3d5bnkzOFV6emRhb3kyaTJabVRlWl9xdlpPUEZpMzkwdng1eGJQQlRGTGpNZkhncWNZSzhiM1NBc052d2x3MTdmWE1seGRhMEppOU1KaFhnUWdZcFRfT1NSaWJ5OXhKQUdnYy1IQ0V6Umpvb2Y4aThDQWxfbm9JNnIxN2hLMmRPYWJxc2F0NE9iNWM2dXdiZ29zMTkydHJFOEdST3ozNGx2VzFBQ0R1emhNMEpkYWxBaDdlUTZQT0REWF9qa3NMc1NBV3kzR29ESmdpNkV4SHJfczFMMnRRZUVONUJ2RG5GV2F1VEFtOGFIdXJ4U3RUcko5dS1DcnJnbFJDVEtSRzR2cnp3Qm5hOVpxRXZHRUQzSXZtSEJFMGpFQmFuNFIzMXZ1WmFyR0RudERhWGYwT2NqNk5JVDQ4SWpZS2VaY0NsNHoxM2hZUEZoRXBjQnNVV0FUcGFrNzVvTExPLXl1ZndvQzNFUjRWdk5VZV92RTlScGI0OEZybU16eVhkWUVmRDFGU3hUYTZmNGg3QTBnNjdrX1NPeTFEUVRfbGMzZ2IwSUlMemFsMlRSQXpVUzNlazlwZDNLb21xd2k2ZnliSTJjbzF6UENwNjV6MC1YeVRLRGFhNjgydWlmN2IteC1aX0xsczFnU212REFFWFIyY0RlR3VXTG00d2hwRkNpX05kTm1yb0twYVZHVUJEYjItN1NuVEpGaEFTcDlaeXp0b01UZkNKdkxnZnlfWk1acGZVRmMxbkFIMnRrcmJLSVBNdGVJUHhIMzBWdTJGVFBubDhnTkxqR1pBVHJOYUVVM0s0VVRXMFp2Zkx2bU1SNTk0Rk5MQzYyRkd5RXdjZkxER2J3NDlnbjNROEtLZG9DY1lQS01BVnRBTzQ3RmdkLVQyamJDU2h6dHVPdDU4QW8xSE9idlUzdWhVQVc4UXVnTldwZzZscDNvUXl6X1l4S2QydVd6M3I1WWhUOGU1Wm1FMVozZFU2OFZnWGpWd1NSMlZHUWVQMnpjN1Q4VFYzaUYxNmlCdkFoR0tVeS1FcHNGbFJUU3dnT3NIYm1HdC1uOUswU2tHanF0TGRGTmUtX09zT0N1TVNpeHEyZUpYaU9KZmhtLThESnZldW93ZWZkZEhvU2M4THI0Y2lqNVVobm5zNGhsS3RSdGdFLVRlYkx1dHExZGxoS1FJSENJRkJXVi1KbElMVjhqbV93TFlPbmVhYjM4cE9KajV3MDB4TFhwaUhLQWJxb1pzZ0ZuUHNjdmFsakllTXllRm1IR3h3bEltbDBKMU8telRkTS1XZlpmNXRvcVdYcHp3Z1NsQU9ITERxaEV2NW4zWGhKY2RnZXhITkt5TDdDclpUeUtiQlNjMW85bDdoa25FY2U4SUhBVlVidkI1YXc2NmlGVFR2MTZxYW51YmdESXllTDJzcU0yRVNqSElaRWYtcFRacnJtX2xKa0VZM1NFOFV5NUp0VENJeXZLd3VoM3pDSmlwT1ZuVjQzVF9yTFNWaVVXRHU3SDV0TlQ0QWRfc3ZWdjhVMFlYRFM1aVhhaTBodU54cjV6ci1hRnBoZjZUVmI4aGtKZjQxQzVScHgyQXk1WjBXZFB5NnMyOTdBeWxYaFBUVThSU1luQXFSeVZRcW8wNzVBOEtsaUVDNVNZeGpSUVVzWUE1UElqT002Umh2X1ZYaDBGcWRYTktWQ1U2MXA3OE1rWUNRV18tLVVhUkpfUDdkTzZqWGpRbTN6ZVRSRTRpRU9TVkxTZUsyMENUcTQyVHZsUC04d1NGbEZzVFBScjhyc2hFRU53RlZsdlg0OUtzWUphZWNFNk5aN2xiRHU3dWx2T0VSWWxxaWpYSHM0MkozOEswLUFUWVRvV3E5d0wteTFaWGRUM0U3ZWpFVXp0MVB3TVBFWnd1VW1qRkU3bll3WVpPSjZSQlduSEpkSEk2ZUUwQUdNSkF4Zl9aTzV6WDFPY1plTkNYMXl0YkpPRmc3WGtZUmpxWW1kTllUQ3RNd2hmbUJIVGZ2Ny1XeUhjOThYTjk5WklmMkVvZGRKLTNmbjJMcUc4ZHBYb09uU200LWlQYldTMDgwamdPTENoX2gtQ0puRUhQQjZzMzAyU08xNnFsd2hRTG95YWxxMTl6RTVMbVVXRUJzMmpiUEZXdGZuRnFtcDl2eU4tUmF0b3NNQ1d0a0ZhLUdvc2lZZHJST0RaelpYMk5sajF6dnRTWnZYUDNTV2pIZUF5emV2VUQwMDhGWWVRTWRORjlzaDdrSlB6M3d1a043UVAzZ2FBcWZMSl9uZkkzRWpDNUhQMXVWNExmN1lNZ0lNS3drdGl5WW5fMkxJRDBXcHY4aE5tWTc2UTA2YmxNc2czYS03bHZGcHlKb01qZVkwSTM0OXBLaEQ0VXUzXzNCM1hHU2pFZ3hxME9vR01LM1g1U2xPbHhudndlaFA3T1g5NUg4Wm16U3VqM1ZXU0NUR2o1emd0aXBUaGJ6dHlrSWczUEpacUNZYVZLWGZ0TzBpMkpBT01zOW1EWHk3aEE4S3FWdHRIaC04b1pnWkxVZ2RKQ0ttekstd3JUaEt4QnV2Z1oyTHZoaXNZeG9FbjlIcXB6LXMxb1pXandCcmd5MVNreUZMSm4wRm56QVFBMVZfQmhYUlgtLXJZc3dYRlFRTzFTLXBrZXRRUC1ENG9DNVEtWWE2NHh4OTE5YXhKVndUVXpyUkJ6SXNfN3ZiUkpiTWdsc0w5bm80eWtJQzBQbm1TdnNENjE1YWtsTTd3cUI4dzMxajRvdUJDS0NuemJjS3d0SlgyelhpVU9rN3JybEI4YzdHaWxPV2J5cE02aWpTOFJaUGl3Z0JBN05KUzZuQmJCaXd3RXlfMXlPdU0yV29Eal9fQkxMSFZsNmR4MWliOVU0eFh1cGhYY0NzaWYzcEtMTjBhMzB6dnlRbFRXTlg4aFFNbm9uYlpNS1RWUXF0XzlVVGFHamZITkVvZUR1Tng4bFcyZUwzY3Q1U0swSDFQWlZPQmJXUHoxWjNVaXJ6bm1rMjYtdURZUENmd1dQV3ZMZWxjV0dUTjNESXcxZm9zWXpaNGlLWjZJX3Rqd0FEeUdGNENyOTl3Y0FadHBYbTE4c0VOOWMxZjJfSGYxd0xkeDRSd2dzS3doZ0M1Ti1DVE4zcEhtQXlZTnhOLWhPajcyTllfUm9ubURRTTh2Y1ppb3hoRUJtOHExdWs0RGllTHhDSldfY0NkTzFMVFFVSjJZT3JmTnRFSkdfRXBXQXZXMzhJNUtLWFgzOV93cDY0NGVHbU9MdVVMZzRnV2dqMVA5LTNvWHl0Rl9GbjhzNlN3azViRWNLRDc1eE5pSSJ9XSwibm90X2JlZm9yZSI6IjIwMjYtMDktMjVUMTE6MzE6MzAuOTAwWiIsIm5vdF9hZnRlciI6IjIwMjgtMDktMjRUMTE6MzE6MzAuOTAwWiJ9","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiUUdFTzdfUW54RXBLeTBCc2RaQjdrN21xZFZraEpNOVFpd3FFVEdmWGlQZyIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"dXtyIpEX3EIdiNzfCit5-EvY3nzZiHWUBzRNgeFhaGBz1vQf6GrO78aJ04nUrElpGx3s_z_x1o5wXPQY51mSBw"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJRR0VPN19RbnhFcEt5MEJzZFpCN2s3bXFkVmtoSk05UWl3cUVUR2ZYaVBnIiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"VzcFcrDmzqIwvTpXi_otYaT3frnSw6xtBSTKP0-uJidPqX3WjQeG8USVq3YpXPzThQocqAO-URd1aCx3scrDbowhzDIJFuYV_Hl5VYk6tXhJu7HtK7gkc4n60ncC4jmOc2i1KljRuQfVQxZQ4ijR0XgMSLFJRo8NM-Aky2zBpX9ptT2QkLAVJXG2oQosucJBUAwU_RamaOXJB3TVKZYljxInABHA0PklhjPXNZlkHa2GX1R8EU4fMs78lZ6B4IKaaOsA1W2LGDuAFtfTlSkuWywewS0FmcA0Yv4A6DOENqBaYMRz1K3k_iWL1mVD8aXWkb6nzrhnIy5WlmCKPZBW2kd94wOU27iL-QTiCCUjQP1Jp4JRuU3pUnafHdZXrCPDCCqFJzQas75q15qzhs_GLK902zwbuVLWV6SpoHVHyTfqDcbhoQ3ar0gvhuY3dxP0k1msipwA_lDYGlk6LRYxoS36rG81PmlRi7PT8lHMkH-L3xzLasTrDA65h5gj0JxbDk0hq0arJag6bz5BByDTkCueYN61RYok1go5U8BBE5_f9XNkJf_6WkLh3TVA2zM3E8nTq7cD_7o-D4VrySjUcKMNjt32BhQrYfDqNqrCgaiNCZlgjkZaOJ8EUBrzZszaYT73k_c0Ah_UaanyR49RXeUZzBVplQ__w1ohidaqCIpyum6Pg6Q4cWKXTr8TXP5o-l2sFAKZNDpjrgWM1mHr9DrDT-j-qrl4DRuFmcYB4EWKzbDK4GlHDaPHq1PXNOzICcRhBIQABowEzIJcfvAK-sf1Hbv2pGFAUVi0GBF7amv48qQ3updvXYmiT8YX2xiHKmLkmGM3NMus5e3gwpOTzxRw1SddwsIkxdQcCdYTIrtkhvmlO73F8oOMTQ_z3npsioSaSaeG7OgtF6QYPWaQxMLKWAqlnMpP-VgAKm5TBr0B0WUVyoSDOe1PdvlEZNGE43_OOCZF_RqFfX1-50_RGmOEzrKM92WhMtWGIJPLSQFSIL4PZmz86QJ6BVinafB1WR67VfoG-PfDn3yDejODSSq8sSiFTJYQcA45WcYoIVP2oTJqhPaoexnDH4_v94-jlJuvYsD5lWKnt7Jy8sRXex8NMRPd2zaGXVpbhoN7n4HLMzmcgUdUGlGPlagp3wbRn5o9Oy4K-rLQey3BDwigzrw2j0F6T0rqC5WLFAdPB520fh3Ia9d5O3k2td1BuCLSGb3Mvw86vz4pHX85tklqzyZK4wIuekFady4QAV-22wlyYak5svo16rAZGZ90BIoFhpX55MEEWGIF8rON1dwQlvL9p9EiA4Fre8TXP33dRPVNGhznZrwzlBn28mbu0zogcp9DNwKJ_8WbXmTSTa8MvpvW_0iY5p4f7D8mEryqFEg5oC-3COVZzhWEwR_W2WZ_J5bMcmOqx3pYqVZGZ91DQoCSNfI7xTQraZSrl-5sPa_AVEkwvimRRrdupZ1-9K35GyZj3SNxbW_jduYT64iq8_7z-B2gFAbkoVXb9xFAoyU341zfiyBdQ6z3c1GZ7ZOsk1FITbzLoUC2YmQB4gaI2IiXNoM8TEbZt0sjOaSljO_B_bpQfFT_Vkn6RYyjWUzrofuVpBp1KsMkz-hZHowoD292sarz9RXoaFXhRHgl3SASSYUlSj7vDg6V4vIOe4TNvQvGYHJbf_YXn6-vMynjR_8cq42VqppFEwIyOYpbd2EHWAT4kcDmttYumBaXQqu05AIyiuT7_lHcvE4dMuLPRyBkGfl9PR3_126ATjX0j46zq34199fhJV2sjdm5c9ujen0PHOP5J6mwOgdZB3-U8T5DltUDK4OTd56tLRSOdnCPDgz_3yzp5QgGEI1ewPFAm7TU8HECsSFuqwrTgR1aGx9aY_8HJDLV1eIYGGeQT0TCNGHuMcJilY3bXT1y-Ar6VsrtJpycvPfOkK6hy5WeL6iJ-c_v9cc3uxJ5xTaJVBczCcT917ETAC77JSeF5izDV5eP2mKIGjkaY29WwS75kpSA7bmSyuA4MswfkvI00ZwiMVHGmY_SvCrweFXszY_pWEpLAXuKUbi7VrRA9GvDruRyS2wSyzi_ORRMNzmKU2UZDZo0kzVr_bWYfgU-AJ3nVqcVQ25KSK_Mv0uPULVhL2OSSE5eBgRUaO6yn9efVuRhPYer9znQQoAnTHk7jUwVGc-_9DkQAX9eH6UCnTAp-Mi1RJUJ9QW5GwEAMB848LlJYHTgmwweQQs5AyCIVzs85PXiK9ps6PCaOKp2yVvHMIuBhoyO3fW6k_3xnJzBqtwT7n3rteSOk5IPgn5odl_krTXGWcpS_0b45ERBctbDXskrUe6CzNRg5FNIi4qXfC7oCzWRTTc0_EXcagLsl66ti3826L7LLPIHLvCwv0LOSkl2Dp7jfxOD73c6hIMbgJ-WfQad5k_05Fwfr3gkj_u7J966vRKVh-yIEgeLy096lvyn3OYL_vPA0AyxpzRiaBHEY5my_HPvsS1fvovP7oA-ZL5FqrUei3gYTLGhRM0zZQ7V4L38gAty2Y3qZvrg87EZeBY1J3MvmssUxJfby64TjFzgVp8duxe2d5RzD2c97J3fVkX-sOwRryPaxoWXQaz6-KZQMWrzfLGNrbmbQVeqE7UADl-bcxsOT8SVv0RtKSXej5SG7eJ88HqMQ6UBfVtwNNWoB8-K7GhqJnbboDUHBNmzikX5zXy06N4u8DQU5ljIutDw9qYuNlNhmVAKJ_ZgQxXgmrBCEMNYIIcEhhcJEv96LtWcEuI6Vho-TwHXtfoUm-rU9Z--bkpXuG3L_LCa9Zg7YqEsVypZFe0IeSDmEfAm2h8MQn8LiGcQDdxpJroQ324gLoGnUkq0pJP1WRqGR93UzurH8U96QhH8rZsh0XGXc_LhC-lbdih98y1oDT3EoKkDU8yQzZNQiTqlSvQ0EByHT1cI9squDP-rhinoWXqBaKPVK9v5cj7h20O4bc-JPZrSOKoNXkVgaz0P7DFuusmxVV66GLBHp_JGE-uZMY-pQMwCcom8xf_JyW4KT_NFuvmua-zmS4mcrVOdabraUuNW9nDLMj4sCFKEvtDYcZfJC1W2sANQYLhWt2BIVhnb6jYm6BSQVCXgu30TLSrv5qK7gixIdvSEIaptpLRxKtiixDiBEKf8pGr9kMJvZ1TshqQ3FBIvSCn6Q0owDM6RTkqVVGEATCBm-YmIw1lxHLqExZEWi4revs0ORTDZvVc_zNiUEHLL6vGVFVGf9eMQC6MOnRHX5C15OaAX89K3lPFgW2FAzHQaJIJYrrsmtUhoUiOOg1d1SPqOSOXkv3T9NK3yaV9Fm2vtKsJrbJ2W99bzrPWGYV3vBJTMJNyQDi1UzEmDIq_cDFAhMOp9ZI21jzV0zppaLiICGPbN4nB7_bcs3sIGB0xaIB6lub3xGoba8VPA_IPaKkmoVN7_y1LD3mwunqXRg8IdCqFfTFsu2oCB3-SZo3atCDM5-auZ30mp4B8MJgU8RAtnnveG-z2Is0gRgcZb4y6YiINvSOvIZswFM9hTOG9NQ6sf3igTzhsCaILbXFM0AJ_yk9KUDTNJdqoVQ9ODMvv7MJLyNx3o5FTOHx1jO3KDyZP58jCM0zE7lklmdf_cD1_4aiDLmmteo_dPR0ANsC0j8Apna-SxbelFWcDGVBmR2cVfr6zlNYnbrlh4fvqwpV7LwomnICFtTSaOLVOeoa1ZIAeIONrmdw2WIT4dbpy3tAdeFpG17fjmoK6lYZh1oyJLJqRWhzO4rZg4ptxZcQvB-6jxnvMGK8Yb2oIMk5_WwpmwshMYpI1febpKI7OMjIrn3cBHE7QLjraGQxU2EtImjqf-yIZAiZXFCztXC_60AJdjbjs3c2k4uDKgfr_vUrSttLgZNVsg4F_DXrMApo2OnstxTFtYw0HUHdcPoj4O7ssYoLsFAlR9rJUHrlkgASebcASSIj7TJtt_yDaUCR60fI38cU5541H98AATkEplcJTAbWQ0kfWJt1QYkltQtZgtYgKyfjRoj7sqj9xnJMjlVGApshguZklDJgf2VJGoxwm20IhJyQC59f9v2qb3JyHiPJmQMeFnV9CUBRbnol2EJicLe3RTJXjTcEbfONwVeHrLXOuRHyTDYsZwMC6yWs5wWKY9WUxopEDJ5XqJWwGz7pjTTbxxbAgWwzqpX_n_SfoaROFtonXke2JrlcsKKmZfDnpzlZaZs_qF4Z3GohAEHNNLjEGU4YWVuJoXNWW9XfRq7UkMu8mVnAyAuGdeVN45W4Eef_RHIqmIoRr2sxgqDcNZ4vMyqIr3K7BnhF29G319i028htp7rVhHxsAiMR3H-I3QeblAY2lznL_k7_cBr7zjUIuYq9sMc5XX2gcICR-mqq2w3-UeL0Zieoens9DVAAAAAAAAAAAAAAAACQ0SFyEr"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1My00ODdkLTdmNTUtOTE1OS1hNDQ3MTFhZTk0MTIiLCJhZ2VuY3kiOiJzZyIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJYeXE1ZEc1aE1kWFhIV3B2amQtUkJkYTJFb3d4OE80ekl6UF92MFBpUW9nIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTozMTozMS41ODFaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"EDqEssJrcjvh0xTzql03pbepFiIWNOO7dRDZ8u_O9mXvPZMobMEZolmPyVlS1AHbBUx8ZsXs62JUt5Hvq_oDBA"}]}	2026-09-25 11:31:30.9+00	2026-11-24 11:31:31.581+00
9	SG	sg	3	serumpun-key+jws	\\x74763ffedf552de765c53c86e92010053d0c94fae635c9a6ee9e38fb42850db8	{"payload":"eyJ2IjoxLCJpc3N1ZXIiOiJzZyIsIm4iOjMsInByZXYiOiJYeXE1ZEc1aE1kWFhIV3B2amQtUkJkYTJFb3d4OE80ekl6UF92MFBpUW9nIiwiaXNzdWVkX2F0IjoiMjAyNi0wOS0yNVQxMTozMTozMC45MDBaIiwic3ViamVjdCI6InNnLXNwZiIsInVzZSI6ImFnZW5jeS1zZWFsIiwia2lkIjoiMzYxazhpbHJuaUpfd3Jmdk42NzdQWGQ5UG9Ib3FRTEQzQW02LXpxQndGcyIsImtleXMiOlt7ImFsZyI6Ik1MS0VNNzY4LVgyNTUxOSIsImtleSI6ImJoUW1xY1NXUlZsLVdOSlJ5T2NJNTFLT2NMZEkzSHU1RUdhWnktZTVVN3FNWWxwdHJfRjJMZHROVjNmS25KWmViNWctNWdwOExtSEE4YUJvaEdXbXh0dGgtdWV1bUhvQnRXWlN5d0ViZVVFU19pZHpPc2ZNUUpBZmRGYWxfSGNqdHlJSzFaeE12Yk9ySHZBdkhfZV9WV053SlBZSnZUV2FKaUlWNEdVTmpVSTR6dVkyT3B5WUptRzBSb2VRcUZpS1FTZGRlVUk2QXFObGZFYU95MG9mU0JOcTdOSjZNRWNVTkxleGcwekdoUFFiTmRtNG1GZDZsWWJIbHhaMjRHRzNQc1VyOVNHMDBPZXRjX1phWFZKYWJCUkxoMllWRU9VNkMyQ1VFSU5ZNWNLNHhWQUoxLXRQMzlLa2p1ay11Z1BJU0VSeklNREFIaFdjS2FxMmEtdUNiSlJpa09LSFNvVXVuM05pR3pLNV9uZFNWc2JMX1VhY2pUd3BmdkNNY3VSUEdxaUhjTGk4bldJM1lTWTUweHlub3RGcGx0QUVKak5qZlNCTVBsUXF0YmFuejlZT0FRbkdmMm10Z3hLNnZoVnB4RmNjNlF0dkV6dDhCd0NvNkhXZndEQ3htSkZaZzd5OVZTT0s4YkdBd21BaVA3dElFQUo0MU1nNTB3TEpMdkNWdktSNXdTSWtUTXRjUW5Hazk0bTd6NmNIOEZwQjRxaUh0UmtJX2JlTTlOd2h2aFNSelVTZWJfR182Tk1Cc014cmZoaUk4U3NiUDh0Z1hqbzVKRWkxeUtqTmZseDlLZ0dmbW9POXZnQ0x3S01Bb25wQ2NmUE5OZXNuYXNVSnpKV0M4TVBHcXZPOFlsYzQ4Z0lJYXhPSVlEYXR0WmRjaTZvYk1ndFlCWWhvOVFORHZDYWpJLWtsRU1lci1LWWxrT0pjNEJ4eDRzZk14bENWVkVxN0ctTXlZU2t1Z2VGX29rUmV6VVprMGNaVW9nVmVxRldhNzdTcUNPcUR6Zmg5YW9YQUowQXU5RmQtYy15MWR5U0lQLWhRUW5nMjFqQlEtaGZHYTdteWl4TWlPU1dxOTJtMFR5cDcwb3hTRml5UEVpaUNWLUswT1dFaTN0RjExbFlCLXVZVi1KcUc5V1F4djZDS2s0Snh5bUdUWFdxdFZlRVdqSUJxU3J3TzJFVEN0MlNwOFdGSHAtREhNdG9SaUFkYVhWakxTWllCVll5VjBfQUtnalVIMGRmUF9oY2lqX1FHaHJzNmRISVhSeE1DLWJlRVNlc2JBY0M0d2txMDN2TTIzVWpBcFNhM1NmbFF2bkltOHJTQ3NfeTlWaUM5RjdYUGFCQTZuMXVacllKdUlNQjR2RU5pUEhLVnZ5SWFqT3hkb0VzbmoyQVdiWEt6bmFOUmRhS2Z1RXBMaThQTXlQY28wZ0dQUkV1RW1Wd1dWNGtnZnlvczF5Tm02NUZIR19kYVMtTXl5dWVVckpjOXBzZ0l6akZPNTFWOWk1VUZZandkdHlXSDhMV0lhRFYtaC1TNnF4VjBfd1p0VjBWMjNfUEFHVlFDY3lVZERsUkNsOHRmcl91VVBBYTVDeHByX01JTG1qY1pTamF3ZU10bElUbzJ5aWNaaEZVWmtOUVFUOEZwczNBNmxLcEloSURPeFFJMkdTTjRzUXdRUXRLYmVieHVubGxSTEVlLURVZUJiVGt6THBSVmx1SmRVbFc5bldBbWZSS2tWaWhjUkxkeWhQcHpfbk5adHZ0bm1LSVhmZm80TFVDd0ZoQ1FWTE9yTF9aZjhYZ2xVcUp3M3RCNTVpdkEzU3MtSUxNdVB6RWJKX2xBUkJ0TUN1cHB5S20teEZ4NXBmc1ZiSG5MNGF0SXRveEkzcUM1OGhwbGpueG9EZnpFSE9jX2x6WnZXc3dfT3JsR2VIRjV4ek5UbGtObEJPYUl1cnZMVVJhTkVIYUFORHQ1cm1vYXFfWnBSWkNrVFdHMC1vRVVhOVp6WXhJYUVYSm0ybnlVLXpTTTdwRExpc1NXUGVXUnBiVmgxU094bGtGMDQzVDJ3aVZ5TmlzRHNhelZXYVJQcjZGd0V2YWhVdGlWVEpaenlDUmxBblo0S3RRd2lRZURSZTA1Y3FfYkx6M08yUmNmS1VWZ0dxeWtLQW9uVUVMdkN3In1dLCJub3RfYmVmb3JlIjoiMjAyNi0wOS0yNVQxMTozMTozMC45MDBaIiwibm90X2FmdGVyIjoiMjAyOC0wOS0yNFQxMTozMTozMC45MDBaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoiUUdFTzdfUW54RXBLeTBCc2RaQjdrN21xZFZraEpNOVFpd3FFVEdmWGlQZyIsInR5cCI6InNlcnVtcHVuLWtleStqd3MifQ","signature":"SY465NC8NYiTI-orLIui6go935_gm6YAvRMl8liD-qf_S9sNzv3yqKqEhTreKssH_UElVyO_4d4SYH1JjjxaCg"},{"protected":"eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJRR0VPN19RbnhFcEt5MEJzZFpCN2s3bXFkVmtoSk05UWl3cUVUR2ZYaVBnIiwidHlwIjoic2VydW1wdW4ta2V5K2p3cyJ9","signature":"ZoWIuci4Pt8DkJB2_U7RGv1aTPedLqjDeGMIValRLj64wjWuxKgMhxNzBis6Vxfrhoj_w5UhGLl9jAKjzu2oMD5o5Qu2QbRzrdSLYx3-HwmvYyJmmRRZsG_zoyA48V2x-ZZ9BZgfAGavI-UTD-XFDWyULi-ZycjVodk6OMabihZbpCfiug59wIhyJbgE4xdtzRV5Bax45Hj-dMDYFn4Dqoc2VUdNm2ySCglz1hlem0ZkembPjB60v9n1ybBSEHoIw8_bqa4oESx0LKlJgrDRjrVYb44TqoPpBdbzC5N3wdjXz10iWRuts4e0wVXSC7oZUVTfr1jjfz0EDRO6K2ihcMdK9PmnLdG_fY7KryjscF1c3O2o0yoGiBBdO1wAd5GAtu0_pvVzrD53EZv5iVyS98mYKMyWSSXjyLagLVgSFXkx6e1-aR4ARrTv3vwvTNjxGEG261EZwGQhzoHzLkDjA8dPLgLXvNaa0FZYKSgGa00HzUM4AfNlbpPuiTBqJ9RQlrY_aH65Q_xGs9GdZr7JsP2BaL1Vok1uBMGyLW8wbkxAaSCOvdf-PLrmFJpBQta--VwdEsX2NywTNKcr3sZVETLQNcVYqYEbVfAQAd5txmf_0DB6TclvuoebnJQidG4ptGtFJNXnHzH_b9QkwDkdQL814-PMw_cQK_5KgdRQ7dBC4hoeTJssKX10ypsL8QuolIQJiC7Ij-eyt7gw1edseIiKXQR20GNHsircfl5PsZMtevRVyQ1Sl3ooGWVMcFL05eTTIehm3eeIlSo4r_wMf4UlRV73LgKpn_0QzpUKWsuf92s23IeWj_620eQqXlQg5G7i8W3GDmNOr25d6BnTP3m5451v1f9tDGUe2LGFmSUVtYzMe56P5YNgoEmgX1DTf00NxlPnOhXzfavyVAEy_PXpeNza2ilkCX0E5t1xqM5Iot8xjsIf098SHmABKnW8f4YMqKyAjp9MTiyhkGGPtpqqcXC7QqMV3y-RZsBDHlbuW-IEWKwn4jwjokUp5fewk4JutPY6LhF1CWKYTyBoFxaC1iyeJgEjxzCEyHmt-9BBPeVAWfOU0FhwceqJRVC3pTg11Fqm6WAmeRAhwD0zJxpANrxD5bM5VfKcjCJvUiIkq07uXbrE7bMU1aFR0UVydGnirrJsXG_WmGpliYa6iXpoMpUcfQSVLKiSi2kF8NJ97V_ivJ50K3dwxSQ37zDSPBZaDkJbxRCY2EH42-BHBUchQwDxRyPQLeVUbD-P6JAGv0SBzJOxU-r399VfeNaaU_ODJJJF5sKacfDZkV1ao_ODvStLf5zn3yl66OGWDJHTWwKgfWrIHthGWb_cER9qExgM0jDePXiQ_4vbP8FvpHU5iYCGEEFC1gVV49iM6ndUhN2ejDqba0nnJKmZjeOWPdtyBeco5Ld5jiMzzlFnrj7l-Hf_xF9e8ejNugi4uP8DM3LkCTuHJrbX_Ywc-FVN4sFIt936IVRfJmqgNeEgsMC2E94K_eJXtkr1vkpjLoE5VW84hKY-3fCtnri_v8bmyB0Nd-eFoKs2t27cYhDjc1wUhWW8uT_ui6OguXtTjzn2Qhf8SwQyeDYRyq-jviaeaqFqYeLpLbr2YHmgUFWr9YWnYwhc5qEQtdxZuTpLJsw6u0VBssYNuR3Jrvc7xInPvOKgztrys7BxS3AUYW4dv8etA4hCpiadB7IuYlZRwdyenjjvkdk7ByIuojsr8nsqk9TUp91RUJZtwFQWAipbIZuaHiTeFU_wbWVcd7bom60AolyXxQWJJDxcGkaUT08DCEeB1VbvjB_9qbTJMp-PigaLdCtJR9lAT5YJaUV6u0gR0G7mVEeKN-YPSaRvULtbq3IXvqElt-f1WU_pw7eqQ736PpoHJ-fmz3nYj185P0hUnUJcTObIFzbRnWWgwtkAaGNgOKLpOCcNTu9WTtBvOIK-sr8U9g19gnjHpH1ve7K06z4dJkBIOagC_cvffPgdT_MCj_D1NupHIbty17G_yu-fKWY-mw_gEtRrR5PPrKIUJ10GfYuJ3UWQTrSNtWtrbguLsjg5748wXx-H8ks2JCxf_X0vGfMZATJtM30ZZ0gxPYBBlLoW5lb0p27-YbCCKefK2jWKuPp_BWwW-n0KBTSS4wGTQ8SW7Yawt2xn_gAcaEniq8OQ1UtoHs67TPJDhNikZpy0daOyquaVDj5vE5hbjouRtN-wz5DRNfAeyjtkWsmt1WZChoOR-pKc6RuYaIHIXVVcNehQLr0NBrK4Iq0i0oeM2L59XxwIgtMIlvXWGapGtn719INND9xM6W6ZBN6vCn8DhIU-mQvUh6q8am4JSh5HA-pwNOl2Cq6b4cn1_dYOOti4zIqXmGlOiXqo7oc8685YmymNMGH6I5R4htjGilTcoPaWPxQHjYOYFs9tVSCaxqPXpTma8ixM6WLwDHp-Ei4Rv7ccYHAo-8U5l1koDe0h7O0iBQ7lXv-Upj5AB3b14-lNsgFmEIQJJ4CN7YHIEdeWdrDhwgTs-fY3H-oFsmBmJUF1Mjz70vSPaXfDNELITRijANshQNhux8qn_iXS4wd-7tyFz8DRYQ0KcHaBfvTlVsw--arkEPYtn0tz3Abm4fMKDlAE-DOacWe2_Qiv2gGMtPRJOv4Ri-WaEuLcm7pi3V9y08OMoOLrxBk0bbWTxwmR-ljGYuGlWhq4IlL13X0vaL2b3hn1QX1zQN4dtPV_mIMiiVl3b_IGQn9A0ZBgKxAi5WAFBWbbhspKHuEclrF0k8iHNFZVcnIBovDzoBgi-bsk3Q-iVHonPM5SE84UyoETtYDG_l3fe5A7kiWQ61mTjVoPYWYjVUlMn_Y_xgwZY9AW7NijVFi1katnYHzrw8HWbA6Qg844dCBvwL7CJ-2IuZcJ_RNh-zncycvuvA9FXn6nmA-_Mqhuby6-YMK9mbt8RbllSQ9hNMcahGGv0Ji5MKzw_WiC66UEiQGLa6FNN60MH05wTC1R2foKrwdsVV3uBo-be7H02pHf_pcFcBCpRh3wqfsu6GekZcVht1FLu817Bi4Pudwe4qPknBIYPAY5A4ixCenAe2Qyg4etFR9LHM-qxgjnx79vGTEMzayvyq2oRlkaR2TKMLRINyjtk4Ro3yfehERcr9ZdxtZZx5O5rkoIA1qmG8tK5coa5pKwal5oaM4AM4vO96KSUU92_Vu3rd-TTxTe8tRDPrJFB73jFxtfUvRZHKdJKPb7b-bC3cbHT9XHwbPRynp3xOUOxZeOQXINqFHeKedw7zQen23Q2hTsLCm4Et7LvzC-ARa4S6FNaL30gczwdrL4OZaUddpIWlf3SISVNcy1Ko5TCTmqS4n29wTn68D6u31rMupToqm8YeYC75-JZkYfVnM9HTpHlzlianVYk3wf2wMpTNPTTvD-fs0fbHfdgyTgI5L9WzWIWJAI0d6B84p4n_C-h5A8J-nDvTXHvJQpCLRgd5G6cYvdvQuXaWHnNN1il5q4Dz4pCkyJ8wohTZasE6p6LNUsK2cOX65O5uBz83JzHAFprxK3nQ_OSAGS0mEhBDmPZbEKnNKDdQaTJG9ACFLrVUhA2WC5ceJjO_5IUNtUpmyMRFhSOOE5OewtlP3-73ONwX3EW2xgvZunyUuKdWiX880YiijLG8yhUac6A9DigmiEmVngR-FBTDkx_4CdAobJb9gbUurJQz_dE4ptyRBIRqlpXBO0CLXK0EV3iv4TLlByMMfWDqeYQRUDEg5lltDrJb7_nH5_kT1xBQgjbXRF3r-ZQjAqnqnVwc6ljYWNXFYdP3CNMG-8NwNYEn3OV_FdZx4cZgiePo54RcnJKdSp9C8qlxffCrd4a-tLPh-zEaRwsqjnwgzGpt8B0xtaAL8elhtyN96YaR6GFxyqBvNp5ZjUCy48NKCchcePZZTl8D_qSCEmJIBtjC2PjdqWbJtSrtL1N5d5iHeIbajxLGT_oiWvK-Gj87BdSX1f-O1Ko8Auvb7zc8r0DjzSgb_5SJq62WquJO4y_MmY_aXiEvFS8hb3DgpZieQlV-dQ5XiKl53IpXdqjAx8UqL6_nHGF-wc6GGSBRuxqfTxX65mBmaH5vOzyVbCpjI2ZwkNxZE6mjJap_njfBgMWoAci4Dj9baVSS1y2beFIHrxoTIo_P5zFYjd0ONZJAb5OPyClJps0pgFe_a7pGH6Le1cNZyJ4e72-ZQIBmli_KGw29MzH714oFwB5iibsliGCR8Q5QY7nbATOJYYiFGvudn_cIWLNdrjLtkqMGcnPgfxKELT614kvHHWC_w-meg_zD07acpvE06nExSuilmzP3sjEi94WBijS1N-qZwvyTGFS9cRQIqPmaw1h5LA2KGlGThtidtCAgckiLC5wdcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABgsNEhMb"}]}	{"payload":"eyJ2IjoxLCJhY3QiOiJzdGF0ZW1lbnQiLCJyZWNvcmRfaWQiOiIwMWEyMGQ1My00ODkzLTdlNWItOTFhZC00Y2ZmMzQwZDMxZGQiLCJhZ2VuY3kiOiJzZyIsInJlcG9ydCI6bnVsbCwicmVxdWVzdF9kaWdlc3QiOiJkSFlfX3Q5VkxlZGx4VHlHNlNBUUJUME1sUHJtTmNtbTdwNDQtMEtGRGJnIiwic2VjdGlvbnMiOltdLCJ0aW1lIjoiMjAyNi0xMS0yNFQxMTozMTozMS42MDNaIn0","signatures":[{"protected":"eyJhbGciOiJFZDI1NTE5Iiwia2lkIjoia1VKMzQxQ180Q1ljNVlzMW82S0hLRzZqNEZyTWdrbEhPYmlXX2JvdC1kWSIsInR5cCI6InNlcnVtcHVuLXJlY2VpcHQrandzIn0","signature":"0uX5DSrmRo1mHAL-s7N02q3BWjC6EifWw496qTjbWs7QIaoCmFDHXv-BSwMSxXb9x23c3sRdY-D2XPULlC1sDQ"}]}	2026-09-25 11:31:30.9+00	2026-11-24 11:31:31.603+00
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
id-polri	01a20d53-45d4-7726-aeef-fab49f4e2831	summary	my-pdrm	VXWC-WXzEQVKJoKXNCyXn6o5EVfcaAA-3hqVXoGOsWs	\\xd9035e8170bbba057c313272d2fb1d1d8f2bbf16a712561c233308843a1fbef8335dc65ab1164e67b0d725dae9b842df95627e0fa4e157db1ad01afec15b337628a9eda0b582255c346aac7d1b82238b2208397dbfded8ebe0fce8f2e05c45c5e33d93e4ed58b44e3c0daa1011f5db17b408645650ae4334f7762a3889c381922f60a667370823260c23ae155b610d32ffd2cd52b4b947c13d2ac4872f132a3dc7bcbe452db8528a075b9da308d876c5be77336bb0836f1cc523bfa5e5b74e0ebefdd1ac5ab8309c358cf3e4b9fb3259f636b9eb5e1018dbe07eeeed208403b0807b58ff0bcd1812f183783a61b9dac372bd540f0b3c759f4e2ac79c0a645d3ed5147a2bce477b07f05379a8c30bb339f0cccd150be3d2d07f8f81ac21ffec677efbd1c1fce1d674935ef3589a49fa328728be787d6692bb8b898f844b949250d0f466eb4cc8225d21e84d7296a5078324acb128c4730d5b00191348a768aef883a684eafc0f5a7a4a0b99b7247a3f27f6a54791eb89991c67c431d5752ec0d847cd83d0595655c7cc9880fac689920f2fee49669128093be51ffa0c7438a363fd30ebe585b5c834fc7b0e39b7f3b3222137959b68dc211cc95a9ab445477ee89daf99d383f03f5b0087e1862556944fe6cadf057e3fb36387c614162416a2555307602c360b076ed9312c30360ecb58b2f76dcac548338fe790c3e3daf49f6c8d5e8328d320273de55e4b7fefc61bdc6065fc7cfe70f1e692b8409ac5aa8758c7aec1a65e301dfaf55e6fd4a9772536b24aab02ec165b641f4c2608e6b54e6bd1bf8887c0269490e6bb10786b91dd006e74ec81114c639342264ce03cd670d679a2c6c5d4c7144b1d6b94ac5d59124ba34c211026ac37d49bfa0d94b571d9974653be594d3e6479d69ffb80940d7dac8ce7b00323b94271bbf73cac0ca71b6dbf7878786b6cdfaaab741d5a14708cac84d04480d5df2f150e11687fee40f9df4e0bc3be2ee5752f3abc0dc83800948d56b4b838ef23fea710495f52ee090a18952ba902ae594a8ecc5811fccca15c0da133e15a324b61358232329041d56c04b4e71504c49985075543d92871122e15dd79b95d50c60287a6e4d678384ea1961942e2910db961aa2b5b9907597743156b5917e417b5af8503553f9d9b11a77d72e552ae1764249bafa158f5dcf4d0785644e806b1433ed42e4be085777a6ace0a02f63bc71ee9ee35beeb1d756f776d06bcc3c51d3efcff39895b2a3e66295aff7e572b23e8b35c3545c75cddeb36eaae662a674c6eb98cc48c209696abe9cd4f9e3d5e72e831ed7114f8b9ebb7a0a8ae0a7828161cb4957ec3def3ff26db0b9def4de375734216ef9daaa6f0611fbdc3a2fea3db2ccde9f07c3a2f1ebad66602b38e17103159cb1c6944c02e2759f7f6d4f4e9871ef5becfcd94af08bf067bef50ff95f99bb0bc0e9be669a88c08dd6d324aaabdb5c3280a488d6b9cd0ed921e83dbf38b4f062fbaf95e979612d2a491acde1083045c8b19aa46e1a8ccdcfb4550a286f3a501633be864737e3d4bd6bfacc5b18545dae965f7a61dcb66017bd6c88b5c4397d68adfb70fe7fdc2bac24c199e1d28aa569295c98e9c6d081d61bb29a6937398825d5960dc01f048f9d0af
id-polri	01a20d53-45d4-7726-aeef-fab49f4e2831	victim_identity	sg-spf	361k8ilrniJ_wrfvN677PXd9PoHoqQLD3Am6-zqBwFs	\\xa31dcf0c4f3d5f498d9d8838ee1d4adc02310003ec2deb37f87f3fb0a14aa663dd3e2e485cba7b56ae914da1ea4f888eb5602cfa97b74f206feb1045871a10348526f5d79dd5969c37c44ce0b746257317a174f5526b48baf7a67f9e73d737c826f0464b0e295b2bd52abba49f2b8ff563eebbda98e6b86a1882bf2d7a44bfd77e3b5a26e5bc07288f981e9c448d5a3ed46710f44b1996fc7dac8a84cdcbc0792e027b71dabab23f8f7700c77b055284875296659b8a9f4112d68604aace1ea3322cb6cb198f673586c6f63659f2ecad260e211adbf1a1895c99ef1bda5a283aee8a679ba5ae369519e6828a75b429033c6578755c9d33628f12e0f003fa1173dff763ee69a4a211cd1b4e1992da09d7263542e6befcd1c588add2211b8ad85f5e32b2da6d9600f5ba3545523615cf72ec1d79ef98b1f572ee25e5b0d3d8eb77bfba862fd9de8bd74e8f58e292dca1ad7aced8243f631c1d0a4a606a01cb9835d36701d53af7c386e25745b9f2e442b262a26b5615b1ec5abafed0ab280026ffb3f319de7ebd59932533f16e925b20c6797c8c640bf83990075e52d33c30b0705553f6d35713449eec45c553799f6a08bafc36a81d4a24379043d41775a25a98e7c73c82c84d56e110dfabd1629b66616f0d59a63ac3e2e2419f11b58c7ac8ab4f0951dc6fa3357be189cfc927acea14a0de1bf493493a796a2afa56b9168983bc30d612703a747274eeef8ff40531795fbf80c642264d07ba3b51c2d0b0480e80f55b635e351d97638d6589d3f6aae5865f0f89a9089483e374859055791c505f8cdf67ce57215ea1628e1c2b8c5fd86aedf852e5c1d48c1dc10106d39ff9d4bce755aa3c57ed9b6596ebcf5e761c5b0b69bd43b245cbe616e25d65f9611a1e76a624cb1adb5ebc8937efe7f8a410ec2a71c488058370635005d3a2bfffacd288e7371c0967951568e78165e779d5b2cf48c500d076d67f66a53ce116335330af51e94582b7c09652b9d9287badc7234ec8119019e14422326cfe50c466dfd5bb9a5d915b5a884727ed72b5734d5a760192403be81f6f4e0254e47cbdc7416dd8d3aa344994d6d51c879a8488ec35245f76fffc380043c789ada2d2d50bbd7cd2f6a83c09fba8bc4a982ebe9f6f7f959cb1379240bfebcbede540505f9332db4227f0b4f4534b8b271fa5d6facee675fc2b8d577cf44804895e571ba6a782859898792d50e7102e28213f8a66988f05ad9e32ab2fed7b75b918fd2af399f99890c7850ee1c338f1da69a51f08d50784b312e5b5c8ae6148bc856278c2ebd6f33c7ff627c17db1583780b406b2d7c311906dc58ff065549b60d2b331594999596922638c954584af414a9ec796c3ffaa409ec8df8a29396f74033dfd6e133b7b1b6917ef30778d27bc3ac642c8bb426a841aac352266e41df8189a9763e72ea965818bab37d33a9b23c8447283da0e5ed3e10451be82013e7b2f625492e7e2c882559837e43f7bb538c4c78679392576bf87346a74a3230912b5ba9e1edc04dde0f9ef84c38e2da79e743f28b5c9c7788d1e46c70f7937a2cef810a8d7cc853844cd2e77b443648d277880478a5f95739b59f4fea45924cef16819f9ef64e38626f7b52d8c13686294479e836c1a7d9004
my-pdrm	01a20d53-45d4-7087-ab7f-b2e7520d3260	summary	id-polri	zQ1-ajq8zFDv8vjqRv8TE5LsdiVEkLR57WfylGUd7uo	\\xf96c1a55b05119dbce400d1347b72582ddcd8ead5173d29bcba45529359175bc0e4943de5f58ae35bec3f51b872ca881492eab93da52e01e79ffb4145ac1ee51b79ee3d99614537918fe9b190de41f66df696c34ea560cb0ae2e2faef8bd6f340d134d7138ebfa13796f6c64995c78d68b2f3adab4febf1934db9ea1d1492ce522888588a1e9861cb0087667178c2da7a166b5bb82996a10770f67820f2ddc1ec73a21d98a833d7503da3e23cf84ddfbaa57daa4525a0f7660f4c353147fa8552266174720413eb8147a1f05d7005860cb2494a5546f44268dff6eb15bae9454f7e57e80e3dc4b639212ca988dbe4ee087204a85ddeaa771d6a1c369dbb02ffbdf4b3893df0656247780ba2f731da5142283124a45ed2c947174d3d26a56fefcaf85c409f030c6eecb796299b2d66cec95777f7ddbdf70bbef061c5627e23c49c7ed0010f11d65ca4de52dd748ee0aabb5117eeb3d3851d3e280562cedd4f2b52aadfab0add15427254da5fb47be869b810b8daf4ea740ed25fae8b1529eb81500abbd1321d9efbae2fae360257b7279421f5bca0956cc59dcbc52ca14cefbef5a630c382309a53a89d66f4afdb29033932f5f2703ba65dc60284c01d1f4a84c987279b7e275314e2ddea1e43b622671020d770f7826592f874880e5494c0c4a92175482b9e85099139d192b52106ba9f931f386ce14ffa47a468028c7e3d3e114de0f61b76d97b69c796a7a4bda5a3c7fc7b63e5df111fefa4da0a51deb2dd75bd5b81c07ea57cfbaa5b0188a842579d802622f8e7b4bb07178f437a06f4156afd0ed63294f52db3ba989abba2b5864076556842852e56ad6dbaed463e3f7b0d15aab132f07fc0a7358d1a184f3a945f3f58569f9365175db6ddf5b6b96d03e96751a9bb622811482e9f08aa7b86ebe3e5decb23f79a93170e96abccca7c4797b68181f5318d8a6b5630878a32515800f9a012eeb18d3b83503fb23ce384e24710657d3b14729014dea05a1180e84931480607483048f9dfe28763bd89aaeb29eafc3d2e86e02cd67ff9c3db9218256bab8aa7752c8f7dbe0969d6aed725c1f2148e70a01d21a42c39d47d94dc9a0fbd2a7f23765a96e321b4d1f1b88c9e43949d4c9c845d5534bb1bdf8118a5b81107fc893306aaeb056c79dd702c5b442fca5027e20677463c0f87d429b124371ba9818f697217dac23cb54d7ea3ec39ef1fbbce1054ed4a18d1a1d8bcc4296612ec254d021fe646d39e14575fa6a6a454cee0133e9541ffb5f2b179dd1ed9e540dca8be2e7de16172330630c34ff21086d0b8a9bf658e2f1a314bcd9809fb1efa7baa191349f0b09c20725e67c1993ae6724596efb18c1f8f7fe84a08470cfaa545012385e2195c03affd8685a6a0e1450bb706918333a4b2bfa0466ab60904d2676a1dd74cfb04fd15eb396fb3cc9ca51d15e5ce77c0e5b2fbf4b3f8b4cd0085ec0026a9c9f2763aa51cdfd5b811426c6d45dbb134dc5f55d9303867d2ef095ef9a9ec76839fc5f8364bbce9694f487222937be466a44733436664bd8890cb4f68d2c7cdbf7aafaefdd417af1c4b8224f0e1f8ef725b89c3a81fb9d15c4d9505436f96948042d76a79d532d2d555336c26ba24deba23ad6bb75c5d1ef29a752287f
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
-- Name: directory_head; Type: ROW SECURITY; Schema: public; Owner: serumpun_owner
--

ALTER TABLE public.directory_head ENABLE ROW LEVEL SECURITY;

--
-- Name: blobs dropped_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY dropped_by_expiry ON public.blobs FOR DELETE TO serumpun_expiry USING ((section IS NULL));


--
-- Name: uploads dropped_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY dropped_by_expiry ON public.uploads FOR DELETE TO serumpun_expiry USING (true);


--
-- Name: directory_head held_by_hub; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY held_by_hub ON public.directory_head TO serumpun_hub USING (true) WITH CHECK (is_only);


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
-- Name: uploads seen_by_expiry; Type: POLICY; Schema: public; Owner: serumpun_owner
--

CREATE POLICY seen_by_expiry ON public.uploads FOR SELECT TO serumpun_expiry USING (true);


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
-- Name: FUNCTION drop_unclaimed_blobs(before timestamp with time zone); Type: ACL; Schema: public; Owner: serumpun_expiry
--

REVOKE ALL ON FUNCTION public.drop_unclaimed_blobs(before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.drop_unclaimed_blobs(before timestamp with time zone) TO serumpun_hub;


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


--
-- Name: TABLE reports; Type: ACL; Schema: public; Owner: serumpun_owner
--

GRANT SELECT,INSERT ON TABLE public.reports TO serumpun_hub;


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


--
-- PostgreSQL database dump complete
--

\unrestrict gosjTFO1Xa6yg7AZd4UPtwvt4R2T42J55YGLfml3hbJ2VA1Lp2tE4IirUug2zWf

