import {
  AgreedSchedules,
  ArchiveService,
  ArchiveStore,
  backupControllers,
  BackupJobStore,
  BackupOverviewStore,
  backupServices,
  BackupTermsStore,
  CheckStore,
  DutyService,
  DutyStore,
  JudgeService,
  JudgeStore,
  PackageStore,
  RegisterStore,
  RestoreTestStore,
  SchedulesService,
  ScheduleStore,
} from '@nachtwacht/features-backups';
import {
  ArchivesRepository,
  BackupJobsRepository,
  BackupTermsRepository,
  CheckRepository,
  CustomerBackupsRepository,
  DutyRepository,
  JudgeRepository,
  MonthRepository,
  OverridesRepository,
  PackagesRepository,
  RegisterRepository,
  RestoreTestsRepository,
  SchedulesRepository,
  type Database,
} from '@nachtwacht/persistence';
import { Budgets } from '@nachtwacht/server-kit';
import type { DynamicModule, Provider } from '@nestjs/common';
import { budgetsOf } from '../adapters/budgets.adapter';
import { AgreedSchedulesAdapter } from '../adapters/agreed-schedules.adapter';
import type { ProcessContext } from '../process-context';

/** Managed backups: judging their nights in a worker, working them through in a process that answers browsers. */
export class BackupsModule {
  static forWorker({ database }: Pick<ProcessContext, 'database'>): DynamicModule {
    const providers = [
      { provide: JudgeStore, useValue: new JudgeRepository(database) satisfies JudgeStore },
      ...dutyStores(database),
      JudgeService,
      DutyService,
      archiveStore(database),
      ArchiveService,
      { provide: ScheduleStore, useValue: new SchedulesRepository(database) satisfies ScheduleStore },
      { provide: AgreedSchedules, useValue: new AgreedSchedulesAdapter() },
      SchedulesService,
    ];
    return { module: BackupsModule, providers, exports: providers };
  }

  static forRest({ database }: Pick<ProcessContext, 'database'>): DynamicModule {
    const checks = new CheckRepository(database);
    const overrides = new OverridesRepository(database);
    const store: CheckStore = {
      nightsOf: checks.nightsOf.bind(checks),
      pasts: checks.pasts.bind(checks),
      open: checks.open.bind(checks),
      readRaw: checks.readRaw.bind(checks),
      sign: checks.sign.bind(checks),
      note: checks.note.bind(checks),
      correct: checks.correct.bind(checks),
      addOverride: overrides.addOverride.bind(overrides),
      overrides: overrides.overrides.bind(overrides),
      agree: overrides.agree.bind(overrides),
      endOverride: overrides.endOverride.bind(overrides),
      changeFollowUp: overrides.changeFollowUp.bind(overrides),
    };
    return {
      module: BackupRestModule,
      controllers: [...backupControllers],
      providers: [
        { provide: CheckStore, useValue: store },
        { provide: JudgeStore, useValue: new JudgeRepository(database) satisfies JudgeStore },
        JudgeService,
        { provide: Budgets, useValue: budgetsOf(database) },
        ...dutyStores(database),
        ...jobStores(database),
        ...backupServices,
      ],
    };
  }
}

class BackupRestModule {}

function jobStores(database: Database): Provider[] {
  const ofCustomer = new CustomerBackupsRepository(database);
  const months = new MonthRepository(database);
  const overview: BackupOverviewStore = {
    ofCustomer: ofCustomer.ofCustomer.bind(ofCustomer),
    month: months.month.bind(months),
  };
  return [
    { provide: BackupJobStore, useValue: new BackupJobsRepository(database) satisfies BackupJobStore },
    { provide: PackageStore, useValue: new PackagesRepository(database) satisfies PackageStore },
    { provide: BackupOverviewStore, useValue: overview },
    archiveStore(database),
    {
      provide: RestoreTestStore,
      useValue: new RestoreTestsRepository(database) satisfies RestoreTestStore,
    },
    { provide: BackupTermsStore, useValue: new BackupTermsRepository(database) satisfies BackupTermsStore },
  ];
}

function archiveStore(database: Database): Provider {
  return { provide: ArchiveStore, useValue: new ArchivesRepository(database) satisfies ArchiveStore };
}

function dutyStores(database: Database): Provider[] {
  return [
    { provide: DutyStore, useValue: new DutyRepository(database) satisfies DutyStore },
    { provide: RegisterStore, useValue: new RegisterRepository(database) satisfies RegisterStore },
  ];
}
