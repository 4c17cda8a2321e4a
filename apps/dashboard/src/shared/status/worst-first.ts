import { severity, type Status } from '@nachtwacht/domain';

/** What needs help first, then by name; what is not watched at all (null) comes last. */
export function worstFirst<T extends { readonly name: string }>(
  things: readonly T[],
  statusOf: (thing: T) => Status | null,
): readonly T[] {
  const rank = (thing: T) => {
    const status = statusOf(thing);
    return status === null ? -1 : severity(status);
  };
  return things.toSorted((a, b) => rank(b) - rank(a) || a.name.localeCompare(b.name));
}
