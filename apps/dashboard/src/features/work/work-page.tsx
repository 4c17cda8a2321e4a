import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { WorkItemView } from '@nachtwacht/contracts';
import { IconBriefcase } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { RowLink, RowText } from '../../shared/list/row-link';
import { VirtualTable, type Column } from '../../shared/list/virtual-table';
import { useMay } from '../../shared/session/me';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryState } from '../../shared/ui/query-state';
import { StatePanel } from '../../shared/ui/state-panel';
import { ClockMark } from '../../shared/work/clock-mark';
import { clockTexts } from '../../shared/work/clock-texts';
import { workQuery } from '../../shared/work/work-query';
import { useWorkRefresh } from './api/work-calls';
import { OpenWorkDialog } from './open-work-dialog';
import { workTexts } from './work-texts';

/** All work, what is due first on top. */
export function WorkPage() {
  const t = useTexts(workTexts);
  const [show, setShow] = useState<'open' | 'past'>('open');
  const [isAdding, adding] = useDisclosure();
  const query = useQuery(workQuery(show));
  const columns = useColumns();
  const mayOperate = useMay('operate');
  useWorkRefresh();
  return (
    <PageFrame
      wide
      title={t('title')}
      description={t('intro')}
      actions={
        <>
          <SegmentedControl
            aria-label={t('show')}
            value={show}
            onChange={(value) => setShow(value === 'past' ? 'past' : 'open')}
            data={[
              { value: 'open', label: t('open') },
              { value: 'past', label: t('past') },
            ]}
          />
          {mayOperate && <Button onClick={adding.open}>{t('add')}</Button>}
        </>
      }
    >
      <QueryState
        query={query}
        isEmpty={(items) => items.length === 0}
        empty={
          <StatePanel icon={<IconBriefcase size={32} />} title={t(show === 'open' ? 'empty' : 'emptyPast')}>
            {t('emptyHint')}
          </StatePanel>
        }
      >
        {(items) => <VirtualTable rows={items} columns={columns} keyOf={({ id }) => id} label={t('title')} />}
      </QueryState>
      {isAdding && <OpenWorkDialog onClose={adding.close} />}
    </PageFrame>
  );
}

function useColumns(): readonly Column<WorkItemView>[] {
  const t = useTexts(workTexts);
  const clock = useTexts(clockTexts);
  return useMemo(
    () => [
      {
        key: 'item',
        label: t('item'),
        width: 'minmax(14rem, 2fr)',
        isSelfEvident: true,
        cell: ({ id, number, title }) => <RowLink to={`/work/${id}`}>{`#${number} ${title}`}</RowLink>,
      },
      {
        key: 'customer',
        label: t('customer'),
        width: 'minmax(9rem, 1fr)',
        cell: ({ customerName }) => <RowText>{customerName}</RowText>,
      },
      {
        key: 'priority',
        label: t('priority'),
        width: '6rem',
        isNumber: true,
        cell: ({ priority }) => priority,
      },
      {
        key: 'state',
        label: t('state'),
        width: '10rem',
        cell: ({ state }) => <RowText>{t(`states.${state}`)}</RowText>,
      },
      {
        key: 'response',
        label: clock('response'),
        width: '11rem',
        cell: ({ response, asOf }) => <ClockMark clock={response} asOf={asOf} />,
      },
      {
        key: 'resolution',
        label: clock('resolution'),
        width: '12rem',
        cell: ({ resolution, asOf }) => <ClockMark clock={resolution} asOf={asOf} />,
      },
    ],
    [t, clock],
  );
}
