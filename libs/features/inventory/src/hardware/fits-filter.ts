import type { HardwareFault, HardwareFilter } from '@nachtwacht/contracts';

/** Does a fault fit what was asked for? Every word of `q` must be found somewhere. */
export function fitsFilter(fault: HardwareFault, { customerId, kind, q = '' }: HardwareFilter): boolean {
  if (customerId !== undefined && fault.customerId !== customerId) return false;
  if (kind !== undefined && fault.assetKind !== kind) return false;
  const { aspectLabel, instance, detail, assetName, model, serial, customerName, siteName } = fault;
  const text = [
    aspectLabel.nl,
    aspectLabel.en,
    instance,
    detail,
    assetName,
    model,
    serial,
    customerName,
    siteName,
  ]
    .join(' ')
    .toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
