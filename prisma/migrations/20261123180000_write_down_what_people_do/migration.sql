-- What people do is written down in the transaction in which they do it: one chain per customer and one for the
-- provider's own, each entry bound to the one before it by its hash. Nobody changes or removes what is written.

CREATE TABLE "audit_entry" (
  "chain"       UUID NOT NULL,
  "seq"         BIGINT NOT NULL,
  "customer_id" UUID,
  "body"        TEXT NOT NULL,
  "hash"        TEXT NOT NULL,
  "at"          TIMESTAMPTZ(3) NOT NULL,
  "actor_id"    TEXT,
  "act"         TEXT NOT NULL,
  "thing"       TEXT NOT NULL,
  "thing_id"    TEXT,
  CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("chain", "seq"),
  CONSTRAINT audit_entry_of_its_chain
    CHECK ("chain" = coalesce("customer_id", '00000000-0000-0000-0000-000000000000'::uuid))
);
CREATE INDEX "audit_entry_at_chain_seq_idx" ON "audit_entry" ("at", "chain", "seq");
CREATE INDEX "audit_entry_customer_id_at_idx" ON "audit_entry" ("customer_id", "at");
CREATE INDEX "audit_entry_actor_id_at_idx" ON "audit_entry" ("actor_id", "at");

CREATE TABLE "audit_head" (
  "chain"       UUID NOT NULL,
  "customer_id" UUID,
  "seq"         BIGINT NOT NULL,
  "hash"        TEXT NOT NULL,
  "at"          TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "audit_head_pkey" PRIMARY KEY ("chain")
);

CREATE TABLE "audit_publication" (
  "target"       TEXT NOT NULL,
  "until"        TIMESTAMPTZ(3),
  "published_at" TIMESTAMPTZ(3),
  "error"        TEXT,
  CONSTRAINT "audit_publication_pkey" PRIMARY KEY ("target")
);
ALTER TABLE "audit_publication" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_publication" FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON "audit_publication" USING ((SELECT app.sees_all()));
GRANT SELECT, INSERT, UPDATE ON "audit_publication" TO nachtwacht_app;

-- The only role that may add. Nobody signs in as it and no process takes it: it owns the one function that adds.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nachtwacht_audit_writer') THEN
    CREATE ROLE nachtwacht_audit_writer NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
  EXECUTE format('GRANT nachtwacht_audit_writer TO %I', current_user);
END
$$;
GRANT USAGE ON SCHEMA app, public TO nachtwacht_audit_writer;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['audit_entry', 'audit_head']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I TO nachtwacht_app
                    USING ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))', t);
    EXECUTE format('CREATE POLICY no_delete_by_customer ON %I AS RESTRICTIVE FOR DELETE USING ((SELECT app.sees_all()))', t);
    -- Signing in is written down before anybody has a scope.
    EXECUTE format('CREATE POLICY writer ON %I TO nachtwacht_audit_writer USING (true) WITH CHECK (true)', t);
  END LOOP;
END
$$;
GRANT SELECT ON "audit_entry", "audit_head" TO nachtwacht_app;
GRANT SELECT, INSERT ON "audit_entry" TO nachtwacht_audit_writer;
GRANT SELECT, INSERT, UPDATE ON "audit_head" TO nachtwacht_audit_writer;

-- Privileges stop every process; these stop the owner of the tables and a superuser in haste.
CREATE FUNCTION app.refuse_to_forget() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only ever added to: % of % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE FUNCTION app.only_onward() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.chain <> OLD.chain OR NEW.seq <> OLD.seq + 1 OR NEW.customer_id IS DISTINCT FROM OLD.customer_id THEN
    RAISE EXCEPTION 'the head of an audit chain only moves on by one entry' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER refuse_to_forget BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_to_forget();
CREATE TRIGGER refuse_to_forget BEFORE DELETE OR TRUNCATE ON "audit_head"
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_to_forget();
CREATE TRIGGER only_onward BEFORE UPDATE ON "audit_head"
  FOR EACH ROW EXECUTE FUNCTION app.only_onward();

