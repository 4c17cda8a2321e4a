import {
  startSnmpAgent,
  type AgentValues,
  type SnmpAgent,
  type SnmpAgentOptions,
} from '@nachtwacht/testing/snmp-agent';
import type { Device } from '../../world/device';
import type { World } from '../../world/world';
import type { Endpoint } from '../endpoint';

export interface SnmpEndpointOptions {
  readonly world: World;
  readonly device: Device;
  readonly access: Pick<SnmpAgentOptions, 'community' | 'user'>;
  /** All that it tells now, by OID. Asked for each question. */
  readonly values: () => AgentValues;
}

/**
 * A device that speaks SNMP, version 2c and 3, on a UDP port of its own. Down, its port is closed; hanging, behind a dead
 * line or with its credentials revoked, it is silent, as agents are to those they do not know.
 */
export class SnmpEndpoint implements Endpoint {
  readonly id: string;
  private agent: SnmpAgent | null = null;
  private port = 0;
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly options: SnmpEndpointOptions) {
    this.id = options.device.spec.id;
  }

  async start(port: number): Promise<number> {
    await this.listen(port);
    if (this.options.device.has('down')) await this.close();
    return this.port;
  }

  settle(): Promise<void> {
    // One after the other: a fault that is caused and cured at once must end up listening.
    const settled = this.turn.then(() => this.settleNow());
    this.turn = settled.catch(() => undefined);
    return settled;
  }

  async stop(): Promise<void> {
    await this.turn;
    await this.close();
  }

  private async settleNow(): Promise<void> {
    if (this.options.device.has('down')) await this.close();
    else if (this.agent === null) await this.listen(this.port);
  }

  private async listen(port: number): Promise<void> {
    const { world, device, access, values } = this.options;
    const isSilent = () => device.has('hangs') || device.has('api-key-revoked') || world.isDark(device);
    this.agent = await startSnmpAgent({ ...access, values, port, isSilent });
    this.port = this.agent.port;
  }

  private async close(): Promise<void> {
    const { agent } = this;
    this.agent = null;
    await agent?.close();
  }
}
