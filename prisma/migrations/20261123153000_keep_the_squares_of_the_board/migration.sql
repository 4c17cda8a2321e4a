-- The board asks for one square per customer and service, again and again, while what a square is made of seldom
-- changes. Squares are kept; whatever changes one leaves a note in the same transaction. Who reads counts the noted
-- customers anew and takes the rest as it stands, so that the board is exact at any moment; a tick clears the notes.
-- No writer waits for another: a note is only ever added.
CREATE TABLE "board_square" (
  "customer_id"  UUID NOT NULL,
  "service_code" TEXT NOT NULL,
  "assets"       INTEGER NOT NULL,
  "checks"       INTEGER NOT NULL,
  "unwatched"    INTEGER NOT NULL,
  "since"        TIMESTAMPTZ(3),
  CONSTRAINT "board_square_pkey" PRIMARY KEY ("customer_id", "service_code"),
  CONSTRAINT "board_square_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "board_square_note" (
  "id"          BIGSERIAL NOT NULL,
  "customer_id" UUID NOT NULL,
  CONSTRAINT "board_square_note_pkey" PRIMARY KEY ("id")
);

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['board_square', 'board_square_note']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))
                    WITH CHECK ((SELECT app.sees_all()))', t);
    EXECUTE format('CREATE POLICY no_delete_by_customer ON %I AS RESTRICTIVE FOR DELETE USING ((SELECT app.sees_all()))', t);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE, DELETE ON "board_square", "board_square_note" TO nachtwacht_app;
GRANT USAGE ON SEQUENCE "board_square_note_id_seq" TO nachtwacht_app;

CREATE FUNCTION app.note_squares_of_added() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO board_square_note (customer_id) SELECT DISTINCT customer_id FROM added;
  RETURN NULL;
END
$$;
CREATE FUNCTION app.note_squares_of_removed() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO board_square_note (customer_id) SELECT DISTINCT customer_id FROM removed;
  RETURN NULL;
END
$$;
-- Updates are many and few of them move a square: only those leave a note.
CREATE FUNCTION app.note_squares_of_asset() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO board_square_note (customer_id)
  SELECT DISTINCT n.customer_id FROM added n JOIN removed o ON o.customer_id = n.customer_id AND o.id = n.id
  WHERE (o.service_code, o.archived_at) IS DISTINCT FROM (n.service_code, n.archived_at);
  RETURN NULL;
END
$$;
CREATE FUNCTION app.note_squares_of_check() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO board_square_note (customer_id)
  SELECT DISTINCT n.customer_id FROM added n JOIN removed o ON o.id = n.id
  WHERE (o.asset_id, o.archived_at) IS DISTINCT FROM (n.asset_id, n.archived_at);
  RETURN NULL;
END
$$;
CREATE FUNCTION app.note_squares_of_state() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO board_square_note (customer_id)
  SELECT DISTINCT n.customer_id FROM added n JOIN removed o ON o.check_id = n.check_id
  WHERE o.since IS DISTINCT FROM n.since;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  t record;
BEGIN
  FOR t IN SELECT * FROM (VALUES ('asset', 'asset'), ('check', 'check'), ('check_state', 'state')) AS watched(name, what)
  LOOP
    EXECUTE format('CREATE TRIGGER note_squares_of_added AFTER INSERT ON %I REFERENCING NEW TABLE AS added
                    FOR EACH STATEMENT EXECUTE FUNCTION app.note_squares_of_added()', t.name);
    EXECUTE format('CREATE TRIGGER note_squares_of_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS removed
                    FOR EACH STATEMENT EXECUTE FUNCTION app.note_squares_of_removed()', t.name);
    EXECUTE format('CREATE TRIGGER note_squares_of_changed AFTER UPDATE ON %I REFERENCING OLD TABLE AS removed NEW TABLE AS added
                    FOR EACH STATEMENT EXECUTE FUNCTION app.note_squares_of_%s()', t.name, t.what);
  END LOOP;
END
$$;

INSERT INTO board_square_note (customer_id) SELECT id FROM customer;

-- What is not well is little beside what is: the list of problems looks only there.
CREATE INDEX check_state_not_ok ON "check_state" ("customer_id") WHERE "status" <> 'ok';
