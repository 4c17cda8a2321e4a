import { remark } from '@nachtwacht/domain';
import { asciiHost, field } from '@nachtwacht/collector-kit';
import { z } from 'zod';

const isHost = (text: string): boolean => asciiHost(text) !== null;

export const IcmpSettings = z.object({
  host: field(z.string().trim().min(1).max(253).refine(isHost, remark('host-or-ip')), {
    label: { nl: 'Host', en: 'Host' },
    help: {
      nl: 'Naam of IP-adres. Voor een internetlijn: het vaste adres van het modem of de router.',
      en: 'Name or IP address. For an internet line: the fixed address of its modem or router.',
    },
    placeholder: '192.0.2.10',
    target: true,
  }),
  method: field(z.enum(['icmp', 'udp-echo']).default('icmp'), {
    label: { nl: 'Methode', en: 'Method' },
    options: {
      icmp: { nl: 'Ping (ICMP)', en: 'Ping (ICMP)' },
      'udp-echo': { nl: 'UDP-echo (RFC 862)', en: 'UDP echo (RFC 862)' },
    },
  }),
  port: field(z.number().int().min(1).max(65_535).default(7), {
    label: { nl: 'Poort', en: 'Port' },
    help: { nl: 'Alleen voor UDP-echo.', en: 'For UDP echo only.' },
    input: 'number',
    target: true,
    advanced: true,
  }),
  count: field(z.number().int().min(1).max(20).default(10), {
    label: { nl: 'Pakketten per meting', en: 'Packets per poll' },
    help: {
      nl: 'Met tien pakketten is het verlies op tien procent nauwkeurig.',
      en: 'With ten packets, loss is exact to ten percent.',
    },
    input: 'number',
    advanced: true,
  }),
  intervalMs: field(z.number().int().min(10).max(1000).default(200), {
    label: { nl: 'Tijd tussen pakketten (ms)', en: 'Time between packets (ms)' },
    input: 'number',
    advanced: true,
  }),
  timeoutMs: field(z.number().int().min(100).max(5000).default(1000), {
    label: { nl: 'Wachttijd per pakket (ms)', en: 'Wait per packet (ms)' },
    help: {
      nl: 'Wat later komt, telt als verloren.',
      en: 'What comes later counts as lost.',
    },
    input: 'number',
    advanced: true,
  }),
});
export type IcmpSettings = z.infer<typeof IcmpSettings>;

export const IcmpAnswers = z.object({
  sent: z.number().int().min(1).max(20),
  /** In order of sending, milliseconds; null was lost. */
  roundTripsMs: z.array(z.number().nonnegative().nullable()).max(20),
  /** The host said that nothing listens on the port of udp-echo. */
  refused: z.boolean(),
});
export type IcmpAnswers = z.infer<typeof IcmpAnswers>;
