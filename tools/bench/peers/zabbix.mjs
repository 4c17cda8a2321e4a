import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { startChild } from '../kit/child.mjs';
import { freePort } from '../kit/target.mjs';

const SERVER = '/usr/sbin/zabbix_server';
const SCHEMA = '/usr/share/zabbix-server-pgsql/';
/** PostgreSQL refuses to run as root. */
const NOBODY = 65534;
const HTTP_AGENT = 19;
const TEXT = 4;

export const zabbix = {
  name: 'Zabbix 6 with PostgreSQL',
  whyMissing: () =>
    existsSync(SERVER) && existsSync(`${SCHEMA}schema.sql.gz`) && postgresFolder() !== undefined
      ? null
      : 'install zabbix-server-pgsql and postgresql',
  start,
};

const postgresFolder = () => globSync('/usr/lib/postgresql/*/bin').sort().at(-1);

/** An HTTP item per target each second, stored in a PostgreSQL of its own; both are counted. */
async function start(group, { port, count }, addresses) {
  const folder = mkdtempSync(join(tmpdir(), 'nachtwacht-zabbix-'));
  chownSync(folder, NOBODY, NOBODY);
  const database = await startPostgres(group, folder);
  await fill(database.connection, port, addresses);
  // It takes no port above 32767.
  const own = 20_000 + ((await freePort()) % 10_000);
  writeFileSync(
    join(folder, 'zabbix.conf'),
    `AllowRoot=1\nDBHost=127.0.0.1\nDBPort=${database.connection.port}\nDBName=postgres\nDBUser=bench\nListenIP=127.0.0.1
ListenPort=${own}\nSocketDir=${folder}\nPidFile=${folder}/zabbix.pid\nLogType=console\nDebugLevel=1\nStartPollers=80
StartPollersUnreachable=1\nStartDBSyncers=4\nStartPingers=1\nStartTrappers=1\nStartDiscoverers=0\nCacheSize=64M
HistoryCacheSize=64M\nHistoryIndexCacheSize=16M\nTrendCacheSize=16M\nValueCacheSize=32M\nHousekeepingFrequency=0\n`,
  );
  const child = startChild('Zabbix', [...group.prefix, SERVER, '-f', '-c', join(folder, 'zabbix.conf')]);
  // It reads its whole configuration first, which takes its time on a busy machine.
  const before = await count();
  await child.until(async () => (await count()) > before + addresses.length, 120);
  return {
    async stop() {
      await child.stop();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startPostgres(group, folder) {
  const bin = postgresFolder();
  const data = join(folder, 'postgres');
  mkdirSync(data);
  chownSync(data, NOBODY, NOBODY);
  const asNobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  const [first = '', ...rest] = [
    ...asNobody,
    `${bin}/initdb`,
    '-D',
    data,
    '-U',
    'bench',
    '-A',
    'trust',
    '-E',
    'UTF8',
  ];
  execFileSync(first, rest, { stdio: 'ignore', cwd: '/' });
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '300',
    shared_buffers: '192MB',
  };
  const options = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = startChild(
    'PostgreSQL of Zabbix',
    [...group.prefix, ...asNobody, `${bin}/postgres`, '-D', data, ...options],
    {
      cwd: '/',
    },
  );
  const connection = { host: '127.0.0.1', port, user: 'bench', database: 'postgres' };
  await child.until(() =>
    query(connection, 'SELECT 1').then(
      () => true,
      () => false,
    ),
  );
  return { connection, stop: child.stop };
}

async function fill(connection, port, addresses) {
  for (const file of ['schema', 'data'])
    // Without the images that some of its rows refer to: nobody looks at a map here.
    await query(
      connection,
      `SET session_replication_role = replica;${gunzipSync(readFileSync(`${SCHEMA}${file}.sql.gz`)).toString()}`,
    );
  await query(
    connection,
    // What comes with it would be checked too.
    `UPDATE hosts SET status = 1 WHERE status = 0;
     INSERT INTO hosts (hostid, host, name, status) VALUES (900000, 'bench', 'bench', 0);
     INSERT INTO items (itemid, type, hostid, name, key_, delay, history, trends, value_type, url)
     SELECT 900000 + n, ${HTTP_AGENT}, 900000, 'site ' || n, 'site' || n, '1s', '1d', '0', ${TEXT}, url
     FROM unnest(string_to_array('${addresses.map((address) => `http://${address}:${port}/`).join(',')}', ',')) WITH ORDINALITY AS u(url, n);
     INSERT INTO item_rtdata (itemid) SELECT itemid FROM items WHERE hostid = 900000;`,
  );
}

async function query(connection, text) {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}
