import { ROUTES, type DutyWeekdays, type HandOverInput } from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../shared/api/call';
import { dutyWeekdaysQuery } from './duty-queries';

export function useHandOver() {
  return useMutation({
    mutationFn: (body: z.infer<typeof HandOverInput>) => call(ROUTES.handOver, { body }),
  });
}

export function useChangeWeekdays() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof DutyWeekdays>) => call(ROUTES.changeDutyWeekdays, { body }),
    onSuccess: (weekdays) => queryClient.setQueryData(dutyWeekdaysQuery.queryKey, weekdays),
  });
}
