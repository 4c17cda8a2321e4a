import type { AddressGuard } from '@nachtwacht/collector-kit';
import type { Auth } from '@nachtwacht/features-identity';
import type { OwnMailServer } from '@nachtwacht/notify';
import type { LiveServer } from '@nachtwacht/realtime';
import type { Opener } from '@nachtwacht/server-kit';
import type { DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { addressGuardOf } from '../address-guard';
import type { ProcessContext } from '../process-context';
import { ChannelUnsealerAdapter } from '../adapters/channel-unsealer.adapter';
import type { MailIntakeSettings } from '../mail-intake-settings';
import { createLetterSender } from '../reactions/create-letter-sender';
import { createReactions, type Reactions } from '../reactions/create-reactions';
import { ApiTicks } from './api-ticks';
import { AuditModule } from './audit.module';
import { BackupTicks } from './backup-ticks';
import { AvailabilityModule } from './availability.module';
import { BackupsModule } from './backups.module';
import { BoardModule } from './board.module';
import { BudgetsModule } from './budgets.module';
import { CoreModule } from './core.module';
import { HealthModule } from './health.module';
import { IdentityModule, type People } from './identity.module';
import { MailIntakeModule } from './mail-intake.module';
import { MetricsModule } from './metrics.module';
import { NotificationsModule } from './notifications.module';
import { PollingModule } from './polling.module';
import { PortalModule } from './portal.module';
import { RelayModule } from './relay.module';
import { RestModule } from './rest.module';
import { ReportTicks } from './report-ticks';
import { ReportsModule } from './reports.module';
import { HoursTicks } from './hours-ticks';
import { HoursModule } from './hours.module';
import { UpdateTicks } from './update-ticks';
import { AgreementsModule } from './agreements.module';
import { UpdatesModule } from './updates.module';
import { WorkModule } from './work.module';
import { WorkTicks } from './work-ticks';
import { WorkerTicks } from './worker-ticks';

class WorkerClockModule {}
class ApiClockModule {}

export interface OpenedWeb extends People {
  readonly auth: Auth;
  readonly live: LiveServer;
  /** How reports come in by mail; null where they do not. */
  readonly mailIntake: MailIntakeSettings | null;
}

/** What one process opens once and hands to its modules. */
export interface Opened {
  /** Only in a process that answers browsers. */
  readonly web: OpenedWeb | null;
  /** The poller's private key: only in a process that polls. */
  readonly keys: Opener | null;
  /** For letters to people; in a process that polls, where one is set up. */
  readonly mail: OwnMailServer | null;
}

/** The list of a process: what is not on it, it can't do. */
export function processModules(context: ProcessContext, opened: Opened): DynamicModule[] {
  const worker = opened.keys ? workerModules(context, opened.keys, opened.mail) : [];
  const api = opened.web ? apiModules(context, opened.web) : [];
  return [
    ScheduleModule.forRoot(),
    CoreModule.with(context),
    ...worker,
    ...api,
    HealthModule.with([...worker, ...api]),
  ];
}

function workerModules(context: ProcessContext, keys: Opener, mail: OwnMailServer | null): DynamicModule[] {
  const guard = addressGuardOf(context);
  const reactions = reactionsOf(context, keys, guard);
  const parts = [
    PollingModule.with(context, keys, guard),
    RelayModule.with(context, reactions.reactors),
    MetricsModule.with(context),
    AuditModule.with(context, guard),
    BackupsModule.forWorker(context),
    UpdatesModule.forWorker(context),
    HoursModule.forWorker(context),
    WorkModule.forWorker(context),
    ReportsModule.forWorker(context),
  ];
  const clock = {
    module: WorkerClockModule,
    imports: parts,
    providers: [WorkerTicks, BackupTicks, UpdateTicks, HoursTicks, WorkTicks, ReportTicks],
  };
  return [...parts, NotificationsModule.with(reactions, createLetterSender(context, keys, mail)), clock];
}

function reactionsOf(
  { database, log, publicUrl }: ProcessContext,
  keys: Opener,
  guard: AddressGuard,
): Reactions {
  return createReactions({
    database,
    unsealer: new ChannelUnsealerAdapter(keys),
    guard,
    publicUrl,
    onError: (error, what) => {
      log.error({ err: error }, what);
    },
  });
}

function apiModules(context: ProcessContext, { live, mailIntake, ...people }: OpenedWeb): DynamicModule[] {
  const board = BoardModule.with(context, live);
  const { database, publicUrl } = context;
  const rest = RestModule.with({ database, publicUrl, mailDomain: mailIntake?.domain ?? null }, live);
  return [
    IdentityModule.with(context, people),
    rest,
    ...(mailIntake ? [MailIntakeModule.with(mailIntake, rest)] : []),
    BackupsModule.forRest(context),
    UpdatesModule.forRest(context),
    HoursModule.forRest(context),
    WorkModule.forRest(context),
    AvailabilityModule.forRest(context),
    ReportsModule.forRest(context),
    AgreementsModule.forRest(context),
    PortalModule.forRest(context),
    board,
    { module: BudgetsModule },
    { module: ApiClockModule, imports: [board], providers: [ApiTicks] },
  ];
}
