import { AssetInput, CustomerInput, issueText, SiteInput } from '@nachtwacht/contracts';
import { remark, type AssetKind, type Remark } from '@nachtwacht/domain';
import { kindOf, type Column } from './columns';
import type { CsvLine, LineError } from './read-csv';

/** What one line says; null is what it does not say. */
export interface ImportRow {
  readonly line: number;
  readonly code: string;
  readonly customerName: string | null;
  readonly site: string | null;
  readonly city: string | null;
  readonly asset: string | null;
  readonly kind: AssetKind | null;
  /** As written: a code or a name of a service. */
  readonly service: string | null;
}

/** The same limits as in the forms. */
const LIMITS = {
  customer_code: CustomerInput.shape.code,
  customer_name: CustomerInput.shape.name,
  site: SiteInput.shape.name,
  city: SiteInput.shape.city,
  asset: AssetInput.shape.name,
} as const;

/** Checks a line by itself; what the database has is not asked here. All that is wrong is told, not the first only. */
export function readRow({ line, cells }: CsvLine): ImportRow | LineError[] {
  const errors: LineError[] = [];
  const say = (column: Column, message: Remark) => errors.push({ line, column, message });
  if (cells.customer_code === '') say('customer_code', remark('needs-customer-code'));
  for (const [column, limit] of Object.entries(LIMITS) as [
    keyof typeof LIMITS,
    (typeof LIMITS)[keyof typeof LIMITS],
  ][]) {
    const problem = cells[column] === '' ? undefined : limit.safeParse(cells[column]).error?.issues[0];
    if (problem) say(column, issueText(problem));
  }
  const kind = cells.kind === '' ? null : (kindOf(cells.kind) ?? null);
  if (cells.kind !== '' && !kind)
    say('kind', remark('no-such-asset-kind', { entered: cells.kind.slice(0, 40) }));
  if (cells.asset === '' && (cells.kind !== '' || cells.service !== ''))
    say('asset', remark('needs-asset-name'));
  if (cells.site === '' && cells.city !== '') say('site', remark('needs-site-name'));
  if (errors.length > 0) return errors;
  return {
    line,
    code: cells.customer_code,
    customerName: cells.customer_name || null,
    site: cells.site || null,
    city: cells.city || null,
    asset: cells.asset || null,
    kind,
    service: cells.service || null,
  };
}
