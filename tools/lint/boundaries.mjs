// Which project may import which, by tag: the table of docs/architecture.md in the words of the Nx rule.
// tools/checks plants an import for every pair of projects and compares the refusals with that table.

const ADAPTER = 'type:adapter';
const TOOLS = 'type:tools';
const COLLECTORS = 'type:collectors';
const COMPOSITION = 'type:composition';
const CONTRACTS = 'type:contracts';
const DOMAIN = 'type:domain';
const FEATURE = 'type:feature';
const KIT = 'type:kit';
const NOTIFY = 'type:notify';
const PERSISTENCE = 'name:persistence';
const SERVER_KIT = 'type:server-kit';
const TESTING = 'type:testing';

const MAY_IMPORT = [
  [[DOMAIN], []],
  [[CONTRACTS], [DOMAIN]],
  [[KIT], [DOMAIN, CONTRACTS]],
  [[COLLECTORS], [DOMAIN, KIT]],
  [[NOTIFY], [DOMAIN, KIT]],
  [[ADAPTER], [DOMAIN, CONTRACTS]],
  [[SERVER_KIT], [DOMAIN, CONTRACTS]],
  [[FEATURE], [DOMAIN, CONTRACTS, SERVER_KIT]],
  [[COMPOSITION], [DOMAIN, CONTRACTS, KIT, COLLECTORS, NOTIFY, ADAPTER, FEATURE, SERVER_KIT]],
  [[TESTING], [DOMAIN, CONTRACTS, PERSISTENCE]],
  [[TOOLS], []],
  [
    ['type:app', 'name:server'],
    [COMPOSITION, SERVER_KIT],
  ],
  [
    ['type:app', 'name:dashboard'],
    [DOMAIN, CONTRACTS],
  ],
  [
    ['type:app', 'name:lab'],
    [DOMAIN, CONTRACTS, KIT, COLLECTORS, TESTING],
  ],
  [
    ['type:app', 'name:e2e'],
    [DOMAIN, CONTRACTS, TESTING],
  ],
];

function constraint([source, target]) {
  const from = source.length === 1 ? { sourceTag: source[0] } : { allSourceTags: source };
  return { ...from, onlyDependOnLibsWithTags: target };
}

const common = {
  // A test may load a project late; that does not make every ordinary import of it wrong.
  checkDynamicDependenciesExceptions: ['@nachtwacht/*'],
  allowCircularSelfDependency: false,
  // The helpers make databases with the real migrations, and the specs beside those migrations use the helpers. The
  // circle is one of projects, not of files; dependency-cruiser refuses those.
  ignoredCircularDependencies: [['persistence', 'testing']],
};

export const boundariesForProduction = { ...common, depConstraints: MAY_IMPORT.map(constraint) };

/** Specs may use the test helpers on top of what their project may import. */
export const boundariesForTests = {
  ...common,
  depConstraints: MAY_IMPORT.map(([source, target]) => constraint([source, [...target, TESTING]])),
};
