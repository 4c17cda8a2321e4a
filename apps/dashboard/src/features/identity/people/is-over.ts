/** Has this moment passed? By the clock of the browser: the server decides, this only words it. */
export function isOver(at: string | null): boolean {
  return at !== null && Date.parse(at) <= Date.now();
}
