/** Something of the lab that listens on 127.0.0.1. */
export interface Endpoint {
  /** Names its port in the data file. */
  readonly id: string;
  /** Listens on this port, or on a free one for 0. Resolves to the port. */
  start(port: number): Promise<number>;
  /** Takes up what changed at its device: a device that is down must not listen. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Only this machine may see the make-believe devices. */
export const LOOPBACK = '127.0.0.1';
