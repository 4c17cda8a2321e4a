import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { verifyRegister, type Language, type Scope } from '@nachtwacht/domain';
import { toCsv } from '@nachtwacht/server-kit';
import { Inject, Injectable } from '@nestjs/common';
import { readEntry } from './read-entry';
import { RegisterStore, type RegisterEntry } from './register-store';
import { REGISTER_WORDS } from './register-words';
import { toPdf } from './to-pdf';
import { toRows } from './to-rows';

export interface ExportedRegister {
  readonly name: string;
  readonly type: string;
  readonly content: Readable;
}

interface Asked {
  /** Days of checks, both included. */
  readonly from: string;
  readonly to: string;
  readonly as: 'csv' | 'pdf' | 'json';
  readonly language: Language;
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  json: 'application/jsonl; charset=utf-8',
} as const;

const digest = (previous: string, body: string): string =>
  createHash('sha256').update(`${previous}\n${body}`, 'utf8').digest('hex');

/** The register as people and their auditors read it. */
@Injectable()
export class RegisterService {
  constructor(@Inject(RegisterStore) private readonly store: RegisterStore) {}

  async verify(scope: Scope, customerId: string) {
    const entries = await this.store.chainOf(scope, customerId);
    const { entries: count, whole, brokenAt, head } = verifyRegister(customerId, entries, digest);
    return { entries: count, whole, brokenAt, head };
  }

  /** As JSON lines it is the whole chain, whatever the period: a part of it could not be verified. */
  async export(scope: Scope, customerId: string, asked: Asked): Promise<ExportedRegister> {
    const { from, to, as, language } = asked;
    const entries = await this.store.chainOf(scope, customerId);
    const customer = await this.store.customerName(scope, customerId);
    const extension = as === 'json' ? 'jsonl' : as;
    const name = `${REGISTER_WORDS[language].fileName}-${plain(customer)}-${from}-${to}.${extension}`;
    const read = entries.filter(({ date }) => from <= date && date <= to).map(readEntry);
    const content =
      as === 'json'
        ? chainLines(customerId, entries)
        : as === 'csv'
          ? toCsv(toRows(read, language), language)
          : await toPdf({ customer, from, to, entries: read }, language);
    return { name, type: TYPES[as], content: Readable.from(Buffer.from(content)) };
  }
}

/** The lines that `audit:verify --file` reads. */
function chainLines(chain: string, entries: readonly RegisterEntry[]): string {
  return entries.map(({ seq, body, hash }) => `${JSON.stringify({ chain, seq, body, hash })}\n`).join('');
}

/** Letters and digits for a file's name: it comes from a form and goes into a header. */
function plain(name: string): string {
  const text = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-');
  return text
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60);
}
