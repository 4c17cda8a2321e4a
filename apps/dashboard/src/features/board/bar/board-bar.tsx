import { Button } from '@mantine/core';
import {
  IconDeviceTv,
  IconFilterOff,
  IconSortAscendingLetters,
  IconSortDescending2,
} from '@tabler/icons-react';
import { memo } from 'react';
import type { LiveService, Status } from '@nachtwacht/domain';
import { useTexts } from '../../../shared/i18n/texts';
import { boardTexts } from '../board-texts';
import { isFiltered } from '../model/filter';
import { useBoardSearch } from '../model/use-board-search';
import classes from './board-bar.module.css';
import { CustomerFilter } from './customer-filter';
import { IconAction } from './icon-action';
import { ServiceFilter } from './service-filter';
import { StatusFilter } from './status-filter';
import { ToggleChip } from './toggle-chip';

interface BoardBarProps {
  readonly services: readonly LiveService[];
  readonly counts: Readonly<Record<Status, number>>;
  /** How many assets nothing looks at. */
  readonly unwatched: number;
  /** Are customers on screen? Otherwise there is nothing to leave out. */
  readonly listsCustomers: boolean;
}

const NO_FILTERS = {
  q: undefined,
  status: undefined,
  service: undefined,
  unack: undefined,
  only: undefined,
  unwatched: undefined,
};

/** What is wrong in numbers, which are filters too, and the other filters. All of them live in the address. */
export const BoardBar = memo(function BoardBar({
  services,
  counts,
  unwatched,
  listsCustomers,
}: BoardBarProps) {
  const t = useTexts(boardTexts);
  const [search, patch] = useBoardSearch();
  const isByName = search.sort === 'name';
  return (
    <div className={classes.bar} role="search" aria-label={t('filters.label')}>
      <StatusFilter counts={counts} unwatched={unwatched} />
      <CustomerFilter />
      <ServiceFilter services={services} />
      {listsCustomers && (
        <ToggleChip
          label={t('filters.only')}
          isOn={search.only === 1}
          onToggle={(isOn) => patch({ only: isOn ? 1 : undefined })}
        />
      )}
      <ToggleChip
        label={t('filters.unack')}
        isOn={search.unack === 1}
        onToggle={(isOn) => patch({ unack: isOn ? 1 : undefined })}
      />
      {isFiltered(search) && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={() => patch(NO_FILTERS)}
        >
          {t('filters.clear')}
        </Button>
      )}
      <span className={classes.end}>
        <IconAction
          label={t('filters.order', { order: t(isByName ? 'filters.byName' : 'filters.worstFirst') })}
          onClick={() => patch({ sort: isByName ? undefined : 'name' })}
        >
          {isByName ? <IconSortAscendingLetters size={18} /> : <IconSortDescending2 size={18} />}
        </IconAction>
        <IconAction label={t('wall.open')} onClick={() => patch({ wall: 1 })}>
          <IconDeviceTv size={18} />
        </IconAction>
      </span>
    </div>
  );
});
