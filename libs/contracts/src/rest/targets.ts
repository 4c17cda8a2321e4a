import { portRange, type ApprovedTargets as Approved } from '@nachtwacht/domain';
import { z } from 'zod';

const LONGEST_LIST = 100;

const Network = z.union(
  [z.cidrv4(), z.cidrv6(), z.ipv4(), z.ipv6()],
  'an address or a network, such as 10.0.0.5 or 192.168.1.0/24',
);
const Ports = z
  .string()
  .refine((text) => portRange(text) !== null, 'a port or a range of ports, such as 443 or 8000-8100');

/**
 * What the connections of a site may dial. An empty list approves everything that is not always refused: this machine,
 * link-local, metadata of clouds, multicast, reserved addresses and the services of Nachtwacht itself.
 */
export const ApprovedTargets = z.object({
  networks: z.array(Network).max(LONGEST_LIST),
  ports: z.array(Ports).max(LONGEST_LIST),
}) satisfies z.ZodType<Approved>;
export type ApprovedTargets = z.infer<typeof ApprovedTargets>;
