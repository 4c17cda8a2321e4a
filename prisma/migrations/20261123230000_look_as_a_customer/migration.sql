-- CreateTable
CREATE TABLE "customer_view" (
    "id" UUID NOT NULL,
    "session_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "as_customer_id" UUID NOT NULL,
    "customer_name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now() + interval '30 minutes',

    CONSTRAINT "customer_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "customer_view_session_id_key" ON "customer_view"("session_id");

-- CreateIndex
CREATE INDEX "customer_view_user_id_idx" ON "customer_view"("user_id");

-- CreateIndex
CREATE INDEX "customer_view_as_customer_id_idx" ON "customer_view"("as_customer_id");

-- AddForeignKey
ALTER TABLE "customer_view" ADD CONSTRAINT "customer_view_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_view" ADD CONSTRAINT "customer_view_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_view" ADD CONSTRAINT "customer_view_as_customer_id_fkey" FOREIGN KEY ("as_customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whatever a program asks for: nobody looks longer than this.
ALTER TABLE "customer_view" ADD CONSTRAINT customer_view_half_an_hour
  CHECK ("ends_at" <= "started_at" + interval '30 minutes');

-- The provider's own: never a customer's business. It begins and ends; nobody makes it longer.
ALTER TABLE "customer_view" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "customer_view" FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON "customer_view" USING ((SELECT app.sees_all()));
GRANT SELECT, INSERT, DELETE ON "customer_view" TO nachtwacht_app;

-- Written into the customer's own chain: who looked, why, until when, and that it is over. It ends with the session too,
-- which the sign-in ends without a scope; so all that is written stands in the row, or is of the person.
CREATE FUNCTION app.audit_customer_view() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE
  look customer_view := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM app.write_audit(look.as_customer_id, jsonb_build_object(
    'actor', coalesce(app.actor(), jsonb_build_object('id', look.user_id,
      'name', coalesce((SELECT u.name FROM "user" u WHERE u.id = look.user_id), ''))),
    'act', CASE WHEN TG_OP = 'INSERT' THEN 'started' WHEN look.ends_at <= now() THEN 'ran-out' ELSE 'ended' END,
    'thing', 'customer-view', 'thingId', look.id, 'name', look.customer_name,
    'after', CASE WHEN TG_OP = 'INSERT' THEN jsonb_build_object('ends_at',
      to_char(look.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ELSE '{}'::jsonb END,
    'reason', look.reason));
  RETURN NULL;
END
$$;
CREATE TRIGGER audit AFTER INSERT OR DELETE ON "customer_view" FOR EACH ROW EXECUTE FUNCTION app.audit_customer_view();

-- Every process hears whose rights became others and moves the sockets that the session opened.
CREATE FUNCTION app.session_moved() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('nachtwacht_rights', CASE WHEN TG_OP = 'DELETE' THEN OLD.session_id ELSE NEW.session_id END);
  RETURN NULL;
END
$$;
CREATE TRIGGER session_moved AFTER INSERT OR DELETE ON "customer_view" FOR EACH ROW EXECUTE FUNCTION app.session_moved();

REVOKE ALL ON FUNCTION app.audit_customer_view(), app.session_moved() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.audit_customer_view(), app.session_moved() TO nachtwacht_app, nachtwacht_auth;

-- The live board of a customer: its own changes, and where they stand.
CREATE INDEX "change_customer_id_position_idx" ON "change"("customer_id", "position");
