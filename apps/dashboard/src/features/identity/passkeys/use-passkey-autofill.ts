import { PASSKEY_CEREMONY_MS } from '@nachtwacht/domain';
import { browserSupportsWebAuthnAutofill, WebAuthnAbortService } from '@simplewebauthn/browser';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sendAnswer, waitForAutofill } from '../api/passkeys';
import { isPasskeyPlace } from './passkey-problem';

/** Before the challenge that the browser holds is over. */
const ANEW_MS = PASSKEY_CEREMONY_MS - 30_000;

/**
 * Lets the browser offer passkeys in the field of the e-mail address, for as long as that is on screen.
 * @returns why the one that was chosen did not open a session; that nothing can be offered the person did not ask
 */
export function usePasskeyAutofill(onIn: () => Promise<void> | void): Error | null {
  const { mutate, error } = useMutation({ mutationFn: sendAnswer, onSuccess: onIn });
  useEffect(() => {
    const offer = () => {
      waitForAutofill().then(mutate, () => undefined);
    };
    let timer: ReturnType<typeof setInterval> | undefined;
    let isLeft = false;
    void browserSupportsWebAuthnAutofill().then((isOffered) => {
      if (!isOffered || isLeft || !isPasskeyPlace(window.location)) return;
      offer();
      timer = setInterval(offer, ANEW_MS);
    });
    return () => {
      isLeft = true;
      clearInterval(timer);
      WebAuthnAbortService.cancelCeremony();
    };
  }, [mutate]);
  return error;
}
