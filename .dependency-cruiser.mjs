// What the Nx rule cannot see, because it knows projects only: npm packages, Node's own modules, vendor to vendor,
// cycles, and test helpers in production code. tools/checks plants a violation of every rule below.

const TEST = '\\.spec\\.tsx?$';
const TEST_PROJECTS = '^(libs/testing|apps/(e2e|lab)|tools)/';
/** Helpers that a project offers to the specs of others, such as the contract every collector is held to. */
const TEST_HELPERS = '^(apps|libs)/.+/testing/';
const npm = (...packages) => `(^|/)node_modules/(${packages.join('|')})(/|$)`;

/** The entry `@nachtwacht/domain/time`: see docs/decisions/calendars-use-two-packages.md. */
const CALENDARS = '^libs/domain/src/time/';
/** Plain numbers, which every rule may use. */
const MOMENTS = '^libs/domain/src/time/(duration|instant)\\.ts$';

/** A technology that one place knows, so that it can be replaced there. */
function onlyIn(name, packages, places, comment) {
  return { name, severity: 'error', comment, from: { pathNot: places }, to: { path: npm(...packages) } };
}

/** Folders that stand side by side and know nothing of each other. */
function noNeighbours(name, folder, comment) {
  return {
    name,
    severity: 'error',
    comment,
    from: { path: `^${folder}/([^/]+)/` },
    to: { path: `^${folder}/[^/]+/`, pathNot: `^${folder}/$1/` },
  };
}

