import {
  IconBell,
  IconBuilding,
  IconDeviceDesktop,
  IconFileImport,
  IconLayoutGrid,
  IconPlug,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { StaffTextKey } from './staff-texts';

export interface NavigationEntry {
  readonly to: string;
  readonly label: StaffTextKey;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  /** Only lit on the page itself, not on pages below it. */
  readonly exact?: boolean;
}

/** The menu, in the order of a support engineer's day. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { to: '/', label: 'nav.board', icon: IconLayoutGrid, exact: true },
  { to: '/customers', label: 'nav.customers', icon: IconBuilding },
  { to: '/assets', label: 'nav.assets', icon: IconDeviceDesktop },
  { to: '/connections', label: 'nav.connections', icon: IconPlug },
  { to: '/channels', label: 'nav.channels', icon: IconBell },
  { to: '/import', label: 'nav.import', icon: IconFileImport },
];
