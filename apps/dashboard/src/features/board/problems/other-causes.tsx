import { UnstyledButton } from '@mantine/core';
import type { LiveProblem } from '@nachtwacht/domain';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { StatusIcon } from '../../../shared/status/status-icon';
import { boardTexts } from '../board-texts';
import { Cause } from './cause';
import classes from './other-causes.module.css';

/** The other checks of the same asset, folded away: one thing is wrong, and these follow from it or stand beside it. */
export function OtherCauses({ problems }: { readonly problems: readonly LiveProblem[] }) {
  const t = useTexts(boardTexts);
  const [isOpen, setOpen] = useState(false);
  if (problems.length === 0) return null;
  return (
    <>
      {isOpen && (
        <ul className={classes.list}>
          {problems.map((problem) => (
            <li key={problem.checkId} className={classes.cause}>
              <StatusIcon status={problem.status} size="1em" />
              <Cause problem={problem} />
            </li>
          ))}
        </ul>
      )}
      <UnstyledButton className={classes.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? t('problems.hide') : t('problems.others', { count: problems.length })}
      </UnstyledButton>
    </>
  );
}