-- Adds one entry to the chain of a customer, or to the provider's own where it is null. `entry` holds actor, act, thing,
-- thingId, name, before, after and reason; the rest is added here. jsonb has one text for one value (keys by length,
-- then by byte; no spaces of its own choosing), so what is hashed can be made again from what is read.
CREATE FUNCTION app.write_audit(customer uuid, entry jsonb) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  own_chain uuid := coalesce(customer, '00000000-0000-0000-0000-000000000000'::uuid);
  head audit_head;
  moment timestamptz(3);
  own_body text;
  own_hash text;
BEGIN
  SELECT * INTO head FROM audit_head h WHERE h.chain = own_chain FOR UPDATE;
  IF NOT FOUND THEN
    -- The hash before the first one is the name of the chain: a chain can't stand in for another.
    INSERT INTO audit_head (chain, customer_id, seq, hash, at)
    VALUES (own_chain, customer, 0, own_chain::text, '-infinity') ON CONFLICT DO NOTHING;
    SELECT * INTO STRICT head FROM audit_head h WHERE h.chain = own_chain FOR UPDATE;
  END IF;
  -- Under the lock, so that time never runs back along a chain.
  moment := greatest(clock_timestamp(), head.at);
  own_body := (jsonb_build_object(
    'v', 1, 'actor', null, 'act', null, 'thing', null, 'thingId', null, 'name', null, 'before', '{}'::jsonb,
    'after', '{}'::jsonb, 'reason', null) || entry || jsonb_build_object(
    'chain', own_chain, 'seq', head.seq + 1, 'transaction', pg_current_xact_id()::text,
    'at', to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text;
  own_hash := encode(sha256(convert_to(head.hash || E'\n' || own_body, 'UTF8')), 'hex');
  INSERT INTO audit_entry (chain, seq, customer_id, body, hash, at, actor_id, act, thing, thing_id)
  VALUES (own_chain, head.seq + 1, customer, own_body, own_hash, moment, entry #>> '{actor,id}', entry ->> 'act',
          entry ->> 'thing', entry ->> 'thingId');
  UPDATE audit_head h SET seq = head.seq + 1, hash = own_hash, at = moment WHERE h.chain = own_chain;
  RETURN head.seq + 1;
END
$$;
GRANT CREATE ON SCHEMA app TO nachtwacht_audit_writer;
ALTER FUNCTION app.write_audit(uuid, jsonb) OWNER TO nachtwacht_audit_writer;
REVOKE CREATE ON SCHEMA app FROM nachtwacht_audit_writer;
REVOKE ALL ON FUNCTION app.write_audit(uuid, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.write_audit(uuid, jsonb) TO nachtwacht_app;

-- Who acts, beside on whose behalf. Both end with the transaction.
CREATE FUNCTION app.enter(scope text, actor_id text, actor_name text, reason text DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(actor_id, '') = '' THEN
    RAISE EXCEPTION 'nobody in particular can act' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM app.enter(scope);
  PERFORM set_config('app.actor', actor_id, true), set_config('app.actor_name', coalesce(actor_name, ''), true),
          set_config('app.reason', coalesce(reason, ''), true);
END
$$;

-- null where the product itself acts.
CREATE FUNCTION app.actor() RETURNS jsonb
  LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN current_setting('app.actor', true) <> ''
      THEN jsonb_build_object('id', current_setting('app.actor', true), 'name', current_setting('app.actor_name', true)) END
  $$;

-- Acts that leave no row behind: exports, refused sign-ins.
CREATE FUNCTION app.record_act(customer uuid, act text, thing text, thing_id text, name text, after jsonb)
  RETURNS bigint LANGUAGE sql AS $$
    SELECT app.write_audit(customer, jsonb_build_object('actor', app.actor(), 'act', act, 'thing', thing,
      'thingId', thing_id, 'name', name, 'after', coalesce(after, '{}'::jsonb),
      'reason', nullif(current_setting('app.reason', true), '')))
  $$;
