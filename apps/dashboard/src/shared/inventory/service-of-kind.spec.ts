import { ASSET_KINDS } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { proposedService } from './service-of-kind';

const CATALOGUE = ['firewall', 'wifi', 'network', 'server', 'cloud-hosting', 'internet', 'backup'].map(
  (code) => ({
    code,
  }),
);

describe('the service proposed for a found thing', () => {
  it.each([
    ['a firewall is sold as firewall', 'firewall', 'firewall'],
    ['a gateway is one too', 'gateway', 'firewall'],
    ['an access point is WiFi', 'access-point', 'wifi'],
    ['so is its controller', 'controller', 'wifi'],
    ['a switch is network', 'switch', 'network'],
    ['a website is hosting', 'website', 'cloud-hosting'],
    ['a line is internet', 'line', 'internet'],
    ['a backup job is backup', 'backup-job', 'backup'],
  ] as const)('%s', (_rule, kind, service) => {
    expect(proposedService(kind, CATALOGUE)).toBe(service);
  });

  it('proposes for every kind something that is in the catalogue', () => {
    for (const kind of ASSET_KINDS)
      expect(CATALOGUE.map(({ code }) => code)).toContain(proposedService(kind, CATALOGUE));
  });

  it('takes the first service where the usual one is not sold, and none where nothing is', () => {
    expect(proposedService('line', [{ code: 'server' }])).toBe('server');
    expect(proposedService('line', [])).toBe('');
  });
});
