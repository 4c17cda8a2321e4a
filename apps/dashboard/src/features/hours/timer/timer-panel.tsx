import type { TimerView } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../shared/ui/panel';
import { useTexts } from '../../../shared/i18n/texts';
import { QueryState } from '../../../shared/ui/query-state';
import { timerQuery } from '../api/hours-queries';
import { weekTexts } from '../week/week-texts';
import { RunningTimer } from './running-timer';
import { StartTimer, type TimerPlace } from './start-timer';
import classes from './timer.module.css';

interface TimerPanelProps {
  /** Where one came from. */
  readonly known: TimerPlace;
}

/** The timer of whoever looks: it runs at the server, so it survives this page. */
export function TimerPanel({ known }: TimerPanelProps) {
  const t = useTexts(weekTexts);
  const query = useQuery(timerQuery);
  return (
    <Panel className={classes.panel} aria-label={t('timer.title')}>
      <QueryState query={query} skeleton={<div className={classes.place} aria-busy="true" />}>
        {(timer: TimerView | null) =>
          timer === null ? <StartTimer known={known} /> : <RunningTimer timer={timer} />
        }
      </QueryState>
    </Panel>
  );
}
