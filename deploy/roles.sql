-- The two logins and the database of a hub, as the operator's guide says in section 5; run once, by a superuser's psql.
-- The passwords come from files, so that they stand in no command and no variable.
\set owner_password `cat /run/secrets/owner_password`
\set hub_password `cat /run/secrets/hub_password`
CREATE ROLE serumpun_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOREPLICATION CREATEROLE PASSWORD :'owner_password';
ALTER ROLE serumpun_owner SET createrole_self_grant = 'set';
CREATE ROLE serumpun_hub LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOREPLICATION NOCREATEROLE PASSWORD :'hub_password';
CREATE DATABASE serumpun OWNER serumpun_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE serumpun FROM PUBLIC;
GRANT CONNECT ON DATABASE serumpun TO serumpun_hub;
