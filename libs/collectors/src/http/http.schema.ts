import { remark } from '@nachtwacht/domain';
import { field } from '@nachtwacht/collector-kit';
import { z } from 'zod';

const HOW_MANY = /^\d{3}(-\d{3})?(\s*,\s*\d{3}(-\d{3})?)*$/;

export const HttpSettings = z.object({
  url: field(z.url({ protocol: /^https?$/, error: 'An address starts with http:// or https://' }).max(2000), {
    label: { nl: 'Adres', en: 'Address' },
    help: {
      nl: 'De pagina die wordt opgevraagd. Een doorverwijzing wordt niet gevolgd, maar is zelf het antwoord.',
      en: 'The page that is asked for. A redirect is not followed: it is the answer.',
    },
    placeholder: 'https://www.example.nl/',
    target: true,
    input: 'url',
  }),
  method: field(z.enum(['GET', 'HEAD']).default('GET'), {
    label: { nl: 'Methode', en: 'Method' },
    options: {
      GET: { nl: 'GET (pagina ophalen)', en: 'GET (fetch the page)' },
      HEAD: { nl: 'HEAD (alleen de kop)', en: 'HEAD (headers only)' },
    },
    advanced: true,
  }),
  expectedStatus: field(
    z.string().trim().max(100).regex(HOW_MANY, remark('status-codes')).default('200-299'),
    {
      label: { nl: 'Verwachte statuscode', en: 'Expected status' },
      help: {
        nl: 'Codes en reeksen, gescheiden door komma’s: 200-299 of 200, 301.',
        en: 'Codes and ranges, separated by commas: 200-299 or 200, 301.',
      },
    },
  ),
  expectedLocation: field(z.string().trim().max(2000).default(''), {
    label: { nl: 'Doorverwijzing naar', en: 'Redirects to' },
    help: {
      nl: 'Voor een alias: het volledige adres waarnaar wordt doorverwezen. Neem 301 of 308 op bij de verwachte statuscode.',
      en: 'For an alias: the full address that it redirects to. Put 301 or 308 in the expected status.',
    },
    placeholder: 'https://www.example.nl/',
  }),
  keyword: field(z.string().max(200).default(''), {
    label: { nl: 'Moet op de pagina staan', en: 'Must be on the page' },
    help: {
      nl: 'Een stukje tekst, hoofdlettergevoelig. Leeg: niet controleren.',
      en: 'A piece of text, case-sensitive. Empty: not checked.',
    },
  }),
  forbiddenKeyword: field(z.string().max(200).default(''), {
    label: { nl: 'Mag niet op de pagina staan', en: 'Must not be on the page' },
    help: {
      nl: 'Bijvoorbeeld “Error establishing a database connection”. Leeg: niet controleren.',
      en: 'Such as “Error establishing a database connection”. Empty: not checked.',
    },
  }),
});
export type HttpSettings = z.infer<typeof HttpSettings>;

const CertificateAnswer = z.object({
  subject: z.string(),
  issuer: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
});

/** What a poll brings. The body is there only when the settings ask about its text. */
export const HttpAnswers = z.object({
  status: z.number().int().min(100).max(999),
  location: z.string().nullable(),
  body: z.string().nullable(),
  bodyCut: z.boolean(),
  totalMs: z.number().nonnegative(),
  certificate: CertificateAnswer.nullable(),
  /** OpenSSL's word, null when trusted. */
  certificateProblem: z.string().nullable(),
});
export type HttpAnswers = z.infer<typeof HttpAnswers>;
