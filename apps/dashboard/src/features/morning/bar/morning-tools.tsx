import { Button } from '@mantine/core';
import type { NightRow } from '@nachtwacht/contracts';
import type { PersistentMap } from '@nachtwacht/domain';
import { IconChecks } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import type { MorningCounts } from '../model/counts';
import { greenNights } from '../model/signing';
import { useCounted } from '../model/use-counted';
import { morningTexts } from '../morning-texts';
import classes from './bar.module.css';
import { ListFilters } from './list-filters';
import { StatusChips } from './status-chips';

interface MorningToolsProps {
  readonly nights: PersistentMap<string, NightRow>;
  readonly counts: MorningCounts;
  readonly maySign: boolean;
  readonly onBulk: () => void;
}

/** Stays over the list: what it holds, and signing the green ones together. */
export function MorningTools({ nights, counts, maySign, onBulk }: MorningToolsProps) {
  const t = useTexts(morningTexts);
  const counted = useCounted();
  const { green, drawn } = useMemo(() => greenNights(nights.values()), [nights]);
  return (
    <>
      <StatusChips open={counts.open} />
      <div className={classes.tools} role="search">
        <ListFilters />
        {maySign && green.length + drawn.length > 0 && (
          <div className={classes.end}>
            <Button
              size="compact-md"
              variant={green.length === 0 ? 'default' : 'filled'}
              leftSection={<IconChecks size={16} aria-hidden />}
              onClick={onBulk}
            >
              {green.length === 0
                ? t('bulk.look', counted(drawn.length))
                : t('bulk.button', counted(green.length))}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
