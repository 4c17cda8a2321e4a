import { soundOr } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import { bodyOf, Notices, Subsystem, type Reply } from '../answers';
import { observe } from './observe';
import { z } from 'zod';

const Flat = z.record(z.string(), z.unknown());

/** The worst notice of the system, by OPNsense's own word, with the messages that are not "OK". */
export function noticeObservations(reply: Reply): readonly Observation[] {
  const notices = bodyOf(Notices, reply);
  const flat = bodyOf(Flat, reply) ?? {};
  const status = notices?.metadata?.system.status || subsystem(flat['System'])?.status;
  if (status === undefined || status === '') return [];
  const messages = Object.entries(notices?.subsystems ?? flat)
    .map(([name, value]) => ({ name, notice: subsystem(value) }))
    .filter(
      ({ name, notice }) => name !== 'System' && notice !== null && notice.status.toUpperCase() !== 'OK',
    )
    .filter(({ notice }) => notice?.message !== '')
    .map(({ name, notice }) => `${name}: ${notice?.message}`);
  return [
    observe({ aspect: 'notices', reading: { kind: 'state', value: status }, detail: messages.join('; ') }),
  ];
}

function subsystem(value: unknown): z.infer<typeof Subsystem> | null {
  return soundOr(Subsystem, value) ?? null;
}
