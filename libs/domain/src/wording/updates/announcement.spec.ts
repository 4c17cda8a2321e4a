import { expect, test } from 'vitest';
import { updateAnnouncement, type AnnouncedUpdate } from './announcement';

const firewall: AnnouncedUpdate = {
  assetName: 'Firewall',
  from: '2.7.2',
  target: '2.8.1',
  security: true,
  plannedFrom: Date.parse('2027-01-19T19:00:00Z'),
  plannedUntil: Date.parse('2027-01-19T21:00:00Z'),
};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  [
    'nl',
    firewall,
    'Voor Firewall is versie 2.8.1 beschikbaar (nu 2.7.2). De update dicht een beveiligingslek. Wij voeren deze uit op 19 jan, 20:00 en zijn uiterlijk 19 jan, 22:00 klaar. In die tijd kan de verbinding of de dienst kort wegvallen.',
  ],
  [
    'en',
    { ...firewall, plannedFrom: null, security: null },
    'Version 2.8.1 is available for Firewall (now 2.7.2). We will let you know when we install it.',
  ],
  [
    'nl',
    { ...firewall, target: null, security: null, plannedFrom: null },
    'Voor Firewall staan updates klaar. Wij laten nog weten wanneer wij deze uitvoeren.',
  ],
] as const)('%s: what is done, why and when', (language, update, expected) => {
  expect(plain(updateAnnouncement(update, language))).toBe(expected);
});
