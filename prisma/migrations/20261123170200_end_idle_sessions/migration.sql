-- When the session was last used, to the minute: one that nobody uses ends before its time.
ALTER TABLE "session" ADD COLUMN "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
