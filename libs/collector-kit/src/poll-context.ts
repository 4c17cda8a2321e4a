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
  /**
   * Reads values by SNMP in one session with one agent. What the agent does not have is absent from the reply. A wrong
   * community, a closed port and a host that is down look alike: no answer, a fault `timeout`.
   */
  snmp(ask: SnmpAsk): Promise<SnmpReply>;
  /** Messages pushed to this connection, oldest first: for collectors that are told instead of asking. */
  inbox(): Promise<readonly PushedMessage[]>;
  /**
   * Runs a program of this machine that reads a repository, without a shell, in an environment of its own: one that the
   * collector declared in `programs`. An exit code is a result, not a fault; a program that is not installed, a place
   * that may not be read and a server that can't be reached are faults.
   */
  program(run: ProgramRun): Promise<ProgramReply>;
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
  /** Bytes after decompression: 1 MiB by default, 16 MiB at most. */
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
  /** `mail`: a mail to the address of the connection; its body is JSON of a `ReportMail`. */
  readonly signal: 'start' | 'success' | 'fail' | 'log' | 'exit' | 'mail';
  readonly exitCode: number | null;
  readonly runId: string | null;
  /** At most 100 kB; longer bodies were cut. */
  readonly body: string;
  readonly contentType: string | null;
}

/** Programs of others that alone can read a repository of their own format. */
export type RepositoryProgram = 'restic' | 'borg';

/** Where a repository is, as a collector read it from its settings. Nothing here was judged yet. */
export type RepositoryPlace =
  | { readonly kind: 'folder'; readonly path: string }
  | {
      /** A rest-server of restic. */
      readonly kind: 'rest';
      /** http or https, without a login. */
      readonly url: string;
      readonly trust?: Trust;
      readonly login?: { readonly username: string; readonly password: string };
    }
  | {
      readonly kind: 'ssh';
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly path: string;
      /** Lines as `ssh-keyscan` or a file `known_hosts` has them: a server that shows another key is refused. */
      readonly hostKeys: string;
      /** Without a passphrase. */
      readonly privateKey: string;
    };

export interface ProgramRun {
  readonly program: RepositoryProgram;
  /**
   * The subcommand and its options, as the collector declared them in `programs`. Every user of this machine can read
   * them, so that nothing secret may be in them. What keeps the program from locking is added by itself.
   */
  readonly arguments: readonly string[];
  readonly repository: RepositoryPlace;
  /** Password or passphrase of the repository; told by the environment. */
  readonly secret: string;
  /** True where a person said that the repository is not encrypted (borg); otherwise such a one is refused. */
  readonly isUnencrypted?: boolean;
  /** Bytes of standard output: 1 MiB by default, 16 MiB at most. More ends the program. */
  readonly maxBytes?: number;
  /** Sooner than the deadline of the poll: what is not done by then is ended, and the poll goes on. */
  readonly withinMs?: number;
}

export interface ProgramReply {
  /** null where it was ended by us, or by a signal. */
  readonly exitCode: number | null;
  readonly ended: 'by-itself' | 'too-slow' | 'too-much';
  /** UTF-8. */
  readonly stdout: string;
  /** The first 64 KiB, without the secrets and addresses that the program was told. */
  readonly stderr: string;
  /** What `stdout` was limited to. */
  readonly maxBytes: number;
}

/** How to reach an agent and in whose name. Version 1 is not spoken; DES is not either (OpenSSL 3 has it no more). */
export interface SnmpTarget {
  readonly host: string;
  readonly port: number;
  readonly access:
    | { readonly version: '2c'; readonly community: string }
    | {
        readonly version: '3';
        readonly user: string;
        readonly context?: string;
        /** Left out: noAuthNoPriv. */
        readonly auth?: { readonly protocol: SnmpAuthProtocol; readonly key: string };
        /** Only with `auth`. */
        readonly privacy?: { readonly protocol: SnmpPrivacyProtocol; readonly key: string };
      };
}
export const SNMP_AUTH_PROTOCOLS = ['md5', 'sha', 'sha224', 'sha256', 'sha384', 'sha512'] as const;
export type SnmpAuthProtocol = (typeof SNMP_AUTH_PROTOCOLS)[number];
export const SNMP_PRIVACY_PROTOCOLS = ['aes', 'aes256b', 'aes256r'] as const;
export type SnmpPrivacyProtocol = (typeof SNMP_PRIVACY_PROTOCOLS)[number];

export interface SnmpAsk {
  readonly target: SnmpTarget;
  /** Whole OIDs of single values, with their instance: '1.3.6.1.2.1.1.1.0'. */
  readonly get?: readonly string[];
  /** Subtrees (a table, or a column of one) to read whole, in this order. */
  readonly walk?: readonly string[];
  /** Values of one walk: 2,000 by default, 20,000 at most. What is beyond is left out, and `cut` says so. */
  readonly maxValues?: number;
  /** Repetitions of GetBulk: 20 by default; small devices choke on more. */
  readonly maxRepetitions?: number;
}

export interface SnmpReply {
  /** By OID without a leading dot; what the agent does not have is absent. */
  readonly values: SnmpValues;
  /** Walks that were ended at their limit or because the agent went backwards; left out where none was. */
  readonly cut?: readonly string[];
}

export type SnmpValues = Readonly<Record<string, SnmpValue>>;

/**
 * A value with its type, as plain JSON. Integers are numbers, a Counter64 is its decimal digits, an OctetString is
 * `Text` where all its bytes are printable UTF-8 and otherwise `Hex`, and an address is "192.0.2.1".
 */
export type SnmpValue =
  | readonly ['Integer' | 'Counter32' | 'Gauge32' | 'TimeTicks', number]
  | readonly ['Counter64' | 'Text' | 'Hex' | 'ObjectId' | 'IpAddress', string];
