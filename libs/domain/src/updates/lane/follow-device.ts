import type { UpdateReading } from '../../status/observation';
import { MS_PER_DAY } from '../../time/duration';
import { compareVersions } from '../version-order';
import type { UpdateEnd, UpdateItem, UpdateTerms } from './update-item';

/** A quarter of an hour after an update it has to be well. */
const CHECK_AFTER_MS = 15 * 60_000;
/** Where it is not, it is looked at again. */
const CHECK_AGAIN_MS = 5 * 60_000;

/** How the thing is besides its updates; `unknown` where it can't be seen, `hidden` while work on it is planned. */
export type Wellness = 'well' | 'unwell' | 'unknown' | 'hidden';

export interface Followed {
  readonly reading: UpdateReading;
  /** The open item: neither ended nor past `done`; and one that is done, until it was checked. */
  readonly item: UpdateItem | null;
  /** A version that a person declined: it is not asked about again. */
  readonly declined: { readonly target: string | null } | null;
  readonly wellness: Wellness;
  readonly terms: UpdateTerms;
  readonly now: number;
}

export type DeviceStep =
  | { readonly kind: 'end'; readonly how: UpdateEnd }
  /** `outsidePlan`: it was done, and not when it was planned. */
  | { readonly kind: 'done'; readonly version: string | null; readonly outsidePlan: boolean }
  | { readonly kind: 'checked' }
  | { readonly kind: 'unwell' }
  | { readonly kind: 'rolled-back'; readonly version: string | null }
  /** What it closes became known, and with it when it is due. */
  | { readonly kind: 'restated'; readonly security: boolean | null; readonly dueAt: number }
  | { readonly kind: 'open'; readonly item: Omit<UpdateItem, 'id'> };

export interface FollowedSteps {
  /** In their order. An item that is opened comes last. */
  readonly steps: readonly DeviceStep[];
  /** When to look again though nothing is told, epoch milliseconds. */
  readonly lookAt: number | null;
}

/** What a device's word of its versions means for its update in the lane. Pure; said twice it changes nothing more. */
export function followDevice(followed: Followed): FollowedSteps {
  const { item } = followed;
  if (item === null) return opened(followed, []);
  return item.stage === 'done' ? afterDone(followed, item) : underWay(followed, item);
}

function underWay(followed: Followed, item: UpdateItem): FollowedSteps {
  const { reading, now } = followed;
  if (reached(reading, item)) {
    const isPlanned =
      item.plannedFrom !== null &&
      item.plannedUntil !== null &&
      now >= item.plannedFrom &&
      now <= item.plannedUntil;
    return {
      steps: [{ kind: 'done', version: reading.installed, outsidePlan: !isPlanned }],
      lookAt: now + CHECK_AFTER_MS,
    };
  }
  if (reading.doubt === 'offer-withdrawn') return ended('withdrawn');
  if (reading.state === 'up-to-date') return ended('withdrawn');
  if (reading.state !== 'pending') return NOTHING;
  if (reading.doubt === 'downgrade-offered') return ended('withdrawn');
  const direction = directionOf(reading, item);
  if (direction !== 'same') return opened(followed, [{ kind: 'end', how: direction }]);
  return restated(followed, item);
}

/** Whether what is offered now is another version than the item's, and whether the maker went back. */
function directionOf(reading: UpdateReading, item: UpdateItem): 'same' | 'superseded' | 'withdrawn' {
  const { available } = reading;
  if (available === item.target || available === null || item.target === null) return 'same';
  const difference = compareVersions(item.vendor, available, item.target);
  if (difference === 0) return 'same';
  return difference !== null && difference < 0 ? 'withdrawn' : 'superseded';
}

function restated({ reading, terms }: Followed, item: UpdateItem): FollowedSteps {
  if (reading.security === item.security || reading.security === null) return NOTHING;
  const dueAt = dueOf(reading.security, item.seenAt, terms);
  return { steps: [{ kind: 'restated', security: reading.security, dueAt }], lookAt: null };
}

function afterDone(followed: Followed, item: UpdateItem): FollowedSteps {
  const { reading, wellness, now } = followed;
  const backwards =
    item.target !== null &&
    reading.installed !== null &&
    (compareVersions(item.vendor, reading.installed, item.target) ?? 0) < 0;
  if (backwards) return { steps: [{ kind: 'rolled-back', version: reading.installed }], lookAt: null };
  const checkAt = (item.doneAt ?? now) + CHECK_AFTER_MS;
  if (now < checkAt) return { steps: [], lookAt: checkAt };
  if (wellness === 'well') return { steps: [{ kind: 'checked' }], lookAt: now + 1 };
  const isNews = wellness !== 'hidden' && item.unwellSince === null;
  const steps: DeviceStep[] = isNews ? [{ kind: 'unwell' }] : [];
  return { steps, lookAt: now + CHECK_AGAIN_MS };
}

/** The target is installed. Packages are done when none is left; a version that can't be compared must be the very one. */
function reached(reading: UpdateReading, { target, vendor }: UpdateItem): boolean {
  if (target === null) return reading.state === 'up-to-date';
  if (reading.installed === null) return false;
  const difference = compareVersions(vendor, reading.installed, target);
  return difference === null ? reading.installed === target : difference >= 0;
}

function opened(followed: Followed, before: readonly DeviceStep[]): FollowedSteps {
  const { reading, declined, terms, now } = followed;
  const isOffered =
    reading.state === 'pending' &&
    reading.doubt !== 'downgrade-offered' &&
    reading.doubt !== 'offer-withdrawn';
  if (!isOffered || (declined !== null && declined.target === reading.available))
    return { steps: before, lookAt: null };
  const item: Omit<UpdateItem, 'id'> = {
    stage: 'seen',
    from: reading.installed,
    target: reading.available,
    vendor: reading.product?.vendor ?? '',
    security: reading.security,
    knownBy: reading.knownBy ?? 'device',
    seenAt: now,
    dueAt: dueOf(reading.security, now, terms),
    plannedFrom: null,
    plannedUntil: null,
    doneAt: null,
    unwellSince: null,
  };
  return { steps: [...before, { kind: 'open', item }], lookAt: null };
}

function dueOf(security: boolean | null, seenAt: number, terms: UpdateTerms): number {
  return seenAt + (security === true ? terms.securityWithinDays : terms.withinDays) * MS_PER_DAY;
}

function ended(how: UpdateEnd): FollowedSteps {
  return { steps: [{ kind: 'end', how }], lookAt: null };
}

const NOTHING: FollowedSteps = { steps: [], lookAt: null };
