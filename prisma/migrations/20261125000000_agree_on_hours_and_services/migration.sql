-- What was agreed with customers, version by version, what is sold to them, and the catalogue it is sold from.

ALTER TABLE "service"
  ADD COLUMN "chapter" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "signal_nl" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "signal_en" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "on_board" BOOLEAN NOT NULL DEFAULT true;

CREATE TABLE "service_package" (
    "code" TEXT NOT NULL,
    "service_code" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "plan" JSONB,
    "position" INTEGER NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "service_package_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "one_off_fee" (
    "code" TEXT NOT NULL,
    "service_code" TEXT NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "cents" INTEGER NOT NULL,

    CONSTRAINT "one_off_fee_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "agreement_version" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "from_day" DATE NOT NULL,
    "ends_on" DATE,
    "terms" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "signed_at" TIMESTAMPTZ(3),
    "signed_by" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreement_version_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE TABLE "subscription" (
    "customer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "package_code" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE,
    "noticed_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("customer_id","id")
);

CREATE TABLE "subscription_asset" (
    "customer_id" UUID NOT NULL,
    "subscription_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,

    CONSTRAINT "subscription_asset_pkey" PRIMARY KEY ("customer_id","subscription_id","asset_id")
);

CREATE UNIQUE INDEX "agreement_version_id_key" ON "agreement_version"("id");
CREATE UNIQUE INDEX "agreement_version_customer_id_number_key" ON "agreement_version"("customer_id", "number");
CREATE UNIQUE INDEX "subscription_id_key" ON "subscription"("id");
CREATE INDEX "subscription_asset_asset_id_idx" ON "subscription_asset"("asset_id");
ALTER TABLE "service_package" ADD CONSTRAINT "service_package_service_code_fkey" FOREIGN KEY ("service_code") REFERENCES "service"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "one_off_fee" ADD CONSTRAINT "one_off_fee_service_code_fkey" FOREIGN KEY ("service_code") REFERENCES "service"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_package_code_fkey" FOREIGN KEY ("package_code") REFERENCES "service_package"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "subscription_asset" ADD CONSTRAINT "subscription_asset_customer_id_subscription_id_fkey" FOREIGN KEY ("customer_id", "subscription_id") REFERENCES "subscription"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "subscription_asset" ADD CONSTRAINT "subscription_asset_customer_id_asset_id_fkey" FOREIGN KEY ("customer_id", "asset_id") REFERENCES "asset"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Two versions that were signed never begin on one day.
CREATE UNIQUE INDEX "agreement_version_one_a_day" ON "agreement_version" ("customer_id", "from_day") WHERE "signed_at" IS NOT NULL;
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_ends_later" CHECK ("ends_on" IS NULL OR "ends_on" >= "from_day");
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_ends_later" CHECK ("until_day" IS NULL OR "until_day" >= "from_day" - 1);
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_of_something" CHECK ("quantity" > 0);

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['agreement_version', 'subscription', 'subscription_asset']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING ((SELECT app.sees_all()) OR customer_id = (SELECT app.customer()))
                    WITH CHECK ((SELECT app.sees_all()))', t);
    EXECUTE format('CREATE POLICY no_delete_by_customer ON %I AS RESTRICTIVE FOR DELETE USING ((SELECT app.sees_all()))', t);
  END LOOP;
END
$$;

-- A version that was signed says for ever what it said. Only the day on which the agreement ends may be told later.
CREATE FUNCTION app.keep_signed_agreement() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.signed_at IS NOT NULL THEN
    IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'ends_on') IS DISTINCT FROM (to_jsonb(OLD) - 'ends_on') THEN
      RAISE EXCEPTION 'A signed version of an agreement never changes: draw up a new one.'
        USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
REVOKE ALL ON FUNCTION app.keep_signed_agreement() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.keep_signed_agreement() TO nachtwacht_app;
CREATE TRIGGER keep_signed BEFORE UPDATE OR DELETE ON "agreement_version"
  FOR EACH ROW EXECUTE FUNCTION app.keep_signed_agreement();

GRANT SELECT, INSERT, UPDATE, DELETE ON "agreement_version", "subscription_asset" TO nachtwacht_app;
-- What was sold stays told; it ends on a day.
GRANT SELECT, INSERT, UPDATE ON "subscription", "service_package", "one_off_fee" TO nachtwacht_app;
GRANT UPDATE ON "service" TO nachtwacht_app;

CALL app.watch('service', 'INSERT OR UPDATE OR DELETE', 'service', 'code', '');
CALL app.watch('service_package', 'INSERT OR UPDATE OR DELETE', 'service-package', 'code', '');
CALL app.watch('one_off_fee', 'INSERT OR UPDATE OR DELETE', 'one-off-fee', 'code', '');
CALL app.watch('agreement_version', 'INSERT OR UPDATE OR DELETE', 'agreement', 'id', 'created_at,revision');
CALL app.watch('subscription', 'INSERT OR UPDATE', 'subscription', 'id', 'created_at');

