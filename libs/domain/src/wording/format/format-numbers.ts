import type { Language } from '../language';

export function formatNumber(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(value);
}

/** `value` is 0 to 100. */
export function formatPercent(value: number, language: Language): string {
  const format = { style: 'percent', maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(language, format).format(value / 100);
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;

/** Decimal units, as storage is sold: 1 GB is 1,000,000,000 bytes. */
export function formatBytes(bytes: number, language: Language): string {
  const power = Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(Math.max(1, Math.abs(bytes))) / 3));
  const value = bytes / 1000 ** power;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: BYTE_UNITS[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: Math.abs(value) < 10 && power > 0 ? 1 : 0,
  }).format(value);
}
