import type { SearchHit } from '@nachtwacht/contracts';
import { Spotlight } from '@mantine/spotlight';
import { IconBuilding, IconMapPin, IconPlug, IconServer } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTexts } from '../../shared/i18n/texts';
import { pageOf } from '../../shared/routing/links';
import { StatusBadge } from '../../shared/status/status-badge';
import { searchTexts } from './search-texts';

const ICONS = { customer: IconBuilding, site: IconMapPin, asset: IconServer, connection: IconPlug } as const;

export function hitId({ kind, id }: SearchHit): string {
  return `hit-${kind}-${id}`;
}

/** A site has no page of its own: it is shown with its customer. */
function pageOfHit({ kind, id, customerId }: SearchHit) {
  if (kind === 'site') return pageOf.customer(customerId ?? id);
  return pageOf[kind](id);
}

interface SearchHitsProps {
  readonly hits: readonly SearchHit[];
  readonly selected: SearchHit | undefined;
  readonly label: string;
}

export function SearchHits({ hits, selected, label }: SearchHitsProps) {
  const t = useTexts(searchTexts);
  const navigate = useNavigate();
  if (hits.length === 0) return null;
  return (
    <div role="listbox" aria-label={label}>
      {hits.map((hit) => {
        const Icon = ICONS[hit.kind];
        return (
          <Spotlight.Action
            key={hitId(hit)}
            id={hitId(hit)}
            role="option"
            aria-selected={hit === selected}
            label={hit.title}
            description={`${t(`kind.${hit.kind}`)} · ${hit.subtitle}`}
            leftSection={<Icon size={20} stroke={1.5} aria-hidden />}
            rightSection={hit.status !== null && <StatusBadge status={hit.status} />}
            dimmedSections={false}
            onClick={() => void navigate(pageOfHit(hit))}
          />
        );
      })}
    </div>
  );
}
