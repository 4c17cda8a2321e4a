import type { ServiceLight } from './service-light';

export type SafeAnswer = 'yes' | 'attention' | 'no' | 'unknown';

/** "Is everything safe?", of the services that are watched: the worst counts, and nothing seen is no yes. */
export function answerSafe(lights: readonly ServiceLight[]): SafeAnswer {
  const watched = lights.filter((light) => light !== 'not-monitored');
  if (watched.includes('critical')) return 'no';
  if (watched.includes('warning')) return 'attention';
  return watched.length === 0 || watched.includes('unknown') ? 'unknown' : 'yes';
}

export type KeptAnswer = 'yes' | 'no' | 'unknown' | 'none-agreed';

/** "Were agreements kept?": one that was broken is a no, one that can't be proved keeps it from being a yes. */
export function answerKept(verdicts: readonly ('met' | 'breached' | 'not-provable')[]): KeptAnswer {
  if (verdicts.length === 0) return 'none-agreed';
  if (verdicts.includes('breached')) return 'no';
  return verdicts.includes('not-provable') ? 'unknown' : 'yes';
}
