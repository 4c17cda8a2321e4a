import { defineCollector, type PollContext } from '@nachtwacht/collector-kit';
import { icmpAspects } from './icmp.aspects';
import { mapIcmp } from './icmp.map';
import { IcmpSettings, type IcmpAnswers } from './icmp.schema';

export const icmpCollector = defineCollector<IcmpSettings, null, IcmpAnswers>({
  id: 'icmp',
  label: { nl: 'Internetlijn of host (ping)', en: 'Line or host (ping)' },
  description: {
    nl: 'Stuurt een reeks pakketten en meet bereikbaarheid, verlies, vertraging en jitter.',
    en: 'Sends a burst of packets and measures reachability, loss, latency and jitter.',
  },
  assetKind: 'line',
  settings: IcmpSettings,
  credentials: null,
  intervalSeconds: { default: 60, min: 30, max: 3600 },
  // The longest burst that the settings allow is 24 s.
  deadlineMs: 28_000,
  aspects: icmpAspects,
  addressOf: ({ host, method, port }) => (method === 'udp-echo' ? `${host} (UDP ${port})` : host),
  poll: pollIcmp,
  map: mapIcmp,
});

async function pollIcmp(context: PollContext, settings: IcmpSettings): Promise<IcmpAnswers> {
  const { sent, roundTripsMs, refused } = await context.ping(settings);
  return { sent, roundTripsMs: [...roundTripsMs], refused: refused === true };
}
