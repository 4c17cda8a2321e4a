import type { RequestHandler } from 'express';
import helmet from 'helmet';

type Directives = Readonly<Record<string, readonly string[]>>;

/** Everything a page may load or do: files of our own, and nothing that is written inside the page. */
const PAGES: Directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** The page that describes the API comes with a library that writes styles and small pictures into it. */
const API_DOCS: Directives = {
  ...PAGES,
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
};

/** What no page of ours asks a browser for, and nothing that gets into one shall. */
const NOT_ASKED_FOR = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'serial', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** The headers of every reply; the page at /api/docs has a wider policy of its own. */
export function securityHeaders(https: boolean): RequestHandler {
  const [pages, docs] = [withPolicy(PAGES, https), withPolicy(API_DOCS, https)];
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', NOT_ASKED_FOR);
    const isDocs = /^\/api\/docs(\/|$)/.test(request.path);
    (isDocs ? docs : pages)(request, response, next);
  };
}

function withPolicy(directives: Directives, https: boolean): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: Object.fromEntries(
        Object.entries(directives).map(([name, sources]) => [name, [...sources]]),
      ),
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
}
