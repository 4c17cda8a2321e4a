import { SHARDS, shardOf } from './shard-of';

type Shards<K, V> = readonly (ReadonlyMap<K, V> | undefined)[];

/**
 * A map that is never changed: `with` and `without` return a new one and share all but one shard with the old.
 * A plain `new Map(old)` for every event would copy ten thousand problems ten thousand times in a storm.
 * Entries come in no particular order.
 */
export class PersistentMap<K extends string | number, V> {
  readonly #shards: Shards<K, V>;
  readonly size: number;

  private constructor(shards: Shards<K, V>, size: number) {
    this.#shards = shards;
    this.size = size;
  }

  static from<K extends string | number, V>(entries: Iterable<readonly [K, V]>): PersistentMap<K, V> {
    const shards = new Array<Map<K, V> | undefined>(SHARDS).fill(undefined);
    for (const [key, value] of entries) {
      const index = shardOf(key);
      const shard = shards[index] ?? new Map<K, V>();
      shards[index] = shard.set(key, value);
    }
    return new PersistentMap(
      shards,
      shards.reduce((sum, shard) => sum + (shard?.size ?? 0), 0),
    );
  }

  get(key: K): V | undefined {
    return this.#shards[shardOf(key)]?.get(key);
  }

  has(key: K): boolean {
    return this.#shards[shardOf(key)]?.has(key) ?? false;
  }

  with(key: K, value: V): PersistentMap<K, V> {
    const index = shardOf(key);
    const shard = new Map(this.#shards[index]).set(key, value);
    return new PersistentMap(this.#shards.with(index, shard), this.size + (this.has(key) ? 0 : 1));
  }

  /** The map itself when it has no such key. */
  without(key: K): PersistentMap<K, V> {
    if (!this.has(key)) return this;
    const index = shardOf(key);
    const shard = new Map(this.#shards[index]);
    shard.delete(key);
    return new PersistentMap(this.#shards.with(index, shard), this.size - 1);
  }

  *[Symbol.iterator](): Generator<readonly [K, V]> {
    for (const shard of this.#shards) if (shard) yield* shard;
  }

  *keys(): Generator<K> {
    for (const shard of this.#shards) if (shard) yield* shard.keys();
  }

  *values(): Generator<V> {
    for (const shard of this.#shards) if (shard) yield* shard.values();
  }
}
