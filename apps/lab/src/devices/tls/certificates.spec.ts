import { X509Certificate } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:tls';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder';
import { Certificates, type KeyPair } from './certificates';

const NOW = Date.UTC(2026, 10, 23);
const DAY_MS = 86_400_000;

it('keeps a certificate, so that a pinned fingerprint stays true', async () => {
  const folder = temporaryFolder();
  const [one, other] = [new Certificates(folder, () => NOW), new Certificates(folder, () => NOW + DAY_MS)];
  const made = await one.selfMade('firewall');
  expect(await other.selfMade('firewall')).toEqual(made);
  expect(made.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
});

it('makes a certificate once when it is asked for twice at the same time', async () => {
  const certificates = new Certificates(temporaryFolder(), () => NOW);
  const [one, other] = await Promise.all([certificates.authority(), certificates.authority()]);
  expect(one).toBe(other);
});

it('signs with its own authority, for 127.0.0.1 and localhost, with the days that are asked for', async () => {
  const certificates = new Certificates(temporaryFolder(), () => NOW);
  const authority = new X509Certificate((await certificates.authority()).certificate);
  const site = new X509Certificate((await certificates.signed('site', 3, 90)).certificate);
  expect(authority.ca).toBe(true);
  expect(site.checkIssued(authority)).toBe(true);
  expect([site.checkHost('localhost'), site.checkIP('127.0.0.1')]).toEqual(['localhost', '127.0.0.1']);
  expect((site.validToDate.getTime() - NOW) / DAY_MS).toBe(3);
  expect((site.validToDate.getTime() - site.validFromDate.getTime()) / DAY_MS).toBe(90);
});

it('makes a new one when the old one has aged: "three days left" must not become two', async () => {
  const folder = temporaryFolder();
  const before = await new Certificates(folder, () => NOW).signed('site', 3, 90);
  const after = await new Certificates(folder, () => NOW + DAY_MS).signed('site', 3, 90);
  expect(after.fingerprint).not.toBe(before.fingerprint);
});

/** Why the certificate of a server is not trusted, null when it is. */
async function distrust(pair: KeyPair, authority?: KeyPair): Promise<string | null> {
  const server = createServer({ cert: pair.certificate, key: pair.key });
  onTestFinished(() => {
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ca = authority === undefined ? {} : { ca: authority.certificate };
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: '127.0.0.1',
      port,
      servername: 'localhost',
      rejectUnauthorized: false,
      ...ca,
    });
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      resolve(socket.authorized ? null : String(socket.authorizationError));
      socket.destroy();
    });
  });
}

it('is trusted by whoever trusts the authority, and by nobody else', async () => {
  const certificates = new Certificates(temporaryFolder(), Date.now);
  const [authority, site] = [await certificates.authority(), await certificates.signed('site', 75, 90)];
  expect(await distrust(site, authority)).toBeNull();
  expect(await distrust(site)).toMatch(/UNABLE_TO/);
});
