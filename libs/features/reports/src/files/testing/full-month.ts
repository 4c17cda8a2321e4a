import {
  buildReport,
  type ReportAvailability,
  type ReportBackupJob,
  type ReportBody,
  type ReportDetails,
  type ReportHoursEntry,
  type ReportWorkItem,
} from '@nachtwacht/domain';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const AGREED = 187 * HOUR;
const COVER: ReportBody['cover'] = {
  customer: { id: '0190c0de-0000-7000-8000-000000000001', name: 'Tandartspraktijk De Linde', code: 'linde' },
  month: '2027-03',
  from: '2027-02-28T23:00:00.000Z',
  to: '2027-03-31T22:00:00.000Z',
  timeZone: 'Europe/Amsterdam',
  agreementVersion: 2,
  dataAsOf: '2027-04-01T04:00:00.000Z',
  revision: 1,
  correction: null,
  generator: 'nachtwacht-report/1',
};
const two = (count: number) => String(count).padStart(2, '0');
const at = (day: number, time: string) => `2027-03-${two(day)}T${time}:00.000Z`;
const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A month of a customer with so many services in which something of everything happened; it adds up. */
export function fullMonth(services: number, hostile?: string): ReportBody {
  const details: ReportDetails = {
    backups: range(services).map((index) => job(index, hostile)),
    restoreTests: {
      dueOn: '2027-09-12',
      last: restore(12),
      inPeriod: [restore(12)],
    },
    availability: range(services).map((index) => service(index, hostile)),
    incidents: range(Math.ceil(services / 2)).map((index) => ({
      id: `incident-${String(index)}`,
      asset: hostile ?? `SRV${two(index)}`,
      worst: index % 3 === 0 ? 'critical' : 'warning',
      openedAt: at(1 + (index % 28), '07:12'),
      closedAt: index % 7 === 6 ? null : at(1 + (index % 28), '09:47'),
      takenAt: index % 4 === 3 ? null : at(1 + (index % 28), '07:31'),
    })),
    work: range(services).map((index) => workItem(index, hostile)),
    updates: range(services).map((index) => ({
      asset: `FW${two(index)}`,
      from: '7.2.11',
      target: '7.2.12',
      security: index % 2 === 0,
      seenAt: at(2, '08:00'),
      dueAt: at(16, '08:00'),
      doneAt: index % 9 === 8 ? null : at(9 + (index % 14), '20:15'),
    })),
    maintenance: range(4).map((index) => ({
      of: index === 0 ? null : `SRV${two(index)}`,
      from: at(6 + index, '19:00'),
      to: at(6 + index, '21:00'),
      cancelledAt: index === 3 ? at(8, '10:00') : null,
    })),
    devices: range(services).map((index) => ({
      asset: hostile ?? `SRV${two(index)}`,
      kind: 'server',
      status: index % 10 === 4 ? 'critical' : index % 10 === 7 ? 'unknown' : 'ok',
      unwell:
        index % 10 === 4
          ? [
              {
                aspect: 'disk',
                instance: 'C:',
                status: 'critical',
                since: at(29, '03:00'),
                nl: '92 % vol, grens 90 %',
                en: '92 % full, limit 90 %',
              },
            ]
          : [],
      fullAt: index % 10 === 4 ? '2027-05-20T00:00:00.000Z' : null,
    })),
    hours: {
      plan: 'included',
      budget: { minutes: 600, per: 'month' },
      closed: { at: '2027-04-01T03:00:00.000Z', hash: 'a'.repeat(64) },
      owedBeforeMinutes: 0,
      owedAfterMinutes: 0,
      lots: [
        {
          id: 'lot-1',
          source: 'budget',
          validFrom: '2027-02-28T23:00:00.000Z',
          expires: '2027-03-31T22:00:00.000Z',
          openingMinutes: 0,
          grantedMinutes: 95 * services,
          consumedMinutes: 95 * services,
          settledMinutes: 0,
          expiredMinutes: 0,
          carriedMinutes: 0,
          closingMinutes: 0,
        },
        {
          id: 'lot-2',
          source: 'bought',
          validFrom: '2027-01-31T23:00:00.000Z',
          expires: null,
          openingMinutes: 480,
          grantedMinutes: 0,
          consumedMinutes: 0,
          settledMinutes: 0,
          expiredMinutes: 0,
          carriedMinutes: 0,
          closingMinutes: 480,
        },
      ],
      entries: range(services).map((index) => entry(index, hostile)),
    },
    sold: range(services).map((index) => ({
      service: `service-${String(index)}`,
      nameNl: `Beheerde werkplek ${String(index + 1)}`,
      nameEn: `Managed workplace ${String(index + 1)}`,
      quantity: 1 + (index % 12),
      watched: index % 8 === 5 ? 0 : 1 + (index % 12),
      monitored: index % 8 !== 5,
    })),
    chains: { register: { seq: 812, hash: 'b'.repeat(64) }, audit: { seq: 4_211, hash: 'c'.repeat(64) } },
  };
  return buildReport(COVER, details);
}

