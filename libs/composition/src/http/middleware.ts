import { join } from 'node:path';
import { AUTH_PATH, authHandler, type Auth } from '@nachtwacht/features-identity';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type RequestHandler } from 'express';
import helmet from 'helmet';
import type { ProcessContext } from '../process-context';
import { isOwnOrigin } from './own-origin';

// An import of five million characters, however much of it JSON has to escape.
const JSON_LIMIT = '12mb';

/** Everything before the routes, in its order. */
export function useMiddleware(app: NestExpressApplication, context: ProcessContext, auth: Auth): void {
  app.disable('x-powered-by');
  app.use(securityHeaders(context.publicUrl.startsWith('https:')));
  app.use('/api', sameOriginWrites(context.publicUrl), noStore);
  app.use(AUTH_PATH, authHandler(auth));
  app.use('/api', compression({ threshold: 1_024 }), express.json({ limit: JSON_LIMIT }));
  if (context.dashboardFolder) useDashboard(app, context.dashboardFolder);
}

function securityHeaders(https: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // The component library and the API page set style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** A page elsewhere may not make a signed-in browser write. Programs without an origin are no browsers. */
function sameOriginWrites(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    const { origin, host } = request.headers;
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads || origin === undefined || isOwnOrigin(origin, host ?? '', publicUrl)) {
      next();
      return;
    }
    response.status(403).json({ code: 'other-origin', message: `Open the dashboard at ${publicUrl}.` });
  };
}

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** The built dashboard: files with a hash in their name for ever, every other page is the one page. */
function useDashboard(app: NestExpressApplication, folder: string): void {
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  app.use(express.static(folder, { index: false, maxAge: 0 }));
  app.use(onePage(folder));
}

function onePage(folder: string): RequestHandler {
  return (request, response, next) => {
    const isPage =
      request.method === 'GET' && !/^\/(api|push|health|metrics|assets)(\/|$)/.test(request.path);
    if (!isPage) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'index.html'));
  };
}
