// What the language allows and this code base does not.

export const restrictedSyntax = {
  everywhere: [
    { selector: 'TSEnumDeclaration', message: 'Use a union of strings instead of an enum.' },
    {
      selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
      message: 'A cast through unknown hides a wrong type: parse the value or mend the type.',
    },
  ],
  noDefaultExport: [
    {
      selector: 'ExportDefaultDeclaration',
      message: 'Export by name, so that a thing has one name everywhere.',
    },
  ],
};

/** What reads what a device told. zod throws at a `length` that can't be compared, where it expects a text of some length. */
export const readsOfDevices = {
  'no-restricted-syntax': [
    'error',
    ...restrictedSyntax.everywhere,
    ...restrictedSyntax.noDefaultExport,
    {
      selector: 'CallExpression[callee.property.name="safeParse"]',
      message:
        'Use readReply or soundOr of collector-kit: safeParse throws at some of what a device can tell.',
    },
  ],
};

const CLOCK = 'The domain has no clock: take the time as an argument.';
const CHANCE = 'The domain has no randomness: take the value as an argument.';
const OUTSIDE = 'The domain does not touch the outside world.';

/** Rules are functions of their arguments, so that every decision can be repeated and explained. */
export const pureCode = {
  'no-restricted-syntax': [
    'error',
    ...restrictedSyntax.everywhere,
    ...restrictedSyntax.noDefaultExport,
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCK },
    { selector: 'CallExpression[callee.name="Date"]', message: CLOCK },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: CLOCK },
    { object: 'Temporal', property: 'Now', message: CLOCK },
    { object: 'Math', property: 'random', message: CHANCE },
  ],
  'no-restricted-globals': [
    'error',
    ...['performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'].map((name) => ({
      name,
      message: CLOCK,
    })),
    { name: 'crypto', message: CHANCE },
    ...['process', 'Buffer', 'fetch', 'console', 'globalThis', 'localStorage'].map((name) => ({
      name,
      message: OUTSIDE,
    })),
  ],
};

/** Ways out that need no import, so that dependency-cruiser does not see them. */
export const throughTheDoor = {
  'no-restricted-globals': [
    'error',
    ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({
      name,
      message: 'What goes out passes the door of collector-kit (io/door), where its address is judged.',
    })),
  ],
};
