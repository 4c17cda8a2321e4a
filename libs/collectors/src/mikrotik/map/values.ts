/** A number out of a text ("12", "24.1", "0%"); null for anything else, because null is not zero. */
export function numberIn(text: string | undefined): number | null {
  const match = /^\s*(-?\d{1,20}(?:\.\d{1,10})?)\s*%?\s*$/.exec((text ?? '').slice(0, 40));
  return match === null ? null : Number(match[1]);
}

/** The same, without what can't be: less than none. */
export function countIn(text: string | undefined): number | null {
  const number = numberIn(text);
  return number === null || number < 0 ? null : number;
}

export function isTrue(text: string | undefined): boolean {
  return text === 'true' || text === 'yes';
}

const UPTIME = /^(?:(\d{1,4})w)?(?:(\d{1,5})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,9})s)?$/;
const CLOCK = /^(?:(\d{1,4})w)?(?:(\d{1,5})d)?(\d{1,2}):(\d{2}):(\d{2})$/;

/** Seconds of "2w3d4h5m6s", or of "3d04:05:06"; null for anything else. */
export function secondsIn(text: string | undefined): number | null {
  const told = (text ?? '').slice(0, 40).trim();
  const match = told === '' ? null : (UPTIME.exec(told) ?? CLOCK.exec(told));
  if (match === null) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part || 0));
  return (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** Milliseconds of "12ms345us", "1s20ms" or "850us"; null for anything else. */
export function millisecondsIn(text: string | undefined): number | null {
  const match = /^(?:(\d{1,6})s)?(?:(\d{1,6})ms)?(?:(\d{1,6})us)?$/.exec((text ?? '').slice(0, 40).trim());
  if (match === null || match[0] === '') return null;
  const [seconds = 0, milliseconds = 0, microseconds = 0] = match.slice(1).map((part) => Number(part || 0));
  return Math.round((seconds * 1000 + milliseconds + microseconds / 1000) * 100) / 100;
}
