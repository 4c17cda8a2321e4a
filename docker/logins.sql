-- Whom the processes sign in as, beside the owner of the database. Run by the owner, before or after its first start:
--   POSTGRES_API_PASSWORD=… POSTGRES_WORKER_PASSWORD=… \
--     psql --set ON_ERROR_STOP=1 --dbname "$MIGRATION_DATABASE_URL" --file docker/logins.sql
-- The owner needs CREATEROLE for it. A password may not be one that the other login has.
\getenv api_password POSTGRES_API_PASSWORD
\getenv worker_password POSTGRES_WORKER_PASSWORD

-- Whom they may become; the migrations say what each of these may do.
DO $$
DECLARE
  r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['nachtwacht_auth', 'nachtwacht_app', 'nachtwacht_poller', 'nachtwacht_audit_writer']
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', r);
    END IF;
  END LOOP;
END
$$;

-- NOINHERIT: they have no right of their own, and become somebody for one transaction at a time.
CREATE ROLE nachtwacht_api LOGIN NOINHERIT PASSWORD :'api_password';
CREATE ROLE nachtwacht_worker LOGIN NOINHERIT PASSWORD :'worker_password';
GRANT nachtwacht_auth, nachtwacht_app TO nachtwacht_api;
GRANT nachtwacht_auth, nachtwacht_app, nachtwacht_poller TO nachtwacht_worker;
