/** The entries of a form that were filled in: what is undefined was not said. */
export function given<T extends object>(form: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const said = Object.entries(form).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
