import { Button, Tooltip } from '@mantine/core';
import type { DutyDay } from '@nachtwacht/contracts';
import { IconUser, IconUserQuestion } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { morningTexts } from '../morning-texts';
import classes from './bar.module.css';

interface OnDutyProps {
  readonly day: DutyDay;
  readonly onHandOver: () => void;
}

/** Who does the check of this day, and the way to hand it over. */
export function OnDuty({ day, onHandOver }: OnDutyProps) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const mayOperate = useMay('operate');
  const { person, handedOver, state } = day;
  const history = handedOver.map(({ at, from, to, by }) =>
    from === null
      ? t('duty.historyFirst', { time: format.date(at, 'time'), to, by })
      : t('duty.history', { time: format.date(at, 'time'), from, to, by }),
  );
  if (state === 'free') return null;
  return (
    <>
      <Tooltip label={history.join('\n')} disabled={history.length === 0} multiline>
        <span className={classes.fact} data-tone={person === null ? 'warning' : undefined}>
          {person === null ? <IconUserQuestion size={16} aria-hidden /> : <IconUser size={16} aria-hidden />}
          {person === null ? t('duty.nobody') : t('duty.person', { name: person.name })}
        </span>
      </Tooltip>
      {mayOperate && state !== 'closed' && (
        <Button size="compact-sm" variant="default" onClick={onHandOver}>
          {t(person === null ? 'duty.take' : 'duty.handOver')}
        </Button>
      )}
    </>
  );
}
