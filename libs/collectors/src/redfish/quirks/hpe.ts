import { all, one, type Want } from '../follow';
import { numberAt, textAt, valueAt } from '../json';
import { detailOf, type Part } from '../map/part';
import { ABSENT, wordOf } from '../map/part-word';
import type { Quirk } from './quirk';

/** iLO writes its own things under `Hpe`, and under `Hp` until iLO 4. */
function oem(body: unknown): unknown {
  return valueAt(body, 'Oem', 'Hpe') ?? valueAt(body, 'Oem', 'Hp');
}

/** iLO 4 and 5 keep Smart Array beside the standard storage: the drives and volumes of its controllers. */
export const hpe: Quirk = {
  vendor: 'hpe',
  names: /\bhpe?\b|hewlett|proliant|\bilo\b/i,
  links(kind, body): readonly Want[] {
    if (kind === 'system')
      return [
        ...smartStorage(body, 'Links'),
        ...(smartStorage(body, 'Links').length > 0 ? [] : smartStorage(body, 'links')),
      ];
    if (kind !== 'smart-array') return [];
    const links = valueAt(body, 'Links') ?? valueAt(body, 'links');
    return [
      ...all('smart-array', links, 'ArrayControllers'),
      ...all('drive', links, 'PhysicalDrives'),
      ...all('volume', links, 'LogicalDrives'),
    ];
  },
  parts(kind, body): readonly Part[] {
    // What only holds the controllers has no model.
    const model = textAt(body, 'Model');
    if (kind !== 'smart-array' || model === '') return [];
    const word = wordOf(body);
    if (word === ABSENT) return [];
    return [
      {
        aspect: 'storage-controller',
        instance: textAt(body, 'Location') || textAt(body, 'SerialNumber') || model,
        word,
        detail: detailOf(model, textAt(body, 'SerialNumber')),
      },
    ];
  },
  lifeLeft(drive) {
    if (textAt(drive, 'MediaType') === 'HDD') return null;
    const used =
      numberAt(drive, 'SSDEnduranceUtilizationPercentage') ??
      numberAt(oem(drive), 'SSDEnduranceUtilizationPercentage');
    return used === null ? undefined : 100 - used;
  },
  bayOf(body) {
    const bay = numberAt(oem(body), 'BayNumber');
    return bay === null ? '' : `Bay ${String(bay)}`;
  },
};

function smartStorage(system: unknown, links: string): readonly Want[] {
  return one('smart-array', valueAt(oem(system), links), 'SmartStorage');
}
