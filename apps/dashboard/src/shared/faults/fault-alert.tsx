import { Text } from '@mantine/core';
import { isRemark, type Fault } from '@nachtwacht/domain';
import { IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/texts';
import { useRemarkText } from '../remarks/use-remark-text';
import classes from './fault-alert.module.css';
import { faultTexts } from './fault-texts';

interface FaultAlertProps {
  readonly fault: Fault;
  /** Beside the name: since when. */
  readonly since?: ReactNode;
}

/** A fault of a connection: what it is, what to do, and what was said; the words of a device verbatim. */
export function FaultAlert({ fault, since }: FaultAlertProps) {
  const t = useTexts(faultTexts);
  const say = useRemarkText();
  return (
    <div className={classes.alert} role="status">
      <span className={classes.icon} aria-hidden="true">
        <IconPlugConnectedX size={20} />
      </span>
      <div>
        <Text fw={600}>
          {t(`name.${fault.class}`)} {since}
        </Text>
        <Text>{t(`advice.${fault.class}`)}</Text>
        <Text size="sm" c="dimmed" mt={4}>
          {t('says')}:{' '}
          <span className={isRemark(fault.text) ? undefined : classes.quote}>{say(fault.text)}</span>
        </Text>
      </div>
    </div>
  );
}
