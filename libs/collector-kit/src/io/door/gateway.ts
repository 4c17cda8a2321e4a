/** A port of 127.0.0.1 that a program is told instead of an address, for the time of one run. */
export interface Gateway {
  readonly port: number;
  close(): void;
}