function restore(day: number): NonNullable<ReportDetails['restoreTests']['last']> {
  return {
    doneOn: `2027-03-${two(day)}`,
    job: 'Serverback-up 1',
    method: 'whole-system',
    result: 'passed',
    doneBy: 'Beheerder',
    durationMinutes: 95,
    coSigned: { name: 'Praktijkhouder', result: 'usable' },
  };
}

function job(index: number, hostile: string | undefined): ReportBackupJob {
  return {
    id: `job-${String(index)}`,
    name: hostile ?? `Serverback-up ${String(index + 1)}`,
    protects: `SRV${two(index)}`,
    packageGigabytes: 250,
    goodBefore: '2027-02-28T22:00:00.000Z',
    nights: range(31).map((day) => {
      const isBad = index % 4 === 1 && day === 13;
      return {
        date: `2027-03-${two(day + 1)}`,
        status: isBad ? 'missed' : index % 5 === 2 && day === 20 ? 'success-after-retry' : 'success',
        hidden: null,
        finishedAt: isBad ? null : at(day + 1, '02:10'),
        bytes: isBad ? null : 183_000_000_000 + index * 1_000_000_000 + day * 20_000_000,
        signedBy: 'Beheerder',
      };
    }),
    archive: { status: 'present', pointAt: at(31, '02:10') },
  };
}

function service(index: number, hostile: string | undefined): ReportAvailability {
  const downMs = index % 6 === 2 ? 95 * MINUTE : 0;
  const unknownMs = index % 6 === 4 ? 26 * HOUR : 0;
  const maintenanceMs = index % 5 === 0 ? 2 * HOUR : 0;
  const excludedMs = index % 6 === 2 ? 30 * MINUTE : 0;
  return {
    service: `service-${String(index)}`,
    nameNl: hostile ?? `Serverwerkplek ${String(index + 1)}`,
    nameEn: hostile ?? `Server workplace ${String(index + 1)}`,
    assets: [`SRV${two(index)}`],
    parts: [
      {
        agreementVersion: '2',
        from: COVER.from,
        to: COVER.to,
        targetPer100000: 99_500,
        upMs: AGREED - downMs - unknownMs - maintenanceMs - excludedMs,
        downMs,
        unknownMs,
        maintenanceMs,
        excludedMs,
        unmonitoredMs: 0,
      },
    ],
    outages:
      downMs === 0
        ? []
        : [{ from: at(4, '09:00'), to: at(4, '11:05'), lastedMs: 125 * MINUTE, countedMs: downMs }],
    works:
      maintenanceMs === 0
        ? []
        : [{ from: at(6, '12:00'), to: at(6, '14:00'), outcome: 'accepted', acceptedMs: maintenanceMs }],
    exclusions:
      excludedMs === 0
        ? []
        : [
            {
              from: at(4, '10:35'),
              to: at(4, '11:05'),
              type: 'supplier-line',
              reason: hostile ?? 'Storing op de glasvezel in de wijk, bevestigd door de leverancier',
              proposedBy: 'Beheerder',
              agreedBy: 'Servicemanager',
            },
          ],
  };
}

function workItem(index: number, hostile: string | undefined): ReportWorkItem {
  const isLate = index % 9 === 4;
  const opened = at(1 + (index % 27), '08:05');
  const response = {
    targetMs: HOUR,
    elapsedMs: isLate ? 80 * MINUTE : 25 * MINUTE,
    pausedMs: 0,
    aroundTheClock: false,
    outcome: isLate ? 'breached' : 'met',
    decidedAt: at(1 + (index % 27), isLate ? '09:05' : '08:30'),
  } as const;
  return {
    id: `work-${String(index)}`,
    reference: `#${String(120 + index)}`,
    title: hostile ?? 'Röntgenprogramma opent niet op de werkplek in kamer 3',
    priority: index % 3 === 0 ? 2 : 3,
    state: 'closed',
    openedAt: opened,
    closedAt: at(1 + (index % 27), '14:20'),
    response,
    resolution: {
      ...response,
      targetMs: 8 * HOUR,
      elapsedMs: 375 * MINUTE,
      outcome: 'met',
      decidedAt: at(1 + (index % 27), '14:20'),
    },
  };
}

/** Half an hour inside the agreed hours, half an hour after them, and the way there. */
function entry(index: number, hostile: string | undefined): ReportHoursEntry {
  return {
    id: `entry-${String(index)}`,
    kind: 'work',
    date: `2027-03-${two(1 + (index % 27))}`,
    text: hostile ?? 'Werkplek in kamer 3 hersteld en gecontroleerd met de assistente',
    who: 'Beheerder',
    place: 'on-site',
    billable: true,
    rawMinutes: 53,
    parts: [
      { band: 'agreed', rawMinutes: 28, roundedMinutes: 30, factorPercent: 100, minutes: 30 },
      { band: 'evening', rawMinutes: 25, roundedMinutes: 30, factorPercent: 150, minutes: 45 },
    ],
    travel: { rawMinutes: 20, factorPercent: 100, minutes: 20 },
    chargedMinutes: 95,
    takenFrom: [{ lot: 'lot-1', minutes: 95 }],
    billedMinutes: 0,
    owedMinutes: 0,
    includedMinutes: 0,
    correctionOf: null,
  };
}
