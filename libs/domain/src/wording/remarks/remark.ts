import type { Language } from '../language';
import { BACKUP_REMARKS } from './backup-remarks';
import { BACKUP_VENDOR_REMARKS } from './backup-vendor-remarks';
import { COLLECTOR_REMARKS } from './collector-remarks';
import { DETAIL_REMARKS } from './detail-remarks';
import { ENTRY_REMARKS } from './entry-remarks';
import { FAULT_REMARKS } from './fault-remarks';
import { FIREWALL_REMARKS } from './firewall-remarks';
import { HOURS_REMARKS } from './hours-remarks';
import { IMPORT_REMARKS } from './import-remarks';
import { NETWORK_REMARKS } from './network-remarks';
import { POWER_AND_STORAGE_REMARKS } from './power-and-storage-remarks';
import { PROGRAM_REMARKS } from './program-remarks';
import { isAmount, remarkReader } from './remark-reader';
import { SENDING_REMARKS } from './sending-remarks';
import { SNMP_REMARKS } from './snmp-remarks';
import { TARGET_REMARKS } from './target-remarks';

/** Every remark of the server by its code. */
export const REMARKS = {
  ...COLLECTOR_REMARKS,
  ...FIREWALL_REMARKS,
  ...NETWORK_REMARKS,
  ...POWER_AND_STORAGE_REMARKS,
  ...BACKUP_VENDOR_REMARKS,
  ...BACKUP_REMARKS,
  ...SENDING_REMARKS,
  ...TARGET_REMARKS,
  ...FAULT_REMARKS,
  ...SNMP_REMARKS,
  ...PROGRAM_REMARKS,
  ...ENTRY_REMARKS,
  ...IMPORT_REMARKS,
  ...HOURS_REMARKS,
  ...DETAIL_REMARKS,
} as const;
export type RemarkCode = keyof typeof REMARKS;

type ParamsIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamsIn<Rest>
  : never;
type ParamsOf<C extends RemarkCode> = ParamsIn<(typeof REMARKS)[C]['en']>;
type Params<C extends RemarkCode> = [ParamsOf<C>] extends [never]
  ? []
  : [Readonly<Record<ParamsOf<C>, string | number>>];

declare const ofCatalogue: unique symbol;
/** A sentence of the catalogue, in English: what is stored, logged and sent. */
export type Remark = string & { readonly [ofCatalogue]: true };

/** `remark('http-status', { where, status })`: params may quote a device, and may be remarks themselves. */
export function remark<C extends RemarkCode>(code: C, ...[params]: Params<C>): Remark {
  return fill(REMARKS[code].en, params ?? {}) as Remark;
}

const read = remarkReader(REMARKS);

/**
 * A text of the server in the reader's language. A remark is recognised by its sentence, so that what was stored
 * before reads well too; what is none (a device's own words) stays as it is.
 */
export function remarkText(text: string, language: Language): string {
  if (language === 'en') return text;
  const whole = reworded(text, language);
  if (whole !== null || !text.includes(', ')) return whole ?? text;
  return text
    .split(', ')
    .map((part) => reworded(part, language) ?? part)
    .join(', ');
}

export function isRemark(text: string): text is Remark {
  return read(text) !== null;
}

function reworded(text: string, language: Language): string | null {
  const found = read(text);
  if (found === null) return null;
  const params = Object.entries(found.params).map(([name, value]) => [
    name,
    reworded(value, language) ?? (isAmount(name) ? value.replace('.', ',') : value),
  ]);
  return fill(REMARKS[found.code][language], Object.fromEntries(params) as Record<string, string>);
}

function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
