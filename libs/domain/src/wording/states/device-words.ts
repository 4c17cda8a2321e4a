import type { InEveryLanguage } from '../language';

/** The words of parts, lines, services and emergency power that collectors of devices share. */
export const DEVICE_WORDS: Readonly<Record<string, InEveryLanguage>> = {
  // Parts of hardware.
  critical: { nl: 'Kritiek', en: 'Critical' },
  failed: { nl: 'Defect', en: 'Failed' },
  'predicted-failure': { nl: 'Gaat binnenkort stuk', en: 'About to fail' },
  'not-redundant': { nl: 'Niet meer dubbel uitgevoerd', en: 'No longer redundant' },
  'redundancy-lost': { nl: 'Dubbele uitvoering is weg', en: 'Redundancy lost' },
  on: { nl: 'Aan', en: 'On' },
  off: { nl: 'Uit', en: 'Off' },
  'powering-on': { nl: 'Gaat aan', en: 'Powering on' },
  'powering-off': { nl: 'Gaat uit', en: 'Powering off' },

  // Lines, ports and pairs of firewalls.
  up: { nl: 'Werkt', en: 'Up' },
  dormant: { nl: 'Wacht op verkeer', en: 'Dormant' },
  'not-present': { nl: 'Niet aanwezig', en: 'Not present' },
  'in-sync': { nl: 'Gelijk met de andere', en: 'In sync' },
  standalone: { nl: 'Enkel uitgevoerd', en: 'Standalone' },
  'out-of-sync': { nl: 'Niet gelijk met de andere', en: 'Out of sync' },
  'maintenance-mode': { nl: 'Apart gezet voor onderhoud', en: 'Set aside for maintenance' },
  faulty: { nl: 'Gestoord', en: 'Faulty' },

  // Storage of hypervisors.
  available: { nl: 'Beschikbaar', en: 'Available' },

  'lower-layer-down': { nl: 'Ligt eruit door de poort eronder', en: 'Down with the port below it' },

  // Licences of firewalls.
  subscribed: { nl: 'Loopt', en: 'Subscribed' },
  evaluating: { nl: 'Op proef', en: 'On trial' },
  expired: { nl: 'Verlopen', en: 'Expired' },

  // Services and restarts.
  running: { nl: 'Draait', en: 'Running' },
  stopped: { nl: 'Gestopt', en: 'Stopped' },
  starting: { nl: 'Start', en: 'Starting' },
  stopping: { nl: 'Stopt', en: 'Stopping' },
  paused: { nl: 'Gepauzeerd', en: 'Paused' },
  needed: { nl: 'Nodig', en: 'Needed' },
  'not-needed': { nl: 'Niet nodig', en: 'Not needed' },

  // Emergency power.
  'on-line': { nl: 'Op netstroom', en: 'On mains' },
  eco: { nl: 'Op netstroom, spaarstand', en: 'On mains, saving' },
  trimming: { nl: 'Verlaagt de netspanning', en: 'Trimming the voltage' },
  boosting: { nl: 'Verhoogt de netspanning', en: 'Boosting the voltage' },
  'self-test': { nl: 'Test zichzelf', en: 'Testing itself' },
  bypass: { nl: 'Om de batterij heen', en: 'Bypass' },
  'on-battery': { nl: 'Op batterij', en: 'On battery' },
  replace: { nl: 'Aan vervanging toe', en: 'To be replaced' },
  low: { nl: 'Bijna leeg', en: 'Low' },
  depleted: { nl: 'Leeg', en: 'Depleted' },
  missing: { nl: 'Niet aanwezig', en: 'Missing' },
  passed: { nl: 'Geslaagd', en: 'Passed' },
  'in-progress': { nl: 'Loopt', en: 'In progress' },
  aborted: { nl: 'Afgebroken', en: 'Aborted' },
};
