import { Button, Menu } from '@mantine/core';
import type { AuditFilter } from '@nachtwacht/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useAuditExport } from '../api/use-audit-export';
import { auditTexts } from '../audit-texts';

/** The same entries as a file; a whole chain only where one is chosen. */
export function ExportMenu({ filter }: { readonly filter: AuditFilter }) {
  const t = useTexts(auditTexts);
  const errorText = useErrorText();
  const exporting = useAuditExport(filter);
  const isOneChain = filter.own === true || filter.customerId !== undefined;
  const formats = ['csv', 'xlsx', ...(isOneChain ? (['jsonl'] as const) : [])] as const;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={exporting.isPending}
        >
          {t('export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('export.hint')}</Menu.Label>
        {formats.map((format) => (
          <Menu.Item
            key={format}
            onClick={() => exporting.mutate(format, { onError: (error) => notifyFailed(errorText(error)) })}
          >
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
