import type { BackupJob } from '@nachtwacht/contracts';

/** A job of which nothing is special; `over` says what the spec is about. */
export function someJob(over: Partial<BackupJob> = {}): BackupJob {
  return {
    id: '0192a000-0000-7000-8000-000000000001',
    customerId: '0192a000-0000-7000-8000-0000000000c1',
    customerName: 'Tandartspraktijk De Linde',
    assetId: '0192a000-0000-7000-8000-0000000000a1',
    name: 'Nachtback-up',
    collector: 'duplicati',
    connectionId: null,
    protectsAssetId: null,
    protectsName: null,
    packageCode: 'server-500',
    schedule: { kind: 'evenings', weekdays: [1, 2, 3, 4, 5], at: '22:00', timeZone: 'Europe/Amsterdam' },
    learned: null,
    windowMinutes: 480,
    graceMinutes: 120,
    calendar: null,
    terms: { kind: 'server', rollUp: 'mixed', maxDurationHours: 12, offlineDays: 0, nothingNewDays: 7 },
    archiveByDay: 5,
    activeFrom: '2026-01-01T00:00:00.000Z',
    pausedAt: null,
    pauseReason: null,
    lastGoodAt: '2026-11-22T21:40:00.000Z',
    storedBytes: 312e9,
    ...over,
  };
}
