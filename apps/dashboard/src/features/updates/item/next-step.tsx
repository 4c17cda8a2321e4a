import { Button, Text, Title } from '@mantine/core';
import type { UpdateDetail } from '@nachtwacht/contracts';
import { nextSteps, type PersonStep } from '@nachtwacht/domain';
import { IconAlertOctagonFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { Mark } from '../marks/mark';
import { leadingStep } from '../step/leading-step';
import { StepForm } from '../step/step-form';
import { stepTexts } from '../step/step-texts';
import { itemTexts } from './item-texts';
import classes from './item.module.css';

/** The step that leads on stands open; others are a click away. */
export function NextStep({ detail }: { readonly detail: UpdateDetail }) {
  const t = useTexts(itemTexts);
  const words = useTexts(stepTexts);
  const mayStep = useMay('operate');
  const [step, setStep] = useState<PersonStep | null>(leadingStep(detail.stage));
  const steps = detail.ended === null ? nextSteps(detail.stage) : (['note'] as const);
  const chosen = step !== null && steps.some((one) => one === step) ? step : null;
  return (
    <section className={classes.next} aria-labelledby="update-next">
      <Title order={3} size="h5" id="update-next" mb="xs">
        {t('next')}
      </Title>
      {detail.ended === null && <Waiting detail={detail} />}
      {mayStep ? (
        <>
          <div className={classes.choices} role="group" aria-label={t('otherwise')}>
            {steps.map((one) => (
              <Button
                key={one}
                size="compact-sm"
                variant={one === chosen ? 'light' : 'default'}
                aria-pressed={one === chosen}
                onClick={() => setStep(one)}
              >
                {words(`do.${one}`)}
              </Button>
            ))}
          </div>
          {chosen !== null && (
            <StepForm
              key={chosen}
              step={chosen}
              items={[detail]}
              detail={detail}
              onDone={() => setStep(leadingStep(detail.stage))}
            />
          )}
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {t('notAllowed')}
        </Text>
      )}
    </section>
  );
}

function Waiting({ detail: { stage, unwellSince } }: { readonly detail: UpdateDetail }) {
  const t = useTexts(itemTexts);
  if (stage === 'told')
    return (
      <Text size="sm" mb="sm">
        {t('waiting.told')}
      </Text>
    );
  if (stage !== 'done') return null;
  return (
    <Text size="sm" mb="sm" component="div">
      {unwellSince === null ? (
        t('waiting.done')
      ) : (
        <Mark tone="critical" icon={<IconAlertOctagonFilled size={16} aria-hidden />}>
          {t('waiting.unwell')}
        </Mark>
      )}
    </Text>
  );
}
