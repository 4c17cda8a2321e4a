import type { ReportMail } from '@nachtwacht/domain';
import { CLOCK_TOLERANCE_MS } from './times';

type Dated = Pick<ReportMail, 'date' | 'takenOverAt'>;

/**
 * How many minutes the clock of the sender is ahead (below zero: behind); 0 when nothing is wrong with it. Compared with
 * the first mail server that took the mail over, else with the arrival. A mail may wait for hours on its way, so a clock
 * that is behind is known by that server alone.
 */
export function clockError({ date, takenOverAt }: Dated, receivedAt: string): number {
  if (date === null) return 0;
  const ahead = Date.parse(date) - Date.parse(receivedAt);
  const off = ahead > CLOCK_TOLERANCE_MS ? ahead : Date.parse(date) - Date.parse(takenOverAt ?? receivedAt);
  if (off < 0 && takenOverAt === null) return 0;
  return Math.abs(off) <= CLOCK_TOLERANCE_MS ? 0 : Math.round(off / 60_000);
}

/** By how many minutes the times of a text lie after its arrival; 0 when they don't. */
export function minutesAhead(times: readonly (string | null | undefined)[], receivedAt: string): number {
  const ahead = Math.max(
    0,
    ...times.map((time) => (time == null ? 0 : Date.parse(time) - Date.parse(receivedAt))),
  );
  return ahead > CLOCK_TOLERANCE_MS ? Math.round(ahead / 60_000) : 0;
}

/** When it was written, as far as that is believed: never after it arrived. */
export function writtenAt(mail: Dated, receivedAt: string): string {
  const believed = clockError(mail, receivedAt) === 0 ? mail.date : mail.takenOverAt;
  const at = Math.min(Date.parse(believed ?? receivedAt), Date.parse(receivedAt));
  return new Date(at).toISOString();
}
