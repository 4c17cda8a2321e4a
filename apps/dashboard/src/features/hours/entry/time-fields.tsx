import { Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTexts } from '../../../shared/i18n/texts';
import { inputOf, draftProblems, type EntryDraft } from '../model/entry-draft';
import { hoursText } from '../model/minutes';
import { today } from '../today';
import { entryTexts } from './entry-texts';

/** The day, and from when until when or how long. */
export function TimeFields({ form }: { readonly form: UseFormReturnType<EntryDraft> }) {
  const t = useTexts(entryTexts);
  const { how, from, until } = form.values;
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          type="date"
          label={t('date')}
          withAsterisk
          max={today()}
          {...form.getInputProps('workDate')}
        />
        <SegmentedControl
          mt={25}
          aria-label={t('how')}
          data={[
            { value: 'span', label: t('span') },
            { value: 'minutes', label: t('byMinutes') },
          ]}
          {...form.getInputProps('how')}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput type="time" label={t('from')} withAsterisk {...form.getInputProps('from')} />
        {how === 'span' ? (
          <TextInput type="time" label={t('until')} withAsterisk {...form.getInputProps('until')} />
        ) : (
          <TextInput
            label={t('minutes')}
            description={t('minutesHelp')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            withAsterisk
            {...form.getInputProps('minutes')}
          />
        )}
      </Group>
      <Text size="sm" c="dimmed" role="status">
        <Lasts draft={form.values} />
        {how === 'span' && until !== '' && until < from && ` ${t('nextDay')}`}
      </Text>
    </>
  );
}

function Lasts({ draft }: { readonly draft: EntryDraft }) {
  const t = useTexts(entryTexts);
  const { workDate, from, until, minutes } = draftProblems(draft, today());
  if (workDate === 'required' || from !== undefined || until !== undefined || minutes !== undefined)
    return null;
  const { startedAt, endedAt } = inputOf(draft);
  return t('lasts', { hours: hoursText((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000) });
}
