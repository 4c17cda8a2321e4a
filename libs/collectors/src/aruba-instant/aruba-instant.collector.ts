import { defineCollector, type SnmpAnswers } from '@nachtwacht/collector-kit';
import { arubaInstantAspects } from './aspects';
import { mapArubaInstant } from './map/map-aruba-instant';
import { pollArubaInstant } from './poll';
import { ArubaInstantCredentials, ArubaInstantSettings } from './schema';

export const arubaInstantCollector = defineCollector<
  ArubaInstantSettings,
  ArubaInstantCredentials,
  SnmpAnswers
>({
  id: 'aruba-instant',
  label: { nl: 'Aruba Instant', en: 'Aruba Instant' },
  description: {
    nl: 'Leest via SNMP alle accesspoints van een virtuele controller van Aruba Instant: toestand, radio’s, verbonden apparaten, versie.',
    en: 'Reads all access points of a virtual controller of Aruba Instant by SNMP: state, radios, clients, version.',
  },
  assetKind: 'controller',
  settings: ArubaInstantSettings,
  credentials: ArubaInstantCredentials,
  intervalSeconds: { default: 120, min: 30, max: 3600 },
  deadlineMs: 30_000,
  aspects: arubaInstantAspects,
  addressOf: ({ host, port }) => (port === 161 ? host : `${host}:${String(port)}`),
  poll: pollArubaInstant,
  map: mapArubaInstant,
});
