import type { CollectorInfo } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLanguage } from '../../../shared/i18n/use-language';
import { collectorsQuery } from '../../../shared/inventory/inventory-queries';

/** What a kind of system is called; its id until the labels are there. */
export function useCollectorName(): (id: string) => string {
  const { data } = useQuery(collectorsQuery);
  const language = useLanguage();
  return useCallback((id) => data?.find((each) => each.id === id)?.label[language] ?? id, [data, language]);
}

export function useCollector(id: string | undefined): CollectorInfo | undefined {
  const { data } = useQuery(collectorsQuery);
  return data?.find((each) => each.id === id);
}
