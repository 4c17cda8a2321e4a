import { Checkbox } from '@mantine/core';
import type { UpdateItemView } from '@nachtwacht/contracts';
import { UPDATE_WORDS } from '@nachtwacht/domain';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useId, useRef } from 'react';
import { serverClock } from '../../../shared/clock/server-clock';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import type { LANE_STAGES } from '../updates-search';
import classes from './lane.module.css';
import { laneTexts } from './lane-texts';
import { UpdateCard } from './update-card';

type LaneStage = (typeof LANE_STAGES)[number];

interface LaneColumnProps {
  readonly stage: LaneStage;
  readonly items: readonly UpdateItemView[];
  readonly chosen: ReadonlySet<string>;
  /** null: this person moves nothing. */
  readonly onChoose: ((stage: LaneStage, ids: readonly string[], isChosen: boolean) => void) | null;
  readonly onOpen: (id: string) => void;
}

const CARD_PIXELS = 150;
const GAP = 8;

/** The updates of one stage. Only the cards on screen are drawn: of a hundred customers there may be thousands. */
export const LaneColumn = memo(function LaneColumn({
  stage,
  items,
  chosen,
  onChoose,
  onOpen,
}: LaneColumnProps) {
  const t = useTexts(laneTexts);
  const words = UPDATE_WORDS[useLanguage()];
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_PIXELS,
    gap: GAP,
    overscan: 6,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const now = serverClock.now();
  const isAll = items.length > 0 && items.every((item) => chosen.has(item.id));
  return (
    <section className={classes.column} aria-labelledby={id}>
      <header className={classes.columnHead}>
        <h2 id={id} className={classes.columnTitle}>
          {words.stage[stage]} <span className={classes.count}>{items.length}</span>
        </h2>
        {onChoose !== null && items.length > 1 && (
          <Checkbox
            size="xs"
            aria-label={t('chooseAll', { stage: words.stage[stage] })}
            checked={isAll}
            indeterminate={!isAll && items.some((item) => chosen.has(item.id))}
            onChange={({ currentTarget }) =>
              onChoose(
                stage,
                items.map((item) => item.id),
                currentTarget.checked,
              )
            }
          />
        )}
      </header>
      {items.length === 0 ? (
        <p className={classes.none}>{t('none')}</p>
      ) : (
        <div ref={scroller} className={classes.scroller}>
          <ul className={classes.cards} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, key, start }) => {
              const item = items[index];
              if (item === undefined) return null;
              return (
                <li
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  className={classes.place}
                  style={{ transform: `translateY(${start}px)` }}
                  aria-setsize={items.length}
                  aria-posinset={index + 1}
                >
                  <UpdateCard
                    item={item}
                    now={now}
                    isChosen={chosen.has(item.id)}
                    onChoose={onChoose === null ? null : (isChosen) => onChoose(stage, [item.id], isChosen)}
                    onOpen={onOpen}
                  />
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
});
