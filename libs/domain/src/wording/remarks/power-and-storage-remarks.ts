import type { InEveryLanguage } from '../language';

/** What UPSes, NASes and hypervisors make of a poll, and the lines beside their values. */
export const POWER_AND_STORAGE_REMARKS = {
  'snmp-no-ups': {
    en: 'The device answers, but tells nothing of a UPS',
    nl: 'Het apparaat antwoordt, maar meldt niets over een UPS',
  },
  'snmp-other-device': {
    en: 'The device answers, but it is no {what}',
    nl: 'Het apparaat antwoordt, maar is geen {what}',
  },
  'ups-lost': {
    en: 'the card has lost the connection with its UPS',
    nl: 'de kaart heeft geen verbinding meer met de UPS',
  },
  'seconds-on-battery': { en: 'on battery for {seconds} s', nl: 'al {seconds} s op batterij' },
  'battery-replace': { en: 'the battery must be replaced', nl: 'de batterij moet worden vervangen' },
  'battery-replaced': { en: 'battery replaced on {date}', nl: 'batterij vervangen op {date}' },
  'battery-replace-by': { en: 'replacement advised by {date}', nl: 'vervangen aanbevolen voor {date}' },
  'alarms-on': { en: 'alarms: {count}', nl: 'alarmen: {count}' },
  'alarm-overload': { en: 'overload', nl: 'overbelast' },
  'alarm-temperature': { en: 'temperature out of range', nl: 'temperatuur buiten de grenzen' },
  'alarm-input': { en: 'input out of range', nl: 'netspanning buiten de grenzen' },
  'alarm-output': { en: 'output out of range', nl: 'uitgang buiten de grenzen' },
  'alarm-output-off': { en: 'output switched off', nl: 'uitgang uitgeschakeld' },
  'alarm-bypass': { en: 'bypass', nl: 'bypass' },
  'alarm-charger': { en: 'charger failed', nl: 'lader defect' },
  'alarm-fan': { en: 'fan failed', nl: 'ventilator defect' },
  'alarm-fuse': { en: 'fuse blown', nl: 'zekering defect' },
  'alarm-fault': { en: 'general fault', nl: 'algemene storing' },
  'alarm-test': { en: 'the last test failed', nl: 'de laatste test is mislukt' },
  'alarm-shutdown': { en: 'about to shut down', nl: 'gaat bijna uit' },
  'bad-sectors': { en: 'bad sectors: {count}', nl: 'slechte sectoren: {count}' },
  'drive-unused': { en: 'not in use', nl: 'niet in gebruik' },
  'said-as': { en: 'said as {word}', nl: 'gemeld als {word}' },
  'proxmox-sees-nothing': {
    en: 'The token sees no nodes: give the role PVEAuditor on / to the user as well as to the token',
    nl: 'Het token ziet geen nodes: geef de rol PVEAuditor op / aan de gebruiker én aan het token',
  },
  'update-check-no-answer': {
    en: 'the NAS can’t reach the maker’s update server',
    nl: 'de NAS kan de updateserver van de maker niet bereiken',
  },
  'update-check-running': { en: 'the NAS is asking the maker now', nl: 'de NAS vraagt het nu aan de maker' },
} as const satisfies Record<string, InEveryLanguage>;
