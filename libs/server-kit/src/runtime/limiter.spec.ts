import { describe, expect, it } from 'vitest';
import { Limiter } from './limiter';

describe('a limiter', () => {
  it('lets only so many work at once, in the order they came', async () => {
    const limiter = new Limiter(2);
    const order: number[] = [];
    let most = 0;
    const work = (number: number) =>
      limiter.run(async () => {
        order.push(number);
        most = Math.max(most, limiter.active);
        await Promise.resolve();
      });
    await Promise.all([1, 2, 3, 4, 5].map(work));
    expect(order).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
    expect(limiter.active).toBe(0);
  });

  it('gives the place of one that failed to the next', async () => {
    const limiter = new Limiter(1);
    await expect(limiter.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(limiter.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
