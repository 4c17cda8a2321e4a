import {
  IconBell,
  IconBuilding,
  IconDeviceDesktop,
  IconFileImport,
  IconHistory,
  IconKey,
  IconLayoutGrid,
  IconPlug,
  IconUsers,
} from '@tabler/icons-react';
import type { Permission } from '@nachtwacht/domain';
import type { ComponentType } from 'react';
import type { StaffTextKey } from './staff-texts';

export interface NavigationEntry {
  readonly to: string;
  readonly label: StaffTextKey;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  /** Shown only to whom the server would serve what is there. */
  readonly needs: Permission;
  /** Only lit on the page itself, not on pages below it. */
  readonly exact?: boolean;
}

/** The menu, in the order of a support engineer's day. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { to: '/', label: 'nav.board', icon: IconLayoutGrid, needs: 'read', exact: true },
  { to: '/customers', label: 'nav.customers', icon: IconBuilding, needs: 'read' },
  { to: '/assets', label: 'nav.assets', icon: IconDeviceDesktop, needs: 'read' },
  { to: '/connections', label: 'nav.connections', icon: IconPlug, needs: 'read-settings' },
  { to: '/channels', label: 'nav.channels', icon: IconBell, needs: 'read-settings' },
  { to: '/people', label: 'nav.people', icon: IconUsers, needs: 'manage-people' },
  { to: '/tokens', label: 'nav.tokens', icon: IconKey, needs: 'manage-people' },
  { to: '/audit', label: 'nav.audit', icon: IconHistory, needs: 'read-audit' },
  { to: '/import', label: 'nav.import', icon: IconFileImport, needs: 'manage-inventory' },
];
