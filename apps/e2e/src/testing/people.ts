import { post, type ApiClient } from './api-client';

export interface Guest {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** Invites a reader of a customer and accepts for that person, by the API. */
export async function letReaderIn(
  api: ApiClient,
  url: string,
  customerId: string,
  guest: Guest,
): Promise<void> {
  const { link } = await api.call('invite', { body: { email: guest.email, role: 'reader', customerId } });
  // Null where links go by mail.
  const token = String(link).split('token=')[1];
  const { name, password } = guest;
  await post(`${url}/api/invitation/accept`, { token, name, password, language: 'nl' }, { origin: url });
}
