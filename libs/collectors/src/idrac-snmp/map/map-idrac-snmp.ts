import {
  HOST_KEY,
  observePart,
  pollFault,
  readReply,
  SnmpAnswers,
  snmpText,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset } from '@nachtwacht/domain';
import type { IdracSnmpSettings } from '../schema';
import type { Part, Told } from '../vendors/vendor';
import { spokenBy, SYS_NAME } from '../vendors/vendors';

/** Parts that have no power while the server is off, so that what they say means nothing. */
const SENSORS = new Set<Part['aspect']>(['fan', 'temperature', 'voltage', 'redundancy']);

/** Turns what a management controller told into readings, part by part. */
export function mapIdracSnmp(input: MapInput<SnmpAnswers, IdracSnmpSettings>): Mapped {
  const { values, cut = [] } = readReply(SnmpAnswers, input.answers, remark('the-answers'));
  const vendor = spokenBy(values);
  const told = vendor?.read(values);
  if (told === undefined || !tellsAnything(told)) throw pollFault('bad-reply', remark('snmp-no-hardware'));
  const isOn = told.power !== 'off';
  return {
    report: {
      assets: [assetOf(told, snmpText(values, SYS_NAME), input.settings.host)],
      observations: [
        observePart({ aspect: 'reach', reading: { kind: 'reach', fault: null } }),
        ...wholeOf(told),
        ...withNames(told.parts).map((part) => partOf(part, isOn)),
        ...told.drivesLeft.map(({ instance, percent }) =>
          observePart({
            aspect: 'drive-life',
            instance,
            reading: { kind: 'level', value: percent, unit: 'percent' },
            metrics: { left_percent: percent },
          }),
        ),
        ...told.firmware.map(({ component, version }) => firmwareOf(told, component, version)),
      ],
      complete: isOn && cut.length === 0,
    },
  };
}

function tellsAnything({ parts, health, model, version }: Told): boolean {
  return parts.length > 0 || health !== null || model !== null || version !== null;
}

function assetOf(told: Told, sysName: string | null, host: string): SeenAsset {
  const { vendor, model, serial, version } = told;
  return {
    key: HOST_KEY,
    kind: 'server',
    name: told.name ?? sysName ?? model ?? host,
    facts: {
      address: host,
      vendor: vendor.name,
      ...(model !== null && { model }),
      ...(serial !== null && { serial }),
      ...(version !== null && { version }),
    },
  };
}

/** The whole as the controller judges it: where it does not say, somebody must see that. */
function wholeOf({ health, power, uptimeSeconds, vendor }: Told): readonly Observation[] {
  // Supermicro has no word for the whole.
  const whole = health ?? (vendor.id === 'supermicro' ? null : { word: 'not-told', detail: null });
  return [
    ...(whole === null
      ? []
      : [observePart({ aspect: 'health', reading: state(whole.word), detail: whole.detail })]),
    ...(power === null ? [] : [observePart({ aspect: 'power', reading: state(power) })]),
    ...(uptimeSeconds === null
      ? []
      : [
          observePart({
            aspect: 'uptime',
            reading: { kind: 'level', value: uptimeSeconds, unit: 'seconds' },
            metrics: { uptime_seconds: uptimeSeconds },
          }),
        ]),
  ];
}

function partOf({ aspect, instance, word, detail = [], metrics = {} }: Part, isOn: boolean): Observation {
  const isSilent = !isOn && SENSORS.has(aspect);
  return observePart({
    aspect,
    instance,
    reading: state(isSilent ? 'unknown' : word),
    detail,
    ...(isSilent ? {} : { metrics }),
  });
}

function firmwareOf({ vendor, model }: Told, component: string, version: string): Observation {
  return observePart({
    aspect: 'firmware',
    instance: component,
    reading: {
      kind: 'update',
      state: 'not-told',
      installed: version,
      available: null,
      security: null,
      checkedAt: null,
      knownBy: 'nobody',
      product: { vendor: vendor.id, train: component, ...(model === null ? {} : { model }) },
    },
  });
}

/** Two parts of a kind may bear the same name: the later ones are numbered. */
function withNames(parts: readonly Part[]): readonly Part[] {
  const count = new Map<string, number>();
  return parts.map((part) => {
    const key = `${part.aspect}\n${part.instance}`;
    const before = count.get(key) ?? 0;
    count.set(key, before + 1);
    return before === 0 ? part : { ...part, instance: `${part.instance} (${String(before + 1)})` };
  });
}

function state(value: string) {
  return { kind: 'state', value } as const;
}
