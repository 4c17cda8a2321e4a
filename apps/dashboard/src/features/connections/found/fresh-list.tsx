import { Button, Checkbox, Group, Text } from '@mantine/core';
import type { Connection, FoundAsset } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { customersQuery } from '../../../shared/inventory/inventory-queries';
import { pageOf } from '../../../shared/routing/links';
import { useMay } from '../../../shared/session/me';
import { Banner } from '../../../shared/ui/banner';
import { LinkButton } from '../../../shared/ui/links';
import { notifyDone } from '../../../shared/ui/notify';
import { IconBuilding } from '@tabler/icons-react';
import { useAccept, useIgnore } from '../api/use-connection-actions';
import { connectionsTexts } from '../connections-texts';
import { isComplete, MOST_AT_ONCE, toItems } from '../model/found-drafts';
import { BulkBar } from './bulk-bar';
import { FoundTable } from './found-table';
import { wrongRows } from './wrong-rows';
import { useDrafts } from './use-drafts';

interface FreshListProps {
  readonly connection: Connection;
  readonly found: readonly FoundAsset[];
}

/** What nobody has decided about yet: choose, say where it belongs, accept or leave out. */
export function FreshList({ connection, found }: FreshListProps) {
  const t = useTexts(connectionsTexts);
  const mayManage = useMay('manage-inventory');
  const { rows, change } = useDrafts(connection, found);
  const accept = useAccept(connection.id);
  const ignore = useIgnore(connection.id);
  const customers = useQuery(customersQuery());
  const chosen = rows.filter(({ draft }) => draft.isChosen);
  const keys = chosen.map(({ key }) => key);
  const incomplete = chosen.filter(({ draft }) => !isComplete(draft)).length;
  if (rows.length === 0) return <Text c="dimmed">{t('found.allDone')}</Text>;
  const submit = () =>
    accept.mutate(toItems(rows), {
      onSuccess: () => notifyDone(t('found.acceptedDone', { count: chosen.length })),
    });
  const leaveOut = () =>
    ignore.mutate(
      { keys, ignored: true },
      { onSuccess: () => notifyDone(t('found.ignoredDone', { count: keys.length })) },
    );
  return (
    <>
      {mayManage && customers.data?.length === 0 && (
        <Banner
          status="warning"
          icon={<IconBuilding size={18} aria-hidden />}
          action={
            <LinkButton size="compact-sm" {...pageOf.customers()}>
              {t('found.toCustomers')}
            </LinkButton>
          }
        >
          {t('found.noCustomers')}
        </Banner>
      )}
      {mayManage && (
        <Group justify="space-between" gap="sm" my="sm">
          <Checkbox
            label={t('found.selectAll')}
            checked={chosen.length === rows.length}
            indeterminate={chosen.length > 0 && chosen.length < rows.length}
            onChange={() =>
              change(
                rows.map(({ key }) => key),
                { isChosen: chosen.length < rows.length },
              )
            }
          />
          <Group gap="xs">
            <Button
              variant="default"
              disabled={chosen.length === 0 || chosen.length > MOST_AT_ONCE}
              loading={ignore.isPending}
              onClick={leaveOut}
            >
              {t('found.ignore')}
            </Button>
            <Button
              disabled={chosen.length === 0 || incomplete > 0 || chosen.length > MOST_AT_ONCE}
              loading={accept.isPending}
              onClick={submit}
            >
              {t('found.accept', { count: chosen.length })}
            </Button>
          </Group>
        </Group>
      )}
      <div role="status">
        {incomplete > 0 && <Text size="sm">{t('found.incomplete', { count: incomplete })}</Text>}
        {chosen.length > MOST_AT_ONCE && <Text size="sm">{t('found.tooMany', { max: MOST_AT_ONCE })}</Text>}
      </div>
      <FormError error={accept.error ?? ignore.error} />
      {chosen.length > 1 && (
        <BulkBar
          isCustomerFixed={connection.customerId !== null}
          first={chosen[0]}
          onApply={(what) => change(keys, what)}
        />
      )}
      <FoundTable
        rows={rows}
        isCustomerFixed={connection.customerId !== null}
        mayManage={mayManage}
        wrong={wrongRows(
          accept.error,
          toItems(rows).map(({ key }) => key),
        )}
        onChange={change}
      />
    </>
  );
}
