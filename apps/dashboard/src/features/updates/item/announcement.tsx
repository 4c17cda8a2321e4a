import { Group, SegmentedControl, Title } from '@mantine/core';
import type { UpdateDetail } from '@nachtwacht/contracts';
import { isToDo } from '../model/lane';
import { useState } from 'react';
import type { Language } from '../../../shared/i18n/languages';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { CopyButton } from '../../../shared/ui/copy-button';
import { itemTexts } from './item-texts';
import classes from './item.module.css';

/** What to tell the customer, in the customer's language; nothing is sent from here. */
export function Announcement({ detail }: { readonly detail: UpdateDetail }) {
  const t = useTexts(itemTexts);
  const [language, setLanguage] = useState<Language>(useLanguage());
  if (!isToDo(detail.stage) || detail.ended !== null) return null;
  const text = detail.announcement[language];
  return (
    <section className={classes.part}>
      <Title order={3} size="h5">
        {t('announcement')}
      </Title>
      <p className={classes.text} lang={language}>
        {text}
      </p>
      <Group justify="space-between">
        <SegmentedControl<Language>
          size="xs"
          aria-label={t('announcementLanguage')}
          value={language}
          onChange={setLanguage}
          data={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
        />
        <CopyButton text={text} />
      </Group>
    </section>
  );
}
