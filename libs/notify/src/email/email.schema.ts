import { remark } from '@nachtwacht/domain';
import { field } from '@nachtwacht/collector-kit';
import { z } from 'zod';
import { languageField } from '../language-field';

const HOST = /^[a-z0-9_]([a-z0-9_.:-]{0,251}[a-z0-9_])?$/i;
const MAX_RECIPIENTS = 50;

/** Addresses between commas, semicolons or line ends. */
export function recipientsOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((part) => part !== '');
}

const Address = z.email('Not a mail address').max(254);

const Recipients = z
  .string()
  .trim()
  .min(1, remark('one-recipient'))
  .max(10_000)
  .superRefine((text, context) => {
    const addresses = recipientsOf(text);
    if (addresses.length > MAX_RECIPIENTS)
      context.addIssue({
        code: 'custom',
        message: remark('many-recipients', { max: MAX_RECIPIENTS }),
      });
    for (const address of addresses)
      if (!Address.safeParse(address).success)
        context.addIssue({ code: 'custom', message: remark('no-mail-address', { entered: address }) });
  });

export const EmailSettings = z.object({
  host: field(z.string().trim().regex(HOST, remark('bare-host')), {
    label: { nl: 'Mailserver', en: 'Mail server' },
    help: {
      nl: 'De server die uitgaande mail aanneemt, bijvoorbeeld smtp.example.nl.',
      en: 'The server that takes outgoing mail, such as smtp.example.nl.',
    },
    placeholder: 'smtp.example.nl',
    target: true,
  }),
  port: field(z.number().int().min(1).max(65_535).default(587), {
    label: { nl: 'Poort', en: 'Port' },
    help: {
      nl: '587 bij STARTTLS, 465 bij TLS vanaf het begin, 25 voor een server in het eigen netwerk.',
      en: '587 for STARTTLS, 465 for TLS from the start, 25 for a server in your own network.',
    },
    target: true,
  }),
  security: field(z.enum(['starttls', 'tls', 'none']).default('starttls'), {
    label: { nl: 'Beveiliging', en: 'Security' },
    options: {
      starttls: { nl: 'STARTTLS (verplicht)', en: 'STARTTLS (required)' },
      tls: { nl: 'TLS vanaf het begin', en: 'TLS from the start' },
      none: { nl: 'Geen (onveilig; alleen binnen het eigen netwerk)', en: 'None (unsafe; own network only)' },
    },
    target: true,
  }),
  from: field(Address, {
    label: { nl: 'Afzender', en: 'Sender' },
    help: {
      nl: 'Een adres dat deze mailserver mag gebruiken.',
      en: 'An address that this mail server may use.',
    },
    placeholder: 'nachtwacht@example.nl',
  }),
  to: field(Recipients, {
    label: { nl: 'Ontvangers', en: 'Recipients' },
    help: {
      nl: 'Eén adres per regel, of met komma’s ertussen.',
      en: 'One address per line, or separated by commas.',
    },
    input: 'textarea',
  }),
  language: languageField,
  certificate: field(
    z
      .string()
      .trim()
      .max(20_000)
      .regex(/^$|-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/, remark('pem-certificate'))
      .default(''),
    {
      label: { nl: 'Eigen certificaat (PEM)', en: 'Own certificate (PEM)' },
      help: {
        nl: 'Alleen nodig als de mailserver geen publiek vertrouwd certificaat heeft: plak hier dat van de server of van uw eigen uitgever.',
        en: 'Only needed when the mail server has no publicly trusted certificate: paste the server’s own, or your authority’s.',
      },
      // What vouches for the server: another one could answer in its place.
      target: true,
      input: 'textarea',
      advanced: true,
    },
  ),
});
export type EmailSettings = z.infer<typeof EmailSettings>;

export const EmailCredentials = z.object({
  user: field(z.string().max(320).default(''), {
    label: { nl: 'Gebruikersnaam', en: 'User name' },
    help: {
      nl: 'Leeg als de mailserver geen aanmelding vraagt.',
      en: 'Empty when the mail server asks for none.',
    },
  }),
  password: field(z.string().max(1_000).default(''), {
    label: { nl: 'Wachtwoord', en: 'Password' },
    input: 'password',
  }),
});
export type EmailCredentials = z.infer<typeof EmailCredentials>;
