import { createPollContext, PollFault, type AddressGuard } from '@nachtwacht/collector-kit';
import {
  DEFAULT_TIME_ZONE,
  pathOfMessage,
  type Message,
  type SendOutcome,
  remark,
  type Remark,
} from '@nachtwacht/domain';
import type { AnyChannelKind, Sending } from './channel-kind';
import { channelKindById } from './registry';
import { SendFault } from './send-fault';

export interface ChannelPostOptions {
  /** The address people type; links begin with it. null: messages carry no link. */
  readonly publicUrl: string | null;
  /** What must not be dialled. */
  readonly guard: AddressGuard;
  readonly timeZone?: string;
  readonly clock?: { now(): number };
  /** The kinds to choose from; by default those of the registry. */
  readonly kindById?: (id: string) => AnyChannelKind | undefined;
}

/** The channels of the registry behind one call that never throws for what a receiver does. */
export class ChannelPost {
  private readonly clock: { now(): number };
  private readonly kindById: (id: string) => AnyChannelKind | undefined;

  constructor(private readonly options: ChannelPostOptions) {
    this.clock = options.clock ?? Date;
    this.kindById = options.kindById ?? channelKindById;
  }

  /** One attempt, within the deadline of the kind of channel. */
  async send(
    kindId: string,
    settings: unknown,
    credentials: Readonly<Record<string, string>> | null,
    message: Message,
  ): Promise<SendOutcome> {
    const kind = this.kindById(kindId);
    if (!kind) return lost(remark('channel-unknown', { id: kindId }));
    const entered = kind.settings.safeParse(settings);
    if (!entered.success) return lost(remark('channel-incomplete'));
    const opened = kind.credentials?.safeParse(credentials ?? {});
    if (opened?.success === false) return lost(remark('channel-no-credentials'));
    return this.attempt(kind, entered.data, opened?.data ?? null, message);
  }

  private async attempt(
    kind: AnyChannelKind,
    settings: unknown,
    credentials: unknown,
    message: Message,
  ): Promise<SendOutcome> {
    const context = createPollContext({
      deadlineMs: kind.deadlineMs,
      clock: this.clock,
      inbox: () => Promise.resolve([]),
      addressGuard: this.options.guard,
    });
    const sending: Sending = {
      message,
      url: this.urlOf(message),
      timeZone: this.options.timeZone ?? DEFAULT_TIME_ZONE,
      now: () => this.clock.now(),
      signal: AbortSignal.timeout(kind.deadlineMs),
      http: (request) => context.http(request),
      connect: (target) => context.connect(target),
    };
    try {
      return { sent: true, remark: await kind.send(sending, settings, credentials) };
    } catch (error) {
      return outcomeOf(error);
    } finally {
      context.close();
    }
  }

  private urlOf(message: Message): string | null {
    const { publicUrl } = this.options;
    return publicUrl === null ? null : new URL(pathOfMessage(message), publicUrl).href;
  }
}

function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof SendFault) return { sent: false, fault: error.message, permanent: error.permanent };
  if (error instanceof PollFault) {
    const { class: faultClass, text } = error.fault;
    return { sent: false, fault: text, permanent: faultClass === 'auth' || faultClass === 'misconfigured' };
  }
  // A defect of ours; what it says may still help whoever looks into it.
  return lost(
    remark('message-not-sent', { cause: error instanceof Error ? error.message : String(error) }),
    false,
  );
}

function lost(text: Remark, permanent = true): SendOutcome {
  return { sent: false, fault: new SendFault(text, permanent).message, permanent };
}
