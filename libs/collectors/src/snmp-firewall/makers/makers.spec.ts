import { readSystem, type SnmpValues } from '@nachtwacht/collector-kit';
import { describe, expect, it } from 'vitest';
import { dayOf, isEndless } from './dates';
import { MAKERS } from './index';
import { EXTEND_VERSION } from './opnsense';

function read(description: string, objectId: string, more: SnmpValues = {}) {
  const values: SnmpValues = {
    '1.3.6.1.2.1.1.1.0': ['Text', description],
    '1.3.6.1.2.1.1.2.0': ['ObjectId', objectId],
    ...more,
  };
  const system = readSystem(values);
  const maker = MAKERS.find((one) => one.recognises(system, values));
  const told = maker?.read(values, system);
  return maker === undefined ? null : [maker.vendor, told?.version ?? null, told?.model ?? null];
}

const LINUX = '1.3.6.1.4.1.8072.3.2.10';
const FREEBSD = '1.3.6.1.4.1.8072.3.2.8';

describe('a device is recognised', () => {
  it.each<[string, string, string, SnmpValues, unknown]>([
    [
      'RouterOS of which only the chassis may be read',
      'RouterOS RB750Gr3',
      '1.3.6.1.4.1.14988.1',
      { '1.3.6.1.2.1.47.1.1.1.1.2.65536': ['Text', 'RouterOS 7.11.2 (stable) on RB750Gr3'] },
      ['mikrotik', '7.11.2', 'RB750Gr3'],
    ],
    [
      'DrayTek by its words',
      'DrayTek Corporation, Router Model: Vigor2865ac, Version: 4.4.3_STD, Build Date/Time:x',
      '1.3.6.1.4.1.7367',
      {},
      ['draytek', '4.4.3_STD', 'Vigor2865ac'],
    ],
    [
      'SonicWall by sysDescr alone',
      'SonicWALL TZ 570 (SonicOS 7.0.1-R1456)',
      '1.3.6.1.4.1.8741.1',
      {},
      ['sonicwall', '7.0.1-R1456', 'TZ 570'],
    ],
    [
      'SonicWall of before',
      'SonicWALL TZ 210',
      '1.3.6.1.4.1.8741.1',
      { '1.3.6.1.4.1.8741.2.1.1.3.0': ['Text', 'SonicOS Enhanced 5.8.1.9-58o'] },
      ['sonicwall', '5.8.1.9-58o', 'TZ 210'],
    ],
    [
      'pfSense with the name of its host',
      'pfSense fw.example.test 2.8.1-RELEASE pfSense FreeBSD 15.0 amd64',
      '1.3.6.1.4.1.12325.1.1.2.1.1',
      {},
      ['pfsense', '2.8.1-RELEASE', null],
    ],
    [
      'pfSense Plus by net-snmp',
      'pfSense fw 25.11.1-RELEASE FreeBSD',
      FREEBSD,
      {},
      ['pfsense', '25.11.1-RELEASE', null],
    ],
    [
      'another FreeBSD with the agent of pfSense is not pfSense',
      'FreeBSD host 14.1-RELEASE amd64',
      '1.3.6.1.4.1.12325.1.1.2.1.1',
      {},
      null,
    ],
    [
      'OPNsense by its extend',
      'FreeBSD fw 14.3-RELEASE-p5',
      FREEBSD,
      { [EXTEND_VERSION]: ['Text', 'OPNsense 26.1.3_2 (amd64)'] },
      ['opnsense', '26.1.3_2', null],
    ],
    [
      'OPNsense by the branch it was built from',
      'FreeBSD fw 14.3-RELEASE-p5 stable/26.1-n272021 amd64',
      FREEBSD,
      {},
      ['opnsense', null, null],
    ],
    ['a FreeBSD that is nothing else', 'FreeBSD host 14.1-RELEASE amd64', FREEBSD, {}, null],
    [
      'UTM 9 by its kernel',
      'Linux utm 3.12.74-0.361134308.g0a6d6b5.rb9-smp64 #1 SMP x86_64',
      LINUX,
      {},
      ['sophos', null, 'UTM'],
    ],
    ['a Linux that is nothing else', 'Linux host 6.1.0-32-amd64 #1 SMP x86_64', LINUX, {}, null],
    [
      'EdgeOS with its version',
      'EdgeOS v2.0.9-hotfix.7.5622731.230615.0857',
      '1.3.6.1.4.1.41112.1.5',
      {},
      ['ubiquiti', 'v2.0.9-hotfix.7.5622731.230615.0857', null],
    ],
    [
      'a beta of RouterOS',
      'RouterOS RB5009',
      '1.3.6.1.4.1.14988.1',
      { '1.3.6.1.4.1.14988.1.1.4.4.0': ['Text', '7.20beta2'] },
      ['mikrotik', '7.20beta2', 'RB5009'],
    ],
    [
      'FortiGate whatever a person wrote in sysDescr',
      'pfSense 2.8.1 in de kelder',
      '1.3.6.1.4.1.12356.101.1.644',
      { '1.3.6.1.4.1.12356.101.4.1.1.0': ['Text', 'v7.4.9,build2829,250911 (GA.M)'] },
      ['fortinet', '7.4.9', null],
    ],
    ['a FortiSwitch is no FortiGate', 'switch', '1.3.6.1.4.1.12356.106.1.1', {}, null],
    ['a number that only begins alike', 'x', '1.3.6.1.4.1.30970.1', {}, null],
  ])('%s', (_rule, description, objectId, more, expected) => {
    expect(read(description, objectId, more)).toEqual(expected);
  });
});

describe('every maker', () => {
  it.each(MAKERS.map((maker) => [maker.label, maker] as const))(
    '%s asks whole numbers and reads nothing from nothing',
    (_label, maker) => {
      for (const oid of [...maker.get, ...(maker.walk ?? [])]) expect(oid).toMatch(/^1(?:\.\d+)+$/);
      const told = maker.read({}, readSystem({}));
      expect(told.version ?? null).toBeNull();
      expect(told.more ?? []).toEqual([]);
      expect(maker.recognises(readSystem({}), {})).toBe(false);
    },
  );
});

describe('the day a licence ends', () => {
  it.each([
    ['Dec 31 2026', '2026-12-31T00:00:00.000Z'],
    ['Fri 12 Mar 2027', '2027-03-12T00:00:00.000Z'],
    ['Sat Jul 26 01:00:00 2027', '2027-07-26T00:00:00.000Z'],
    ['2027-03-12', '2027-03-12T00:00:00.000Z'],
    ['Feb 31 2027', null],
    ['2027-13-45T99:99', null],
    ['someday', null],
    ['', null],
    [null, null],
  ])('%s', (text, expected) => {
    expect(dayOf(text)).toBe(expected);
  });

  it('may be never', () => {
    expect(isEndless(dayOf('Dec 31 2999'))).toBe(true);
    expect(isEndless(dayOf('Dec 31 2029'))).toBe(false);
  });
});
