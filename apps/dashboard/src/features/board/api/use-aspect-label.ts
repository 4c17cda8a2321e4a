import { ROUTES, type CollectorInfo } from '@nachtwacht/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../../../shared/api/call';
import { useLanguage } from '../../../shared/i18n/use-language';

const collectorsQuery = queryOptions({
  queryKey: ['collectors'],
  queryFn: ({ signal }) => call(ROUTES.collectors, { signal }),
  // What kinds of connection there are changes with the version of the server only.
  staleTime: Infinity,
});

interface Aspect {
  readonly collector: string;
  readonly aspect: string;
  readonly instance: string;
}

function labelIn(collectors: readonly CollectorInfo[] | undefined, { collector, aspect }: Aspect) {
  return collectors?.find(({ id }) => id === collector)?.aspects[aspect]?.label;
}

/** What a check looks at, in words: "Schijf C:". The collector's own word until the labels are there. */
export function useAspectLabel(): (aspect: Aspect) => string {
  const { data } = useQuery(collectorsQuery);
  const language = useLanguage();
  return useCallback(
    (aspect) => {
      const label = labelIn(data, aspect)?.[language] ?? aspect.aspect;
      return aspect.instance === '' ? label : `${label} ${aspect.instance}`;
    },
    [data, language],
  );
}
