import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FirmwareStatus } from '../answers';
import { parseDate, parseUptime } from './dates';
import { firmwareObservation } from './firmware';
import { gatewayObservations } from './gateways';
import { startOf } from './host';
import { bytesOf, numberOf, percentOf } from './numbers';
import { compareVersions } from './versions';

const NOW = Date.UTC(2026, 10, 22, 6);

describe('versions of OPNsense', () => {
  it('follow each other', () => {
    const inOrder = [
      '23.7.12_5',
      '24.1',
      '24.7.a1',
      '24.7.b2',
      '24.7.r1',
      '24.7.r2',
      '24.7',
      '24.7.1',
      '24.7.6',
      '24.7.6_5',
      '24.7.10',
      '26.1',
      '26.1p1',
      '26.1.1',
    ];
    for (const [i, left] of inOrder.entries())
      for (const [j, right] of inOrder.entries())
        expect(Math.sign(compareVersions(left, right)), `${left} and ${right}`).toBe(Math.sign(i - j));
  });

  it('are equal to themselves and turn with their order, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(compareVersions(a, a)).toBe(0);
        expect(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a))).toBe(0);
      }),
    );
  });
});

describe('dates of OPNsense', () => {
  it.each([
    ['what date prints in UTC', 'Wed Dec 11 08:59:54 UTC 2024', '2024-12-11T08:59:54.000Z'],
    ['winter time', 'Sat Nov 21 03:12:44 CET 2026', '2026-11-21T02:12:44.000Z'],
    ['summer time', 'Mon Sep  7 03:12:44 CEST 2026', '2026-09-07T01:12:44.000Z'],
    ['west of Greenwich', 'Wed Dec 11 08:59:54 EST 2024', '2024-12-11T13:59:54.000Z'],
    ['a zone without a name', 'Wed Dec 11 08:59:54 +03 2024', '2024-12-11T05:59:54.000Z'],
    ['a zone with half an hour', 'Wed Dec 11 08:59:54 +0530 2024', '2024-12-11T03:29:54.000Z'],
    ['a zone that is not known, read as UTC', 'Wed Dec 11 08:59:54 XYZ 2024', '2024-12-11T08:59:54.000Z'],
    ['no zone', 'Wed Dec 11 08:59:54 2024', '2024-12-11T08:59:54.000Z'],
    ['the morning in twelve hours', 'Wed Dec 11 12:59:54 AM UTC 2024', '2024-12-11T00:59:54.000Z'],
    ['the afternoon in twelve hours', 'Wed Dec 11 08:59:54 PM UTC 2024', '2024-12-11T20:59:54.000Z'],
    ['ISO 8601', '2024-12-11T08:59:54Z', '2024-12-11T08:59:54.000Z'],
    ['another language', 'wo dec 11 08:59:54 UTC 2024', '2024-12-11T08:59:54.000Z'],
    ['no month', 'Wed Foo 11 08:59:54 UTC 2024', null],
    ['no day', 'Wed Dec 41 08:59:54 UTC 2024', null],
    ['words', 'yesterday', null],
    ['nothing', '', null],
    ['a prototype as a zone', 'Wed Dec 11 08:59:54 constructor 2024', '2024-12-11T08:59:54.000Z'],
  ])('may be %s', (_rule, text, expected) => {
    const at = parseDate(text);
    expect(at === null ? null : new Date(at).toISOString()).toBe(expected);
  });

  it.each([
    ['days and hours', '68 days, 14:32:51', 68 * 86_400 + 52_371],
    ['a day in another language', '1 dag, 00:00:01', 86_401],
    ['hours', '14:32:51', 52_371],
    ['words', 'N/A', null],
  ])('an uptime may be %s', (_rule, text, expected) => {
    expect(parseUptime(text)).toBe(expected);
  });
});

describe('numbers of OPNsense', () => {
  it.each([
    ['a share', '14.0 %', 14],
    ['a time', '12.3 ms', 12.3],
    ['a temperature', '47.0C', 47],
    ['a number', '4294967296', 4294967296],
    ['zero', '0.0 %', 0],
    ['not measured', '~', null],
    ['not there', '', null],
    ['not available', 'N/A', null],
    ['hexadecimal, which JavaScript alone would take', '0x10', null],
    ['a number and more', '12 34', null],
    ['longer than any', '1'.repeat(50), null],
  ])('may be %s', (_rule, text, expected) => {
    expect(numberOf(text)).toBe(expected);
  });

  it.each([
    ['1.8G', 1.8 * 1024 ** 3],
    ['512M', 512 * 1024 ** 2],
    ['0B', 0],
    ['96K', 96 * 1024],
    ['2.0Ti', 2 * 1024 ** 4],
    ['much', null],
  ])('%s of a disk is %s bytes', (text, expected) => {
    expect(bytesOf(text)).toBe(expected);
  });

  it('a share of nothing is no share', () => {
    expect([percentOf(0, 0), percentOf(1, Number.NaN), percentOf(2, 1), percentOf(-1, 1)]).toEqual([
      null,
      null,
      100,
      0,
    ]);
  });
});

