export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of the control page. */
export const TEXTS = {
  nl: {
    title: 'Nachtwacht-lab',
    makeBelieve:
      'Dit is een verzonnen wereld. Deze praktijken bestaan niet en hun apparaten draaien op deze computer. Wat u hier stukmaakt, is alleen hier stuk.',
    other: 'English',
    time: 'Labtijd',
    dayLength: (minutes: number) => `Een labdag duurt ${minutes} minuten.`,
    playing: 'Draaiboek loopt: storingen komen en gaan vanzelf.',
    paused: 'Draaiboek staat stil.',
    play: 'Draaiboek starten',
    pause: 'Draaiboek stoppen',
    cureAll: 'Alles herstellen',
    practices: 'Praktijken',
    provider: 'Beheerder',
    cause: 'Veroorzaken',
    cure: 'Herstellen',
    byScript: 'door het draaiboek',
    run: 'Nu back-uppen',
    mailbox: 'Postbus van de wachtdienst',
    noMail: 'Nog geen mail. Nachtwacht mailt zodra iets kritiek wordt of uit het zicht raakt.',
    month: 'Een maand achter de rug',
    monthIntro: (practice: string, month: string) =>
      `${practice} heeft de maand ${month} meegemaakt: storingen, onderhoud, een week zonder zicht, uren en een maandrapport. Alles is verzonnen.`,
    monthWaits: 'De maand wordt geschreven; dat duurt hooguit enkele minuten.',
    monthStaff: 'Het rapport zoals medewerkers het zien',
    monthPortal: 'Het klantportaal; meld u daar (in een ander venster) aan als',
    monthPassword: 'met het wachtwoord',
    healthy: 'in orde',
    broken: (count: number) => (count === 1 ? '1 storing' : `${count} storingen`),
    enrolment: {
      off: 'Niet gekoppeld aan Nachtwacht.',
      waiting: 'Wacht op Nachtwacht.',
      enrolling: 'Meldt de praktijken aan bij Nachtwacht…',
      enrolled: 'Nachtwacht bewaakt deze praktijken.',
    },
  },
  en: {
    title: 'Nachtwacht lab',
    makeBelieve:
      'This is a make-believe world. These practices do not exist and their devices run on this computer. What you break here is broken here only.',
    other: 'Nederlands',
    time: 'Lab time',
    dayLength: (minutes: number) => `A lab day takes ${minutes} minutes.`,
    playing: 'The scripted day is playing: faults come and go by themselves.',
    paused: 'The scripted day stands still.',
    play: 'Start the scripted day',
    pause: 'Stop the scripted day',
    cureAll: 'Cure everything',
    practices: 'Practices',
    provider: 'Provider',
    cause: 'Cause',
    cure: 'Cure',
    byScript: 'by the scripted day',
    run: 'Back up now',
    mailbox: 'Mailbox of the support team',
    noMail: 'No mail yet. Nachtwacht writes as soon as something becomes critical or is lost from sight.',
    month: 'A month behind it',
    monthIntro: (practice: string, month: string) =>
      `${practice} has lived through the month ${month}: outages, maintenance, a week out of sight, hours and a monthly report. All of it is made up.`,
    monthWaits: 'The month is being written; that takes a few minutes at most.',
    monthStaff: 'The report as staff see it',
    monthPortal: 'The customer portal; sign in there (in another window) as',
    monthPassword: 'with the password',
    healthy: 'healthy',
    broken: (count: number) => (count === 1 ? '1 fault' : `${count} faults`),
    enrolment: {
      off: 'Not connected to Nachtwacht.',
      waiting: 'Waiting for Nachtwacht.',
      enrolling: 'Enrolling the practices with Nachtwacht…',
      enrolled: 'Nachtwacht watches these practices.',
    },
  },
} as const satisfies Record<Language, unknown>;

export type Texts = (typeof TEXTS)[Language];
