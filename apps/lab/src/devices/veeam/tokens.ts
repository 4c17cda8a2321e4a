import { json, type LabReply, type LabRequest } from '../http-endpoint';
import type { BackupSource } from '../backup-source/backup-source';

export interface VeeamAccount {
  readonly username: string;
  readonly password: string;
}

const LIFE_SECONDS = 900;
/** While tokens end too soon, each is good for so many calls. */
const CALLS_OF_A_SHORT_TOKEN = 5;

/** Tokens as the server gives them: access for a quarter of an hour, and a refresh token that is good for one use. */
export class VeeamTokens {
  private readonly access = new Map<string, { readonly endsAt: number; calls: number }>();
  private readonly refresh = new Set<string>();
  private made = 0;

  constructor(
    private readonly source: BackupSource,
    private readonly account: VeeamAccount,
    private readonly clock: () => number,
  ) {}

  grant({ body }: LabRequest): LabReply {
    const form = new URLSearchParams(body);
    const isGranted =
      form.get('grant_type') === 'refresh_token'
        ? this.refresh.delete(form.get('refresh_token') ?? '')
        : this.isKnown(form);
    if (!isGranted) return json({ error: 'invalid_grant', error_description: 'Logon failure' }, 400);
    const made = ++this.made;
    const now = this.clock();
    this.access.set(`access-${made}`, { endsAt: now + LIFE_SECONDS * 1000, calls: 0 });
    this.refresh.add(`refresh-${made}`);
    return json({
      access_token: `access-${made}`,
      token_type: 'bearer',
      refresh_token: `refresh-${made}`,
      expires_in: LIFE_SECONDS,
      '.issued': new Date(now).toISOString(),
      '.expires': new Date(now + LIFE_SECONDS * 1000).toISOString(),
    });
  }

  accepts({ headers }: LabRequest): boolean {
    const token = this.access.get(headers.authorization?.replace(/^Bearer /, '') ?? '');
    if (token === undefined || token.endsAt <= this.clock()) return false;
    return !this.source.has('token-ends') || token.calls++ < CALLS_OF_A_SHORT_TOKEN;
  }

  end({ headers }: LabRequest): void {
    this.access.delete(headers.authorization?.replace(/^Bearer /, '') ?? '');
  }

  private isKnown(form: URLSearchParams): boolean {
    const { username, password } = this.account;
    return (
      !this.source.has('credentials-refused') &&
      form.get('username') === username &&
      form.get('password') === password
    );
  }
}
