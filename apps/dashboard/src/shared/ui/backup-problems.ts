const nl = {
  'night-open': 'Deze nacht kan nog worden afgetekend. Schrijf het als notitie, of teken eerst af.',
  'own-override':
    'Op een bekend probleem dat u zelf meldde, geeft iemand anders akkoord. Vraag een andere servicecoördinator.',
  'check-begun': 'De controle van die dag is al begonnen. Alleen dagen daarna kunnen nog vrij worden.',
  'no-archive':
    'Voor deze back-uptaak is geen maandarchief afgesproken. Leg bij de taak eerst vast op welke dag het er moet zijn.',
  'source-lists': 'De bron van deze back-uptaak laat haar archiefpunten zelf zien. Bevestigen hoeft niet.',
  attested: 'Iemand heeft het archief van deze maand al bevestigd.',
  'restore-test-cancelled': 'Deze hersteltest is vervallen. Plan een nieuwe.',
  'restore-test-done': 'Deze hersteltest is al gedaan. Verbeter wat er is vastgelegd.',
  'nothing-learned': 'Voor deze back-uptaak ligt er geen voorstel meer. Bekijk de taak eerst opnieuw.',
  'no-mail': 'Dit soort koppeling leest geen mails en heeft er dus geen regels voor.',
  'takes-no-mail':
    'Deze installatie ontvangt nog geen mails. Vraag de beheerder om NACHTWACHT_MAIL_DOMAIN in te stellen.',
} as const;

const en: Readonly<Record<keyof typeof nl, string>> = {
  'night-open': 'This night can still be signed. Write it as a note, or sign it first.',
  'own-override': 'Somebody else agrees to a known problem of your own. Ask another service lead.',
  'check-begun': 'The check of that day has begun. Only days after it can become free.',
  'no-archive':
    'No month archive was agreed for this job. Say at the job first by which day it has to be there.',
  'source-lists': 'The source of this job lists its archive points itself. Nobody has to attest them.',
  attested: 'Somebody has attested the archive of this month already.',
  'restore-test-cancelled': 'This restore test was cancelled. Plan another one.',
  'restore-test-done': 'This restore test was done already. Correct what was written down.',
  'nothing-learned': 'There is no proposal for this job any more. Look at the job again first.',
  'no-mail': 'This kind of connection reads no mails, so it has no rules for them.',
  'takes-no-mail':
    'This installation takes no mails yet. Ask the administrator to set NACHTWACHT_MAIL_DOMAIN.',
};

/** Refusals about backups and about reports by mail, by the code the server gives. */
export const backupProblems = { nl, en } as const;
