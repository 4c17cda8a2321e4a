import type { LatestSource, UpdateReading } from '../../status/observation';
import type { UpdateEnd, UpdateRisk, UpdateStage } from '../../updates/lane/update-item';
import type { Language } from '../language';

export interface UpdateWords {
  readonly state: Readonly<Record<UpdateReading['state'], string>>;
  readonly knownBy: Readonly<Record<LatestSource, string>>;
  readonly stage: Readonly<Record<UpdateStage, string>>;
  readonly end: Readonly<Record<UpdateEnd, string>>;
  readonly risk: Readonly<Record<UpdateRisk, string>>;
  readonly yes: string;
  readonly no: string;
  readonly notSaid: string;
}

/** Updates in words, for pages and files alike. */
export const UPDATE_WORDS: Readonly<Record<Language, UpdateWords>> = {
  nl: {
    state: {
      'up-to-date': 'Bijgewerkt',
      pending: 'Update wacht',
      'never-checked': 'Nooit gecontroleerd',
      'check-failed': 'Controle mislukt',
      'in-progress': 'Wordt bijgewerkt',
      'not-told': 'Nieuwste versie onbekend',
    },
    knownBy: { device: 'Apparaat', controller: 'Controller', catalogue: 'Catalogus', nobody: 'Niemand' },
    stage: {
      seen: 'Gezien',
      assessed: 'Beoordeeld',
      approved: 'Goedgekeurd',
      planned: 'Gepland',
      told: 'Klant ingelicht',
      done: 'Uitgevoerd',
      checked: 'Nagekeken',
      reported: 'Gemeld',
    },
    end: {
      superseded: 'Vervangen door nieuwere',
      withdrawn: 'Ingetrokken door de maker',
      declined: 'Afgewezen',
      gone: 'Niet meer in beheer',
    },
    risk: { low: 'Laag', normal: 'Normaal', high: 'Hoog', urgent: 'Dringend' },
    yes: 'Ja',
    no: 'Nee',
    notSaid: 'Onbekend',
  },
  en: {
    state: {
      'up-to-date': 'Up to date',
      pending: 'Update waits',
      'never-checked': 'Never checked',
      'check-failed': 'Check failed',
      'in-progress': 'Being updated',
      'not-told': 'Latest version not known',
    },
    knownBy: { device: 'Device', controller: 'Controller', catalogue: 'Catalogue', nobody: 'Nobody' },
    stage: {
      seen: 'Seen',
      assessed: 'Assessed',
      approved: 'Approved',
      planned: 'Planned',
      told: 'Customer told',
      done: 'Done',
      checked: 'Checked',
      reported: 'Reported',
    },
    end: {
      superseded: 'Replaced by a newer one',
      withdrawn: 'Withdrawn by the maker',
      declined: 'Declined',
      gone: 'No longer looked after',
    },
    risk: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
    yes: 'Yes',
    no: 'No',
    notSaid: 'Not known',
  },
};
