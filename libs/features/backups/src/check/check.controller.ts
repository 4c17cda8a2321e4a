import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { CheckStore } from './check-store';
import { CheckService, signerOf } from './check.service';

type R = typeof ROUTES;

@Controller()
export class CheckController {
  constructor(
    @Inject(CheckService) private readonly checks: CheckService,
    @Inject(CheckStore) private readonly store: CheckStore,
  ) {}

  @Handles(ROUTES.morningCheck)
  morningCheck(@Call() { actor, query }: CallOf<R['morningCheck']>): Promise<ReplyOf<R['morningCheck']>> {
    return this.checks.check(actor.scope, query.date);
  }

  @Handles(ROUTES.jobPasts)
  jobPasts(@Call() { actor, body }: CallOf<R['jobPasts']>): Promise<ReplyOf<R['jobPasts']>> {
    return this.store.pasts(actor.scope, body.jobIds, body.before);
  }

  @Handles(ROUTES.openNight)
  openNight(@Call() { actor, body }: CallOf<R['openNight']>): Promise<ReplyOf<R['openNight']>> {
    return this.store.open(actor.scope, body, signerOf(actor));
  }

  @Handles(ROUTES.readRawNight)
  readRawNight(@Call() { actor, body }: CallOf<R['readRawNight']>): Promise<ReplyOf<R['readRawNight']>> {
    return this.store.readRaw(actor.scope, body, signerOf(actor));
  }

  @Handles(ROUTES.signNights)
  signNights(@Call() { actor, body }: CallOf<R['signNights']>): Promise<ReplyOf<R['signNights']>> {
    return this.checks.sign(actor, body);
  }

  @Handles(ROUTES.noteNight)
  noteNight(@Call() { actor, body }: CallOf<R['noteNight']>): Promise<ReplyOf<R['noteNight']>> {
    return this.store.note(actor.scope, body, body.text, signerOf(actor));
  }

  @Handles(ROUTES.correctNight)
  correctNight(@Call() { actor, body }: CallOf<R['correctNight']>): Promise<ReplyOf<R['correctNight']>> {
    return this.store.correct(actor.scope, body, body.text, signerOf(actor));
  }

  @Handles(ROUTES.overrideNight)
  overrideNight(@Call() { actor, body }: CallOf<R['overrideNight']>): Promise<ReplyOf<R['overrideNight']>> {
    return this.checks.override(actor, body);
  }

  @Handles(ROUTES.overrides)
  overrides(@Call() { actor }: CallOf<R['overrides']>): Promise<ReplyOf<R['overrides']>> {
    return this.store.overrides(actor.scope);
  }

  @Handles(ROUTES.agreeOverride)
  agreeOverride(@Call() { actor, params }: CallOf<R['agreeOverride']>): Promise<ReplyOf<R['agreeOverride']>> {
    return this.checks.agree(actor, params.id);
  }

  @Handles(ROUTES.endOverride)
  endOverride(@Call() { actor, params }: CallOf<R['endOverride']>): Promise<ReplyOf<R['endOverride']>> {
    return this.checks.endOverride(actor, params.id);
  }

  @Handles(ROUTES.changeFollowUp)
  async changeFollowUp(
    @Call() { actor, params, body }: CallOf<R['changeFollowUp']>,
  ): Promise<ReplyOf<R['changeFollowUp']>> {
    await this.store.changeFollowUp(actor.scope, params.id, body, signerOf(actor));
    return {};
  }
}
