type Defined<T> = { [Name in keyof T]: Exclude<T[Name], undefined> };

/** Only what was given: undefined would be an error to Prisma, and means "leave it" to a person. */
export function defined<T extends object>(patch: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<
    Defined<T>
  >;
}
