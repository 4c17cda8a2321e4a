import { ActionIcon, Menu } from '@mantine/core';
import type { Channel } from '@nachtwacht/contracts';
import { IconDots, IconPencil, IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useRemoveChannel, useUpdateChannel } from '../api/use-channel-actions';
import { channelsTexts } from '../channels-texts';
import { ChannelDialog } from '../form/channel-dialog';

export function ChannelMenu({ channel }: { readonly channel: Channel }) {
  const t = useTexts(channelsTexts);
  const errorText = useErrorText();
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const remove = useRemoveChannel(channel.id);
  const update = useUpdateChannel(channel.id);
  const close = () => setOpen(null);
  const { name, enabled } = channel;
  const toggle = () =>
    update.mutate(
      { enabled: !enabled },
      {
        onSuccess: () => notifyDone(t(enabled ? 'disabledDone' : 'enabledDone', { name })),
        onError: (error) => notifyFailed(errorText(error)),
      },
    );
  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        notifyDone(t('remove.done', { name }));
        close();
      },
    });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('card.more', { name })}
            loading={update.isPending}
          >
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setOpen('edit')}>
            {t('card.edit')}
          </Menu.Item>
          <Menu.Item
            leftSection={enabled ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
            onClick={toggle}
          >
            {t(enabled ? 'card.disable' : 'card.enable')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => setOpen('remove')}>
            {t('card.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ChannelDialog opened={open === 'edit'} onClose={close} channel={channel} />
      <ConfirmDialog
        opened={open === 'remove'}
        onClose={close}
        title={t('remove.title', { name })}
        action={t('card.remove')}
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={confirm}
      >
        {t('remove.text')}
      </ConfirmDialog>
    </>
  );
}
