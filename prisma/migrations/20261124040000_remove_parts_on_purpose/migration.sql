-- What is gone from a device may have been taken out on purpose: somebody says so, and its check ends until it comes back.

ALTER TABLE "check" ADD COLUMN "removed_by" text, ADD COLUMN "removed_note" text;

DROP TRIGGER audit ON "check";
CALL app.watch('check', 'UPDATE OF policy, removed_note', 'check', 'id', 'created_at');
