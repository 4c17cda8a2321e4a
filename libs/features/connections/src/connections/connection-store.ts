import type { Connection, RawAnswer } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** A connection as it was stored; its address and whether credentials are missing is the collector's to say. */
export interface ConnectionRecord extends Omit<Connection, 'address' | 'credentials'> {
  readonly version: number;
}

export interface ConnectionFilter {
  readonly archived: boolean;
  readonly customerId?: string | undefined;
}

export interface NewConnection {
  readonly id: string;
  readonly collector: string;
  readonly name: string;
  readonly customerId: string | null;
  readonly siteId: string | null;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly intervalSeconds: number;
  readonly enabled: boolean;
  readonly sealed: object | null;
  readonly pushTokenHash: Uint8Array | null;
}

/** What a connection becomes. All of it was decided on `version`; a later one refuses the edit. */
export interface ConnectionEdit {
  readonly version: number;
  readonly name: string;
  readonly customerId: string | null;
  readonly siteId: string | null;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly intervalSeconds: number;
  readonly enabled: boolean;
  readonly moved: boolean;
  readonly credentials: 'keep' | 'clear' | object;
}

/** Port: connections with their schedule and sealed credentials. Every edit is polled at once. */
export abstract class ConnectionStore {
  abstract list(scope: Scope, filter: ConnectionFilter): Promise<ConnectionRecord[]>;
  abstract byId(scope: Scope, id: string): Promise<ConnectionRecord>;
  abstract create(scope: Scope, connection: NewConnection): Promise<ConnectionRecord>;
  abstract update(scope: Scope, id: string, edit: ConnectionEdit): Promise<ConnectionRecord>;
  abstract archive(scope: Scope, id: string, by: string): Promise<ConnectionRecord>;
  abstract restore(scope: Scope, id: string): Promise<ConnectionRecord>;
  abstract acceptIdentity(scope: Scope, id: string, key: string): Promise<ConnectionRecord>;
  abstract replacePushAddress(scope: Scope, id: string, tokenHash: Uint8Array): Promise<ConnectionRecord>;
  abstract rawAnswer(scope: Scope, id: string): Promise<RawAnswer>;
}
