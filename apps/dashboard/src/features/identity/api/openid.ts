import { OpenIdBegun, OpenIdEntered, OwnOpenId, type OpenIdAccept } from '@nachtwacht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { send } from '../../../shared/api/send';

const path = (name: string) => `/auth/openid/${name}`;
const post = (name: string, body: object) => send({ method: 'POST', path: path(name), body });

export const ownOpenIdQuery = queryOptions({
  queryKey: ['own-openid'],
  queryFn: async ({ signal }) => OwnOpenId.parse(await send({ method: 'GET', path: path('own'), signal })),
});

/** Each leaves this page for the service, which sends the person back to the page that finishes it. Throws ApiError. */
export const goSignIn = async (returnTo: string | undefined) => leaveFor(await post('sign-in', { returnTo }));
export const goAccept = async (accept: OpenIdAccept) => leaveFor(await post('accept', accept));
export const goLink = async (password: string) => leaveFor(await post('link', { password }));

function leaveFor(begun: unknown): void {
  window.location.assign(OpenIdBegun.parse(begun).url);
}

/** Tells the server what the service said. Throws ApiError. */
export async function finishOpenId(search: string): Promise<OpenIdEntered> {
  return OpenIdEntered.parse(await post('finish', { search }));
}

export async function unlinkOpenId(password: string): Promise<void> {
  await post('unlink', { password });
}
