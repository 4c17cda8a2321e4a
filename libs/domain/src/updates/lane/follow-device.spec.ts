import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UpdateReading } from '../../status/observation';
import { followDevice, type DeviceStep, type Followed } from './follow-device';
import { mayStep, nextSteps, PERSON_STEPS, stageAfter } from './may-step';
import { UPDATE_STAGES, USUAL_UPDATE_TERMS, type UpdateItem } from './update-item';

const NOW = Date.UTC(2027, 0, 20, 20);
const DAY = 86_400_000;
const MINUTE = 60_000;
const reading: UpdateReading = {
  kind: 'update',
  state: 'pending',
  installed: '2.7.2',
  available: '2.8.1',
  security: null,
  checkedAt: null,
  knownBy: 'catalogue',
  product: { vendor: 'pfsense', train: 'CE' },
};
const current: UpdateReading = { ...reading, state: 'up-to-date', installed: '2.8.1', available: null };
const item: UpdateItem = {
  id: 'u',
  stage: 'told',
  from: '2.7.2',
  target: '2.8.1',
  vendor: 'pfsense',
  security: null,
  knownBy: 'catalogue',
  seenAt: NOW - 5 * DAY,
  dueAt: NOW + 25 * DAY,
  plannedFrom: NOW - 10 * MINUTE,
  plannedUntil: NOW + 110 * MINUTE,
  doneAt: null,
  unwellSince: null,
};
const done: UpdateItem = { ...item, stage: 'done', doneAt: NOW - 20 * MINUTE };

const follow = (over: Partial<Followed>) =>
  followDevice({
    reading,
    item: null,
    declined: null,
    wellness: 'well',
    terms: USUAL_UPDATE_TERMS,
    now: NOW,
    ...over,
  });
const kinds = (steps: readonly DeviceStep[]) =>
  steps.map((step) => (step.kind === 'end' ? `end: ${step.how}` : step.kind));

describe('with nothing in the lane', () => {
  test.each<[string, Partial<Followed>, string[]]>([
    ['an update that waits enters it', {}, ['open']],
    ['what is up to date does not', { reading: current }, []],
    [
      'an older version that is offered does not',
      { reading: { ...reading, doubt: 'downgrade-offered' } },
      [],
    ],
    ['a version that was taken back does not', { reading: { ...reading, doubt: 'offer-withdrawn' } }, []],
    ['what a person declined is not asked again', { declined: { target: '2.8.1' } }, []],
    ['what comes after it is', { declined: { target: '2.8.0' } }, ['open']],
    ['not knowing opens nothing', { reading: { ...reading, state: 'check-failed' } }, []],
  ])('%s', (_rule, over, expected) => {
    expect(kinds(follow(over).steps)).toEqual(expected);
  });

  test('it is due within what was agreed, sooner when it closes a hole', () => {
    const due = (security: boolean | null) => {
      const [step] = follow({ reading: { ...reading, security } }).steps;
      return step?.kind === 'open' ? (step.item.dueAt - NOW) / DAY : null;
    };
    expect([due(null), due(false), due(true)]).toEqual([30, 30, 7]);
  });
});

describe('on its way', () => {
  test.each<[string, Partial<Followed>, string[]]>([
    ['it still waits: nothing happens', { item }, []],
    ['the device has it: done', { item, reading: current }, ['done']],
    ['the device has a newer one: done', { item, reading: { ...current, installed: '2.8.2' } }, ['done']],
    [
      'a newer one comes: that takes its place',
      { item, reading: { ...reading, available: '2.8.2' } },
      ['end: superseded', 'open'],
    ],
    [
      'the maker goes back to an older one',
      { item, reading: { ...reading, available: '2.8.0' } },
      ['end: withdrawn', 'open'],
    ],
    [
      'the maker takes it back',
      { item, reading: { ...reading, doubt: 'offer-withdrawn' } },
      ['end: withdrawn'],
    ],
    [
      'it is no longer offered, and was not installed',
      { item, reading: { ...current, installed: '2.7.2' } },
      ['end: withdrawn'],
    ],
    [
      'now it goes down',
      { item, reading: { ...reading, available: '2.6', doubt: 'downgrade-offered' } },
      ['end: withdrawn'],
    ],
    ['the device can not be asked', { item, reading: { ...reading, state: 'check-failed' } }, []],
    ['it is being installed', { item, reading: { ...reading, state: 'in-progress' } }, []],
    ['that it closes a hole becomes known', { item, reading: { ...reading, security: true } }, ['restated']],
    [
      'packages: some are left',
      { item: { ...item, target: null }, reading: { ...reading, available: null, pending: 3 } },
      [],
    ],
    ['packages: none is left', { item: { ...item, target: null }, reading: current }, ['done']],
  ])('%s', (_rule, over, expected) => {
    expect(kinds(follow(over).steps)).toEqual(expected);
  });

  test('done outside the plan is named', () => {
    expect(follow({ item, reading: current }).steps).toEqual([
      { kind: 'done', version: '2.8.1', outsidePlan: false },
    ]);
    const early = { ...item, plannedFrom: NOW + MINUTE };
    expect(follow({ item: early, reading: current }).steps).toMatchObject([{ outsidePlan: true }]);
  });
});

