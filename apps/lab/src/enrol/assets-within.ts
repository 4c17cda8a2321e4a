import type { AssetKind } from '@nachtwacht/domain';
import type { DeviceKind } from '../world/device-kind';

/** Something that a device tells of besides itself, as its collector finds it. */
export interface AssetWithin {
  readonly key: string;
  readonly kind: AssetKind;
  /** As people call it. */
  readonly name: string;
  readonly serviceCode: string;
}

/** By kind of device. What is behind a controller and has faults of its own is a device of the lab itself instead. */
export const ASSETS_WITHIN: Readonly<Partial<Record<DeviceKind, readonly AssetWithin[]>>> = {
  fortigate: [
    { key: 'fp231ftf00000001', kind: 'access-point', name: 'AP Hal', serviceCode: 'wifi' },
    { key: 'fp231ftf00000002', kind: 'access-point', name: 'AP Kelder', serviceCode: 'wifi' },
  ],
  'aruba-instant': [
    { key: '02:00:5e:10:00:01', kind: 'access-point', name: 'AP Zolder', serviceCode: 'wifi' },
    { key: '02:00:5e:10:00:02', kind: 'access-point', name: 'AP Tuin', serviceCode: 'wifi' },
  ],
  hypervisor: [
    { key: 'node/pve1', kind: 'server', name: 'Proxmox pve1', serviceCode: 'server' },
    { key: 'node/pve2', kind: 'server', name: 'Proxmox pve2', serviceCode: 'server' },
  ],
};
