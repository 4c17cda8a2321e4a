import type { NightStatus } from '../backup/night/night';

/** What a customer is told of a night, without the words of the daily check. */
export const PLAIN_NIGHTS = ['bad', 'unknown', 'partly', 'known', 'busy', 'off', 'good', 'none'] as const;
export type PlainNight = (typeof PLAIN_NIGHTS)[number];

const PLAIN: Readonly<Record<NightStatus, PlainNight>> = {
  failed: 'bad',
  missed: 'bad',
  blocked: 'bad',
  'running-late': 'busy',
  unknown: 'unknown',
  warning: 'partly',
  // A problem that is known is still no backup.
  overridden: 'known',
  'offline-expected': 'off',
  waiting: 'busy',
  'success-after-retry': 'good',
  success: 'good',
  'not-expected': 'none',
};

/** A status of a later version is unknown: nothing is called good that nobody understands. */
export function plainNight(status: string): PlainNight {
  return Object.hasOwn(PLAIN, status) ? PLAIN[status as NightStatus] : 'unknown';
}
