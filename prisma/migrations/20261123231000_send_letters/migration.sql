-- AlterTable
ALTER TABLE "invitation" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'nl';

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "sealed" JSONB,
    "invitation_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_token" BIGINT,
    "lease_until" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "letter_invitation_id_created_at_idx" ON "letter"("invitation_id", "created_at");

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What waits is little; what was sent is history.
CREATE INDEX "letter_waiting" ON "letter" ("not_before") WHERE "state" = 'queued';

-- The provider's own: never a customer's business.
ALTER TABLE "letter" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "letter" FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON "letter" USING ((SELECT app.sees_all()));
GRANT INSERT, UPDATE, DELETE ON "letter" TO nachtwacht_app;
-- The link opens an account: only whoever sends it reads it, sealed as it is.
GRANT SELECT ("id", "recipient", "language", "body", "invitation_id", "state", "created_at", "not_before", "attempts",
  "lease_token", "lease_until", "last_error", "sent_at") ON "letter" TO nachtwacht_app;
GRANT SELECT ON "letter" TO nachtwacht_poller;

-- What was sent, given up or overtaken bears no link any more, whoever says so.
ALTER TABLE "letter" ADD CONSTRAINT "letter_link_while_queued" CHECK ("state" = 'queued' OR "sealed" IS NULL);
CREATE TRIGGER refuse_retired_key BEFORE INSERT OR UPDATE OF "sealed" ON "letter"
  FOR EACH ROW WHEN (NEW.sealed IS NOT NULL) EXECUTE FUNCTION app.refuse_retired_key();
