import { ApiClient, post } from './api-client';

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
  await accept(url, link, guest, 'nl');
}

/** Invites an engineer who reads `language`, and accepts for that person, by the API. */
export async function letEngineerIn(
  api: ApiClient,
  url: string,
  guest: Guest,
  language: 'nl' | 'en',
): Promise<ApiClient> {
  const { link } = await api.call('invite', {
    body: { email: guest.email, role: 'engineer', customerId: null },
  });
  await accept(url, link, guest, language);
  return ApiClient.signIn(url, guest.email, guest.password);
}

async function accept(url: string, link: string | null, guest: Guest, language: 'nl' | 'en'): Promise<void> {
  // Null where links go by mail.
  const token = String(link).split('token=')[1];
  const { name, password } = guest;
  await post(`${url}/api/invitation/accept`, { token, name, password, language }, { origin: url });
}
