import { Button } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { Banner } from '../../../shared/ui/banner';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useRestoreAsset } from '../api/use-asset-actions';
import { assetsTexts } from '../assets-texts';

interface ArchivedBannerProps {
  readonly id: string;
  readonly name: string;
  readonly at: string;
}

export function ArchivedBanner({ id, name, at }: ArchivedBannerProps) {
  const t = useTexts(assetsTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const mayManage = useMay('manage-inventory');
  const restore = useRestoreAsset(id);
  const run = () =>
    restore.mutate(undefined, {
      onSuccess: () => notifyDone(t('actions.restoredDone', { name })),
      onError: (error) => notifyFailed(errorText(error)),
    });
  return (
    <Banner
      icon={<IconArchive size={18} aria-hidden />}
      action={
        mayManage && (
          <Button size="compact-sm" variant="default" loading={restore.isPending} onClick={run}>
            {t('actions.restore')}
          </Button>
        )
      }
    >
      {t('actions.archivedBanner', { date: format.date(at, 'date') })}
    </Banner>
  );
}
