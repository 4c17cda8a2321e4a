/** Few enough to copy the list for every change, enough to keep the shards of ten thousand entries small. */
export const SHARDS = 128;

/** Which shard a key belongs to, 0 to 127; keys of any kind are spread evenly. */
export function shardOf(key: string | number): number {
  if (typeof key === 'number') return Math.abs(Math.trunc(key)) % SHARDS;
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (hash * 31 + key.charCodeAt(i)) | 0;
  return (hash >>> 0) % SHARDS;
}
