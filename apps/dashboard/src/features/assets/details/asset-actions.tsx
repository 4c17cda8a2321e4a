import { ActionIcon, Button, Menu } from '@mantine/core';
import type { AssetDetail } from '@nachtwacht/contracts';
import { IconArchive, IconClockPlay, IconDots, IconPencil, IconTool } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { pageOf } from '../../../shared/routing/links';
import { useMay } from '../../../shared/session/me';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { LinkButton } from '../../../shared/ui/links';
import { notifyDone } from '../../../shared/ui/notify';
import { useArchiveAsset } from '../api/use-asset-actions';
import { assetsTexts } from '../assets-texts';
import { AssetDialog } from '../list/asset-dialog';

// What knows of calendars and zones weighs as much as the page: it comes when somebody plans.
const MaintenanceDialog = lazy(() =>
  import('../maintenance/maintenance-dialog').then((module) => ({ default: module.MaintenanceDialog })),
);

/** What a person may do with an asset; nothing for who may only look. */
export function AssetActions({ asset }: { readonly asset: AssetDetail['asset'] }) {
  const t = useTexts(assetsTexts);
  const mayManage = useMay('manage-inventory');
  const mayOperate = useMay('operate');
  const mayBook = useMay('book-hours');
  const [open, setOpen] = useState<'edit' | 'archive' | 'maintenance' | null>(null);
  const archive = useArchiveAsset(asset.id);
  const close = () => setOpen(null);
  if (asset.archivedAt !== null) return null;
  const confirm = () =>
    archive.mutate(undefined, {
      onSuccess: () => {
        notifyDone(t('actions.archivedDone', { name: asset.name }));
        close();
      },
    });
  return (
    <>
      {mayBook && (
        <LinkButton
          variant="default"
          leftSection={<IconClockPlay size={16} aria-hidden />}
          {...pageOf.bookTime({ customer: asset.customerId, asset: asset.id })}
        >
          {t('actions.bookTime')}
        </LinkButton>
      )}
      {mayOperate && (
        <Button
          variant="default"
          leftSection={<IconTool size={16} aria-hidden />}
          onClick={() => setOpen('maintenance')}
        >
          {t('actions.maintenance')}
        </Button>
      )}
      {mayManage && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('actions.more')}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setOpen('edit')}>
              {t('actions.edit')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => setOpen('archive')}>
              {t('actions.archive')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <AssetDialog opened={open === 'edit'} onClose={close} asset={asset} />
      {open === 'maintenance' && (
        <Suspense fallback={null}>
          <MaintenanceDialog opened onClose={close} asset={asset} />
        </Suspense>
      )}
      <ConfirmDialog
        opened={open === 'archive'}
        onClose={close}
        title={t('actions.archiveTitle', { name: asset.name })}
        action={t('actions.archive')}
        isBusy={archive.isPending}
        error={archive.error}
        onConfirm={confirm}
      >
        {t('actions.archiveText')}
      </ConfirmDialog>
    </>
  );
}
