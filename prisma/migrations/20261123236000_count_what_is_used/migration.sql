-- How much of each budget is used. Unlogged: it is written with every handshake and report, never waits for the disk, and
-- begins anew after a crash of the database, which nobody can bring about from outside.
CREATE UNLOGGED TABLE "budget" (
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "used_until" DOUBLE PRECISION NOT NULL,
    "granted" INTEGER NOT NULL,

    CONSTRAINT "budget_pkey" PRIMARY KEY ("name","key")
);

-- Of no customer; asked before it is known on whose behalf.
GRANT SELECT, INSERT, UPDATE, DELETE ON "budget" TO nachtwacht_auth;
