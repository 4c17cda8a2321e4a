-- Work for customers, and what happened to it: the clocks are worked out from that.

CREATE TABLE "work_item" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "incident_id" UUID,
    "backup_job_id" UUID,
    "backup_date" DATE,
    "outside_ref" TEXT NOT NULL DEFAULT '',
    "outside_url" TEXT NOT NULL DEFAULT '',
    "rules" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "work_item_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE TABLE "work_event" (
    "id" BIGSERIAL NOT NULL,
    "customer_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "priority" INTEGER,
    "clock" TEXT,
    "percent" INTEGER,
    "actor_id" TEXT,
    "actor_name" TEXT,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "work_event_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "work_item_id_key" ON "work_item"("id");
CREATE INDEX "work_item_customer_id_state_idx" ON "work_item"("customer_id", "state");
CREATE INDEX "work_event_item_id_idx" ON "work_event"("item_id");
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_customer_id_incident_id_fkey" FOREIGN KEY ("customer_id", "incident_id") REFERENCES "incident"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_customer_id_backup_job_id_fkey" FOREIGN KEY ("customer_id", "backup_job_id") REFERENCES "backup_job"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "work_event" ADD CONSTRAINT "work_event_customer_id_item_id_fkey" FOREIGN KEY ("customer_id", "item_id") REFERENCES "work_item"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A warning is given once, whoever looks and however often.
CREATE UNIQUE INDEX "work_event_warned_once" ON "work_event" ("customer_id", "item_id", "clock", "percent") WHERE "kind" = 'warned';

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['work_item', 'work_event']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))
                    WITH CHECK ((SELECT app.sees_all()))', t);
    EXECUTE format('CREATE POLICY no_delete_by_customer ON %I AS RESTRICTIVE FOR DELETE USING ((SELECT app.sees_all()))', t);
  END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE ON "work_item" TO nachtwacht_app;
-- Only ever added to.
GRANT SELECT, INSERT ON "work_event" TO nachtwacht_app;
GRANT USAGE ON SEQUENCE "work_event_id_seq" TO nachtwacht_app;
GRANT USAGE ON SEQUENCE "work_item_number_seq" TO nachtwacht_app;

CALL app.watch('work_item', 'INSERT OR UPDATE OF state, outside_ref, outside_url', 'work', 'id', 'created_at,version');
