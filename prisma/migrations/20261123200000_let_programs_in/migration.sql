-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "permissions" TEXT[],
    "for_customer_id" UUID,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_created_by_idx" ON "api_token"("created_by");

-- CreateIndex
CREATE INDEX "api_token_for_customer_id_idx" ON "api_token"("for_customer_id");

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_for_customer_id_fkey" FOREIGN KEY ("for_customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The provider's own: never a customer's business.
ALTER TABLE "api_token" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "api_token" FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON "api_token" USING ((SELECT app.sees_all()));
GRANT SELECT, INSERT, UPDATE, DELETE ON "api_token" TO nachtwacht_app;

CALL app.watch('api_token', 'INSERT OR UPDATE OF revoked_at OR DELETE', 'token', 'id', 'created_at,created_by,last_used_at');
