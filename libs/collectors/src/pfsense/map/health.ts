import { observePart } from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import type { System } from '../answers';
import { parseUptime } from './uptime';

/** Load, memory, the root file system, temperature and uptime. What pfSense does not say is not there. */
export function healthObservations(system: System): readonly Observation[] {
  const { mem_usage, swap_usage, disk_usage, temp_c, uptime } = system;
  return [
    cpuObservation(system),
    ...percent('memory', '', mem_usage),
    // A firewall without swap says 0 or nothing.
    ...(swap_usage === null || swap_usage <= 0 ? [] : percent('memory', 'swap', swap_usage)),
    ...percent('disk', '/', disk_usage),
    ...temperature(temp_c),
    ...running(parseUptime(uptime ?? '')),
  ].filter((one) => one !== null);
}

function cpuObservation({ cpu_usage, cpu_count, cpu_load_avg }: System): Observation | null {
  const [first] = percent('cpu', '', cpu_usage);
  if (first === undefined) return null;
  const [load] = cpu_load_avg;
  const known = cpu_count !== null && load !== undefined;
  return known ? { ...first, detail: remark('load-on-processors', { load, count: cpu_count }) } : first;
}

function percent(aspect: string, instance: string, value: number | null): readonly Observation[] {
  if (value === null) return [];
  const sound = value >= 0 && value <= 100 ? value : null;
  return [
    observePart({
      aspect,
      instance,
      reading: { kind: 'level', value: sound, unit: 'percent' },
      metrics: { used_percent: sound },
    }),
  ];
}

/** A sensor that is not there says null, 0 or -273. */
function temperature(celsius: number | null): readonly Observation[] {
  if (celsius === null || celsius <= 0 || celsius >= 150) return [];
  return [
    observePart({
      aspect: 'temperature',
      reading: { kind: 'level', value: celsius, unit: 'celsius' },
      metrics: { celsius },
    }),
  ];
}

function running(seconds: number | null): readonly Observation[] {
  if (seconds === null) return [];
  return [
    observePart({
      aspect: 'uptime',
      reading: { kind: 'level', value: seconds, unit: 'seconds' },
      metrics: { uptime_seconds: seconds },
    }),
  ];
}
