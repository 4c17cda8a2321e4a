import { PollFault, type AnyCollector, type Mapped } from '../collector';
import type { RecordedCase } from './cases';

/** What a collector makes of recorded answers; anything that it throws besides a `PollFault` is a defect of it. */
export function replay(
  collector: AnyCollector,
  recorded: RecordedCase,
  answers: RecordedCase['answers'],
): Mapped | PollFault {
  const settings = collector.settings.parse(recorded.settings);
  try {
    return collector.map({
      answers,
      settings,
      now: recorded.now,
      memory: recorded.memory,
    });
  } catch (error) {
    if (error instanceof PollFault) return error;
    throw error;
  }
}
