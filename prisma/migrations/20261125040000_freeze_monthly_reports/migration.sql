-- The monthly report of a customer: drafted, checked by a second person, published and from then on never another.

CREATE TABLE "report" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "as_of" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "correction" TEXT,
    "made_by" TEXT,
    "made_by_name" TEXT,
    "body" TEXT,
    "body_hash" TEXT,
    "built_at" TIMESTAMPTZ(3),
    "checked_by" TEXT,
    "checked_by_name" TEXT,
    "checked_at" TIMESTAMPTZ(3),
    "published_by" TEXT,
    "published_by_name" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "chain_seq" INTEGER,
    "chain_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE TABLE "report_receipt" (
    "id" BIGSERIAL NOT NULL,
    "customer_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" TEXT,
    "person_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_receipt_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "report_id_key" ON "report"("id");
CREATE UNIQUE INDEX "report_customer_id_month_revision_key" ON "report"("customer_id", "month", "revision");
CREATE INDEX "report_state_month_idx" ON "report"("state", "month");
CREATE INDEX "report_receipt_report_id_idx" ON "report_receipt"("report_id");
ALTER TABLE "report" ADD CONSTRAINT "report_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report_receipt" ADD CONSTRAINT "report_receipt_customer_id_report_id_fkey" FOREIGN KEY ("customer_id", "report_id") REFERENCES "report"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One on its way of each month at a time; a correction begins when the one before is out.
CREATE UNIQUE INDEX "report_one_open" ON "report" ("customer_id", "month") WHERE "state" <> 'published';
CREATE UNIQUE INDEX "report_chain" ON "report" ("customer_id", "chain_seq");
ALTER TABLE "report" ADD CONSTRAINT "report_published_is_whole" CHECK ("state" <> 'published' OR
  ("body" IS NOT NULL AND "body_hash" IS NOT NULL AND "chain_seq" IS NOT NULL AND "chain_hash" IS NOT NULL
   AND "checked_by" IS NOT NULL AND "published_by" IS NOT NULL AND "published_at" IS NOT NULL));
-- Whoever made it, by a call or past it: somebody else looked.
ALTER TABLE "report" ADD CONSTRAINT "report_checked_by_second" CHECK
  ("checked_by" IS NULL OR "made_by" IS NULL OR "checked_by" <> "made_by");

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['report', 'report_receipt']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))
                    WITH CHECK ((SELECT app.sees_all()))', t);
    EXECUTE format('CREATE POLICY no_delete_by_customer ON %I AS RESTRICTIVE FOR DELETE USING ((SELECT app.sees_all()))', t);
  END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE ON "report" TO nachtwacht_app;
-- Only ever added to.
GRANT SELECT, INSERT ON "report_receipt" TO nachtwacht_app;
GRANT USAGE ON SEQUENCE "report_receipt_id_seq" TO nachtwacht_app;

-- What a customer was told stays what it was, whoever asks; what was wrong in it is a version of its own.
CREATE FUNCTION app.keep_published_report() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'published' THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION 'a report that was published is not changed any more; make a correction'
    USING ERRCODE = 'insufficient_privilege';
END
$$;
REVOKE ALL ON FUNCTION app.keep_published_report() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.keep_published_report() TO nachtwacht_app;
CREATE TRIGGER keep_published BEFORE UPDATE OR DELETE ON "report"
  FOR EACH ROW EXECUTE FUNCTION app.keep_published_report();

CALL app.watch('report', 'INSERT OR UPDATE OF state, as_of, correction', 'report', 'id', 'created_at,body,version');
