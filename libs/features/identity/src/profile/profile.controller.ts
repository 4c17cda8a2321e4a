import { ROUTES, type Me } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { requireSession, signedOut } from '../require-session';
import { SessionService, type Session } from '../session.service';
import { ProfileService } from './profile.service';

@Controller()
export class ProfileController {
  constructor(
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(ProfileService) private readonly profile: ProfileService,
  ) {}

  @Handles(ROUTES.me)
  async me(@Req() { headers }: Request): Promise<Me> {
    return (await this.sessions.me(headers)) ?? signedOut();
  }

  @Handles(ROUTES.changeProfile)
  async changeProfile(
    @Req() request: Request,
    @Call() { body }: CallOf<typeof ROUTES.changeProfile>,
  ): Promise<Me> {
    await this.profile.saveLanguage(await this.sessionOf(request), body.language);
    return this.me(request);
  }

  @Handles(ROUTES.mySessions)
  async mySessions(@Req() request: Request): Promise<ReplyOf<typeof ROUTES.mySessions>> {
    return this.profile.sessions(await this.sessionOf(request));
  }

  @Handles(ROUTES.endMySession)
  async endMySession(
    @Req() request: Request,
    @Call() { params }: CallOf<typeof ROUTES.endMySession>,
  ): Promise<ReplyOf<typeof ROUTES.endMySession>> {
    await this.profile.endSession(await this.sessionOf(request), params.id);
    return {};
  }

  @Handles(ROUTES.endOtherSessions)
  async endOtherSessions(@Req() request: Request): Promise<ReplyOf<typeof ROUTES.endOtherSessions>> {
    await this.profile.endOthers(await this.sessionOf(request));
    return {};
  }

  @Handles(ROUTES.changePassword)
  async changePassword(
    @Req() request: Request,
    @Call() { body }: CallOf<typeof ROUTES.changePassword>,
  ): Promise<ReplyOf<typeof ROUTES.changePassword>> {
    await this.profile.changePassword(await this.sessionOf(request), body, request.ip ?? '');
    return {};
  }

  private sessionOf({ headers }: Request): Promise<Session> {
    return requireSession(this.sessions, headers);
  }
}
