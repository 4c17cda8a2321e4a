-- The first schema: every table, who may see which row, and what Prisma's language can't say.
-- The part "tables" is what `prisma migrate diff` gives for prisma/schema; the rest is written by hand.

-- The role that every running process takes. It owns nothing and can't step around a policy.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nachtwacht_app') THEN
    CREATE ROLE nachtwacht_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
  EXECUTE format('GRANT nachtwacht_app TO %I', current_user);
END
$$;

CREATE SCHEMA app;

-- On whose behalf this transaction runs: 'staff', 'system', or 'customer:<uuid>'. Ends with the transaction.
CREATE FUNCTION app.enter(scope text) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  IF scope IS NULL OR scope !~ '^(staff|system|customer:[0-9a-f-]{36})$' THEN
    RAISE EXCEPTION 'not a scope: %', scope USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('app.scope', scope, true);
END
$$;

-- Raises where no scope was entered: forgetting it must never look like "there is nothing".
CREATE FUNCTION app.scope() RETURNS text
  LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  scope text := current_setting('app.scope', true);
BEGIN
  IF scope IS NULL OR scope = '' THEN
    RAISE EXCEPTION 'no scope entered: every query on tenant data runs inside inScope()'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN scope;
END
$$;

CREATE FUNCTION app.sees_all() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app.scope() IN ('staff', 'system') $$;

-- The one customer of this transaction, null for staff and system.
CREATE FUNCTION app.customer() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN app.scope() LIKE 'customer:%' THEN substr(app.scope(), 10)::uuid END
  $$;

-- tables ------------------------------------------------------------------------------------------


-- CreateTable
CREATE TABLE "asset" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "site_id" UUID,
    "service_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "asset_pkey" PRIMARY KEY ("customer_id","id")
);

-- CreateTable
CREATE TABLE "change" (
    "id" BIGSERIAL NOT NULL,
    "position" BIGINT,
    "kind" TEXT NOT NULL,
    "customer_id" UUID,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reactor" (
    "name" TEXT NOT NULL,
    "position" BIGINT NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failing_since" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "reactor_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "reactor_failure" (
    "reactor" TEXT NOT NULL,
    "position" BIGINT NOT NULL,
    "error" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reactor_failure_pkey" PRIMARY KEY ("reactor","position")
);

-- CreateTable
CREATE TABLE "channel" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "sealed" JSONB,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "last_success_at" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "customer_id" UUID,
    "dedup_key" TEXT NOT NULL,
    "message" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_token" BIGINT,
    "lease_until" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check" (
    "id" BIGSERIAL NOT NULL,
    "customer_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "aspect" TEXT NOT NULL,
    "instance" TEXT NOT NULL DEFAULT '',
    "policy" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_state" (
    "check_id" BIGINT NOT NULL,
    "customer_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "reason" JSONB NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "measured_at" TIMESTAMPTZ(3),
    "stale_at" TIMESTAMPTZ(3) NOT NULL,
    "candidate_status" TEXT,
    "candidate_seen" INTEGER NOT NULL DEFAULT 0,
    "recent_changes" JSONB NOT NULL DEFAULT '[]',
    "flapping" BOOLEAN NOT NULL DEFAULT false,
    "reading" JSONB,
    "detail" TEXT,
    "forecast_at" TIMESTAMPTZ(3),

    CONSTRAINT "check_state_pkey" PRIMARY KEY ("check_id")
);

-- CreateTable
CREATE TABLE "transition" (
    "id" BIGSERIAL NOT NULL,
    "customer_id" UUID NOT NULL,
    "check_id" BIGINT NOT NULL,
    "from_status" TEXT,
    "status" TEXT NOT NULL,
    "reason" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "previous_ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "transition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "connection" (
    "id" UUID NOT NULL,
    "customer_id" UUID,
    "site_id" UUID,
    "collector" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "interval_seconds" INTEGER NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "connection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "connection_id" UUID NOT NULL,
    "customer_id" UUID,
    "sealed" JSONB NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("connection_id")
);

-- CreateTable
CREATE TABLE "found_asset" (
    "connection_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "customer_id" UUID,
    "asset_id" UUID,
    "ignored_at" TIMESTAMPTZ(3),

    CONSTRAINT "found_asset_pkey" PRIMARY KEY ("connection_id","key")
);

-- CreateTable
CREATE TABLE "connection_test" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "customer_id" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "fault_class" TEXT,
    "fault_text" TEXT,
    "summary" JSONB,

    CONSTRAINT "connection_test_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'nl',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Amsterdam',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'viewer',
    "language" TEXT NOT NULL DEFAULT 'nl',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "issuer" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "worst_status" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" TEXT,
    "note" TEXT,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_entry" (
    "id" BIGSERIAL NOT NULL,
    "customer_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "data" JSONB NOT NULL,

    CONSTRAINT "incident_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "requested_by" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "file_name" TEXT NOT NULL,
    "dry_run" BOOLEAN NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "errors" JSONB NOT NULL DEFAULT '[]',
    "failure" TEXT,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "maintenance_window" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "site_id" UUID,
    "asset_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "maintenance_window_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll" (
    "connection_id" UUID NOT NULL,
    "customer_id" UUID,
    "next_due_at" TIMESTAMPTZ(3),
    "lease_token" BIGINT,
    "lease_until" TIMESTAMPTZ(3),
    "last_polled_at" TIMESTAMPTZ(3),
    "last_success_at" TIMESTAMPTZ(3),
    "fault_class" TEXT,
    "fault_text" TEXT,
    "fault_since" TIMESTAMPTZ(3),
    "memory" JSONB,

    CONSTRAINT "poll_pkey" PRIMARY KEY ("connection_id")
);

