import { SegmentedControl, Stack, Switch, Text, Textarea } from '@mantine/core';
import { UPDATE_RISKS, UPDATE_WORDS, type UpdateRisk } from '@nachtwacht/domain';
import { useId, useState, type SubmitEvent } from 'react';
import { FormButtons } from '../../../shared/form/form-buttons';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import type { StepFormOwnProps } from './form-props';
import { stepTexts } from './step-texts';

/** How bad it is to wait with it. */
export function AssessForm({ items, onTake, isSaving }: StepFormOwnProps) {
  const t = useTexts(stepTexts);
  const words = UPDATE_WORDS[useLanguage()];
  const first = items[0];
  const id = useId();
  const [risk, setRisk] = useState<UpdateRisk>(
    first?.risk ?? (items.some(({ security }) => security === true) ? 'high' : 'normal'),
  );
  const [knownExploited, setExploited] = useState(items.some((item) => item.knownExploited));
  const [note, setNote] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onTake({ step: 'assess', risk, knownExploited, note });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <div>
          <Text size="sm" fw={500} id={id} mb={4}>
            {t('risk')}
          </Text>
          <SegmentedControl<UpdateRisk>
            aria-labelledby={id}
            fullWidth
            value={risk}
            onChange={setRisk}
            data={UPDATE_RISKS.map((value) => ({ value, label: words.risk[value] }))}
          />
        </div>
        <Switch
          label={t('exploited')}
          checked={knownExploited}
          onChange={({ currentTarget }) => setExploited(currentTarget.checked)}
        />
        <Textarea
          label={t('noteOptional')}
          autosize
          minRows={2}
          maxLength={2_000}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <FormButtons isSaving={isSaving} submit={t('do.assess')} />
      </Stack>
    </form>
  );
}
