-- Work that was booked, the lots it is taken from, and months that were closed.

CREATE TABLE "time_entry" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "person_name" TEXT NOT NULL,
    "incident_id" UUID,
    "asset_id" UUID,
    "work_item_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "travel_minutes" INTEGER NOT NULL DEFAULT 0,
    "billable" BOOLEAN NOT NULL DEFAULT true,
    "private_note" TEXT NOT NULL DEFAULT '',
    "customer_text" TEXT NOT NULL DEFAULT '',
    "overage_agreed" TEXT NOT NULL DEFAULT '',
    "released_at" TIMESTAMPTZ(3),
    "reversed_at" TIMESTAMPTZ(3),
    "reversed_reason" TEXT,
    "counts_at" TIMESTAMPTZ(3),
    "frozen" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "time_entry_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE TABLE "hours_lot" (
    "customer_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "expires" TIMESTAMPTZ(3),
    "minutes" INTEGER NOT NULL,
    "carry_until" TIMESTAMPTZ(3),
    "carry_max" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hours_lot_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE TABLE "hours_month" (
    "customer_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "statement" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "closed_by" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hours_month_pkey" PRIMARY KEY ("customer_id","month")
);

CREATE TABLE "hours_threshold" (
    "customer_id" UUID NOT NULL,
    "budget_from" TIMESTAMPTZ(3) NOT NULL,
    "percent" INTEGER NOT NULL,
    "reached_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "hours_threshold_pkey" PRIMARY KEY ("customer_id","budget_from","percent")
);

CREATE TABLE "hours_timer" (
    "person_id" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "incident_id" UUID,
    "asset_id" UUID,
    "work_item_id" UUID,
    "place" TEXT NOT NULL,
    "private_note" TEXT NOT NULL DEFAULT '',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hours_timer_pkey" PRIMARY KEY ("person_id")
);

CREATE UNIQUE INDEX "time_entry_id_key" ON "time_entry"("id");
CREATE INDEX "time_entry_customer_id_started_at_idx" ON "time_entry"("customer_id", "started_at");
CREATE INDEX "time_entry_person_id_started_at_idx" ON "time_entry"("person_id", "started_at");
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hours_lot" ADD CONSTRAINT "hours_lot_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hours_month" ADD CONSTRAINT "hours_month_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hours_threshold" ADD CONSTRAINT "hours_threshold_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hours_timer" ADD CONSTRAINT "hours_timer_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_takes_time" CHECK ("ended_at" > "started_at");
ALTER TABLE "hours_lot" ADD CONSTRAINT "hours_lot_is_something" CHECK ("minutes" <> 0);

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['time_entry', 'hours_lot', 'hours_month', 'hours_threshold', 'hours_timer']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))
                    WITH CHECK ((SELECT app.sees_all()))', t);
    EXECUTE format('CREATE POLICY no_delete_by_customer ON %I AS RESTRICTIVE FOR DELETE USING ((SELECT app.sees_all()))', t);
  END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE ON "time_entry", "hours_threshold" TO nachtwacht_app;
-- Only ever added to.
GRANT SELECT, INSERT ON "hours_lot", "hours_month" TO nachtwacht_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "hours_timer" TO nachtwacht_app;

CALL app.watch('time_entry', 'INSERT OR UPDATE', 'time-entry', 'id', 'version,created_at,frozen');
CALL app.watch('hours_lot', 'INSERT', 'hours-lot', 'id', 'created_at');
CALL app.watch('hours_month', 'INSERT', 'hours-month', 'month', 'statement');
