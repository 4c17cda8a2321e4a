import { observePart } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Port } from './ports';

/** Names that makers and people give to ports to the internet; "wlan" and "swan" are none. */
const TO_INTERNET = /(?:^|[^a-z])(?:v-)?(?:wwan|wan|pppoe|ppp|lte|[av]dsl|internet)(?:[^a-z]|$)/i;
export const MAX_LINES = 20;
const MAX_NAME = 60;

export interface Lines {
  readonly observations: readonly Observation[];
  /** Those that were up once, to be remembered. */
  readonly seen: readonly string[];
}

/** IANAifType: a dialled line exists because somebody made it. */
const PPP = 23;

export interface LineRules {
  /** Names that a person gave, separated by commas; '' for none. */
  readonly named: string;
  readonly seenBefore: readonly string[];
  /** Ports that are off now, by name: a maker may say so of one that lost its line. */
  readonly off: readonly string[];
  /** Whether this maker has unused ports switched off, so that one that is on is meant to work. */
  readonly isMeant: boolean;
}

/**
 * Ports to the internet as lines. A port that a person named is a line whatever it does. One that is only called WAN and
 * never was up counts as down only while no other is up: most makers ship more of them than a practice uses.
 */
export function linesOf(ports: readonly Port[], { named, seenBefore, off, isMeant }: LineRules): Lines {
  const names = namesIn(named);
  const candidates = ports.filter((port) =>
    names.size > 0 ? isNamed(port, names) : TO_INTERNET.test(textOf(port)),
  );
  const lost = isMeant && names.size === 0 ? seenBefore.filter((name) => off.includes(name)) : [];
  const missing = [...names].filter((name) => !ports.some((port) => isNamed(port, new Set([name]))));
  const isUp = ({ oper }: Port) => oper === 'up';
  const seen = [
    ...candidates
      .filter((port) => isUp(port) || seenBefore.includes(port.instance))
      .map(({ instance }) => instance),
    ...lost,
  ]
    .filter((name) => name.length <= MAX_NAME)
    .slice(0, MAX_LINES);
  const shown =
    names.size > 0 || isMeant || !candidates.some(isUp)
      ? candidates
      : candidates.filter((port) => isUp(port) || port.type === PPP || seen.includes(port.instance));
  return {
    observations: [
      ...shown.slice(0, MAX_LINES).map((port) => line(port.instance, wordOf(port), port.alias)),
      ...lost.slice(0, MAX_LINES).map((name) => line(name, 'down', null)),
      // Switched off, renamed or taken out: what a person asked for is not there.
      ...missing.slice(0, MAX_LINES).map((name) => line(name, 'not-told', null)),
    ],
    seen,
  };
}

const DOWN: ReadonlySet<string | null> = new Set(['down', 'lower-layer-down', 'not-present']);

function wordOf({ oper }: Port): string {
  if (oper === 'up') return 'online';
  return DOWN.has(oper) ? 'down' : (oper ?? 'not-told');
}

function line(instance: string, value: string, detail: string | null): Observation {
  return observePart({ aspect: 'gateway', instance, reading: { kind: 'state', value }, detail });
}

function textOf({ name, description, alias }: Port): string {
  return [name, description, alias].map((text) => (text ?? '').slice(0, 100)).join(' | ');
}

function isNamed({ name, alias, instance, index }: Port, names: ReadonlySet<string>): boolean {
  return [name, alias, instance, index].some((text) => text !== null && names.has(text.toLowerCase()));
}

function namesIn(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== ''),
  );
}
