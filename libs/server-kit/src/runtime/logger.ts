import { pino, type Logger } from 'pino';

export type { Logger };

/** JSON lines for programs to collect; secrets have no place in a message and these fields are removed anyway. */
export function createLogger(level: string, name: string): Logger {
  return pino({
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
      ],
      censor: '[removed]',
    },
  });
}
