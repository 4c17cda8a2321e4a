import { Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../shared/i18n/texts';
import { Wordmark } from '../shared/ui/wordmark';
import { SearchButton } from '../features/search/search-button';
import type { Pulse } from '../live/pulse';
import { AccountMenu } from './account-menu';
import { LinkLight } from './link-light';
import { MenuDrawer } from './menu-drawer';
import { staffTexts } from './staff-texts';
import classes from './top-bar.module.css';

export function TopBar({ pulse }: { readonly pulse: Pulse }) {
  const t = useTexts(staffTexts);
  const [opened, drawer] = useDisclosure(false);
  return (
    <header className={classes.bar}>
      <Burger
        className={classes.burger}
        size="sm"
        opened={opened}
        onClick={drawer.toggle}
        aria-label={t('openMenu')}
      />
      <Link to="/" className={classes.brand}>
        <Wordmark />
      </Link>
      <div className={classes.middle}>
        <SearchButton />
      </div>
      <Group gap="md" wrap="nowrap">
        <LinkLight pulse={pulse} />
        <AccountMenu />
      </Group>
      <MenuDrawer opened={opened} onClose={drawer.close} />
    </header>
  );
}
