import type { ReportCover } from './report-cover';
import type {
  ReportAvailability,
  ReportBackupJob,
  ReportDetails,
  ReportHours,
  ReportNight,
} from './report-details';

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
  restoreTests: { dueOn: null, last: null },
  availability: null,
  incidents: [],
  work: null,
  updates: [],
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

export const service = (over: Partial<ReportAvailability> = {}): ReportAvailability => ({
  service: 'server',
  nameNl: 'Serverwerkplek',
  nameEn: 'Server workplace',
  targetPer100000: 99_900,
  agreedMs: 1_000_000,
  downMs: 0,
  unknownMs: 0,
  maintenanceMs: 0,
  outages: [],
  ...over,
});

export const hours = (over: Partial<ReportHours> = {}): ReportHours => ({
  plan: 'included',
  lots: [
    {
      id: 'lot-1',
      source: 'budget',
      validFrom: '2027-03-01',
      expires: '2027-04-01',
      openingMinutes: 0,
      grantedMinutes: 240,
      expiredMinutes: 0,
    },
  ],
  entries: [
    {
      date: '2027-03-10',
      text: 'Printer',
      who: 'Eén',
      rawMinutes: 50,
      roundedMinutes: 60,
      factorPercent: 150,
      chargedMinutes: 90,
      overdrawnMinutes: 0,
    },
  ],
  emptyOn: null,
  ...over,
});

/** A whole month in which all is well. */
export const GOOD: ReportDetails = {
  ...NOTHING,
  backups: [job(march())],
  restoreTests: {
    dueOn: '2027-12-01',
    last: { doneOn: '2026-12-01', job: 'Serverback-up', method: 'files', result: 'passed', doneBy: 'Eén' },
  },
  availability: [service()],
  work: [],
  devices: [{ asset: 'SRV01', kind: 'server', status: 'ok', fullAt: null }],
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
