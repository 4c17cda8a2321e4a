/** REST revisions that are asked for, newest first; 1.1 came with 12.2 and is the oldest whose job states are read. */
const REVISIONS = ['1.3-rev2', '1.3-rev1', '1.3-rev0', '1.2-rev1', '1.2-rev0', '1.1-rev2'] as const;

/**
 * The revisions to try, in order: the one that the server took before goes first, unless it is time to look whether the
 * server was updated meanwhile.
 */
export function revisionsToTry(remembered: string, isLookingAgain: boolean): readonly string[] {
  const known = REVISIONS.find((revision) => revision === remembered);
  if (known === undefined || isLookingAgain) return REVISIONS;
  return [known, ...REVISIONS.filter((revision) => revision !== known)];
}

/** The documented refusal: 400, with a sentence that speaks of the version. */
export function isRefusedRevision({
  status,
  body,
}: {
  readonly status: number;
  readonly body: string;
}): boolean {
  return status === 400 && /unsupported[^"]{0,40}version/i.test(body);
}
