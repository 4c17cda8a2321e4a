import { Outlet, useSearch } from '@tanstack/react-router';
import { useLocalStorage } from '@mantine/hooks';
import { useTexts } from '../shared/i18n/texts';
import { SideMenu } from './side-menu';
import classes from './staff-frame.module.css';
import { staffTexts } from './staff-texts';
import { TopBar } from './top-bar';

/** Top bar, menu and page. A wall screen (`?wall=1`) shows the page alone. */
export function StaffFrame() {
  const t = useTexts(staffTexts);
  const search: { wall?: unknown } = useSearch({ strict: false });
  const [collapsed, setCollapsed] = useLocalStorage({
    key: 'nachtwacht.menu-collapsed',
    defaultValue: false,
  });
  const wall = search.wall === 1;
  return (
    <div className={classes.frame} data-wall={wall || undefined} data-collapsed={collapsed || undefined}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      {!wall && <TopBar />}
      {!wall && <SideMenu collapsed={collapsed} onCollapse={() => setCollapsed(!collapsed)} />}
      <main id="main" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
