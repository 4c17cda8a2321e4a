import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { may } from '@nachtwacht/domain';
import { useTexts } from '../shared/i18n/texts';
import { useMe } from '../shared/session/me';
import classes from './menu-entries.module.css';
import { NAVIGATION } from './navigation';
import { staffTexts } from './staff-texts';

interface MenuEntriesProps {
  readonly collapsed?: boolean;
  readonly onFollow?: () => void;
}

export function MenuEntries({ collapsed = false, onFollow }: MenuEntriesProps) {
  const t = useTexts(staffTexts);
  const { role } = useMe();
  return (
    <ul className={classes.list}>
      {NAVIGATION.filter(({ needs }) => may(role, needs)).map(({ to, label, icon: Icon, exact = false }) => (
        <li key={to}>
          <Tooltip label={t(label)} position="right" disabled={!collapsed}>
            <Link
              to={to}
              className={classes.entry}
              activeOptions={{ exact, includeSearch: false }}
              onClick={onFollow}
            >
              <Icon size={18} stroke={1.75} aria-hidden />
              <span className={classes.label} data-hidden={collapsed || undefined}>
                {t(label)}
              </span>
            </Link>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}
