/** What stopped the start, in one message that says what to do. */
export function explainStart(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'EADDRINUSE')
    return `The port is taken by another program (${text}). Stop that program, or choose another with PORT, as in PORT=4400 npm start.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `Not allowed: ${text}. Give this user the right to that file or port, or choose another with DATA_DIR or PORT.`;
  if (code === 'ENOSPC' || code === '53100')
    return `The disk is full (${text}). Make room; nothing stored is lost, and the next start goes on by itself.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT')
    return `The database does not answer (${text}). Is it running, and is DATABASE_URL right?`;
  if (code === '28P01' || code === '28000')
    return `The database refuses the user or password in DATABASE_URL (${text}).`;
  if (code === '3D000') return `The database in DATABASE_URL does not exist (${text}). Create it first.`;
  if (code === '42501')
    return `The user in DATABASE_URL lacks a right (${text}). It must own the database and be allowed to create a role.`;
  return `Nachtwacht could not start. ${text}`;
}
