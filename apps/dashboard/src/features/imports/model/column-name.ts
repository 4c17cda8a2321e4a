import type { Language } from '@nachtwacht/domain';

const DUTCH_COLUMNS: Readonly<Record<string, string>> = {
  customer_code: 'klantcode',
  customer_name: 'klantnaam',
  site: 'vestiging',
  city: 'plaats',
  asset: 'object',
  kind: 'soort',
  service: 'dienst',
};

/** The column as the example file of that language calls it; one that is not ours as it is. */
export function columnName(column: string, language: Language): string {
  return language === 'nl' ? (DUTCH_COLUMNS[column] ?? column) : column;
}
