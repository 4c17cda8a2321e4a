import type { AccountChange } from '../../notification/letter';
import type { Language } from '../language';

interface LetterWords {
  readonly invitation: {
    readonly title: (installation: string) => string;
    readonly invites: (by: string, installation: string) => string;
    readonly access: (customer: string) => string;
    readonly once: (until: string) => string;
    readonly unexpected: string;
    readonly open: string;
  };
  readonly changes: Readonly<
    Record<
      AccountChange,
      { readonly title: (installation: string) => string; readonly done: (at: string) => string }
    >
  >;
  readonly unfinished: {
    readonly title: (date: string) => string;
    readonly left: (unsigned: number, red: number) => string;
    readonly onDuty: (person: string) => string;
    readonly nobody: string;
  };
  readonly report: {
    readonly title: (month: string, customer: string) => string;
    readonly ready: (month: string, customer: string) => string;
    readonly again: (revision: number, why: string) => string;
    readonly choose: string;
    readonly open: string;
  };
  readonly wasItYou: string;
  readonly open: string;
}

export const LETTER_WORDS: Readonly<Record<Language, LetterWords>> = {
  nl: {
    invitation: {
      title: (installation) => `Uitnodiging voor ${installation}`,
      invites: (by, installation) => `${by} nodigt u uit voor ${installation}.`,
      access: (customer) => `U krijgt toegang tot: ${customer}`,
      once: (until) => `De link werkt één keer, tot ${until}. U kiest er zelf een wachtwoord mee.`,
      unexpected: 'Verwachtte u dit niet? Dan hoeft u niets te doen.',
      open: 'Uitnodiging aannemen',
    },
    changes: {
      'password-changed': {
        title: (installation) => `Uw wachtwoord voor ${installation} is gewijzigd`,
        done: (at) => `Het wachtwoord van uw account is gewijzigd op ${at}.`,
      },
      'second-factor-added': {
        title: (installation) => `Tweede stap ingesteld voor ${installation}`,
        done: (at) => `Op ${at} is voor uw account een tweede stap bij het aanmelden ingesteld.`,
      },
      'second-factor-removed': {
        title: (installation) => `Tweede stap verwijderd voor ${installation}`,
        done: (at) => `Op ${at} is de tweede stap bij het aanmelden van uw account gehaald.`,
      },
      'role-changed': {
        title: (installation) => `Uw rol in ${installation} is gewijzigd`,
        done: (at) => `Op ${at} is gewijzigd wat u met uw account mag. Meld u opnieuw aan om verder te gaan.`,
      },
      'account-linked': {
        title: (installation) => `Ander account gekoppeld voor ${installation}`,
        done: (at) => `Op ${at} is aan uw account een account van elders gekoppeld, om u mee aan te melden.`,
      },
      'account-unlinked': {
        title: (installation) => `Ander account ontkoppeld voor ${installation}`,
        done: (at) => `Op ${at} is het account van elders waarmee u zich kon aanmelden ontkoppeld.`,
      },
    },
    unfinished: {
      title: (date) => `Ochtendcontrole van ${date} is niet af`,
      left: (unsigned, red) =>
        `${String(unsigned)} ${unsigned === 1 ? 'back-up is' : 'back-ups zijn'} nog niet afgetekend; ${red === 0 ? 'geen daarvan is rood' : `rood: ${String(red)}`}.`,
      onDuty: (person) => `Dienst vandaag: ${person}.`,
      nobody: 'Voor vandaag is niemand ingedeeld.',
    },
    report: {
      title: (month, customer) => `Maandrapport ${month}: ${customer}`,
      ready: (month, customer) =>
        `Het maandrapport van ${month} voor ${customer} staat klaar in het portaal.`,
      again: (revision, why) => `Dit is een verbeterde versie (${String(revision)}): ${why}`,
      choose: 'In het portaal kiest u zelf waarover u mail krijgt.',
      open: 'Rapport lezen',
    },
    wasItYou: 'Was u dit niet, of verwachtte u dit niet? Meld het meteen bij uw beheerder.',
    open: 'Openen in Nachtwacht',
  },
  en: {
    invitation: {
      title: (installation) => `Invitation to ${installation}`,
      invites: (by, installation) => `${by} invites you to ${installation}.`,
      access: (customer) => `You get access to: ${customer}`,
      once: (until) => `The link works once, until ${until}. You choose a password of your own with it.`,
      unexpected: 'Did you not expect this? Then you need not do anything.',
      open: 'Accept the invitation',
    },
    changes: {
      'password-changed': {
        title: (installation) => `Your password for ${installation} was changed`,
        done: (at) => `The password of your account was changed on ${at}.`,
      },
      'second-factor-added': {
        title: (installation) => `Second step set up for ${installation}`,
        done: (at) => `On ${at} a second step at sign-in was set up for your account.`,
      },
      'second-factor-removed': {
        title: (installation) => `Second step removed for ${installation}`,
        done: (at) => `On ${at} the second step at sign-in was taken off your account.`,
      },
      'role-changed': {
        title: (installation) => `Your role in ${installation} was changed`,
        done: (at) => `On ${at} it was changed what you may do with your account. Sign in again to go on.`,
      },
      'account-linked': {
        title: (installation) => `Another account linked for ${installation}`,
        done: (at) => `On ${at} an account elsewhere was linked to yours, to sign in with.`,
      },
      'account-unlinked': {
        title: (installation) => `Another account unlinked for ${installation}`,
        done: (at) => `On ${at} the account elsewhere that you could sign in with was unlinked.`,
      },
    },
    unfinished: {
      title: (date) => `The morning check of ${date} is not finished`,
      left: (unsigned, red) =>
        `${String(unsigned)} ${unsigned === 1 ? 'backup is' : 'backups are'} not signed yet; ${red === 0 ? 'none of them is red' : `red: ${String(red)}`}.`,
      onDuty: (person) => `On duty today: ${person}.`,
      nobody: 'Nobody is on duty today.',
    },
    report: {
      title: (month, customer) => `Monthly report ${month}: ${customer}`,
      ready: (month, customer) => `The monthly report of ${month} for ${customer} is ready in the portal.`,
      again: (revision, why) => `This is a corrected version (${String(revision)}): ${why}`,
      choose: 'In the portal you choose what you get mail about.',
      open: 'Read the report',
    },
    wasItYou: 'Was this not you, or did you not expect it? Tell your administrator at once.',
    open: 'Open in Nachtwacht',
  },
};
