import { ROUTES, type SetupInput } from '@nachtwacht/contracts';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';
import { signIn } from './sign-in';
import { useEnter } from './use-enter';

/** Makes the first administrator and signs in as that person at once; where that fails, the door is the way on. */
export function useSetup(): UseMutationResult<string, Error, SetupInput> {
  const enter = useEnter();
  return useMutation({
    mutationFn: async (input) => {
      await call(ROUTES.setup, { body: input });
      return signIn(input).then(
        () => '/',
        () => '/sign-in',
      );
    },
    onSuccess: enter,
  });
}
