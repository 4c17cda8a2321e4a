-- CreateTable
CREATE TABLE "passkey" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");

-- CreateIndex
CREATE INDEX "passkey_user_id_idx" ON "passkey"("user_id");

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A key that was added is never exchanged for another; only its use is noted. The sign-in library has no business here.
GRANT SELECT, INSERT, DELETE, UPDATE ("counter", "last_used_at") ON "passkey" TO nachtwacht_app;

-- In the chain of whoever's it is, as passwords are; whoever takes a lost one away acts, else its person.
CREATE FUNCTION app.audit_passkey() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE
  of_passkey passkey := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  person record;
BEGIN
  SELECT * INTO person FROM app.audit_person(of_passkey.user_id);
  PERFORM app.write_audit(person.customer_id, jsonb_build_object(
    'actor', coalesce(app.actor(), jsonb_build_object('id', of_passkey.user_id, 'name', person.name)),
    'act', CASE TG_OP WHEN 'INSERT' THEN 'created' ELSE 'removed' END,
    'thing', 'passkey', 'thingId', of_passkey.id, 'name', of_passkey.name,
    CASE TG_OP WHEN 'INSERT' THEN 'after' ELSE 'before' END,
    jsonb_build_object('name', of_passkey.name, 'person', person.name)));
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION app.audit_passkey() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.audit_passkey() TO nachtwacht_app, nachtwacht_auth;
CREATE TRIGGER audit AFTER INSERT OR DELETE ON "passkey" FOR EACH ROW EXECUTE FUNCTION app.audit_passkey();
