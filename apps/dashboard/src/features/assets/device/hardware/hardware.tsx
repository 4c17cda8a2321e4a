import { Text } from '@mantine/core';
import { useTexts } from '../../../../shared/i18n/texts';
import { Section } from '../../../../shared/ui/section';
import type { DevicePartProps } from '../device-part-props';
import { deviceTexts } from '../device-texts';
import classes from './hardware.module.css';
import { PartGroupView } from './part-group-view';
import { partGroups } from './part-groups';

/** What the device is made of, by kind; kinds with something wrong are open. */
export function Hardware({ checks }: DevicePartProps) {
  const t = useTexts(deviceTexts);
  const groups = partGroups(checks);
  const count = groups.reduce((sum, { parts }) => sum + parts.length, 0);
  const bad = groups.reduce((sum, group) => sum + group.bad, 0);
  return (
    <Section
      title={t('hardware.title')}
      actions={
        <Text size="sm" c="dimmed">
          {t('hardware.count', { count })}
          {' · '}
          {bad === 0 ? t('hardware.allWell') : t('hardware.bad', { count: bad })}
        </Text>
      }
    >
      <ul className={classes.groups}>
        {groups.map((group) => (
          <PartGroupView key={group.aspect} group={group} />
        ))}
      </ul>
    </Section>
  );
}
