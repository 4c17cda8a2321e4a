import { json, type Answer, type LabReply, type LabRequest } from '../http-endpoint';
import type { BackupSource } from './backup-source';

const RETRY_AFTER_SECONDS = '30';

/** What any source may do to an answer: hold it back, cut off a list, or ask for patience instead. */
export function withHurdles(
  source: BackupSource,
  answer: Answer,
  isList: (request: LabRequest) => boolean = ({ method }) => method === 'GET',
): Answer {
  return (request): LabReply => {
    if (source.has('rate-limited'))
      return {
        ...json({ message: 'Too many requests' }, 429),
        headers: { 'retry-after': RETRY_AFTER_SECONDS },
      };
    const reply = answer(request);
    const isCut = source.has('truncated') && isList(request);
    return {
      ...reply,
      body: isCut ? reply.body.slice(0, reply.body.length / 2) : reply.body,
      ...(source.has('slow') ? { delayMs: source.slowMs } : {}),
    };
  };
}

/** An id in the usual form, the same for the same number. */
export function uuidOf(kind: number, id: number): string {
  return `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${id.toString(16).padStart(12, '0')}`;
}
