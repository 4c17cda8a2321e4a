-- Managed backups: what was promised, what came of it each night, and who checked it on which working day.

ALTER TABLE "found_asset" ADD COLUMN "ignored_reason" TEXT, ADD COLUMN "not_ours_at" TIMESTAMPTZ(3);

CREATE TABLE "backup_package" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "gigabytes" INTEGER NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "backup_package_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "backup_job" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "protects_asset_id" UUID,
    "kind" TEXT NOT NULL DEFAULT 'server',
    "package_code" TEXT,
    "schedule" JSONB NOT NULL DEFAULT '{"kind":"none"}',
    "learned" JSONB,
    "window_minutes" INTEGER NOT NULL DEFAULT 480,
    "grace_minutes" INTEGER NOT NULL DEFAULT 120,
    "calendar" JSONB,
    "terms" JSONB NOT NULL,
    "archive_by_day" INTEGER,
    "active_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "paused_at" TIMESTAMPTZ(3),
    "pause_reason" TEXT,
    "points" JSONB,
    "points_at" TIMESTAMPTZ(3),
    "planned_until" TIMESTAMPTZ(3),
    "judge_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "backup_job_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE TABLE "backup_run" (
    "customer_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "raw_status" TEXT,
    "will_retry" BOOLEAN NOT NULL DEFAULT false,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "bytes_processed" BIGINT,
    "bytes_transferred" BIGINT,
    "bytes_stored" BIGINT,
    "files" BIGINT,
    "message" TEXT,
    "first_told_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "backup_run_pkey" PRIMARY KEY ("customer_id","job_id","source_id")
);

CREATE TABLE "backup_night" (
    "customer_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "dues" TIMESTAMPTZ(3)[],
    "window_ends_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline_at" TIMESTAMPTZ(3) NOT NULL,
    "duty_date" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "hidden" TEXT,
    "override_id" UUID,
    "follow_up_id" UUID,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "bytes" BIGINT,
    "files" BIGINT,
    "message" TEXT,
    "judged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "must_open" BOOLEAN NOT NULL DEFAULT false,
    "opened_at" TIMESTAMPTZ(3),
    "opened_by" TEXT,
    "signed_at" TIMESTAMPTZ(3),
    "signed_by" TEXT,
    "signed_by_name" TEXT,
    "bulk" BOOLEAN NOT NULL DEFAULT false,
    "hasty" BOOLEAN NOT NULL DEFAULT false,
    "notes" INTEGER NOT NULL DEFAULT 0,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "backup_night_pkey" PRIMARY KEY ("customer_id","job_id","date")
);

CREATE TABLE "backup_night_line" (
    "id" BIGSERIAL NOT NULL,
    "customer_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "backup_night_line_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "backup_override" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "until_date" DATE NOT NULL,
    "needs_lead" BOOLEAN NOT NULL,
    "agreed_by" TEXT,
    "agreed_at" TIMESTAMPTZ(3),
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "backup_override_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE TABLE "backup_follow_up" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_on" DATE NOT NULL,
    "night_count" INTEGER NOT NULL DEFAULT 1,
    "reference" TEXT,
    "note" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" TEXT,

    CONSTRAINT "backup_follow_up_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE TABLE "backup_terms" (
    "customer_id" UUID NOT NULL,
    "calendar" JSONB NOT NULL,
    "restore_every_months" INTEGER NOT NULL DEFAULT 12,
    "restore_since" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "backup_terms_pkey" PRIMARY KEY ("customer_id")
);

CREATE TABLE "backup_archive" (
    "customer_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "point_id" TEXT,
    "point_at" TIMESTAMPTZ(3),
    "attested_by" TEXT,
    "attested_at" TIMESTAMPTZ(3),
    "attested_how" TEXT,
    "judged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "backup_archive_pkey" PRIMARY KEY ("customer_id","job_id","month")
);

CREATE TABLE "restore_test" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "job_id" UUID,
    "planned_on" DATE NOT NULL,
    "done_on" DATE,
    "method" TEXT NOT NULL,
    "restored" TEXT,
    "duration_minutes" INTEGER,
    "result" TEXT,
    "remarks" TEXT,
    "done_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "restore_test_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE TABLE "duty_day" (
    "date" DATE NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" TEXT,
    "person_name" TEXT,
    "handed_over" JSONB NOT NULL DEFAULT '[]',
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "alerted_at" TIMESTAMPTZ(3),
    "empty_at" TIMESTAMPTZ(3),
    "closing_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "duty_day_pkey" PRIMARY KEY ("date")
);

CREATE TABLE "duty_weekday" (
    "weekday" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "person_name" TEXT NOT NULL,

    CONSTRAINT "duty_weekday_pkey" PRIMARY KEY ("weekday")
);

