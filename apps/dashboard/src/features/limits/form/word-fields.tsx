import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import type { LimitPolicy } from '@nachtwacht/contracts';
import { stateText } from '@nachtwacht/domain';
import { useState } from 'react';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useTexts } from '../../../shared/i18n/texts';
import { limitsTexts } from '../limits-texts';
import { MEANINGS, withMeaning, wordsOf, type StateLimits } from '../model/words-of';
import classes from './word-fields.module.css';

interface WordFieldsProps {
  readonly policy: StateLimits;
  readonly onChange: (policy: LimitPolicy) => void;
}

/** What every word of a source means. */
export function WordFields({ policy, onChange }: WordFieldsProps) {
  const t = useTexts(limitsTexts);
  const language = useLanguage();
  const [added, setAdded] = useState('');
  const words = wordsOf(policy).sort((a, b) => a.word.localeCompare(b.word));
  const meanings = MEANINGS.map((value) => ({ value, label: t(`status.${value}`) }));
  const add = () => {
    if (added.trim() === '') return;
    onChange(withMeaning(policy, added, 'warning'));
    setAdded('');
  };
  return (
    <Stack gap="xs">
      <Text fw={500} size="sm">
        {t('form.words')}
      </Text>
      <ul className={classes.words}>
        {words.map(({ word, meaning }) => (
          <li key={word} className={classes.word}>
            <Text size="sm" className={classes.name}>
              {stateText(word, language) ?? word}
            </Text>
            <Select
              aria-label={t('form.wordOf', { word: stateText(word, language) ?? word })}
              size="xs"
              w="9rem"
              allowDeselect={false}
              data={meanings}
              value={meaning}
              onChange={(value) =>
                onChange(withMeaning(policy, word, MEANINGS.find((one) => one === value) ?? meaning))
              }
            />
          </li>
        ))}
      </ul>
      <Group gap="xs" align="flex-end">
        <TextInput
          label={t('form.wordNew')}
          size="xs"
          maxLength={100}
          className={classes.name}
          value={added}
          onChange={({ currentTarget }) => setAdded(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button size="xs" variant="default" onClick={add} disabled={added.trim() === ''}>
          {t('form.wordAdd')}
        </Button>
      </Group>
      {policy.whenGone && (
        <Select
          label={t('form.gone')}
          allowDeselect={false}
          data={meanings.filter(({ value }) => value !== 'ok')}
          value={policy.whenGone}
          onChange={(value) =>
            onChange({ ...policy, whenGone: value === 'warning' ? 'warning' : 'critical' })
          }
        />
      )}
    </Stack>
  );
}
