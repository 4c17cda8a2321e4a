import { useCallback } from 'react';
import { useFormat } from '../../../shared/format/use-format';

/** A number for a text: `count` chooses the plural, `n` is how it is written. */
export function useCounted(): (count: number) => { readonly count: number; readonly n: string } {
  const format = useFormat();
  return useCallback((count) => ({ count, n: format.number(count) }), [format]);
}
