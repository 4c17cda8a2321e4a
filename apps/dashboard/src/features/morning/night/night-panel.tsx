import { CloseButton, Skeleton, Stack, Title, VisuallyHidden } from '@mantine/core';
import type { NightDetail, NightRow } from '@nachtwacht/contracts';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { NightBadge } from '../../../shared/nights/night-badge';
import { useMay } from '../../../shared/session/me';
import { ErrorState } from '../../../shared/ui/error-state';
import { uiTexts } from '../../../shared/ui/ui-texts';
import { useOpenedNight } from '../api/use-opened-night';
import { morningTexts } from '../morning-texts';
import { FollowUp } from './follow-up';
import { KnownProblem } from './known-problem';
import { NightDeeds } from './night-deeds';
import { NightFacts } from './night-facts';
import { NightLines } from './night-lines';
import classes from './night-panel.module.css';
import { NightRuns } from './night-runs';
import { NightWhy } from './night-why';
import { RawTexts } from './raw-texts';

/** Charts are heavy, and nobody needs them before a night is open. */
const NightChart = lazy(() => import('./night-chart').then((module) => ({ default: module.NightChart })));

interface NightPanelProps {
  readonly night: NightRow;
  readonly maySign: boolean;
  readonly onClose: () => void;
  /** The row as the server has it now that it was opened. */
  readonly onTold: (night: NightRow) => void;
  readonly onSign: (night: NightRow) => void;
  /** Take the focus: it was opened by a person's deed, not by walking past. */
  readonly takesFocus: boolean;
}

/** A night opened: why it is what it is, what came, what was done, and everything one can do. */
export function NightPanel({ night, maySign, onClose, onTold, onSign, takesFocus }: NightPanelProps) {
  const t = useTexts(morningTexts);
  const ui = useTexts(uiTexts);
  const format = useFormat();
  const query = useOpenedNight(night);
  const told = query.data?.night;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (told !== undefined) onTold(told);
  }, [told, onTold]);
  const key = `${night.jobId} ${night.date}`;
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [key, takesFocus]);
  return (
    <section className={classes.panel} aria-label={t('night.label', { name: night.jobName })}>
      <header className={classes.head}>
        <div className={classes.titles}>
          <NightBadge status={night.status} />
          <Title order={2} size="h4" ref={heading} tabIndex={-1} className={classes.title}>
            {night.jobName}
          </Title>
          <div className={classes.soft}>
            {[night.customerName, format.day(night.date, 'long'), night.protectsName]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
        <CloseButton aria-label={ui('close')} onClick={onClose} />
      </header>
      <NightDeeds night={night} maySign={maySign} onSign={onSign} />
      <div className={classes.body}>
        <NightWhy night={night} />
        {query.data === undefined ? (
          query.isError ? (
            <ErrorState error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <Waiting label={t('night.loading')} />
          )
        ) : (
          <Opened detail={query.data} night={night} onChanged={() => void query.refetch()} />
        )}
      </div>
    </section>
  );
}

interface OpenedProps {
  readonly detail: NightDetail;
  readonly night: NightRow;
  readonly onChanged: () => void;
}

function Opened({ detail, night, onChanged }: OpenedProps) {
  const mayOperate = useMay('operate');
  return (
    <>
      {night.followUp !== null && (
        <FollowUp key={night.followUp.id} followUp={night.followUp} onChanged={onChanged} />
      )}
      {night.overrideId !== null && <KnownProblem id={night.overrideId} />}
      <Suspense fallback={<Skeleton height={180} />}>
        <NightChart detail={detail} />
      </Suspense>
      <NightRuns runs={detail.runs} />
      <NightLines lines={detail.lines} />
      <NightFacts detail={detail} />
      {mayOperate && <RawTexts night={night} />}
    </>
  );
}

function Waiting({ label }: { readonly label: string }) {
  return (
    <Stack gap="sm" role="status" aria-busy="true">
      <VisuallyHidden>{label}</VisuallyHidden>
      <Skeleton height={160} />
      <Skeleton height={90} />
      <Skeleton height={60} />
    </Stack>
  );
}
