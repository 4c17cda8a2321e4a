import { ROUTES, type MorningCheck } from '@nachtwacht/contracts';
import { call } from '../../../shared/api/call';

/** @param date null: the day whose check is due */
export function fetchMorning(date: string | null, signal: AbortSignal): Promise<MorningCheck> {
  return call(ROUTES.morningCheck, { query: date === null ? {} : { date }, signal });
}
