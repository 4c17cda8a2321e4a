import { createServer } from 'node:http';
import { wallClock } from './wall-clock.mjs';

/** A web server with a page per number, each of which can be told to fail, and which notes when it answered what. */
export async function startFlippingSites() {
  /** @type {Map<string, number[]>} when a failing answer was sent, by page */
  const failures = new Map();
  const server = createServer((request, response) => {
    const sent = failures.get(request.url ?? '');
    sent?.push(wallClock());
    response.writeHead(sent ? 500 : 200, { connection: 'close' }).end('a page');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return {
    url: (site) => `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/${site}`,
    fail: (site) => void failures.set(`/${site}`, []),
    /** Moments at which its failing answers were sent. */
    failuresOf: (site) => failures.get(`/${site}`) ?? [],
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
