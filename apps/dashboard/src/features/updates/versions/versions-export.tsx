import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useVersionsExport } from '../api/use-versions-export';
import { versionsTexts } from './versions-texts';

interface VersionsExportProps {
  /** undefined: of all. */
  readonly customerId: string | undefined;
  readonly customerName: string | undefined;
}

export function VersionsExport({ customerId, customerName }: VersionsExportProps) {
  const t = useTexts(versionsTexts);
  const errorText = useErrorText();
  const { mutate, isPending } = useVersionsExport(customerId);
  const run = (only: 'all' | 'behind') =>
    mutate(only, { onError: (error) => notifyFailed(errorText(error)) });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={isPending}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {customerName === undefined ? t('exportEveryone') : t('exportHint', { customer: customerName })}
        </Menu.Label>
        <Menu.Item onClick={() => run('behind')}>{t('exportBehind')}</Menu.Item>
        <Menu.Item onClick={() => run('all')}>{t('exportAll')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
