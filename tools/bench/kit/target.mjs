import { mkdtempSync, chmodSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child.mjs';

/** The address of target `index` (from 0): all of 127.0.0.0/8 is this machine, so each target has its own. */
export const addressOf = (index) => `127.7.${1 + Math.floor(index / 250)}.${1 + (index % 250)}`;

/**
 * nginx as the watched thing: 1,000 addresses and more, each answer on a connection of its own. It counts what it
 * answered, so that no program is asked how much it did.
 */
export async function startTarget() {
  const folder = mkdtempSync(join(tmpdir(), 'nachtwacht-target-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const statusPort = await freePort();
  writeFileSync(
    join(folder, 'nginx.conf'),
    `worker_processes 1; daemon off; pid ${folder}/pid; error_log /dev/null crit; worker_rlimit_nofile 20000;
events { worker_connections 8000; }
http {
  access_log off; keepalive_timeout 0; default_type text/html;
  client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
  uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  server { listen 0.0.0.0:${port} backlog=4096; location / { return 200 "<!doctype html><title>fine</title>"; } }
  server { listen 127.0.0.1:${statusPort}; location / { stub_status; } }
}
`,
  );
  const child = startChild('nginx', ['nginx', '-c', join(folder, 'nginx.conf'), '-p', folder]);
  const count = async () => {
    const text = await (await fetch(`http://127.0.0.1:${statusPort}/`)).text();
    const [, , handled = 0] = (/\n\s*(\d+) (\d+) (\d+)/.exec(text) ?? []).map(Number);
    asked += 1;
    // The questions for the status are connections too.
    return handled - asked;
  };
  let asked = 0;
  await child.until(() =>
    count().then(
      () => true,
      () => false,
    ),
  );
  return {
    port,
    /** Connections answered so far. */
    count,
    async stop() {
      await child.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
