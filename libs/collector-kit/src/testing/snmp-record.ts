import type { SnmpValue } from '../poll-context';

/** An OID and its value; null for a value that an agent would answer with "there is none". */
export type SnmpRecord = readonly [oid: string, value: SnmpValue | null];
