import { Button, Group, Text } from '@mantine/core';
import type { Language } from '@nachtwacht/domain';
import { IconDownload } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { Section } from '../../../shared/ui/section';
import { importsTexts } from '../imports-texts';
import { templateCsv, templateName } from '../model/template';
import classes from './template-panel.module.css';

/** A file to begin with, for a Dutch and for an English spreadsheet. */
export function TemplatePanel() {
  const t = useTexts(importsTexts);
  return (
    <div className={classes.space}>
      <Section title={t('template.title')}>
        <Text mb={4}>{t('template.text')}</Text>
        <Text size="sm" c="dimmed" mb="sm">
          {t('template.columns')}: {t('template.columnsText')}
        </Text>
        <Group gap="xs">
          {(['nl', 'en'] as const).map((language) => (
            <Button
              key={language}
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => download(language)}
            >
              {t('template.download')} ({t(language === 'nl' ? 'template.dutch' : 'template.english')})
            </Button>
          ))}
        </Group>
      </Section>
    </div>
  );
}

function download(language: Language): void {
  const url = URL.createObjectURL(new Blob([templateCsv(language)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = templateName(language);
  link.click();
  URL.revokeObjectURL(url);
}
