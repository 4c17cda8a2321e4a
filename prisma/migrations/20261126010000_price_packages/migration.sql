-- What one of a package costs a month, in cents; none is known of what the catalogue began with. An upgrade is reckoned by it.
ALTER TABLE "service_package" ADD COLUMN "monthly_cents" INTEGER;
ALTER TABLE "service_package" ADD CONSTRAINT "service_package_costs_something" CHECK ("monthly_cents" >= 0);
