import { Drawer } from '@mantine/core';
import { useDocumentTitle, useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { FeedView } from '../../live/feed-view';
import { useTexts } from '../../shared/i18n/texts';
import { useMay } from '../../shared/session/me';
import { createJobPasts } from './api/job-pasts';
import { LostLink } from './bar/lost-link';
import { MorningDialogs } from './morning-dialogs';
import { MorningHead } from './bar/morning-head';
import { MorningTools } from './bar/morning-tools';
import { JobPastsContext } from './list/use-job-past';
import { NightList } from './list/night-list';
import { countNights } from './model/counts';
import type { MorningFeed } from './model/morning-feed';
import type { MorningState } from './model/morning-state';
import { isWorkable } from './model/signing';
import { useMorningSearch } from './model/use-morning-search';
import { MorningDeedsContext } from './morning-deeds';
import classes from './morning-desk.module.css';
import { morningTexts } from './morning-texts';
import { NightPanel } from './night/night-panel';
import { ListEmpty } from './states/list-empty';
import { useDesk } from './use-desk';

interface MorningDeskProps {
  readonly feed: MorningFeed;
  readonly view: FeedView<MorningState>;
  readonly state: MorningState;
  readonly isToday: boolean;
}

/** The check of one day: what is left, worst first, and the opened night beside it. */
export function MorningDesk({ feed, view, state, isToday }: MorningDeskProps) {
  const t = useTexts(morningTexts);
  const [search] = useMorningSearch();
  const { day, nights } = state;
  const mayOperate = useMay('operate');
  const maySign = mayOperate && isWorkable(day);
  const desk = useDesk(feed, state, search);
  const counts = useMemo(() => countNights(nights.values()), [nights]);
  const pasts = useMemo(() => createJobPasts(day.date), [day.date]);
  const isWide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const [column, setColumn] = useState<HTMLElement | null>(null);
  useDocumentTitle(`${counts.toDo > 0 ? `(${counts.toDo}) ` : ''}${t('title')} · Nachtwacht`);
  const opened = desk.opened === null ? null : (nights.get(desk.opened) ?? null);
  const panel = opened !== null && (
    <NightPanel
      night={opened}
      maySign={maySign}
      onClose={desk.close}
      onTold={desk.told}
      onSign={desk.signAndGoOn}
      takesFocus={desk.isDeed && isWide}
    />
  );
  return (
    <MorningDeedsContext value={desk.deeds}>
      <JobPastsContext value={pasts}>
        <div
          className={classes.desk}
          data-panel={(isWide && opened !== null) || undefined}
          data-stale={view.pulse === 'lost'}
        >
          <LostLink view={view} onRetry={feed.refresh} />
          <div className={classes.split}>
            <div ref={setColumn} className={classes.column}>
              <div className={classes.inner}>
                <MorningHead
                  day={day}
                  counts={counts}
                  lastSigned={state.lastSigned}
                  isToday={isToday}
                  onHandOver={() => desk.show('hand-over')}
                  onHelp={() => desk.show('help')}
                />
                {day.state !== 'free' && (
                  <MorningTools
                    nights={nights}
                    counts={counts}
                    maySign={maySign}
                    onBulk={() => desk.show('bulk')}
                  />
                )}
                {desk.list.items.length === 0 ? (
                  <ListEmpty state={state} counts={counts} />
                ) : (
                  <NightList
                    items={desk.list.items}
                    nights={nights}
                    current={desk.current}
                    opened={desk.opened}
                    maySign={maySign}
                    scroller={column}
                    onCurrent={desk.setCurrent}
                    onHands={desk.list.hold}
                  />
                )}
              </div>
            </div>
            {isWide && opened !== null && <aside className={classes.aside}>{panel}</aside>}
          </div>
        </div>
        {!isWide && (
          <Drawer
            opened={opened !== null}
            onClose={desk.close}
            position="right"
            size="min(100%, 34rem)"
            padding={0}
            withCloseButton={false}
            attributes={{ content: { 'aria-label': opened?.jobName ?? '' } }}
          >
            {panel}
          </Drawer>
        )}
        <MorningDialogs feed={feed} state={state} desk={desk} />
      </JobPastsContext>
    </MorningDeedsContext>
  );
}
