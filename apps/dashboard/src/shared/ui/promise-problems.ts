/** Refusals about agreements, work, availability, reports and what customers say in their portal. */
export const promiseProblems = {
  nl: {
    'nothing-agreed': 'Er is nog niets ondertekend dat kan eindigen.',
    'agreement-begins-too-early':
      'Een versie die al ondertekend is, verandert nooit. Laat deze versie op een latere dag ingaan.',
    'agreement-ends-already': 'Deze overeenkomst is al opgezegd. De einddatum staat bij de versies.',
    'hours-closed': 'De uren van die maand zijn al afgesloten. Kies een dag in een latere maand.',
    'agreement-signed': 'Een ondertekende versie verandert nooit. Stel een nieuwe versie op.',
    'subscription-ends-already': 'Deze dienstregel is al opgezegd.',
    'work-changed': 'Iemand anders heeft dit werk intussen gewijzigd. Kijk er eerst opnieuw naar.',
    'work-before-receipt': 'Dat is vóór het moment waarop de melding binnenkwam. Kies een later moment.',
    'work-too-late': 'Dit is te lang geleden opgelost om te heropenen. Leg nieuw werk vast.',
    'work-elsewhere': 'Dat kon niet in de stand waarin het werk toen was. Bekijk de geschiedenis.',
    'work-in-future': 'Dat moment moet nog komen. Kies een moment dat geweest is.',
    'already-decided':
      'Hierover is al besloten. Wat is goedgekeurd kan worden ingetrokken; wat is afgewezen stelt u opnieuw voor.',
    'report-open': 'Deze versie is nog niet gepubliceerd. Maak haar opnieuw in plaats van te corrigeren.',
    'report-changed': 'Dit rapport is intussen gewijzigd. Kijk er eerst opnieuw naar.',
    'report-wrong': 'Het rapport klopt niet met zijn eigen gegevens. Maak het opnieuw.',
    'report-unbuilt': 'Het rapport wordt nog gemaakt. Wacht een ogenblik.',
    'restore-not-done': 'Deze hersteltest is nog niet uitgevoerd.',
    'judged-already': 'Iemand van uw praktijk heeft deze test al beoordeeld.',
  },
  en: {
    'nothing-agreed': 'Nothing was signed yet that could end.',
    'agreement-begins-too-early':
      'A version that was signed never changes. Let this one begin on a later day.',
    'agreement-ends-already':
      'Notice of this agreement was given already. Its last day stands at the versions.',
    'hours-closed': 'The hours of that month are closed. Give a day in a later month.',
    'agreement-signed': 'A signed version never changes. Draw up a new one.',
    'subscription-ends-already': 'Notice of this line was given already.',
    'work-changed': 'Somebody else has changed this item meanwhile. Look at it again first.',
    'work-before-receipt': 'That is before the item was received. Give a later time.',
    'work-too-late': 'It was resolved too long ago to be opened again. Write down a new item.',
    'work-elsewhere': 'That could not happen where the item stood then. Look at its history.',
    'work-in-future': 'That time is still to come. Give one that has been.',
    'already-decided':
      'This was decided already. What was agreed to can be withdrawn; what was rejected is proposed anew.',
    'report-open': 'This version is not published yet. Make it anew instead of correcting it.',
    'report-changed': 'This report was changed meanwhile. Look at it again first.',
    'report-wrong': 'The report does not add up. Make it anew.',
    'report-unbuilt': 'The report is still being made. Wait a moment.',
    'restore-not-done': 'This restore test was not made yet.',
    'judged-already': 'Somebody of your practice has judged this test already.',
  },
};
