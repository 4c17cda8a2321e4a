export interface WorkerOf {
  readonly store: string;
  /** Null where it does not say: older servers name the group without its namespace. */
  readonly ns: string | null;
  readonly type: string;
  readonly id: string;
}

/** `STORE:vm/903`, or with its namespace `STORE:ns/praktijk/ns/balie/vm/903`; null for anything else. */
export function workerOf(workerId: string | null | undefined): WorkerOf | null {
  const match = /^([^:/]+):(?:((?:ns\/[^/]+\/)+))?(vm|ct|host)\/([^/]+)$/.exec(workerId ?? '');
  if (match === null) return null;
  const [, store = '', path, type = '', id = ''] = match;
  const ns = path === undefined ? null : path.replace(/(?:^|\/)ns\//g, '/').replace(/^\/|\/$/g, '');
  return { store, ns, type, id };
}
