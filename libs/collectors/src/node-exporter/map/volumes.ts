import { labelOf, type Series } from './series';

/** One mounted file system, in bytes. null: the exporter did not say. */
export interface Volume {
  /** Mount point or drive letter. */
  readonly name: string;
  readonly size: number | null;
  readonly free: number | null;
  /** What remains for others than root; less than `free` where blocks are reserved. */
  readonly available: number | null;
  readonly isReadOnly: boolean | null;
  readonly files: number | null;
  readonly filesFree: number | null;
}

/** Made of memory, of another file system, or full by nature. */
const NO_DISK =
  /^(?:autofs|binfmt_misc|bpf|cd9660|cgroup2?|configfs|debugfs|devfs|devpts|devtmpfs|efivarfs|fdescfs|fuse\.(?:lxcfs|gvfsd-fuse|portal|snapfuse)|fusectl|hugetlbfs|iso9660|linprocfs|mqueue|nsfs|nullfs|overlay|proc|procfs|pstore|ramfs|rpc_pipefs|securityfs|selinuxfs|squashfs|sysfs|tmpfs|tracefs|udf|unionfs)$/;

/** Partitions without a letter: start-up and recovery, which are made to be nearly full. */
const NO_LETTER = /^(?:HarddiskVolume\d+|_Total)$/i;

export function volumesOf(series: Series): readonly Volume[] {
  return series.isWindows ? windowsVolumes(series) : unixVolumes(series);
}

function unixVolumes(series: Series): readonly Volume[] {
  const by = (name: Parameters<Series['by']>[0]) => series.by(name, 'mountpoint');
  const size = by('node_filesystem_size_bytes');
  const free = by('node_filesystem_free_bytes');
  const available = by('node_filesystem_avail_bytes');
  const isReadOnly = by('node_filesystem_readonly');
  const files = by('node_filesystem_files');
  const filesFree = by('node_filesystem_files_free');
  return mountPoints(series).map((name) => ({
    name,
    size: size.get(name) ?? null,
    free: free.get(name) ?? null,
    available: available.get(name) ?? null,
    isReadOnly: isReadOnly.has(name) ? isReadOnly.get(name) === 1 : null,
    files: files.get(name) ?? null,
    filesFree: filesFree.get(name) ?? null,
  }));
}

/** A device that is mounted more than once (bind mounts, containers) counts once, at its shortest mount point. */
function mountPoints(series: Series): readonly string[] {
  const byDevice = new Map<string, string>();
  const others = new Set<string>();
  const samples = [
    ...series.all('node_filesystem_size_bytes').filter(({ value }) => value > 0),
    // A file system that can't be read (a dead network share) has no size, only this.
    ...series.marked('node_filesystem_device_error'),
  ];
  for (const sample of samples) {
    const mountPoint = labelOf(sample, 'mountpoint');
    if (mountPoint === '' || NO_DISK.test(labelOf(sample, 'fstype'))) continue;
    const device = labelOf(sample, 'device');
    if (!device.startsWith('/dev/')) others.add(mountPoint);
    else if (mountPoint.length < (byDevice.get(device) ?? `${mountPoint} `).length)
      byDevice.set(device, mountPoint);
  }
  return [...new Set([...byDevice.values(), ...others])];
}

function windowsVolumes(series: Series): readonly Volume[] {
  const free = series.by('windows_logical_disk_free_bytes', 'volume');
  return [...series.by('windows_logical_disk_size_bytes', 'volume')]
    .filter(([name, size]) => size > 0 && name !== '' && !NO_LETTER.test(name))
    .map(([name, size]) => ({
      name,
      size,
      free: free.get(name) ?? null,
      available: free.get(name) ?? null,
      isReadOnly: null,
      files: null,
      filesFree: null,
    }));
}
