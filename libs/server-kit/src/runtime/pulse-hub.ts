/**
 * "Something was committed", here or in another process: what follows need not wait for its next tick. Nothing depends
 * on a pulse arriving.
 */
export class PulseHub {
  private readonly listeners = new Set<() => void>();

  changed(): void {
    // Who comes during a pulse hears the next one.
    for (const listener of [...this.listeners]) listener();
  }

  /** @returns how to stop listening */
  onChanged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
