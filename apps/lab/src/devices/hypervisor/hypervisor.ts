import type { Device } from '../../world/device';
import { json, type Answer, type LabReply } from '../http-endpoint';
import { packages, pools, resources, status, tasks, drives } from './rows';

export interface HypervisorOptions {
  readonly device: Device;
  readonly token: { readonly id: string; readonly secret: string };
  readonly bornAt: number;
  readonly clock: () => number;
}

/** Its secret differs from lab to lab. */
export const HYPERVISOR_TOKEN = 'lab@pve!meting';
const API = '/api2/json';
const NODE = /^\/api2\/json\/nodes\/([a-z0-9]+)\/([a-z/]+)$/;

/** The REST API of Proxmox VE as far as it tells how a cluster of two nodes fares; nothing in it acts. */
export function hypervisorAnswer({ device, token, bornAt, clock }: HypervisorOptions): Answer {
  return ({ method, path, headers }): LabReply => {
    const login = `PVEAPIToken=${token.id}=${token.secret}`;
    if (device.has('api-key-revoked') || headers.authorization !== login) return refused(401);
    if (method !== 'GET') return refused(501);
    if (path === `${API}/version`)
      return told({ version: '8.4.1', release: '8.4', repoid: '2a5fa54a8503f96d' });
    if (path === `${API}/cluster/resources`) return told(resources(device, clock(), bornAt));
    const [, node = '', call = ''] = NODE.exec(path) ?? [];
    // A node that is away is asked in vain by the one that answers.
    if (node === 'pve2' && device.has('node-offline')) return refused(595);
    if (call === 'apt/update' && device.has('apt-refused')) return refused(403);
    return nodeReply(device, node, call, clock());
  };
}

function nodeReply(device: Device, node: string, call: string, now: number): LabReply {
  switch (call) {
    case 'status':
      return told(status());
    case 'apt/update':
      return told(packages(device));
    case 'tasks':
      return told(tasks(device, node, now));
    case 'disks/list':
      return told(drives(device, node));
    case 'disks/zfs':
      return told(pools(device, node));
    case 'subscription':
      return told({ status: 'notfound', message: 'There is no subscription key' });
    default:
      return refused(501);
  }
}

function told(data: unknown): LabReply {
  return json({ data });
}

function refused(code: number): LabReply {
  return json({ data: null }, code);
}
