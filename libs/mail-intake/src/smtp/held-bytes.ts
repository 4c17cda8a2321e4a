/** What all mails on their way may hold together, so that many large ones can't fill the memory. */
export class HeldBytes {
  private held = 0;

  constructor(private readonly most: number) {}

  /** False when there is no room: then nothing is held. */
  take(bytes: number): boolean {
    if (this.held + bytes > this.most) return false;
    this.held += bytes;
    return true;
  }

  giveBack(bytes: number): void {
    this.held -= bytes;
  }
}
