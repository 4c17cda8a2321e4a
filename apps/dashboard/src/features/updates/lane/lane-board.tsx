import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { UpdateItemView } from '@nachtwacht/contracts';
import { UPDATE_WORDS } from '@nachtwacht/domain';
import { useCallback, useMemo, useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useMay } from '../../../shared/session/me';
import { byStage, stillChosen } from '../model/lane';
import { LANE_STAGES } from '../updates-search';
import { BulkBar } from './bulk-bar';
import { LaneColumn } from './lane-column';
import classes from './lane.module.css';
import { laneTexts } from './lane-texts';

type LaneStage = (typeof LANE_STAGES)[number];

interface LaneBoardProps {
  readonly items: readonly UpdateItemView[];
  /** The column of a narrow screen; undefined: the first that has something. */
  readonly stage: LaneStage | undefined;
  readonly onStage: (stage: LaneStage) => void;
  readonly onOpen: (id: string) => void;
}

interface Choice {
  readonly stage: LaneStage | null;
  readonly ids: ReadonlySet<string>;
}
const NOTHING: Choice = { stage: null, ids: new Set() };

/** A column per stage; where there is no room for them, one at a time. */
export function LaneBoard({ items, stage, onStage, onOpen }: LaneBoardProps) {
  const t = useTexts(laneTexts);
  const words = UPDATE_WORDS[useLanguage()];
  const mayStep = useMay('operate');
  const isNarrow = useMediaQuery('(max-width: 60em)', false, { getInitialValueInEffect: false });
  const columns = useMemo(() => byStage(items), [items]);
  const [choice, setChoice] = useState(NOTHING);
  const chosen = useMemo(() => stillChosen(items, choice.ids, choice.stage), [items, choice]);
  // One stage at a time: what is chosen takes the same step.
  const choose = useCallback((stage: LaneStage, ids: readonly string[], isChosen: boolean) => {
    setChoice((before) => {
      const kept = new Set(before.stage === stage ? before.ids : []);
      for (const id of ids)
        if (isChosen) kept.add(id);
        else kept.delete(id);
      return { stage, ids: kept };
    });
  }, []);
  const shownStage = stage ?? LANE_STAGES.find((one) => columns.get(one)?.length) ?? 'seen';
  const shown = isNarrow ? [shownStage] : LANE_STAGES;
  const counted = LANE_STAGES.map((value) => ({
    value,
    label: `${words.stage[value]} (${columns.get(value)?.length ?? 0})`,
  }));
  return (
    <>
      {isNarrow && (
        <div className={classes.stages}>
          <SegmentedControl<LaneStage>
            aria-label={t('stage')}
            value={shownStage}
            onChange={onStage}
            data={counted}
          />
        </div>
      )}
      <div className={classes.board} role="group" aria-label={t('board')} data-single={isNarrow || undefined}>
        {shown.map((one) => (
          <LaneColumn
            key={one}
            stage={one}
            items={columns.get(one) ?? []}
            chosen={choice.stage === one ? choice.ids : NOTHING.ids}
            onChoose={mayStep ? choose : null}
            onOpen={onOpen}
          />
        ))}
      </div>
      <BulkBar items={chosen} onClear={() => setChoice(NOTHING)} />
    </>
  );
}
