import type { NightStatus } from '@nachtwacht/domain';

/** The colour a night has; each status has a shape and a word of its own besides. */
export type NightTone = 'ok' | 'warning' | 'critical' | 'unknown' | 'known' | 'calm';

const TONES: Readonly<Record<NightStatus, NightTone>> = {
  failed: 'critical',
  missed: 'critical',
  blocked: 'critical',
  'running-late': 'warning',
  warning: 'warning',
  unknown: 'unknown',
  overridden: 'known',
  'offline-expected': 'calm',
  waiting: 'calm',
  'not-expected': 'calm',
  'success-after-retry': 'ok',
  success: 'ok',
};

export function toneOf(status: NightStatus): NightTone {
  return TONES[status];
}
