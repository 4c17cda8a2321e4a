import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@nachtwacht/server-kit';

/** Nest's own messages in our log: its start-up chatter only for those who debug. */
export class NestLog implements LoggerService {
  constructor(private readonly target: Logger) {}

  log(message: unknown, context?: unknown): void {
    this.target.debug({ context }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.target.warn({ context }, String(message));
  }

  error(message: unknown, stack?: unknown, context?: unknown): void {
    // What the application itself reports is thrown as well, and told by whoever started it.
    const level = context === 'NestApplication' ? 'debug' : 'error';
    this.target[level]({ context, stack }, String(message));
  }
}
