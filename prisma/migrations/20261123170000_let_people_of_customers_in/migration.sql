-- Who is deactivated has no session, and is still named by what is left of them.
ALTER TABLE "user" ADD COLUMN "deactivated_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "customer_access" (
    "user_id" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "period_from" DATE,
    "period_to" DATE,
    "ends_at" TIMESTAMPTZ(3),

    CONSTRAINT "customer_access_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE INDEX "customer_access_customer_id_idx" ON "customer_access"("customer_id");

-- AddForeignKey
ALTER TABLE "customer_access" ADD CONSTRAINT "customer_access_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_access" ADD CONSTRAINT "customer_access_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "customer_access" ADD CONSTRAINT customer_access_period
  CHECK (("period_from" IS NULL) = ("period_to" IS NULL) AND "period_from" <= "period_to");

-- As with every table of a customer's rows.
ALTER TABLE "customer_access" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "customer_access" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "customer_access"
  USING ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))
  WITH CHECK ((SELECT app.sees_all()));
CREATE POLICY no_delete_by_customer ON "customer_access" AS RESTRICTIVE FOR DELETE USING ((SELECT app.sees_all()));
GRANT SELECT, INSERT, UPDATE, DELETE ON "customer_access" TO nachtwacht_app;
