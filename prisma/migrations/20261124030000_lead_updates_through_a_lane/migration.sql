-- What runs where, what makers released, and the way of each update from seen to reported.

CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "vendor" TEXT NOT NULL,
    "train" TEXT,
    "model" TEXT NOT NULL DEFAULT '*',
    "version" TEXT,
    "released_on" DATE,
    "security" BOOLEAN,
    "known_exploited" BOOLEAN NOT NULL DEFAULT false,
    "end_of_life" DATE,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "source_url" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "desired_version" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "vendor" TEXT NOT NULL,
    "train" TEXT,
    "model" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "desired_version_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE TABLE "update_terms" (
    "customer_id" UUID NOT NULL,
    "within_days" INTEGER NOT NULL,
    "security_within_days" INTEGER NOT NULL,
    "window" JSONB NOT NULL,

    CONSTRAINT "update_terms_pkey" PRIMARY KEY ("customer_id")
);

CREATE TABLE "asset_version" (
    "customer_id" UUID NOT NULL,
    "check_id" BIGINT NOT NULL,
    "reading" JSONB NOT NULL,
    "behind_since" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "look_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "asset_version_pkey" PRIMARY KEY ("customer_id","check_id")
);

CREATE TABLE "update_item" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "check_id" BIGINT NOT NULL,
    "stage" TEXT NOT NULL,
    "ended" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "from_version" TEXT,
    "target" TEXT,
    "vendor" TEXT NOT NULL,
    "pending" INTEGER,
    "security" BOOLEAN,
    "known_exploited" BOOLEAN NOT NULL DEFAULT false,
    "known_by" TEXT NOT NULL,
    "risk" TEXT,
    "note" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "planned_from" TIMESTAMPTZ(3),
    "planned_until" TIMESTAMPTZ(3),
    "maintenance_id" UUID,
    "told_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "done_version" TEXT,
    "outside_plan" BOOLEAN NOT NULL DEFAULT false,
    "checked_at" TIMESTAMPTZ(3),
    "unwell_since" TIMESTAMPTZ(3),
    "reported_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "update_item_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE TABLE "update_step" (
    "id" BIGSERIAL NOT NULL,
    "customer_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT,
    "note" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "update_step_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "maintenance_window_customer_id_id_key" ON "maintenance_window"("customer_id", "id");
CREATE INDEX "asset_version_look_at_idx" ON "asset_version"("look_at");
CREATE UNIQUE INDEX "update_item_id_key" ON "update_item"("id");
CREATE INDEX "update_item_customer_id_seen_at_idx" ON "update_item"("customer_id", "seen_at");
CREATE INDEX "update_item_check_id_idx" ON "update_item"("check_id");
CREATE INDEX "update_step_item_id_idx" ON "update_step"("item_id");
ALTER TABLE "desired_version" ADD CONSTRAINT "desired_version_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "update_terms" ADD CONSTRAINT "update_terms_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "asset_version" ADD CONSTRAINT "asset_version_customer_id_check_id_fkey" FOREIGN KEY ("customer_id", "check_id") REFERENCES "check"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "update_item" ADD CONSTRAINT "update_item_customer_id_asset_id_fkey" FOREIGN KEY ("customer_id", "asset_id") REFERENCES "asset"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "update_item" ADD CONSTRAINT "update_item_customer_id_check_id_fkey" FOREIGN KEY ("customer_id", "check_id") REFERENCES "check"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "update_item" ADD CONSTRAINT "update_item_customer_id_maintenance_id_fkey" FOREIGN KEY ("customer_id", "maintenance_id") REFERENCES "maintenance_window"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "update_step" ADD CONSTRAINT "update_step_customer_id_item_id_fkey" FOREIGN KEY ("customer_id", "item_id") REFERENCES "update_item"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One update of a thing on its way at a time: what takes its place ends it first.
CREATE UNIQUE INDEX "update_item_one_open" ON "update_item" ("customer_id", "check_id")
  WHERE "ended" IS NULL AND "stage" NOT IN ('checked', 'reported');
-- One entry for one version; what is said of a whole model or train is said once.
CREATE UNIQUE INDEX "release_once" ON "release" ("vendor", lower(coalesce("train", '')), lower("model"), coalesce(lower("version"), ''));
CREATE UNIQUE INDEX "desired_version_once" ON "desired_version" ("customer_id", "vendor", lower(coalesce("train", '')), lower("model"));

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['desired_version', 'update_terms', 'asset_version', 'update_item', 'update_step']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))
                    WITH CHECK ((SELECT app.sees_all()))', t);
    EXECUTE format('CREATE POLICY no_delete_by_customer ON %I AS RESTRICTIVE FOR DELETE USING ((SELECT app.sees_all()))', t);
  END LOOP;
  ALTER TABLE "release" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "release" FORCE ROW LEVEL SECURITY;
  CREATE POLICY provider ON "release" USING ((SELECT app.sees_all()));
END
$$;

GRANT SELECT, INSERT, UPDATE, DELETE ON "release", "desired_version", "update_terms", "asset_version" TO nachtwacht_app;
GRANT SELECT, INSERT, UPDATE ON "update_item" TO nachtwacht_app;
-- Only ever added to.
GRANT SELECT, INSERT ON "update_step" TO nachtwacht_app;
GRANT USAGE ON SEQUENCE "update_step_id_seq" TO nachtwacht_app;

CALL app.watch('release', 'INSERT OR UPDATE OR DELETE', 'release', 'id', 'created_at');
CALL app.watch('desired_version', 'INSERT OR UPDATE OR DELETE', 'desired-version', 'id', 'created_at');
CALL app.watch('update_terms', 'INSERT OR UPDATE OR DELETE', 'update-terms', 'customer_id', '');
CALL app.watch('update_item', 'UPDATE OF stage, ended, risk, note, planned_from, planned_until', 'update', 'id', 'version,pending');
