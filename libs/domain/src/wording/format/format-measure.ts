import type { Unit } from '../../status/observation';
import type { Language } from '../language';
import { formatBytes, formatNumber, formatPercent } from './format-numbers';

const GAP = '\u00a0';
const BIT_STEPS = ['bit/s', 'kbit/s', 'Mbit/s', 'Gbit/s', 'Tbit/s'] as const;

function formatBits(value: number, language: Language): string {
  const power = Math.min(BIT_STEPS.length - 1, Math.floor(Math.log10(Math.max(1, Math.abs(value))) / 3));
  const scaled = value / 1000 ** power;
  return `${formatNumber(scaled, language, Math.abs(scaled) < 10 ? 1 : 0)}${GAP}${BIT_STEPS[power] ?? 'bit/s'}`;
}

const DAYS: Record<Language, { readonly one: string; readonly other: string }> = {
  nl: { one: 'dag', other: 'dagen' },
  en: { one: 'day', other: 'days' },
};

/** "1 dag", "12 dagen" */
export function formatDays(days: number, language: Language): string {
  return `${formatNumber(days, language)}${GAP}${Math.round(days) === 1 ? DAYS[language].one : DAYS[language].other}`;
}

/** A measured number with its unit, as a person reads it. */
export function formatMeasure(value: number, unit: Unit, language: Language): string {
  const decimals = Math.abs(value) < 10 ? 1 : 0;
  switch (unit) {
    case 'percent':
      return formatPercent(value, language);
    case 'bytes':
      return formatBytes(value, language);
    case 'bits-per-second':
      return formatBits(value, language);
    case 'seconds':
      return `${formatNumber(value, language, decimals)}${GAP}s`;
    case 'milliseconds':
      return `${formatNumber(value, language, decimals)}${GAP}ms`;
    case 'celsius':
      return `${formatNumber(value, language, decimals)}${GAP}°C`;
    case 'rpm':
      return `${formatNumber(value, language, 0)}${GAP}rpm`;
    case 'watts':
      return `${formatNumber(value, language, decimals)}${GAP}W`;
    case 'volts':
      return `${formatNumber(value, language, 1)}${GAP}V`;
    case 'days':
      return formatDays(value, language);
    case 'count':
      return formatNumber(value, language, decimals);
  }
}
