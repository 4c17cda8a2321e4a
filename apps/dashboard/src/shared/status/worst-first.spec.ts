import type { Status } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { worstFirst } from './worst-first';

const thing = (name: string, status: Status | null) => ({ name, status });

describe('the order of a list', () => {
  it('is worst first, unknown before warning, unwatched last, equals by name', () => {
    const given = [
      thing('unwatched', null),
      thing('good', 'ok'),
      thing('b', 'warning'),
      thing('unseen', 'unknown'),
      thing('a', 'warning'),
      thing('down', 'critical'),
    ];
    expect(worstFirst(given, ({ status }) => status).map(({ name }) => name)).toEqual([
      'down',
      'unseen',
      'a',
      'b',
      'good',
      'unwatched',
    ]);
  });
});
