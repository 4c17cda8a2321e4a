import { describe, expect, it } from 'vitest';
import type { Message, MessageCheck } from '../../notification/message';
import { LANGUAGES } from '../language';
import { messageText } from './message-text';

const at = '2026-11-23T11:05:00.000Z';
const customer = { id: 'c', name: 'Tandartspraktijk Zuid' };
const asset = { id: 'a', name: 'fw-01' };
const down: MessageCheck = {
  aspect: { nl: 'Bereikbaarheid', en: 'Reachability' },
  instance: 'WAN1',
  status: 'critical',
  reason: { code: 'unreachable', params: { text: 'connection refused' } },
  since: at,
  flapping: true,
};
const base = { key: 'k', at, customer, asset };
const problem: Message = { ...base, kind: 'problem', status: 'critical', incidentId: 'i', checks: [down] };
const recovery: Message = {
  ...base,
  kind: 'recovery',
  status: 'ok',
  was: 'critical',
  toldAt: at,
  checks: [],
};

describe('what a message says', () => {
  it.each<[string, Message, string, string]>([
    [
      'a problem',
      problem,
      'Kritiek: fw-01 (Tandartspraktijk Zuid)',
      'Critical: fw-01 (Tandartspraktijk Zuid)',
    ],
    [
      'lost sight',
      { ...problem, status: 'unknown' },
      'Geen zicht meer op fw-01 (Tandartspraktijk Zuid)',
      'Lost sight of fw-01 (Tandartspraktijk Zuid)',
    ],
    [
      'a recovery',
      recovery,
      'Hersteld: fw-01 (Tandartspraktijk Zuid)',
      'Recovered: fw-01 (Tandartspraktijk Zuid)',
    ],
    [
      'a recovery to a warning',
      { ...recovery, status: 'warning' },
      'Niet meer kritiek, nog wel een waarschuwing: fw-01 (Tandartspraktijk Zuid)',
      'No longer critical, a warning remains: fw-01 (Tandartspraktijk Zuid)',
    ],
    [
      'a storm',
      { kind: 'digest', key: 'k', at, counts: { critical: 1480, unknown: 0, recovered: 2 }, items: [] },
      '1.482 wijzigingen tegelijk: 1.480 kritiek, 2 hersteld',
      '1,482 changes at once: 1,480 critical, 2 recovered',
    ],
    [
      'a channel that fails',
      { kind: 'channel-stuck', key: 'k', at, channel: { id: 'x', name: 'mail' }, since: at, error: 'e' },
      'Meldingen via ‘mail’ komen niet aan',
      'Messages through “mail” do not arrive',
    ],
    [
      'another device than before',
      { kind: 'device-changed', key: 'k', at, connection: { id: 'x', name: 'Firewall' }, customer },
      'Ander apparaat dan voorheen: Firewall',
      'Another device than before: Firewall',
    ],
  ])('%s', (_what, message, nl, en) => {
    expect(LANGUAGES.map((language) => messageText(message, language).title)).toEqual([nl, en]);
  });

  it('names customer, asset, each check with its reason, its age and the words of the device', () => {
    expect(messageText(problem, 'nl').lines).toEqual([
      'Klant: Tandartspraktijk Zuid',
      'Object: fw-01',
      'Bereikbaarheid WAN1: Kritiek. Niet bereikbaar (sinds 23 nov, 12:05, wisselt vaak)',
      '  connection refused',
    ]);
  });

  it('says moments in the zone that is asked for', () => {
    expect(messageText(recovery, 'en', 'UTC').lines).toContain('Was: Critical, told on 23 Nov, 11:05');
  });

  it('lists what a storm began with and counts the rest', () => {
    const item = { status: 'critical', customer, asset, at } as const;
    const digest: Message = {
      kind: 'digest',
      key: 'k',
      at,
      counts: { critical: 500, unknown: 0, recovered: 0 },
      items: [item],
    };
    expect(messageText(digest, 'en').lines).toEqual([
      '23 Nov, 12:05  Critical: fw-01 (Tandartspraktijk Zuid)',
      'And 499 more: see the board.',
    ]);
  });
});
