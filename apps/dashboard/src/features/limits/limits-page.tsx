import { Group, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../../shared/i18n/use-language';
import { useTexts } from '../../shared/i18n/texts';
import { SearchField } from '../../shared/list/search-field';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryState } from '../../shared/ui/query-state';
import { limitsQuery } from './api/limit-queries';
import { LimitDialog } from './form/limit-dialog';
import { limitsTexts } from './limits-texts';
import { CollectorLimits } from './list/collector-limits';
import type { EditedLimit } from './model/edited-limit';
import { matchingLimits } from './model/matching';

/** From when on everything is a warning or critical. */
export function LimitsPage() {
  const t = useTexts(limitsTexts);
  const language = useLanguage();
  const query = useQuery(limitsQuery);
  const [text, setText] = useState('');
  const [unused, setUnused] = useState(false);
  const [edited, setEdited] = useState<EditedLimit | null>(null);
  return (
    <PageFrame title={t('title')} description={t('intro')}>
      <Group mb="sm">
        <SearchField label={t('search')} value={text} onChange={setText} />
        <Switch
          label={t('unused')}
          checked={unused}
          onChange={({ currentTarget }) => setUnused(currentTarget.checked)}
        />
      </Group>
      <QueryState
        query={query}
        isEmpty={(all) => matchingLimits(all, { text, unused, language }).length === 0}
        empty={<Text c="dimmed">{t('none')}</Text>}
      >
        {(all) => (
          <Stack>
            {matchingLimits(all, { text, unused, language }).map((collector) => (
              <CollectorLimits key={collector.collector} collector={collector} onEdit={setEdited} />
            ))}
          </Stack>
        )}
      </QueryState>
      <LimitDialog edited={edited} onClose={() => setEdited(null)} />
    </PageFrame>
  );
}
