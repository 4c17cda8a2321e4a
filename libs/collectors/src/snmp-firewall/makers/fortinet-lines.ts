import {
  cellNumber,
  cellText,
  observePart,
  snmpTable,
  type SnmpValue,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';

const GATE = '1.3.6.1.4.1.12356.101';
const LINK_MONITORS = `${GATE}.4.8.2.1`;
const SD_WAN = `${GATE}.4.9.2.1`;

interface Line {
  readonly name: string | null;
  readonly state: SnmpValue | undefined;
  readonly latency: SnmpValue | undefined;
  readonly loss: SnmpValue | undefined;
}

/** Lines that the FortiGate itself measures: link monitors, and health checks of SD-WAN per port. */
export function fortinetLines(values: SnmpValues): readonly Observation[] {
  const monitors = snmpTable(values, LINK_MONITORS, { name: 2, state: 3, latency: 4, loss: 8 }).map(
    ({ cells }): Line => ({
      name: cellText(cells.name),
      state: cells.state,
      latency: cells.latency,
      loss: cells.loss,
    }),
  );
  const checks = snmpTable(values, SD_WAN, { name: 2, state: 4, latency: 5, loss: 9, port: 14 }).map(
    ({ cells }): Line => {
      const [name, port] = [cellText(cells.name), cellText(cells.port)];
      return {
        name: port === null || port === name ? name : `${name ?? ''} ${port}`.trim(),
        state: cells.state,
        latency: cells.latency,
        loss: cells.loss,
      };
    },
  );
  return [...monitors, ...checks].flatMap(observationsOf);
}

const STATES: Readonly<Record<number, string>> = { 0: 'online', 1: 'down' };

function observationsOf({ name, state, latency, loss }: Line): readonly Observation[] {
  if (name === null) return [];
  const number = cellNumber(state);
  const value = number === null ? (cellText(state) ?? 'not-told') : (STATES[number] ?? String(number));
  const lossPercent = measured(loss);
  // Of a line that is dead it says 0.000.
  const latencyMs = value === 'down' ? null : measured(latency);
  return [
    observePart({ aspect: 'gateway', instance: name, reading: { kind: 'state', value } }),
    observePart({
      aspect: 'gateway-loss',
      instance: name,
      reading: { kind: 'level', value: lossPercent, unit: 'percent' },
      metrics: { loss_percent: lossPercent },
    }),
    observePart({
      aspect: 'gateway-latency',
      instance: name,
      reading: { kind: 'level', value: latencyMs, unit: 'milliseconds' },
      metrics: { latency_ms: latencyMs },
    }),
  ];
}

/** "39.739", "1%". */
function measured(value: SnmpValue | undefined): number | null {
  const text = cellText(value);
  const digits = text === null ? null : (/^(\d{1,9}(?:\.\d{1,9})?) *%?$/.exec(text)?.[1] ?? null);
  return digits === null ? cellNumber(value) : Number(digits);
}
