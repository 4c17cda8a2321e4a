export const USER = 'nachtwacht';
export const DATABASE = 'nachtwacht';

/** Connection string of the owner of a PostgreSQL of our own. */
export function embeddedUrl(password: string, port: number): string {
  return `postgres://${USER}:${password}@127.0.0.1:${String(port)}/${DATABASE}`;
}
