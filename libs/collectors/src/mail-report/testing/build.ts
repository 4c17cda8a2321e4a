import type { ReportMail } from '@nachtwacht/domain';
import { readMail, type KeptMail, type MailReading } from '../read/read-mail';
import { readRules } from '../rules/read-rules';
import { Settings } from '../settings';

export const ARRIVED = '2026-11-21T22:10:00.000Z';

export function mailOf(given: Partial<ReportMail>): ReportMail {
  return {
    subject: '',
    from: 'nas@klant.example',
    date: '2026-11-21T22:09:58.000Z',
    takenOverAt: null,
    messageId: '<1@klant.example>',
    text: '',
    dkim: 'none',
    signedBy: [],
    host: '203.0.113.7',
    problem: null,
    ...given,
  };
}

function keptOf(given: Partial<ReportMail>, kept: Partial<KeptMail> = {}): KeptMail {
  return { id: '1', receivedAt: ARRIVED, mail: mailOf(given), ...kept };
}

/** What a poll makes of one mail. */
export function readingOf(given: Partial<ReportMail>, settings: Partial<Settings> = {}): MailReading {
  const parsed = Settings.parse(settings);
  return readMail(keptOf(given), parsed, readRules(parsed.rules));
}
