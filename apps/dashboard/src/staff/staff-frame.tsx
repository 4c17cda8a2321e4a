import { Outlet, useSearch } from '@tanstack/react-router';
import { useLocalStorage } from '@mantine/hooks';
import { useTexts } from '../shared/i18n/texts';
import { DueSoon } from '../shared/work/due-soon';
import { SearchDialog } from '../features/search/search-dialog';
import { useLink } from '../live/use-link';
import { SideMenu } from './side-menu';
import classes from './staff-frame.module.css';
import { staffTexts } from './staff-texts';
import { TopBar } from './top-bar';
import { useSameRights } from '../signed-in/use-same-rights';
import { ViewingBanner } from '../signed-in/viewing-banner';

const WIDE_PIXELS = 1700;

/** Top bar, menu and page. A wall screen (`?wall=1`) shows the page alone. */
export function StaffFrame() {
  const t = useTexts(staffTexts);
  const search: { wall?: unknown } = useSearch({ strict: false });
  const [collapsed, setCollapsed] = useLocalStorage({
    key: 'nachtwacht.menu-collapsed',
    // On an ordinary screen the board's columns need the room more than the menu's words do.
    defaultValue: window.innerWidth < WIDE_PIXELS,
  });
  const wall = search.wall === 1;
  const pulse = useLink();
  useSameRights();
  return (
    <div className={classes.frame} data-wall={wall || undefined} data-collapsed={collapsed || undefined}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <ViewingBanner />
      {!wall && <TopBar pulse={pulse} />}
      {!wall && <SideMenu collapsed={collapsed} onCollapse={() => setCollapsed(!collapsed)} />}
      <main id="main" className={classes.main} tabIndex={-1}>
        <DueSoon />
        <Outlet />
      </main>
      <SearchDialog />
    </div>
  );
}
