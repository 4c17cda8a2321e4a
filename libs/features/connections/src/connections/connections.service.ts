import type {
  CollectorInfo,
  Connection,
  ConnectionCreated,
  ConnectionInput,
  ConnectionPatch,
} from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';
import { Sealer } from '@nachtwacht/server-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CollectorCatalogue } from '../collectors/collector-catalogue';
import { checkEntries, requireCollector, requireKnownCollector } from './connection-form';
import { ConnectionStore, type ConnectionFilter, type ConnectionRecord } from './connection-store';
import { PushAddresses } from './push-addresses';

/** Adds and edits connections by the rules of their collectors, and sees to it that secrets go nowhere else. */
@Injectable()
export class ConnectionsService {
  constructor(
    @Inject(ConnectionStore) private readonly store: ConnectionStore,
    @Inject(CollectorCatalogue) private readonly catalogue: CollectorCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(PushAddresses) private readonly addresses: PushAddresses,
  ) {}

  async list(scope: Scope, filter: ConnectionFilter): Promise<Connection[]> {
    return (await this.store.list(scope, filter)).map((record) => this.shown(record));
  }

  async byId(scope: Scope, id: string): Promise<Connection> {
    return this.shown(await this.store.byId(scope, id));
  }

  async create(scope: Scope, input: ConnectionInput): Promise<ConnectionCreated> {
    const collector = requireCollector(this.catalogue, input.collector);
    const intervalSeconds = input.intervalSeconds ?? collector.intervalSeconds.default;
    const { credentials: entered } = input;
    const { settings, credentials } = checkEntries(this.catalogue, collector, {
      settings: input.settings,
      credentials: entered,
      intervalSeconds,
    });
    const { name, customerId, siteId, enabled } = input;
    const id = crypto.randomUUID();
    const push = collector.push ? this.addressFor(collector) : null;
    const record = await this.store.create(scope, {
      id,
      collector: collector.id,
      name,
      customerId,
      siteId,
      settings,
      intervalSeconds,
      enabled,
      sealed:
        credentials && (await this.seal({ id, customerId, collector: collector.id, settings }, credentials)),
      pushTokenHash: push?.tokenHash ?? null,
    });
    return { connection: this.shown(record), pushUrl: push?.url ?? null };
  }

  /** A new address of the kind that the collector is told by. @throws Refusal where there are none */
  addressFor({ mail }: Pick<CollectorInfo, 'mail'>): ReturnType<PushAddresses['create']> {
    return mail ? this.addresses.createForMail() : this.addresses.create();
  }

  /**
   * What the patch leaves out stays, with one exception: credentials that were entered for another target or another
   * customer are cleared, because whoever edits an address could send them to himself.
   */
  async update(scope: Scope, id: string, patch: ConnectionPatch): Promise<Connection> {
    const before = await this.store.byId(scope, id);
    const collector = requireKnownCollector(this.catalogue, before.collector);
    const after = this.merged(before, patch);
    const { settings, credentials } = checkEntries(this.catalogue, collector, {
      ...after,
      credentials: patch.credentials,
    });
    const moved =
      after.customerId !== before.customerId ||
      this.catalogue.targetChanged(collector.id, before.settings, settings);
    const kept = moved || patch.credentials === null ? 'clear' : 'keep';
    const record = await this.store.update(scope, id, {
      ...after,
      settings,
      moved,
      credentials: credentials ? await this.seal({ ...after, settings }, credentials) : kept,
    });
    return this.shown(record);
  }

  async archive(scope: Scope, id: string, by: string): Promise<Connection> {
    return this.shown(await this.store.archive(scope, id, by));
  }

  async restore(scope: Scope, id: string): Promise<Connection> {
    return this.shown(await this.store.restore(scope, id));
  }

  async acceptIdentity(scope: Scope, id: string, key: string): Promise<Connection> {
    return this.shown(await this.store.acceptIdentity(scope, id, key));
  }

  /** For lists and pages: with the address and whether credentials are missing, by the collector's own word. */
  private shown({ version: _version, ...record }: ConnectionRecord): Connection {
    const known = this.catalogue.find(record.collector);
    const needed = known !== undefined && this.catalogue.needsCredentials(known.id);
    return {
      ...record,
      address: known ? this.catalogue.addressOf(known.id, record.settings) : '',
      credentials: record.credentialsSetAt ? 'set' : needed ? 'missing' : 'not-needed',
    };
  }

  private merged(before: ConnectionRecord, patch: ConnectionPatch): Omit<ConnectionRecord, 'customerName'> {
    const customerId = patch.customerId === undefined ? before.customerId : patch.customerId;
    const staysAtSite = customerId === before.customerId && patch.siteId === undefined;
    return {
      ...before,
      name: patch.name ?? before.name,
      customerId,
      siteId: staysAtSite ? before.siteId : (patch.siteId ?? null),
      settings: patch.settings ?? before.settings,
      intervalSeconds: patch.intervalSeconds ?? before.intervalSeconds,
      enabled: patch.enabled ?? before.enabled,
    };
  }

  private seal(
    owner: Pick<ConnectionRecord, 'id' | 'customerId' | 'collector' | 'settings'>,
    credentials: Readonly<Record<string, string>>,
  ) {
    const { id, customerId, collector: kind } = owner;
    const target = this.catalogue.targetOf(kind, owner.settings);
    return this.sealer.seal({ purpose: 'connection', id, customerId, kind, target }, credentials);
  }
}
