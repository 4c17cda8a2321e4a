/** Of the cluster, used for the migrations alone. */
export const OWNER = 'nachtwacht';
export const DATABASE = 'nachtwacht';

/** Connection string for a PostgreSQL of our own. */
export function embeddedUrl(user: string, password: string, port: number): string {
  return `postgres://${user}:${password}@127.0.0.1:${String(port)}/${DATABASE}`;
}
