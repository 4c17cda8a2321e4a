import type { ApiClient } from './api-client';
import { until } from './until';

/** Adds a website that is looked at every second, as a person would: connection, test, acceptance. */
export async function watchWebsite(
  api: ApiClient,
  customerId: string,
  name: string,
  url: string,
): Promise<void> {
  const { connection } = await api.call('createConnection', {
    body: { collector: 'http', name, customerId, settings: { url }, intervalSeconds: 1 },
  });
  const params = { id: connection.id };
  const test = await api.call('testConnection', { params });
  await until(
    'the test of the connection ends',
    20,
    async () => (await api.call('connectionTest', { params: { id: test.id } })).finishedAt,
  );
  const [found] = await api.call('found', { params });
  const item = { key: found!.key, customerId, serviceCode: 'cloud-hosting', name };
  await api.call('accept', { params, body: { items: [item] } });
}
