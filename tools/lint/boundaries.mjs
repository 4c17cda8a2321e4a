// Which project may import which, by tag: the table of docs/architecture.md in the words of the Nx rule.
// tools/checks plants an import for every pair of projects and compares the refusals with that table.

const ADAPTER = 'type:adapter';
const TOOLS = 'type:tools';
const APP = 'type:app';
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

/** By the tags of the importing project; `inSpecs`: what its specs may import besides. */
const MAY_IMPORT = [
  { tags: [DOMAIN], targets: [] },
  { tags: [CONTRACTS], targets: [DOMAIN] },
  { tags: [KIT], targets: [DOMAIN, CONTRACTS] },
  { tags: [COLLECTORS], targets: [DOMAIN, KIT] },
  { tags: [NOTIFY], targets: [DOMAIN, KIT] },
  { tags: [ADAPTER], targets: [DOMAIN, CONTRACTS] },
  { tags: [SERVER_KIT], targets: [DOMAIN, CONTRACTS] },
  { tags: [FEATURE], targets: [DOMAIN, CONTRACTS, SERVER_KIT] },
  {
    tags: [COMPOSITION],
    targets: [DOMAIN, CONTRACTS, KIT, COLLECTORS, NOTIFY, ADAPTER, FEATURE, SERVER_KIT],
  },
  { tags: [TESTING], targets: [DOMAIN, CONTRACTS, PERSISTENCE] },
  { tags: [TOOLS], targets: [] },
  { tags: [APP, 'name:server'], targets: [COMPOSITION, SERVER_KIT] },
  { tags: [APP, 'name:dashboard'], targets: [DOMAIN, CONTRACTS] },
  // The make-believe devices follow their makers' documents; specs then let the collectors try them.
  { tags: [APP, 'name:lab'], targets: [DOMAIN, CONTRACTS, TESTING], inSpecs: [KIT, COLLECTORS] },
  { tags: [APP, 'name:e2e'], targets: [DOMAIN, CONTRACTS, TESTING] },
];

function constraint(tags, targets) {
  const source = tags.length === 1 ? { sourceTag: tags[0] } : { allSourceTags: tags };
  return { ...source, onlyDependOnLibsWithTags: targets };
}

const common = {
  // A test may load a project late; that does not make every ordinary import of it wrong.
  checkDynamicDependenciesExceptions: ['@nachtwacht/*'],
  allowCircularSelfDependency: false,
  // The helpers make databases with the real migrations, and the specs beside those migrations use the helpers. The
  // circle is one of projects, not of files; dependency-cruiser refuses those.
  ignoredCircularDependencies: [['persistence', 'testing']],
};

export const boundariesForProduction = {
  ...common,
  depConstraints: MAY_IMPORT.map(({ tags, targets }) => constraint(tags, targets)),
};

/** Every spec may use the test helpers. */
export const boundariesForTests = {
  ...common,
  depConstraints: MAY_IMPORT.map(({ tags, targets, inSpecs = [] }) =>
    constraint(tags, [...targets, TESTING, ...inSpecs]),
  ),
};
