import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLanguage } from '../i18n/use-language';
import { servicesQuery } from './inventory-queries';

/** The name of a service in the reader's language; its code until the catalogue is there. */
export function useServiceName(): (code: string) => string {
  const { data } = useQuery(servicesQuery);
  const language = useLanguage();
  return useCallback(
    (code) => {
      const service = data?.find((each) => each.code === code);
      if (service === undefined) return code;
      return language === 'nl' ? service.nameNl : service.nameEn;
    },
    [data, language],
  );
}
