import { pollFault, readReply, type PollContext } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { daysAfter, localDateOf } from '@nachtwacht/domain/time';
import { BackupSet, pick, pickStatus, StorageStat, User, type AhsayAnswers } from '../answers';
import { PATHS } from '../calls';
import { readMemory } from '../memory';
import { chosenUsers, type AhsayCredentials, type AhsaySettings } from '../schema';
import { ahsayApi, type AhsayApi } from './api';

const MAX_USERS = 150;
const AT_ONCE = 4;
const HOUR_MS = 3_600_000;
/** A job is listed on the day on which it began, and may go on past midnight. */
const DAYS_BACK = 1;
/** At first, to learn of every destination that is in use. */
const DAYS_BACK_AT_FIRST = 6;
/** Of a user without a result on those days: a weekend, or a holiday of two days. */
const DAYS_BACK_WHEN_QUIET = 3;

type Asked = AhsayAnswers['users'][number];

interface Question {
  readonly login: string;
  readonly owner: string | undefined;
  readonly dates: readonly string[];
  /** Asked for too where those have nothing. */
  readonly earlier: readonly string[];
  /** The month whose storage is asked for, null when it was read within the hour. */
  readonly month: string | null;
}

export async function pollAhsay(
  context: PollContext,
  settings: AhsaySettings,
  credentials: AhsayCredentials,
  remembered?: unknown,
): Promise<AhsayAnswers> {
  const api = ahsayApi(context, settings, credentials);
  const memory = readMemory(remembered);
  const now = context.now();
  const today = localDateOf(now, settings.timeZone);
  const daysBack = memory.jobs.length === 0 ? DAYS_BACK_AT_FIRST : DAYS_BACK;
  const daysFrom = (from: number, to: number) =>
    Array.from({ length: Math.max(0, from - to + 1) }, (_, i) => daysAfter(today, i - from));
  const dates = daysFrom(daysBack, 0);
  const earlier = daysFrom(DAYS_BACK_WHEN_QUIET, daysBack + 1);
  const isHourPast = memory.storageReadAt === null || now - memory.storageReadAt >= HOUR_MS;
  const month = isHourPast ? today.slice(0, 7) : null;

  const { list, totalMs } = await api.list(PATHS.users, {}, remark('the-users'));
  const users = wantedOf(
    list.map((user) => readReply(User, pick(user, User), remark('the-users'))),
    chosenUsers(settings),
  );
  const answered: Asked[] = [];
  for (let at = 0; at < users.length; at += AT_ONCE)
    answered.push(
      ...(await Promise.all(
        users
          .slice(at, at + AT_ONCE)
          .map(({ LoginName: login, Owner: owner }) => askUser(api, { login, owner, dates, earlier, month })),
      )),
    );
  return { totalMs, users: answered, storageReadAt: isHourPast ? now : memory.storageReadAt };
}

type ListedUser = ReturnType<typeof User.parse>;

function wantedOf(listed: readonly ListedUser[], chosen: readonly string[]): readonly ListedUser[] {
  const missing = chosen.find((name) => !listed.some(({ LoginName: login }) => login === name));
  if (missing !== undefined) throw pollFault('misconfigured', remark('no-such-user', { user: missing }));
  const wanted =
    chosen.length === 0 ? listed : listed.filter(({ LoginName: login }) => chosen.includes(login));
  if (wanted.length > MAX_USERS)
    throw pollFault(
      'misconfigured',
      remark('backup-source-many', { what: remark('the-users'), count: wanted.length, limit: MAX_USERS }),
    );
  return wanted;
}

async function askUser(api: AhsayApi, { login, owner, dates, earlier, month }: Question): Promise<Asked> {
  const user = { LoginName: login, ...(owner === undefined ? {} : { Owner: owner }) };
  const sets = await api.listIfAny(PATHS.sets, user, remark('the-backup-sets-of', { user: login }));
  const results = await resultsOf(api, user, dates);
  if (results.length === 0) results.push(...(await resultsOf(api, user, earlier)));
  const what = remark('the-storage-of', { user: login });
  const storage =
    month === null ? null : await api.listIfAny(PATHS.storage, { LoginName: login, YearMonth: month }, what);
  return {
    login,
    sets: sets?.map((set) => pick(set, BackupSet)) ?? null,
    results,
    storage: storage?.map((stat) => pick(stat, StorageStat)) ?? null,
  };
}

async function resultsOf(
  api: AhsayApi,
  user: { readonly LoginName: string },
  dates: readonly string[],
): Promise<unknown[]> {
  const what = remark('the-results-of', { user: user.LoginName });
  const results: unknown[] = [];
  for (const date of dates) {
    const listed = await api.listIfAny(PATHS.results, { ...user, BackupDate: date }, what);
    results.push(...(listed ?? []).map(pickStatus));
  }
  return results;
}
