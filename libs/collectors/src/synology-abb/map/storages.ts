import { bytesInWords, soundOr, storageObservation } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import { Storage, Volume, type SynologyAnswers } from '../answers';

const HOST = 'host';

/** How full each volume is, where the account may read it, and what each shared folder of backups holds. */
export function storageObservations({ activeBackup, volumes }: SynologyAnswers): readonly Observation[] {
  return [
    ...(volumes ?? []).flatMap((volume) => soundOr(Volume, volume) ?? []).map(levelOf),
    ...(activeBackup?.storages ?? []).flatMap((storage) => soundOr(Storage, storage) ?? []).map(keptOf),
  ];
}

function levelOf({ volume_path: path, size_total_byte: total, size_free_byte: free }: Volume): Observation {
  const used = total === undefined || free === undefined ? null : total - free;
  return storageObservation({ instance: path, used, total: total ?? null });
}
type Volume = ReturnType<typeof Volume.parse>;

function keptOf({ share_name: share = '', ...sizes }: ReturnType<typeof Storage.parse>): Observation {
  // Zero where nothing is compressed.
  const value = sizes.compressed_size || (sizes.dedup_size ?? null);
  return {
    asset: HOST,
    aspect: 'kept',
    instance: share,
    reading: { kind: 'level', value, unit: 'bytes' },
    ...(value === null ? {} : { metrics: { bytes_stored: value }, detail: bytesInWords(value) }),
  };
}
