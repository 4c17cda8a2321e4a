-- As with the credentials of connections: what opens a channel is written by those who answer browsers and read by those
-- who send alone. That there is something may be known by all.
ALTER TABLE "channel" ADD COLUMN "has_credentials" BOOLEAN NOT NULL GENERATED ALWAYS AS ("sealed" IS NOT NULL) STORED;

REVOKE SELECT ON "channel" FROM nachtwacht_app;
-- Columns that are added later: GRANT SELECT ("new") ON "channel" TO nachtwacht_app.
GRANT SELECT ("id", "kind", "name", "settings", "has_credentials", "enabled", "created_at", "archived_at",
  "last_success_at", "failing_since", "last_error") ON "channel" TO nachtwacht_app;
GRANT SELECT ON "channel" TO nachtwacht_poller;

-- The audit log says of the credentials themselves that they are others.
DROP TRIGGER audit ON "channel";
CALL app.watch('channel', 'INSERT OR UPDATE OF name, settings, sealed, enabled, archived_at OR DELETE', 'channel', 'id',
  'created_at,last_success_at,failing_since,last_error,has_credentials');