-- When the check of a working day is made, and on which days nobody makes it. None: the
-- usual hours.
CREATE TABLE "duty_settings" (
    "id" INTEGER NOT NULL,
    "opens_at" TEXT NOT NULL,
    "empty_by" TEXT NOT NULL,
    "closes_at" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "calendar" JSONB NOT NULL,

    CONSTRAINT "duty_settings_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "register_entry" (
    "customer_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "register_entry_pkey" PRIMARY KEY ("customer_id","seq")
);

CREATE INDEX "backup_job_judge_at_idx" ON "backup_job"("judge_at");
CREATE UNIQUE INDEX "backup_job_id_key" ON "backup_job"("id");
CREATE UNIQUE INDEX "backup_job_customer_id_asset_id_key" ON "backup_job"("customer_id", "asset_id");
CREATE INDEX "backup_run_customer_id_job_id_at_idx" ON "backup_run"("customer_id", "job_id", "at");
CREATE INDEX "backup_night_duty_date_idx" ON "backup_night"("duty_date");
CREATE INDEX "backup_night_job_id_date_idx" ON "backup_night"("job_id", "date");
CREATE INDEX "backup_night_customer_id_date_idx" ON "backup_night"("customer_id", "date");
CREATE INDEX "backup_night_line_job_id_date_idx" ON "backup_night_line"("job_id", "date");
CREATE INDEX "backup_night_line_actor_id_at_idx" ON "backup_night_line"("actor_id", "at");
CREATE INDEX "backup_override_customer_id_job_id_idx" ON "backup_override"("customer_id", "job_id");
CREATE INDEX "backup_follow_up_customer_id_job_id_idx" ON "backup_follow_up"("customer_id", "job_id");
CREATE INDEX "restore_test_customer_id_planned_on_idx" ON "restore_test"("customer_id", "planned_on");
CREATE INDEX "register_entry_customer_id_date_idx" ON "register_entry"("customer_id", "date");
ALTER TABLE "backup_job" ADD CONSTRAINT "backup_job_customer_id_asset_id_fkey" FOREIGN KEY ("customer_id", "asset_id") REFERENCES "asset"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "backup_job" ADD CONSTRAINT "backup_job_customer_id_protects_asset_id_fkey" FOREIGN KEY ("customer_id", "protects_asset_id") REFERENCES "asset"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "backup_job" ADD CONSTRAINT "backup_job_package_code_fkey" FOREIGN KEY ("package_code") REFERENCES "backup_package"("code") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "backup_run" ADD CONSTRAINT "backup_run_customer_id_job_id_fkey" FOREIGN KEY ("customer_id", "job_id") REFERENCES "backup_job"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "backup_night" ADD CONSTRAINT "backup_night_customer_id_job_id_fkey" FOREIGN KEY ("customer_id", "job_id") REFERENCES "backup_job"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "backup_night" ADD CONSTRAINT "backup_night_customer_id_override_id_fkey" FOREIGN KEY ("customer_id", "override_id") REFERENCES "backup_override"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "backup_night" ADD CONSTRAINT "backup_night_customer_id_follow_up_id_fkey" FOREIGN KEY ("customer_id", "follow_up_id") REFERENCES "backup_follow_up"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "backup_night_line" ADD CONSTRAINT "backup_night_line_customer_id_job_id_date_fkey" FOREIGN KEY ("customer_id", "job_id", "date") REFERENCES "backup_night"("customer_id", "job_id", "date") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "backup_override" ADD CONSTRAINT "backup_override_customer_id_job_id_fkey" FOREIGN KEY ("customer_id", "job_id") REFERENCES "backup_job"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "backup_follow_up" ADD CONSTRAINT "backup_follow_up_customer_id_job_id_fkey" FOREIGN KEY ("customer_id", "job_id") REFERENCES "backup_job"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "backup_terms" ADD CONSTRAINT "backup_terms_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "backup_archive" ADD CONSTRAINT "backup_archive_customer_id_job_id_fkey" FOREIGN KEY ("customer_id", "job_id") REFERENCES "backup_job"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "restore_test" ADD CONSTRAINT "restore_test_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "restore_test" ADD CONSTRAINT "restore_test_customer_id_job_id_fkey" FOREIGN KEY ("customer_id", "job_id") REFERENCES "backup_job"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "register_entry" ADD CONSTRAINT "register_entry_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One follow-up of a job at a time: the next failure joins it.
CREATE UNIQUE INDEX "backup_follow_up_one_open" ON "backup_follow_up" ("customer_id", "job_id") WHERE "closed_at" IS NULL;
-- The day of a customer is registered once, however often the closing is begun.
CREATE UNIQUE INDEX "register_entry_one_day" ON "register_entry" ("customer_id", "date") WHERE "kind" = 'day';

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['backup_job', 'backup_run', 'backup_night', 'backup_night_line', 'backup_override', 'backup_follow_up', 'register_entry', 'backup_terms', 'backup_archive', 'restore_test']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))
                    WITH CHECK ((SELECT app.sees_all()))', t);
    EXECUTE format('CREATE POLICY no_delete_by_customer ON %I AS RESTRICTIVE FOR DELETE USING ((SELECT app.sees_all()))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['duty_day', 'duty_weekday', 'duty_settings']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY provider ON %I USING ((SELECT app.sees_all()))', t);
  END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE, DELETE ON "backup_package", "backup_job", "backup_run", "backup_night", "duty_day",
  "duty_weekday", "backup_terms", "backup_archive" TO nachtwacht_app;
