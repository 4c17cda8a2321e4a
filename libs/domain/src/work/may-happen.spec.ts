import { expect, test } from 'vitest';
import { rowsOf } from '../time/testing/table';
import { mayHappen } from './may-happen';
import { WORK_HAPPENINGS, WORK_STATES } from './work-event';

// what | open | waiting for the customer | waiting for a supplier | resolved | closed
const TABLE = rowsOf(`
  received | - | - | - | - | -
  auto-answered | yes | yes | yes | yes | yes
  answered | yes | yes | yes | yes | yes
  asked | yes | yes | yes | - | -
  customer-wrote | yes | yes | yes | yes | yes
  waits-for-supplier | yes | yes | yes | - | -
  resumed | - | yes | yes | - | -
  prioritised | yes | yes | yes | - | -
  transferred | yes | yes | yes | - | -
  resolved | yes | yes | yes | - | -
  reopened | - | - | - | yes | yes
  closed | yes | yes | yes | yes | -
  noted | yes | yes | yes | yes | yes
  referenced | yes | yes | yes | yes | yes
  warned | yes | yes | yes | yes | yes
`);

test.each(TABLE)(
  '%s can happen when it is open %s, waits for the customer %s, for a supplier %s, …',
  (...row) => {
    const [name, ...may] = row;
    const kind = WORK_HAPPENINGS.find((one) => one === name);
    expect(kind && WORK_STATES.map((state) => (mayHappen(state, kind) ? 'yes' : '-'))).toEqual(may);
  },
);

test('the table leaves nothing out', () => {
  expect(TABLE.map(([name]) => name)).toEqual([...WORK_HAPPENINGS]);
});
