-- Processes that wait for something to happen are told, instead of asking ten times a second. A signal says only "look":
-- it carries nothing, one transaction sends one, and whoever misses it looks once a second anyway.
CREATE FUNCTION app.signal() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  -- Statements that touched no row would wake everybody for nothing, and the relay itself for ever.
  IF EXISTS (SELECT FROM written) THEN
    PERFORM pg_notify('nachtwacht', '');
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER signal_insert AFTER INSERT ON "change" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION app.signal();
CREATE TRIGGER signal_update AFTER UPDATE ON "change" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION app.signal();
CREATE TRIGGER signal_insert AFTER INSERT ON "connection_test" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION app.signal();
