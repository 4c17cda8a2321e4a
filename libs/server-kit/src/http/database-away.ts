/** SQLSTATE classes, Prisma's and system errors that mean "the database is away", not "the program is wrong". */
const CODE =
  /^(08...|57P0.|53...|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EHOSTUNREACH|P1001|P1002|P1017|P2024|DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/;
const WORDS =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Can't reach database server|database did not answer in time/;
/** Errors wrap errors; nobody wraps deeper. */
const DEPTH = 6;

/** Is the cause of this failure, however often it was wrapped, that the database did not answer? */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > DEPTH) return false;
  const said = error as Readonly<Record<string, unknown>>;
  const is = (key: string, pattern: RegExp) => typeof said[key] === 'string' && pattern.test(said[key]);
  if (['code', 'originalCode', 'kind'].some((key) => is(key, CODE))) return true;
  if (['message', 'originalMessage'].some((key) => is(key, WORDS))) return true;
  const inner = [said['cause'], said['meta'], said['driverAdapterError'], ...listOf(said['errors'])];
  return inner.some((each) => isDatabaseAway(each, depth + 1));
}

/** Was the database closed by this process itself? It is ending, and whoever asked has gone. */
export function isDatabaseClosed(error: unknown): boolean {
  return error instanceof Error && error.message.includes('Cannot use a pool after calling end on the pool');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
