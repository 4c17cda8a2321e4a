import { Button, Text } from '@mantine/core';
import type { Customer, Site } from '@nachtwacht/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { sitesQuery } from '../../../shared/inventory/inventory-queries';
import { useMay } from '../../../shared/session/me';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { QueryState } from '../../../shared/ui/query-state';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton';
import { Section } from '../../../shared/ui/section';
import { useArchiveSite } from '../api/use-customer-actions';
import { customersTexts } from '../customers-texts';
import { TargetsDialog } from '../targets/targets-dialog';
import { SiteDialog } from './site-dialog';
import { SiteRow } from './site-row';
import classes from './sites.module.css';

/** Where the customer is. */
export function Sites({ customer }: { readonly customer: Customer }) {
  const t = useTexts(customersTexts);
  const mayManage = useMay('manage-inventory') && customer.archivedAt === null;
  const [showsArchived, setShowsArchived] = useState(false);
  const [editing, setEditing] = useState<Site | 'new' | null>(null);
  const [approving, setApproving] = useState<Site | null>(null);
  const [archiving, setArchiving] = useState<Site | null>(null);
  const query = useQuery(sitesQuery(customer.id, showsArchived || customer.archivedAt !== null));
  const archive = useArchiveSite();
  const confirm = () => {
    if (archiving === null) return;
    archive.mutate(archiving.id, {
      onSuccess: ({ name }) => {
        notifyDone(t('sites.archivedDone', { name }));
        setArchiving(null);
      },
    });
  };
  return (
    <Section
      title={t('sites.title')}
      actions={
        mayManage && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setEditing('new')}
          >
            {t('sites.add')}
          </Button>
        )
      }
    >
      <QueryState
        query={query}
        skeleton={<RowsSkeleton rows={2} />}
        isEmpty={(sites) => sites.length === 0}
        empty={<Text c="dimmed">{t(showsArchived ? 'sites.noneArchived' : 'sites.none')}</Text>}
      >
        {(sites) => (
          <ul className={classes.list}>
            {sites.map((site) => (
              <SiteRow
                key={site.id}
                site={site}
                mayManage={mayManage}
                onEdit={() => setEditing(site)}
                onTargets={() => setApproving(site)}
                onArchive={() => setArchiving(site)}
              />
            ))}
          </ul>
        )}
      </QueryState>
      {customer.archivedAt === null && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setShowsArchived(!showsArchived)}>
          {t(showsArchived ? 'sites.showLiving' : 'sites.showArchived')}
        </Button>
      )}
      <SiteDialog
        opened={editing !== null}
        onClose={() => setEditing(null)}
        customerId={customer.id}
        site={editing === 'new' ? null : editing}
      />
      <TargetsDialog site={approving} onClose={() => setApproving(null)} />
      <ConfirmDialog
        opened={archiving !== null}
        onClose={() => setArchiving(null)}
        title={t('sites.archiveTitle', { name: archiving?.name ?? '' })}
        action={t('page.archive')}
        isBusy={archive.isPending}
        error={archive.error}
        onConfirm={confirm}
      >
        {t('sites.archiveText')}
      </ConfirmDialog>
    </Section>
  );
}
