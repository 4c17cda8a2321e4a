-- What each channel was told about each asset, so that the end of a problem is told to whom its beginning was told.

-- CreateTable
CREATE TABLE "told" (
    "channel_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "level" TEXT,
    "incident_id" UUID,
    "problem_at" TIMESTAMPTZ(3),
    "recovery_at" TIMESTAMPTZ(3),

    CONSTRAINT "told_pkey" PRIMARY KEY ("channel_id","asset_id")
);

-- CreateIndex
CREATE INDEX "told_asset_id_idx" ON "told"("asset_id");

-- CreateIndex
CREATE INDEX "delivery_channel_id_created_at_idx" ON "delivery"("channel_id", "created_at");

-- AddForeignKey
ALTER TABLE "told" ADD CONSTRAINT "told_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "told" ADD CONSTRAINT told_level CHECK ("level" IN ('unknown', 'critical'));
ALTER TABLE "delivery" ADD CONSTRAINT delivery_state CHECK ("state" IN ('queued', 'sent', 'failed'));

ALTER TABLE "told" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "told" FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON "told" USING ((SELECT app.sees_all()));
GRANT SELECT, INSERT, UPDATE, DELETE ON "told" TO nachtwacht_app;
