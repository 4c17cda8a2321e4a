import { ROUTES } from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

/** Says that what a check looks at was taken out on purpose. */
export function useRemoveCheck(checkId: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (note: string) => call(ROUTES.removeCheck, { params: { id: checkId }, body: { note } }),
    onSuccess: () =>
      Promise.all(
        ['asset', 'assets', 'hardware', 'coverage'].map((key) =>
          queryClient.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}
