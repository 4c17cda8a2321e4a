-- A row never refers to a thing of another customer, whatever a program asks for; and a customer, who writes
-- nothing, deletes nothing either.

-- AddForeignKey
ALTER TABLE "connection" ADD CONSTRAINT "connection_customer_id_site_id_fkey" FOREIGN KEY ("customer_id", "site_id") REFERENCES "site"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "found_asset" ADD CONSTRAINT "found_asset_customer_id_asset_id_fkey" FOREIGN KEY ("customer_id", "asset_id") REFERENCES "asset"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_window" ADD CONSTRAINT "maintenance_window_customer_id_site_id_fkey" FOREIGN KEY ("customer_id", "site_id") REFERENCES "site"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_window" ADD CONSTRAINT "maintenance_window_customer_id_asset_id_fkey" FOREIGN KEY ("customer_id", "asset_id") REFERENCES "asset"("customer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A foreign key is not looked at when one of its columns is null: without a customer there is no site and no asset.
ALTER TABLE "connection" ADD CONSTRAINT connection_site_of_customer CHECK ("site_id" IS NULL OR "customer_id" IS NOT NULL);
ALTER TABLE "found_asset" ADD CONSTRAINT found_asset_of_customer CHECK ("asset_id" IS NULL OR "customer_id" IS NOT NULL);

-- A code is typed by people: "abc" and "ABC" are one customer.
CREATE UNIQUE INDEX customer_code_any_case ON "customer" (lower("code"));

-- The policies let a customer see its rows, and what is seen could be deleted: WITH CHECK does not cover that.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['customer', 'site', 'asset', 'connection', 'credential', 'found_asset', 'connection_test',
    'poll', 'poll_answer', 'push_address', 'push_message', 'check', 'check_state', 'transition', 'change', 'incident',
    'incident_entry', 'delivery', 'maintenance_window', 'sample', 'rollup_5_minutes', 'rollup_hour', 'rollup_day']
  LOOP
    EXECUTE format('CREATE POLICY no_delete_by_customer ON %I AS RESTRICTIVE FOR DELETE USING ((SELECT app.sees_all()))', t);
  END LOOP;
END
$$;
