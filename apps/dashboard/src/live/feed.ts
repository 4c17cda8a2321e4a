import type { ChangeBatch } from '@nachtwacht/contracts';

/** What the feed must know of a model; all of it pure. */
export interface FeedRules<Snapshot, Model> {
  /** Everything up to and including this change is in the model. */
  readonly positionOf: (model: Model) => number;
  /** `previous` lets what did not change keep its identity, so that it is not drawn again. */
  readonly build: (snapshot: Snapshot, previous: Model | null) => Model;
  /** Applies what the model does not hold yet; says when that is not enough and a snapshot is needed. */
  readonly apply: (
    model: Model,
    batch: ChangeBatch,
  ) => { readonly model: Model; readonly needsSnapshot: boolean };
}

export interface FeedState<Model> {
  readonly model: Model | null;
  /** A snapshot is needed and not yet asked for. */
  readonly wanted: boolean;
  readonly fetching: boolean;
  /** Batches that came while a snapshot was being fetched, for applying on top of it. */
  readonly held: readonly ChangeBatch[];
  /** Where the model stood when a heartbeat last disagreed with it. */
  readonly doubtedAt: number | null;
}

export type FeedInput<Snapshot> =
  | { readonly kind: 'snapshot-wanted' }
  | { readonly kind: 'fetch-started' }
  | { readonly kind: 'fetch-failed' }
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'batch'; readonly batch: ChangeBatch }
  | { readonly kind: 'heartbeat'; readonly position: number };

export function emptyFeed<Model>(): FeedState<Model> {
  return { model: null, wanted: false, fetching: false, held: [], doubtedAt: null };
}

/** True when the model is what the server has, as far as this browser has heard. */
export function isInSync<Model>(state: FeedState<Model>): boolean {
  return state.model !== null && !state.wanted && !state.fetching && state.doubtedAt === null;
}

/**
 * The protocol of snapshot and cursor as one pure step. Changes are applied once and in order; whatever can't be
 * (a gap, a change without content, a server that went back) makes a snapshot wanted instead.
 */
export function stepFeed<Snapshot, Model>(
  rules: FeedRules<Snapshot, Model>,
  state: FeedState<Model>,
  input: FeedInput<Snapshot>,
): FeedState<Model> {
  switch (input.kind) {
    case 'snapshot-wanted':
      return want(state);
    case 'fetch-started':
      return { ...state, wanted: false, fetching: true, held: [] };
    case 'fetch-failed':
      return { ...want(state), fetching: false, held: [] };
    case 'snapshot':
      return replace(rules, state, input.snapshot);
    case 'batch':
      return receive(rules, state, input.batch);
    case 'heartbeat':
      return compare(rules, state, input.position);
  }
}

function want<Model>(state: FeedState<Model>): FeedState<Model> {
  return { ...state, wanted: true, doubtedAt: null };
}

function replace<Snapshot, Model>(
  rules: FeedRules<Snapshot, Model>,
  state: FeedState<Model>,
  snapshot: Snapshot,
): FeedState<Model> {
  const model = rules.build(snapshot, state.model);
  const fresh: FeedState<Model> = { ...state, model, fetching: false, held: [], doubtedAt: null };
  return state.held.reduce((current, batch) => receive(rules, current, batch), fresh);
}

/**
 * While a fetch is under way the old model goes on living on what fits it, and the batch is kept: whether it asks for
 * yet another snapshot is seen when it is tried on the one that is coming.
 */
function receive<Snapshot, Model>(
  rules: FeedRules<Snapshot, Model>,
  state: FeedState<Model>,
  batch: ChangeBatch,
): FeedState<Model> {
  const held = state.fetching ? [...state.held, batch] : state.held;
  if (state.model === null) return { ...state, held };
  const { model, needsSnapshot } = rules.apply(state.model, batch);
  const doubtedAt = model === state.model ? state.doubtedAt : null;
  const next: FeedState<Model> = { ...state, model, held, doubtedAt };
  return needsSnapshot && !state.fetching ? want(next) : next;
}

/**
 * A heartbeat that disagrees may only have overtaken a batch. Disagreeing twice while nothing came in between means
 * that a batch was lost, or that the server was put back to an older state.
 */
function compare<Snapshot, Model>(
  rules: FeedRules<Snapshot, Model>,
  state: FeedState<Model>,
  position: number,
): FeedState<Model> {
  if (state.model === null || state.wanted || state.fetching) return state;
  const cursor = rules.positionOf(state.model);
  if (position === cursor) return { ...state, doubtedAt: null };
  return state.doubtedAt === cursor ? want(state) : { ...state, doubtedAt: cursor };
}
