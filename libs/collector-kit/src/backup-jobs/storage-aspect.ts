import { remark, type Observation } from '@nachtwacht/domain';
import type { Aspect } from '../collector';
import { bytesInWords } from './job-observations';

/** How full the place is where a source keeps its backups; `instance` names it where there are several. */
export const STORAGE_ASPECT = {
  label: { nl: 'Back-upopslag', en: 'Backup storage' },
  policy: {
    kind: 'level',
    unit: 'percent',
    bad: 'above',
    warning: 85,
    critical: 95,
    fullWithinDays: { warning: 14, critical: 3 },
  },
  metrics: {
    used_percent: { label: { nl: 'In gebruik', en: 'In use' }, unit: 'percent' },
    used_bytes: { label: { nl: 'Gebruikt', en: 'Used' }, unit: 'bytes' },
  },
} as const satisfies Aspect;

export interface SeenStorage {
  readonly instance: string;
  /** Bytes; null where the source does not tell. */
  readonly used: number | null;
  readonly total: number | null;
  /** What the source says is wrong with it. */
  readonly trouble?: string | null;
}

/** The level of one storage of the connected system (`host`); without a value where it is not told. */
export function storageObservation({ instance, used, total, trouble = null }: SeenStorage): Observation {
  const told = { asset: 'host', aspect: 'storage', instance } as const;
  const about = trouble === null ? {} : { detail: trouble };
  if (used === null || total === null || used < 0 || total <= 0)
    return { ...told, reading: { kind: 'level', value: null, unit: 'percent' }, ...about };
  const value = Math.min(100, (used / total) * 100);
  const words = remark('amount-of', { used: bytesInWords(used), whole: bytesInWords(total) });
  return {
    ...told,
    reading: { kind: 'level', value, unit: 'percent' },
    metrics: { used_percent: value, used_bytes: used },
    detail: trouble ?? words,
  };
}
