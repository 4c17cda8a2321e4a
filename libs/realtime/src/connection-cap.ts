/** How many may be open at a time for each key, such as an address. */
export class ConnectionCap {
  private readonly open = new Map<string, number>();

  constructor(private readonly most: number) {}

  hasRoom(key: string): boolean {
    return (this.open.get(key) ?? 0) < this.most;
  }

  /** @returns what gives the place back, to be called once; null when there was none */
  take(key: string): (() => void) | null {
    if (!this.hasRoom(key)) return null;
    this.open.set(key, (this.open.get(key) ?? 0) + 1);
    return () => {
      const left = (this.open.get(key) ?? 0) - 1;
      if (left > 0) this.open.set(key, left);
      else this.open.delete(key);
    };
  }
}
