import { ASSET_KINDS, type AssetKind } from '@nachtwacht/domain';

/** The columns of an import, and what people call them in both languages (compared without case, space and mark). */
const NAMES = {
  customer_code: ['customercode', 'customerno', 'code', 'klantcode', 'klantnummer', 'klantnr'],
  customer_name: ['customername', 'customer', 'klantnaam', 'klant'],
  site: ['site', 'sitename', 'vestiging', 'locatie', 'location'],
  city: ['city', 'plaats', 'plaatsnaam', 'stad'],
  asset: ['asset', 'assetname', 'object', 'objectnaam', 'device', 'apparaat'],
  kind: ['kind', 'type', 'soort'],
  service: ['service', 'servicecode', 'dienst'],
} as const satisfies Record<string, readonly string[]>;
export type Column = keyof typeof NAMES;

const BY_NAME = new Map<string, Column>(
  Object.entries(NAMES).flatMap(([column, names]) => names.map((name) => [name, column as Column])),
);

/** The words of people for kinds, besides the product's own. */
const KIND_WORDS: Readonly<Record<string, AssetKind>> = {
  werkstation: 'workstation',
  werkplek: 'workstation',
  pc: 'workstation',
  ap: 'access-point',
  toegangspunt: 'access-point',
  wifi: 'access-point',
  router: 'gateway',
  lijn: 'line',
  internetlijn: 'line',
  site: 'website',
  webpagina: 'website',
  backup: 'backup-job',
  backuptaak: 'backup-job',
  overig: 'other',
  anders: 'other',
};
const BY_KIND = new Map<string, AssetKind>([
  ...Object.entries(KIND_WORDS),
  ...ASSET_KINDS.map((kind): [string, AssetKind] => [plain(kind), kind]),
]);

export function columnOf(header: string): Column | undefined {
  return BY_NAME.get(plain(header));
}

export function kindOf(word: string): AssetKind | undefined {
  return BY_KIND.get(plain(word));
}

/** Without case, accents, spaces and marks: "Klant-code" is "klantcode". */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
