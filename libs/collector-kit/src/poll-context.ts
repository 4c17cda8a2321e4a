/**
 * All a collector may do with the world. Every call obeys one total deadline and one abort signal, limits what it
 * reads, never follows a redirect and throws `PollFault` with a classified fault.
 */
export interface PollContext {
  /** Epoch milliseconds; for asking only, never for measuring. */
  now(): number;
  http(request: HttpRequest): Promise<HttpReply>;
  /** Opens a TLS connection, reads the certificates and closes. An untrusted chain is a result, not a fault. */
  tls(target: TlsTarget): Promise<TlsReply>;
  /** Sends a burst and waits for the answers. No answer at all is a result (received 0), not a fault. */
  ping(burst: PingBurst): Promise<PingReply>;
  /** Messages pushed to this connection, oldest first: for collectors that are told instead of asking. */
  inbox(): Promise<readonly PushedMessage[]>;
}

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /**
   * Left out: a publicly trusted certificate for this name. With a fingerprint: that certificate and no other. `any`
   * only where nothing secret is sent or a person chose so. Anything else is refused before the request is written.
   */
  readonly trust?: Trust;
  /** Bytes after decompression: 1 MiB by default, 4 MiB at most. */
  readonly maxBytes?: number;
  /** What a larger body becomes: a fault (default), or its beginning with `cut` set. */
  readonly whenTooLarge?: 'fault' | 'cut';
  /** Any status is a reply by default; with this, 401/403 become `auth`, 429 `rate-limited`, other non-2xx `bad-reply`. */
  readonly expectOk?: boolean;
}
export type Trust = { readonly fingerprint: string } | 'any';

export interface HttpReply {
  readonly status: number;
  /** Names in lower case; a name that came more than once is joined with ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded as UTF-8; invalid bytes become U+FFFD. */
  readonly body: string;
  readonly timing: { readonly totalMs: number; readonly firstByteMs: number };
  /** https only: what the server showed on this very connection. */
  readonly certificate?: Certificate;
  /** https only: OpenSSL's word for what is wrong with it, null when it is publicly trusted for this name. */
  readonly certificateProblem?: string | null;
  /** True when the body was larger than `maxBytes` and the request said `cut`. */
  readonly cut?: true;
}

export interface TlsTarget {
  readonly host: string;
  readonly port: number;
  readonly serverName?: string;
}

export interface Certificate {
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601 UTC */
  readonly validFrom: string;
  readonly validTo: string;
  readonly fingerprint256: string;
  readonly names: readonly string[];
}

export interface TlsReply {
  /** Leaf first. */
  readonly chain: readonly Certificate[];
  readonly trusted: boolean;
  /** OpenSSL's word for what is wrong with the chain or the name, null when trusted. */
  readonly problem: string | null;
}

export interface PingBurst {
  readonly host: string;
  readonly method: 'icmp' | 'udp-echo';
  /** udp-echo only */
  readonly port?: number;
  /** 1 to 20 */
  readonly count: number;
  readonly intervalMs: number;
  readonly timeoutMs: number;
}

export interface PingReply {
  readonly sent: number;
  /** Round trip times in milliseconds in order of sending; null was lost. */
  readonly roundTripsMs: readonly (number | null)[];
  /** udp-echo only: the host said that nothing listens on this port. */
  readonly refused?: true;
}

export interface PushedMessage {
  readonly id: string;
  /** ISO 8601 UTC, our clock */
  readonly receivedAt: string;
  readonly signal: 'start' | 'success' | 'fail' | 'log' | 'exit';
  readonly exitCode: number | null;
  readonly runId: string | null;
  /** At most 100 kB; longer bodies were cut. */
  readonly body: string;
  readonly contentType: string | null;
}
