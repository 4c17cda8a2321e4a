import { pino, type Logger } from 'pino';

export type { Logger };

/**
 * Characters that JSON lets stand as they are and terminals obey, or that turn the direction of writing: a device could
 * say one thing in the log of the other. Within a line they only stand in texts, where JSON may spell them out.
 */
const OBEYED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** One line of JSON as it is printed. */
export function printable(line: string): string {
  return line.replace(OBEYED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** JSON lines for programs to collect; secrets have no place in a message and these fields are removed anyway. */
export function createLogger(level: string, name: string): Logger {
  const out = pino.destination({ fd: 1, sync: true });
  const options = {
    level,
    name,
    redact: {
      paths: [
        'password',
        'credentials',
        'token',
        'authorization',
        'cookie',
        '*.password',
        '*.credentials',
        '*.token',
        '*.cookie',
        '*.authorization',
        '*.headers.authorization',
        '*.headers.cookie',
      ],
      censor: '[removed]',
    },
  };
  return pino(options, { write: (line: string) => void out.write(printable(line)) });
}
