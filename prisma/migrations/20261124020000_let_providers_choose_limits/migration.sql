-- How a provider judges an aspect in place of what the collector would say: for everybody, or for one customer.
CREATE TABLE "limit_rule" (
    "collector" TEXT NOT NULL,
    "aspect" TEXT NOT NULL,
    "asset_kind" TEXT NOT NULL DEFAULT '',
    "policy" JSONB NOT NULL,
    "attempts" INTEGER,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "limit_rule_pkey" PRIMARY KEY ("collector","aspect","asset_kind")
);

CREATE TABLE "customer_limit_rule" (
    "customer_id" UUID NOT NULL,
    "collector" TEXT NOT NULL,
    "aspect" TEXT NOT NULL,
    "asset_kind" TEXT NOT NULL DEFAULT '',
    "policy" JSONB NOT NULL,
    "attempts" INTEGER,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_limit_rule_pkey" PRIMARY KEY ("customer_id","collector","aspect","asset_kind")
);

CREATE INDEX "customer_limit_rule_collector_idx" ON "customer_limit_rule"("collector");

ALTER TABLE "customer_limit_rule" ADD CONSTRAINT "customer_limit_rule_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The installation's own are the same for every customer, as packages of backups are.
ALTER TABLE "customer_limit_rule" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "customer_limit_rule" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "customer_limit_rule" USING ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))
  WITH CHECK ((SELECT app.sees_all()));
CREATE POLICY no_delete_by_customer ON "customer_limit_rule" AS RESTRICTIVE FOR DELETE USING ((SELECT app.sees_all()));
GRANT SELECT, INSERT, UPDATE, DELETE ON "limit_rule", "customer_limit_rule" TO nachtwacht_app;

-- Plans that pollers keep are read again, and what was judged by other limits is dropped.
CREATE FUNCTION app.raise_fence_of_limits() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  UPDATE poll SET fence = nextval('app.lease_token') WHERE connection_id IN (
    SELECT id FROM connection
    WHERE collector = CASE TG_OP WHEN 'DELETE' THEN OLD.collector ELSE NEW.collector END AND archived_at IS NULL);
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION app.raise_fence_of_limits() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.raise_fence_of_limits() TO nachtwacht_app;
CREATE TRIGGER raise_fence AFTER INSERT OR UPDATE OR DELETE ON "limit_rule"
  FOR EACH ROW EXECUTE FUNCTION app.raise_fence_of_limits();
CREATE TRIGGER raise_fence AFTER INSERT OR UPDATE OR DELETE ON "customer_limit_rule"
  FOR EACH ROW EXECUTE FUNCTION app.raise_fence_of_limits();

-- A limit is called as what it is for.
ALTER FUNCTION app.audit_name(text, jsonb) RENAME TO audit_name_without_limits;
CREATE FUNCTION app.audit_name(table_name text, fields jsonb) RETURNS text
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF table_name IN ('limit_rule', 'customer_limit_rule') THEN
    RETURN concat_ws(' / ', fields ->> 'collector', fields ->> 'aspect', nullif(fields ->> 'asset_kind', ''));
  END IF;
  RETURN app.audit_name_without_limits(table_name, fields);
END
$$;
REVOKE ALL ON FUNCTION app.audit_name(text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.audit_name(text, jsonb) TO nachtwacht_app, nachtwacht_auth;

CALL app.watch('limit_rule', 'INSERT OR UPDATE OR DELETE', 'limits', 'aspect', 'changed_at');
CALL app.watch('customer_limit_rule', 'INSERT OR UPDATE OR DELETE', 'limits', 'aspect', 'changed_at');
