import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';

/** To the page a person came for, once a session is there; what was known of another session is forgotten. */
export function useEnter(): (path: string | undefined) => Promise<void> {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async (path) => {
    queryClient.clear();
    await router.navigate({ href: path ?? '/', replace: true });
  };
}
