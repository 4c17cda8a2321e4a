import { readdir, readFile } from 'node:fs/promises';

/** Pids whose command line or environment names this folder: what a process left behind. Linux only. */
export async function processesIn(folder: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const texts = ['cmdline', 'environ'].map((name) =>
        readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => ''),
      );
      return (await Promise.all(texts)).some((text) => text.includes(folder)) ? Number(pid) : null;
    }),
  );
  return found.filter((pid) => pid !== null);
}
