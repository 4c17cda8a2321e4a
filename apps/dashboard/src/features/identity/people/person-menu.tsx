import { ActionIcon, Menu } from '@mantine/core';
import type { Person } from '@nachtwacht/contracts';
import { IconDeviceMobileOff, IconDots, IconUserCheck, IconUserCog, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useResetSecondFactor, useSwitchPerson } from '../api/use-people-actions';
import { GrantDialog } from './grant-dialog';
import { peopleTexts } from './people-texts';

export function PersonMenu({ person }: { readonly person: Person }) {
  const t = useTexts(peopleTexts);
  const errorText = useErrorText();
  const [open, setOpen] = useState<'change' | 'deactivate' | null>(null);
  const deactivate = useSwitchPerson(person.id, true);
  const reactivate = useSwitchPerson(person.id, false);
  const resetFactor = useResetSecondFactor(person.id);
  const close = () => setOpen(null);
  const { name } = person;
  const letIn = () =>
    reactivate.mutate(undefined, {
      onSuccess: () => notifyDone(t('menu.reactivated', { name })),
      onError: (error) => notifyFailed(errorText(error)),
    });
  const reset = () =>
    resetFactor.mutate(undefined, {
      onSuccess: () => notifyDone(t('menu.factorReset', { name })),
      onError: (error) => notifyFailed(errorText(error)),
    });
  const confirm = () =>
    deactivate.mutate(undefined, {
      onSuccess: () => {
        notifyDone(t('menu.deactivated', { name }));
        close();
      },
    });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('list.more', { name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUserCog size={16} />} onClick={() => setOpen('change')}>
            {t('menu.change')}
          </Menu.Item>
          {person.secondFactor && (
            <Menu.Item leftSection={<IconDeviceMobileOff size={16} />} onClick={reset}>
              {t('menu.resetFactor')}
            </Menu.Item>
          )}
          {person.deactivatedAt === null ? (
            <Menu.Item leftSection={<IconUserOff size={16} />} onClick={() => setOpen('deactivate')}>
              {t('menu.deactivate')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconUserCheck size={16} />} onClick={letIn}>
              {t('menu.reactivate')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <GrantDialog opened={open === 'change'} onClose={close} person={person} />
      <ConfirmDialog
        opened={open === 'deactivate'}
        onClose={close}
        title={t('menu.deactivateTitle', { name })}
        action={t('menu.deactivate')}
        isBusy={deactivate.isPending}
        error={deactivate.error}
        onConfirm={confirm}
      >
        {t('menu.deactivateText', { name })}
      </ConfirmDialog>
    </>
  );
}
