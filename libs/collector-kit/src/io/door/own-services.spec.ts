import { describe, expect, it } from 'vitest';
import type { Resolve } from './door';
import { OwnServices, type Place } from './own-services';
import { readIp } from './read-ip';

const CARDS = ['127.0.0.1', '::1', '10.0.0.2', 'fe80::2%eth0'];

/** A name server that knows what the spec says; what it does not know it fails on. */
class Names {
  known: Record<string, readonly string[]> = {};
  readonly resolve: Resolve = (hostname, _options, callback) => {
    const addresses = this.known[hostname];
    if (addresses === undefined) callback(Object.assign(new Error('no answer'), { code: 'EAI_AGAIN' }), []);
    else
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
  };
}

function watch(places: readonly Place[], names = new Names()) {
  const clock = { now: 0 };
  const services = new OwnServices(places, {
    resolve: names.resolve,
    now: () => clock.now,
    ownAddresses: () => CARDS,
  });
  const listed = () => services.list().map(({ address, port }) => `${address.bytes.join('.')} ${port}`);
  return { listed, clock, names };
}

const at = (port: number, ...addresses: readonly string[]) =>
  addresses.map((address) => `${readIp(address)?.bytes.join('.') ?? ''} ${port}`);

describe('the services of our own', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['on another machine are where that is', '10.0.0.9', ['10.0.0.9']],
    ['on this machine are at each of its addresses', '127.0.0.1', ['127.0.0.1', '::1', '10.0.0.2']],
    ['on this machine, by its own address', '10.0.0.2', ['10.0.0.2', '127.0.0.1', '::1']],
    ['that listen everywhere', '0.0.0.0', ['0.0.0.0', '127.0.0.1', '::1', '10.0.0.2']],
    ['that listen everywhere, IPv6 too', '::', ['::', '127.0.0.1', '::1', '10.0.0.2']],
    ['by a name that nobody knows yet', 'db.example.nl', []],
    ['by the name of every machine for itself', 'localhost', ['127.0.0.1', '::1', '10.0.0.2']],
  ])('%s', (_, host, addresses) => {
    expect(watch([{ host, port: 5432 }]).listed()).toEqual(at(5432, ...addresses));
  });

  it('by a name are where it leads, and on this machine when it leads here', () => {
    const names = new Names();
    names.known = { 'db.example.nl': ['10.0.0.9', 'fd12::9'], 'here.example.nl': ['10.0.0.2'] };
    const { listed } = watch(
      [
        { host: 'db.example.nl', port: 5432 },
        { host: 'here.example.nl', port: 4300 },
      ],
      names,
    );
    expect(listed()).toEqual([
      ...at(5432, '10.0.0.9', 'fd12::9'),
      ...at(4300, '10.0.0.2', '127.0.0.1', '::1'),
    ]);
  });

  it('are followed when a name leads elsewhere, and stay known while no name server answers', () => {
    const names = new Names();
    names.known = { 'db.example.nl': ['10.0.0.9'] };
    const { listed, clock } = watch([{ host: 'db.example.nl', port: 5432 }], names);
    names.known = { 'db.example.nl': ['10.0.0.10'] };
    expect(listed()).toEqual(at(5432, '10.0.0.9'));
    clock.now = 31_000;
    expect(listed()).toEqual(at(5432, '10.0.0.10'));
    names.known = {};
    clock.now = 62_000;
    expect(listed()).toEqual(at(5432, '10.0.0.10'));
  });
});
