import type { AddressGuard } from '@nachtwacht/collector-kit';
import { DEFAULT_TIME_ZONE, pathOfMessage, remark, type Message, type SendOutcome } from '@nachtwacht/domain';
import { attempted, lost } from './attempted';
import type { AnyChannelKind } from './channel-kind';
import { channelKindById } from './registry';

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
    const { guard, timeZone = DEFAULT_TIME_ZONE } = this.options;
    return attempted({ deadlineMs: kind.deadlineMs, guard, clock: this.clock }, (lines) =>
      kind.send({ message, url: this.urlOf(message), timeZone, ...lines }, settings, credentials),
    );
  }

  private urlOf(message: Message): string | null {
    const { publicUrl } = this.options;
    return publicUrl === null ? null : new URL(pathOfMessage(message), publicUrl).href;
  }
}
