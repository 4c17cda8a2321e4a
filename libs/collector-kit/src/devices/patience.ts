/** At work by order of its controller: no reason to alarm anyone, as long as it ends. */
const BUSY: ReadonlySet<string> = new Set(['upgrading', 'provisioning', 'adopting', 'rebooting']);
const BUSY_LIMIT_MS = 15 * 60_000;

export function isBusy(word: string): boolean {
  return BUSY.has(word);
}

/** The word of a state; one that lasts too long says so. `since` and `now` in epoch milliseconds. */
export function patientWord(word: string, since: number, now: number): string {
  return BUSY.has(word) && now - since > BUSY_LIMIT_MS ? `${word}-too-long` : word;
}

/** The words of devices that are busy for too long, for a policy. */
export const TOO_LONG: readonly string[] = [...BUSY].map((word) => `${word}-too-long`);
