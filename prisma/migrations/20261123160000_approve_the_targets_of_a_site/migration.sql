-- Which networks and ports the connections of a site may dial. The table is forced to row-level security already.
ALTER TABLE "site"
  ADD COLUMN "approved_networks" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "approved_ports" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD CONSTRAINT site_targets_are_lists CHECK ("approved_networks" IS NOT NULL AND "approved_ports" IS NOT NULL);

-- A plan that a poller keeps holds the list and the name of the site.
CREATE FUNCTION app.raise_fence_of_site() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  UPDATE poll SET fence = nextval('app.lease_token')
  WHERE connection_id IN (SELECT id FROM connection WHERE customer_id = NEW.customer_id AND site_id = NEW.id);
  RETURN NULL;
END
$$;
GRANT EXECUTE ON FUNCTION app.raise_fence_of_site() TO nachtwacht_app;
CREATE TRIGGER raise_fence AFTER UPDATE OF "name", "approved_networks", "approved_ports" ON "site"
  FOR EACH ROW EXECUTE FUNCTION app.raise_fence_of_site();
