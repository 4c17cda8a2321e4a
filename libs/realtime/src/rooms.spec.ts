import { STAFF, type Actor } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { customersIn, isSame, roomsOf, roomsOfCustomer } from './rooms';

const OWN = '6f1c1ed2-9f41-4c34-8f0e-111111111111';
const OTHER = '6f1c1ed2-9f41-4c34-8f0e-222222222222';
const PERIOD = { from: '2026-01-01', to: '2026-03-31' };
const staff: Actor = { id: 'p', name: 'Iemand', role: 'administrator', scope: STAFF };
const reader: Actor = { ...staff, role: 'reader', scope: { kind: 'customer', customerId: OWN } };
const auditor: Actor = { ...reader, role: 'auditor', period: PERIOD };
const looking: Actor = { ...reader, viewing: { customerId: OWN, customerName: 'x', until: new Date(0) } };

describe('rooms', () => {
  it.each<[string, Actor, string[]]>([
    ['staff hear all and what is their own work', staff, ['session:s', 'person:p', 'staff']],
    ['a customer’s people hear their customer', reader, ['session:s', 'person:p', `customer:${OWN}`]],
    [
      'an auditor hears it as far as the period goes',
      auditor,
      ['session:s', 'person:p', `customer:${OWN}:2026-01-01:2026-03-31`],
    ],
    ['who looks as a customer hears no own work', looking, ['session:s', `customer:${OWN}`]],
    [
      'what is of the product itself hears nobody',
      { ...staff, scope: { kind: 'system' } },
      ['session:s', 'person:p'],
    ],
  ])('%s', (_rule, actor, rooms) => {
    expect(roomsOf({ id: 's', actor })).toEqual(rooms);
  });

  it('of a customer are found again among all', () => {
    const names = [staff, reader, auditor, looking].flatMap((actor) => roomsOf({ id: 's', actor }));
    names.push(`customer:${OTHER}`, 'customer:', `customer:${OWN}:x:y`, 'AbC-123');
    expect(customersIn(names).toSorted()).toEqual([OWN, OTHER].toSorted());
    expect(roomsOfCustomer(new Set(names), OWN).map(({ period }) => period)).toEqual([undefined, PERIOD]);
  });

  it.each<[string, Actor, Actor, boolean]>([
    ['nothing changed', staff, { ...staff, name: 'Anders', role: 'viewer' }, true],
    ['another person', staff, { ...staff, id: 'q' }, false],
    ['staff who look as a customer', staff, looking, false],
    ['a reader is not who looks as one', reader, looking, false],
    ['another customer', reader, { ...reader, scope: { kind: 'customer', customerId: OTHER } }, false],
    ['another period', auditor, { ...auditor, period: { ...PERIOD, to: '2026-06-30' } }, false],
  ])('are the same or not: %s', (_rule, before, now, same) => {
    expect(isSame(before, now)).toBe(same);
  });
});
