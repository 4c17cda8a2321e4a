import type { AssetDetail, CheckDetail } from '@nachtwacht/contracts';

/** What a part of a device's page is given. */
export interface DevicePartProps {
  readonly asset: AssetDetail['asset'];
  readonly checks: readonly CheckDetail[];
}
