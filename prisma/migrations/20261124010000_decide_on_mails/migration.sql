-- A report that came by mail and that nobody understood waits for a person: left out with a reason, or not ours.
ALTER TABLE "push_message"
  ADD COLUMN "decision" TEXT,
  ADD COLUMN "reason" TEXT,
  ADD COLUMN "decided_by" TEXT,
  ADD COLUMN "decided_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT push_message_decision CHECK ("decision" IN ('ignored', 'not-ours')),
  ADD CONSTRAINT push_message_decided CHECK (
    ("decision" IS NULL) = ("decided_at" IS NULL) AND ("decision" IS NULL OR "reason" IS NOT NULL));

-- The same mail comes again when its sender did not hear that it was kept.
CREATE UNIQUE INDEX push_message_mail_once ON "push_message" ("connection_id", "run_id") WHERE "signal" = 'mail';

-- A mail is called as its connection is: its subject may tell more.
ALTER FUNCTION app.audit_name(text, jsonb) RENAME TO audit_name_without_mails;
CREATE FUNCTION app.audit_name(table_name text, fields jsonb) RETURNS text
  -- Step by step: as one query it would ask for a right on connections of those, too, who change their own account.
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF table_name = 'push_message' THEN
    RETURN (SELECT c.name FROM connection c WHERE c.id = (fields ->> 'connection_id')::uuid);
  END IF;
  RETURN app.audit_name_without_mails(table_name, fields);
END
$$;
REVOKE ALL ON FUNCTION app.audit_name(text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.audit_name(text, jsonb) TO nachtwacht_app, nachtwacht_auth;

CALL app.watch('push_message', 'UPDATE OF decision', 'mail', 'id', 'body,decided_by,decided_at');
