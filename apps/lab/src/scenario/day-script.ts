import { pick, seededRandom, seedFor } from '../values/random';
import type { DeviceSpec } from '../world/device';
import { minutesOf } from '../world/device-specs';
import { STORIES, type Story } from './stories';

export interface ScriptedEvent {
  /** Minute of the lab's day. */
  readonly minute: number;
  readonly what: 'cause' | 'cure';
  readonly device: string;
  readonly fault: string;
}

/**
 * What happens on one day, in order of time. The same seed and day give the same script; every fault that is caused
 * is cured on the same day, and no device has two stories at once.
 */
export function dayScript(
  day: number,
  seed: number,
  devices: readonly DeviceSpec[],
  stories: readonly Story[] = STORIES,
): readonly ScriptedEvent[] {
  const random = seededRandom(seedFor(`day ${day}`, seed));
  const cast: { readonly device: string; readonly story: Story }[] = [];
  for (const story of stories) {
    const happens = random() < story.chance;
    const free = devices.filter(
      ({ id, kind }) =>
        story.kinds.includes(kind) && !cast.some((role) => role.device === id && overlap(role.story, story)),
    );
    const device = pick(random, free);
    if (happens && device !== undefined) cast.push({ device: device.id, story });
  }
  return cast
    .flatMap(({ device, story: { fault, from, to } }): ScriptedEvent[] => [
      { minute: minutesOf(from), what: 'cause', device, fault },
      { minute: minutesOf(to), what: 'cure', device, fault },
    ])
    .toSorted((a, b) => a.minute - b.minute);
}

function overlap(one: Story, other: Story): boolean {
  return minutesOf(one.from) <= minutesOf(other.to) && minutesOf(other.from) <= minutesOf(one.to);
}
