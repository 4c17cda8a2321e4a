import { expect, it } from 'vitest';
import { Slots } from './slots';

const never = new AbortController().signal;

it('lets no more in than there are slots, and the next when one is given back', async () => {
  const slots = new Slots(2);
  const order: string[] = [];
  const free = await slots.take(never);
  await slots.take(never);
  const third = slots.take(never).then(() => order.push('third'));
  await Promise.resolve();
  order.push('given back');
  free();
  free();
  await third;
  expect(order).toEqual(['given back', 'third']);
  const gone = new AbortController();
  const fourth = slots.take(gone.signal);
  gone.abort(new Error('no time left'));
  await expect(fourth).rejects.toThrow('no time left');
});

it('forgets who gave up waiting', async () => {
  const slots = new Slots(1);
  const free = await slots.take(never);
  const gone = new AbortController();
  const waiting = slots.take(gone.signal).catch(() => undefined);
  const patient = slots.take(never);
  gone.abort(new Error('no time left'));
  await waiting;
  free();
  (await patient)();
  await slots.take(never);
  await expect(slots.take(AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
});
