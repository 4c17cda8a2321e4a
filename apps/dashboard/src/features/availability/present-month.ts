/** The month that it is now at the provider, as `2027-03`. */
export function presentMonth(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date()).slice(0, 7);
}
