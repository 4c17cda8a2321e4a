import { describe, expect, it } from 'vitest';
import { ApprovedTargets } from './targets';

const takes = (networks: readonly string[], ports: readonly string[] = []): boolean =>
  ApprovedTargets.safeParse({ networks, ports }).success;

describe('an approved network', () => {
  it.each<readonly [string, string, boolean]>([
    ['a network', '192.168.1.0/24', true],
    ['written by an address in it', '192.168.1.7/24', true],
    ['one address', '10.0.0.5', true],
    ['everything of IPv4', '0.0.0.0/0', true],
    ['a network of IPv6', 'fd12:3456::/32', true],
    ['one address of IPv6', '2a00:1450::1', true],
    ['more bits than there are', '10.0.0.0/33', false],
    ['more bits than there are, of IPv6', 'fd12::/129', false],
    ['no bits', '10.0.0.0/', false],
    ['a mask instead of bits', '10.0.0.0/255.0.0.0', false],
    ['a range', '10.0.0.1-10.0.0.9', false],
    ['three numbers', '10.0.0/24', false],
    ['octal, which programs read in two ways', '010.0.0.1', false],
    ['hexadecimal', '0x0a000001', false],
    ['a single number', '167772161', false],
    ['too large a number', '10.0.0.256', false],
    ['a star', '10.0.0.*', false],
    ['a zone', 'fe80::1%eth0', false],
    ['brackets', '[fd12::1]', false],
    ['a name', 'router.example.nl', false],
    ['spaces around it', ' 10.0.0.5 ', false],
    ['two at once', '10.0.0.5, 10.0.0.6', false],
    ['nothing', '', false],
  ])('%s: %s', (_, text, expected) => {
    expect(takes([text])).toBe(expected);
  });

  it('that is none is told so in words', () => {
    const { error } = ApprovedTargets.safeParse({ networks: ['10.0.0.0/33'], ports: ['x'] });
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['networks.0', 'An IP address or a network, such as 10.0.0.5 or 192.168.1.0/24'],
      ['ports.0', 'A port or a range of ports, such as 443 or 8000-8100'],
    ]);
  });

  it('is one of a hundred at most', () => {
    expect(takes(Array.from({ length: 100 }, () => '10.0.0.5'))).toBe(true);
    expect(takes(Array.from({ length: 101 }, () => '10.0.0.5'))).toBe(false);
  });
});

describe('an approved port', () => {
  it.each<readonly [string, string, boolean]>([
    ['a port', '443', true],
    ['a range', '8000-8100', true],
    ['the highest', '65535', true],
    ['port 0', '0', false],
    ['beyond the highest', '65536', false],
    ['backwards', '8100-8000', false],
    ['a word', 'https', false],
    ['two at once', '80,443', false],
    ['nothing', '', false],
  ])('%s: %s', (_, text, expected) => {
    expect(takes([], [text])).toBe(expected);
  });
});
