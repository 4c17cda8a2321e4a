-- A poll that changes nothing costs two rows: its place in the schedule with the latest readings, and one sample.
-- A lease is a row of its own for a whole batch, and the state of a check is rewritten only when it changes.

-- Who has which connections, until when. The token is the fence: what carries an old one changes nothing.
CREATE TABLE "poll_lease" (
  "token"          BIGINT NOT NULL,
  "until"          TIMESTAMPTZ(3) NOT NULL,
  "connection_ids" UUID[],

  CONSTRAINT "poll_lease_pkey" PRIMARY KEY ("token")
);
ALTER TABLE "poll_lease" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "poll_lease" FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON "poll_lease" USING ((SELECT app.sees_all()));
GRANT SELECT, INSERT, UPDATE, DELETE ON "poll_lease" TO nachtwacht_app;
ALTER TABLE "poll_lease" SET (fillfactor = 50, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0);

ALTER TABLE "poll"
  DROP COLUMN "lease_token",
  DROP COLUMN "lease_until",
  ADD COLUMN "fence" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "readings" JSONB;

ALTER TABLE "check_state" DROP COLUMN "stale_at";

-- One row per poll and customer: readings by check and metric.
DROP TABLE "sample";
CREATE TABLE "sample" (
  "connection_id" uuid NOT NULL,
  "customer_id"   uuid NOT NULL,
  "measured_at"   timestamptz(3) NOT NULL,
  "readings"      jsonb NOT NULL,
  PRIMARY KEY ("connection_id", "measured_at", "customer_id")
) PARTITION BY RANGE ("measured_at");
ALTER TABLE "sample" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sample" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "sample" USING ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))
  WITH CHECK ((SELECT app.sees_all()));
CREATE POLICY no_delete_by_customer ON "sample" AS RESTRICTIVE FOR DELETE USING ((SELECT app.sees_all()));
GRANT SELECT, INSERT, UPDATE, DELETE ON "sample" TO nachtwacht_app;

-- What a check says now. Between changes the latest reading is with the poll; after a fault, or once the source no
-- longer names it, with the check.
CREATE VIEW "check_now" WITH (security_invoker = true) AS
SELECT s.check_id, s.customer_id, c.connection_id, s.status, s.reason, s.since, s.candidate_status, s.candidate_seen,
       s.recent_changes, s.flapping, s.forecast_at, r.measured_at,
       CASE WHEN r.entry IS NULL THEN s.reading ELSE r.entry -> 0 END AS reading,
       CASE WHEN r.entry IS NULL THEN s.detail ELSE r.entry ->> 1 END AS detail,
       coalesce(r.measured_at, s.since) + make_interval(secs => k.interval_seconds * 2.5) AS stale_at
FROM "check_state" s
JOIN "check" c ON c.id = s.check_id
JOIN "connection" k ON k.id = c.connection_id
JOIN "poll" p ON p.connection_id = c.connection_id
CROSS JOIN LATERAL (
  SELECT p.readings -> s.check_id::text AS entry,
         CASE WHEN p.readings ? s.check_id::text THEN p.last_success_at ELSE s.measured_at END AS measured_at) r;
GRANT SELECT ON "check_now" TO nachtwacht_app;

-- Pollers keep the plan of a connection between its polls. Whatever a plan is made of, a change of it raises the
-- fence: a kept plan is read again, and a result that was made by the old one is dropped.
CREATE FUNCTION app.raise_fence() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'connection' THEN
    UPDATE poll SET fence = nextval('app.lease_token') WHERE connection_id = NEW.id;
  ELSIF TG_TABLE_NAME = 'asset' THEN
    UPDATE poll SET fence = nextval('app.lease_token')
    WHERE connection_id IN (SELECT connection_id FROM found_asset WHERE asset_id = NEW.id);
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE poll SET fence = nextval('app.lease_token') WHERE connection_id = OLD.connection_id;
  ELSE
    UPDATE poll SET fence = nextval('app.lease_token') WHERE connection_id = NEW.connection_id;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER raise_fence AFTER UPDATE ON "connection" FOR EACH ROW EXECUTE FUNCTION app.raise_fence();
CREATE TRIGGER raise_fence AFTER UPDATE OF "name", "kind", "service_code", "site_id", "archived_at" ON "asset"
  FOR EACH ROW EXECUTE FUNCTION app.raise_fence();
CREATE TRIGGER raise_fence AFTER UPDATE OF "asset_id", "customer_id" ON "found_asset"
  FOR EACH ROW EXECUTE FUNCTION app.raise_fence();
CREATE TRIGGER raise_fence AFTER UPDATE OF "policy", "archived_at" ON "check"
  FOR EACH ROW EXECUTE FUNCTION app.raise_fence();
CREATE TRIGGER raise_fence AFTER INSERT OR UPDATE OR DELETE ON "credential"
  FOR EACH ROW EXECUTE FUNCTION app.raise_fence();
GRANT EXECUTE ON FUNCTION app.raise_fence() TO nachtwacht_app;