-- What the provider of the source document sells. Editable data; the code knows none of these by name.
UPDATE "service" s SET "chapter" = v.chapter, "signal_nl" = v.nl, "signal_en" = v.en
FROM (VALUES
  ('cloud-office', '4.1', 'Status van de dienst bij Microsoft; toegewezen tegen verkochte licenties', 'Service health at Microsoft; licences assigned against licences sold'),
  ('cloud-hosting', '4.2', 'Website met trefwoord, einde van het certificaat, zelfde zone op alle naamservers', 'Web site with keyword, end of the certificate, same zone on all name servers'),
  ('cloud-server', '4.3', 'Gezondheid van de server, opslag tegen 200 GB, antivirus en patches', 'Health of the server, storage against 200 GB, antivirus and patches'),
  ('internet', '4.4', 'Bereikbaarheid, vertraging, pakketverlies en uitval', 'Reachability, latency, loss and outages'),
  ('mailfilter', '4.5', 'SMTP met STARTTLS, MX wijst naar het filter, lengte van de wachtrij', 'SMTP with STARTTLS, MX points to the filter, length of the queue'),
  ('backup', '4.6', 'Uitkomst van elke nacht, gemiste nachten, gebruikte ruimte, maandarchief en hersteltests', 'Result of every night, missed nights, space used, month archive and restore tests'),
  ('firewall', '4.7', 'Versie, beschikbare update, bereikbaarheid en verbinding', 'Version, update available, reachability and line'),
  ('wifi', '4.8/4.10', 'Versie, beschikbare update, toestand en aangesloten apparaten', 'Version, update available, state and clients'),
  ('server', '4.9', 'Processor, geheugen, schijven, diensten, updates, antivirus en onderdelen', 'Processor, memory, disks, services, updates, antivirus and hardware parts'),
  ('network', '', 'Toestand en poorten van switches', 'State and ports of switches'),
  ('voip-3cx', '4.12', 'Toestand van de centrale, lijnen en toestellen aangemeld', 'State of the exchange, trunks and phones registered'),
  ('voip-broadsoft', '4.13', 'SIP OPTIONS naar de lijn, aanmelding waar die te lezen is', 'SIP OPTIONS to the trunk, registration where it can be read')
) AS v(code, chapter, nl, en) WHERE s."code" = v.code;
INSERT INTO "service" ("code", "name_nl", "name_en", "position", "monitored", "chapter", "signal_nl", "signal_en", "on_board") VALUES
  ('sla', 'SLA', 'SLA', 130, false, '4.11', 'Urenkaart, beschikbaarheid en reactietijden, in het maandrapport', 'Hours, availability and response times, in the monthly report', false);

INSERT INTO "service_package" ("code", "service_code", "unit", "name_nl", "name_en", "plan", "position") VALUES
  ('office-mail', 'cloud-office', 'user', 'Mail', 'Mail', NULL, 10),
  ('office-essentials', 'cloud-office', 'user', 'Essentials', 'Essentials', NULL, 20),
  ('office-premium', 'cloud-office', 'user', 'Premium', 'Premium', NULL, 30),
  ('hosting-website', 'cloud-hosting', 'device', 'Website met domein', 'Web site with domain', NULL, 10),
  ('hosting-alias', 'cloud-hosting', 'device', 'Alias', 'Alias', NULL, 20),
  ('workplace-base', 'cloud-server', 'device', 'Werkplekserver, basis', 'Workplace server, base', NULL, 10),
  ('workplace-user', 'cloud-server', 'user', 'Werkplekserver, per gebruiker', 'Workplace server, per user', NULL, 20),
  ('line-adsl', 'internet', 'device', 'aDSL', 'aDSL', NULL, 10),
  ('line-vdsl-a', 'internet', 'device', 'vDSL-A', 'vDSL-A', NULL, 20),
  ('line-vdsl-b', 'internet', 'device', 'vDSL-B', 'vDSL-B', NULL, 30),
  ('line-vdsl-c', 'internet', 'device', 'vDSL-C', 'vDSL-C', NULL, 40),
  ('line-fibre', 'internet', 'device', 'Glasvezel', 'Fibre', NULL, 50),
  ('mailfilter', 'mailfilter', 'device', 'Mailfilter', 'Mail filter', NULL, 10),
  ('firewall', 'firewall', 'device', 'Managed Firewall', 'Managed Firewall', NULL, 10),
  ('access-point', 'wifi', 'device', 'Managed WiFi-accesspoint', 'Managed Wi-Fi access point', NULL, 10),
  ('server-monitoring', 'server', 'device', 'Managed Server Monitoring', 'Managed Server Monitoring', NULL, 10),
  ('sla-hours', 'sla', 'agreement', 'SLA met uren', 'SLA with hours', '{"kind": "included", "minutes": 240, "per": "month"}', 10),
  ('sla-all-in', 'sla', 'agreement', 'SLA all-in', 'SLA all-in', '{"kind": "all-in"}', 20),
  ('exchange-3cx', 'voip-3cx', 'device', 'Telefooncentrale 3CX', '3CX telephone exchange', NULL, 10),
  ('broadsoft-trunk', 'voip-broadsoft', 'device', 'Broadsoft-lijn', 'Broadsoft trunk', NULL, 10),
  ('broadsoft-number', 'voip-broadsoft', 'number', 'Telefoonnummer', 'Telephone number', NULL, 20),
  ('broadsoft-user', 'voip-broadsoft', 'user', 'Gebruiker', 'User', NULL, 30);
INSERT INTO "service_package" ("code", "service_code", "unit", "name_nl", "name_en", "position")
  SELECT 'backup-' || "code", 'backup', 'device', "name_nl", "name_en", "position" * 10 FROM "backup_package";

INSERT INTO "one_off_fee" ("code", "service_code", "name_nl", "name_en", "cents") VALUES
  ('internet-upgrade', 'internet', 'Upgrade van de lijn', 'Upgrade of the line', 7500),
  ('internet-move', 'internet', 'Verhuizing van de lijn', 'Move of the line', 15000),
  ('internet-downgrade', 'internet', 'Downgrade van de lijn', 'Downgrade of the line', 7200);
