import { ROUTES, type FollowUpPatch } from '@nachtwacht/contracts';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../shared/api/call';

/** Notes the ticket of a failure that is worked on, or closes it. */
export function useFollowUp(id: string) {
  return useMutation({
    mutationFn: (body: z.infer<typeof FollowUpPatch>) =>
      call(ROUTES.changeFollowUp, { params: { id }, body }),
  });
}
