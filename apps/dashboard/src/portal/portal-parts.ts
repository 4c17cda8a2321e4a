import type { PortalSwitches } from '@nachtwacht/contracts';

const PARTS = [
  { part: 'home', to: '/' },
  { part: 'backups', to: '/backups' },
  { part: 'updates', to: '/updates' },
  { part: 'maintenance', to: '/maintenance' },
  { part: 'incidents', to: '/incidents' },
  { part: 'hours', to: '/hours' },
  { part: 'contacts', to: '/contacts' },
] as const;

/** The pages that this customer is shown, in their order; before that is known the two that everybody has. */
export function shownParts(shows: PortalSwitches | undefined) {
  return PARTS.filter(({ part }) => part === 'home' || part === 'contacts' || shows?.[part] === true);
}
