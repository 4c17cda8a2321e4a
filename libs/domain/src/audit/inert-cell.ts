/**
 * A spreadsheet takes what begins with one of these for a formula, also behind white space that it drops and in the
 * wide forms that it turns into the narrow ones. OWASP ASVS 5.0.0, 1.2.10.
 */
const FORMULA = /^[\s\uFEFF\u200B]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** Plain numbers are data, also below zero: they calculate nothing. */
const NUMBER = /^-?\d+([.,]\d+)?$/;

/** A text for one cell of a file that a spreadsheet may open: an apostrophe before what it would calculate. */
export function inertCell(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
