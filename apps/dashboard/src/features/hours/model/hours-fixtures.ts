import type { HoursOverview, HoursRow, StatementLine, TimeEntryView } from '@nachtwacht/contracts';

export function aRow(part: Partial<HoursRow> = {}): HoursRow {
  return {
    customerId: '0b9f6d5e-0000-4000-8000-000000000001',
    customerName: 'Tandartspraktijk De Linde',
    plan: { kind: 'included', minutes: 600, per: 'month' },
    openMinutes: 300,
    owedMinutes: 0,
    usedPercent: 50,
    emptyOn: null,
    emptyBeforeGrant: false,
    unreleased: 0,
    ...part,
  };
}

export function anEntry(part: Partial<TimeEntryView> = {}): TimeEntryView {
  return {
    id: '0b9f6d5e-0000-4000-8000-0000000000e1',
    customerId: '0b9f6d5e-0000-4000-8000-000000000001',
    customerName: 'Tandartspraktijk De Linde',
    incidentId: null,
    assetId: null,
    workItemId: null,
    workOn: null,
    personId: 'p',
    personName: 'Medewerker',
    startedAt: '2026-11-23T08:00:00.000Z',
    endedAt: '2026-11-23T08:45:00.000Z',
    rawMinutes: 45,
    chargedMinutes: 45,
    place: 'remote',
    travelMinutes: 0,
    billable: true,
    privateNote: '',
    customerText: '',
    overageAgreed: '',
    releasedAt: null,
    reversedAt: null,
    reversedReason: null,
    correctionIn: null,
    closed: false,
    version: 1,
    ...part,
  };
}

/** November 2026: ten hours, three of them used on the 5th. */
export function anOverview(part: Partial<HoursOverview> = {}): HoursOverview {
  return {
    customerId: '0b9f6d5e-0000-4000-8000-000000000001',
    customerName: 'Tandartspraktijk De Linde',
    timeZone: 'Europe/Amsterdam',
    plan: { kind: 'included', minutes: 600, per: 'month' },
    overage: 'bill',
    budget: {
      from: '2026-10-31T23:00:00.000Z',
      to: '2026-11-30T23:00:00.000Z',
      availableMinutes: 600,
      usedMinutes: 180,
      usedPercent: 30,
    },
    openMinutes: 420,
    owedMinutes: 0,
    burnDown: [
      { at: '2026-10-31T23:00:00.000Z', minutes: 600 },
      { at: '2026-11-05T09:00:00.000Z', minutes: 420 },
    ],
    forecast: {
      minutesPerWeek: 210,
      emptyOn: null,
      nextGrant: '2026-11-30T23:00:00.000Z',
      emptyBeforeGrant: false,
    },
    thresholds: [],
    months: [],
    lots: [],
    ...part,
  };
}

/** Half an hour within the agreed hours and fifty minutes of the evening. */
export function aLine(part: Partial<StatementLine> = {}): StatementLine {
  return {
    kind: 'work',
    entryId: 'e',
    startedAt: '2026-11-23T16:30:00.000Z',
    endedAt: '2026-11-23T17:50:00.000Z',
    date: '2026-11-23',
    personName: 'Medewerker',
    workOn: null,
    text: '',
    place: 'remote',
    billable: true,
    rawMinutes: 80,
    parts: [
      { band: 'agreed', rawMinutes: 30, roundedMinutes: 30, factorPercent: 100, minutes: 30 },
      { band: 'evening', rawMinutes: 50, roundedMinutes: 60, factorPercent: 150, minutes: 90 },
    ],
    travel: null,
    minutes: 120,
    allocation: [
      { lotId: 'a', source: 'budget', minutes: 40 },
      { lotId: 'b', source: 'bought', minutes: 20 },
      { lotId: 'c', source: 'budget', minutes: 30 },
    ],
    billedMinutes: 30,
    owedMinutes: 0,
    includedMinutes: 0,
    correctionOf: null,
    ...part,
  };
}
