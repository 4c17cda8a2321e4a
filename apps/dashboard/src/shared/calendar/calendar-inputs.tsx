import { Select, Stack, Switch, Text } from '@mantine/core';
import type { DutySettingsInput } from '@nachtwacht/contracts';
import { useTexts } from '../i18n/texts';
import classes from './calendar.module.css';
import { calendarTexts } from './calendar-texts';
import { ClosingDays } from './closing-days';

const LIBERATION = ['yearly', 'lustrum', 'never'] as const;
const SWITCHES = ['goodFriday', 'christmasEve', 'newYearsEve'] as const;
type Calendar = DutySettingsInput['calendar'];

interface CalendarInputsProps {
  readonly calendar: Calendar;
  readonly onChange: (calendar: Calendar) => void;
}

/** Which days are free: those that not everybody keeps, and closing days. */
export function CalendarInputs({ calendar: { switches, freeDays }, onChange }: CalendarInputsProps) {
  const t = useTexts(calendarTexts);
  const change = (over: Partial<Calendar['switches']>) =>
    onChange({ switches: { ...switches, ...over }, freeDays });
  return (
    <fieldset className={classes.plain}>
      <Stack gap="sm">
        <Text fw={600} size="sm" component="legend">
          {t('switches')}
        </Text>
        {SWITCHES.map((name) => (
          <Switch
            key={name}
            label={t(name)}
            checked={switches[name]}
            onChange={({ currentTarget }) => change({ [name]: currentTarget.checked })}
          />
        ))}
        <Select
          label={t('liberationDay')}
          allowDeselect={false}
          data={LIBERATION.map((value) => ({ value, label: t(`liberation.${value}`) }))}
          value={switches.liberationDay}
          onChange={(chosen) => {
            const liberationDay = LIBERATION.find((each) => each === chosen);
            if (liberationDay) change({ liberationDay });
          }}
        />
        <ClosingDays days={freeDays} onChange={(days) => onChange({ switches, freeDays: days })} />
      </Stack>
    </fieldset>
  );
}
