-- Sign-in by an OpenID service: who somebody is there, and by what a session was opened.

-- AlterTable
ALTER TABLE "account" ADD COLUMN "label" TEXT;

-- AlterTable
ALTER TABLE "session" ADD COLUMN "factor_proven" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "signed_in_by" TEXT;

-- CreateIndex
-- An account elsewhere opens one account here, whatever two people do at once.
CREATE UNIQUE INDEX "account_issuer_account_id_key" ON "account"("issuer", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_user_id_provider_id_key" ON "account"("user_id", "provider_id");

GRANT SELECT ("factor_proven", "signed_in_by") ON "session" TO nachtwacht_app;

-- A way in that is linked or taken away: by the person, where nobody else acts.
CREATE FUNCTION app.audit_identity() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE
  link account := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  what jsonb := jsonb_build_object('issuer', link.issuer);
  person record;
BEGIN
  SELECT * INTO person FROM app.audit_person(link.user_id);
  PERFORM app.write_audit(person.customer_id, jsonb_build_object(
    'actor', coalesce(app.actor(), jsonb_build_object('id', link.user_id, 'name', person.name)),
    'act', CASE WHEN TG_OP = 'INSERT' THEN 'linked' ELSE 'unlinked' END,
    'thing', 'user', 'thingId', link.user_id, 'name', person.name,
    'before', CASE WHEN TG_OP = 'DELETE' THEN what ELSE '{}'::jsonb END,
    'after', CASE WHEN TG_OP = 'INSERT' THEN what ELSE '{}'::jsonb END));
  RETURN NULL;
END
$$;
CREATE TRIGGER audit_link AFTER INSERT ON "account" FOR EACH ROW
  WHEN (NEW.issuer IS NOT NULL) EXECUTE FUNCTION app.audit_identity();
CREATE TRIGGER audit_unlink AFTER DELETE ON "account" FOR EACH ROW
  WHEN (OLD.issuer IS NOT NULL) EXECUTE FUNCTION app.audit_identity();

-- The same as before, and by what the session was opened.
CREATE OR REPLACE FUNCTION app.audit_session() RETURNS trigger
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
      'user_agent', left(of_session ->> 'user_agent', 200)) ELSE '{}'::jsonb END
      || CASE WHEN TG_OP = 'INSERT' AND of_session ->> 'signed_in_by' IS NOT NULL
         THEN jsonb_build_object('signed_in_by', of_session ->> 'signed_in_by') ELSE '{}'::jsonb END));
  RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION app.audit_identity() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.audit_identity() TO nachtwacht_app, nachtwacht_auth;
