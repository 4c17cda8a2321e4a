import {
  HOST_KEY,
  observePart,
  pollFault,
  readReply,
  soundOr,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { z } from 'zod';
import { Ceph, itemsOf, objectOf, ProxmoxAnswers, Resource } from '../answers';
import type { ProxmoxSettings } from '../schema';
import { guestAsset, guestObservations, guestsOf, MAX_GUESTS } from './guests';
import { nodeAsset, nodeObservations, nodesOf, startsOf, type Node } from './nodes';
import { rightsObservation } from './rights';
import { storageObservations } from './storages';

const Version = z.object({ version: z.string() });

/** Turns what a cluster told into readings: nodes and guests as assets, storage at the node or cluster that has it. */
export function mapProxmox(input: MapInput<ProxmoxAnswers, ProxmoxSettings>): Mapped {
  const answers = readReply(ProxmoxAnswers, input.answers, remark('the-answers'));
  const resources = itemsOf(Resource, answers.resources);
  const nodes = nodesOf(resources, answers.nodes, input.now, input.memory);
  const guests = guestsOf(resources);
  if (nodes.length === 0) throw pollFault('auth', remark('proxmox-sees-nothing'));
  const shown = guests.slice(0, MAX_GUESTS);
  const ceph = objectOf(Ceph, answers.ceph);
  const observations: Observation[] = [
    observePart({ aspect: 'reach', reading: { kind: 'reach', fault: null, latencyMs: answers.totalMs } }),
    ...nodes.flatMap(nodeObservations),
    ...storageObservations(resources, new Set(nodes.map(({ name }) => name))),
    ...shown.flatMap(guestObservations),
    ...(ceph === null ? [] : [cephObservation(ceph.health.status)]),
    rightsObservation(nodes, answers.ceph),
  ];
  return {
    report: {
      assets: [hostAsset(answers.version, input.settings), ...nodes.map(nodeAsset), ...shown.map(guestAsset)],
      observations,
      complete: nodes.every(toldItsParts) && shown.length === guests.length,
    },
    memory: { starts: startsOf(nodes) },
  };
}

const CEPH: Readonly<Record<string, string>> = {
  HEALTH_OK: 'ok',
  HEALTH_WARN: 'warning',
  HEALTH_ERR: 'error',
};

function cephObservation(told: string): Observation {
  const value = Object.hasOwn(CEPH, told) ? (CEPH[told] ?? told) : told;
  return observePart({ aspect: 'ceph', reading: { kind: 'state', value } });
}

/** The disks and pools of a node that is away, or may not tell them, are not gone. */
function toldItsParts({ resource, replies }: Node): boolean {
  return (
    resource.status === 'online' &&
    ['disks/list', 'disks/zfs'].every(
      (call) => replies[call]?.status === 200 && Array.isArray(replies[call].data),
    )
  );
}

function hostAsset(told: unknown, { url }: ProxmoxSettings): SeenAsset {
  const { hostname } = new URL(url);
  const version = soundOr(Version, told)?.version;
  return {
    key: HOST_KEY,
    kind: 'controller',
    name: hostname,
    facts: { vendor: 'Proxmox', address: hostname, ...(version !== undefined && { version }) },
  };
}
