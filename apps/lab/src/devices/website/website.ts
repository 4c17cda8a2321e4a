import type { Device } from '../../world/device';
import type { Answer } from '../http-endpoint';

/** What must stand on a page that is as it should be. */
export const KEYWORD = 'Afspraak maken';

/** The home page of a practice. */
export function websiteAnswer(device: Device, owner: string): Answer {
  return ({ path }) => {
    if (path !== '/') return { status: 404, type: 'text/plain', body: 'not here\n' };
    const delayMs = device.value('delayMs');
    if (device.has('status-503'))
      return { status: 503, type: 'text/plain', body: 'Service Unavailable\n', delayMs };
    const heading = device.has('keyword-missing') ? 'Index of /' : owner;
    const text = device.has('keyword-missing') ? 'backup.zip' : KEYWORD;
    return {
      status: 200,
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="nl"><title>${heading}</title><h1>${heading}</h1><p>${text}</p></html>\n`,
      delayMs,
    };
  };
}
