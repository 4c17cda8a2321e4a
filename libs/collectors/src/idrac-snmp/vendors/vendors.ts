import { snmpText, type SnmpValues } from '@nachtwacht/collector-kit';
import { idrac, omsa } from './dell';
import { hpe } from './hpe';
import { supermicro } from './supermicro';
import type { VendorMib } from './vendor';

const OBJECT_ID = '1.3.6.1.2.1.1.2.0';
export const SYS_NAME = '1.3.6.1.2.1.1.5.0';

const VENDORS: readonly VendorMib[] = [idrac, omsa, hpe, supermicro];

/** What tells which MIB is spoken: asked first, so that a slow controller is not asked for tables that it has not. */
export const PROBE: readonly string[] = [OBJECT_ID, SYS_NAME, ...VENDORS.flatMap(({ probe }) => probe)];

/** The MIB that the agent speaks; null where it speaks none of those. */
export function spokenBy(values: SnmpValues): VendorMib | null {
  const objectId = snmpText(values, OBJECT_ID) ?? '';
  return VENDORS.find((vendor) => vendor.isSpoken(values, objectId)) ?? null;
}
