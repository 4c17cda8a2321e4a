import { collectorById } from '@nachtwacht/collectors';
import { channelKindById } from '@nachtwacht/notify';
import type { SealingContext } from '@nachtwacht/server-kit';
import { targetOf, type Form } from './forms';

interface StoredConnection {
  readonly id: string;
  readonly customerId: string | null;
  readonly collector: string;
  readonly settings: unknown;
}

interface StoredChannel {
  readonly id: string;
  readonly kind: string;
  readonly settings: unknown;
}

/** What a connection's credentials are bound to, by what the database says of it now. */
export function connectionContext({ id, customerId, collector, settings }: StoredConnection): SealingContext {
  const target = boundFields(collectorById(collector), settings);
  return { purpose: 'connection', id, customerId, kind: collector, target };
}

/** What a channel's credentials are bound to; channels are the provider's own. */
export function channelContext({ id, kind, settings }: StoredChannel): SealingContext {
  const target = boundFields(channelKindById(kind), settings);
  return { purpose: 'channel', id, customerId: null, kind, target };
}

/** What the link of an invitation is bound to: whoever changes the address in the database gets nothing opened. */
export function letterContext(id: string, recipient: string): SealingContext {
  return { purpose: 'letter', id, customerId: null, kind: 'invitation', target: { recipient } };
}

function boundFields(form: Form | undefined, settings: unknown): SealingContext['target'] {
  const isRecord = typeof settings === 'object' && settings !== null;
  return form && isRecord ? targetOf(form, { ...settings }) : {};
}
