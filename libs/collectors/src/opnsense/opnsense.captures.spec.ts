import { describeCaptures } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { FirmwareStatus } from './answers';
import { firmwareObservation } from './map/firmware';

const NOW = Date.UTC(2026, 10, 22, 6);

describeCaptures('network/opnsense', (captures) => {
  it('the outcome of a check at the end of a series: the next series waits', () => {
    const check = captures.json('pkg_upgrade-23.7-to-24.1.json') as object;
    // The firewall puts the outcome of the check at the top and once more in its product.
    const alone = FirmwareStatus.parse(check);
    const whole = FirmwareStatus.parse({
      ...check,
      status: 'upgrade',
      product: { product_version: '23.7.12_5', product_latest: '23.7.12', product_check: check },
    });
    for (const status of [alone, whole])
      expect(firmwareObservation(status, NOW)).toMatchObject({
        reading: {
          state: 'pending',
          installed: '23.7.12_5',
          available: '24.1',
          security: null,
          checkedAt: '2024-12-11T08:59:54.000Z',
          pending: 3,
        },
        detail: 'needs a restart',
      });
  });
});
