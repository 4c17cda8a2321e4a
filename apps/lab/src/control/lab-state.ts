import type { EnrolmentState } from '../enrol/enrolment-loop';
import type { LabMail } from '../mailbox/mailbox';
import type { Ports } from '../devices/start-endpoints';
import { labTime, type DayLength } from '../scenario/lab-clock';
import { MONTH_PRACTICE } from '../month/month-practice';
import type { LabData } from '../store/lab-data';
import type { Device, Origin } from '../world/device';
import { FAULTS, type FaultText } from '../world/faults';
import type { World } from '../world/world';

/** What the control page shows and `GET /state` answers. */
export interface LabState {
  /** Nothing here exists outside this machine. */
  readonly makeBelieve: true;
  readonly scenario: {
    readonly playing: boolean;
    readonly dayMinutes: number;
    readonly day: number;
    readonly time: string;
  };
  readonly enrolment: EnrolmentState;
  /** What the support team was told, the latest first. */
  readonly mails: readonly LabMail[];
  /** Of the practice that has a month behind it: where to look and as whom. Its people are as make-believe as it is. */
  readonly month: LivedMonthState | null;
  readonly devices: readonly DeviceState[];
}

export interface LivedMonthState {
  /** false: it is being written. */
  readonly ready: boolean;
  readonly practice: string;
  /** YYYY-MM */
  readonly month: string;
  readonly staffUrl: string;
  readonly portalUrl: string;
  readonly email: string;
  readonly password: string;
}

export interface DeviceState {
  readonly id: string;
  readonly kind: Device['spec']['kind'];
  readonly name: string;
  readonly practice: string | null;
  readonly site: string | null;
  /** 127.0.0.1 with its port; null for what is reached through another device. */
  readonly address: string | null;
  readonly values: Readonly<Record<string, number>>;
  readonly faults: readonly FaultState[];
}

export interface FaultState {
  readonly id: string;
  readonly label: FaultText;
  readonly active: boolean;
  readonly causedBy: Origin | null;
}

export interface StateInput {
  readonly world: World;
  readonly ports: Ports;
  readonly playing: boolean;
  readonly dayMinutes: DayLength;
  readonly enrolment: EnrolmentState;
  readonly mails: readonly LabMail[];
  readonly lived: (NonNullable<LabData['lived']> & { readonly product: string }) | null;
  readonly isLived: boolean;
  readonly now: number;
}

export function labState(input: StateInput): LabState {
  const { day, minute } = labTime(input.now, input.dayMinutes);
  return {
    makeBelieve: true,
    scenario: { playing: input.playing, dayMinutes: input.dayMinutes, day, time: clockOf(minute) },
    enrolment: input.enrolment,
    mails: input.mails,
    month: monthOf(input),
    devices: [...input.world.devices.values()].map((device) => deviceState(device, input.ports)),
  };
}

function monthOf({ lived, isLived }: StateInput): LivedMonthState | null {
  if (lived === null) return null;
  const { product, month, practice } = lived;
  const address = (path: string): string => new URL(path, product).href;
  return {
    ready: isLived,
    practice: MONTH_PRACTICE.name,
    month,
    staffUrl: address('/reports'),
    portalUrl: address('/portal'),
    ...practice,
  };
}

function deviceState(device: Device, ports: Ports): DeviceState {
  const { id, kind, name, practice, site } = device.spec;
  const port = ports.get(id);
  return {
    id,
    kind,
    name,
    practice,
    site,
    address: port === undefined ? null : `127.0.0.1:${port}`,
    values: device.allValues,
    faults: Object.entries(FAULTS[kind]).map(([fault, label]) => ({
      id: fault,
      label,
      active: device.has(fault),
      causedBy: device.active.get(fault) ?? null,
    })),
  };
}

function clockOf(minute: number): string {
  return [minute / 60, minute % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}
