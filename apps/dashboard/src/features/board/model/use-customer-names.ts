import type { LiveCustomer } from '@nachtwacht/domain';
import { useMemo } from 'react';

export function useCustomerNames(customers: readonly LiveCustomer[]): ReadonlyMap<string, string> {
  return useMemo(() => new Map(customers.map(({ id, name }) => [id, name])), [customers]);
}
