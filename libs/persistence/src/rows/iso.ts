/** A moment as it crosses the wire: ISO 8601 in UTC. */
export function iso(moment: Date): string {
  return moment.toISOString();
}

export function isoOrNull(moment: Date | null): string | null {
  return moment ? iso(moment) : null;
}
