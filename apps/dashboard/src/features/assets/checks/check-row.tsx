import { Collapse, UnstyledButton } from '@mantine/core';
import type { CheckDetail } from '@nachtwacht/contracts';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { lazy, Suspense, useId } from 'react';
import { useReasonText } from '../../../shared/reasons/use-reason-text';
import { useRemarkText } from '../../../shared/remarks/use-remark-text';
import { StatusBadge } from '../../../shared/status/status-badge';
import { Age } from '../../../shared/ui/age';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton';
import { RemovePart } from '../parts/remove-part';
import { CheckFacts } from './check-facts';
import { CheckRemarks } from './check-remarks';
import classes from './checks.module.css';
import { BackupRuns } from './backup-runs';
import { useCheckName } from './use-check-name';
import { useReadingText } from './use-reading-text';

// The library that draws charts weighs as much as the rest of the page: it comes when a chart is opened.
const CheckChart = lazy(() =>
  import('../charts/check-chart').then((module) => ({ default: module.CheckChart })),
);

interface CheckRowProps {
  readonly check: CheckDetail;
  readonly opened: boolean;
  readonly onToggle: () => void;
}

/** One check on one line: status, what it looks at, its value and why; opened: its course and how it is measured. */
export function CheckRow({ check, opened, onToggle }: CheckRowProps) {
  const nameOf = useCheckName();
  const readingOf = useReadingText();
  const why = useReasonText();
  const say = useRemarkText();
  const id = useId();
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.item} data-check={check.id}>
      <UnstyledButton className={classes.row} aria-expanded={opened} aria-controls={id} onClick={onToggle}>
        <Chevron className={classes.chevron} size={16} aria-hidden />
        <span className={classes.status}>
          <StatusBadge status={check.status} />
        </span>
        <span className={classes.name}>{nameOf(check)}</span>
        <span className={classes.value}>{readingOf(check)}</span>
        <span className={classes.reason}>
          {why(check.reason)}
          {check.detail !== null && <span className={classes.detail}> · {say(check.detail)}</span>}
        </span>
        <span className={classes.since}>
          <Age since={check.since} />
        </span>
      </UnstyledButton>
      <CheckRemarks check={check} />
      <Collapse expanded={opened} id={id}>
        {opened && (
          <div className={classes.opened}>
            <Suspense fallback={<RowsSkeleton rows={3} height={56} />}>
              <CheckChart check={check} name={nameOf(check)} />
            </Suspense>
            <BackupRuns reading={check.reading} />
            <CheckFacts check={check} />
            <div>
              <RemovePart check={check} />
            </div>
          </div>
        )}
      </Collapse>
    </li>
  );
}
