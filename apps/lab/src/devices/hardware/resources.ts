import type { Health } from './server-parts';

/** Resources by their path. */
export type Shelf = Readonly<Record<string, unknown>>;

export const link = (path: string) => ({ '@odata.id': path });
export const list = (...paths: readonly string[]) => ({
  Members: paths.map(link),
  'Members@odata.count': paths.length,
});
export const status = (health: Health, state = 'Enabled') => ({
  Health: health,
  HealthRollup: health,
  State: state,
});
