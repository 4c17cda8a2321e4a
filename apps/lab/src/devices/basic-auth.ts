/** True when the request bears exactly these HTTP Basic credentials. */
export function hasBasicAuth(header: string | undefined, user: string, password: string): boolean {
  return header === `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
