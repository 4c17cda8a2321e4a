-- The portal: what a customer is shown there, and what its people say there.

CREATE TABLE "portal_switches" (
    "customer_id" UUID NOT NULL,
    "backups" BOOLEAN NOT NULL DEFAULT true,
    "updates" BOOLEAN NOT NULL DEFAULT true,
    "maintenance" BOOLEAN NOT NULL DEFAULT true,
    "incidents" BOOLEAN NOT NULL DEFAULT true,
    "availability" BOOLEAN NOT NULL DEFAULT false,
    "hours" BOOLEAN NOT NULL DEFAULT false,
    "reports" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "portal_switches_pkey" PRIMARY KEY ("customer_id")
);

CREATE TABLE "co_sign" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "restore_test_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "job_role" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "remarks" TEXT NOT NULL DEFAULT '',
    "by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "co_sign_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE TABLE "mail_choice" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "reports" BOOLEAN NOT NULL,
    "maintenance" BOOLEAN NOT NULL,
    "incidents" BOOLEAN NOT NULL,
    "hours" BOOLEAN NOT NULL,
    "by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_choice_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE TABLE "hours_request" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hours_request_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE UNIQUE INDEX "co_sign_customer_id_restore_test_id_key" ON "co_sign"("customer_id", "restore_test_id");
CREATE INDEX "mail_choice_customer_id_user_id_created_at_idx" ON "mail_choice"("customer_id", "user_id", "created_at");
ALTER TABLE "portal_switches" ADD CONSTRAINT "portal_switches_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "co_sign" ADD CONSTRAINT "co_sign_customer_id_restore_test_id_fkey" FOREIGN KEY ("customer_id", "restore_test_id") REFERENCES "restore_test"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mail_choice" ADD CONSTRAINT "mail_choice_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hours_request" ADD CONSTRAINT "hours_request_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['portal_switches', 'co_sign', 'mail_choice', 'hours_request']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY no_delete_by_customer ON %I AS RESTRICTIVE FOR DELETE USING ((SELECT app.sees_all()))', t);
  END LOOP;
  CREATE POLICY tenant ON "portal_switches" USING ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))
    WITH CHECK ((SELECT app.sees_all()));
  -- What a customer's own people say: the only rows that a customer adds, and never for another.
  FOREACH t IN ARRAY ARRAY['co_sign', 'mail_choice', 'hours_request']
  LOOP
    EXECUTE format('CREATE POLICY tenant ON %I USING ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))
                    WITH CHECK ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))', t);
  END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE, DELETE ON "portal_switches" TO nachtwacht_app;
-- Only ever added to.
GRANT SELECT, INSERT ON "co_sign", "mail_choice", "hours_request" TO nachtwacht_app;

CALL app.watch('portal_switches', 'INSERT OR UPDATE OR DELETE', 'portal', 'customer_id', '');
CALL app.watch('co_sign', 'INSERT', 'co-sign', 'restore_test_id', 'id,created_at,by,by_name');
CALL app.watch('mail_choice', 'INSERT', 'mail-choice', 'user_id', 'id,created_at,by');
CALL app.watch('hours_request', 'INSERT', 'hours-request', 'id', 'created_at,by,by_name');
