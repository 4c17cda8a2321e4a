import { json, type LabReply, type LabRequest } from '../devices/http-endpoint';
import type { Refusal, World } from '../world/world';
import type { LabState } from './lab-state';
import { controlPage } from './page';
import { STYLE } from './style';
import { LANGUAGES, type Language } from './texts';

export interface Controls {
  readonly world: World;
  readonly state: () => LabState;
  readonly setPlaying: (playing: boolean) => void;
  /** False when it can't run now. */
  readonly runBackup: (device: string) => boolean;
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  'unknown-device': 'There is no such device; GET /state lists them.',
  'unknown-fault': 'This device can not have this fault; GET /state lists those it can have.',
};

/** The control page and its JSON API. Browsers post forms and are sent back to the page; programs get JSON. */
export function controlAnswer(controls: Controls): (request: LabRequest) => LabReply {
  return (request) => {
    if (!isFromHere(request)) return json({ message: 'Only pages of the lab itself may do this.' }, 403);
    return view(controls, request) ?? act(controls, request) ?? json({ message: 'Not here.' }, 404);
  };
}

/** Another site in the same browser must not be able to press our buttons, nor to read the page by another name. */
function isFromHere({ headers }: LabRequest): boolean {
  const host = headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return false;
  return headers.origin === undefined || headers.origin === `http://${host}`;
}

function view({ state }: Controls, { method, path, query }: LabRequest): LabReply | null {
  if (method !== 'GET') return null;
  if (path === '/state') return json(state());
  if (path === '/style.css') return { status: 200, type: 'text/css; charset=utf-8', body: STYLE };
  if (path !== '/') return null;
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: controlPage(state(), languageOf(query)),
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      // The page shows moving values; a person need not reload it.
      refresh: '30',
    },
  };
}

function act(controls: Controls, request: LabRequest): LabReply | null {
  const { world, setPlaying, runBackup } = controls;
  const [what, first = '', second = '', third] = request.path.slice(1).split('/');
  const isCure = request.method === 'DELETE' || (request.method === 'POST' && third === 'cure');
  if (what === 'faults' && (isCure || (request.method === 'POST' && third === undefined)))
    return done(controls, request, isCure ? world.cure(first, second) : world.cause(first, second));
  if (request.method !== 'POST') return null;
  if (request.path === '/cure-all') world.cureAll();
  else if (request.path === '/scenario/start') setPlaying(true);
  else if (request.path === '/scenario/stop') setPlaying(false);
  else if (what === 'backups' && second === 'run') runBackup(first);
  else return null;
  return done(controls, request, null);
}

function done({ state }: Controls, request: LabRequest, refusal: Refusal | null): LabReply {
  if (refusal !== null) return json({ message: REFUSALS[refusal] }, 404);
  if (request.headers.accept?.includes('text/html') !== true) return json(state());
  // Back to the device whose button was pressed: the page is long on a phone.
  const [, what, device] = request.path.split('/');
  const anchor = what === 'faults' || what === 'backups' ? `#${encodeURIComponent(device ?? '')}` : '';
  const location = `/?lang=${languageOf(request.query)}${anchor}`;
  return { status: 303, type: 'text/plain', body: '', headers: { location } };
}

function languageOf(query: URLSearchParams): Language {
  return LANGUAGES.find((language) => language === query.get('lang')) ?? 'nl';
}
