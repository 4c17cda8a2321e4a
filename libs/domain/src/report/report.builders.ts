import type { ReportCover } from './report-cover';
import type { ReportAvailability } from './availability-details';
import type { ReportHours, ReportHoursEntry, ReportLot } from './hours-details';
import type { ReportBackupJob, ReportDetails, ReportNight } from './report-details';
import type { ReportClock, ReportWorkItem } from './work-details';

/** March 2027 in Amsterdam: 743 hours. */
export const COVER: ReportCover = {
  customer: { id: '0190c0de-0000-7000-8000-000000000001', name: 'Praktijk Één', code: 'een' },
  month: '2027-03',
  from: '2027-02-28T23:00:00.000Z',
  to: '2027-03-31T22:00:00.000Z',
  timeZone: 'Europe/Amsterdam',
  agreementVersion: 2,
  dataAsOf: '2027-04-01T04:00:00.000Z',
  revision: 1,
  correction: null,
  generator: '0.1.0',
};

export const NOTHING: ReportDetails = {
  backups: [],
  restoreTests: { dueOn: null, last: null, inPeriod: [] },
  availability: null,
  incidents: [],
  work: null,
  updates: [],
  maintenance: [],
  devices: [],
  hours: null,
  sold: [],
  chains: { register: null, audit: null },
};

const night = (date: string, over: Partial<ReportNight> = {}): ReportNight => ({
  date,
  status: 'success',
  hidden: null,
  finishedAt: `${date}T22:00:00.000Z`,
  bytes: 5_000_000_000,
  signedBy: 'Eén',
  ...over,
});

export const job = (
  nights: readonly ReportNight[],
  over: Partial<ReportBackupJob> = {},
): ReportBackupJob => ({
  id: 'job-1',
  name: 'Serverback-up',
  protects: 'SRV01',
  packageGigabytes: 250,
  goodBefore: '2027-02-28T22:00:00.000Z',
  nights,
  archive: { status: 'present', pointAt: '2027-03-31T22:00:00.000Z' },
  ...over,
});

/** Every night of March, each as `over` says. */
export const march = (over: (day: number) => Partial<ReportNight> = () => ({})): ReportNight[] =>
  Array.from({ length: 31 }, (_, index) =>
    night(`2027-03-${String(index + 1).padStart(2, '0')}`, over(index + 1)),
  );

/** Agreed hours of a million milliseconds. */
export const service = ({
  downMs = 0,
  unknownMs = 0,
  targetPer100000 = 99_900,
} = {}): ReportAvailability => ({
  service: 'server',
  nameNl: 'Serverwerkplek',
  nameEn: 'Server workplace',
  assets: ['SRV01'],
  parts: [
    {
      agreementVersion: '2',
      from: COVER.from,
      to: COVER.to,
      targetPer100000,
      upMs: 1_000_000 - downMs - unknownMs,
      downMs,
      unknownMs,
      maintenanceMs: 0,
      excludedMs: 0,
      unmonitoredMs: 0,
    },
  ],
  outages:
    downMs === 0
      ? []
      : [
          {
            from: '2027-03-04T09:00:00.000Z',
            to: '2027-03-04T09:20:00.000Z',
            lastedMs: downMs,
            countedMs: downMs,
          },
        ],
  works: [],
  exclusions: [],
});

export const lot = (over: Partial<ReportLot> = {}): ReportLot => ({
  id: 'lot-1',
  source: 'budget',
  validFrom: '2027-02-28T23:00:00.000Z',
  expires: '2027-05-31T22:00:00.000Z',
  openingMinutes: 0,
  grantedMinutes: 240,
  consumedMinutes: 90,
  settledMinutes: 0,
  expiredMinutes: 0,
  carriedMinutes: 0,
  closingMinutes: 150,
  ...over,
});

/** Fifty minutes on an evening: an hour, times one and a half. */
export const entry = (over: Partial<ReportHoursEntry> = {}): ReportHoursEntry => ({
  id: 'entry-1',
  kind: 'work',
  date: '2027-03-10',
  text: 'Printer',
  who: 'Eén',
  place: 'remote',
  billable: true,
  rawMinutes: 50,
  parts: [{ band: 'evening', rawMinutes: 50, roundedMinutes: 60, factorPercent: 150, minutes: 90 }],
  travel: null,
  chargedMinutes: 90,
  takenFrom: [{ lot: 'lot-1', minutes: 90 }],
  billedMinutes: 0,
  owedMinutes: 0,
  includedMinutes: 0,
  correctionOf: null,
  ...over,
});

export const hours = (over: Partial<ReportHours> = {}): ReportHours => ({
  plan: 'included',
  budget: { minutes: 240, per: 'quarter' },
  closed: null,
  owedBeforeMinutes: 0,
  owedAfterMinutes: 0,
  lots: [lot()],
  entries: [entry()],
  ...over,
});

const HOUR = 3_600_000;
export const clock = (over: Partial<ReportClock> = {}): ReportClock => ({
  targetMs: HOUR,
  elapsedMs: HOUR / 4,
  pausedMs: 0,
  aroundTheClock: false,
  outcome: 'met',
  decidedAt: '2027-03-09T09:00:00.000Z',
  ...over,
});

export const workItem = (over: Partial<ReportWorkItem> = {}): ReportWorkItem => ({
  id: 'work-1',
  reference: '#1',
  title: 'Printer',
  priority: 2,
  state: 'closed',
  openedAt: '2027-03-09T08:45:00.000Z',
  closedAt: '2027-03-09T15:00:00.000Z',
  response: clock(),
  resolution: clock({ targetMs: 8 * HOUR, elapsedMs: 6 * HOUR }),
  ...over,
});

/** A whole month in which all is well. */
export const GOOD: ReportDetails = {
  ...NOTHING,
  backups: [job(march())],
  restoreTests: {
    dueOn: '2027-12-01',
    last: {
      doneOn: '2026-12-01',
      job: 'Serverback-up',
      method: 'files',
      result: 'passed',
      doneBy: 'Eén',
      durationMinutes: 40,
      coSigned: null,
    },
    inPeriod: [],
  },
  availability: [service()],
  work: [],
  devices: [{ asset: 'SRV01', kind: 'server', status: 'ok', unwell: [], fullAt: null }],
  hours: hours(),
  sold: [
    {
      service: 'server',
      nameNl: 'Serverwerkplek',
      nameEn: 'Server workplace',
      quantity: 1,
      watched: 1,
      monitored: true,
    },
  ],
};
