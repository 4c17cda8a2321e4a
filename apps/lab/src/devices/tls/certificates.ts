import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
  /** SHA-256, as browsers show it. */
  readonly fingerprint: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Certificates of the lab's own making, kept in its data folder so that pinned fingerprints stay true. */
export class Certificates {
  private readonly folder: string;
  /** Asked for twice at the same time, a certificate is still made once. */
  private readonly pairs = new Map<string, Promise<KeyPair>>();

  constructor(
    dataFolder: string,
    private readonly now: () => number,
  ) {
    this.folder = join(dataFolder, 'certificates');
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  /** Signed by nobody but itself, as devices do. */
  selfMade(name: string): Promise<KeyPair> {
    return this.kept(name, { daysLeft: 3650 });
  }

  /** The lab's own authority; whoever trusts `authority.pem` trusts the lab's websites. */
  authority(): Promise<KeyPair> {
    return this.kept('authority', { daysLeft: 3650, isAuthority: true });
  }

  /** Signed by the lab's authority for `lifeDays`, of which so many are left. */
  async signed(name: string, daysLeft: number, lifeDays: number): Promise<KeyPair> {
    return this.kept(name, { daysLeft, lifeDays, signedBy: await this.authority() });
  }

  private kept(name: string, wish: Wish): Promise<KeyPair> {
    const known = this.pairs.get(name) ?? this.readOrMake(name, wish);
    this.pairs.set(name, known);
    return known;
  }

  private async readOrMake(name: string, wish: Wish): Promise<KeyPair> {
    const [certificate, key] = ['pem', 'key'].map((end) => join(this.folder, `${name}.${end}`)) as [
      string,
      string,
    ];
    if (!existsSync(certificate) || !existsSync(key) || !this.fits(readFileSync(certificate, 'utf8'), wish)) {
      const made = await make(name, wish, this.now());
      writeFileSync(certificate, made.certificate);
      writeFileSync(key, made.key, { mode: 0o600 });
    }
    return withFingerprint(readFileSync(certificate, 'utf8'), readFileSync(key, 'utf8'));
  }

  /** A certificate from an earlier run still does when it has most of its wished life left, and no more than that. */
  private fits(certificate: string, { daysLeft }: Wish): boolean {
    const left = (new X509Certificate(certificate).validToDate.getTime() - this.now()) / DAY_MS;
    return left > daysLeft * 0.8 && left <= daysLeft;
  }
}

interface Wish {
  readonly daysLeft: number;
  /** Its whole life; left out: it began yesterday. */
  readonly lifeDays?: number;
  readonly isAuthority?: true;
  readonly signedBy?: KeyPair;
}

async function make(name: string, wish: Wish, now: number): Promise<Omit<KeyPair, 'fingerprint'>> {
  const { signedBy, daysLeft, lifeDays = daysLeft + 1, isAuthority = false } = wish;
  const end = now + daysLeft * DAY_MS;
  const made = await generate([{ name: 'commonName', value: `${name} (make-believe)` }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(end - lifeDays * DAY_MS),
    notAfterDate: new Date(end),
    extensions: [
      { name: 'basicConstraints', cA: isAuthority, critical: true },
      isAuthority
        ? { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true }
        : { name: 'keyUsage', digitalSignature: true, critical: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
    ...(signedBy === undefined ? {} : { ca: { key: signedBy.key, cert: signedBy.certificate } }),
  });
  return { certificate: made.cert, key: made.private };
}

function withFingerprint(certificate: string, key: string): KeyPair {
  return { certificate, key, fingerprint: new X509Certificate(certificate).fingerprint256 };
}
