import { Budgets, Public } from '@nachtwacht/server-kit';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { PushAddresses } from '../connections/push-addresses';
import { PushReceiver } from './push-receiver';
import { BODY_LIMIT, readBody } from './read-body';
import { readRunId, readSignal } from './read-signal';

const PATHS = ['push/:token', 'push/:token/:word'];

/**
 * Where backup jobs report, by a secret address instead of a session. The answer says OK and nothing else; it is the
 * same whatever was reported. Reads the request itself: no body parser may come before it.
 */
@Public()
@ApiExcludeController()
@Controller()
export class PushController {
  constructor(
    @Inject(PushReceiver) private readonly receiver: PushReceiver,
    @Inject(PushAddresses) private readonly addresses: PushAddresses,
    @Inject(Budgets) private readonly budgets: Budgets,
  ) {}

  /** HEAD comes here as well. */
  @Get(PATHS)
  get(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.receive(request, response);
  }

  @Post(PATHS)
  post(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.receive(request, response);
  }

  private async receive(request: Request, response: Response): Promise<void> {
    response.set({ 'Ping-Body-Limit': String(BODY_LIMIT), 'Cache-Control': 'no-store' }).type('text/plain');
    const { token = '', word } = request.params as { token?: string; word?: string };
    const tokenHash = this.addresses.hashOf(token);
    const signal = readSignal(word);
    if (!tokenHash || !signal) {
      response.status(404).send('Not found');
      return;
    }
    const waitMs =
      (await this.budgets.spendByNetwork('push.network', request.ip ?? '')) ||
      (await this.budgets.spend('push.job', Buffer.from(tokenHash).toString('base64url')));
    if (waitMs > 0) {
      const seconds = Math.ceil(waitMs / 1_000);
      response
        .status(429)
        .set('Retry-After', String(seconds))
        .send(`Too many reports. Report again in ${String(seconds)} s.`);
      return;
    }
    const body = await readBody(request);
    if (body === null) return;
    const known = await this.receiver.receive(tokenHash, {
      ...signal,
      runId: readRunId(request.query['rid']),
      body,
      contentType: request.headers['content-type']?.slice(0, 200) ?? null,
      source: request.ip ?? null,
    });
    response.status(known ? 200 : 404).send(known ? 'OK' : 'Not found');
  }
}
