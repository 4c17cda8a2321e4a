import type { Format } from './sample';

/** Asks for either format; old exporters answer 0.0.4 whatever is asked. */
export const ACCEPT = 'application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4';

/** The format a reply is in: its Content-Type decides, never what was asked. */
export function formatOf(contentType: string | null): Format {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/openmetrics-text' ? 'openmetrics' : 'text';
}
