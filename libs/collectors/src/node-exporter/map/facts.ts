import type { AssetFacts, AssetKind, SeenAsset } from '@nachtwacht/domain';
import type { Sample } from '../exposition';
import { isoFromSeconds } from './moments';
import { HOST } from './observe';
import { labelOf, type Series } from './series';

/** What makers leave in fields they did not fill. */
const PLACEHOLDER =
  /^(?:|0+|1234567890?|default string|n\/?a|none|not (?:applicable|available|specified)|o\.?e\.?m\.?|oem|system (?:manufacturer|product name|serial number|version)|to be filled by o\.?e\.?m\.?|unknown|\(none\))$/i;
/** The kernel computes the moment of start anew each time and wavers by a second or so. */
const SAME_START_SECONDS = 60;

/** `bootedBefore`: what the previous poll said, in seconds. */
export function hostAsset(series: Series, address: string, bootedBefore: number | null): SeenAsset {
  const os = series.marked('node_os_info')[0] ?? series.marked('windows_os_info')[0];
  const dmi = series.marked('node_dmi_info')[0];
  const uname = series.marked('node_uname_info')[0];
  const facts: Record<keyof AssetFacts, string> = {
    vendor: text(dmi, 'system_vendor'),
    model: text(dmi, 'product_name'),
    serial: text(dmi, 'product_serial') || text(dmi, 'chassis_serial'),
    version: text(uname, 'release') || windowsBuild(series),
    address,
    mac: '',
    os: text(os, 'pretty_name') || text(os, 'product') || text(uname, 'sysname'),
    bootedAt: isoFromSeconds(bootedAt(series, bootedBefore)) ?? '',
  };
  return {
    key: HOST,
    kind: kindOf(series),
    name: hostName(series) || address,
    facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')),
  };
}

/** The moment of the last start in seconds; the earlier answer where both mean the same start. */
export function bootedAt(series: Series, before: number | null): number | null {
  const now = series.value(
    'node_boot_time_seconds',
    'windows_system_boot_time_timestamp',
    'windows_system_boot_time_timestamp_seconds',
    'windows_system_system_up_time',
  );
  return now !== null && before !== null && Math.abs(now - before) <= SAME_START_SECONDS ? before : now;
}

function hostName(series: Series): string {
  const windows = series.marked('windows_os_hostname')[0] ?? series.marked('windows_cs_hostname')[0];
  return text(series.marked('node_uname_info')[0], 'nodename') || text(windows, 'hostname');
}

function kindOf(series: Series): AssetKind {
  const windows = series.marked('windows_os_info')[0];
  return text(windows, 'installation_type').toLowerCase() === 'client' ? 'workstation' : 'server';
}

/** "10.0.20348.2402": Windows tells a patch by the last number, which stands apart. */
function windowsBuild(series: Series): string {
  const windows = series.marked('windows_os_info')[0];
  return [text(windows, 'version'), text(windows, 'revision')].filter((part) => part !== '').join('.');
}

function text(sample: Sample | undefined, label: string): string {
  const value = sample === undefined ? '' : labelOf(sample, label).trim();
  return PLACEHOLDER.test(value) ? '' : value;
}
