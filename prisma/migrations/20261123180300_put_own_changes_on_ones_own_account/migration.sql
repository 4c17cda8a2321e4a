-- The sign-in works without a scope, and only ever for the person who signs in or is signed in: what it changes of an
-- account was done by whose account it is. What the product does by itself has the scope 'system'.
CREATE FUNCTION app.audit_actor(operation text, table_name text, fields jsonb) RETURNS jsonb
  LANGUAGE sql STABLE AS $$
    SELECT CASE
      WHEN app.actor() IS NOT NULL THEN app.actor()
      WHEN table_name = 'user' AND operation = 'UPDATE' AND coalesce(current_setting('app.scope', true), '') = ''
        THEN jsonb_build_object('id', fields ->> 'id', 'name', fields ->> 'name')
    END
  $$;
GRANT EXECUTE ON FUNCTION app.audit_actor(text, text, jsonb) TO nachtwacht_app;

CREATE OR REPLACE FUNCTION app.audit_row() RETURNS trigger
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
      'actor', app.audit_actor(TG_OP, TG_TABLE_NAME, whole),
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
