-- Invitations, and passwords that change: who gets in is written down, whatever way is taken.

-- What a person would call the row; an invitation has nothing but an address.
ALTER FUNCTION app.audit_name(text, jsonb) RENAME TO audit_name_of_row;
CREATE FUNCTION app.audit_name(table_name text, fields jsonb) RETURNS text
  LANGUAGE sql STABLE AS $$ SELECT coalesce(app.audit_name_of_row(table_name, fields), fields ->> 'email') $$;
GRANT EXECUTE ON FUNCTION app.audit_name(text, jsonb) TO nachtwacht_app;

CALL app.watch('invitation', 'INSERT OR UPDATE OF token_hash, ended_at OR DELETE', 'invitation', 'id',
  'created_at,invited_by');

-- Whose it is, asked while nobody has a scope yet: the customer is in a table of customers.
CREATE FUNCTION app.audit_person(person_id text, OUT id text, OUT name text, OUT customer_id uuid)
  LANGUAGE plpgsql AS $$
DECLARE
  own_scope text := current_setting('app.scope', true);
BEGIN
  PERFORM set_config('app.scope', 'system', true);
  SELECT u.id, u.name, a.customer_id INTO audit_person.id, audit_person.name, audit_person.customer_id
  FROM "user" u LEFT JOIN customer_access a ON a.user_id = u.id WHERE u.id = person_id;
  PERFORM set_config('app.scope', coalesce(own_scope, ''), true);
END
$$;
GRANT EXECUTE ON FUNCTION app.audit_person(text) TO nachtwacht_app;

-- A password changes by the person's own doing where nobody else acts.
CREATE FUNCTION app.audit_password() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE
  person record;
BEGIN
  SELECT * INTO person FROM app.audit_person(NEW.user_id);
  PERFORM app.write_audit(person.customer_id, jsonb_build_object(
    'actor', coalesce(app.actor(), jsonb_build_object('id', NEW.user_id, 'name', person.name)),
    'act', 'changed', 'thing', 'user', 'thingId', NEW.user_id, 'name', person.name,
    'before', '{"password": "***"}'::jsonb, 'after', '{"password": "***"}'::jsonb));
  RETURN NULL;
END
$$;
CREATE TRIGGER audit AFTER UPDATE OF "password" ON "account" FOR EACH ROW
  WHEN (OLD.password IS DISTINCT FROM NEW.password) EXECUTE FUNCTION app.audit_password();
