import { EXTEND_VERSION, opnsense } from './opnsense';
import { draytek } from './draytek';
import { fortinet } from './fortinet';
import type { Maker } from './maker';
import { mikrotik } from './mikrotik';
import { pfsense } from './pfsense';
import { sonicwall } from './sonicwall';
import { sophosSfos, sophosUtm } from './sophos';
import { ubiquiti } from './ubiquiti';
import { watchguard } from './watchguard';
import { zyxel } from './zyxel';

/** The first that recognises a device reads it: those with a number of their own before those that share one. */
export const MAKERS: readonly Maker[] = [
  draytek,
  zyxel,
  sonicwall,
  watchguard,
  fortinet,
  mikrotik,
  sophosSfos,
  ubiquiti,
  pfsense,
  opnsense,
  sophosUtm,
];

/** Asked together with the system group: what tells devices apart that share a number. */
export const TELLING_GET: readonly string[] = [EXTEND_VERSION];
