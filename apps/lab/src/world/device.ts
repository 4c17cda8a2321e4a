import { nextValue } from '../values/gauge';
import { between, seededRandom, seedFor, type Random } from '../values/random';
import type { SourceOfPractice, JobOfSource } from './backup-sources';
import type { DeviceKind } from './device-kind';
import { FAULTS } from './faults';
import { GAUGES } from './gauges';

/** Who caused a fault: a person by a button or the API, or the scripted day. */
export type Origin = 'hand' | 'script';

export interface DeviceSpec {
  readonly id: string;
  readonly kind: DeviceKind;
  /** Code of the practice; null for what belongs to the provider. */
  readonly practice: string | null;
  readonly site: string | null;
  readonly name: string;
  readonly model?: string;
  /** Access points and switches: the controller that knows them, and its name for their site. */
  readonly controller?: { readonly id: string; readonly site: string };
  readonly backup?: BackupSpec;
  /** A source of backups, and the computer that reports its own. */
  readonly source?: Pick<SourceOfPractice, 'vendor'>;
  readonly sourceJob?: SourceJobSpec;
}

export interface SourceJobSpec extends JobOfSource {
  /** The device that knows it. */
  readonly source: string;
  /** Tells it from all other jobs of the lab, from 1. */
  readonly number: number;
}

export interface BackupSpec {
  readonly tool: 'restic' | 'borg' | 'duplicati';
  /** Minute of the lab's day at which it runs. */
  readonly minuteOfDay: number;
  readonly gigabytes: number;
}

/** A small state machine: faults come and go by name, values follow gently. */
export class Device {
  private readonly random: Random;
  private readonly origins = new Map<string, Origin>();
  private readonly values = new Map<string, number>();

  constructor(
    readonly spec: DeviceSpec,
    seed: number,
  ) {
    this.random = seededRandom(seedFor(spec.id, seed));
    for (const [name, gauge] of Object.entries(GAUGES[spec.kind]))
      this.values.set(name, gauge.usual + between(this.random, -1, 1) * (gauge.swing ?? 0));
  }

  /** Active faults with who caused them. */
  get active(): ReadonlyMap<string, Origin> {
    return this.origins;
  }

  has(fault: string): boolean {
    return this.origins.has(fault);
  }

  canHave(fault: string): boolean {
    return Object.hasOwn(FAULTS[this.spec.kind], fault);
  }

  /** A fault that a person caused stays the person's. */
  cause(fault: string, origin: Origin): void {
    if (this.origins.get(fault) !== 'hand') this.origins.set(fault, origin);
  }

  cure(fault: string): void {
    this.origins.delete(fault);
  }

  tick(seconds: number, busyness: number): void {
    const circumstances = { seconds, busyness, faults: new Set(this.origins.keys()) };
    for (const [name, gauge] of Object.entries(GAUGES[this.spec.kind]))
      this.values.set(name, nextValue(this.value(name), gauge, circumstances, this.random));
  }

  /** A value by name; a name that the kind does not have is a defect of the lab. */
  value(name: string): number {
    const value = this.values.get(name);
    if (value === undefined) throw new Error(`A ${this.spec.kind} has no value "${name}"`);
    return value;
  }

  get allValues(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.values);
  }
}
