import { observePart } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Results } from '../answers';
import { numberIn } from './values';

interface Sensor {
  readonly name: string;
  readonly value: string;
  /** "C", "V", "RPM"; nothing where the value is a word. */
  readonly type: string;
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['ok', 'ok'],
  ['fail', 'failed'],
  ['failed', 'failed'],
]);

/** Temperatures, and the state of power supplies and fans. Voltages and speeds come without a word on what is good. */
export function healthObservations(health: Results['health']): readonly Observation[] {
  return sensorsIn(health).flatMap(({ name, value, type }) => {
    if (type === 'C' || (type === '' && /temperature$/.test(name))) return temperature(name, value);
    if (!/-state$/.test(name)) return [];
    return [
      observePart({
        aspect: name.startsWith('fan') ? 'fan' : 'power-supply',
        instance: name.replace(/-state$/, ''),
        reading: { kind: 'state', value: WORDS.get(value.toLowerCase()) ?? (value || 'not-told') },
      }),
    ];
  });
}

function sensorsIn(health: Results['health']): readonly Sensor[] {
  if (!Array.isArray(health))
    return Object.entries(health).map(([name, value]) => ({ name, value: value ?? '', type: '' }));
  return health
    .filter((sensor) => sensor !== null)
    .map(({ name = '', value = '', type = '' }) => ({ name, value, type }))
    .filter(({ name }) => name !== '');
}

function temperature(name: string, value: string): readonly Observation[] {
  const celsius = numberIn(value);
  // A sensor that is not there says 0.
  if (celsius === 0) return [];
  const sound = celsius !== null && celsius > -50 && celsius < 200 ? celsius : null;
  return [
    observePart({
      aspect: 'temperature',
      instance: name,
      reading: { kind: 'level', value: sound, unit: 'celsius' },
      metrics: { celsius: sound },
    }),
  ];
}
