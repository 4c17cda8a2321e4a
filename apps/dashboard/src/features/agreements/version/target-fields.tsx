import { Group, NumberInput, Stack, Switch, Text } from '@mantine/core';
import { PRIORITIES } from '@nachtwacht/domain';
import { useTexts } from '../../../shared/i18n/texts';
import { Part, type PartProps } from './part';
import { versionTexts } from './version-texts';

type Target = PartProps['terms']['targets'][number];

/** How soon somebody answers and how soon it is solved, by priority; empty where nothing was agreed. */
export function TargetFields({ terms: { targets }, onChange }: PartProps) {
  const t = useTexts(versionTexts);
  const change = (changed: Target) =>
    onChange({
      targets: [...targets.filter(({ priority }) => priority !== changed.priority), changed].sort(
        (a, b) => a.priority - b.priority,
      ),
    });
  return (
    <Part title={t('targets')}>
      <Stack gap="sm">
        {PRIORITIES.map((priority) => {
          const none = { responseMinutes: null, resolutionMinutes: null, aroundTheClock: false };
          const target = targets.find((each) => each.priority === priority) ?? { priority, ...none };
          const name = t('priority', { priority });
          return (
            <Group key={priority} role="group" aria-label={name} align="flex-end" gap="md">
              <Text w="6rem" fw={600} size="sm">
                {name}
              </Text>
              <NumberInput
                label={t('response')}
                min={1}
                allowDecimal={false}
                value={target.responseMinutes ?? ''}
                onChange={(typed) => change({ ...target, responseMinutes: minutesOf(typed) })}
              />
              <NumberInput
                label={t('resolution')}
                min={1}
                allowDecimal={false}
                value={target.resolutionMinutes ?? ''}
                onChange={(typed) => change({ ...target, resolutionMinutes: minutesOf(typed) })}
              />
              <Switch
                label={t('aroundTheClock')}
                checked={target.aroundTheClock}
                onChange={({ currentTarget }) => change({ ...target, aroundTheClock: currentTarget.checked })}
              />
            </Group>
          );
        })}
      </Stack>
    </Part>
  );
}

function minutesOf(typed: string | number): number | null {
  return typed === '' ? null : Number(typed);
}
