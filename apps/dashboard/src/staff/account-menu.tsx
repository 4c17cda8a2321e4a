import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useTexts } from '../shared/i18n/texts';
import { useMe } from '../shared/session/me';
import { LanguageSwitch } from '../shared/ui/language-switch';
import { SchemeSwitch } from '../shared/ui/scheme-switch';
import classes from './account-menu.module.css';
import { staffTexts } from './staff-texts';
import { useSignOut } from './use-sign-out';

/** Who is signed in; language, appearance and signing out. */
export function AccountMenu() {
  const t = useTexts(staffTexts);
  const me = useMe();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width="16rem" shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={t('account.menu', { name: me.name })}>
          <Avatar name={me.name} color="ink" size={30} radius="xl" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <Text fw={600}>{me.name}</Text>
          <Text c="dimmed" size="sm">
            {me.email} · {t(`role.${me.role}`)}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Label>{t('account.language')}</Menu.Label>
        <div className={classes.choice}>
          <LanguageSwitch />
        </div>
        <Menu.Label>{t('account.theme')}</Menu.Label>
        <div className={classes.choice}>
          <SchemeSwitch />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate()}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
