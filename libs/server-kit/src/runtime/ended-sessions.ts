/**
 * Tells which sessions are over or may see something else, by what was done here or in another process, so that what
 * they opened can be closed or moved.
 */
export class EndedSessions {
  private readonly listeners = new Set<(sessionId: string | null) => void>();
  private readonly movers = new Set<(sessionId: string) => void>();

  /** @param sessionId null when some may have ended, or moved, unheard */
  tell(sessionId: string | null): void {
    for (const listener of this.listeners) listener(sessionId);
  }

  tellMoved(sessionId: string): void {
    for (const mover of this.movers) mover(sessionId);
  }

  onEnded(listener: (sessionId: string | null) => void): void {
    this.listeners.add(listener);
  }

  onMoved(mover: (sessionId: string) => void): void {
    this.movers.add(mover);
  }
}
