-- What a transaction may touch depends on whose business it does. Connections start as the role of the sign-in, which
-- knows no table of customers; saying on whose behalf makes a transaction one of the role below. So a forgotten scope is
-- refused before the first row is looked at: a policy is only asked where there is a row, and over an empty table nobody
-- would notice.
DO $$
DECLARE
  r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['nachtwacht_auth', 'nachtwacht_poller']
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', r);
    END IF;
    EXECUTE format('GRANT %I TO %I', r, current_user);
  END LOOP;
END
$$;

-- Signing in: people, sessions and passwords. An audit entry about a session names the customer of the person.
GRANT USAGE ON SCHEMA app, public TO nachtwacht_auth;
GRANT SELECT, INSERT, UPDATE, DELETE ON "user", "session", "account", "verification", "rate_limit", "installation"
  TO nachtwacht_auth;
GRANT SELECT ("user_id", "customer_id") ON "customer_access" TO nachtwacht_auth;
-- The rest of the processes makes people and ends sessions, and reads neither passwords nor what opens a session.
REVOKE ALL ON "account", "session", "verification", "rate_limit" FROM nachtwacht_app;
GRANT SELECT ("id", "user_id", "provider_id"), INSERT ON "account" TO nachtwacht_app;
GRANT DELETE ON "session" TO nachtwacht_app;
DO $$
BEGIN
  -- Columns that are added later: GRANT SELECT ("new") ON "session" TO nachtwacht_app.
  EXECUTE (SELECT format('GRANT SELECT (%1$s), UPDATE (%1$s) ON "session" TO nachtwacht_app', string_agg(quote_ident(attname), ', '))
           FROM pg_attribute WHERE attrelid = 'public."session"'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'token');
END
$$;

-- The poller is whoever watches: all that the others may, and it alone reads what only its key opens.
GRANT nachtwacht_app TO nachtwacht_poller;
REVOKE SELECT ON "credential" FROM nachtwacht_app;
GRANT SELECT ("connection_id", "customer_id", "set_at") ON "credential" TO nachtwacht_app;
GRANT SELECT ON "credential" TO nachtwacht_poller;

-- Is this transaction still of the scope that it entered? Asked before it is committed; and since nothing can be asked in
-- a transaction of which a statement failed, one that swallowed the error is not taken for done.
CREATE FUNCTION app.assert(entered text) RETURNS void
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF app.scope() IS DISTINCT FROM entered THEN
    RAISE EXCEPTION 'the scope changed within a transaction: % became %', entered, app.scope()
      USING ERRCODE = 'insufficient_privilege';
  END IF;
END
$$;

-- PostgreSQL lets everybody call a new function. Only our roles have business with ours. Every migration that adds one
-- says so again: REVOKE ALL … FROM PUBLIC, GRANT EXECUTE … TO nachtwacht_app.
REVOKE ALL ON ALL ROUTINES IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO nachtwacht_app, nachtwacht_auth;

-- Partitions are made and dropped with the rights of the owner, by the process that watches alone. Whoever may create
-- temporary tables must not be able to put one before ours there.
REVOKE ALL ON FUNCTION app.add_partition(text, date, date), app.drop_partitions(text, date)
  FROM nachtwacht_app, nachtwacht_auth;
GRANT EXECUTE ON FUNCTION app.add_partition(text, date, date), app.drop_partitions(text, date) TO nachtwacht_poller;
ALTER FUNCTION app.add_partition(text, date, date) SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION app.drop_partitions(text, date) SET search_path = pg_catalog, public, pg_temp;
