import type { CustomerBackups } from '@nachtwacht/contracts';
import { isoOf, judgeQuota, judgeRestoreTests, type QuotaPackage } from '@nachtwacht/domain';
import { localDateOf, type Calendar } from '@nachtwacht/domain/time';
import type { KnownBackups, KnownJob } from './overview-store';

const BYTES_PER_GB = 1_000_000_000;
/** What holds until something was agreed with the customer. */
const USUAL_RESTORE_MONTHS = 12;
const USUAL_CALENDAR: Calendar = {
  switches: { goodFriday: false, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
  freeDays: [],
};

interface Shown {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What is known of a customer's backups, judged. Pure. */
export function customerBackups(known: KnownBackups, { from, to, timeZone, now }: Shown): CustomerBackups {
  const { customerId, customerName, jobs, terms, tests } = known;
  return {
    customerId,
    customerName,
    from,
    to,
    jobs: jobs.map((job) => judgedJob(job, known, now)),
    restore: { ...restoreOf(known, localDateOf(now, timeZone), timeZone), tests },
    calendar: asWritten(terms?.calendar ?? USUAL_CALENDAR),
  };
}

function judgedJob(
  { samples, archive, ...job }: KnownJob,
  { packages }: KnownBackups,
  now: number,
): CustomerBackups['jobs'][number] {
  const sold = packages.find(({ code }) => code === job.packageCode) ?? null;
  const kind = sold?.kind ?? job.terms.kind;
  const larger = packages.filter((offer) => offer.kind === kind && !offer.archived);
  const { usedBytes, percent, status, reachesAt, next } = judgeQuota({
    samples,
    packageBytes: sold && sold.gigabytes * BYTES_PER_GB,
    packages: larger.map(({ code, gigabytes }): QuotaPackage => ({ code, bytes: gigabytes * BYTES_PER_GB })),
    now,
  });
  return {
    ...job,
    quota: {
      usedBytes,
      percent,
      status,
      reachesAt: reachesAt === null ? null : isoOf(reachesAt),
      next,
    },
    stored: samples.map(({ date, bytes }) => ({ date, bytes })),
    archive: [...archive],
  };
}

/** Owed from the first job on: without one there is nothing to restore, and nothing is late. */
function restoreOf({ jobs, terms, tests }: KnownBackups, today: string, timeZone: string) {
  const everyMonths = terms?.restoreEveryMonths ?? USUAL_RESTORE_MONTHS;
  const first = jobs
    .map(({ activeFrom }) => Date.parse(activeFrom))
    .reduce((a, b) => Math.min(a, b), Infinity);
  const firstDay = first === Infinity ? today : localDateOf(first, timeZone);
  const verdict = judgeRestoreTests({
    everyMonths,
    since: terms?.restoreSince ?? firstDay,
    tests: tests.filter(({ cancelled }) => !cancelled),
    today,
  });
  return { status: verdict.status, dueOn: verdict.dueOn, everyMonths };
}

function asWritten({ switches, freeDays }: Calendar): CustomerBackups['calendar'] {
  return { switches, freeDays: freeDays.map(({ date, name }) => ({ date, name })) };
}
