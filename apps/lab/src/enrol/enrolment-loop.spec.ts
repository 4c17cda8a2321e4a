import { expect, it, onTestFinished } from 'vitest';
import { ACCOUNT, productDouble } from '../testing/product-double';
import { EnrolmentLoop } from './enrolment-loop';
import { expectSoon } from '../testing/expect-soon';

const PLAN = {
  customers: [{ code: 'LAB-HERE', name: 'A practice (demo)', sites: [] }],
  connections: [],
  mailPort: 25,
};

function loopTo(product: string, told: string[]): EnrolmentLoop {
  const loop = new EnrolmentLoop({
    ...ACCOUNT,
    product,
    plan: PLAN,
    pushUrls: new Map(),
    channelMark: { isMade: () => false, made: () => undefined },
    toldOnce: { has: () => true, add: () => undefined },
    month: null,
    clock: () => 0,
    retryMs: 10,
    log: (line) => told.push(line),
  });
  onTestFinished(() => loop.stop());
  return loop;
}

it('says once that the product is not there, and keeps trying', async () => {
  const told: string[] = [];
  const loop = loopTo('http://127.0.0.1:9', told);
  loop.start();
  await expectSoon(() => loop.state.problems).toEqual([expect.stringContaining("can't be reached")]);
  expect(loop.state.phase).toBe('waiting');
  await loop.stop();
  expect(told).toHaveLength(1);
});

it('enrols as soon as the product is there, and again when it is asked to', async () => {
  const product = await productDouble(() => []);
  const told: string[] = [];
  const loop = loopTo(product.url, told);
  loop.start();
  await expectSoon(() => loop.state).toEqual({ phase: 'enrolled', problems: [] });
  product.state.customers = [];
  loop.again();
  await expectSoon(() => product.state.customers.length).toBe(1);
  // Once is enough, however often it looks.
  expect(told).toEqual(['the product watches 0 connections of the lab']);
});
