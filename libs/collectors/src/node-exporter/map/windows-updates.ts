import type { UpdateReading } from '@nachtwacht/domain';
import type { Sample } from '../exposition';
import { isoFromSeconds } from './moments';
import { labelOf, type Series } from './series';

/**
 * New virus definitions come several times a day: with them every server would always have an update pending.
 * The category is in the language of the server; the article is the same in all.
 */
const DEFINITIONS = /d[eé]finiti/i;
const DEFINITIONS_ARTICLE = 'KB2267602';

const SECURITY = /security|beveiliging|sicherheit/i;
/** Categories that are surely something else. Any other word may be a security update in another language. */
const NO_SECURITY = new Set([
  'applications',
  'critical updates',
  'drivers',
  'feature packs',
  'service packs',
  'tools',
  'update rollups',
  'updates',
  'upgrades',
]);

/** null: the collector "update" is off, so nothing is claimed. */
export function windowsUpdates(series: Series): UpdateReading | null {
  const checkedAt = isoFromSeconds(series.value('windows_update_scrape_timestamp_seconds'));
  if (checkedAt === null && !series.has('windows_update_pending_info')) return null;
  const waiting = series.marked('windows_update_pending_info').filter((update) => !isDefinition(update));
  return {
    kind: 'update',
    state: waiting.length > 0 ? 'pending' : 'up-to-date',
    installed: null,
    available: null,
    security: waiting.some(isSecurity) ? true : waiting.every(isOrdinary) ? false : null,
    checkedAt,
    pending: waiting.length,
  };
}

export function windowsUpdateTitles(series: Series): readonly string[] {
  return series
    .marked('windows_update_pending_info')
    .filter((update) => !isDefinition(update))
    .map((update) => labelOf(update, 'title'));
}

function isDefinition(update: Sample): boolean {
  return (
    DEFINITIONS.test(labelOf(update, 'category')) || labelOf(update, 'title').includes(DEFINITIONS_ARTICLE)
  );
}

/** Microsoft rates the severity of security updates only. */
function isSecurity(update: Sample): boolean {
  return SECURITY.test(labelOf(update, 'category')) || labelOf(update, 'severity') !== '';
}

function isOrdinary(update: Sample): boolean {
  return NO_SECURITY.has(labelOf(update, 'category').toLowerCase());
}
