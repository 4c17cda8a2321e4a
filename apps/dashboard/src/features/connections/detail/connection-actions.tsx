import { ActionIcon, Button, Menu } from '@mantine/core';
import type { CollectorInfo, Connection } from '@nachtwacht/contracts';
import { IconArchive, IconDots, IconPencil, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import {
  useArchiveConnection,
  useRestoreConnection,
  useUpdateConnection,
} from '../api/use-connection-actions';
import { connectionsTexts } from '../connections-texts';
import { EditDialog } from './edit-dialog';

interface ConnectionActionsProps {
  readonly connection: Connection;
  readonly collector: CollectorInfo | undefined;
}

/** What a person may do with a connection; nothing for who may only look. */
export function ConnectionActions({ connection, collector }: ConnectionActionsProps) {
  const t = useTexts(connectionsTexts);
  const errorText = useErrorText();
  const mayManage = useMay('manage-connections');
  const [open, setOpen] = useState<'edit' | 'archive' | null>(null);
  const archive = useArchiveConnection(connection.id);
  const restore = useRestoreConnection(connection.id);
  const update = useUpdateConnection(connection.id);
  const close = () => setOpen(null);
  const onError = (error: Error) => notifyFailed(errorText(error));
  if (!mayManage) return null;
  if (connection.archivedAt !== null)
    return (
      <Button
        variant="default"
        loading={restore.isPending}
        onClick={() =>
          restore.mutate(undefined, { onSuccess: () => notifyDone(t('detail.restoredDone')), onError })
        }
      >
        {t('detail.restore')}
      </Button>
    );
  const { enabled } = connection;
  const toggle = () =>
    update.mutate(
      { enabled: !enabled },
      { onSuccess: () => notifyDone(t(enabled ? 'detail.disabledDone' : 'detail.enabledDone')), onError },
    );
  const confirm = () =>
    archive.mutate(undefined, {
      onSuccess: () => {
        notifyDone(t('detail.archivedDone'));
        close();
      },
    });
  return (
    <>
      {collector && (
        <Button
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => setOpen('edit')}
        >
          {t('detail.edit')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('detail.more')} loading={update.isPending}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={enabled ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
            onClick={toggle}
          >
            {t(enabled ? 'detail.disable' : 'detail.enable')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => setOpen('archive')}>
            {t('detail.archive')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {collector && (
        <EditDialog opened={open === 'edit'} onClose={close} connection={connection} collector={collector} />
      )}
      <ConfirmDialog
        opened={open === 'archive'}
        onClose={close}
        title={t('detail.archiveTitle', { name: connection.name })}
        action={t('detail.archive')}
        isBusy={archive.isPending}
        error={archive.error}
        onConfirm={confirm}
      >
        {t('detail.archiveText')}
      </ConfirmDialog>
    </>
  );
}
