import { useQuery } from '@tanstack/react-query';
import { ownOpenIdQuery } from '../api/openid';

/** Has the person who is signed in a password? Whoever came in by another service may have none, and is asked for none. */
export function useHasPassword(): boolean {
  return useQuery(ownOpenIdQuery).data?.hasPassword ?? true;
}
