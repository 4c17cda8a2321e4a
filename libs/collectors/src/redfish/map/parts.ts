import type { Reply } from '../answers';
import type { Quirk } from '../quirks/quirk';
import { coolingRedundancy, fanPart, sensorParts, thermalParts } from './cooling';
import { adapterPart, intrusionParts, memoryPart, processorPart } from './modules';
import type { Part } from './part';
import { ABSENT } from './part-word';
import { powerParts, powerRedundancy, supplyPart } from './power';
import { controllerPart, drivePart, simpleStorageParts, storageParts, volumeParts } from './storage';

/** Parts that say nothing while the server is off: their sensors have no power. */
const SENSORS = new Set<Part['aspect']>(['fan', 'temperature', 'voltage', 'redundancy']);

/** All parts in the order in which they were read, each with a name of its own, without empty slots. */
export function partsOf(replies: readonly Reply[], quirk: Quirk, isOn: boolean): readonly Part[] {
  const owners = new Set(
    replies.filter(({ kind }) => kind === 'controller').map(({ path }) => storageOf(path)),
  );
  const taken = new Set<string>();
  return replies.flatMap((reply) => {
    if (reply.status !== 200 || reply.list === true) return [];
    const parts = [...standardParts(reply, quirk, owners), ...(quirk.parts?.(reply.kind, reply.body) ?? [])];
    return parts
      .filter(({ word }) => word !== ABSENT)
      .map((part) => named(part, reply.path, taken))
      .map((part) => (isOn || !SENSORS.has(part.aspect) ? part : { ...part, word: 'unknown', metrics: {} }));
  });
}

function standardParts(reply: Reply, quirk: Quirk, owners: ReadonlySet<string>): readonly Part[] {
  switch (reply.kind) {
    case 'thermal':
      return thermalParts(reply);
    case 'thermal-subsystem':
      return coolingRedundancy(reply);
    case 'power':
      return powerParts(reply, quirk);
    case 'power-subsystem':
      return powerRedundancy(reply);
    case 'fan':
      return [fanPart(reply)];
    case 'power-supply':
      return [supplyPart(reply, quirk)];
    case 'sensor':
      return sensorParts(reply);
    case 'storage':
      return storageParts(reply, owners.has(reply.path.replace(/\/$/, '')));
    case 'controller':
      return [controllerPart(reply)];
    case 'drive':
      return [drivePart(reply, quirk)];
    case 'volume':
      return volumeParts(reply, quirk);
    case 'simple-storage':
      return simpleStorageParts(reply);
    case 'memory':
      return [memoryPart(reply)];
    case 'processor':
      return [processorPart(reply)];
    case 'adapter':
      return [adapterPart(reply)];
    case 'chassis':
      return intrusionParts(reply);
    default:
      return [];
  }
}

function storageOf(controllerPath: string): string {
  return controllerPath.replace(/\/Controllers\/[^/]*\/?$/i, '');
}

/** Two chassis may each have a "Fan 1": the later one bears the end of its path as well. */
function named(part: Part, path: string, taken: Set<string>): Part {
  const owner = path.replace(/\/$/, '').split('/').slice(-2).join('/');
  let instance = part.instance;
  for (let more = 1; taken.has(`${part.aspect}\n${instance}`) && more < 100; more++)
    instance = more === 1 ? `${part.instance} (${owner})` : `${part.instance} (${owner}) ${String(more)}`;
  taken.add(`${part.aspect}\n${instance}`);
  return { ...part, instance };
}
