import { Client } from 'pg';
import { APP_ROLE } from '../database/database';
import { CHANGES_CHANNEL, DUE_CHANNEL, RIGHTS_CHANNEL, SESSIONS_CHANNEL } from './channels';

const CHANNELS = [CHANGES_CHANNEL, DUE_CHANNEL, SESSIONS_CHANNEL, RIGHTS_CHANNEL];
const AGAIN_AFTER_MS = 2_000;

export interface SignalListenerOptions {
  readonly url: string;
  /** Seen in pg_stat_activity. */
  readonly applicationName: string;
  readonly onSignal: () => void;
  readonly onDue?: () => void;
  /** null: some may have ended while nobody listened. */
  readonly onSessionEnded?: (sessionId: string | null) => void;
  readonly onSessionMoved?: (sessionId: string) => void;
}

/**
 * Hears "something was written" from whichever process wrote it, over a connection of its own. A signal may be missed
 * (a lost connection, a pooler in between that does not carry them): whoever waits for one also looks now and then.
 */
export class SignalListener {
  private client: Client | null = null;
  private again: NodeJS.Timeout | null = null;
  private ended = false;

  constructor(private readonly options: SignalListenerOptions) {}

  async start(): Promise<void> {
    this.again = null;
    const client = new Client({
      connectionString: this.options.url,
      application_name: this.options.applicationName,
      options: `-c role=${APP_ROLE}`,
      keepAlive: true,
    });
    this.client = client;
    client.on('error', () => {
      this.lost(client);
    });
    client.on('end', () => {
      this.lost(client);
    });
    client.on('notification', ({ channel, payload }) => {
      if (channel === SESSIONS_CHANNEL) this.options.onSessionEnded?.(payload ?? null);
      else if (channel === DUE_CHANNEL) this.options.onDue?.();
      else if (channel === RIGHTS_CHANNEL) this.options.onSessionMoved?.(payload ?? '');
      else this.options.onSignal();
    });
    try {
      await client.connect();
      await client.query(CHANNELS.map((channel) => `LISTEN ${channel}`).join('; '));
    } catch {
      this.lost(client);
      return;
    }
    // For what was written before anybody listened.
    this.options.onSignal();
    this.options.onSessionEnded?.(null);
  }

  async stop(): Promise<void> {
    this.ended = true;
    if (this.again) clearTimeout(this.again);
    await this.client?.end().catch(() => undefined);
  }

  private lost(client: Client): void {
    if (this.ended || this.client !== client) return;
    this.client = null;
    client.end().catch(() => undefined);
    this.again = setTimeout(() => void this.start(), AGAIN_AFTER_MS);
  }
}
