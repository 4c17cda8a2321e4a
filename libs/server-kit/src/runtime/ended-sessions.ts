/** Tells which sessions are over, ended here or in another process, so that what they opened can be closed. */
export class EndedSessions {
  private readonly listeners = new Set<(sessionId: string | null) => void>();

  /** @param sessionId null when some may have ended unheard */
  tell(sessionId: string | null): void {
    for (const listener of this.listeners) listener(sessionId);
  }

  onEnded(listener: (sessionId: string | null) => void): void {
    this.listeners.add(listener);
  }
}
