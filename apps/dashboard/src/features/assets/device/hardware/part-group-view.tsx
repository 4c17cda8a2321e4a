import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { useTexts } from '../../../../shared/i18n/texts';
import { StatusIcon } from '../../../../shared/status/status-icon';
import { deviceTexts } from '../device-texts';
import classes from './hardware.module.css';
import type { PartGroup } from './part-groups';
import { PartRow } from './part-row';

/** Of so few parts all are shown, also when all is well. */
const FEW = 2;

/** All parts of one kind: a square each as in the chassis, and opened a line each. */
export function PartGroupView({ group: { label, parts, bad } }: { readonly group: PartGroup }) {
  const t = useTexts(deviceTexts);
  const language = useLanguage();
  const id = useId();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? (bad > 0 || parts.length <= FEW);
  const [only] = parts;
  if (only !== undefined && parts.length === 1)
    return (
      <li className={classes.group}>
        <ul className={classes.alone}>
          <PartRow part={only} isAlone />
        </ul>
      </li>
    );
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.group}>
      <UnstyledButton
        className={classes.groupHead}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setChosen(!isOpen)}
      >
        <Chevron size={16} aria-hidden className={classes.chevron} />
        <StatusIcon status={parts[0]?.status ?? 'unknown'} size={16} />
        <span className={classes.kind}>{label[language]}</span>
        <span className={classes.count}>
          {parts.length}
          {' · '}
          {bad === 0 ? t('hardware.allWell') : t('hardware.bad', { count: bad })}
        </span>
        <span className={classes.slots} aria-hidden="true">
          {parts.map(({ id: check, status, reason }) => (
            <span
              key={check}
              className={classes.slot}
              data-status={status}
              data-gone={reason.code === 'part-gone' || undefined}
            />
          ))}
        </span>
      </UnstyledButton>
      <ul className={classes.parts} id={id} hidden={!isOpen}>
        {isOpen && parts.map((part) => <PartRow key={part.id} part={part} />)}
      </ul>
    </li>
  );
}
