import type { PortalSwitches } from '@nachtwacht/contracts';

const PARTS = [
  { part: 'home', to: '/' },
  { part: 'backups', to: '/backups' },
  { part: 'updates', to: '/updates' },
  { part: 'maintenance', to: '/maintenance' },
  { part: 'incidents', to: '/incidents' },
  { part: 'availability', to: '/availability' },
  { part: 'hours', to: '/hours' },
  { part: 'reports', to: '/reports' },
  { part: 'contacts', to: '/contacts' },
] as const;

/** The pages that this customer is shown, in their order; before that is known the two that everybody has. */
export function shownParts(shows: PortalSwitches | undefined) {
  return PARTS.filter(({ part }) => part === 'home' || part === 'contacts' || shows?.[part] === true);
}
