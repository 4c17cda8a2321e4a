import { Title } from '@mantine/core';
import type { ImportRun } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { VirtualTable } from '../../../shared/list/virtual-table';
import { useRemarkText } from '../../../shared/remarks/use-remark-text';
import { importsTexts } from '../imports-texts';
import { columnName } from '../model/column-name';

/** What is wrong, line by line, as many lines as there are. */
export function LineErrors({ errors }: Pick<ImportRun, 'errors'>) {
  const t = useTexts(importsTexts);
  const language = useLanguage();
  const say = useRemarkText();
  const rows = errors.map((error, index) => ({ ...error, key: String(index) }));
  return (
    <>
      <Title order={2} size="h4" mt="lg" mb="sm">
        {t('errors.title')}
      </Title>
      <VirtualTable
        rows={rows}
        keyOf={({ key }) => key}
        label={t('errors.title')}
        cardsBelow={480}
        columns={[
          { key: 'line', label: t('errors.line'), width: '4.5rem', isNumber: true, cell: ({ line }) => line },
          {
            key: 'column',
            label: t('errors.column'),
            width: '9rem',
            cell: ({ column }) => (column === null ? '–' : columnName(column, language)),
          },
          {
            key: 'message',
            label: t('errors.message'),
            width: 'minmax(0, 1fr)',
            isSelfEvident: true,
            cell: ({ message }) => say(message),
          },
        ]}
      />
    </>
  );
}
