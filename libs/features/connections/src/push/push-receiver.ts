/** What a job reported, cleaned and cut to size. */
export interface Pushed {
  readonly signal: 'start' | 'success' | 'fail' | 'log' | 'exit' | 'mail';
  readonly exitCode: number | null;
  /** Of a mail: what it is known by, so that the same one is kept once. */
  readonly runId: string | null;
  readonly body: string;
  readonly contentType: string | null;
  /** The address it came from. */
  readonly source: string | null;
}

/** Port: keeps what jobs report and makes their connection due. */
export abstract class PushReceiver {
  /** False for an address that is not known (any more). */
  abstract receive(tokenHash: Uint8Array, message: Pushed): Promise<boolean>;
  /** Whether there is a living connection with this address. */
  abstract knows(tokenHash: Uint8Array): Promise<boolean>;
}
