import { Skeleton } from '@mantine/core';
import { useTexts } from '../../shared/i18n/texts';
import { uiTexts } from '../../shared/ui/ui-texts';
import classes from './board-skeleton.module.css';

/** More than fit: what is beyond the screen is cut off. */
const LINES = 30;

export function BoardSkeleton() {
  const t = useTexts(uiTexts);
  return (
    <div className={classes.skeleton} role="status" aria-busy="true" aria-label={t('loading')}>
      <Skeleton className={classes.bar} />
      <div className={classes.matrix}>
        <Lines height="2.375rem" />
      </div>
      <div className={classes.list}>
        <Lines height="5rem" />
      </div>
    </div>
  );
}

function Lines({ height }: { readonly height: string }) {
  return Array.from({ length: LINES }, (_, line) => <Skeleton key={line} height={height} flex="none" />);
}
