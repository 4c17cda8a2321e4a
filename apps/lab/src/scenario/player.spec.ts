import { beforeEach, describe, expect, it } from 'vitest';
import { deviceSpecs } from '../world/device-specs';
import { World } from '../world/world';
import { dayScript } from './day-script';
import { ScenarioPlayer } from './player';

const SEED = 5;
const DAY = 12;
const specs = deviceSpecs();
const events = dayScript(DAY, SEED, specs);
const first = events[0]!;

let world: World;
beforeEach(() => {
  world = new World(specs, SEED);
});

function broken(): readonly string[] {
  return [...world.devices.values()].flatMap((device) =>
    [...device.active.keys()].map((fault) => `${device.spec.id} ${fault}`),
  );
}

/** What must be broken at a minute of the day when nobody lends a hand. */
function expectedAt(minute: number): readonly string[] {
  const active = new Set<string>();
  for (const { what, device, fault } of events.filter((event) => event.minute <= minute)) {
    if (what === 'cause') active.add(`${device} ${fault}`);
    else active.delete(`${device} ${fault}`);
  }
  return [...active].toSorted();
}

describe('the scripted day', () => {
  it('is in the same state however often one looks', () => {
    const player = new ScenarioPlayer(world, SEED, { day: DAY, minute: 0 });
    for (let minute = 0; minute < 1440; minute += 7) {
      player.playUpTo({ day: DAY, minute });
      expect(broken().toSorted()).toEqual(expectedAt(minute));
    }
  });

  it('starts in the middle of a day as if it had played from the morning on', () => {
    new ScenarioPlayer(world, SEED, null).playUpTo({ day: DAY, minute: 700 });
    expect(broken().toSorted()).toEqual(expectedAt(700));
  });

  it('goes on after a short pause, also over midnight', () => {
    const player = new ScenarioPlayer(world, SEED, { day: DAY - 1, minute: 1430 });
    player.playUpTo({ day: DAY, minute: 600 });
    expect(broken().toSorted()).toEqual(expectedAt(600));
  });

  it('starts anew after a long pause', () => {
    world.cause(first.device, first.fault, 'script');
    const player = new ScenarioPlayer(world, SEED, { day: DAY - 40, minute: 0 });
    player.playUpTo({ day: DAY, minute: 0 });
    expect(broken()).toEqual([]);
  });

  it('leaves alone what a person caused', () => {
    world.cause(first.device, first.fault, 'hand');
    const player = new ScenarioPlayer(world, SEED, { day: DAY, minute: 0 });
    player.playUpTo({ day: DAY, minute: 1439 });
    expect(broken()).toEqual([`${first.device} ${first.fault}`]);
  });

  it('does not cause again what a person cured', () => {
    const player = new ScenarioPlayer(world, SEED, { day: DAY, minute: 0 });
    player.playUpTo({ day: DAY, minute: first.minute });
    world.cure(first.device, first.fault);
    player.playUpTo({ day: DAY, minute: first.minute + 1 });
    expect(world.device(first.device).has(first.fault)).toBe(false);
  });

  it('cures what it caused when it is stopped, and nothing else', () => {
    world.cause('gouda-firewall', 'down', 'hand');
    const player = new ScenarioPlayer(world, SEED, null);
    player.playUpTo({ day: DAY, minute: first.minute });
    player.stop();
    expect(broken()).toEqual(['gouda-firewall down']);
  });
});
