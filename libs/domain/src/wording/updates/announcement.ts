import { formatDate } from '../format/format-dates';
import type { Language } from '../language';

export interface AnnouncedUpdate {
  readonly assetName: string;
  readonly from: string | null;
  readonly target: string | null;
  readonly security: boolean | null;
  /** Epoch milliseconds; null: not planned yet. */
  readonly plannedFrom: number | null;
  readonly plannedUntil: number | null;
}

/**
 * A text to tell a customer that an update will be done, in plain words. Names and versions are of devices and people:
 * it is text, and stays text wherever it is put.
 */
export function updateAnnouncement(update: AnnouncedUpdate, language: Language): string {
  return language === 'nl' ? inDutch(update) : inEnglish(update);
}

function inDutch({ assetName, from, target, security, plannedFrom, plannedUntil }: AnnouncedUpdate): string {
  const what =
    target === null
      ? `Voor ${assetName} staan updates klaar.`
      : `Voor ${assetName} is versie ${target} beschikbaar${from === null ? '' : ` (nu ${from})`}.`;
  const why = security === true ? 'De update dicht een beveiligingslek.' : '';
  const when =
    plannedFrom === null || plannedUntil === null
      ? 'Wij laten nog weten wanneer wij deze uitvoeren.'
      : `Wij voeren deze uit op ${moment(plannedFrom, 'nl')} en zijn uiterlijk ${moment(plannedUntil, 'nl')} klaar. In die tijd kan de verbinding of de dienst kort wegvallen.`;
  return [what, why, when].filter((part) => part !== '').join(' ');
}

function inEnglish({
  assetName,
  from,
  target,
  security,
  plannedFrom,
  plannedUntil,
}: AnnouncedUpdate): string {
  const what =
    target === null
      ? `Updates are ready for ${assetName}.`
      : `Version ${target} is available for ${assetName}${from === null ? '' : ` (now ${from})`}.`;
  const why = security === true ? 'It closes a security hole.' : '';
  const when =
    plannedFrom === null || plannedUntil === null
      ? 'We will let you know when we install it.'
      : `We will install it on ${moment(plannedFrom, 'en')} and be done by ${moment(plannedUntil, 'en')}. The connection or service may be away for a short while.`;
  return [what, why, when].filter((part) => part !== '').join(' ');
}

function moment(at: number, language: Language): string {
  return formatDate(at, 'date-time', language);
}
