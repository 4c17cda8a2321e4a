import { Button, Popover, Stack } from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { may } from '@nachtwacht/domain';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import type { Pulse } from '../live/pulse';
import { useLink } from '../live/use-link';
import { useLiveRefresh } from '../live/use-live-refresh';
import { send } from '../shared/api/send';
import { useTexts } from '../shared/i18n/texts';
import { useMe } from '../shared/session/me';
import { LanguageSwitch } from '../shared/ui/language-switch';
import { SchemeSwitch } from '../shared/ui/scheme-switch';
import { useSameRights } from '../signed-in/use-same-rights';
import { ViewingBanner } from '../signed-in/viewing-banner';
import classes from './portal-frame.module.css';
import { shownParts } from './portal-parts';
import { homeQuery } from './portal-queries';
import { portalTexts } from './portal-texts';
import { PortalLink } from './ui/portal-link';

/** Name of the practice, the pages it is shown, and the page. */
export function PortalFrame() {
  const t = useTexts(portalTexts);
  const pulse = useLink();
  useSameRights();
  // Whatever of this customer changes, what is shown of it is fetched again.
  useLiveRefresh([['portal']], () => true);
  const home = useQuery(homeQuery).data;
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <ViewingBanner />
      <header className={classes.head}>
        <div className={classes.names}>
          <p className={classes.customer}>{home?.customerName ?? t('name')}</p>
          <Light pulse={pulse} />
        </div>
        <Account />
      </header>
      <nav className={classes.nav} aria-label={t('pages')}>
        <ul>
          {shownParts(home?.shows).map(({ part, to }) => (
            <li key={part}>
              <PortalLink to={to} exact={to === '/'} className={classes.entry}>
                {t(`part.${part}`)}
              </PortalLink>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

function Light({ pulse }: { readonly pulse: Pulse }) {
  const t = useTexts(portalTexts);
  return (
    <p className={classes.light} data-pulse={pulse} role="status">
      {t(`link.${pulse}`)}
    </p>
  );
}

function Account() {
  const t = useTexts(portalTexts);
  const me = useMe();
  const leave = () =>
    void send({ method: 'POST', path: '/auth/sign-out', body: {} }).finally(() =>
      window.location.assign('/sign-in'),
    );
  return (
    <Popover position="bottom-end" width="16rem" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconUserCircle size={18} aria-hidden />}>
          {me.name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('account')}>
        <Stack gap="sm">
          <LanguageSwitch />
          <SchemeSwitch />
          <Button component="a" href="/profile" variant="default">
            {t('profile')}
          </Button>
          {may(me.role, 'read-audit') && (
            <Button component="a" href="/audit" variant="default">
              {t('audit')}
            </Button>
          )}
          <Button variant="default" leftSection={<IconLogout size={16} aria-hidden />} onClick={leave}>
            {t('signOut')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
