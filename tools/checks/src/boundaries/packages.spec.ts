import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Skeleton } from '../workspace/skeleton';
import { root } from '../workspace/workspace';

type Row = readonly [rule: string, name: string, from: string, imported: string];

/** Each line is planted as a file of its own and must be refused under that name. */
const REFUSED: readonly Row[] = [
  ['a rule needs no package', 'domain-imports-no-package', 'libs/domain/src/', 'zod'],
  ['not even a type of one', 'domain-imports-no-package', 'libs/domain/src/', 'type zod'],
  ['nor one for the clock', 'domain-imports-no-package', 'libs/domain/src/', 'temporal-polyfill'],
  ['calendars need two only', 'calendars-import-two-packages', 'libs/domain/src/time/', 'zod'],
  ['not a third for dates', 'calendars-import-two-packages', 'libs/domain/src/time/', 'type luxon'],
  ['they stay out of the first bundle', 'calendars-by-their-own-entry', 'libs/domain/src/', './time/index'],
  ['by any file of theirs', 'calendars-by-their-own-entry', 'libs/domain/src/backup/', '../time/zoned'],
  ['a contract needs zod only', 'contracts-import-zod-only', 'libs/contracts/src/', 'pino'],
  ['a contract knows no Nest', 'contracts-import-zod-only', 'libs/contracts/src/', '@nestjs/common'],
  ['a rule knows no Node', 'no-node-in-pure-code', 'libs/domain/src/', 'node:fs'],
  ['a contract knows no Node', 'no-node-in-pure-code', 'libs/contracts/src/', 'node:crypto'],
  ['with or without its prefix', 'no-node-in-pure-code', 'libs/contracts/src/', 'path'],
  ['the browser has no Node', 'no-node-in-pure-code', 'apps/dashboard/src/', 'node:os'],
  ['a collector knows no Nest', 'no-nest-at-the-edge', 'libs/collectors/src/vendor-a/', '@nestjs/common'],
  ['nor does the kit', 'no-nest-at-the-edge', 'libs/collector-kit/src/', '@nestjs/core'],
  ['nor a channel', 'no-nest-at-the-edge', 'libs/notify/src/channel-a/', '@nestjs/common'],
  ['nor the browser', 'no-nest-at-the-edge', 'apps/dashboard/src/', '@nestjs/common'],
  ['a collector opens no connection', 'dials-through-one-door', 'libs/collectors/src/vendor-a/', 'node:net'],
  ['nor an encrypted one', 'dials-through-one-door', 'libs/collectors/src/vendor-a/', 'node:tls'],
  ['nor without its prefix', 'dials-through-one-door', 'libs/collectors/src/vendor-a/', 'https'],
  ['nor sends packets', 'dials-through-one-door', 'libs/collectors/src/vendor-a/', 'node:dgram'],
  ['nor asks for a name', 'dials-through-one-door', 'libs/collectors/src/vendor-a/', 'node:dns/promises'],
  ['nor starts a program', 'dials-through-one-door', 'libs/collectors/src/vendor-a/', 'node:child_process'],
  ['a channel goes through the door', 'dials-through-one-door', 'libs/notify/src/channel-a/', 'node:http'],
  ['so does the kit itself', 'dials-through-one-door', 'libs/collector-kit/src/io/', 'node:http2'],
  ['a vendor knows no other', 'no-vendor-to-vendor', 'libs/collectors/src/vendor-a/', '../vendor-b/vendor-b'],
  ['not even its types', 'no-vendor-to-vendor', 'libs/collectors/src/vendor-a/', 'type ../vendor-b/vendor-b'],
  [
    'a channel knows no other',
    'no-channel-to-channel',
    'libs/notify/src/channel-a/',
    '../channel-b/channel-b',
  ],
  [
    'a feature knows no other',
    'no-feature-to-feature',
    'libs/features/board/src/',
    '@nachtwacht/features-polling',
  ],
  ['a feature asks no database', 'prisma-only-in-persistence', 'libs/features/board/src/', '@prisma/client'],
  ['nor does composition', 'prisma-only-in-persistence', 'libs/composition/src/', '@prisma/adapter-pg'],
  ['nor do the helpers', 'prisma-only-in-persistence', 'libs/testing/src/', '@prisma/client'],
  [
    'the generated client stays in its project',
    'generated-client-only-in-persistence',
    'libs/composition/src/',
    '../../persistence/src/generated/client',
  ],
  ['a feature sends no SQL', 'pg-only-in-persistence-and-queue', 'libs/features/board/src/', 'pg'],
  ['nor does a socket', 'pg-only-in-persistence-and-queue', 'libs/realtime/src/', 'pg'],
  ['one place knows BullMQ', 'bullmq-only-in-queue', 'libs/features/polling/src/', 'bullmq'],
  ['persistence knows no queue', 'bullmq-only-in-queue', 'libs/persistence/src/', 'bullmq'],
  ['Redis is behind the queue', 'redis-only-in-queue-and-realtime', 'libs/server-kit/src/', 'ioredis'],
  ['one server place has sockets', 'socket-io-only-in-realtime', 'libs/features/board/src/', 'socket.io'],
  [
    'a server calls no socket',
    'socket-io-client-only-in-dashboard',
    'libs/server-kit/src/',
    'socket.io-client',
  ],
  ['one project sends mail', 'nodemailer-only-in-notify', 'libs/features/notifications/src/', 'nodemailer'],
  [
    'one project takes mail in',
    'mails-come-in-at-mail-intake',
    'libs/features/connections/src/',
    'smtp-server',
  ],
  ['and reads it', 'mails-come-in-at-mail-intake', 'libs/collectors/src/vendor-a/', 'mailparser'],
  [
    'agents are asked behind guards',
    'snmp-only-behind-its-guards',
    'libs/collectors/src/vendor-a/',
    'net-snmp',
  ],
  ['by no other part of the kit', 'snmp-only-behind-its-guards', 'libs/collector-kit/src/io/', 'net-snmp'],
  [
    'one feature knows passkeys',
    'webauthn-only-in-identity',
    'libs/features/board/src/',
    '@simplewebauthn/server',
  ],
  ['the server draws nothing', 'browser-packages-only-in-dashboard', 'libs/server-kit/src/', 'react'],
  [
    'helpers serve specs only',
    'no-test-helper-in-production',
    'libs/composition/src/',
    '@nachtwacht/testing',
  ],
  ['so do those of a project', 'no-test-helper-in-production', 'libs/notify/src/', './testing/helper'],
  ['and specs serve nobody', 'no-test-helper-in-production', 'libs/queue/src/', './planted.spec'],
  ['nor is the runner shipped', 'no-test-helper-in-production', 'libs/queue/src/', 'vitest'],
  ['nor a development package', 'no-development-package-in-production', 'libs/queue/src/', 'oidc-provider'],
  ['a package must be declared', 'no-undeclared-package', 'libs/queue/src/', 'acorn'],
  ['an import must lead somewhere', 'no-unresolvable-import', 'libs/queue/src/', './not-there'],
  ['files form no circle', 'no-cycle', 'libs/queue/src/', './circle'],
  ['not even of types', 'no-cycle', 'libs/queue/src/', 'type ./circle-of-types'],
];

