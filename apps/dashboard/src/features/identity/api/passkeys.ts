import { Passkey } from '@nachtwacht/contracts';
import {
  startAuthentication,
  startRegistration,
  type AuthenticationResponseJSON as PasskeyAnswer,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { send } from '../../../shared/api/send';
import { problemOf, requirePasskeys } from '../passkeys/passkey-problem';

const path = (name: string) => `/auth/passkey/${name}`;
const post = (name: string, body: object = {}) => send({ method: 'POST', path: path(name), body });

export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: async ({ signal }) =>
    z.array(Passkey).parse(await send({ method: 'GET', path: path('list'), signal })),
});

/** By what somebody shows to be there: the password, or a passkey that is asked for now. */
export type Proof = { readonly password: string } | 'passkey';

/** Opens a session. Throws ApiError, or PasskeyProblem when browser or device did not do it. */
export async function signInByPasskey(): Promise<void> {
  requirePasskeys();
  await sendAnswer(await askToSign('sign-in-options'));
}

/** What a device signs once the person chooses a passkey among what the browser fills in. */
export function waitForAutofill(): Promise<PasskeyAnswer> {
  return askToSign('sign-in-options', true);
}

/** Opens a session with it. Throws ApiError. */
export async function sendAnswer(response: PasskeyAnswer): Promise<void> {
  await post('sign-in', { response });
}

/** Ends all other sessions. Throws as above. */
export async function addPasskey(name: string, proof: Proof): Promise<void> {
  requirePasskeys();
  const options = await post('add-options', await proven(proof));
  const response = await startRegistration({
    optionsJSON: options as PublicKeyCredentialCreationOptionsJSON,
  }).catch((error: unknown) => {
    throw problemOf(error, 'make');
  });
  await post('add', { name, response });
}

/** Ends all other sessions. Throws as above. */
export async function removePasskey(id: string, proof: Proof): Promise<void> {
  await post('remove', { id, ...(await proven(proof)) });
}

async function proven(proof: Proof): Promise<object> {
  if (proof !== 'passkey') return proof;
  requirePasskeys();
  return { confirmation: await askToSign('confirm-options') };
}

async function askToSign(options: string, useBrowserAutofill = false): Promise<PasskeyAnswer> {
  const optionsJSON = (await post(options)) as PublicKeyCredentialRequestOptionsJSON;
  return startAuthentication({ optionsJSON, useBrowserAutofill }).catch((error: unknown) => {
    throw problemOf(error, 'use');
  });
}
