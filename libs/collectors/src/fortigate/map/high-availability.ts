import { observePart } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Checksum, Member } from '../answers';

export interface ClusterInput {
  /** null where it was refused or not told. */
  readonly members: readonly Member[] | null;
  readonly checksums: readonly Checksum[] | null;
  /** 0: on its own. null where it was not told. */
  readonly mode: number | null;
}

/**
 * A cluster as a whole and each of its members by serial number, so that one that leaves is missed. In sync where all
 * members have the same configuration.
 */
export function clusterObservations({ members, checksums, mode }: ClusterInput): readonly Observation[] {
  const listed = members ?? [];
  if (mode === 0 && listed.length < 2) return [seen('', 'standalone')];
  if (members === null || (mode === null && listed.length < 2)) return [];
  // A cluster of one is a cluster that lost the other.
  if (listed.length < 2) return [seen('', 'faulty')];
  const sums = new Map(
    (checksums ?? []).map(({ serial_no = '', checksum }) => [serial_no, checksum?.all ?? '']),
  );
  const known = [...sums.values()].filter((sum) => sum !== '');
  const isSame = known.length === listed.length && new Set(known).size === 1;
  const word = known.length < listed.length ? 'not-read' : isSame ? 'in-sync' : 'out-of-sync';
  return [
    seen('', word, listed.map(({ hostname, serial_no }) => hostname || serial_no || '').join(' + ')),
    ...listed
      .filter(({ serial_no = '' }) => serial_no !== '')
      .map(({ serial_no = '', hostname = '' }) => seen(serial_no, word, hostname)),
  ];
}

function seen(instance: string, word: string, detail = ''): Observation {
  return observePart({
    aspect: 'high-availability',
    instance,
    reading: { kind: 'state', value: word },
    detail,
  });
}