GRANT SELECT, INSERT, UPDATE ON "duty_settings" TO nachtwacht_app;
GRANT SELECT, INSERT, UPDATE ON "backup_override", "backup_follow_up", "restore_test" TO nachtwacht_app;
-- Only ever added to.
GRANT SELECT, INSERT ON "backup_night_line", "register_entry" TO nachtwacht_app;
GRANT USAGE ON SEQUENCE "backup_night_line_id_seq" TO nachtwacht_app;

CREATE FUNCTION app.refuse_to_rewrite_register() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  -- Who empties a table that this one follows takes nothing from a register that has nothing.
  IF TG_OP = 'TRUNCATE' AND NOT EXISTS (SELECT FROM register_entry) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'the register is only ever added to: % of % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$$;
REVOKE ALL ON FUNCTION app.refuse_to_rewrite_register() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.refuse_to_rewrite_register() TO nachtwacht_app;
CREATE TRIGGER refuse_to_rewrite BEFORE UPDATE OR DELETE OR TRUNCATE ON "register_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_to_rewrite_register();

-- What is signed or closed stays what it was, whoever asks; what came later is a line of its own.
CREATE FUNCTION app.keep_signed_night() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.signed_at IS NULL AND OLD.closed_at IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - ARRAY['closed_at', 'notes']) <> (to_jsonb(OLD) - ARRAY['closed_at', 'notes'])
     OR OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at THEN
    RAISE EXCEPTION 'a night that was signed or closed is not changed any more; write a correction'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION app.keep_signed_night() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.keep_signed_night() TO nachtwacht_app;
CREATE TRIGGER keep_signed BEFORE UPDATE OR DELETE ON "backup_night"
  FOR EACH ROW EXECUTE FUNCTION app.keep_signed_night();

CALL app.watch('backup_package', 'INSERT OR UPDATE OR DELETE', 'backup-package', 'code', '');
CALL app.watch('backup_job', 'INSERT OR UPDATE OF protects_asset_id, kind, package_code, schedule, window_minutes, grace_minutes, calendar, terms, archive_by_day, active_from, paused_at, pause_reason OR DELETE',
  'backup-job', 'id', 'created_at,judge_at,planned_until,points,points_at,learned');
CALL app.watch('backup_override', 'INSERT OR UPDATE', 'backup-override', 'id', 'created_at');
CALL app.watch('backup_follow_up', 'UPDATE OF reference, note, closed_at', 'backup-follow-up', 'id', 'opened_at,night_count');
CALL app.watch('duty_day', 'UPDATE OF person_id, handed_over', 'duty-day', 'date', 'opened_at');
CALL app.watch('duty_settings', 'INSERT OR UPDATE', 'duty-settings', 'id', '');
CALL app.watch('duty_weekday', 'INSERT OR UPDATE OR DELETE', 'duty-weekday', 'weekday', '');
CALL app.watch('backup_terms', 'INSERT OR UPDATE OR DELETE', 'backup-terms', 'customer_id', '');
CALL app.watch('backup_archive', 'UPDATE OF attested_at', 'backup-archive', 'month', 'judged_at');
CALL app.watch('restore_test', 'INSERT OR UPDATE', 'restore-test', 'id', 'created_at');

-- What the provider of the source document sells. Editable data; the code knows none of these by name.
INSERT INTO "backup_package" ("code", "kind", "gigabytes", "name_nl", "name_en", "position") VALUES
  ('server-50', 'server', 50, 'Server 50 GB', 'Server 50 GB', 1),
  ('server-250', 'server', 250, 'Server 250 GB', 'Server 250 GB', 2),
  ('server-500', 'server', 500, 'Server 500 GB', 'Server 500 GB', 3),
  ('server-750', 'server', 750, 'Server 750 GB', 'Server 750 GB', 4),
  ('server-1000', 'server', 1000, 'Server 1 TB', 'Server 1 TB', 5),
  ('workstation-50', 'workstation', 50, 'Werkplek 50 GB', 'Workstation 50 GB', 6),
  ('workstation-250', 'workstation', 250, 'Werkplek 250 GB', 'Workstation 250 GB', 7),
  ('workstation-500', 'workstation', 500, 'Werkplek 500 GB', 'Workstation 500 GB', 8),
  ('workstation-750', 'workstation', 750, 'Werkplek 750 GB', 'Workstation 750 GB', 9),
  ('workstation-1000', 'workstation', 1000, 'Werkplek 1 TB', 'Workstation 1 TB', 10);
