import { Button, Text } from '@mantine/core';
import type { AssetDetail } from '@nachtwacht/contracts';
import { IconTool } from '@tabler/icons-react';
import { serverClock } from '../../../shared/clock/server-clock';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { Banner } from '../../../shared/ui/banner';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useCancelMaintenance } from '../api/use-incident-actions';
import { assetsTexts } from '../assets-texts';

interface MaintenanceBannerProps {
  readonly windows: AssetDetail['maintenance'];
  readonly mayCancel: boolean;
}

/** Maintenance that is on or planned: until when, why, and a way to end it. */
export function MaintenanceBanner({ windows, mayCancel }: MaintenanceBannerProps) {
  const t = useTexts(assetsTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const cancel = useCancelMaintenance();
  const run = (id: string) =>
    cancel.mutate(id, {
      onSuccess: () => notifyDone(t('maintenance.cancelled')),
      onError: (error) => notifyFailed(errorText(error)),
    });
  return windows.map(({ id, startsAt, endsAt, reason, scope }) => {
    const isActive = Date.parse(startsAt) <= serverClock.now();
    const times = { start: format.date(startsAt), end: format.date(endsAt) };
    return (
      <Banner
        key={id}
        status="maintenance"
        icon={<IconTool size={18} aria-hidden />}
        action={
          mayCancel && (
            <Button
              size="compact-sm"
              variant="default"
              loading={cancel.isPending && cancel.variables === id}
              onClick={() => run(id)}
            >
              {t(isActive ? 'maintenance.endNow' : 'maintenance.cancel')}
            </Button>
          )
        }
      >
        <Text fw={600}>{t(isActive ? 'maintenance.active' : 'maintenance.upcoming', times)}</Text>
        <Text size="sm">
          {reason}
          {scope !== 'asset' && ` · ${t(`maintenance.scopes.${scope}`)}`}
        </Text>
      </Banner>
    );
  });
}
