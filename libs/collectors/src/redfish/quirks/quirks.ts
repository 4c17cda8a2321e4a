import { objectOf, textAt, valueAt } from '../json';
import { dell } from './dell';
import { hpe } from './hpe';
import type { Quirk } from './quirk';
import { supermicro } from './supermicro';

const QUIRKS: readonly Quirk[] = [dell, hpe, supermicro];

/** The standard and nothing else. */
function plain(vendor: string): Quirk {
  return { vendor, names: /(?!)/ };
}

/** Whose management controller this is, by everything that names a maker. */
export function quirkOf(root: unknown, system: unknown): Quirk {
  const names = [
    textAt(root, 'Vendor'),
    textAt(root, 'Product'),
    ...Object.keys(objectOf(valueAt(root, 'Oem')) ?? {}).slice(0, 10),
    textAt(system, 'Manufacturer'),
    textAt(system, 'Model'),
    ...Object.keys(objectOf(valueAt(system, 'Oem')) ?? {}).slice(0, 10),
  ].join('\n');
  const maker = textAt(system, 'Manufacturer') || textAt(root, 'Vendor');
  return (
    QUIRKS.find((quirk) => quirk.names.test(names)) ?? plain(maker.toLowerCase().split(/[\s,]/, 1)[0] ?? '')
  );
}
