import { soundOr } from '@nachtwacht/collector-kit';
import type { BackupRun } from '@nachtwacht/domain';
import { BackupSet, JobStatus, StorageStat, type AhsayAnswers } from '../answers';
import type { KnownJob } from '../memory';
import { runOf } from './run';

type UserAnswers = AhsayAnswers['users'][number];

/** A backup set and one of its destinations: each has results of its own. */
export interface Job {
  readonly key: string;
  readonly name: string;
  readonly runs: readonly BackupRun[];
  readonly bytesStored: number | null;
  readonly known: KnownJob | null;
}

export interface UserJobs {
  readonly jobs: readonly Job[];
  /** False when something was listed that could not be read, or the server would not list it. */
  readonly isReadable: boolean;
}

/** The jobs of one user: every destination that has a result, or had one while the set is still there. */
export function jobsOf(
  user: UserAnswers,
  timeZone: string,
  remembered: ReadonlyMap<string, KnownJob>,
): UserJobs {
  const names = setNames(user);
  const read = user.results.map((result) => {
    const status = soundOr(JobStatus, result);
    const run = status === undefined ? null : runOf(status, timeZone);
    return status === undefined || run === null ? null : { status, run };
  });
  const told = read.filter((one) => one !== null);
  const byKey = Map.groupBy(told, ({ status }) => keyOf(user.login, status));
  const silent = [...remembered.keys()].filter((key) => {
    const [login = '', set = ''] = partsOf(key);
    return login === user.login && !byKey.has(key) && (user.sets === null || names.has(set));
  });
  const stored = storedBytes(user);
  const keys = [...byKey.keys(), ...silent];
  const bySet = Map.groupBy(keys, (key) => partsOf(key)[1] ?? '');
  const jobs = keys.map((key) => {
    const [, set = '', destination = ''] = partsOf(key);
    const isOneOfSome = (bySet.get(set) ?? []).length > 1;
    const results = byKey.get(key) ?? [];
    const name = names.get(set) ?? results.at(-1)?.status.BackupSetName ?? set;
    const known = remembered.get(key) ?? null;
    return {
      key,
      name: `${name} (${user.login}${isOneOfSome ? `, ${destination}` : ''})`,
      runs: results.map(({ run }) => run),
      bytesStored: stored.get(`${set}/${destination}`) ?? stored.get(`${set}/`) ?? known?.bytesStored ?? null,
      known,
    };
  });
  return { jobs, isReadable: user.sets !== null && read.every((one) => one !== null) };
}

/** A login name may hold a colon, numbers of sets and destinations never do: the key is read from its end. */
function keyOf(login: string, { BackupSetID: set, DestinationID: destination = '' }: JobStatus): string {
  return `${login}:${set.replaceAll(':', '')}:${destination.replaceAll(':', '')}`;
}

function partsOf(key: string): readonly string[] {
  const match = /^(.*):([^:]*):([^:]*)$/s.exec(key);
  return match === null ? [] : match.slice(1);
}

function setNames({ sets }: UserAnswers): ReadonlyMap<string, string | undefined> {
  const read = (sets ?? []).flatMap((set) => soundOr(BackupSet, set) ?? []);
  return new Map(
    read.flatMap(({ ID, BackupSetID = ID, Name, BackupSetName = Name }) =>
      BackupSetID === undefined ? [] : [[BackupSetID, BackupSetName] as const],
    ),
  );
}

function storedBytes({ storage }: UserAnswers): ReadonlyMap<string, number> {
  const stats = (storage ?? []).flatMap((stat) => soundOr(StorageStat, stat) ?? []);
  return new Map(
    stats.flatMap(({ BackupSetID: set, DestinationID: destination = '', ...sizes }) =>
      sizes.AverageDataSize === undefined
        ? []
        : [[`${set}/${destination}`, sizes.AverageDataSize + (sizes.AverageRetainSize ?? 0)] as const],
    ),
  );
}
