import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { isCustomerRole, may } from '@nachtwacht/domain';
import { useId } from 'react';
import { useTexts } from '../shared/i18n/texts';
import { useMe } from '../shared/session/me';
import classes from './menu-entries.module.css';
import { grouped, NAVIGATION, type NavigationEntry } from './navigation';
import { staffTexts, type StaffTextKey } from './staff-texts';

interface MenuEntriesProps {
  readonly collapsed?: boolean;
  readonly onFollow?: () => void;
}

export function MenuEntries(props: MenuEntriesProps) {
  const { role } = useMe();
  const entries = NAVIGATION.filter(
    // A customer's people have the portal; here is only what stands beside it.
    ({ needs }) => may(role, needs) && (!isCustomerRole(role) || needs === 'read-audit'),
  );
  return (
    <ul className={classes.list}>
      {grouped(entries).map(({ group, entries }) =>
        group === null ? (
          entries.map((entry) => <Entry key={entry.to} entry={entry} {...props} />)
        ) : (
          <Group key={group} label={group} entries={entries} {...props} />
        ),
      )}
    </ul>
  );
}

interface GroupProps extends MenuEntriesProps {
  readonly label: StaffTextKey;
  readonly entries: readonly NavigationEntry[];
}

function Group({ label, entries, ...props }: GroupProps) {
  const t = useTexts(staffTexts);
  const id = useId();
  return (
    <li className={classes.group}>
      <span id={id} className={classes.heading} data-collapsed={props.collapsed || undefined}>
        <span className={classes.label} data-hidden={props.collapsed || undefined}>
          {t(label)}
        </span>
      </span>
      <ul className={classes.list} aria-labelledby={id}>
        {entries.map((entry) => (
          <Entry key={entry.to} entry={entry} {...props} />
        ))}
      </ul>
    </li>
  );
}

function Entry({
  entry,
  collapsed = false,
  onFollow,
}: MenuEntriesProps & { readonly entry: NavigationEntry }) {
  const t = useTexts(staffTexts);
  const { to, label, icon: Icon, exact = false } = entry;
  return (
    <li>
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
  );
}
