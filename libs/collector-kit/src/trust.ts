import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import { pollFault } from './fault';
import { field } from './field';
import type { Trust } from './poll-context';

const SHA256_OR_NOTHING = /^(?:(?:[0-9a-f]{2}:?){31}[0-9a-f]{2})?$/i;

/**
 * Two settings for systems that come with a certificate of their own making. Spread them in the settings
 * object and hand `trustOf(settings)` to each request: `z.object({ url, ...trustFields })`.
 */
export const trustFields = {
  certificate: field(z.enum(['public', 'pinned', 'any']).default('public'), {
    // Accepting another certificate is another target: the credentials were not given for it.
    target: true,
    label: { nl: 'Certificaat', en: 'Certificate' },
    help: {
      nl: 'Heeft het systeem een zelf uitgegeven certificaat, leg dan de vingerafdruk vast: zo gaan de inloggegevens nooit naar een ander.',
      en: 'If the system has a certificate of its own making, pin its fingerprint: then the credentials never go to anything else.',
    },
    options: {
      public: { nl: 'Publiek vertrouwd', en: 'Publicly trusted' },
      pinned: { nl: 'Alleen deze vingerafdruk', en: 'Only this fingerprint' },
      any: { nl: 'Elk certificaat (onveilig)', en: 'Any certificate (unsafe)' },
    },
  }),
  fingerprint: field(z.string().trim().regex(SHA256_OR_NOTHING, remark('fingerprint')).default(''), {
    target: true,
    label: { nl: 'Vingerafdruk (SHA-256)', en: 'Fingerprint (SHA-256)' },
    help: {
      nl: 'Staat in de browser bij de details van het certificaat.',
      en: 'Your browser shows it in the details of the certificate.',
    },
  }),
};

export interface TrustSettings {
  readonly certificate: 'public' | 'pinned' | 'any';
  readonly fingerprint: string;
}

/** The part of a request that says which certificate to accept; `misconfigured` when a pin lacks its fingerprint. */
export function trustOf(settings: TrustSettings): { readonly trust?: Trust } {
  if (settings.certificate === 'public') return {};
  if (settings.certificate === 'any') return { trust: 'any' };
  const digits = settings.fingerprint.replaceAll(':', '').toUpperCase();
  if (digits === '') throw pollFault('misconfigured', remark('pin-missing'));
  return { trust: { fingerprint: digits.match(/../g)?.join(':') ?? digits } };
}
