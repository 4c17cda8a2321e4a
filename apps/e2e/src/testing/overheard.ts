import type { Page } from 'playwright-core';

/** Everything that a page is told: what the API replies and every frame of its sockets. */
export interface Overheard {
  readonly replies: () => Promise<string>;
  readonly frames: () => string;
}

/** Listens from before the first page on. */
export function overhear(page: Page): Overheard {
  const replies: Promise<string>[] = [];
  const frames: string[] = [];
  page.on('response', (response) => {
    if (!response.url().includes('/api/')) return;
    // A page that is left takes the rest of its replies along.
    replies.push(response.text().catch(() => ''));
  });
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => void frames.push(payload.toString()));
  });
  return {
    replies: async () => (await Promise.all(replies)).join('\n'),
    frames: () => frames.join('\n'),
  };
}
