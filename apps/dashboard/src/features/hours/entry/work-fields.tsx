import { Group, Input, SegmentedControl, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useId } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import type { EntryDraft } from '../model/entry-draft';
import { entryTexts } from './entry-texts';

interface WorkFieldsProps {
  readonly form: UseFormReturnType<EntryDraft>;
  /** The server refused it: nothing is left, and the agreement asks before it is billed. */
  readonly needsAgreement: boolean;
}

/** What is said of work, however its time was measured. */
export function WorkFields({ form, needsAgreement }: WorkFieldsProps) {
  const t = useTexts(entryTexts);
  const placeLabel = useId();
  return (
    <>
      <Group grow align="flex-start">
        <Input.Wrapper label={t('place')} labelElement="div" labelProps={{ id: placeLabel }}>
          <SegmentedControl
            fullWidth
            aria-labelledby={placeLabel}
            data={[
              { value: 'remote', label: t('remote') },
              { value: 'on-site', label: t('onSite') },
            ]}
            {...form.getInputProps('place')}
          />
        </Input.Wrapper>
        <TextInput
          label={t('travel')}
          description={t('travelHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="text"
          {...form.getInputProps('travel')}
        />
      </Group>
      <Switch label={t('billable')} {...form.getInputProps('billable', { type: 'checkbox' })} />
      {(needsAgreement || form.values.overageAgreed !== '') && (
        <TextInput
          label={t('overageAgreed')}
          description={t('overageAgreedHelp')}
          maxLength={2_000}
          {...form.getInputProps('overageAgreed')}
        />
      )}
      <Textarea
        label={t('customerText')}
        description={t('customerTextHelp')}
        autosize
        minRows={2}
        maxLength={2_000}
        {...form.getInputProps('customerText')}
      />
      <Textarea
        label={t('privateNote')}
        description={t('privateNoteHelp')}
        autosize
        minRows={2}
        maxLength={2_000}
        {...form.getInputProps('privateNote')}
      />
    </>
  );
}
