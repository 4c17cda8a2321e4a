/** Refusals of booking and closing time. */
const nl = {
  'hours-used-up': 'De uren van deze klant zijn op. Vul in wie bij de klant akkoord is met extra kosten.',
  'month-closed': 'Deze maand is al afgesloten en wijzigt niet meer. Boek het terug, of corrigeer het saldo.',
  'earlier-month-open': 'Sluit eerst de maanden daarvoor af.',
  'month-not-over': 'Deze maand is nog niet om.',
  'unreleased-entries': 'Geef de boekingen van deze maand eerst vrij, of boek ze terug.',
  reversed: 'Deze boeking is al teruggeboekt.',
  'no-timer': 'Er loopt geen timer. Boek de tijd met de hand.',
  'timer-runs': 'Er loopt al een timer. Stop die eerst.',
  changed: 'Iemand anders heeft dit intussen gewijzigd. Bekijk het eerst opnieuw.',
} as const;
const en: Readonly<Record<keyof typeof nl, string>> = {
  'hours-used-up': 'The hours of this customer are used up. Say who at the customer agreed to extra costs.',
  'month-closed':
    'This month is closed already and does not change any more. Reverse it, or correct the balance.',
  'earlier-month-open': 'Close the months before it first.',
  'month-not-over': 'This month is not over yet.',
  'unreleased-entries': 'Release the entries of this month first, or reverse them.',
  reversed: 'This entry was reversed already.',
  'no-timer': 'No timer runs. Book the time by hand.',
  'timer-runs': 'A timer runs already. Stop it first.',
  changed: 'Somebody else has changed this meanwhile. Look at it again first.',
};
export const hoursProblems = { nl, en };
