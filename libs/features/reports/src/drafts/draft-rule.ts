import { buildReport, canonicalReport } from '@nachtwacht/domain';
import { datePeriodOf, localPeriodOf } from '@nachtwacht/domain/time';
import type { DraftRule } from './draft-store';

/** What built a body, so that a later program can read an earlier twin. */
const GENERATOR = 'nachtwacht-report/1';

/** The same data of the same moment gives the same text. */
export const DRAFT_RULE: Omit<DraftRule, 'parts'> = {
  period({ month, timeZone }) {
    const firstDay = `${month}-01`;
    const { from, to } = localPeriodOf('month', firstDay, timeZone);
    return {
      firstDay,
      nextDay: datePeriodOf('month', firstDay).until,
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
    };
  },

  body(
    { customer, month, timeZone, revision, correction, dataAsOf },
    { from, to },
    agreementVersion,
    details,
  ) {
    const cover = {
      customer,
      month,
      from,
      to,
      timeZone,
      agreementVersion,
      dataAsOf,
      revision,
      correction,
      generator: GENERATOR,
    };
    return canonicalReport(buildReport(cover, details));
  },
};
