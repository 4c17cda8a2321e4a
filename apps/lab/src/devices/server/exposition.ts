export type Labels = Readonly<Record<string, string>>;

/** One sample: its labels and its value. */
export type LabelledValue = readonly [Labels, number];

/** A metric in the Prometheus text format 0.0.4; a bare number is one sample without labels. */
export function metric(
  name: string,
  type: 'counter' | 'gauge',
  samples: number | readonly LabelledValue[],
): string {
  const list: readonly LabelledValue[] = typeof samples === 'number' ? [[{}, samples]] : samples;
  return [
    `# HELP ${name} Make-believe.`,
    `# TYPE ${name} ${type}`,
    ...list.map(([labels, value]) => `${name}${labelText(labels)} ${value}`),
    '',
  ].join('\n');
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

/** A state as exporters write it: one sample for each possible state, 1 for the one that holds. */
export function oneOf(states: readonly string[], holds: string, labels: Labels): readonly LabelledValue[] {
  return states.map((state) => [{ ...labels, state }, state === holds ? 1 : 0]);
}
