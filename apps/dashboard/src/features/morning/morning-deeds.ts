import type { NightRow } from '@nachtwacht/contracts';
import { createContext, useContext } from 'react';

/** What rows and the opened night let one do. The functions stay the same, so that rows are not drawn again. */
export interface MorningDeeds {
  readonly open: (night: NightRow) => void;
  /** `by`: rows signed by keys leave at once, under a pointer they stay until it rests. */
  readonly sign: (night: NightRow, by: 'keys' | 'pointer') => void;
  readonly note: (night: NightRow) => void;
  readonly override: (night: NightRow) => void;
}

export const MorningDeedsContext = createContext<MorningDeeds | null>(null);

export function useMorningDeeds(): MorningDeeds {
  const deeds = useContext(MorningDeedsContext);
  if (deeds === null) throw new Error('MorningDeeds is missing around this component');
  return deeds;
}
