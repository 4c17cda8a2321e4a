import type { SnmpSystem } from '@nachtwacht/collector-kit';
import { cambium } from './cambium';
import { meraki } from './meraki';
import { mikrotik } from './mikrotik';
import { ruckus } from './ruckus';
import { tplink } from './tplink';
import { unifi } from './unifi';
import type { Vendor } from './vendor';
import { zyxel } from './zyxel';

/** Every maker that is known: one line each. */
const VENDORS: readonly Vendor[] = [cambium, meraki, mikrotik, ruckus, tplink, unifi, zyxel];

/** null: a device of which only what every agent tells is read. */
export function vendorOf(system: SnmpSystem): Vendor | null {
  return VENDORS.find((vendor) => vendor.matches(system)) ?? null;
}
