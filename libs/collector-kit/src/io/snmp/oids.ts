/** Whether an OID lies below another. */
export const isWithin = (root: string, oid: string): boolean => oid.startsWith(`${root}.`);

/** Whether an OID comes strictly after another in the order of a walk: number by number. */
export function follows(before: string, oid: string): boolean {
  const first = before.split('.');
  const second = oid.split('.');
  for (let i = 0; i < first.length && i < second.length; i++) {
    const difference = Number(second[i]) - Number(first[i]);
    if (difference !== 0) return difference > 0;
  }
  return second.length > first.length;
}
