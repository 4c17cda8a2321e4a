/** Refusals of booking and closing time. */
const nl = {
  'hours-used-up': 'De uren van deze klant zijn op. Vul in wie bij de klant akkoord is met extra kosten.',
  'month-closed': 'Deze maand is al afgesloten en wijzigt niet meer. Boek het terug, of corrigeer het saldo.',
  'timer-runs': 'Er loopt al een timer. Stop die eerst.',
  changed: 'Iemand anders heeft dit intussen gewijzigd. Bekijk het eerst opnieuw.',
} as const;
const en: Readonly<Record<keyof typeof nl, string>> = {
  'hours-used-up': 'The hours of this customer are used up. Say who at the customer agreed to extra costs.',
  'month-closed':
    'This month is closed already and does not change any more. Reverse it, or correct the balance.',
  'timer-runs': 'A timer runs already. Stop it first.',
  changed: 'Somebody else has changed this meanwhile. Look at it again first.',
};
export const hoursProblems = { nl, en };
