import { Button, Text } from '@mantine/core';
import type { FoundAsset } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { VirtualTable } from '../../../shared/list/virtual-table';
import { useMay } from '../../../shared/session/me';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useIgnore } from '../api/use-connection-actions';
import { ThingText } from '../../../shared/inventory/thing-text';
import { connectionsTexts } from '../connections-texts';

interface IgnoredListProps {
  readonly connectionId: string;
  readonly found: readonly FoundAsset[];
}

export function IgnoredList({ connectionId, found }: IgnoredListProps) {
  const t = useTexts(connectionsTexts);
  const errorText = useErrorText();
  const mayManage = useMay('manage-inventory');
  const ignore = useIgnore(connectionId);
  const restore = (key: string) =>
    ignore.mutate(
      { keys: [key], ignored: false },
      {
        onSuccess: () => notifyDone(t('found.restoredDone', { count: 1 })),
        onError: (error) => notifyFailed(errorText(error)),
      },
    );
  if (found.length === 0) return <Text c="dimmed">{t('found.noneIgnored')}</Text>;
  return (
    <VirtualTable
      rows={found}
      keyOf={({ key }) => key}
      label={t('found.title')}
      columns={[
        {
          key: 'thing',
          label: t('found.thing'),
          width: 'minmax(12rem, 1fr)',
          cell: (thing) => <ThingText thing={thing} />,
        },
        {
          key: 'why',
          label: t('found.why'),
          isSelfEvident: true,
          width: 'minmax(10rem, 1fr)',
          cell: ({ ignoredReason, notOurs }) => (
            <Text size="sm">
              {[notOurs && t('found.notOurs'), ignoredReason].filter(Boolean).join(' · ')}
            </Text>
          ),
        },
        {
          key: 'restore',
          label: t('found.restore'),
          isLabelHidden: true,
          width: '8rem',
          cell: ({ key }) =>
            mayManage && (
              <Button size="compact-sm" variant="default" onClick={() => restore(key)}>
                {t('found.restore')}
              </Button>
            ),
        },
      ]}
    />
  );
}
