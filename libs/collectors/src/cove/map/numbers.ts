/** A whole number that came as a text; null when it is absent, negative or something else, because null is not zero. */
export function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,18}$/.test(text) ? Number(text) : null;
}

/** The end of the year 9999. */
const LATEST = 253_402_300_799;

/** Unix seconds; zero means never. */
export function secondsOf(text: string | undefined): number | null {
  const seconds = numberOf(text);
  return seconds === null || seconds === 0 || seconds > LATEST ? null : seconds;
}
