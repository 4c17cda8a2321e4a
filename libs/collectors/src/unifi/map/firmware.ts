import type { Observation, UpdateReading } from '@nachtwacht/domain';
import type { Device, Sysinfo } from '../answers';
import { observe } from './observe';

const UNTOLD = { security: null, checkedAt: null } as const;

/**
 * The firmware of a device. Only of a connected device is it worth anything: of one that is away the controller
 * keeps what it last knew. What an update is for and when the controller looked, it does not say.
 */
export function firmwareReading(device: Device, word: string): UpdateReading {
  // The long form, because the version that is offered comes in it as well.
  const installed = device.version ?? device.displayable_version ?? null;
  const available = device.upgrade_to_firmware ?? null;
  const { model } = device;
  const product = { vendor: 'ubiquiti', train: 'unifi', ...(model ? { model } : {}) };
  const reading = { kind: 'update', installed, ...UNTOLD, product, knownBy: 'controller' } as const;
  if (word.startsWith('upgrading')) return { ...reading, state: 'in-progress', available };
  if (word !== 'connected') return { ...reading, state: 'check-failed', available: null };
  if (device.upgradable === undefined)
    return installed === null
      ? { ...reading, state: 'never-checked', available: null }
      : { ...reading, state: 'not-told', available: null, knownBy: 'nobody' };
  return device.upgradable
    ? { ...reading, state: 'pending', available }
    : { ...reading, state: 'up-to-date', available: null };
}

/** The Network application itself. */
export function controllerFirmware({ version, update_available }: Sysinfo): readonly Observation[] {
  if (version === undefined || version === '') return [];
  const state = update_available === undefined ? 'not-told' : update_available ? 'pending' : 'up-to-date';
  return [
    observe('host', {
      aspect: 'firmware',
      reading: {
        kind: 'update',
        state,
        installed: version,
        available: null,
        ...UNTOLD,
        product: { vendor: 'ubiquiti', train: 'unifi-network' },
        ...(state === 'not-told' ? { knownBy: 'nobody' as const } : {}),
      },
    }),
  ];
}
