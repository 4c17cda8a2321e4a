import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../kit/child.mjs';

const ICINGA = '/usr/sbin/icinga2';
const PLUGIN = '/usr/lib/nagios/plugins/check_http';

export const icinga = {
  name: 'Icinga 2 with check_http',
  whyMissing: () =>
    [ICINGA, PLUGIN].every(existsSync) ? null : 'install icinga2-bin and monitoring-plugins-basic',
  start,
};

/** A check of every target each second, with the checker alone: no database, no web. */
async function start(group, { port }, addresses) {
  const folder = mkdtempSync(join(tmpdir(), 'nachtwacht-icinga-'));
  const own = ['data', 'log', 'cache', 'spool', 'run'].map((name) => join(folder, name));
  for (const path of own) mkdirSync(join(path, 'icinga2'), { recursive: true });
  const [data, log, cache, spool, run] = own;
  const hosts = addresses.map(
    (address, index) => `object Host "h${index}" { import "watched"\n address = "${address}" }`,
  );
  writeFileSync(
    join(folder, 'icinga2.conf'),
    `const NodeName = "bench"
const PluginDir = "/usr/lib/nagios/plugins"
object CheckerComponent "checker" { concurrent_checks = 512 }
object Endpoint NodeName {}
object Zone "bench" { endpoints = [ NodeName ] }
object CheckCommand "http-bench" { command = [ PluginDir + "/check_http", "-I", "$address$", "-p", "${port}" ] }
template Host "watched" { check_command = "http-bench"
 check_interval = 1s
 retry_interval = 1s }
${hosts.join('\n')}
`,
  );
  const child = startChild('Icinga 2', [
    ...group.prefix,
    ICINGA,
    'daemon',
    '-c',
    join(folder, 'icinga2.conf'),
    '-x',
    'critical',
    ...Object.entries({
      DataDir: `${data}/icinga2`,
      LogDir: `${log}/icinga2`,
      CacheDir: `${cache}/icinga2`,
      SpoolDir: `${spool}/icinga2`,
      InitRunDir: `${run}/icinga2`,
      ConfigDir: folder,
      RunAsUser: 'root',
      RunAsGroup: 'root',
    }).flatMap(([name, value]) => ['-D', `${name}=${value}`]),
  ]);
  return {
    async stop() {
      await child.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
