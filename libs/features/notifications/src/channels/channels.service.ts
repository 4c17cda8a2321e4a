import type { Channel, ChannelInput, ChannelPatch, Delivery } from '@nachtwacht/contracts';
import { LANGUAGES, messageText, testMessage, wrongFields, type Scope, remark } from '@nachtwacht/domain';
import { Sealer } from '@nachtwacht/server-kit';
import { Inject, Injectable } from '@nestjs/common';
import { ChannelCatalogue } from './channel-catalogue';
import { ChannelStore, type ChannelRecord, type DeliveryRecord } from './channel-store';

/** Adds and edits channels by the rules of their kinds, and sees to it that secrets go nowhere else. */
@Injectable()
export class ChannelsService {
  constructor(
    @Inject(ChannelStore) private readonly store: ChannelStore,
    @Inject(ChannelCatalogue) private readonly catalogue: ChannelCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
  ) {}

  async list(scope: Scope): Promise<Channel[]> {
    return (await this.store.list(scope)).map((record) => this.shown(record));
  }

  async create(scope: Scope, input: ChannelInput): Promise<Channel> {
    const { settings, credentials } = this.check(input.kind, input.settings, input.credentials);
    const { kind, name, enabled } = input;
    const id = crypto.randomUUID();
    const sealed = credentials && (await this.seal({ id, kind, settings }, credentials));
    return this.shown(await this.store.create(scope, { id, kind, name, enabled, settings, sealed }));
  }

  /** What the patch leaves out stays; credentials that were entered for another target are cleared. */
  async update(scope: Scope, id: string, patch: ChannelPatch): Promise<Channel> {
    const before = await this.store.byId(scope, id);
    const { settings, credentials } = this.check(
      before.kind,
      patch.settings ?? before.settings,
      patch.credentials,
    );
    const moved = this.catalogue.targetChanged(before.kind, before.settings, settings);
    const kept = moved || patch.credentials === null ? 'clear' : 'keep';
    const record = await this.store.update(scope, id, {
      before: before.settings,
      name: patch.name ?? before.name,
      settings,
      enabled: patch.enabled ?? before.enabled,
      credentials: credentials ? await this.seal({ id, kind: before.kind, settings }, credentials) : kept,
    });
    return this.shown(record);
  }

  async archive(scope: Scope, id: string): Promise<Channel> {
    return this.shown(await this.store.archive(scope, id));
  }

  async deliveries(scope: Scope, id: string): Promise<Delivery[]> {
    const channel = await this.store.byId(scope, id);
    return (await this.store.deliveries(scope, id)).map((record) => worded(record, channel));
  }

  /** Through the same way as every other message, with a key of its own. `now` in epoch milliseconds. */
  async test(scope: Scope, id: string, now: number): Promise<Delivery> {
    const channel = await this.store.byId(scope, id);
    const message = testMessage(channel, `test.${crypto.randomUUID()}`, now);
    return worded(await this.store.queue(scope, id, message), channel);
  }

  private shown({ hasCredentials, ...record }: ChannelRecord): Channel {
    const known = this.catalogue.find(record.kind);
    const needed = known !== undefined && this.catalogue.needsCredentials(known.id);
    return { ...record, credentials: hasCredentials ? 'set' : needed ? 'missing' : 'not-needed' };
  }

  /** Everything a form may have wrong, told at once. */
  private check(
    kind: string,
    entered: unknown,
    secrets: Readonly<Record<string, string>> | null | undefined,
  ) {
    if (!this.catalogue.find(kind)) throw wrongFields({ kind: remark('no-such-kind-of-channel') });
    const settings = this.catalogue.checkSettings(kind, entered);
    const credentials = secrets ? this.catalogue.checkCredentials(kind, secrets) : null;
    if (!settings.ok || (credentials && !credentials.ok))
      throw wrongFields({
        ...(settings.ok ? {} : settings.fields),
        ...(credentials && !credentials.ok ? credentials.fields : {}),
      });
    return { settings: settings.value, credentials: credentials?.value ?? null };
  }

  private seal(
    { id, kind, settings }: Pick<ChannelRecord, 'id' | 'kind' | 'settings'>,
    credentials: Readonly<Record<string, string>>,
  ) {
    const target = this.catalogue.targetOf(kind, settings);
    return this.sealer.seal({ purpose: 'channel', id, customerId: null, kind, target }, credentials);
  }
}

/** As its receivers read it, where the channel says in which language they read. */
function worded({ message, ...record }: DeliveryRecord, { settings }: ChannelRecord): Delivery {
  const language = LANGUAGES.find((known) => known === settings['language']) ?? 'nl';
  return { ...record, subject: messageText(message, language).title };
}
