import type { Message } from '../messages';
import { Settings } from '../settings';

/** A message of the spec's evening; `at` is minutes after 20:00 UTC. */
export function message(
  at: number,
  signal: Message['signal'],
  more: Partial<Omit<Message, 'signal' | 'receivedAt'>> = {},
): Message {
  const receivedAt = new Date(Date.UTC(2026, 10, 21, 20, at)).toISOString();
  return {
    id: `m${at}`,
    receivedAt,
    signal,
    word: signal,
    exitCode: null,
    runId: null,
    body: '',
    contentType: null,
    ...more,
  };
}

export function settingsWith(some: Partial<Settings> = {}): Settings {
  return Settings.parse(some);
}
