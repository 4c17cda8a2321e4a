import { numberAt } from '../json';
import type { Quirk } from './quirk';

/** Supermicro says how much of a drive's life is used, in a block of its own. */
export const supermicro: Quirk = {
  vendor: 'supermicro',
  names: /super\s?micro/i,
  lifeLeft(drive) {
    const used =
      numberAt(drive, 'Oem', 'Supermicro', 'PercentageDriveLifeUsed') ??
      numberAt(drive, 'PercentageDriveLifeUsed');
    return used === null ? undefined : 100 - used;
  },
};
