import { DEFAULT_TIME_ZONE } from '../../../shared/format/format-dates';

const PARTS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: DEFAULT_TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment as an input of date and time wants it, by the clock on the wall: `2026-11-24T20:00`. */
export function localInput(at: string): string {
  return PARTS.format(new Date(at)).replace(' ', 'T');
}
