/** Data sources by the vendor's table of column codes. Lists that circulate have D10 and D11 wrong. */
export const DATA_SOURCES: Readonly<Record<string, string>> = {
  D01: 'Files and folders',
  D02: 'System state',
  D03: 'MS SQL (legacy)',
  D04: 'Exchange (VSS)',
  D05: 'Microsoft 365 SharePoint',
  D06: 'Network shares',
  D07: 'System state (VSS)',
  D08: 'VMware',
  D10: 'MS SQL (VSS)',
  D11: 'SharePoint (VSS)',
  D12: 'Oracle',
  D14: 'Hyper-V',
  D15: 'MySQL',
  D16: 'Virtual disaster recovery',
  D17: 'Bare metal',
  D19: 'Microsoft 365 Exchange',
  D20: 'Microsoft 365 OneDrive',
  D23: 'Microsoft 365 Teams',
};

/** Sums up all sources of a device: read only where none of them tells of itself. */
export const TOTAL = 'D09';

/** Asking for these is refused for some accounts (error 13501). */
export const LEGACY_SOURCES: readonly string[] = ['D02', 'D03'];

/** Of each source; the colour bar (F08) is a drawing of 28 days and no list of runs. */
export const FIELDS = {
  status: 'F00',
  files: 'F02',
  processed: 'F04',
  sent: 'F05',
  errors: 'F06',
  duration: 'F12',
  session: 'F15',
  completedStatus: 'F17',
  completed: 'F18',
} as const;

/** Of the device. */
export const ABOUT = {
  name: 'I1',
  customer: 'I8',
  used: 'I14',
  computer: 'I18',
  sources: 'I78',
} as const;

/** The columns to ask for: what is used and no more, because a column that may not be read refuses the whole list. */
export function columnsFor(withLegacy: boolean): readonly string[] {
  const sources = [...Object.keys(DATA_SOURCES), TOTAL].filter(
    (source) => withLegacy || !LEGACY_SOURCES.includes(source),
  );
  return [
    ...Object.values(ABOUT),
    ...sources.flatMap((source) => Object.values(FIELDS).map((field) => `${source}${field}`)),
  ];
}

export function isKnownColumn(column: string): boolean {
  return /^(?:I\d{1,3}|D\d{2}F\d{2})$/.test(column);
}
