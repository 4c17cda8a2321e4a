import { Readable } from 'node:stream';
import type { ReportSummary } from '@nachtwacht/contracts';
import { conflicting, readReport, REPORT_WORDS, reportTables, type Language } from '@nachtwacht/domain';
import { toCsv } from '@nachtwacht/server-kit';
import { Inject, Injectable } from '@nestjs/common';
import { LookStore, USUAL_LOOK } from '../reports/look-store';
import { toPdf } from './to-pdf';
import { toZip } from './to-zip';

export interface ReportFile {
  readonly name: string;
  readonly type: string;
  readonly content: Readable;
}

interface Asked {
  readonly as: 'pdf' | 'csv' | 'json' | 'zip';
  readonly language: Language;
}

const TYPES = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
} as const;

/** A report as a file, made here of the body that is hashed. */
@Injectable()
export class ReportFilesService {
  constructor(@Inject(LookStore) private readonly look: LookStore) {}

  /** @throws Refusal while the report is being made */
  async of(
    { row, body }: { readonly row: ReportSummary; readonly body: string | null },
    { as, language }: Asked,
  ): Promise<ReportFile> {
    if (body === null) throw conflicting('report-unbuilt', 'The report is still being made: wait a moment.');
    const words = REPORT_WORDS[language];
    const code = readReport(body).cover.customer.code.replace(/[^A-Za-z0-9]+/g, '-');
    const name = `${words.fileName}-${code}-${row.month}-v${String(row.revision)}`;
    const content = await this.content(body, row.bodyHash ?? '', as, language, name);
    return { name: `${name}.${as}`, type: TYPES[as], content: Readable.from(content) };
  }

  private async content(
    text: string,
    hash: string,
    as: Asked['as'],
    language: Language,
    name: string,
  ): Promise<Buffer> {
    if (as === 'json') return Buffer.from(text);
    const body = readReport(text);
    if (as === 'csv') return csv(text, language);
    const look = (await this.look.read()) ?? USUAL_LOOK;
    const pdf = await toPdf({ body, hash, look }, language);
    if (as === 'pdf') return pdf;
    const tables = reportTables(body, language).map(
      ({ name: part, columns, rows }) =>
        [`${name}-${part}.csv`, Buffer.from(toCsv([columns, ...(rows ?? [])], language))] as const,
    );
    return toZip(new Map([[`${name}.pdf`, pdf], [`${name}.json`, Buffer.from(text)], ...tables]));
  }
}

/** All sections under each other; as files of their own they are in the zip. */
function csv(text: string, language: Language): Buffer {
  const rows = reportTables(readReport(text), language).flatMap(({ heading, columns, rows: lines }) => [
    [heading],
    columns,
    ...(lines ?? [[REPORT_WORDS[language].notMeasured]]),
    [''],
  ]);
  return Buffer.from(toCsv(rows, language));
}
