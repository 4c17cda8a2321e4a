/** Codes of Node and of PostgreSQL (its documentation, appendix A), and what a person can do about each. */
const ADVICE: Readonly<Record<string, (text: string) => string>> = {
  EADDRINUSE: (text) =>
    `The port is taken by another program (${text}). Stop that program, or choose another with PORT, as in PORT=4400 npm start.`,
  EADDRNOTAVAIL: (text) =>
    `This machine does not have the address in HOST (${text}). Leave HOST out, or use 0.0.0.0.`,
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: notAllowed,
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
  ENOSPC: full,
  EDQUOT: full,
  53100: full,
  ECONNREFUSED: silent,
  ECONNRESET: silent,
  EHOSTUNREACH: silent,
  ENOTFOUND: silent,
  EAI_AGAIN: silent,
  ETIMEDOUT: silent,
  '57P03': (text) => `The database is not ready yet (${text}). Start again in a moment.`,
  53300: (text) =>
    `The database has no connection left (${text}). Raise its max_connections, or stop what holds them.`,
  '28P01': refused,
  28000: refused,
  '3D000': (text) => `The database in DATABASE_URL does not exist (${text}). Create it first.`,
  42501: (text) =>
    `The user in DATABASE_URL lacks a right (${text}). Make it as docs/operations.md says under "Logins of the database".`,
};

/** What stopped the start, in one message that says what to do. */
export function explainStart(error: unknown): string {
  return explainKnown(error) ?? `Nachtwacht could not start. ${textOf(error)}`;
}

/** What a person can do about it; null for what explains itself, or nobody expected. */
export function explainKnown(error: unknown): string | null {
  const text = textOf(error);
  // Other programs, such as PostgreSQL's own, say it in words only.
  const said = /[^\n]*No space left on device/.exec(text)?.[0];
  if (said !== undefined) return full(said.trim());
  return ADVICE[codeOf(error)]?.(text) ?? null;
}

export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function notAllowed(text: string): string {
  return `Not allowed: ${text}. Give this user the right to that file or port, or choose another with DATA_DIR or PORT.`;
}

function notAFolder(text: string): string {
  return `There is a file where a folder is needed (${text}). Choose another folder with DATA_DIR.`;
}

function full(text: string): string {
  return `The disk is full (${text}). Make room; nothing stored is lost, and the next start goes on by itself.`;
}

function silent(text: string): string {
  return `The database does not answer (${text}). Is it running, and is DATABASE_URL right?`;
}

function refused(text: string): string {
  return `The database refuses the user or password in DATABASE_URL or MIGRATION_DATABASE_URL (${text}).`;
}
