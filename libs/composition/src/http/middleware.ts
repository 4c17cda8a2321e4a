import { constants } from 'node:zlib';
import { join } from 'node:path';
import {
  AUTH_PATH,
  authHandler,
  type Auth,
  type OnFactorChanged,
  type SessionService,
} from '@nachtwacht/features-identity';
import {
  PasskeysRepository,
  RefusedSignInsRepository,
  SignInBudgetRepository,
} from '@nachtwacht/persistence';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type RequestHandler } from 'express';
import expressStaticGzip from 'express-static-gzip';
import { firstUseOf } from '../adapters/first-use.adapter';
import type { ProcessContext } from '../process-context';
import { noDeedsWhileViewing } from './no-deeds-while-viewing';
import { accountOfAttempt } from './account-of-attempt';
import { isOwnPage } from './own-origin';
import { refusalNotes, refusedRequests } from './refused-requests';
import { refusedSignIns } from './refused-sign-ins';
import { signInBudget } from './sign-in-budget';

// An import of five million characters, however much of it JSON has to escape.
const IMPORT_LIMIT = '12mb';
const FORM_LIMIT = '1mb';

/** An e-mail address and a password. */
const SIGN_IN_LIMIT = '16kb';

export interface Edge {
  readonly auth: Auth;
  readonly sessions: SessionService;
  /** Ends what a session that is over still has open. */
  readonly onSignedOut: (sessionId: string) => void;
  /** Ends every session of a person but one. */
  readonly onFactorChanged: OnFactorChanged;
}

/** The quickest: of a board it leaves as little as the default does, in a third of the time. */
const COMPRESSION = {
  threshold: 1_024,
  level: constants.Z_BEST_SPEED,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
};

/** Everything before the routes, in its order. */
export function useMiddleware(
  app: NestExpressApplication,
  context: ProcessContext,
  { auth, sessions, ...edge }: Edge,
): void {
  const { publicUrl, environment } = context;
  // Whose X-Forwarded-For counts: without this anybody could say to be somebody else at every attempt to sign in.
  app.set('trust proxy', environment.TRUSTED_PROXIES);
  // Answers are never kept, so that nobody asks by a hash of them; to make it of a board takes a millisecond.
  app.set('etag', false);
  app.use('/api', refusedRequests(refusalNotes(context.log)), noStore, ownPagesOnly(publicUrl), jsonOnly);
  app.use(AUTH_PATH, express.json({ limit: SIGN_IN_LIMIT }), refusals(context));
  app.use(AUTH_PATH, noDeedsWhileViewing(sessions));
  app.use(
    AUTH_PATH,
    budgets(context, auth),
    authHandler(auth, { publicUrl, isFirstUse: firstUseOf(context.database), ...edge }),
  );
  app.use('/api', compression(COMPRESSION));
  app.use('/api/imports', express.json({ limit: IMPORT_LIMIT }));
  app.use('/api', express.json({ limit: FORM_LIMIT }));
  if (context.dashboardFolder) useDashboard(app, context.dashboardFolder);
  app.use(knownPathsOnly);
}

function budgets({ database, log }: ProcessContext, auth: Auth): RequestHandler {
  const accountOf = accountOfAttempt(auth, new PasskeysRepository(database));
  return signInBudget(new SignInBudgetRepository(database), accountOf, (error) => {
    log.error({ err: error }, 'a sign-in could not be counted');
  });
}

function refusals({ database, log }: ProcessContext): RequestHandler {
  return refusedSignIns(new RefusedSignInsRepository(database), (error) => {
    log.error({ err: error }, 'a refused sign-in could not be written down');
  });
}

/** A page elsewhere may not make a signed-in browser write. */
function ownPagesOnly(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    if (isRead(request) || isOwnPage(request.headers, publicUrl)) {
      next();
      return;
    }
    response.status(403).json({ code: 'other-origin', message: `Open the dashboard at ${publicUrl}.` });
  };
}

/** A form of any page can send text; only a page of ours, or a program, can send JSON. */
const jsonOnly: RequestHandler = (request, response, next) => {
  // A write without a body, such as archiving, has no type either.
  const isEmpty = request.headers['content-length'] === '0';
  if (isRead(request) || isEmpty || request.is('application/json') !== false) {
    next();
    return;
  }
  response.status(415).json({
    code: 'not-json',
    message: 'Send JSON, and say so: Content-Type: application/json.',
  });
};

function isRead({ method }: { readonly method: string }): boolean {
  return method === 'GET' || method === 'HEAD';
}

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** Beside the API the routes' own answer to an unknown address is a page; this says it in the shape of all failures. */
const knownPathsOnly: RequestHandler = (request, response, next) => {
  if (/^\/(api(\/.*)?|push\/.+|health\/(live|ready)|metrics)$/.test(request.path)) {
    next();
    return;
  }
  response.status(404).json({ code: 'not-found', message: 'There is nothing at this address.' });
};

/** The built dashboard: files with a hash in their name for ever, every other page is the one of the staff, or of customers. */
function useDashboard(app: NestExpressApplication, folder: string): void {
  // Not 'assets', as Vite would call it: that is where assets, the things that are watched, have their pages.
  app.use('/files', compressedFiles(join(folder, 'files')));
  app.use(express.static(folder, { index: false, maxAge: 0 }));
  app.use(onePage(folder));
}

/** As the build compressed them, for browsers that take it so. */
function compressedFiles(folder: string): RequestHandler {
  return expressStaticGzip(folder, {
    enableBrotli: true,
    orderPreference: ['br', 'gzip'],
    index: false,
    serveStatic: { immutable: true, maxAge: '1y', index: false },
  }) as RequestHandler;
}

function onePage(folder: string): RequestHandler {
  return (request, response, next) => {
    const isPage = request.method === 'GET' && !/^\/(api|push|health|metrics|files)(\/|$)/.test(request.path);
    if (!isPage) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    const isPortal = /^\/portal(\/|$)/.test(request.path);
    response.sendFile(join(folder, isPortal ? 'portal.html' : 'index.html'));
  };
}
