import { Text } from '@mantine/core';
import { isProblem } from '@nachtwacht/domain';
import { useQueries } from '@tanstack/react-query';
import { useLiveRefresh } from '../../../../live/use-live-refresh';
import { useTexts } from '../../../../shared/i18n/texts';
import { AssetList } from '../../../../shared/inventory/asset-list';
import { assetsQuery } from '../../../../shared/inventory/inventory-queries';
import { ErrorState } from '../../../../shared/ui/error-state';
import { RowsSkeleton } from '../../../../shared/ui/rows-skeleton';
import { Section } from '../../../../shared/ui/section';
import { connectionsOf } from '../../model/check-order';
import type { DevicePartProps } from '../device-part-props';
import { deviceTexts } from '../device-texts';

/** What is looked after behind a controller: everything else that its connections see. */
export function ControlledDevices({ asset, checks }: DevicePartProps) {
  const t = useTexts(deviceTexts);
  const queries = useQueries({
    queries: connectionsOf(checks).map(({ id }) => assetsQuery({ connectionId: id })),
  });
  useLiveRefresh([['assets']], ({ kind }) => kind === 'inventory' || kind === 'transition');
  const failed = queries.find(({ isError, data }) => isError && data === undefined);
  const seen = new Map(queries.flatMap(({ data = [] }) => data.map((each) => [each.id, each])));
  seen.delete(asset.id);
  const devices = [...seen.values()];
  const bad = devices.filter(({ status }) => status !== null && isProblem(status)).length;
  return (
    <Section
      title={t('controller.title')}
      actions={
        bad > 0 && (
          <Text size="sm" c="dimmed">
            {t('controller.bad', { count: bad })}
          </Text>
        )
      }
    >
      {failed?.error ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : queries.some(({ isPending }) => isPending) ? (
        <RowsSkeleton rows={3} />
      ) : devices.length === 0 ? (
        <Text c="dimmed">{t('controller.none')}</Text>
      ) : (
        <AssetList
          assets={devices}
          label={t('controller.label')}
          withCustomer={devices.some(({ customerId }) => customerId !== asset.customerId)}
        />
      )}
    </Section>
  );
}
