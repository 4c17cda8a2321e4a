import { Avatar, Button, Popover, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { useTexts } from '../shared/i18n/texts';
import { useMe } from '../shared/session/me';
import { useRoleName } from '../shared/session/use-role-name';
import { foreignZone } from '../shared/time-zone/foreign-zone';
import { LanguageSwitch } from '../shared/ui/language-switch';
import { LinkButton } from '../shared/ui/links';
import { SchemeSwitch } from '../shared/ui/scheme-switch';
import classes from './account-menu.module.css';
import { staffTexts } from './staff-texts';
import { useSignOut } from '../signed-in/use-sign-out';

/** Who is signed in; language, appearance and signing out. */
export function AccountMenu() {
  const t = useTexts(staffTexts);
  const me = useMe();
  const roleName = useRoleName();
  const signOut = useSignOut();
  const zone = foreignZone();
  const label = t('account.menu', { name: me.name });
  return (
    <Popover position="bottom-end" width="17rem" shadow="md" trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.button}>
          <VisuallyHidden>{label}</VisuallyHidden>
          <Avatar aria-hidden name={me.name} color="ink" size={30} radius="xl" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Stack gap="sm">
          <div className={classes.who}>
            <Text fw={600}>{me.name}</Text>
            <Text c="dimmed" size="sm">
              {me.email}
            </Text>
            <Text c="dimmed" size="sm">
              {roleName(me.role)}
            </Text>
          </div>
          {zone !== null && (
            <Text c="dimmed" size="sm">
              {t('account.zone', { zone })}
            </Text>
          )}
          <LanguageSwitch />
          <SchemeSwitch />
          <LinkButton variant="default" to="/profile" leftSection={<IconUser size={16} aria-hidden />}>
            {t('account.profile')}
          </LinkButton>
          <Button
            variant="default"
            leftSection={<IconLogout size={16} aria-hidden />}
            loading={signOut.isPending}
            onClick={() => signOut.mutate()}
          >
            {t('account.signOut')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
