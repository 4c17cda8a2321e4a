/** Why something asked for is not done. `gone`: there is no such thing, or not for the one who asks. */
export type RefusalKind = 'gone' | 'conflict' | 'invalid';

/**
 * Something a person asked for that can't be done as it stands. `code` is for programs (stable, kebab-case), the
 * message tells a person what to do, `fields` names the entries of a form that are meant.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    message: string,
    readonly fields?: Readonly<Record<string, string>>,
  ) {
    super(message);
  }
}

export function noSuch(what: string): Refusal {
  return new Refusal('gone', 'not-found', `There is no such ${what}.`);
}

export function conflicting(
  code: string,
  message: string,
  fields?: Readonly<Record<string, string>>,
): Refusal {
  return new Refusal('conflict', code, message, fields);
}

/** `fields`: what is wrong with each entry of the form. */
export function wrongFields(fields: Readonly<Record<string, string>>): Refusal {
  return new Refusal('invalid', 'invalid', 'Some fields are not right.', fields);
}
