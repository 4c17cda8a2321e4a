import { portRange, remark, type ApprovedTargets as Approved } from '@nachtwacht/domain';
import { z } from 'zod';

const LONGEST_LIST = 100;

const Network = z.union([z.cidrv4(), z.cidrv6(), z.ipv4(), z.ipv6()], remark('network-or-ip'));
const Ports = z.string().refine((text) => portRange(text) !== null, remark('port-or-range'));

/**
 * What the connections of a site may dial. An empty list approves everything that is not always refused: this machine,
 * link-local, metadata of clouds, multicast, reserved addresses and the services of Nachtwacht itself.
 */
export const ApprovedTargets = z.object({
  networks: z.array(Network).max(LONGEST_LIST),
  ports: z.array(Ports).max(LONGEST_LIST),
}) satisfies z.ZodType<Approved>;
export type ApprovedTargets = z.infer<typeof ApprovedTargets>;