describe('after it was done', () => {
  test.each<[string, Partial<Followed>, string[], number | null]>([
    ['it is looked at a quarter of an hour later', { item: { ...done, doneAt: NOW } }, [], NOW + 15 * MINUTE],
    ['all is well', {}, ['checked'], NOW + 1],
    ['something is not well', { wellness: 'unwell' }, ['unwell'], NOW + 5 * MINUTE],
    ['what can not be seen is not well', { wellness: 'unknown' }, ['unwell'], NOW + 5 * MINUTE],
    [
      'that is said once',
      { wellness: 'unwell', item: { ...done, unwellSince: NOW - MINUTE } },
      [],
      NOW + 5 * MINUTE,
    ],
    ['it went back to what it was', { reading }, ['rolled-back'], null],
  ])('%s', (_rule, over, expected, lookAt) => {
    const followed = follow({ item: done, reading: current, ...over });
    expect(kinds(followed.steps)).toEqual(expected);
    expect(followed.lookAt).toBe(lookAt);
  });
});

test('whatever is said twice changes nothing the second time', () => {
  const state = fc.constantFrom<UpdateReading['state']>(
    'up-to-date',
    'pending',
    'never-checked',
    'check-failed',
    'in-progress',
    'not-told',
  );
  const version = fc.constantFrom('2.7.2', '2.8.0', '2.8.1', '2.8.2', null);
  fc.assert(
    fc.property(state, version, version, fc.boolean(), (of, installed, available, isOpen) => {
      const told = { ...reading, state: of, installed, available };
      const first = follow({ reading: told, item: isOpen ? item : null });
      const openedItem = first.steps.at(-1);
      const ended = first.steps.some(({ kind }) => kind === 'end');
      const isDone = first.steps.some(({ kind }) => kind === 'done');
      if (openedItem?.kind === 'open') {
        const again = follow({ reading: told, item: { ...openedItem.item, id: 'new' } });
        expect(again.steps.filter(({ kind }) => kind === 'open' || kind === 'end')).toEqual([]);
      } else if (isDone)
        expect(follow({ reading: told, item: { ...item, stage: 'done', doneAt: NOW } }).steps).toEqual([]);
      else if (ended)
        expect(follow({ reading: told, item: null }).steps.filter(({ kind }) => kind === 'end')).toEqual([]);
    }),
  );
});

describe('what a person may do', () => {
  test('goes from stage to stage in order, and never to done', () => {
    const reached = new Set(
      UPDATE_STAGES.flatMap((stage) => nextSteps(stage).map((step) => stageAfter(stage, step))),
    );
    for (const stage of UPDATE_STAGES) {
      const targets = nextSteps(stage).map((step) => UPDATE_STAGES.indexOf(stageAfter(stage, step)));
      expect(Math.max(...targets) - UPDATE_STAGES.indexOf(stage)).toBeLessThanOrEqual(1);
      if (stage !== 'done') expect(targets).not.toContain(UPDATE_STAGES.indexOf('done'));
    }
    expect(reached.has('checked') && !nextSteps('checked').includes('report')).toBe(false);
  });
  test('what is done can not be declined', () => {
    expect(UPDATE_STAGES.filter((stage) => mayStep(stage, 'decline'))).toEqual([
      'seen',
      'assessed',
      'approved',
      'planned',
      'told',
    ]);
    expect(PERSON_STEPS).toHaveLength(7);
  });
});
