-- Who leads the check is told of nights that were expected when it began, not of those that somebody added in the course of the day.

-- Of the nights that are there nobody knows any more: they count as expected.
ALTER TABLE "backup_night" ADD COLUMN "known_at" timestamptz(3) NOT NULL DEFAULT 'epoch';
ALTER TABLE "backup_night" ALTER COLUMN "known_at" SET DEFAULT CURRENT_TIMESTAMP;
