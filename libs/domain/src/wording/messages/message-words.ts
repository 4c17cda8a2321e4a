import type { TellingLevel } from '../../notification/telling';
import type { InEveryLanguage, Language } from '../language';

/** What a message about one asset is headed with; `what` is the asset and its customer. */
export interface MessageWords {
  readonly customer: string;
  readonly asset: string;
  readonly problem: Readonly<Record<TellingLevel, (what: string) => string>>;
  readonly recovered: (what: string) => string;
  /** No longer that bad, but a warning remains. */
  readonly eased: Readonly<Record<TellingLevel, (what: string) => string>>;
  readonly was: (level: string, at: string | undefined) => string;
  readonly since: (at: string) => string;
  readonly flapping: string;
  readonly digest: (count: string, parts: string) => string;
  readonly counted: Readonly<Record<'critical' | 'unknown' | 'recovered', (count: string) => string>>;
  readonly andMore: (count: string) => string;
  readonly test: { readonly title: string; readonly line: (channel: string) => string };
  readonly otherDevice: {
    readonly title: (connection: string) => string;
    readonly what: string;
    readonly todo: string;
  };
  readonly stuck: {
    readonly title: (channel: string) => string;
    readonly since: (at: string) => string;
    readonly error: (error: string) => string;
    readonly todo: string;
  };
  readonly open: string;
}

export const LEVEL_WORDS: Readonly<Record<TellingLevel, InEveryLanguage>> = {
  critical: { nl: 'Kritiek', en: 'Critical' },
  unknown: { nl: 'Geen zicht', en: 'No sight' },
};

export const MESSAGE_WORDS: Readonly<Record<Language, MessageWords>> = {
  nl: {
    customer: 'Klant',
    asset: 'Object',
    problem: {
      critical: (what) => `Kritiek: ${what}`,
      unknown: (what) => `Geen zicht meer op ${what}`,
    },
    recovered: (what) => `Hersteld: ${what}`,
    eased: {
      critical: (what) => `Niet meer kritiek, nog wel een waarschuwing: ${what}`,
      unknown: (what) => `Weer zicht, met een waarschuwing: ${what}`,
    },
    was: (level, at) => (at === undefined ? `Was: ${level}` : `Was: ${level}, gemeld op ${at}`),
    since: (at) => `sinds ${at}`,
    flapping: 'wisselt vaak',
    digest: (count, parts) => `${count} wijzigingen tegelijk: ${parts}`,
    counted: {
      critical: (count) => `${count} kritiek`,
      unknown: (count) => `${count} zonder zicht`,
      recovered: (count) => `${count} hersteld`,
    },
    andMore: (count) => `En nog ${count}: kijk op het bord.`,
    test: {
      title: 'Testbericht van Nachtwacht',
      line: (channel) => `Dit bericht kwam via ‘${channel}’. Storingen worden langs dezelfde weg gemeld.`,
    },
    otherDevice: {
      title: (connection) => `Ander apparaat dan voorheen: ${connection}`,
      what: 'Op dit adres antwoordt een apparaat met een andere sleutel. De inloggegevens zijn niet verstuurd en er wordt niets gemeten.',
      todo: 'Is het apparaat vervangen? Aanvaard dan de nieuwe identiteit bij de koppeling. Zo niet, dan luistert er mogelijk iemand mee.',
    },
    stuck: {
      title: (channel) => `Meldingen via ‘${channel}’ komen niet aan`,
      since: (at) => `De oudste melding wacht sinds ${at}.`,
      error: (error) => `Laatste fout: ${error}`,
      todo: 'Er wordt 72 uur lang opnieuw geprobeerd. Kijk bij Meldkanalen wat er mis is.',
    },
    open: 'Openen in Nachtwacht',
  },
  en: {
    customer: 'Customer',
    asset: 'Asset',
    problem: {
      critical: (what) => `Critical: ${what}`,
      unknown: (what) => `Lost sight of ${what}`,
    },
    recovered: (what) => `Recovered: ${what}`,
    eased: {
      critical: (what) => `No longer critical, a warning remains: ${what}`,
      unknown: (what) => `In sight again, with a warning: ${what}`,
    },
    was: (level, at) => (at === undefined ? `Was: ${level}` : `Was: ${level}, told on ${at}`),
    since: (at) => `since ${at}`,
    flapping: 'changes often',
    digest: (count, parts) => `${count} changes at once: ${parts}`,
    counted: {
      critical: (count) => `${count} critical`,
      unknown: (count) => `${count} out of sight`,
      recovered: (count) => `${count} recovered`,
    },
    andMore: (count) => `And ${count} more: see the board.`,
    test: {
      title: 'Test message from Nachtwacht',
      line: (channel) => `This message came through “${channel}”. Problems are told the same way.`,
    },
    otherDevice: {
      title: (connection) => `Another device than before: ${connection}`,
      what: 'A device with another key answers at this address. The credentials were not sent, and nothing is measured.',
      todo: 'Was the device replaced? Then accept it at the connection. Otherwise somebody may be listening in.',
    },
    stuck: {
      title: (channel) => `Messages through “${channel}” do not arrive`,
      since: (at) => `The oldest message waits since ${at}.`,
      error: (error) => `Latest error: ${error}`,
      todo: 'It is tried again for 72 hours. See under Channels what is wrong.',
    },
    open: 'Open in Nachtwacht',
  },
};
