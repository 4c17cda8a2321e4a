import { ProblemException } from '@nachtwacht/server-kit';

/** 401 of who comes in; whoever is signed in and not believed stays signed in. */
type Status = 401 | 403;

/** One answer for all that is not right: who tries learns nothing of which keys there are, and whose. */
export function refused(status: Status): ProblemException {
  return new ProblemException(status, {
    code: 'passkey-refused',
    message: 'This passkey does not let you in. Use another way, or try again.',
  });
}

export function notVerified(status: Status): ProblemException {
  return new ProblemException(status, {
    code: 'passkey-unverified',
    message: 'The device did not ask who you are. Set a PIN, a finger or a face on it, then try again.',
  });
}

/** What a person began too long ago, or in another window. */
export function tooLate(): ProblemException {
  return new ProblemException(400, {
    code: 'passkey-late',
    message: 'This took longer than five minutes. Begin anew.',
  });
}

export function notMade(): ProblemException {
  return new ProblemException(400, {
    code: 'passkey-not-made',
    message: 'What the device made is no passkey for this address. Try again.',
  });
}

export function needsHttps(): ProblemException {
  return new ProblemException(409, {
    code: 'passkeys-need-https',
    message: 'Passkeys work at an address with https only, or on the machine itself at localhost.',
  });
}

export function signedOut(): ProblemException {
  return new ProblemException(401, { code: 'signed-out', message: 'Sign in first.' });
}

export function signInAgain(): ProblemException {
  return new ProblemException(403, {
    code: 'sign-in-again',
    message: 'Sign in again first, then do this at once.',
  });
}

/** Whoever looks as a customer changes nothing, the own account included. */
export function onlyLooking(): ProblemException {
  return new ProblemException(403, {
    code: 'viewing-as-customer',
    message: 'Stop looking as a customer first.',
  });
}

/** The password was right, and is not enough for who has passkeys alone. */
export function passkeyNeeded(): { readonly code: string; readonly message: string } {
  return { code: 'passkey-needed', message: 'Sign in with your passkey.' };
}
