import type { ReportAnswer } from './report-body';
import type { ReportCover } from './report-cover';
import type { ReportDetails } from './report-details';
import { dayText } from './day-text';
import { spanText } from './minutes-text';
import { answerOf, counted, finding, type Finding } from './sentence';
import type { ReportTotals } from './totals';

const DAY = 86_400_000;
/** A night that was missed leaves a good run of the evening before and of the evening after: two days and some hours. */
const LONG_GAP = 2 * DAY + DAY / 2;

/** "Was everything safe?": backups, restore tests, what is broken at the end of the month. */
export function answerSafe(cover: ReportCover, details: ReportDetails, totals: ReportTotals): ReportAnswer {
  return answerOf([...backups(totals), ...restore(cover, details), ...devices(totals)]);
}

function backups({ backups: b }: ReportTotals): Finding[] {
  if (b.expected === 0)
    return [finding('grey', 'no-backups', 'Er zijn geen back-ups gemeten.', 'No backups were measured.')];
  const bad = b.failed + b.missed;
  const good = b.success + b.retry;
  const gap = Math.max(0, ...b.jobs.map(({ longestGapMs }) => longestGapMs ?? 0));
  const never = b.jobs.filter(({ longestGapMs, expected }) => longestGapMs === null && expected > 0).length;
  return [
    ...(bad + b.warning + b.unknown + b.off === 0
      ? [
          finding(
            'green',
            'backups-good',
            `Alle ${String(b.expected)} back-ups zijn gelukt.`,
            `All ${String(b.expected)} backups succeeded.`,
          ),
        ]
      : [
          finding(
            bad > 0 || b.warning > 0 ? 'orange' : 'grey',
            'backups-some',
            `${String(good)} van ${String(b.expected)} back-ups zijn gelukt; ${String(bad)} mislukt of gemist, ${String(b.warning)} met een waarschuwing.`,
            `${String(good)} of ${String(b.expected)} backups succeeded; ${String(bad)} failed or missed, ${String(b.warning)} with a warning.`,
          ),
        ]),
    ...(b.unknown > 0
      ? [
          finding(
            'grey',
            'backups-unknown',
            `Van ${counted(b.unknown, 'nacht', 'nachten')} is niet bekend of de back-up is gelukt.`,
            `Of ${counted(b.unknown, 'night', 'nights')} nobody knows whether the backup succeeded.`,
          ),
        ]
      : []),
    ...(b.off > 0
      ? [
          finding(
            'grey',
            'backups-off',
            `${counted(b.off, 'keer', 'keer')} stond een computer uit en is er geen back-up gemaakt.`,
            `A computer was off ${counted(b.off, 'time', 'times')}, and no backup was made.`,
          ),
        ]
      : []),
    ...(never > 0
      ? [
          finding(
            'red',
            'backups-never',
            `Van ${counted(never, 'taak', 'taken')} is geen enkele goede back-up bekend.`,
            `Of ${counted(never, 'job', 'jobs')} no good backup is known at all.`,
          ),
        ]
      : []),
    ...(gap > LONG_GAP
      ? [
          finding(
            'red',
            'backups-gap',
            `De langste tijd zonder goede back-up was ${spanText(gap, 'nl')}.`,
            `The longest time without a good backup was ${spanText(gap, 'en')}.`,
          ),
        ]
      : []),
  ];
}

function restore({ to }: ReportCover, { restoreTests: { dueOn, last } }: ReportDetails): Finding[] {
  const late = dueOn !== null && dueOn < to.slice(0, 10);
  if (last === null)
    return [
      finding(
        late ? 'orange' : 'grey',
        'restore-never',
        'Het terugzetten van een back-up is nog niet getest.',
        'Restoring a backup has not been tested yet.',
      ),
    ];
  const passed = last.result === 'passed';
  return [
    finding(
      passed && !late ? 'green' : last.result === 'failed' ? 'red' : 'orange',
      'restore-last',
      `De laatste hersteltest was op ${dayText(last.doneOn, 'nl')} en is ${RESULTS.nl[last.result] ?? last.result}.`,
      `The last restore test was on ${dayText(last.doneOn, 'en')} and ${RESULTS.en[last.result] ?? last.result}.`,
    ),
  ];
}

const RESULTS: Readonly<Record<'nl' | 'en', Readonly<Record<string, string>>>> = {
  nl: { passed: 'geslaagd', partly: 'deels geslaagd', failed: 'mislukt' },
  en: { passed: 'passed', partly: 'passed in part', failed: 'failed' },
};

function devices({ devices: d, incidents }: ReportTotals): Finding[] {
  if (d.total === 0)
    return [finding('grey', 'no-devices', 'Er worden geen apparaten gevolgd.', 'No devices are watched.')];
  return [
    ...(d.unwell > 0
      ? [
          finding(
            'orange',
            'devices-unwell',
            `Bij ${counted(d.unwell, 'apparaat', 'apparaten')} was aan het eind van de maand iets niet in orde.`,
            `At the end of the month something was wrong with ${counted(d.unwell, 'device', 'devices')}.`,
          ),
        ]
      : []),
    ...(d.unknown > 0
      ? [
          finding(
            'grey',
            'devices-unknown',
            `Van ${counted(d.unknown, 'apparaat', 'apparaten')} was de toestand aan het eind van de maand niet bekend.`,
            `At the end of the month the state of ${counted(d.unknown, 'device', 'devices')} was not known.`,
          ),
        ]
      : []),
    ...(d.unwell + d.unknown === 0
      ? [
          finding(
            'green',
            'devices-well',
            `Alle ${String(d.total)} apparaten waren aan het eind van de maand in orde.`,
            `All ${String(d.total)} devices were well at the end of the month.`,
          ),
        ]
      : []),
    ...(incidents.stillOpen > 0
      ? [
          finding(
            'orange',
            'incidents-open',
            `${counted(incidents.stillOpen, 'storing was', 'storingen waren')} nog niet opgelost.`,
            `${counted(incidents.stillOpen, 'incident was', 'incidents were')} not solved yet.`,
          ),
        ]
      : []),
  ];
}
