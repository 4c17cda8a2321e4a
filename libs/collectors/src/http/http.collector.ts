import { defineCollector, type PollContext } from '@nachtwacht/collector-kit';
import { httpAspects } from './http.aspects';
import { mapHttp } from './http.map';
import { HttpSettings, type HttpAnswers } from './http.schema';

export const httpCollector = defineCollector<HttpSettings, null, HttpAnswers>({
  id: 'http',
  label: { nl: 'Website', en: 'Website' },
  description: {
    nl: 'Vraagt een pagina op en let op bereikbaarheid, antwoord, snelheid en certificaat.',
    en: 'Fetches a page and watches reachability, response, speed and certificate.',
  },
  assetKind: 'website',
  settings: HttpSettings,
  credentials: null,
  intervalSeconds: { default: 60, min: 1, max: 86_400 },
  deadlineMs: 10_000,
  aspects: httpAspects,
  addressOf: (settings) => settings.url,
  poll: pollHttp,
  map: mapHttp,
});

async function pollHttp(context: PollContext, settings: HttpSettings): Promise<HttpAnswers> {
  // Nothing secret is sent, so an untrusted certificate is a finding and no reason to stop.
  const reply = await context.http({
    method: settings.method,
    url: settings.url,
    trust: 'any',
    whenTooLarge: 'cut',
  });
  const asksForText = settings.keyword !== '' || settings.forbiddenKeyword !== '';
  return {
    status: reply.status,
    location: reply.headers['location'] ?? null,
    body: asksForText ? reply.body : null,
    bodyCut: reply.cut === true,
    totalMs: reply.timing.totalMs,
    certificate: reply.certificate ?? null,
    certificateProblem: reply.certificateProblem ?? null,
  };
}
