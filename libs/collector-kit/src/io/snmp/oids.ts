const DOT = 46;

/** Whether an OID lies below another. */
export const isWithin = (root: string, oid: string): boolean =>
  oid.length > root.length && oid.charCodeAt(root.length) === DOT && oid.startsWith(root);

/**
 * Whether an OID comes strictly after another in the order of a walk: number by number. It runs for every value, so
 * nothing is cut out of the texts: of two numbers without zeros before them, the longer is the larger.
 */
export function follows(before: string, oid: string): boolean {
  const shared = sharedLength(before, oid);
  if (shared === oid.length) return false;
  if (shared === before.length) return oid.charCodeAt(shared) === DOT || isLarger(before, oid, shared);
  return isLarger(before, oid, shared);
}

/** Of the numbers that stand around this place, of which one at least has a digit here, whether the second is larger. */
function isLarger(before: string, oid: string, at: number): boolean {
  const [first, second] = [numberEnd(before, at), numberEnd(oid, at)];
  return first === second ? oid.charCodeAt(at) > before.charCodeAt(at) : second > first;
}

function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let i = 0;
  while (i < most && one.charCodeAt(i) === other.charCodeAt(i)) i++;
  return i;
}

function numberEnd(oid: string, from: number): number {
  const end = oid.indexOf('.', from);
  return end === -1 ? oid.length : end;
}

/** The subtree that comes right after one: '1.3.6.2' after '1.3.6.1'. */
export function sibling(root: string): string {
  const end = root.lastIndexOf('.') + 1;
  return `${root.slice(0, end)}${String(Number(root.slice(end)) + 1)}`;
}
