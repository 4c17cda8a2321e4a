-- What is left out of the account of availability, proposed by one person and agreed to by another.

CREATE TABLE "availability_exclusion" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "service_code" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "availability_exclusion_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE TABLE "availability_decision" (
    "customer_id" UUID NOT NULL,
    "exclusion_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "availability_decision_pkey" PRIMARY KEY ("customer_id","exclusion_id","number")
);

CREATE UNIQUE INDEX "availability_exclusion_id_key" ON "availability_exclusion"("id");
CREATE INDEX "availability_exclusion_customer_id_ends_at_idx" ON "availability_exclusion"("customer_id", "ends_at");
ALTER TABLE "availability_exclusion" ADD CONSTRAINT "availability_exclusion_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "availability_exclusion" ADD CONSTRAINT "availability_exclusion_service_code_fkey" FOREIGN KEY ("service_code") REFERENCES "service"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "availability_decision" ADD CONSTRAINT "availability_decision_customer_id_exclusion_id_fkey" FOREIGN KEY ("customer_id", "exclusion_id") REFERENCES "availability_exclusion"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['availability_exclusion', 'availability_decision']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))
                    WITH CHECK ((SELECT app.sees_all()))', t);
    EXECUTE format('CREATE POLICY no_delete_by_customer ON %I AS RESTRICTIVE FOR DELETE USING ((SELECT app.sees_all()))', t);
  END LOOP;
END
$$;

-- Only ever added to.
GRANT SELECT, INSERT ON "availability_exclusion", "availability_decision" TO nachtwacht_app;

CALL app.watch('availability_exclusion', 'INSERT', 'exclusion', 'id', 'created_at');
CALL app.watch('availability_decision', 'INSERT', 'exclusion', 'exclusion_id', 'created_at,number');
