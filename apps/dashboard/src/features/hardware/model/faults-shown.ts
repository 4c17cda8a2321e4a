import type { HardwareFault } from '@nachtwacht/contracts';
import { matches } from '../../../shared/text/matches';
import type { HardwareSearch } from '../hardware-search';

/** What the filters leave, in the order of the server; what foretells its failure apart. */
export function faultsShown(
  faults: readonly HardwareFault[],
  { q = '', customer, kind }: HardwareSearch,
): { readonly broken: readonly HardwareFault[]; readonly predicted: readonly HardwareFault[] } {
  const shown = faults.filter(
    (fault) =>
      (customer === undefined || fault.customerId === customer) &&
      (kind === undefined || fault.assetKind === kind) &&
      matches(
        q,
        fault.aspectLabel.nl,
        fault.aspectLabel.en,
        fault.instance,
        fault.detail,
        fault.assetName,
        fault.model,
        fault.serial,
        fault.customerName,
        fault.siteName,
      ),
  );
  return {
    broken: shown.filter(({ predicted }) => !predicted),
    predicted: shown.filter(({ predicted }) => predicted),
  };
}
