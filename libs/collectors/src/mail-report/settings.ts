import { field } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import { isHostList } from './read/host-list';
import { isSenderList } from './read/sender-list';
import { isTimeZone } from './read/times';
import { rulesProblem } from './rules/read-rules';

/** As JSON text: settings are flat. */
const RULES_LENGTH = 60_000;

export const Settings = z.object({
  senders: field(z.string().trim().max(2_000).refine(isSenderList, remark('mail-senders-like')).default(''), {
    label: { nl: 'Toegestane afzenders', en: 'Allowed senders' },
    help: {
      nl: 'Adressen of domeinen, gescheiden door komma’s of regels. Leeg: iedereen die het geheime adres kent.',
      en: 'Addresses or domains, separated by commas or lines. Empty: whoever knows the secret address.',
    },
    placeholder: 'nas@klant.nl, veeam.klant.nl',
    input: 'textarea',
  }),
  signature: field(z.enum(['not-wrong', 'required']).default('not-wrong'), {
    label: { nl: 'Handtekening (DKIM)', en: 'Signature (DKIM)' },
    help: {
      nl: 'Een mail met alleen verkeerde handtekeningen telt nooit. Verplicht: alleen met een goede van het domein van de afzender.',
      en: 'A mail with wrong signatures alone never counts. Required: only with a right one of the sender’s domain.',
    },
    input: 'select',
    options: {
      'not-wrong': { nl: 'Mag ontbreken', en: 'May be missing' },
      required: { nl: 'Verplicht', en: 'Required' },
    },
  }),
  hosts: field(z.string().trim().max(2_000).refine(isHostList, remark('mail-hosts-like')).default(''), {
    label: { nl: 'Toegestane mailservers', en: 'Allowed mail servers' },
    help: {
      nl: 'IP-adressen of netwerken waar mail vandaan mag komen. Leeg: overal vandaan.',
      en: 'IP addresses or networks that mail may come from. Empty: from anywhere.',
    },
    placeholder: '203.0.113.7, 198.51.100.0/24',
    input: 'textarea',
    advanced: true,
  }),
  timeZone: field(
    z.string().trim().refine(isTimeZone, remark('time-zone-like')).default('Europe/Amsterdam'),
    {
      label: { nl: 'Tijdzone van de verslagen', en: 'Time zone of the reports' },
      advanced: true,
    },
  ),
  rules: field(
    z
      .string()
      .max(RULES_LENGTH)
      .superRefine((text, context) => {
        const problem = rulesProblem(text);
        if (problem !== null) context.addIssue({ code: 'custom', message: problem });
      })
      .default('[]'),
    { label: { nl: 'Regels', en: 'Rules' }, input: 'hidden' },
  ),
});
export type Settings = z.infer<typeof Settings>;
