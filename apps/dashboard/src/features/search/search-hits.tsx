import type { SearchHit } from '@nachtwacht/contracts';
import { IconBuilding, IconMapPin, IconPlug, IconServer } from '@tabler/icons-react';
import { useTexts } from '../../shared/i18n/texts';
import { StatusBadge } from '../../shared/status/status-badge';
import { hitId } from './hit';
import classes from './search-hits.module.css';
import { searchTexts } from './search-texts';

const ICONS = { customer: IconBuilding, site: IconMapPin, asset: IconServer, connection: IconPlug } as const;

interface SearchHitsProps {
  readonly id: string;
  readonly hits: readonly SearchHit[];
  readonly chosen: SearchHit | undefined;
  readonly onFollow: (hit: SearchHit) => void;
}

export function SearchHits({ id, hits, chosen, onFollow }: SearchHitsProps) {
  const t = useTexts(searchTexts);
  return (
    <div id={id} className={classes.hits} role="listbox" aria-label={t('title')} hidden={hits.length === 0}>
      {hits.map((hit) => {
        const Icon = ICONS[hit.kind];
        const isChosen = hit === chosen;
        return (
          <div
            key={hitId(hit)}
            ref={isChosen ? scrollIntoSight : undefined}
            id={hitId(hit)}
            className={classes.hit}
            role="option"
            aria-selected={isChosen}
            onClick={() => onFollow(hit)}
          >
            <Icon size={20} stroke={1.5} aria-hidden />
            <span className={classes.what}>
              {hit.title}
              <span className={classes.kind}>
                {t(`kind.${hit.kind}`)} · {hit.subtitle}
              </span>
            </span>
            {hit.status !== null && <StatusBadge status={hit.status} />}
          </div>
        );
      })}
    </div>
  );
}

function scrollIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
