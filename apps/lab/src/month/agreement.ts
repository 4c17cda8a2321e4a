import { USUAL_AGREEMENT_TERMS, type AgreementTerms, type AvailabilityTarget } from '@nachtwacht/domain';

const promise = (service: string, per100000: number): AvailabilityTarget => ({
  service,
  per100000,
  group: 'all-of',
  degraded: 'up',
});

/** Until the 15th: working days from half past eight to five, four hours a month. */
export const FIRST_TERMS: AgreementTerms = {
  ...USUAL_AGREEMENT_TERMS,
  availability: [promise('internet', 99_000), promise('firewall', 99_000), promise('server', 99_500)],
};

/** From the 15th on: from eight o'clock, six hours a month. */
export const SECOND_TERMS: AgreementTerms = {
  ...FIRST_TERMS,
  agreed: {
    ...FIRST_TERMS.agreed,
    hours: FIRST_TERMS.agreed.hours.map((hours) => ({ ...hours, from: '08:00' })),
  },
  plan: { kind: 'included', minutes: 360, per: 'month' },
};
