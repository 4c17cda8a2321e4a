import type { World } from '../world/world';
import { dayScript, type ScriptedEvent } from './day-script';
import { labMinutes, type LabTime } from './lab-clock';

/**
 * Plays the scripted days. A person's hand always wins: what a person caused is not cured, and what a person cured
 * stays cured until the script causes it anew.
 */
export class ScenarioPlayer {
  constructor(
    private readonly world: World,
    private readonly seed: number,
    /** The moment up to which the script was played, null before the first time. */
    private position: LabTime | null,
  ) {}

  get playedUpTo(): LabTime | null {
    return this.position;
  }

  /** Plays everything since the last call. After a pause of a day or more it starts at the present moment. */
  playUpTo(now: LabTime): void {
    const from = this.position;
    if (from === null || labMinutes(now) - labMinutes(from) >= 1440 || labMinutes(now) < labMinutes(from))
      this.startAt(now);
    else for (const event of this.eventsBetween(from, now)) this.play(event);
    this.position = now;
  }

  /** Cures what the script caused and forgets where it was. */
  stop(): void {
    this.world.cureAll('script');
    this.position = null;
  }

  private startAt(now: LabTime): void {
    this.world.cureAll('script');
    for (const event of this.scriptOf(now.day)) if (event.minute <= now.minute) this.play(event);
  }

  private eventsBetween(from: LabTime, to: LabTime): readonly ScriptedEvent[] {
    if (from.day === to.day)
      return this.scriptOf(to.day).filter(({ minute }) => minute > from.minute && minute <= to.minute);
    return [
      ...this.scriptOf(from.day).filter(({ minute }) => minute > from.minute),
      ...this.scriptOf(to.day).filter(({ minute }) => minute <= to.minute),
    ];
  }

  private scriptOf(day: number): readonly ScriptedEvent[] {
    return dayScript(
      day,
      this.seed,
      [...this.world.devices.values()].map((device) => device.spec),
    );
  }

  private play({ what, device, fault }: ScriptedEvent): void {
    if (what === 'cause') this.world.cause(device, fault, 'script');
    else this.world.cure(device, fault, 'script');
  }
}
