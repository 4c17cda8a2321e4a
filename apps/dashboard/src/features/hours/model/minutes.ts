const MINUTES_AN_HOUR = 60;

/** Minutes as hours on a clock: 90 is `1:30`, -15 is `−0:15`. It reads the same in every language. */
export function hoursText(minutes: number): string {
  const whole = Math.abs(Math.round(minutes));
  const text = `${Math.floor(whole / MINUTES_AN_HOUR)}:${twoDigits(whole % MINUTES_AN_HOUR)}`;
  return minutes < 0 && whole > 0 ? `\u2212${text}` : text;
}

/** How long a timer has run, with its seconds: `0:07:42`. A clock that runs behind the server's shows no time before it. */
export function timerText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  return `${hoursText(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;
}

/**
 * Minutes as a person types them: `90`, `1:30`, `1,5 u`, `1u30`, `45 min`. A number with a comma or point, or followed by
 * an hour's letter, is hours. null for what is none of these, or no whole minute.
 */
export function readMinutes(text: string): number | null {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, '');
  const plain = /^(\d{1,4})(?:m|min|minuten|minutes)?$/.exec(typed);
  if (plain?.[1] !== undefined) return Number(plain[1]);
  const clock = /^(\d{1,3})(?:[:uh])([0-5]?\d)(?:m|min)?$/.exec(typed);
  if (clock?.[1] !== undefined && clock[2] !== undefined)
    return Number(clock[1]) * MINUTES_AN_HOUR + Number(clock[2]);
  const hours = /^(\d{1,3}(?:[.,]\d{1,2})?)(?:u|uur|h|hours?)?$/.exec(typed);
  if (hours?.[1] === undefined) return null;
  const minutes = Math.round(Number(hours[1].replace(',', '.')) * 6_000) / 100;
  return Number.isInteger(minutes) ? minutes : null;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
