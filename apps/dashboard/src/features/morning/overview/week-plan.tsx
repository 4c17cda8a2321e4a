import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { DutyPerson, DutyWeekdays } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { notifyDone } from '../../../shared/ui/notify';
import { QueryState } from '../../../shared/ui/query-state';
import { uiTexts } from '../../../shared/ui/ui-texts';
import { dutyPeopleQuery, dutyWeekdaysQuery } from '../api/duty-queries';
import { useChangeWeekdays } from '../api/use-duty';
import { weekdayName, WORKING_DAYS } from '../model/weekdays';
import { morningTexts } from '../morning-texts';
import classes from './overview.module.css';

type Weekdays = z.infer<typeof DutyWeekdays>['weekdays'];

/** Who does the check on which weekday. */
export function WeekPlan() {
  const people = useQuery(dutyPeopleQuery);
  const weekdays = useQuery(dutyWeekdaysQuery);
  return (
    <QueryState query={people}>
      {(all) => (
        <QueryState query={weekdays}>
          {({ weekdays: plan }) => <WeekForm key={JSON.stringify(plan)} people={all} plan={plan} />}
        </QueryState>
      )}
    </QueryState>
  );
}

interface WeekFormProps {
  readonly people: readonly (typeof DutyPerson)['_output'][];
  readonly plan: Weekdays;
}

function WeekForm({ people, plan }: WeekFormProps) {
  const t = useTexts(morningTexts);
  const ui = useTexts(uiTexts);
  const language = useLanguage();
  const change = useChangeWeekdays();
  const [chosen, setChosen] = useState<ReadonlyMap<number, string | null>>(
    () => new Map(plan.map(({ weekday, personId }) => [weekday, personId])),
  );
  const isChanged = WORKING_DAYS.some(
    (weekday) =>
      (chosen.get(weekday) ?? null) !== (plan.find((each) => each.weekday === weekday)?.personId ?? null),
  );
  const save = () =>
    change.mutate(
      { weekdays: WORKING_DAYS.map((weekday) => ({ weekday, personId: chosen.get(weekday) ?? null })) },
      { onSuccess: () => notifyDone(t('overview.weekSaved')) },
    );
  return (
    <Stack gap="sm">
      <Text c="dimmed" size="sm">
        {t('overview.weekHint')}
      </Text>
      <FormError error={change.error} />
      <div className={classes.week}>
        {WORKING_DAYS.map((weekday) => (
          <Select
            key={weekday}
            label={weekdayName(weekday, language)}
            placeholder={t('overview.nobody')}
            clearable
            searchable
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen.get(weekday) ?? null}
            onChange={(personId) => setChosen((before) => new Map(before).set(weekday, personId))}
          />
        ))}
      </div>
      <Group justify="flex-end">
        <Button disabled={!isChanged} loading={change.isPending} onClick={save}>
          {ui('save')}
        </Button>
      </Group>
    </Stack>
  );
}