const pure = [
  {
    name: 'domain-imports-no-package',
    severity: 'error',
    comment: 'The rules in the middle depend on nothing.',
    from: { path: '^libs/domain/', pathNot: [CALENDARS, TEST, TEST_HELPERS] },
    to: { path: npm('.+') },
  },
  {
    name: 'calendars-import-two-packages',
    severity: 'error',
    comment: 'Zones and cron fields are the business of libraries; nothing else is.',
    from: { path: CALENDARS, pathNot: TEST },
    to: { path: npm('.+'), pathNot: npm('temporal-polyfill', 'cron-parser') },
  },
  {
    name: 'calendars-by-their-own-entry',
    severity: 'error',
    comment: 'What the entry of the domain pulls is in the first bundle of the dashboard; its types are not.',
    from: { path: '^libs/domain/', pathNot: [CALENDARS, TEST, TEST_HELPERS] },
    to: { path: CALENDARS, pathNot: MOMENTS, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'contracts-import-zod-only',
    severity: 'error',
    comment: 'Contracts are read by the browser too: zod and nothing else.',
    from: { path: '^libs/contracts/', pathNot: TEST },
    to: { path: npm('.+'), pathNot: npm('zod') },
  },
  {
    name: 'no-node-in-pure-code',
    severity: 'error',
    comment: 'Domain, contracts and dashboard run in a browser as well.',
    from: { path: '^(libs/(domain|contracts)|apps/dashboard/src)/', pathNot: TEST },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'no-nest-at-the-edge',
    severity: 'error',
    comment: 'Collectors and channels run in a probe without Nest.',
    from: { path: '^(libs/(collector-kit|collectors|notify|testing)|apps/(dashboard|lab))/' },
    to: { path: npm('@nestjs/.+') },
  },
];

/** Looks at how headers are spelled, and opens nothing. */
const SPELLS_HEADERS = '^libs/collector-kit/src/io/http-headers\\.ts$';

const dialling = [
  {
    name: 'dials-through-one-door',
    severity: 'error',
    comment: 'What is dialled on behalf of staff or a customer is judged there, address by address.',
    from: {
      path: '^libs/(collector-kit|collectors|notify)/',
      pathNot: ['^libs/collector-kit/src/io/door/', SPELLS_HEADERS, TEST, TEST_HELPERS],
    },
    to: {
      path: '^(node:)?(net|tls|dgram|dns|dns/promises|http|https|http2|child_process|cluster|worker_threads)$',
      dependencyTypes: ['core'],
      dependencyTypesNot: ['type-only'],
    },
  },
];

const neighbours = [
  noNeighbours(
    'no-vendor-to-vendor',
    'libs/collectors/src',
    'A vendor is one folder that can be removed alone.',
  ),
  noNeighbours(
    'no-channel-to-channel',
    'libs/notify/src',
    'A channel is one folder that can be removed alone.',
  ),
  noNeighbours('no-feature-to-feature', 'libs/features', 'Features meet in composition only.'),
];

const technologies = [
  onlyIn(
    'prisma-only-in-persistence',
    ['@prisma/.+', '\\.prisma', 'prisma'],
    '^libs/persistence/',
    'One door to the data.',
  ),
  {
    name: 'generated-client-only-in-persistence',
    severity: 'error',
    comment: 'One door to the data.',
    from: { pathNot: '^libs/persistence/' },
    to: { path: '^libs/persistence/src/generated/' },
  },
  onlyIn(
    'pg-only-in-persistence-and-queue',
    ['pg', 'pg-.+'],
    // The lab writes the past of one make-believe practice, for which the product has no door on purpose.
    ['^libs/(persistence|queue|testing)/', '^apps/lab/src/month/', TEST],
    'One door to the data; the queue may keep its own tables beside it.',
  ),
  onlyIn('bullmq-only-in-queue', ['bullmq', '@nestjs/bullmq'], '^libs/queue/', 'The queue can be replaced.'),
  onlyIn(
    'redis-only-in-queue-and-realtime',
    ['ioredis', '@socket\\.io/.+'],
    ['^libs/(queue|realtime|testing)/', TEST],
    'The queue can be replaced.',
  ),
  onlyIn(
    'socket-io-only-in-realtime',
    ['socket\\.io', '@nestjs/(websockets|platform-socket\\.io)'],
    '^libs/realtime/',
    'The only server place that speaks to browsers unasked.',
  ),
  onlyIn(
    'socket-io-client-only-in-dashboard',
    ['socket\\.io-client'],
    ['^apps/dashboard/', TEST, TEST_PROJECTS],
    'Servers do not call each other over sockets.',
  ),
  onlyIn(
    'nodemailer-only-in-notify',
    ['nodemailer'],
    ['^libs/notify/', TEST_PROJECTS],
    'Mail leaves through one door.',
  ),
  onlyIn(
    'mails-come-in-at-mail-intake',
    ['smtp-server', 'mailparser', 'imapflow', 'mailauth'],
    ['^libs/mail-intake/', TEST, TEST_PROJECTS, TEST_HELPERS],
    'What comes in by mail is read in one place.',
  ),
  onlyIn(
    'snmp-only-behind-its-guards',
    ['net-snmp'],
    ['^libs/collector-kit/src/io/snmp/', '^(apps/lab|libs/testing|tools)/'],
    'What the package leaves open is closed in one place.',
  ),
  onlyIn(
    'webauthn-only-in-identity',
    ['@simplewebauthn/server'],
    '^libs/features/identity/',
    'Who signs in by what is decided in one place.',
  ),
  onlyIn(
    'browser-packages-only-in-dashboard',
    [
      'react',
      'react-dom',
      'react-i18next',
      'i18next',
      'recharts',
      '@mantine/.+',
      '@tanstack/.+',
      '@tabler/.+',
      '@simplewebauthn/browser',
    ],
    '^apps/dashboard/',
    'The server draws no screens.',
  ),
];

const production = [
  {
    name: 'no-test-helper-in-production',
    severity: 'error',
    comment: 'What serves tests is not shipped.',
    from: { path: '^(apps|libs)/', pathNot: [TEST, TEST_PROJECTS, TEST_HELPERS] },
    to: { path: [TEST, TEST_PROJECTS, TEST_HELPERS, npm('vitest', 'fast-check', 'playwright-core')] },
  },
  {
    name: 'no-development-package-in-production',
    severity: 'error',
    comment: 'An installation without development packages must run; the dashboard is built before it.',
    from: { path: '^(apps|libs)/', pathNot: [TEST, TEST_PROJECTS, TEST_HELPERS, '^apps/dashboard/'] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-undeclared-package',
    severity: 'error',
    comment: 'A package that merely happens to be there disappears with the next update.',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-unresolvable-import',
    severity: 'error',
    comment: 'An import that leads nowhere escapes every other rule.',
    from: {},
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  },
  {
    name: 'no-cycle',
    severity: 'error',
    comment: 'Code in a circle can only be read and changed all at once.',
    from: {},
    to: { circular: true },
  },
];

export default {
  forbidden: [...pure, ...dialling, ...neighbours, ...technologies, ...production],
  options: {
    doNotFollow: { path: ['node_modules', '^libs/persistence/src/generated/'] },
    // A folder of a package may be called dist: excluding that name everywhere would hide most packages.
    exclude: { path: '^(dist|data|coverage)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
