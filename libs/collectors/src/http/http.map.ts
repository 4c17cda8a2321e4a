import { readReply, type MapInput, type Mapped } from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import { HttpAnswers, type HttpSettings } from './http.schema';
import { judgeResponse } from './response';

const HOST = 'host';
const DAY_MS = 24 * 60 * 60 * 1000;

/** Turns one reply into readings. A wrong status is a response that is not as expected; the site itself was reached. */
export function mapHttp({ answers: raw, settings }: MapInput<HttpAnswers, HttpSettings>): Mapped {
  const answers = readReply(HttpAnswers, raw, remark('the-reply'));
  const latencyMs = round(answers.totalMs);
  const response = judgeResponse(answers, settings);
  const observations: Observation[] = [
    about('reach', { kind: 'reach', fault: null, latencyMs }),
    { ...about('response', { kind: 'state', value: response.word }), detail: response.detail },
    {
      ...about('latency', { kind: 'level', value: latencyMs, unit: 'milliseconds' }),
      metrics: { latency_ms: latencyMs },
    },
  ];
  if (settings.url.startsWith('https:')) observations.push(...certificateObservations(answers));
  return {
    report: {
      assets: [{ key: HOST, kind: 'website', name: nameOf(settings), facts: { address: settings.url } }],
      observations,
      complete: true,
    },
  };
}

function certificateObservations({ certificate, certificateProblem }: HttpAnswers): readonly Observation[] {
  const expiresAt = isoOrNull(certificate?.validTo);
  const validFrom = isoOrNull(certificate?.validFrom);
  const lifetimeDays =
    expiresAt === null || validFrom === null
      ? null
      : (Date.parse(expiresAt) - Date.parse(validFrom)) / DAY_MS;
  return [
    {
      ...about('certificate', {
        kind: 'expiry',
        expiresAt,
        ...(lifetimeDays === null || lifetimeDays <= 0 ? {} : { lifetimeDays: round(lifetimeDays) }),
      }),
      ...(certificate === null ? {} : { detail: certificate.issuer }),
    },
    about('certificate-chain', {
      kind: 'state',
      value: certificateProblem ?? (certificate === null ? 'no-certificate' : 'trusted'),
    }),
  ];
}

function about<R extends Observation['reading']>(aspect: string, reading: R): Observation {
  return { asset: HOST, aspect, instance: '', reading };
}

/** Settings live as long as their connection; parsing an address costs more than the rest of this file. */
const names = new WeakMap<HttpSettings, string>();

function nameOf(settings: HttpSettings): string {
  const known = names.get(settings);
  if (known !== undefined) return known;
  const name = new URL(settings.url).host;
  names.set(settings, name);
  return name;
}

function isoOrNull(text: string | undefined): string | null {
  const at = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
