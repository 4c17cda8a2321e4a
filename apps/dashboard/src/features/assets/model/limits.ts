/** A limit to draw in a chart. */
export interface Limit {
  readonly status: 'warning' | 'critical';
  readonly value: number;
}

type Json = Readonly<Record<string, unknown>>;

/** The limits of a level that is measured in the unit of the metric, so that a line in the chart means what it says. */
export function limitsOf(policy: Json, unit: string): readonly Limit[] {
  if (policy['kind'] === 'level' && policy['unit'] === unit) return pair(policy);
  if (policy['kind'] !== 'reach') return [];
  if (unit === 'milliseconds') return pair(objectOf(policy['latencyMs']));
  return unit === 'percent' ? pair(objectOf(policy['lossPercent'])) : [];
}

function pair({ warning, critical }: Json): readonly Limit[] {
  return (['warning', 'critical'] as const).flatMap((status) => {
    const value = status === 'warning' ? warning : critical;
    return typeof value === 'number' ? [{ status, value }] : [];
  });
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
