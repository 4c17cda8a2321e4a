import { cellNumber, cellText, type SnmpValue } from '@nachtwacht/collector-kit';

const STEPS = ['', 'K', 'M', 'G', 'T', 'P'];

/** "28 C/82 F", or degrees; null for what no NAS has, and for "-- C/-- F". */
export function celsiusOf(value: SnmpValue | undefined): number | null {
  const degrees = cellNumber(value) ?? numberIn(/^\s*(-?\d+(?:\.\d+)?)\s*C\b/, value);
  return degrees !== null && degrees > 0 && degrees < 150 ? degrees : null;
}

/** "12.50 %", or a number. */
export function percentOf(value: SnmpValue | undefined): number | null {
  const percent = cellNumber(value) ?? numberIn(/^\s*(\d+(?:\.\d+)?)\s*%/, value);
  return percent !== null && percent >= 0 && percent <= 100 ? percent : null;
}

/** "3600 RPM", or a number. */
export function rpmOf(value: SnmpValue | undefined): number | null {
  const rpm = cellNumber(value) ?? numberIn(/^\s*(\d+)\s*RPM/i, value);
  return rpm !== null && rpm >= 0 ? rpm : null;
}

/** "1014.41 GB" in steps of 1024, or a number as it is. */
export function sizeOf(value: SnmpValue | undefined): number | null {
  const number = cellNumber(value);
  if (number !== null) return number >= 0 ? number : null;
  const match = /^\s*(\d{1,12}(?:\.\d{1,6})?)\s*([KMGTP]?)B\b/i.exec(cellText(value) ?? '');
  return match === null ? null : Number(match[1]) * 1024 ** STEPS.indexOf((match[2] ?? '').toUpperCase());
}

function numberIn(pattern: RegExp, value: SnmpValue | undefined): number | null {
  const digits = pattern.exec(cellText(value) ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
