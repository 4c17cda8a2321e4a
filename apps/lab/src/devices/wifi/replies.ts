import { linkOf, type Link, type Member } from './member';

const STATES: Readonly<Record<Link, number>> = { disconnected: 0, connected: 1, 'heartbeat-missed': 6 };
const GONE_SECONDS = 900;

export interface ControllerMoment {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly bornAt: number;
  readonly isDark: (member: Member) => boolean;
}

/** Every reply comes in this envelope. */
export function envelope(data: readonly unknown[]): Readonly<Record<string, unknown>> {
  return { meta: { rc: 'ok' }, data };
}

/** One entry of `stat/device`. Numbers of the system come as text; there is no target version without an update. */
export function wifiDevice(member: Member, moment: ControllerMoment): Readonly<Record<string, unknown>> {
  const { device } = member;
  const link = linkOf(member, moment.isDark(member));
  const uptime = Math.floor((moment.now - moment.bornAt) / 1000);
  const hasUpdate = device.has('update-appears');
  return {
    _id: member.id,
    device_id: member.id,
    site_id: member.site,
    type: device.spec.kind === 'switch' ? 'usw' : 'uap',
    model: device.spec.kind === 'switch' ? 'USL24P' : 'UAL6',
    name: device.spec.name,
    mac: member.mac,
    serial: member.serial,
    ip: member.ip,
    adopted: true,
    state: STATES[link],
    version: member.installed,
    displayable_version: member.installed.split('.').slice(0, 3).join('.'),
    upgradable: hasUpdate,
    ...(hasUpdate ? { upgrade_to_firmware: member.available } : {}),
    upgrade_state: 0,
    model_in_eol: false,
    model_in_lts: false,
    unsupported: false,
    last_seen: Math.floor(moment.now / 1000) - (link === 'connected' ? 5 : GONE_SECONDS),
    ...(link === 'connected' ? measured(member, uptime) : {}),
  };
}

function measured({ device }: Member, uptime: number): Readonly<Record<string, unknown>> {
  const clients = device.spec.kind === 'access-point' ? Math.round(device.value('clients')) : 0;
  return {
    uptime,
    num_sta: clients,
    'user-num_sta': clients,
    'guest-num_sta': 0,
    satisfaction: device.has('crowded') ? 61 : 97,
    'system-stats': {
      cpu: device.value('cpuPercent').toFixed(1),
      mem: device.value('memoryPercent').toFixed(1),
      uptime: String(uptime),
    },
    sys_stats: { loadavg_1: '0.22', loadavg_5: '0.20', loadavg_15: '0.18', mem_total: 258_048_000 },
  };
}

export function controllerSystem({ now, bornAt }: ControllerMoment): Readonly<Record<string, unknown>> {
  return {
    name: 'Make-believe controller',
    version: '10.0.156',
    previous_version: '9.5.21',
    update_available: false,
    update_downloaded: false,
    unsupported_device_count: 0,
    unsupported_device_list: [],
    uptime: Math.floor((now - bornAt) / 1000),
    timezone: 'Europe/Amsterdam',
  };
}

export function controllerHealth(
  members: readonly Member[],
  { isDark }: ControllerMoment,
): readonly Readonly<Record<string, unknown>>[] {
  const of = (kind: string): readonly Member[] => members.filter(({ device }) => device.spec.kind === kind);
  const lost = (list: readonly Member[]): number =>
    list.filter((member) => linkOf(member, isDark(member)) !== 'connected').length;
  return [['wlan', 'num_ap', of('access-point')] as const, ['lan', 'num_sw', of('switch')] as const].map(
    ([subsystem, count, list]) => ({
      subsystem,
      status: lost(list) === 0 ? 'ok' : 'warning',
      [count]: list.length,
      num_adopted: list.length,
      num_disconnected: lost(list),
      num_pending: 0,
    }),
  );
}
