import type { Kind } from './answers';
import { readablePath } from './calls';
import { listAt, textAt, valueAt } from './json';

/** Something to read next. */
export interface Want {
  readonly kind: Kind;
  readonly path: string;
  /** It is a collection; its members are of this kind. */
  readonly list?: true;
  /** What to read instead where it can't be read. */
  readonly otherwise?: readonly Want[];
}

function linkTo(body: unknown, ...names: readonly string[]): string | null {
  const link = valueAt(body, ...names);
  return readablePath(valueAt(link, '@odata.id') ?? valueAt(link, 'href'));
}

export function one(kind: Kind, body: unknown, ...names: readonly string[]): readonly Want[] {
  const path = linkTo(body, ...names);
  return path === null ? [] : [{ kind, path }];
}

export function all(kind: Kind, body: unknown, ...names: readonly string[]): readonly Want[] {
  const path = linkTo(body, ...names);
  return path === null ? [] : [{ kind, path, list: true }];
}

function linked(kind: Kind, links: readonly unknown[]): readonly Want[] {
  return links.flatMap((link) => {
    const path = readablePath(valueAt(link, '@odata.id'));
    return path === null ? [] : [{ kind, path }];
  });
}

/** What a resource leads to, by the standard alone. The makers' own come from `quirks`. */
export const FOLLOW: Partial<Record<Kind, (body: unknown) => readonly Want[]>> = {
  chassis: (body) => [
    ...older(one('thermal', body, 'Thermal'), [
      ...one('thermal-subsystem', body, 'ThermalSubsystem'),
      ...all('sensor', body, 'Sensors'),
    ]),
    ...older(one('power', body, 'Power'), one('power-subsystem', body, 'PowerSubsystem')),
    ...all('adapter', body, 'NetworkAdapters'),
  ],
  'thermal-subsystem': (body) => all('fan', body, 'Fans'),
  'power-subsystem': (body) => all('power-supply', body, 'PowerSupplies'),
  storage: (body) => [
    ...linked('drive', listAt(body, 'Drives')),
    ...all('volume', body, 'Volumes'),
    ...(inlineControllers(body).length > 0 ? [] : all('controller', body, 'Controllers')),
  ],
  'update-service': (body) => all('firmware', body, 'FirmwareInventory'),
  'log-service': (body) => (isHardwareLog(body) ? one('log-entries', body, 'Entries') : []),
};

/** The older resource says all in one reply; what took its place needs a call per part. */
function older(first: readonly Want[], instead: readonly Want[]): readonly Want[] {
  return first.length === 0 ? instead : first.map((want) => ({ ...want, otherwise: instead }));
}

/** Controllers that stand in the storage itself, as all did once. Newer ones only link there. */
export function inlineControllers(storage: unknown): readonly unknown[] {
  return listAt(storage, 'StorageControllers').filter(
    (controller) => valueAt(controller, 'Status') !== undefined,
  );
}

/** Logs of people who logged in are nobody's hardware. */
const OTHER_LOGS = /audit|security|fault|journal|dump|post ?code|telemetry|diag/i;

function isHardwareLog(service: unknown): boolean {
  return !OTHER_LOGS.test(`${textAt(service, 'Id')} ${textAt(service, 'Name')}`);
}
