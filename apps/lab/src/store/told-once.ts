import type { ToldOnce } from '../enrol/promise-backups';
import type { DataFile } from './data-file';

export function toldOnce(file: DataFile): ToldOnce {
  return {
    has: (what) => file.data.toldOnce.includes(what),
    add: (what) => {
      file.change((data) => {
        data.toldOnce.push(what);
      });
    },
  };
}
