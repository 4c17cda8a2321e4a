import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { changeJob } from './change-job';
import { BackupJobStore, PackageStore } from './job-store';
import { BackupOverviewService } from './overview.service';

type R = typeof ROUTES;

@Controller()
export class BackupJobsController {
  constructor(
    @Inject(BackupJobStore) private readonly jobs: BackupJobStore,
    @Inject(PackageStore) private readonly packages: PackageStore,
    @Inject(BackupOverviewService) private readonly overviews: BackupOverviewService,
  ) {}

  @Handles(ROUTES.backupJobs)
  backupJobs(@Call() { actor, query }: CallOf<R['backupJobs']>): Promise<ReplyOf<R['backupJobs']>> {
    return this.jobs.list(actor.scope, query.customerId);
  }

  @Handles(ROUTES.changeBackupJob)
  changeBackupJob(
    @Call() { actor, params, body }: CallOf<R['changeBackupJob']>,
  ): Promise<ReplyOf<R['changeBackupJob']>> {
    return this.jobs.change(actor.scope, params.id, (before, calendar, now) =>
      changeJob(before, body, calendar, now),
    );
  }

  @Handles(ROUTES.backupPackages)
  backupPackages(@Call() { actor }: CallOf<R['backupPackages']>): Promise<ReplyOf<R['backupPackages']>> {
    return this.packages.packages(actor.scope);
  }

  @Handles(ROUTES.keepBackupPackage)
  keepBackupPackage(
    @Call() { actor, body }: CallOf<R['keepBackupPackage']>,
  ): Promise<ReplyOf<R['keepBackupPackage']>> {
    return this.packages.keep(actor.scope, body);
  }

  @Handles(ROUTES.customerBackups)
  customerBackups(
    @Call() { actor, params, query }: CallOf<R['customerBackups']>,
  ): Promise<ReplyOf<R['customerBackups']>> {
    return this.overviews.ofCustomer(actor.scope, params.id, query);
  }

  @Handles(ROUTES.backupMonth)
  backupMonth(@Call() { actor, query }: CallOf<R['backupMonth']>): Promise<ReplyOf<R['backupMonth']>> {
    return this.overviews.month(actor.scope, query.month);
  }
}