describe('firmware', () => {
  const CHECKED = { last_check: 'Sat Nov 21 03:12:44 UTC 2026' };
  const ON = { product: { product_version: '26.1.3', product_latest: '26.1.3', product_check: CHECKED } };
  it.each([
    [
      'was never looked for',
      { status: 'none', product: { product_version: '26.1.3', product_check: null } },
      'never-checked',
      null,
    ],
    [
      'was never looked for, as an empty list says too',
      { status: 'none', product: { product_version: '26.1.3', product_check: [] } },
      'never-checked',
      null,
    ],
    [
      'is up to date as of the last check',
      { ...ON, ...CHECKED, status: 'none', connection: 'ok', repository: 'ok' },
      'up-to-date',
      null,
    ],
    ['is up to date when only the product tells of the check', { ...ON, status: 'none' }, 'up-to-date', null],
    [
      'could not be looked for',
      { ...ON, ...CHECKED, status: 'error', connection: 'error' },
      'check-failed',
      null,
    ],
    [
      'is of a repository that is not trusted',
      { ...ON, ...CHECKED, status: 'none', connection: 'ok', repository: 'untrusted' },
      'check-failed',
      null,
    ],
    ['waits, by the word', { ...ON, ...CHECKED, status: 'update' }, 'pending', null],
    [
      'waits, by its packages',
      { ...ON, ...CHECKED, status: 'ok', upgrade_packages: [{}, {}] },
      'pending',
      null,
    ],
    [
      'waits, by a newer version',
      { ...CHECKED, status: 'none', product: { product_version: '26.1.3', product_latest: '26.1.4' } },
      'pending',
      '26.1.4',
    ],
    [
      'waits in the next series',
      { ...ON, ...CHECKED, status: 'upgrade', upgrade_major_version: '26.7' },
      'pending',
      '26.7',
    ],
    [
      'waits nowhere when the major version is the one that is installed',
      { ...ON, ...CHECKED, status: 'none', upgrade_major_version: '26.1' },
      'up-to-date',
      null,
    ],
    [
      'waits although the last look failed',
      {
        ...CHECKED,
        status: 'error',
        connection: 'error',
        product: { product_version: '26.1.3', product_latest: '26.1.4' },
      },
      'pending',
      '26.1.4',
    ],
    [
      'is newer than the catalogue: a patched development version',
      { ...CHECKED, status: 'none', product: { product_version: '26.7.a_12', product_latest: '26.1.4' } },
      'up-to-date',
      null,
    ],
  ])('%s', (_rule, status, state, available) => {
    const { reading } = firmwareObservation(FirmwareStatus.parse(status), NOW);
    expect(reading).toMatchObject({ kind: 'update', state, available, security: null });
  });

  it('is never checked in the future', () => {
    const status = FirmwareStatus.parse({
      ...ON,
      status: 'none',
      last_check: 'Sun Nov 22 07:00:00 XYZ 2026',
    });
    expect(firmwareObservation(status, NOW).reading).toMatchObject({ checkedAt: '2026-11-22T06:00:00.000Z' });
  });
});

describe('a gateway', () => {
  it.each([
    ['none', '0.0 %', '9.0 ms', 'online'],
    ['none', '~', '~', 'unmonitored'],
    ['none', '', '', 'unmonitored'],
    ['delay', '0.0 %', '300 ms', 'degraded'],
    ['loss', '12.0 %', '9.0 ms', 'degraded'],
    ['delay+loss', '12.0 %', '300 ms', 'degraded'],
    ['down', '100.0 %', '0.0 ms', 'down'],
    ['force_down', '~', '~', 'down'],
    ['reticulating', '0.0 %', '9.0 ms', 'reticulating'],
    ['', '0.0 %', '9.0 ms', 'unknown'],
  ])('that is "%s" with loss "%s" and delay "%s" is %s', (status, loss, delay, expected) => {
    const [state] = gatewayObservations([{ name: 'WAN', address: '', monitor: '', status, loss, delay }], '');
    expect(state?.reading).toEqual({ kind: 'state', value: expected });
  });
});

describe('the moment of the last start', () => {
  it.each([
    [
      'is what the firewall says',
      { uptime: '', boottime: 'Mon Sep 14 14:27:09 UTC 2026' },
      null,
      Date.UTC(2026, 8, 14, 14, 27, 9),
    ],
    ['is counted back from the uptime', { uptime: '01:00:00', boottime: '' }, null, NOW - 3_600_000],
    [
      'stays what it was while the uptime wavers',
      { uptime: '01:00:30', boottime: '' },
      NOW - 3_600_000,
      NOW - 3_600_000,
    ],
    ['is another after a restart', { uptime: '00:01:00', boottime: '' }, NOW - 3_600_000, NOW - 60_000],
    ['is not in the future', { uptime: '', boottime: 'Mon Sep 14 14:27:09 UTC 2099' }, null, null],
    ['is not before all clocks', { uptime: '99999999 days, 00:00:00', boottime: '' }, null, null],
  ])('%s', (_rule, time, before, expected) => {
    expect(startOf(time, NOW, before)).toBe(expected);
  });
});
