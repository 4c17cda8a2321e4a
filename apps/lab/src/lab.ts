import { startControl } from './control/start-control';
import { labState, type LabState } from './control/lab-state';
import { BackupRunner } from './devices/backup/backup-runner';
import { SourceNights } from './devices/backup-source/source-nights';
import { DuplicatiReporter } from './devices/duplicati/duplicati-reporter';
import { createEndpoints } from './devices/endpoints';
import { keepSettled } from './devices/keep-settled';
import { Secrets } from './devices/secrets';
import { startEndpoints, type Ports } from './devices/start-endpoints';
import { Certificates } from './devices/tls/certificates';
import { EnrolmentLoop, type EnrolmentLoopOptions } from './enrol/enrolment-loop';
import { makePlan } from './enrol/make-plan';
import type { Plan } from './enrol/plan';
import { Day } from './scenario/day';
import type { DayLength } from './scenario/lab-clock';
import { MONTH_LIVED } from './month/live-month';
import { livedMonth, type LivedMonthOptions } from './month/lived-month';
import { Mailbox } from './mailbox/mailbox';
import { channelMark } from './store/channel-mark';
import { DataFile } from './store/data-file';
import { keepFaults } from './store/keep-faults';
import { pushUrlsOf } from './store/push-urls';
import { toldOnce } from './store/told-once';
import { deviceSpecs } from './world/device-specs';
import { World } from './world/world';

export interface LabOptions {
  readonly dataFolder: string;
  /** Of the control page; 0 picks a free one, null the one it had before. */
  readonly port: number | null;
  readonly basePort: number | null;
  readonly dayMinutes: DayLength;
  readonly seed: number;
  /** Whether a new lab plays the scripted day. */
  readonly playing: boolean;
  /** Whether anything becomes of backups night after night; without, all is well. */
  readonly stories: boolean;
  readonly trustedAuthority: boolean;
  /** null: the lab only shows its devices. */
  readonly product: Pick<
    EnrolmentLoopOptions,
    'product' | 'email' | 'password' | 'retryMs' | 'lookEveryMs'
  > | null;
  /** What one practice lives through; null: nothing. */
  readonly month: LivedMonthOptions['month'];
  readonly log: (line: string) => void;
  readonly clock: () => number;
}

export interface Lab {
  readonly controlUrl: string;
  readonly world: World;
  readonly ports: Ports;
  readonly plan: Plan;
  state(): LabState;
  stop(): Promise<void>;
}

/** Starts the whole make-believe world; everything listens when this resolves. Enrolment goes on behind it. */
export async function startLab(options: LabOptions): Promise<Lab> {
  const { clock, log, seed, dayMinutes } = options;
  const file = DataFile.open(options.dataFolder, clock());
  const { bornAt } = file.data;
  const world = new World(deviceSpecs({ stories: options.stories }), seed);
  keepFaults(world, file);

  const secrets = new Secrets(file);
  const certificates = new Certificates(options.dataFolder, clock);
  const nights = new SourceNights({ world, file, seed, clock });
  const devices = await createEndpoints({ world, certificates, secrets, nights, bornAt, clock });
  const mailbox = new Mailbox(clock);
  const endpoints = [...devices, mailbox];
  const ports = await startEndpoints({ endpoints, file, basePort: options.basePort, log });
  keepSettled(world, devices, log);

  const plan = await makePlan({ ...options, world, ports, secrets, certificates });
  const pushUrls = pushUrlsOf(file, options.product?.product ?? '');
  const month = livedMonth(file, plan, pushUrls, options);
  const enrolment =
    options.product === null
      ? null
      : new EnrolmentLoop({
          ...options.product,
          plan,
          pushUrls,
          channelMark: channelMark(file),
          toldOnce: toldOnce(file),
          month,
          clock,
          log,
        });
  const forgetPushUrl = (device: string): void => {
    pushUrls.forget(device);
    enrolment?.again();
  };
  const reporter = new DuplicatiReporter({
    world,
    nights,
    file,
    clock,
    pushUrl: (computer) => pushUrls.get(computer),
    forgetPushUrl,
  });
  const backups = new BackupRunner({
    world,
    dayMinutes,
    seed,
    clock,
    pushUrl: (job) => pushUrls.get(job),
    forgetPushUrl,
    lastRun: (job) => file.data.backupRuns[job],
    rememberRun: (job, at) => {
      file.change((data) => {
        data.backupRuns[job] = at;
      });
    },
  });
  const day = new Day({
    world,
    file,
    backups: [backups, nights, reporter],
    seed,
    dayMinutes,
    clock,
    playing: options.playing,
  });
  const state = (): LabState =>
    labState({
      world,
      ports,
      dayMinutes,
      playing: day.isPlaying,
      mails: mailbox.mails,
      lived:
        file.data.lived === null ? null : { ...file.data.lived, product: options.product?.product ?? '' },
      isLived: toldOnce(file).has(MONTH_LIVED),
      enrolment: enrolment?.state ?? { phase: 'off', problems: [] },
      now: clock(),
    });
  const control = await startControl(
    {
      world,
      state,
      setPlaying: (playing) => day.setPlaying(playing),
      runBackup: (id) => {
        const device = world.device(id);
        return device.spec.kind === 'source-job' ? nights.start(device) : backups.start(device);
      },
    },
    { port: options.port, file, log },
  );
  day.start();
  enrolment?.start();

  const stop = async (): Promise<void> => {
    day.stop();
    await Promise.all([control.stop(), enrolment?.stop(), backups.stop(), reporter.stop()]);
    await Promise.all(endpoints.map((endpoint) => endpoint.stop()));
    file.flush();
  };
  return { controlUrl: control.url, world, ports, plan, state, stop };
}
