-- Each row that a person changes leaves one entry in the audit log. Whatever the product does by itself has no actor:
-- the condition of the trigger is not met, and the function is not even called.

-- Secrets are kept sealed or hashed, and not even that is written down: only that there is one.
CREATE FUNCTION app.is_secret(name text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT name ~* '(pass|secret|token|sealed|credential|hash|codes|api_?key|private_?key)'
  $$;

CREATE FUNCTION app.without_secrets(name text, value jsonb) RETURNS jsonb
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF value IS NULL OR value = 'null' THEN
    RETURN 'null';
  ELSIF app.is_secret(name) THEN
    RETURN '"***"';
  ELSIF jsonb_typeof(value) = 'object' THEN
    RETURN coalesce((SELECT jsonb_object_agg(e.key, app.without_secrets(e.key, e.value)) FROM jsonb_each(value) e), '{}');
  ELSIF jsonb_typeof(value) = 'array' THEN
    RETURN coalesce((SELECT jsonb_agg(app.without_secrets(name, e.value) ORDER BY e.ordinality)
                     FROM jsonb_array_elements(value) WITH ORDINALITY e), '[]');
  ELSIF jsonb_typeof(value) = 'string' AND value #>> '{}' LIKE '%://%' THEN
    RETURN to_jsonb(regexp_replace(value #>> '{}', '://[^/@\s]*@', '://***@', 'g'));
  END IF;
  RETURN value;
END
$$;

-- What a person would call the row, or the thing that it belongs to.
CREATE FUNCTION app.audit_name(table_name text, fields jsonb) RETURNS text
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE
    WHEN table_name IN ('credential', 'push_address', 'connection_test')
      THEN (SELECT c.name FROM connection c WHERE c.id = (fields ->> 'connection_id')::uuid)
    WHEN table_name = 'delivery' THEN (SELECT c.name FROM channel c WHERE c.id = (fields ->> 'channel_id')::uuid)
    WHEN table_name = 'customer_access' THEN (SELECT u.name FROM "user" u WHERE u.id = fields ->> 'user_id')
    WHEN table_name IN ('incident', 'check') THEN (SELECT a.name FROM asset a WHERE a.id = (fields ->> 'asset_id')::uuid)
    WHEN table_name = 'maintenance_window' THEN coalesce(
      (SELECT a.name FROM asset a WHERE a.id = (fields ->> 'asset_id')::uuid),
      (SELECT s.name FROM site s WHERE s.id = (fields ->> 'site_id')::uuid),
      (SELECT c.name FROM customer c WHERE c.id = (fields ->> 'customer_id')::uuid))
    WHEN table_name = 'import_run' THEN fields ->> 'file_name'
    ELSE fields ->> 'name'
  END;
END
$$;

CREATE FUNCTION app.audit_act(operation text, table_name text, old_row jsonb, new_row jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
      WHEN table_name IN ('connection_test', 'delivery') THEN 'tested'
      WHEN table_name = 'incident' THEN 'acknowledged'
      WHEN table_name = 'import_run' THEN CASE operation WHEN 'INSERT' THEN 'started' ELSE 'finished' END
      WHEN table_name = 'credential' THEN CASE operation WHEN 'DELETE' THEN 'cleared' ELSE 'set' END
      WHEN table_name = 'push_address' AND operation = 'UPDATE' THEN 'replaced'
      WHEN operation = 'INSERT' THEN 'created'
      WHEN operation = 'DELETE' THEN 'removed'
      WHEN old_row ->> 'archived_at' IS NULL AND new_row ->> 'archived_at' IS NOT NULL THEN 'archived'
      WHEN old_row ->> 'archived_at' IS NOT NULL AND new_row ->> 'archived_at' IS NULL THEN 'restored'
      WHEN old_row ->> 'cancelled_at' IS NULL AND new_row ->> 'cancelled_at' IS NOT NULL THEN 'cancelled'
      WHEN old_row ->> 'deactivated_at' IS NULL AND new_row ->> 'deactivated_at' IS NOT NULL THEN 'deactivated'
      WHEN old_row ->> 'deactivated_at' IS NOT NULL AND new_row ->> 'deactivated_at' IS NULL THEN 'reactivated'
      WHEN table_name = 'found_asset' AND old_row ->> 'asset_id' IS NULL AND new_row ->> 'asset_id' IS NOT NULL THEN 'accepted'
      WHEN table_name = 'found_asset' AND old_row ->> 'ignored_at' IS NULL AND new_row ->> 'ignored_at' IS NOT NULL THEN 'ignored'
      ELSE 'changed'
    END
  $$;

-- Arguments of the trigger: what the row is called in the log, the column that identifies it, and the columns that
-- are no part of what a person did (comma-separated).
CREATE FUNCTION app.audit_row() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE
  left_out text[] := string_to_array(TG_ARGV[2], ',');
  old_row jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
  new_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
  whole jsonb := CASE WHEN TG_OP = 'DELETE' THEN old_row ELSE new_row END;
  before jsonb;
  after jsonb;
BEGIN
  SELECT coalesce(jsonb_object_agg(key, app.without_secrets(key, o.value)) FILTER (WHERE TG_OP <> 'INSERT'), '{}'),
         coalesce(jsonb_object_agg(key, app.without_secrets(key, n.value)) FILTER (WHERE TG_OP <> 'DELETE'), '{}')
  INTO before, after
  FROM jsonb_each(old_row) o FULL JOIN jsonb_each(new_row) n USING (key)
  WHERE key <> ALL (left_out) AND nullif(o.value, 'null') IS DISTINCT FROM nullif(n.value, 'null');
  IF TG_OP = 'UPDATE' AND after = '{}' THEN
    RETURN NULL;
  END IF;
  PERFORM app.write_audit(
    (whole ->> CASE TG_TABLE_NAME WHEN 'customer' THEN 'id' ELSE 'customer_id' END)::uuid,
    jsonb_build_object(
      'actor', app.actor(),
      'act', app.audit_act(TG_OP, TG_TABLE_NAME, old_row, new_row),
      'thing', TG_ARGV[0],
      'thingId', whole ->> TG_ARGV[1],
      'name', app.audit_name(TG_TABLE_NAME, whole),
      'before', before,
      'after', after,
      'reason', coalesce(nullif(current_setting('app.reason', true), ''), whole ->> 'reason',
        CASE WHEN TG_TABLE_NAME = 'incident' THEN whole ->> 'note' END)));
  RETURN NULL;
END
$$;

-- Watches a table: for this migration, and for later ones that bring a table which people change. `events` in SQL's
-- words; `always`: also what is done without an actor, where that is as rare and as telling.
CREATE PROCEDURE app.watch(table_name text, events text, thing text, id_column text, left_out text, always boolean DEFAULT false)
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER audit AFTER %s ON %I FOR EACH ROW %s EXECUTE FUNCTION app.audit_row(%L, %L, %L)',
    events, table_name, CASE WHEN always THEN '' ELSE 'WHEN (current_setting(''app.actor'', true) <> '''')' END,
    thing, id_column, left_out);
END
$$;
REVOKE ALL ON PROCEDURE app.watch(text, text, text, text, text, boolean) FROM PUBLIC;

CALL app.watch('customer', 'INSERT OR UPDATE OR DELETE', 'customer', 'id', 'created_at');
CALL app.watch('site', 'INSERT OR UPDATE OR DELETE', 'site', 'id', 'created_at');
-- Facts are what devices say of themselves.
CALL app.watch('asset', 'INSERT OR UPDATE OF name, kind, service_code, site_id, archived_at OR DELETE', 'asset', 'id',
  'created_at,facts');
CALL app.watch('check', 'UPDATE OF policy', 'check', 'id', 'created_at');
CALL app.watch('connection', 'INSERT OR UPDATE OR DELETE', 'connection', 'id', 'created_at,version');
CALL app.watch('credential', 'INSERT OR UPDATE OF sealed OR DELETE', 'credential', 'connection_id', 'set_at');
CALL app.watch('push_address', 'INSERT OR UPDATE OF token_hash OR DELETE', 'push-address', 'connection_id', 'created_at');
CALL app.watch('connection_test', 'INSERT', 'connection', 'connection_id',
  'id,requested_at,started_at,finished_at,fault_class,fault_text,summary');
CALL app.watch('found_asset', 'UPDATE OF asset_id, ignored_at', 'found', 'key', 'facts,first_seen_at,last_seen_at');
CALL app.watch('channel', 'INSERT OR UPDATE OF name, settings, sealed, enabled, archived_at OR DELETE', 'channel', 'id',
  'created_at,last_success_at,failing_since,last_error');
CALL app.watch('delivery', 'INSERT', 'channel', 'channel_id',
  'id,dedup_key,message,state,created_at,not_before,attempts,lease_token,lease_until,last_error,sent_at');
CALL app.watch('maintenance_window', 'INSERT OR UPDATE OR DELETE', 'maintenance', 'id', 'created_at,created_by');
CALL app.watch('incident', 'UPDATE OF acknowledged_at, acknowledged_by, note', 'incident', 'id',
  'status,worst_status,opened_at,closed_at');
CALL app.watch('import_run', 'INSERT OR UPDATE OF finished_at', 'import', 'id', 'requested_at,requested_by,errors,done');
-- Who gets in, whoever or whatever lets them.
CALL app.watch('user', 'INSERT OR UPDATE OR DELETE', 'user', 'id', 'created_at,updated_at,image', true);
CALL app.watch('customer_access', 'INSERT OR UPDATE OR DELETE', 'access', 'user_id', '', true);

-- A session is a sign-in, by whichever way; its end is one's own, or another's doing. One that ran out ended by itself.
CREATE FUNCTION app.audit_session() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE
  of_session jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  own_scope text := current_setting('app.scope', true);
  person record;
  own_act text;
BEGIN
  IF TG_OP = 'DELETE' AND OLD.expires_at <= now() THEN
    RETURN NULL;
  END IF;
  -- Nobody has a scope while signing in, and the customer is asked of a table of customers.
  PERFORM set_config('app.scope', 'system', true);
  SELECT u.id, u.name, a.customer_id INTO person
  FROM "user" u LEFT JOIN customer_access a ON a.user_id = u.id WHERE u.id = of_session ->> 'user_id';
  PERFORM set_config('app.scope', coalesce(own_scope, ''), true);
  own_act := CASE WHEN TG_OP = 'INSERT' THEN 'signed-in'
                  WHEN coalesce(app.actor() ->> 'id', person.id) IS NOT DISTINCT FROM person.id THEN 'signed-out'
                  ELSE 'ended' END;
  PERFORM app.write_audit(person.customer_id, jsonb_build_object(
    'actor', coalesce(app.actor(), jsonb_build_object('id', of_session ->> 'user_id', 'name', person.name)),
    'act', own_act, 'thing', 'session', 'thingId', of_session ->> 'id', 'name', person.name,
    'after', CASE WHEN TG_OP = 'INSERT' THEN jsonb_build_object('ip_address', of_session ->> 'ip_address',
      'user_agent', left(of_session ->> 'user_agent', 200)) ELSE '{}'::jsonb END));
  RETURN NULL;
END
$$;
CREATE TRIGGER audit AFTER INSERT OR DELETE ON "session" FOR EACH ROW EXECUTE FUNCTION app.audit_session();
