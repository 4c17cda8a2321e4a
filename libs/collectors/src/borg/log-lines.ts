import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

const LogLine = z.object({
  type: z.string(),
  levelname: z.string().catch(''),
  msgid: z.string().catch(''),
  message: z.string().catch(''),
});
export type LogLine = z.infer<typeof LogLine>;

/** What borg wrote to standard error with `--log-json`, one JSON object a line; what ssh writes between them is text. */
export function readLogLines(stderr: string): readonly LogLine[] {
  return stderr.split('\n').flatMap((line) => {
    try {
      return soundOr(LogLine, JSON.parse(line)) ?? [];
    } catch {
      return [];
    }
  });
}

/** The first line that is an error, or else a warning; null when there is neither. */
export function worstOf(lines: readonly LogLine[]): LogLine | null {
  const of = (...levels: readonly string[]) =>
    lines.find(({ levelname }) => levels.includes(levelname.toUpperCase()));
  return of('ERROR', 'CRITICAL') ?? of('WARNING') ?? null;
}

export function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.trim() ?? '';
}
