import { describe, expect, it } from 'vitest';
import type { SnmpValue } from '../poll-context';
import { snmpValuesOf } from './snmprec';

describe('a recording of an agent', () => {
  it.each<[string, string, SnmpValue | undefined]>([
    ['an integer may be negative', '2|-5', ['Integer', -5]],
    ['a text may have bars in it', '4|a|b', ['Text', 'a|b']],
    ['a text may be empty', '4|', ['Text', '']],
    ['a text in hexadecimal is text where it can be read', '4x|4d696d', ['Text', 'Mim']],
    ['other bytes are told in hexadecimal', '4x|001a2b3c4d5e', ['Hex', '001A2B3C4D5E']],
    ['nothing is absent', '5|', undefined],
    ['an OID has no dot before it', '6|.1.3.6.1', ['ObjectId', '1.3.6.1']],
    ['an address as text', '64|192.0.2.1', ['IpAddress', '192.0.2.1']],
    ['an address in hexadecimal', '64x|c0000201', ['IpAddress', '192.0.2.1']],
    ['a counter', '65|4294967295', ['Counter32', 4_294_967_295]],
    ['a gauge', '66|7', ['Gauge32', 7]],
    ['time', '67|360000', ['TimeTicks', 360_000]],
    ['a large counter keeps its digits', '70|18446744073709551615', ['Counter64', '18446744073709551615']],
    ['what the simulator adds to a tag is passed over', '2:writecache|3', ['Integer', 3]],
  ])('%s', (_rule, line, value) => {
    expect(snmpValuesOf(`1.3.6.1.9.0|${line}\n`)).toEqual(
      value === undefined ? {} : { '1.3.6.1.9.0': value },
    );
  });

  it.each<[string, string, SnmpValue | undefined]>([
    ['a named number', 'INTEGER: up(1)', ['Integer', 1]],
    ['a number with its unit', 'INTEGER: 85 percent', ['Integer', 85]],
    ['a text in quotes', 'STRING: "a \\"b\\""', ['Text', 'a "b"']],
    ['a text without quotes', 'STRING: eth0', ['Text', 'eth0']],
    ['an empty text', '""', ['Text', '']],
    ['bytes', 'Hex-STRING: 00 1A 2B', ['Hex', '001A2B']],
    ['time with its words', 'Timeticks: (123) 0:00:01.23', ['TimeTicks', 123]],
    ['time alone', '231451', ['TimeTicks', 231_451]],
    ['a large counter', 'Counter64: 99', ['Counter64', '99']],
    ['an OID', 'OID: .1.3.6', ['ObjectId', '1.3.6']],
    ['nothing', 'No Such Instance currently exists at this OID', undefined],
  ])('as snmpwalk prints it: %s', (_rule, told, value) => {
    expect(snmpValuesOf(`.1.3.6.1.9.0 = ${told}\n`)).toEqual(
      value === undefined ? {} : { '1.3.6.1.9.0': value },
    );
  });

  it('continues a text on the next line', () => {
    expect(snmpValuesOf('1.3.1|4|one\ntwo\n1.3.2|2|5\n')).toEqual({
      '1.3.1': ['Text', 'one\ntwo'],
      '1.3.2': ['Integer', 5],
    });
  });

  it.each(['<html>', '1.3.1|2|five', '1.3.1|99|x', '1.3.1|70|-1'])(
    'is refused where it can not be read: %s',
    (text) => {
      expect(() => snmpValuesOf(text)).toThrow();
    },
  );
});
