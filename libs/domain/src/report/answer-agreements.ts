import type { ReportAvailability } from './availability-details';
import type { ReportAnswer } from './report-body';
import type { ReportDetails } from './report-details';
import { answerOf, counted, finding, type Finding } from './sentence';
import type { ReportTotals } from './totals';

/** "Were agreements kept?": availability, times of response and resolution, updates within their days. */
export function answerAgreements(details: ReportDetails, totals: ReportTotals): ReportAnswer {
  return answerOf([...availability(details, totals), ...work(totals), ...updates(totals)]);
}

function availability(
  { availability: services }: ReportDetails,
  { availability: lines }: ReportTotals,
): Finding[] {
  const agreed = lines?.filter(({ verdict }) => verdict !== 'not-agreed' && verdict !== 'no-time') ?? [];
  if (agreed.length === 0)
    return [
      finding(
        'grey',
        'availability-not-agreed',
        'Over beschikbaarheid is niets afgesproken of gemeten.',
        'Nothing was agreed or measured about availability.',
      ),
    ];
  const broken = agreed.filter(({ verdict }) => verdict === 'breached').map(({ service }) => service);
  const breached = broken.length;
  const names = (pick: (each: ReportAvailability) => string) =>
    named((services ?? []).filter(({ service }) => broken.includes(service)).map(pick));
  const unproven = agreed.filter(({ verdict }) => verdict === 'not-provable').length;
  const met = agreed.length - breached - unproven;
  return [
    ...(breached > 0
      ? [
          finding(
            'red',
            'availability-breached',
            `De afgesproken beschikbaarheid is bij ${counted(breached, 'dienst', 'diensten')} niet gehaald: ${names(({ nameNl }) => nameNl)}.`,
            `The agreed availability was not met for ${counted(breached, 'service', 'services')}: ${names(({ nameEn }) => nameEn)}.`,
          ),
        ]
      : []),
    ...(unproven > 0
      ? [
          finding(
            'grey',
            'availability-not-provable',
            `Bij ${counted(unproven, 'dienst', 'diensten')} is niet aan te tonen of de beschikbaarheid is gehaald: een deel is niet gemeten.`,
            `For ${counted(unproven, 'service', 'services')} it can't be proven that availability was met: a part was not measured.`,
          ),
        ]
      : []),
    ...(met > 0
      ? [
          finding(
            'green',
            'availability-met',
            `De afgesproken beschikbaarheid is bij ${counted(met, 'dienst', 'diensten')} gehaald.`,
            `The agreed availability was met for ${counted(met, 'service', 'services')}.`,
          ),
        ]
      : []),
  ];
}

const MOST_NAMES = 3;

/** The first ones; how many there are is said before. */
function named(names: readonly string[]): string {
  return [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? ['…'] : [])].join(', ');
}

function work({ work: totals }: ReportTotals): Finding[] {
  const clocks = totals?.byPriority.flatMap(({ response, resolution }) => [response, resolution]) ?? [];
  const broken = clocks.reduce((all, each) => all + each.broken, 0);
  const kept = clocks.reduce((all, each) => all + each.kept, 0);
  if (totals === null || (broken + kept === 0 && totals.byPriority.length > 0))
    return [
      finding(
        'grey',
        'work-not-agreed',
        'Over reactie- en oplostijden is niets afgesproken of er is nog niets afgerond.',
        'Nothing was agreed about times of response and resolution, or nothing ended yet.',
      ),
    ];
  if (broken > 0)
    return [
      finding(
        'red',
        'work-broken',
        `Een reactie- of oplostijd is ${counted(broken, 'keer', 'keer')} overschreden en ${counted(kept, 'keer', 'keer')} gehaald.`,
        `A time of response or resolution was exceeded ${counted(broken, 'time', 'times')} and kept ${counted(kept, 'time', 'times')}.`,
      ),
    ];
  return [
    totals.byPriority.length === 0
      ? finding('green', 'no-work', 'Er waren geen meldingen.', 'There were no requests.')
      : finding(
          'green',
          'work-kept',
          `Alle afgeronde reactie- en oplostijden (${String(kept)}) zijn gehaald.`,
          `All times of response and resolution that ended (${String(kept)}) were kept.`,
        ),
  ];
}

function updates({ updates: u }: ReportTotals): Finding[] {
  const late = u.done - u.doneInTime;
  if (u.overdue > 0)
    return [
      finding(
        u.overdueSecurity > 0 ? 'red' : 'orange',
        'updates-overdue',
        `${counted(u.overdue, 'update is', 'updates zijn')} over de afgesproken datum, waarvan ${String(u.overdueSecurity)} voor de beveiliging.`,
        `${counted(u.overdue, 'update is', 'updates are')} past the agreed date, ${String(u.overdueSecurity)} of them for security.`,
      ),
    ];
  if (late > 0)
    return [
      finding(
        'orange',
        'updates-late',
        `${counted(late, 'update is', 'updates zijn')} later gedaan dan afgesproken, ${String(u.doneInTime)} op tijd.`,
        `${counted(late, 'update was', 'updates were')} done later than agreed, ${String(u.doneInTime)} in time.`,
      ),
    ];
  return u.done > 0
    ? [
        finding(
          'green',
          'updates-in-time',
          `${counted(u.done, 'update is', 'updates zijn')} op tijd gedaan.`,
          `${counted(u.done, 'update was', 'updates were')} done in time.`,
        ),
      ]
    : [];
}
