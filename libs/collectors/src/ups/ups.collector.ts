import { defineCollector, type SnmpAnswers } from '@nachtwacht/collector-kit';
import { upsAspects } from './aspects';
import { mapUps } from './map/map-ups';
import { pollUps } from './poll';
import { UpsCredentials, UpsSettings } from './schema';

export const upsCollector = defineCollector<UpsSettings, UpsCredentials, SnmpAnswers>({
  id: 'ups',
  label: { nl: 'UPS (noodstroom)', en: 'UPS (emergency power)' },
  description: {
    nl: 'Leest uitgang, batterij, lading, resterende tijd, belasting en zelftest van een UPS via SNMP: APC, Eaton en elke UPS volgens RFC 1628.',
    en: 'Reads output, battery, charge, runtime, load and self-test of a UPS by SNMP: APC, Eaton and any UPS that follows RFC 1628.',
  },
  assetKind: 'ups',
  settings: UpsSettings,
  credentials: UpsCredentials,
  // Power fails without notice: a UPS of a practice lasts ten minutes.
  intervalSeconds: { default: 60, min: 30, max: 3600 },
  deadlineMs: 20_000,
  aspects: upsAspects,
  addressOf: ({ host, port }) => (port === 161 ? host : `${host}:${port}`),
  poll: pollUps,
  map: mapUps,
});
