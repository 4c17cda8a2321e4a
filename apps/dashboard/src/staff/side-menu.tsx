import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronsLeft, IconChevronsRight } from '@tabler/icons-react';
import { useTexts } from '../shared/i18n/texts';
import { MenuEntries } from './menu-entries';
import classes from './side-menu.module.css';
import { staffTexts } from './staff-texts';

interface SideMenuProps {
  readonly collapsed: boolean;
  readonly onCollapse: () => void;
}

/** The menu of a wide screen; narrow ones have it in a drawer. */
export function SideMenu({ collapsed, onCollapse }: SideMenuProps) {
  const t = useTexts(staffTexts);
  const label = t(collapsed ? 'expand' : 'collapse');
  return (
    <nav className={classes.menu} aria-label={t('menu')}>
      <MenuEntries collapsed={collapsed} />
      <Tooltip label={label} position="right">
        <ActionIcon
          className={classes.collapse}
          variant="subtle"
          color="gray"
          aria-label={label}
          onClick={onCollapse}
        >
          {collapsed ? <IconChevronsRight size={18} /> : <IconChevronsLeft size={18} />}
        </ActionIcon>
      </Tooltip>
    </nav>
  );
}
