import type { Device } from '../../world/device';

const INSTALLED = '25.7.6';
const NEXT = '25.7.7';
const NEXT_MAJOR = '26.1';
const DAY_MS = 24 * 60 * 60 * 1000;

/** The reply to `core/firmware/status`: what the last look for updates found. */
export function firmwareStatus(device: Device, now: number): Readonly<Record<string, unknown>> {
  const look = lookOf(device, now);
  const product = {
    product_id: 'opnsense',
    product_name: 'OPNsense',
    product_version: INSTALLED,
    product_latest: device.has('update-appears') ? NEXT : INSTALLED,
    product_series: '25.7',
    product_arch: 'amd64',
    product_nickname: 'Visionary Viper',
    product_check: look,
  };
  if (look === null)
    return {
      product,
      status: 'none',
      status_msg: 'Firmware status requires to check for update first to provide more information.',
    };
  return { ...look, product, ...verdictOf(device), status_reboot: device.has('upgrade-appears') ? '1' : '0' };
}

/** What OPNsense keeps of its last look; null when it never looked (or has been restarted since). */
function lookOf(device: Device, now: number): Readonly<Record<string, unknown>> | null {
  if (device.has('never-checked')) return null;
  const failed = device.has('check-fails');
  return {
    api_version: '2',
    connection: failed ? 'unresolved' : 'ok',
    repository: failed ? 'error' : 'ok',
    last_check: unixDate(Math.floor(now / DAY_MS) * DAY_MS),
    os_version: 'FreeBSD 14.3-RELEASE-p4',
    product_id: 'opnsense',
    product_version: INSTALLED,
    needs_reboot: '0',
    upgrade_needs_reboot: device.has('upgrade-appears') ? '1' : '0',
    download_size: device.has('update-appears') ? '61MiB' : '',
    new_packages: [],
    reinstall_packages: [],
    remove_packages: [],
    downgrade_packages: [],
    upgrade_packages: device.has('update-appears')
      ? [{ name: 'opnsense', repository: 'OPNsense', current_version: INSTALLED, new_version: NEXT }]
      : [],
    upgrade_sets: [],
    upgrade_major_version: device.has('upgrade-appears') ? NEXT_MAJOR : '',
    upgrade_major_message: '',
  };
}

function verdictOf(device: Device): { readonly status: string; readonly status_msg: string } {
  if (device.has('check-fails'))
    return { status: 'error', status_msg: 'No address record found for the selected mirror.' };
  if (device.has('update-appears'))
    return { status: 'update', status_msg: 'There is 1 update available, total download size is 61MiB.' };
  if (device.has('upgrade-appears'))
    return { status: 'upgrade', status_msg: `There is an upgrade to ${NEXT_MAJOR} available.` };
  return { status: 'none', status_msg: 'There are no updates available on the selected mirror.' };
}

/** As `date` prints it: "Wed Dec 11 08:59:54 UTC 2024". */
export function unixDate(at: number): string {
  const [weekday = '', day = '', month = '', year = '', time = ''] = new Date(at).toUTCString().split(/,? /);
  return `${weekday} ${month} ${day.replace(/^0/, ' ')} ${time} UTC ${year}`;
}
