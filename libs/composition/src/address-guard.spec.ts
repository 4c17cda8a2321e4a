import { describe, expect, it } from 'vitest';
import { addressGuardOf, ownPlaces } from './address-guard';

const environment = {
  HOST: '127.0.0.1',
  PORT: 4300,
  REDIS_URL: undefined,
  NACHTWACHT_ALLOW_LOOPBACK: true,
};
const PAGE = { host: '127.0.0.1', port: 4300 };

describe('the services of our own that are never dialled', () => {
  it.each([
    [
      'the database by its port',
      'postgres://a:b@db.example.nl:6543/n',
      { host: 'db.example.nl', port: 6543 },
    ],
    ['the database by its usual port', 'postgresql://a:b@10.0.0.9/n', { host: '10.0.0.9', port: 5432 }],
    ['the database by IPv6', 'postgres://a:b@[fd12::9]/n', { host: 'fd12::9', port: 5432 }],
  ])('%s', (_rule, databaseUrl, place) => {
    expect(ownPlaces({ environment, databaseUrl })).toEqual([place, PAGE]);
  });

  it('a database behind a socket file has no place', () => {
    const databaseUrl = 'postgres:///n?host=/var/run/postgresql';
    expect(ownPlaces({ environment, databaseUrl })).toEqual([PAGE]);
  });

  it('the queue', () => {
    const databaseUrl = 'postgres://a:b@10.0.0.9/n';
    const queued = { ...environment, REDIS_URL: 'rediss://:secret@queue.example.nl' };
    expect(ownPlaces({ environment: queued, databaseUrl })).toContainEqual({
      host: 'queue.example.nl',
      port: 6379,
    });
  });

  it('are refused even in a lab, and what stands beside them is not', () => {
    const guard = addressGuardOf({ environment, databaseUrl: 'postgres://a:b@127.0.0.1:6543/n' });
    for (const port of [6543, 4300]) expect(guard.refusal('127.0.0.1', port)?.code).toBe('own-service');
    expect(guard.refusal('127.0.0.1', 4400)).toBeNull();
  });
});
