-- The search for silent checks looks at the checks of connections that are silent or whose latest answer left something
-- out. Without knowing which those are it opened the readings of every poll. Until its next poll a connection is doubted.
ALTER TABLE "poll" ADD COLUMN "named_all" BOOLEAN NOT NULL DEFAULT false;
