import { ActionIcon, Button, Menu } from '@mantine/core';
import type { Customer } from '@nachtwacht/contracts';
import {
  IconArchive,
  IconDatabase,
  IconDots,
  IconEye,
  IconHourglass,
  IconLayoutGrid,
  IconPencil,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { pageOf } from '../../../shared/routing/links';
import { useMay } from '../../../shared/session/me';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { LinkButton } from '../../../shared/ui/links';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useArchiveCustomer, useRestoreCustomer } from '../api/use-customer-actions';
import { customersTexts } from '../customers-texts';
import { CustomerDialog } from '../list/customer-dialog';
import { ViewAsDialog } from '../view-as/view-as-dialog';
import { viewAsTexts } from '../view-as/view-as-texts';

/** To the board, and for who may: edit, archive, bring back, see it as the customer does. */
export function CustomerActions({ customer }: { readonly customer: Customer }) {
  const t = useTexts(customersTexts);
  const errorText = useErrorText();
  const viewAs = useTexts(viewAsTexts);
  const mayManage = useMay('manage-inventory');
  const mayViewAs = useMay('view-as-customer');
  const mayReadSettings = useMay('read-settings');
  const mayReadHours = useMay('read-hours');
  const [open, setOpen] = useState<'edit' | 'archive' | 'view-as' | null>(null);
  const archive = useArchiveCustomer(customer.id);
  const restore = useRestoreCustomer(customer.id);
  const close = () => setOpen(null);
  const { name } = customer;
  if (customer.archivedAt !== null)
    return (
      mayManage && (
        <Button
          variant="default"
          loading={restore.isPending}
          onClick={() =>
            restore.mutate(undefined, {
              onSuccess: () => notifyDone(t('page.restoredDone', { name })),
              onError: (error) => notifyFailed(errorText(error)),
            })
          }
        >
          {t('page.restore')}
        </Button>
      )
    );
  const confirm = () =>
    archive.mutate(undefined, {
      onSuccess: () => {
        notifyDone(t('page.archivedDone', { name }));
        close();
      },
    });
  return (
    <>
      <LinkButton
        variant="default"
        leftSection={<IconLayoutGrid size={16} aria-hidden />}
        to="/"
        search={{ q: customer.code }}
      >
        {t('page.board')}
      </LinkButton>
      {mayReadSettings && (
        <LinkButton
          variant="default"
          leftSection={<IconDatabase size={16} aria-hidden />}
          {...pageOf.customerBackups(customer.id)}
        >
          {t('page.backups')}
        </LinkButton>
      )}
      {mayReadHours && (
        <LinkButton
          variant="default"
          leftSection={<IconHourglass size={16} aria-hidden />}
          {...pageOf.customerHours(customer.id)}
        >
          {t('page.hours')}
        </LinkButton>
      )}
      {mayViewAs && (
        <Button
          variant="default"
          leftSection={<IconEye size={16} aria-hidden />}
          onClick={() => setOpen('view-as')}
        >
          {viewAs('choose')}
        </Button>
      )}
      {mayManage && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('page.more')}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setOpen('edit')}>
              {t('page.edit')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => setOpen('archive')}>
              {t('page.archive')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <CustomerDialog opened={open === 'edit'} onClose={close} customer={customer} />
      <ViewAsDialog opened={open === 'view-as'} onClose={close} customer={customer} />
      <ConfirmDialog
        opened={open === 'archive'}
        onClose={close}
        title={t('page.archiveTitle', { name })}
        action={t('page.archive')}
        isBusy={archive.isPending}
        error={archive.error}
        onConfirm={confirm}
      >
        {t('page.archiveText')}
      </ConfirmDialog>
    </>
  );
}
