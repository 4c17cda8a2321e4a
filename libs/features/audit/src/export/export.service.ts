import { Readable } from 'node:stream';
import type { AuditExportInput } from '@nachtwacht/contracts';
import { PROVIDER_CHAIN, type Actor, type Scope } from '@nachtwacht/domain';
import { invalid, ProblemException, toCsv } from '@nachtwacht/server-kit';
import { Inject, Injectable } from '@nestjs/common';
import { AuditStore, type AuditPlace, type AuditRecord } from '../audit-store';
import { AuditService } from '../log/audit.service';
import { cellsOf, headings } from './table';
import { toXlsx } from './to-xlsx';

/** More is no list that a person reads, and would be held in memory. */
const MOST_ROWS = 20_000;
const PART = 2_000;

export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly content: Readable;
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/jsonl; charset=utf-8',
} as const;
const NAMES = { nl: 'controlelogboek', en: 'audit-log' } as const;

/** Files of the log. That one was made is written down before it leaves. */
@Injectable()
export class ExportService {
  constructor(
    @Inject(AuditService) private readonly log: AuditService,
    @Inject(AuditStore) private readonly store: AuditStore,
  ) {}

  /** @throws ProblemException 'too-much-to-export'; 'invalid' where a whole chain is asked and none is named */
  async export(actor: Actor, input: AuditExportInput, now: Date): Promise<ExportedFile> {
    const { format, language, ...query } = input;
    const name = `${NAMES[language]}-${now.toISOString().slice(0, 10)}.${format}`;
    const type = TYPES[format];
    if (format === 'jsonl') return { name, type, content: await this.chain(actor, input) };
    const entries = await this.all(actor, query);
    await this.told(actor, input, entries.length);
    const rows = [headings(language), ...entries.map((entry) => cellsOf(entry, language))];
    const content =
      format === 'csv' ? Buffer.from(toCsv(rows, language)) : await toXlsx(rows, NAMES[language]);
    return { name, type, content: Readable.from(content) };
  }

  private async all(actor: Actor, query: Parameters<AuditService['part']>[1]): Promise<AuditRecord[]> {
    const entries: AuditRecord[] = [];
    let place: AuditPlace | null = null;
    for (;;) {
      const part: readonly AuditRecord[] = await this.log.part(actor, query, place, PART);
      entries.push(...part);
      place = part.at(-1) ?? null;
      if (entries.length > MOST_ROWS) throw tooMuch();
      if (part.length < PART) return entries;
    }
  }

  /** As it is stored, for the verifier: what a customer is not shown is in there. */
  private async chain(actor: Actor, input: AuditExportInput): Promise<Readable> {
    if (actor.scope.kind === 'customer') throw forbidden();
    const chain = input.own === true ? PROVIDER_CHAIN : input.customerId;
    if (chain === undefined) throw invalid('Choose whose chain you want.', { customerId: 'is needed' });
    await this.told(actor, input, null);
    return Readable.from(this.lines(actor.scope, chain));
  }

  private async *lines(scope: Scope, chain: string): AsyncGenerator<string> {
    for (let after = 0; ;) {
      const links = await this.store.links(scope, chain, after, PART);
      for (const { seq, body, hash } of links) yield `${JSON.stringify({ chain, seq, body, hash })}\n`;
      after = links.at(-1)?.seq ?? after;
      if (links.length < PART) return;
    }
  }

  private async told(actor: Actor, input: AuditExportInput, rows: number | null): Promise<void> {
    const own = actor.scope.kind === 'customer' ? actor.scope.customerId : null;
    const asked = Object.fromEntries(
      Object.entries(input).filter(([, value]) => value !== undefined && value !== ''),
    );
    await this.store.record(actor.scope, {
      customerId: own ?? input.customerId ?? null,
      act: 'exported',
      thing: 'audit',
      after: { ...asked, rows },
    });
  }
}

function tooMuch(): ProblemException {
  return new ProblemException(400, {
    code: 'too-much-to-export',
    message: `This is more than ${String(MOST_ROWS)} entries. Choose a shorter period or a customer.`,
  });
}

function forbidden(): ProblemException {
  return new ProblemException(403, {
    code: 'forbidden',
    message: 'Your role does not allow this. Ask an administrator.',
  });
}
