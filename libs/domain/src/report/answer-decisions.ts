import { dayText } from './day-text';
import { minutesText } from './minutes-text';
import type { ReportAnswer } from './report-body';
import type { ReportCover } from './report-cover';
import type { ReportDetails } from './report-details';
import { answerOf, counted, finding, type Finding } from './sentence';
import type { ReportTotals } from './totals';

const QUARTER = 90 * 86_400_000;

/** "What needs your decision?" */
export function answerDecisions(
  cover: ReportCover,
  details: ReportDetails,
  totals: ReportTotals,
): ReportAnswer {
  const findings = [
    ...notMonitored(details, totals),
    ...archives(details),
    ...full(cover, details),
    ...packages(details, totals),
    ...restore(cover, details),
    ...hours(totals),
    ...updates(totals),
  ];
  if (findings.length > 0) return answerOf(findings);
  return answerOf([
    finding(
      'green',
      'nothing-to-decide',
      'U hoeft nu niets te beslissen.',
      'There is nothing to decide now.',
    ),
  ]);
}

function notMonitored({ sold }: ReportDetails, { notMonitored: codes }: ReportTotals): Finding[] {
  const those = sold.filter(({ service }) => codes.includes(service));
  if (those.length === 0) return [];
  const names = (pick: (each: (typeof those)[number]) => string) => those.map(pick).join(', ');
  return [
    finding(
      'orange',
      'not-monitored',
      `Wordt geleverd maar niet bewaakt: ${names(({ nameNl }) => nameNl)}. Wilt u dat zo houden?`,
      `Is sold but not monitored: ${names(({ nameEn }) => nameEn)}. Shall it stay so?`,
    ),
  ];
}

function archives({ backups }: ReportDetails): Finding[] {
  const missing = backups.filter(({ archive }) => archive?.status === 'missing').length;
  return missing === 0
    ? []
    : [
        finding(
          'red',
          'archive-missing',
          `Van ${counted(missing, 'back-uptaak', 'back-uptaken')} ontbreekt het maandarchief.`,
          `The month archive of ${counted(missing, 'backup job', 'backup jobs')} is missing.`,
        ),
      ];
}

function full({ to }: ReportCover, { devices }: ReportDetails): Finding[] {
  const until = new Date(Date.parse(to) + QUARTER).toISOString();
  const soon = devices.filter(({ fullAt }) => fullAt !== null && fullAt < until);
  return soon.map(({ asset, fullAt }) =>
    finding(
      'orange',
      'full-soon',
      `Een schijf van ${asset} is naar verwachting op ${dayText(fullAt ?? '', 'nl')} vol.`,
      `A disk of ${asset} is expected to be full on ${dayText(fullAt ?? '', 'en')}.`,
    ),
  );
}

function packages({ backups }: ReportDetails, { backups: { jobs } }: ReportTotals): Finding[] {
  const sizes = new Map(jobs.map(({ job, lastBytes }) => [job, lastBytes]));
  return backups
    .filter(({ id, packageGigabytes }) => (sizes.get(id) ?? 0) > (packageGigabytes ?? Infinity) * 1e9)
    .map(({ name, packageGigabytes }) =>
      finding(
        'orange',
        'package-full',
        `De back-up ${name} is groter dan het pakket van ${String(packageGigabytes)} GB.`,
        `The backup ${name} is larger than its package of ${String(packageGigabytes)} GB.`,
      ),
    );
}

function restore({ to }: ReportCover, { restoreTests: { dueOn } }: ReportDetails): Finding[] {
  return dueOn !== null && dueOn < to.slice(0, 10)
    ? [
        finding(
          'orange',
          'restore-due',
          `De hersteltest had uiterlijk op ${dayText(dueOn, 'nl')} gedaan moeten zijn: kies met ons een dag.`,
          `The restore test was due on ${dayText(dueOn, 'en')}: choose a day with us.`,
        ),
      ]
    : [];
}

/** Minutes that expire unused are no reason to buy more. */
function hours({ hours: totals }: ReportTotals): Finding[] {
  if (totals === null) return [];
  const short = totals.billedMinutes + totals.owedMinutes;
  const isBudget = totals.budgetMinutes !== null;
  if (short > 0 && isBudget)
    return [
      finding(
        'orange',
        'hours-short',
        `Er was ${minutesText(short, 'nl')} meer werk dan uren: wilt u uren bijkopen of de afspraak ruimer maken?`,
        `There was ${minutesText(short, 'en')} more work than hours: buy more, or agree on more?`,
      ),
    ];
  const had = totals.openingMinutes + totals.grantedMinutes;
  return had > 0 && totals.closingMinutes === 0 && totals.expiredMinutes === 0
    ? [
        finding(
          'orange',
          'hours-gone',
          'De uren zijn op: wilt u uren bijkopen?',
          'The hours are used up: do you want to buy more?',
        ),
      ]
    : [];
}

function updates({ updates: { overdue } }: ReportTotals): Finding[] {
  return overdue > 0
    ? [
        finding(
          'orange',
          'updates-to-plan',
          `Voor ${counted(overdue, 'update', 'updates')} is een moment nodig waarop het werk even stilligt.`,
          `${counted(overdue, 'update needs', 'updates need')} a moment when work can pause.`,
        ),
      ]
    : [];
}
