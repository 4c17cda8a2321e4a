-- The key of the system that credentials were first sent to, where nobody else vouches for it; and another one that was
-- met since, until a person accepts it or it is gone. They go with the credentials when the target changes.
ALTER TABLE "credential"
  ADD COLUMN "identity" TEXT,
  ADD COLUMN "identity_since" TIMESTAMPTZ(3),
  ADD COLUMN "other_identity" TEXT,
  ADD COLUMN "other_identity_since" TIMESTAMPTZ(3);

-- What is shown of credentials, and what a person may accept.
GRANT SELECT ("connection_id", "customer_id", "set_at", "identity", "identity_since", "other_identity",
  "other_identity_since") ON "credential" TO nachtwacht_app;

-- Whom a person gives credentials to is as telling as the credentials.
DROP TRIGGER audit ON "credential";
CALL app.watch('credential', 'INSERT OR UPDATE OF sealed, identity OR DELETE', 'credential', 'connection_id',
  'set_at,identity_since,other_identity,other_identity_since');
