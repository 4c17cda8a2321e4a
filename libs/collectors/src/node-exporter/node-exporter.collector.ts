import { defineCollector, trustOf, type PollContext } from '@nachtwacht/collector-kit';
import { nodeExporterAspects } from './aspects';
import { ACCEPT } from './exposition';
import { mapNodeExporter } from './map/map-node-exporter';
import { NodeExporterCredentials, NodeExporterSettings, type NodeExporterAnswers } from './schema';

export const nodeExporterCollector = defineCollector<
  NodeExporterSettings,
  NodeExporterCredentials,
  NodeExporterAnswers
>({
  id: 'node-exporter',
  label: { nl: 'Server (node_exporter, windows_exporter)', en: 'Server (node_exporter, windows_exporter)' },
  description: {
    nl: 'Leest de exporter op een Linux- of Windows-server: processor, geheugen, schijven, services, updates, klok en hardware.',
    en: 'Reads the exporter on a Linux or Windows server: processor, memory, disks, services, updates, clock and hardware.',
  },
  assetKind: 'server',
  settings: NodeExporterSettings,
  credentials: NodeExporterCredentials,
  intervalSeconds: { default: 60, min: 15, max: 3600 },
  deadlineMs: 15_000,
  aspects: nodeExporterAspects,
  addressOf: (settings) => settings.url,
  poll: pollNodeExporter,
  map: mapNodeExporter,
});

/** A terminal server with the collector `process` of windows_exporter passes 1 MiB. */
const MAX_BYTES = 4 * 1024 * 1024;

async function pollNodeExporter(
  context: PollContext,
  settings: NodeExporterSettings,
  credentials: NodeExporterCredentials,
): Promise<NodeExporterAnswers> {
  const askedAt = context.now();
  const reply = await context.http({
    method: 'GET',
    url: settings.url,
    headers: { accept: ACCEPT, ...authorization(credentials) },
    maxBytes: MAX_BYTES,
    ...trustOf(settings),
    expectOk: true,
  });
  return {
    exposition: reply.body,
    contentType: reply.headers['content-type'] ?? null,
    totalMs: reply.timing.totalMs,
    askedAt,
    answeredAt: context.now(),
  };
}

function authorization({ username, password, token }: NodeExporterCredentials): Record<string, string> {
  if (token !== '') return { authorization: `Bearer ${token}` };
  if (username === '') return {};
  return { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` };
}
