import type { PollOutcome } from '@nachtwacht/collector-kit';
import { pollDevice } from '@nachtwacht/collector-kit/testing';
import { collectorById } from '@nachtwacht/collectors';
import type { BackupReading } from '@nachtwacht/domain';
import { acronisAnswer } from '../devices/acronis/acronis';
import type { BackupSource } from '../devices/backup-source/backup-source';
import { coveAnswer } from '../devices/cove/cove';
import type { Answer } from '../devices/http-endpoint';
import { veeamAnswer } from '../devices/veeam/veeam';

export const NOW = Date.UTC(2026, 10, 22, 6);
const HOUR_MS = 3_600_000;
export const LAST_NIGHT = NOW - 9 * HOUR_MS;

const VEEAM = { username: 'lab', password: 'make-believe' };
const COVE = { partner: 'Make-believe practice', username: 'lab@example.nl', password: 'make-believe' };
const ACRONIS = { clientId: 'lab', clientSecret: 'make-believe' };

export interface Vendor {
  readonly collector: string;
  readonly credentials: object;
  answer(source: BackupSource, pageRows?: number): Answer;
}

const pages = (pageRows: number | undefined) => (pageRows === undefined ? {} : { pageRows });

/** Each make-believe source with the collector that has to read it. */
export const VENDORS: readonly (readonly [name: string, vendor: Vendor])[] = [
  [
    'veeam 1.2',
    {
      collector: 'veeam-vbr',
      credentials: VEEAM,
      answer: (source, pageRows) =>
        veeamAnswer({ source, account: VEEAM, clock: () => NOW, flavour: '1.2', ...pages(pageRows) }),
    },
  ],
  [
    'veeam 1.3',
    {
      collector: 'veeam-vbr',
      credentials: VEEAM,
      answer: (source, pageRows) =>
        veeamAnswer({ source, account: VEEAM, clock: () => NOW, flavour: '1.3', ...pages(pageRows) }),
    },
  ],
  [
    'cove',
    { collector: 'cove', credentials: COVE, answer: (source) => coveAnswer({ source, account: COVE }) },
  ],
  [
    'acronis',
    {
      collector: 'acronis',
      credentials: ACRONIS,
      answer: (source, pageRows) =>
        acronisAnswer({ source, client: ACRONIS, clock: () => NOW, ...pages(pageRows) }),
    },
  ],
];

export function pollVendor(
  { collector, credentials }: Vendor,
  url: string,
  memory: unknown = null,
  deadlineMs?: number,
): Promise<PollOutcome> {
  const known = collectorById(collector);
  if (known === undefined) throw new Error(`there is no collector ${collector}`);
  const hurried = deadlineMs === undefined ? known : { ...known, deadlineMs };
  return pollDevice(hurried, { settings: { url }, credentials, memory, now: NOW });
}

/** The backup of the job that bears this name (or runs on this machine); null where no such job is told. */
export function backupOf(outcome: PollOutcome, word: string): BackupReading | null {
  if (!outcome.ok) return null;
  const { assets, observations } = outcome.mapped.report;
  const key = assets.find(({ kind, name }) => kind === 'backup-job' && name.includes(word))?.key;
  const reading = observations.find(({ asset, aspect }) => asset === key && aspect === 'backup')?.reading;
  return reading?.kind === 'backup' ? reading : null;
}
