import { z } from 'zod';
import type { BackupSource } from '../backup-source/backup-source';
import { withHurdles } from '../backup-source/hurdles';
import { json, type Answer, type LabReply, type LabRequest } from '../http-endpoint';
import { devicesOf } from './devices';

export interface CoveAccount {
  readonly partner: string;
  readonly username: string;
  readonly password: string;
}

export interface CoveOptions {
  readonly source: BackupSource;
  readonly account: CoveAccount;
  /** Columns of these data sources are refused with error 13501. */
  readonly refusedSources?: readonly string[];
}

const Call = z.object({
  id: z.unknown(),
  visa: z.string().optional(),
  method: z.string(),
  params: z.object({
    partner: z.string().optional(),
    username: z.string().optional(),
    password: z.string().optional(),
    query: z
      .object({
        StartRecordNumber: z.number().default(0),
        RecordsCount: z.number().default(50),
        Columns: z.array(z.string()),
      })
      .optional(),
  }),
});
type Call = z.infer<typeof Call>;

const LIST = 'EnumerateAccountStatistics';
const PARTNER_ID = 123_456;
const CALLS_OF_A_SHORT_VISA = 2;

/** The JSON-RPC service of N-able Cove as far as it tells how backups went: two methods, and a visa that changes with every answer. */
export function coveAnswer({ source, account, refusedSources = [] }: CoveOptions): Answer {
  const visas = new Visas(source);
  return withHurdles(source, answer, ({ body }) => body.includes(LIST));

  function answer({ method, path, body }: LabRequest): LabReply {
    if (method !== 'POST' || path !== '/jsonapi') return json({ message: 'Not found' }, 404);
    const call = callIn(body);
    if (call === null) return refused(null, -32_600, 'Invalid request');
    if (call.method === 'Login') return logIn(call);
    if (call.method !== LIST) return refused(call.id, -32_601, 'Method not found');
    if (!visas.takes(call.visa)) return refused(call.id, 2, 'The visa is not valid any more');
    return statistics(call);
  }

  function logIn({ id, params }: Call): LabReply {
    const isKnown =
      !source.has('credentials-refused') &&
      params.partner === account.partner &&
      params.username === account.username &&
      params.password === account.password;
    if (!isKnown) return refused(id, 5, 'Login failed');
    return said(id, { result: { PartnerId: PARTNER_ID, EmailAddress: account.username } }, visas.first());
  }

  function statistics({ id, params }: Call): LabReply {
    const {
      StartRecordNumber: start = 0,
      RecordsCount: count = 50,
      Columns: columns = [],
    } = params.query ?? {};
    if (columns.some((column) => refusedSources.includes(column.slice(0, 3))))
      return refused(id, 13_501, 'Operation failed because of security reasons');
    const devices = source.has('permission-empty') ? [] : devicesOf(source, new Set(columns), PARTNER_ID);
    const result = { result: devices.slice(start, start + count), totalStatistics: null };
    return said(id, result, visas.next());
  }
}

/** Only the visa of the last answer is taken. */
class Visas {
  private made = 0;
  private calls = 0;

  constructor(private readonly source: BackupSource) {}

  first(): string {
    this.calls = 0;
    return this.next();
  }

  next(): string {
    return `visa-${++this.made}`;
  }

  takes(visa: string | undefined): boolean {
    const isOver = this.source.has('token-ends') && this.calls++ >= CALLS_OF_A_SHORT_VISA;
    return !isOver && visa === `visa-${this.made}`;
  }
}

function callIn(body: string): Call | null {
  try {
    return Call.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}

function said(id: unknown, result: object, visa: string): LabReply {
  return json({ id, jsonrpc: '2.0', result, visa });
}

function refused(id: unknown, code: number, message: string): LabReply {
  return json({ id, jsonrpc: '2.0', error: { code, message } });
}
