import type { NightDetail, NightRow } from '@nachtwacht/contracts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { nightQuery } from './night-queries';

/** What an opened night shows changes with these. */
function markOf({ version, notes, signed }: NightRow): string {
  return `${version} ${notes} ${signed !== null}`;
}

/** The opened night, asked for again when its row has become another one: judged anew, signed, noted. */
export function useOpenedNight(night: NightRow): UseQueryResult<NightDetail> {
  const query = useQuery(nightQuery(night));
  const { data, refetch } = query;
  const mark = markOf(night);
  const asked = useRef<string | null>(null);
  useEffect(() => {
    // Once for each: where the answer is behind the row, asking on and on brings nothing.
    if (data === undefined || markOf(data.night) === mark || asked.current === mark) return;
    asked.current = mark;
    void refetch();
  }, [data, mark, refetch]);
  return query;
}
