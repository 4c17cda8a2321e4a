import { Checkbox } from '@mantine/core';
import type { UpdateItemView } from '@nachtwacht/contracts';
import { UPDATE_WORDS } from '@nachtwacht/domain';
import {
  IconAlertOctagonFilled,
  IconCalendarEvent,
  IconCalendarOff,
  IconCircleCheck,
} from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { DueMark, FromTo, SecurityMarks, useBehindWords } from '../marks/item-marks';
import { Mark } from '../marks/mark';
import { marksTexts } from '../marks/marks-texts';
import classes from './lane.module.css';
import { laneTexts } from './lane-texts';
import { thingName } from '../model/thing-name';

interface UpdateCardProps {
  readonly item: UpdateItemView;
  readonly now: number;
  readonly isChosen: boolean;
  /** null: this person moves nothing. */
  readonly onChoose: ((isChosen: boolean) => void) | null;
  readonly onOpen: (id: string) => void;
}

/** One update of one thing, with what decides when it is done. */
export function UpdateCard({ item, now, isChosen, onChoose, onOpen }: UpdateCardProps) {
  const t = useTexts(laneTexts);
  const marks = useTexts(marksTexts);
  const words = UPDATE_WORDS[useLanguage()];
  const behindWords = useBehindWords();
  const thing = thingName(item);
  const named = { thing, customer: item.customerName };
  return (
    <article
      className={classes.card}
      data-chosen={isChosen || undefined}
      data-unwell={item.unwellSince !== null || undefined}
    >
      <div className={classes.cardHead}>
        <button
          type="button"
          className={classes.opener}
          aria-label={t('openItem', named)}
          onClick={() => onOpen(item.id)}
        >
          {thing}
        </button>
        {onChoose !== null && (
          <Checkbox
            size="xs"
            className={classes.chooser}
            aria-label={t('choose', named)}
            checked={isChosen}
            onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
          />
        )}
      </div>
      <div className={classes.soft}>{item.customerName}</div>
      <div className={classes.versions}>
        <FromTo {...item} />
      </div>
      <div className={classes.marks}>
        <SecurityMarks {...item} />
        <DueMark item={item} now={now} />
        <Happening item={item} />
      </div>
      <div className={classes.soft}>
        {[
          behindWords(item.daysBehind),
          item.risk !== null && marks('risk', { risk: words.risk[item.risk].toLowerCase() }),
          marks('knownBy', { who: words.knownBy[item.knownBy].toLowerCase() }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </article>
  );
}

/** What was planned, and what was seen of it. */
function Happening({ item }: { readonly item: UpdateItemView }) {
  const t = useTexts(marksTexts);
  const format = useFormat();
  const { plannedFrom, plannedUntil, doneAt, unwellSince, outsidePlan } = item;
  if (doneAt !== null)
    return (
      <>
        {unwellSince !== null && (
          <Mark tone="critical" icon={<IconAlertOctagonFilled size={15} aria-hidden />}>
            {t('unwell')}
          </Mark>
        )}
        <Mark tone="soft" icon={<IconCircleCheck size={15} aria-hidden />}>
          {t('done', { at: format.date(doneAt) })}
        </Mark>
        {outsidePlan && plannedFrom !== null && (
          <Mark tone="warning" icon={<IconCalendarOff size={15} aria-hidden />}>
            {t('outsidePlan')}
          </Mark>
        )}
      </>
    );
  if (plannedFrom === null || plannedUntil === null) return null;
  return (
    <Mark tone="maintenance" icon={<IconCalendarEvent size={15} aria-hidden />}>
      {t('planned', { from: format.date(plannedFrom), until: format.date(plannedUntil, 'time') })}
    </Mark>
  );
}
