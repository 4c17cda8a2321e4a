import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { signerOf } from '../check/check.service';
import { changedTo } from '../jobs/change-job';
import { changeRestoreTest } from './change-restore-test';
import { judgeArchives } from './judge-archives';
import { ArchiveStore, BackupTermsStore, RestoreTestStore } from './promise-store';

type R = typeof ROUTES;

@Controller()
export class PromisesController {
  constructor(
    @Inject(ArchiveStore) private readonly archives: ArchiveStore,
    @Inject(RestoreTestStore) private readonly tests: RestoreTestStore,
    @Inject(BackupTermsStore) private readonly terms: BackupTermsStore,
  ) {}

  @Handles(ROUTES.attestArchive)
  attestArchive(@Call() { actor, body }: CallOf<R['attestArchive']>): Promise<ReplyOf<R['attestArchive']>> {
    return this.archives.attest(actor.scope, body, signerOf(actor), judgeArchives);
  }

  @Handles(ROUTES.planRestoreTest)
  planRestoreTest(
    @Call() { actor, params, body }: CallOf<R['planRestoreTest']>,
  ): Promise<ReplyOf<R['planRestoreTest']>> {
    return this.tests.plan(actor.scope, params.id, body);
  }

  @Handles(ROUTES.changeRestoreTest)
  changeRestoreTest(
    @Call() { actor, params, body }: CallOf<R['changeRestoreTest']>,
  ): Promise<ReplyOf<R['changeRestoreTest']>> {
    return this.tests.change(actor.scope, params.id, (before, today) =>
      changeRestoreTest(before, body, actor.name, today),
    );
  }

  @Handles(ROUTES.changeBackupTerms)
  async changeBackupTerms(
    @Call() { actor, params, body }: CallOf<R['changeBackupTerms']>,
  ): Promise<ReplyOf<R['changeBackupTerms']>> {
    await this.terms.change(actor.scope, params.id, body, (before, calendar, now) =>
      changedTo(before, { ...before, calendar }, now),
    );
    return {};
  }
}