/** And what must stay possible, so that the rules above refuse for the right reason. */
const ACCEPTED: readonly (readonly [rule: string, from: string, imported: string])[] = [
  ['a calendar has zones', 'libs/domain/src/time/', 'temporal-polyfill'],
  ['and cron fields', 'libs/domain/src/time/', 'cron-parser'],
  ['the domain knows types of calendars', 'libs/domain/src/', 'type ./time/zoned'],
  ['and what a minute is', 'libs/domain/src/', './time/duration'],
  ['a contract is made of zod', 'libs/contracts/src/', 'zod'],
  ['a collector may use Node', 'libs/collectors/src/vendor-a/', 'node:crypto'],
  ['a type opens nothing', 'libs/notify/src/channel-a/', 'type node:net'],
  ['the door opens connections', 'libs/collector-kit/src/io/door/', 'node:net'],
  ['a vendor has files of its own', 'libs/collectors/src/vendor-a/', '../vendor-a/own'],
  ['the list knows every vendor', 'libs/collectors/src/', './vendor-a/own'],
  ['persistence is made of Prisma', 'libs/persistence/src/', '@prisma/client'],
  ['and its generated client', 'libs/persistence/src/', './generated/client'],
  ['the queue is made of BullMQ', 'libs/queue/src/', 'bullmq'],
  ['realtime is made of Socket.IO', 'libs/realtime/src/', 'socket.io'],
  ['a channel sends mail', 'libs/notify/src/channel-a/', 'nodemailer'],
  ['mail-intake takes mail in', 'libs/mail-intake/src/', 'imapflow'],
  ['the guards know SNMP', 'libs/collector-kit/src/io/snmp/', 'net-snmp'],
  ['the browser has React', 'apps/dashboard/src/', 'react'],
  ['the browser has a socket', 'apps/dashboard/src/', 'socket.io-client'],
  ['a feature is wired by Nest', 'libs/features/board/src/', '@nestjs/common'],
];

