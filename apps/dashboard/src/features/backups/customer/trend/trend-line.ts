export interface TrendLine {
  readonly key: 'processed' | 'stored' | 'minutes';
  readonly label: string;
  /** What a night came to is a bar of its own, and none is a gap; what is kept of all nights is a line. */
  readonly style: 'line' | 'bars';
}
