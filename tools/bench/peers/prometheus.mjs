import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../kit/child.mjs';
import { freePort } from '../kit/target.mjs';

const PROMETHEUS = '/usr/bin/prometheus';
const BLACKBOX = '/usr/bin/prometheus-blackbox-exporter';

export const prometheus = {
  name: 'Prometheus with blackbox_exporter',
  whyMissing: () =>
    [PROMETHEUS, BLACKBOX].every(existsSync) ? null : 'install prometheus and prometheus-blackbox-exporter',
  start,
};

/** Scrapes every target once a second through blackbox_exporter, and evaluates one rule about all of them. */
async function start(group, { port }, addresses) {
  const folder = mkdtempSync(join(tmpdir(), 'nachtwacht-prometheus-'));
  const [own, exporter] = [await freePort(), await freePort()];
  writeFileSync(
    join(folder, 'blackbox.yml'),
    'modules: { http: { prober: http, timeout: 5s, http: { preferred_ip_protocol: ip4 } } }\n',
  );
  writeFileSync(
    join(folder, 'rules.yml'),
    'groups: [{ name: down, interval: 1s, rules: [{ alert: Down, expr: "probe_success == 0" }] }]\n',
  );
  writeFileSync(join(folder, 'prometheus.yml'), configuration(addresses, port, exporter));
  const blackbox = startChild('blackbox_exporter', [
    ...group.prefix,
    BLACKBOX,
    `--config.file=${join(folder, 'blackbox.yml')}`,
    `--web.listen-address=127.0.0.1:${exporter}`,
    '--log.level=error',
  ]);
  const server = startChild('Prometheus', [
    ...group.prefix,
    PROMETHEUS,
    `--config.file=${join(folder, 'prometheus.yml')}`,
    `--storage.tsdb.path=${join(folder, 'data')}`,
    `--web.listen-address=127.0.0.1:${own}`,
    '--log.level=error',
  ]);
  return {
    async stop() {
      await server.stop();
      await blackbox.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configuration(addresses, port, exporter) {
  const targets = addresses.map((address) => `http://${address}:${port}/`);
  return JSON.stringify({
    global: { scrape_interval: '1s', scrape_timeout: '1s', evaluation_interval: '1s' },
    rule_files: ['rules.yml'],
    scrape_configs: [
      {
        job_name: 'http',
        metrics_path: '/probe',
        params: { module: ['http'] },
        static_configs: [{ targets }],
        relabel_configs: [
          { source_labels: ['__address__'], target_label: '__param_target' },
          { source_labels: ['__param_target'], target_label: 'instance' },
          { target_label: '__address__', replacement: `127.0.0.1:${exporter}` },
        ],
      },
    ],
  });
}
