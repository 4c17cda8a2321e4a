-- A key of the poller that was rotated away is retired: from then on nothing can be sealed to it any more, not even by
-- somebody who read the public key just before. Whoever writes credentials waits for the retiring, and the other way
-- round, so that "nothing is sealed to it" stays true once it was found to be.
INSERT INTO "installation" ("name", "value") VALUES ('poller-keys-retired', '[]') ON CONFLICT DO NOTHING;

CREATE FUNCTION app.refuse_retired_key() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE
  retired jsonb;
BEGIN
  SELECT value INTO retired FROM installation WHERE name = 'poller-keys-retired' FOR SHARE;
  IF retired ? (NEW.sealed ->> 'kid') THEN
    RAISE EXCEPTION 'sealed to the key %, which was retired', NEW.sealed ->> 'kid'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'sealed_to_a_key_in_use';
  END IF;
  RETURN NEW;
END
$$;
GRANT EXECUTE ON FUNCTION app.refuse_retired_key() TO nachtwacht_app;

CREATE TRIGGER refuse_retired_key BEFORE INSERT OR UPDATE OF "sealed" ON "credential"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_retired_key();
CREATE TRIGGER refuse_retired_key BEFORE INSERT OR UPDATE OF "sealed" ON "channel"
  FOR EACH ROW WHEN (NEW.sealed IS NOT NULL) EXECUTE FUNCTION app.refuse_retired_key();
