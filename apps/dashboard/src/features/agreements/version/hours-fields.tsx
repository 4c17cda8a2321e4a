import { Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { hoursText, readHours, WEEKDAYS } from '../model/hours-text';
import { weekdayName } from '../model/weekday-name';
import { Columns } from './columns';
import { Part, type PartProps } from './part';
import { versionTexts } from './version-texts';

interface HoursFieldsProps extends PartProps {
  /** Whether all that is typed can be read. */
  readonly onReadable: (isReadable: boolean) => void;
}

/** The agreed hours by weekday, as text: a day may have several stretches. */
export function HoursFields({ terms: { agreed }, onChange, onReadable }: HoursFieldsProps) {
  const t = useTexts(versionTexts);
  const language = useLanguage();
  const [texts, setTexts] = useState(() => WEEKDAYS.map((weekday) => hoursText(agreed.hours, weekday)));
  const type = (index: number, text: string) => {
    const typed = texts.with(index, text);
    setTexts(typed);
    const read = WEEKDAYS.map((weekday, at) => readHours(typed[at] ?? '', weekday));
    onReadable(!read.includes(null));
    onChange({ agreed: { ...agreed, hours: read.flatMap((stretches) => stretches ?? []) } });
  };
  return (
    <Part title={t('hours')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('hoursHelp')}
      </Text>
      <Columns>
        {WEEKDAYS.map((weekday, index) => (
          <TextInput
            key={weekday}
            label={weekdayName(weekday, language)}
            value={texts[index] ?? ''}
            error={readHours(texts[index] ?? '', weekday) === null && t('badHours')}
            onChange={({ currentTarget }) => type(index, currentTarget.value)}
          />
        ))}
        <Select
          searchable
          allowDeselect={false}
          label={t('zone')}
          data={zones(agreed.timeZone)}
          value={agreed.timeZone}
          onChange={(zone) => zone !== null && onChange({ agreed: { ...agreed, timeZone: zone } })}
        />
      </Columns>
    </Part>
  );
}

/** All that the browser knows, and the one that holds: a browser may call it by another name. */
function zones(present: string): string[] {
  return [...new Set([present, ...Intl.supportedValuesOf('timeZone')])];
}
