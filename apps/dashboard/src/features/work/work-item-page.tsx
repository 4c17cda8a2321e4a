import { Anchor, Stack, Text } from '@mantine/core';
import type { WorkDetail } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { useMay } from '../../shared/session/me';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryState } from '../../shared/ui/query-state';
import { clockTexts } from '../../shared/work/clock-texts';
import { useWorkRefresh, workItemQuery } from './api/work-calls';
import { ClockExplained } from './clock-explained';
import { StepForm } from './step-form';
import { workTexts } from './work-texts';

/** One work item: its clocks, what happened, and what happens next. */
export function WorkItemPage() {
  const { id } = useParams({ from: '/staff/work/$id' });
  const t = useTexts(workTexts);
  const query = useQuery(workItemQuery(id));
  const mayOperate = useMay('operate');
  useWorkRefresh();
  const title = query.data === undefined ? t('item') : `#${query.data.number} ${query.data.title}`;
  return (
    <PageFrame title={title} description={query.data?.customerName}>
      <QueryState query={query}>
        {(item) => (
          <Stack gap="lg">
            <Text>
              {t(`states.${item.state}`)} · {t('priority')} {item.priority}
              {item.outsideRef !== '' && ` · ${item.outsideRef}`}{' '}
              {item.outsideUrl !== '' && (
                <Anchor href={item.outsideUrl} target="_blank" rel="noreferrer noopener">
                  {item.outsideUrl}
                </Anchor>
              )}
            </Text>
            <ClockExplained item={item} which="response" />
            <ClockExplained item={item} which="resolution" />
            {mayOperate && <StepForm key={item.version} item={item} />}
            <History events={item.events} />
          </Stack>
        )}
      </QueryState>
    </PageFrame>
  );
}

function History({ events }: Pick<WorkDetail, 'events'>) {
  const t = useTexts(workTexts);
  const clock = useTexts(clockTexts);
  const format = useFormat();
  return (
    <section aria-label={t('history')}>
      <Text component="h2" fw={700}>
        {t('history')}
      </Text>
      <ol>
        {events.map(({ at, writtenAt, kind, by, note, priority, clock: which, percent, ignored }) => (
          <li key={`${writtenAt} ${kind} ${which ?? ''} ${percent ?? ''}`}>
            <Text size="sm">
              {format.date(at)} ·{' '}
              {which === null
                ? t(`happenings.${kind}`)
                : t('warned', { clock: clock(which), percent: percent ?? 0 })}
              {priority !== null && ` (${t('priority')} ${priority})`} · {by ?? t('system')}
              {ignored && ` · ${t('ignored')}`}
            </Text>
            {note !== '' && (
              <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {note}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
