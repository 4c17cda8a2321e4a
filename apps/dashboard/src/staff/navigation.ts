import {
  IconAdjustments,
  IconArrowUpCircle,
  IconBell,
  IconBriefcase,
  IconBuilding,
  IconCalendarMonth,
  IconClockPlay,
  IconCpu,
  IconDeviceDesktop,
  IconFileImport,
  IconFileText,
  IconHistory,
  IconHourglass,
  IconHourglassEmpty,
  IconInbox,
  IconKey,
  IconLayoutGrid,
  IconListCheck,
  IconListDetails,
  IconPlug,
  IconRadar,
  IconSignature,
  IconSunrise,
  IconTags,
  IconTargetArrow,
  IconVersions,
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
  /** The heading it stands under; entries of one group follow each other. */
  readonly group?: StaffTextKey;
}

/** The menu, in the order of a support engineer's day. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { to: '/', label: 'nav.board', icon: IconLayoutGrid, needs: 'read', exact: true },
  { to: '/work', label: 'nav.work', icon: IconBriefcase, needs: 'read-settings' },
  {
    to: '/morning',
    label: 'nav.morning',
    icon: IconSunrise,
    needs: 'read-settings',
    group: 'nav.backups',
  },
  {
    to: '/backups/month',
    label: 'nav.backupMonth',
    icon: IconCalendarMonth,
    needs: 'read-settings',
    group: 'nav.backups',
  },
  {
    to: '/backups/jobs',
    label: 'nav.backupJobs',
    icon: IconListCheck,
    needs: 'read-settings',
    group: 'nav.backups',
  },
  { to: '/backups/inbox', label: 'nav.inbox', icon: IconInbox, needs: 'read-settings', group: 'nav.backups' },
  { to: '/hardware', label: 'nav.hardware', icon: IconCpu, needs: 'read-settings', group: 'nav.devices' },
  { to: '/coverage', label: 'nav.coverage', icon: IconRadar, needs: 'read-settings', group: 'nav.devices' },
  {
    to: '/updates',
    label: 'nav.lane',
    icon: IconArrowUpCircle,
    needs: 'read-settings',
    exact: true,
    group: 'nav.updates',
  },
  {
    to: '/updates/versions',
    label: 'nav.versions',
    icon: IconVersions,
    needs: 'read-settings',
    group: 'nav.updates',
  },
  {
    to: '/updates/catalogue',
    label: 'nav.catalogue',
    icon: IconTags,
    needs: 'read-settings',
    group: 'nav.updates',
  },
  {
    to: '/updates/end-of-life',
    label: 'nav.endOfLife',
    icon: IconHourglassEmpty,
    needs: 'read-settings',
    group: 'nav.updates',
  },
  {
    to: '/hours/week',
    label: 'nav.timeEntry',
    icon: IconClockPlay,
    needs: 'book-hours',
    group: 'nav.hours',
  },
  {
    to: '/hours',
    label: 'nav.hoursLeft',
    icon: IconHourglass,
    needs: 'read-hours',
    exact: true,
    group: 'nav.hours',
  },
  { to: '/reports', label: 'nav.reports', icon: IconFileText, needs: 'read-hours' },
  {
    to: '/availability',
    label: 'nav.availability',
    icon: IconTargetArrow,
    needs: 'read-hours',
    group: 'nav.sla',
  },
  {
    to: '/agreements',
    label: 'nav.agreements',
    icon: IconSignature,
    needs: 'read-hours',
    exact: true,
    group: 'nav.sla',
  },
  {
    to: '/agreements/catalogue',
    label: 'nav.services',
    icon: IconListDetails,
    needs: 'read-hours',
    group: 'nav.sla',
  },
  { to: '/customers', label: 'nav.customers', icon: IconBuilding, needs: 'read' },
  { to: '/assets', label: 'nav.assets', icon: IconDeviceDesktop, needs: 'read' },
  { to: '/connections', label: 'nav.connections', icon: IconPlug, needs: 'read-settings' },
  { to: '/limits', label: 'nav.limits', icon: IconAdjustments, needs: 'read-settings' },
  { to: '/channels', label: 'nav.channels', icon: IconBell, needs: 'read-settings' },
  { to: '/people', label: 'nav.people', icon: IconUsers, needs: 'manage-people' },
  { to: '/tokens', label: 'nav.tokens', icon: IconKey, needs: 'manage-people' },
  { to: '/audit', label: 'nav.audit', icon: IconHistory, needs: 'read-audit' },
  { to: '/import', label: 'nav.import', icon: IconFileImport, needs: 'manage-inventory' },
];

/** Entries with the heading they stand under, in their order; null: they stand by themselves. */
export function grouped(
  entries: readonly NavigationEntry[],
): { readonly group: StaffTextKey | null; readonly entries: NavigationEntry[] }[] {
  const groups: { group: StaffTextKey | null; entries: NavigationEntry[] }[] = [];
  for (const entry of entries) {
    const group = entry.group ?? null;
    const last = groups.at(-1);
    if (last?.group === group) last.entries.push(entry);
    else groups.push({ group, entries: [entry] });
  }
  return groups;
}