-- CreateTable
CREATE TABLE "poll_answer" (
    "connection_id" UUID NOT NULL,
    "customer_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "poll_answer_pkey" PRIMARY KEY ("connection_id")
);

-- CreateTable
CREATE TABLE "push_address" (
    "connection_id" UUID NOT NULL,
    "customer_id" UUID,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_address_pkey" PRIMARY KEY ("connection_id")
);

-- CreateTable
CREATE TABLE "push_message" (
    "id" BIGSERIAL NOT NULL,
    "connection_id" UUID NOT NULL,
    "customer_id" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signal" TEXT NOT NULL,
    "exit_code" INTEGER,
    "run_id" TEXT,
    "body" TEXT NOT NULL,
    "content_type" TEXT,
    "source" TEXT,

    CONSTRAINT "push_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service" (
    "code" TEXT NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "monitored" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "service_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "site" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "city" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "site_pkey" PRIMARY KEY ("customer_id","id")
);

-- CreateIndex
CREATE INDEX "asset_customer_id_site_id_idx" ON "asset"("customer_id", "site_id");

-- CreateIndex
CREATE UNIQUE INDEX "asset_id_key" ON "asset"("id");

-- CreateIndex
CREATE UNIQUE INDEX "change_position_key" ON "change"("position");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_channel_id_dedup_key_key" ON "delivery"("channel_id", "dedup_key");

-- CreateIndex
CREATE INDEX "check_customer_id_asset_id_idx" ON "check"("customer_id", "asset_id");

-- CreateIndex
CREATE UNIQUE INDEX "check_customer_id_id_key" ON "check"("customer_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "check_connection_id_asset_id_aspect_instance_key" ON "check"("connection_id", "asset_id", "aspect", "instance");

-- CreateIndex
CREATE UNIQUE INDEX "check_state_customer_id_check_id_key" ON "check_state"("customer_id", "check_id");

-- CreateIndex
CREATE UNIQUE INDEX "transition_check_id_ended_at_key" ON "transition"("check_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "transition_check_id_started_at_key" ON "transition"("check_id", "started_at");

-- CreateIndex
CREATE INDEX "connection_customer_id_idx" ON "connection"("customer_id");

-- CreateIndex
CREATE INDEX "found_asset_asset_id_idx" ON "found_asset"("asset_id");

-- CreateIndex
CREATE INDEX "connection_test_connection_id_requested_at_idx" ON "connection_test"("connection_id", "requested_at");

-- CreateIndex
CREATE UNIQUE INDEX "customer_code_key" ON "customer"("code");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE INDEX "incident_customer_id_asset_id_opened_at_idx" ON "incident"("customer_id", "asset_id", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "incident_customer_id_id_key" ON "incident"("customer_id", "id");

-- CreateIndex
CREATE INDEX "incident_entry_customer_id_incident_id_idx" ON "incident_entry"("customer_id", "incident_id");

-- CreateIndex
CREATE INDEX "maintenance_window_customer_id_ends_at_idx" ON "maintenance_window"("customer_id", "ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "push_address_token_hash_key" ON "push_address"("token_hash");

-- CreateIndex
CREATE INDEX "push_message_connection_id_id_idx" ON "push_message"("connection_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "site_id_key" ON "site"("id");

-- CreateIndex
CREATE UNIQUE INDEX "site_customer_id_name_key" ON "site"("customer_id", "name");

-- AddForeignKey
ALTER TABLE "asset" ADD CONSTRAINT "asset_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset" ADD CONSTRAINT "asset_customer_id_site_id_fkey" FOREIGN KEY ("customer_id", "site_id") REFERENCES "site"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset" ADD CONSTRAINT "asset_service_code_fkey" FOREIGN KEY ("service_code") REFERENCES "service"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check" ADD CONSTRAINT "check_customer_id_asset_id_fkey" FOREIGN KEY ("customer_id", "asset_id") REFERENCES "asset"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check" ADD CONSTRAINT "check_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_state" ADD CONSTRAINT "check_state_customer_id_check_id_fkey" FOREIGN KEY ("customer_id", "check_id") REFERENCES "check"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transition" ADD CONSTRAINT "transition_customer_id_check_id_fkey" FOREIGN KEY ("customer_id", "check_id") REFERENCES "check"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connection" ADD CONSTRAINT "connection_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "found_asset" ADD CONSTRAINT "found_asset_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connection_test" ADD CONSTRAINT "connection_test_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_customer_id_asset_id_fkey" FOREIGN KEY ("customer_id", "asset_id") REFERENCES "asset"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_entry" ADD CONSTRAINT "incident_entry_customer_id_incident_id_fkey" FOREIGN KEY ("customer_id", "incident_id") REFERENCES "incident"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_window" ADD CONSTRAINT "maintenance_window_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll" ADD CONSTRAINT "poll_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_address" ADD CONSTRAINT "push_address_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_message" ADD CONSTRAINT "push_message_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- status history ----------------------------------------------------------------------------------

-- Half-open intervals without gap or overlap, kept by the database itself: an interval starts where the one
-- before it ended, each end has one successor, and one interval per check is open.
DROP INDEX "transition_check_id_ended_at_key";
ALTER TABLE "transition"
  ADD CONSTRAINT "transition_check_id_ended_at_key" UNIQUE NULLS NOT DISTINCT ("check_id", "ended_at"),
  ADD CONSTRAINT transition_follows FOREIGN KEY ("check_id", "previous_ended_at")
    REFERENCES "transition" ("check_id", "ended_at") DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT transition_no_gap CHECK ("previous_ended_at" = "started_at"),
  ADD CONSTRAINT transition_forward CHECK ("ended_at" > "started_at");
CREATE UNIQUE INDEX transition_one_first ON "transition" ("check_id") WHERE "previous_ended_at" IS NULL;

ALTER TABLE "check_state"
  ADD CONSTRAINT check_state_status CHECK ("status" IN ('ok', 'warning', 'critical', 'unknown', 'maintenance'));
ALTER TABLE "transition"
  ADD CONSTRAINT transition_status CHECK ("status" IN ('ok', 'warning', 'critical', 'unknown', 'maintenance'));

-- one open incident per asset
CREATE UNIQUE INDEX incident_one_open ON "incident" ("customer_id", "asset_id") WHERE "closed_at" IS NULL;

-- hot paths ---------------------------------------------------------------------------------------

CREATE INDEX poll_due ON "poll" ("next_due_at") WHERE "next_due_at" IS NOT NULL;
CREATE INDEX change_unrelayed ON "change" ("id") WHERE "position" IS NULL;
CREATE INDEX delivery_due ON "delivery" ("not_before") WHERE "state" = 'queued';
CREATE INDEX connection_test_waiting ON "connection_test" ("requested_at") WHERE "started_at" IS NULL;
-- room on the page, so that an update of every poll stays on it and touches no index
ALTER TABLE "poll" SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE "check_state" SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05);

CREATE SEQUENCE app.lease_token AS bigint;

-- metrics -----------------------------------------------------------------------------------------

-- One row per check and poll: readings by metric name. Dropped by the day, see docs/operations.md.
CREATE TABLE "sample" (
  "check_id"    bigint NOT NULL,
  "measured_at" timestamptz(3) NOT NULL,
  "readings"    jsonb NOT NULL,
  PRIMARY KEY ("check_id", "measured_at")
) PARTITION BY RANGE ("measured_at");

-- By metric name: [count, lowest, highest, mean]. One row per check and bucket.
CREATE TABLE "rollup_5_minutes" (
  "check_id" bigint NOT NULL,
  "bucket"   timestamptz(0) NOT NULL,
  "readings" jsonb NOT NULL,
  PRIMARY KEY ("check_id", "bucket")
) PARTITION BY RANGE ("bucket");
CREATE TABLE "rollup_hour" (LIKE "rollup_5_minutes" INCLUDING ALL) PARTITION BY RANGE ("bucket");
CREATE TABLE "rollup_day"  (LIKE "rollup_5_minutes" INCLUDING ALL) PARTITION BY RANGE ("bucket");

-- Up to which moment a rollup is complete.
CREATE TABLE "rollup_progress" (
  "rollup"  text PRIMARY KEY,
  "done_to" timestamptz NOT NULL
);

-- who may see which row ---------------------------------------------------------------------------

-- Tables that hold a customer's rows: staff and system see all, a customer reads its own. A row without a
-- customer is the provider's. (SELECT f()) makes PostgreSQL ask once per query instead of once per row.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['site', 'asset', 'connection', 'credential', 'found_asset', 'connection_test', 'poll',
    'poll_answer', 'push_address', 'push_message', 'check', 'check_state', 'transition', 'change', 'incident',
    'incident_entry', 'delivery', 'maintenance_window']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))
                    WITH CHECK ((SELECT app.sees_all()))', t);
  END LOOP;

  EXECUTE 'ALTER TABLE "customer" ENABLE ROW LEVEL SECURITY';
  EXECUTE 'ALTER TABLE "customer" FORCE ROW LEVEL SECURITY';
  EXECUTE 'CREATE POLICY tenant ON "customer" USING ((SELECT app.sees_all()) OR id = (SELECT app.customer()))
           WITH CHECK ((SELECT app.sees_all()))';

  FOREACH t IN ARRAY ARRAY['sample', 'rollup_5_minutes', 'rollup_hour', 'rollup_day']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING ((SELECT app.sees_all()) OR EXISTS (
                      SELECT FROM "check" c WHERE c.id = check_id AND c.customer_id = (SELECT app.customer())))
                    WITH CHECK ((SELECT app.sees_all()))', t);
  END LOOP;

  -- The provider's own: never a customer's business.
  FOREACH t IN ARRAY ARRAY['channel', 'reactor', 'reactor_failure', 'import_run', 'rollup_progress']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY provider ON %I USING ((SELECT app.sees_all()))', t);
  END LOOP;
END
$$;

-- What a metric partition needs, so that the process's role can make and drop them without owning anything else.
-- Names are made from the arguments only, and only for these four tables.
CREATE FUNCTION app.add_partition(parent text, from_day date, to_day date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  child text := parent || '_' || to_char(from_day, 'YYYYMMDD');
BEGIN
  IF parent NOT IN ('sample', 'rollup_5_minutes', 'rollup_hour', 'rollup_day') THEN
    RAISE EXCEPTION 'not a metrics table: %', parent;
  END IF;
  IF to_regclass('public.' || quote_ident(child)) IS NULL THEN
    EXECUTE format('CREATE TABLE public.%I PARTITION OF public.%I FOR VALUES FROM (%L) TO (%L)',
      child, parent, from_day::timestamp AT TIME ZONE 'UTC', to_day::timestamp AT TIME ZONE 'UTC');
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', child);
  END IF;
END
$$;

-- Drops the partitions whose whole range lies before the day. Returns their names.
CREATE FUNCTION app.drop_partitions(parent text, before_day date) RETURNS SETOF text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  child record;
BEGIN
  IF parent NOT IN ('sample', 'rollup_5_minutes', 'rollup_hour', 'rollup_day') THEN
    RAISE EXCEPTION 'not a metrics table: %', parent;
  END IF;
  FOR child IN
    SELECT c.relname,
           (regexp_match(pg_get_expr(c.relpartbound, c.oid), $re$TO \('([^']+)'\)$re$))[1]::timestamptz AS upper
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = ('public.' || quote_ident(parent))::regclass
  LOOP
    IF child.upper <= before_day::timestamp AT TIME ZONE 'UTC' THEN
      EXECUTE format('DROP TABLE public.%I', child.relname);
      RETURN NEXT child.relname;
    END IF;
  END LOOP;
END
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT USAGE ON SCHEMA app, public TO nachtwacht_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO nachtwacht_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, app TO nachtwacht_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO nachtwacht_app;
-- History is added to and closed, never rewritten or removed by a running process.
REVOKE UPDATE, DELETE ON "transition" FROM nachtwacht_app;
GRANT UPDATE ("ended_at") ON "transition" TO nachtwacht_app;
REVOKE UPDATE, DELETE ON "incident_entry" FROM nachtwacht_app;
REVOKE ALL ON "_prisma_migrations" FROM nachtwacht_app;
GRANT SELECT ON "_prisma_migrations" TO nachtwacht_app;

-- What the provider of the source document sells. Editable data; the code knows none of these by name.
INSERT INTO "service" ("code", "name_nl", "name_en", "position", "monitored") VALUES
  ('cloud-office', 'Cloud Office', 'Cloud Office', 10, true),
  ('cloud-hosting', 'Cloud Hosting', 'Cloud Hosting', 20, true),
  ('cloud-server', 'Cloud Server werkplek', 'Cloud Server workplace', 30, true),
  ('internet', 'Zakelijk internet', 'Business internet', 40, true),
  ('mailfilter', 'Mailfilter', 'Mail filter', 50, true),
  ('backup', 'Backup', 'Backup', 60, true),
  ('firewall', 'Firewall', 'Firewall', 70, true),
  ('wifi', 'WiFi', 'Wi-Fi', 80, true),
  ('server', 'Server', 'Server', 90, true),
  ('network', 'Netwerk', 'Network', 100, true),
  ('voip-3cx', 'VoIP 3CX', 'VoIP 3CX', 110, true),
  ('voip-broadsoft', 'VoIP Broadsoft', 'VoIP Broadsoft', 120, true);
