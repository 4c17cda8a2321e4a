import { Button, Text } from '@mantine/core';
import type { UpdateItemView } from '@nachtwacht/contracts';
import { nextSteps, UPDATE_WORDS, type PersonStep } from '@nachtwacht/domain';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { Dialog } from '../../../shared/ui/dialog';
import { StepForm } from '../step/step-form';
import { leadingStep } from '../step/leading-step';
import { stepTexts } from '../step/step-texts';
import classes from './lane.module.css';
import { laneTexts } from './lane-texts';

/** No call takes more at once. */
const MOST = 200;

interface BulkBarProps {
  /** All of one stage. */
  readonly items: readonly UpdateItemView[];
  readonly onClear: () => void;
}

interface Asked {
  readonly step: PersonStep;
  readonly items: readonly UpdateItemView[];
}

/** What can be done with the chosen updates at once. */
export function BulkBar({ items, onClear }: BulkBarProps) {
  const t = useTexts(laneTexts);
  const steps = useTexts(stepTexts);
  const words = UPDATE_WORDS[useLanguage()];
  // What was offered stays in the dialog: those that somebody else moved meanwhile leave the choice, and have to be named.
  const [asked, setAsked] = useState<Asked | null>(null);
  const offered = items.length > 0 ? items : (asked?.items ?? []);
  const stage = offered[0]?.stage;
  if (stage === undefined) return null;
  const isTooMany = items.length > MOST;
  const leading = leadingStep(stage);
  const chosen = t('chosen', { count: offered.length, stage: words.stage[stage] });
  return (
    <div className={classes.bulk} role="region" aria-label={t('bulk')}>
      <Text size="sm" fw={600} role="status">
        {chosen}
      </Text>
      {isTooMany && <Text size="sm">{t('most', { count: MOST })}</Text>}
      {nextSteps(stage).map((one) => (
        <Button
          key={one}
          size="compact-sm"
          variant={one === leading ? 'filled' : 'default'}
          disabled={isTooMany}
          onClick={() => setAsked({ step: one, items })}
        >
          {steps(`do.${one}`)}
        </Button>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t('clear')}
      </Button>
      <Dialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={asked === null ? '' : `${steps(`do.${asked.step}`)}: ${chosen}`}
        size="lg"
      >
        {asked !== null && (
          <StepForm
            step={asked.step}
            items={offered}
            detail={null}
            onDone={() => {
              setAsked(null);
              onClear();
            }}
          />
        )}
      </Dialog>
    </div>
  );
}
