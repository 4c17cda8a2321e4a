import type { DataFile } from '../store/data-file';
import type { World } from '../world/world';
import { busyness, labTime, type DayLength } from './lab-clock';
import { ScenarioPlayer } from './player';

export interface DayOptions {
  readonly world: World;
  readonly file: DataFile;
  /** What runs by the clock. */
  readonly backups: readonly { tick(): void }[];
  readonly seed: number;
  readonly dayMinutes: DayLength;
  readonly clock: () => number;
  /** Whether a new lab plays the scripted day; an old one goes on as it was. */
  readonly playing: boolean;
}

const TICK_MS = 1_000;

/** Moves the world on, second by second: values, the scripted day, the backups. */
export class Day {
  private readonly player: ScenarioPlayer;
  private playing: boolean;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: DayOptions) {
    const { world, seed, file, dayMinutes } = options;
    const kept = file.data.scenario;
    this.playing = kept?.playing ?? options.playing;
    const position = kept?.dayMinutes === dayMinutes ? kept.position : null;
    this.player = new ScenarioPlayer(world, seed, position);
  }

  get isPlaying(): boolean {
    return this.playing;
  }

  setPlaying(playing: boolean): void {
    this.playing = playing;
    if (!playing) this.player.stop();
    this.tick();
  }

  start(): void {
    this.tick();
    this.timer = setInterval(() => this.tick(), TICK_MS);
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }

  private tick(): void {
    const { world, file, backups, dayMinutes, clock } = this.options;
    const now = labTime(clock(), dayMinutes);
    if (this.playing) this.player.playUpTo(now);
    world.tick(TICK_MS / 1000, busyness(now));
    for (const one of backups) one.tick();
    file.change((data) => {
      data.scenario = { playing: this.playing, dayMinutes, position: this.player.playedUpTo };
    });
  }
}
