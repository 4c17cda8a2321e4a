-- Every poll moves the row's next turn. With an index on it, each move wrote into both indexes of the table and left a
-- dead entry behind; without, the new row stays on its page. The claim reads the whole table instead, which is small
-- (some milliseconds for 30,000 connections) and a handful of times a second.
DROP INDEX poll_due;

-- The fence lets each poll be stored once, so that no index has to look for a second.
ALTER TABLE "sample" DROP CONSTRAINT "sample_pkey";
CREATE INDEX sample_of_connection ON "sample" ("connection_id", "measured_at");
