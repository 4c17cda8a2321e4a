import { createSocket } from 'node:dgram';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { spec } from '../../testing/specs';
import { World } from '../../world/world';
import { UdpEchoEndpoint } from './udp-echo-endpoint';
import { expectSoon } from '../../testing/expect-soon';

let world: World;
let endpoint: UdpEchoEndpoint;
let port: number;
beforeEach(async () => {
  world = new World([spec('line')], 1);
  endpoint = new UdpEchoEndpoint(world.device('a-line'));
  port = await endpoint.start(0);
});
afterEach(() => endpoint.stop());

/** Sends numbered packets and returns which came back, once `count` did. */
async function echoes(packets: number, count: number): Promise<readonly string[]> {
  const socket = createSocket('udp4');
  onTestFinished(() => {
    socket.close();
  });
  const came: string[] = [];
  socket.on('message', (message) => came.push(message.toString()));
  for (let number = 0; number < packets; number++) socket.send(`packet ${number}`, port, '127.0.0.1');
  await expectSoon(() => came.length).toBe(count);
  return came;
}

it('sends back what it gets', async () => {
  expect((await echoes(3, 3)).toSorted()).toEqual(['packet 0', 'packet 1', 'packet 2']);
});

it('loses three of ten at 30 %', async () => {
  world.cause('a-line', 'loss-30');
  world.tick(1, 0);
  expect(await echoes(20, 14)).toHaveLength(14);
});

it('loses everything when the line drops, and nothing after the cure', async () => {
  world.cause('a-line', 'loss-all');
  world.tick(1, 0);
  expect(await echoes(5, 0)).toEqual([]);
  world.cure('a-line', 'loss-all');
  world.tick(1, 0);
  // What was lost stays lost.
  expect(await echoes(5, 5)).toHaveLength(5);
});