const skeleton = new Skeleton();
let refused: Map<string, string[]>;

const fileOf = (from: string, imported: string, kind: string) =>
  `${from}${kind}-${imported.replace(/^type /, 'type-').replaceAll(/[^a-z0-9-]+/gi, '-')}.ts`;

function plantImport(file: string, imported: string): void {
  const [, type, target] = /^(type )?(.+)$/.exec(imported)!;
  skeleton.plant(
    file,
    `import ${type ?? ''}* as planted from '${target!}';\nexport ${type ? 'type Planted = typeof planted' : '{ planted }'};\n`,
  );
}

/** Names of the broken rules by file; a circle counts for each file in it. */
function violations(): Map<string, string[]> {
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'apps', 'libs'];
  const { summary } = JSON.parse(skeleton.run('depcruise', ...args).output) as {
    summary: { violations: { from: string; rule: { name: string }; cycle?: { name: string }[] }[] };
  };
  const found = new Map<string, string[]>();
  for (const { from, rule, cycle = [] } of summary.violations) {
    for (const file of new Set([from, ...cycle.map(({ name }) => name)])) {
      found.set(file, [...(found.get(file) ?? []), rule.name]);
    }
  }
  return found;
}

beforeAll(() => {
  for (const vendor of ['a', 'b']) {
    skeleton.plant(`libs/collectors/src/vendor-${vendor}/vendor-${vendor}.ts`, 'export const vendor = 1;\n');
    skeleton.plant(`libs/notify/src/channel-${vendor}/channel-${vendor}.ts`, 'export const channel = 1;\n');
  }
  skeleton.plant('libs/collectors/src/vendor-a/own.ts', 'export const own = 1;\n');
  skeleton.plant('libs/domain/src/time/zoned.ts', 'export const zoned = 1;\n');
  skeleton.plant('libs/domain/src/time/duration.ts', 'export const duration = 1;\n');
  skeleton.plant('libs/persistence/src/generated/client.ts', 'export const client = 1;\n');
  skeleton.plant('libs/notify/src/testing/helper.ts', 'export const helper = 1;\n');
  skeleton.plant('libs/queue/src/planted.spec.ts', 'export const spec = 1;\n');
  plantImport('libs/queue/src/circle.ts', `./${fileOf('', './circle', 'refused').replace('.ts', '')}`);
  plantImport(
    'libs/queue/src/circle-of-types.ts',
    `type ./${fileOf('', 'type ./circle-of-types', 'refused').replace('.ts', '')}`,
  );
  for (const [, , from, imported] of REFUSED) plantImport(fileOf(from, imported, 'refused'), imported);
  for (const [, from, imported] of ACCEPTED) plantImport(fileOf(from, imported, 'accepted'), imported);

  refused = violations();
});
afterAll(() => {
  skeleton.dispose();
});

describe('what the project graph cannot see', () => {
  it.each(REFUSED)('%s: %s refuses %s importing %s', (_rule, name, from, imported) => {
    expect(refused.get(fileOf(from, imported, 'refused')) ?? []).toContain(name);
  });

  it.each(ACCEPTED)('%s: %s importing %s is fine', (_rule, from, imported) => {
    expect(refused.get(fileOf(from, imported, 'accepted')) ?? []).toEqual([]);
  });

  it('has a planted violation for every rule', () => {
    const configuration = readFileSync(join(root, '.dependency-cruiser.mjs'), 'utf8');
    const rules = [...configuration.matchAll(/(?:name: |onlyIn\(\s*|noNeighbours\(\s*)'([a-z-]+)'/g)].map(
      ([, name]) => name,
    );
    expect(rules.length).toBeGreaterThan(15);
    expect(new Set(REFUSED.map(([, name]) => name))).toEqual(new Set(rules));
  });
});
