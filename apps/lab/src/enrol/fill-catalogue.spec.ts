import type { VersionRow } from '@nachtwacht/contracts';
import { expect, test } from 'vitest';
import { productDouble, ACCOUNT } from '../testing/product-double';
import { fillCatalogue } from './fill-catalogue';
import { ProductClient } from './product-client';

const AT = '2026-11-23T06:00:00.000Z';
const row = (over: Partial<VersionRow>): VersionRow => ({
  ...{
    customerId: crypto.randomUUID(),
    customerName: 'Praktijk',
    assetId: crypto.randomUUID(),
    assetName: 'fw',
  },
  ...{ assetKind: 'firewall', aspect: 'firmware', instance: '', collector: 'pfsense', status: 'unknown' },
  ...{ state: 'not-told', vendor: 'pfsense', train: 'CE', model: null, installed: '2.8.1', available: null },
  ...{ desired: null, pending: null, security: null, knownBy: 'nobody', checkedAt: AT, rebootNeeded: null },
  ...{ endOfLife: null, doubt: null, behindSince: null, daysBehind: 0, itemId: null, stage: null },
  ...over,
});

test('what devices run that only say that is the latest that the lab knows of, once', async () => {
  const double = await productDouble(() => []);
  double.state.versions.push(
    row({}),
    row({}),
    row({ vendor: 'draytek', train: null, model: 'Vigor2962', installed: '4.3.2.5' }),
    row({ vendor: 'opnsense', state: 'pending', knownBy: 'device', installed: '24.7' }),
    row({ vendor: null }),
    // Their sources know more than that, and keep it to themselves: something is wrong there.
    row({ collector: 'proxmox', vendor: 'proxmox', installed: '8.4.1' }),
    row({ collector: 'fortigate', vendor: 'fortinet', installed: '7.4.8' }),
  );
  const { signal } = new AbortController();
  const product = new ProductClient(double.url, signal);
  await product.signIn(ACCOUNT.email, ACCOUNT.password);
  const toldOnce = new Set<string>();
  for (let time = 0; time < 2; time += 1)
    await fillCatalogue({ product, toldOnce, stopping: signal, lookEveryMs: 1 });
  expect(
    double.state.releases.map(({ vendor, train, model, version, security }) => [
      vendor,
      train,
      model,
      version,
      security,
    ]),
  ).toEqual([
    ['pfsense', 'CE', '*', '2.8.1', null],
    ['draytek', null, 'Vigor2962', '4.3.2.5', null],
  ]);
});
