import { instantOfLocal } from '@nachtwacht/domain/time';
import { DEFAULT_TIME_ZONE } from '../../../shared/format/format-dates';
import { weeksAfter } from './week';

/** The moments between which a week lies, from midnight on Monday to midnight; 167 or 169 hours when the clock is changed. */
export function weekWindow(monday: string): { readonly from: string; readonly to: string } {
  const at = (day: string) => new Date(instantOfLocal(day, '00:00', DEFAULT_TIME_ZONE)).toISOString();
  return { from: at(monday), to: at(weeksAfter(monday, 1)) };
}
