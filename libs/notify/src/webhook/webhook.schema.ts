import { field, trustFields } from '@nachtwacht/collector-kit';
import { STATUSES, remark } from '@nachtwacht/domain';
import { z } from 'zod';
import { languageField } from '../language-field';

export const WebhookSettings = z
  .object({
    url: field(z.url({ protocol: /^https?$/, error: remark('starts-with-https') }).max(2000), {
      label: { nl: 'Adres', en: 'Address' },
      help: {
        nl: 'Hier wordt elke melding als JSON heen gestuurd. Een doorverwijzing wordt niet gevolgd.',
        en: 'Every message is posted here as JSON. Redirects are not followed.',
      },
      placeholder: 'https://hooks.example.nl/nachtwacht',
      target: true,
      input: 'url',
    }),
    language: languageField,
    unencrypted: field(z.boolean().default(false), {
      label: { nl: 'Zonder versleuteling toestaan (http)', en: 'Allow without encryption (http)' },
      help: {
        nl: 'Onveilig: alleen voor een ontvanger in het eigen netwerk.',
        en: 'Unsafe: only for a receiver in your own network.',
      },
      advanced: true,
    }),
    ...trustFields,
  })
  .refine(({ url, unencrypted }) => unencrypted || url.startsWith('https:'), {
    path: ['url'],
    message: remark('use-https'),
  });
export type WebhookSettings = z.infer<typeof WebhookSettings>;

export const WebhookCredentials = z.object({
  secret: field(z.string().max(1_000).default(''), {
    label: { nl: 'Geheim', en: 'Secret' },
    help: {
      nl: 'Hiermee wordt elke melding ondertekend, zodat de ontvanger ziet dat ze van hier komt. Leeg: niet ondertekend.',
      en: 'Signs every message, so that the receiver knows where it comes from. Empty: not signed.',
    },
    input: 'password',
  }),
});
export type WebhookCredentials = z.infer<typeof WebhookCredentials>;

const Named = z.object({ id: z.string(), name: z.string() });
const StatusWord = z.enum(STATUSES);

/**
 * What a receiver gets. Fields may be added in this version and never change their meaning: receivers ignore what they
 * do not know.
 */
export const WebhookPayload = z.object({
  version: z.literal(1),
  /** The same for every attempt: also the header Idempotency-Key. */
  id: z.string(),
  kind: z.enum(['problem', 'recovery', 'digest', 'test', 'channel-stuck', 'device-changed']),
  /** ISO 8601 UTC */
  at: z.iso.datetime(),
  /** Worded in the language of the channel. Plain text: escape it. */
  title: z.string(),
  lines: z.array(z.string()),
  /** The page in Nachtwacht, null where the installation has no address. */
  url: z.url().nullable(),
  /** Of problem: critical or unknown; of recovery: ok or warning. */
  status: StatusWord.nullable(),
  customer: Named.nullable(),
  asset: Named.nullable(),
  incidentId: z.string().nullable(),
  checks: z.array(
    z.object({
      aspect: z.string(),
      instance: z.string(),
      status: StatusWord,
      /** A code that does not change with the language. */
      reason: z.string(),
      text: z.string(),
      since: z.iso.datetime(),
    }),
  ),
  /** Of a digest: how much changed at once, and the first of it. */
  counts: z
    .object({ critical: z.number().int(), unknown: z.number().int(), recovered: z.number().int() })
    .nullable(),
  items: z.array(z.object({ status: StatusWord, customer: Named, asset: Named, at: z.iso.datetime() })),
});
export type WebhookPayload = z.infer<typeof WebhookPayload>;
