import { Skeleton } from '@mantine/core';
import { useTexts } from '../../shared/i18n/texts';
import { uiTexts } from '../../shared/ui/ui-texts';
import classes from './board-skeleton.module.css';

const LINES = 16;

export function BoardSkeleton() {
  const t = useTexts(uiTexts);
  return (
    <div className={classes.skeleton} role="status" aria-busy="true" aria-label={t('loading')}>
      <Skeleton className={classes.bar} />
      <Skeleton className={classes.matrix} />
      <div className={classes.list}>
        {Array.from({ length: LINES }, (_, line) => (
          <Skeleton key={line} height="3.5rem" />
        ))}
      </div>
    </div>
  );
}
