import { describe, expect, it } from 'vitest';
import type { SnmpValue } from '../poll-context';
import { cellDate, cellMac, cellName, octetsValue } from './snmp-octets';

describe('an OctetString', () => {
  it.each<[string, string, SnmpValue]>([
    ['printable UTF-8 is text', 'c3a9', ['Text', 'é']],
    ['ends of lines are text', '610d0a62', ['Text', 'a\r\nb']],
    ['a NUL is none', '6100', ['Hex', '6100']],
    ['half a letter is none', 'c3', ['Hex', 'C3']],
    ['nothing is an empty text', '', ['Text', '']],
  ])('%s', (_rule, hex, value) => {
    expect(octetsValue(Buffer.from(hex, 'hex'))).toEqual(value);
  });

  it.each<[string, SnmpValue | undefined, string | null]>([
    ['six bytes are an address', ['Hex', '001A2B3C4D5E'], '00:1a:2b:3c:4d:5e'],
    ['six bytes that happen to be letters too', ['Text', 'ABCDEF'], '41:42:43:44:45:46'],
    ['an address in letters', ['Text', '0:1A:2b:3c:4d:5e'], '00:1a:2b:3c:4d:5e'],
    ['zeros are none', ['Hex', '000000000000'], null],
    ['another length is none', ['Hex', '0011'], null],
    ['nothing is none', undefined, null],
  ])('hardware address: %s', (_rule, value, mac) => {
    expect(cellMac(value)).toBe(mac);
  });

  it.each<[string, SnmpValue | undefined, string | null]>([
    ['a NUL at its end is left out', ['Hex', '4C414E00'], 'LAN'],
    ['Latin-1 is read', ['Hex', '5275E964'], 'Ruéd'],
    ['an end of line becomes a space', ['Text', 'a\r\nb'], 'a b'],
    ['spaces alone are no name', ['Text', '  '], null],
    ['a number is no name', ['Integer', 5], null],
  ])('name: %s', (_rule, value, name) => {
    expect(cellName(value)).toBe(name);
  });

  it.each<[string, string, string | null]>([
    ['with its zone', '07EA0B1708001E002B0100', '2026-11-23T07:00:30.000Z'],
    ['west of Greenwich', '07EA0B1708001E052D0530', '2026-11-23T13:48:30.500Z'],
    ['without its zone it says nothing of a clock', '07EA0B1708001E00', null],
    ['no month', '07EA0D1708001E002B0100', null],
    ['a zone that is none', '07EA0B1708001E00200100', null],
  ])('date: %s', (_rule, hex, date) => {
    expect(cellDate(['Hex', hex])).toBe(date);
  });
});
