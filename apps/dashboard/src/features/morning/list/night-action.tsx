import { UnstyledButton } from '@mantine/core';
import type { NightRow } from '@nachtwacht/contracts';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useMorningDeeds } from '../morning-deeds';
import { morningTexts } from '../morning-texts';
import { signability } from '../model/signing';
import classes from './night-list.module.css';

interface NightActionProps {
  readonly night: NightRow;
  /** False: the day has not begun, or one may only look. */
  readonly maySign: boolean;
}

/** The one thing to do with a night: sign it, look at it first; or who signed it. */
export function NightAction({ night, maySign }: NightActionProps) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const deeds = useMorningDeeds();
  const can = signability(night);
  if (night.signed !== null) {
    const { byName: name, at, bulk } = night.signed;
    const time = format.date(at, 'time');
    return (
      <span className={classes.signed} title={t(bulk ? 'list.signedBulk' : 'list.signedBy', { name, time })}>
        <span className={classes.signedName}>
          <IconCheck size={15} aria-hidden /> {name}
        </span>
        <span>{time}</span>
      </span>
    );
  }
  if (can === 'closed')
    return (
      <span className={classes.signed} data-unsigned>
        <IconLock size={15} aria-hidden />
        {t('list.closed')}
      </span>
    );
  if (can === 'not-over') return <span className={classes.soft}>{t('list.notOver')}</span>;
  if (can === 'open-first' || !maySign)
    return (
      <UnstyledButton
        className={classes.action}
        tabIndex={-1}
        aria-label={t('list.open', { name: night.jobName })}
        onClick={(event) => {
          event.stopPropagation();
          deeds.open(night);
        }}
      >
        {t('list.look')}
      </UnstyledButton>
    );
  return (
    <UnstyledButton
      className={classes.action}
      data-primary
      tabIndex={-1}
      aria-label={t('list.signOf', { name: night.jobName })}
      onClick={(event) => {
        event.stopPropagation();
        deeds.sign(night, 'pointer');
      }}
    >
      <IconCheck size={15} aria-hidden />
      {t('list.sign')}
    </UnstyledButton>
  );
}
