/** How a message to a push address ended. `gone`: the product does not know this address (any more). */
export type PushResult = 'delivered' | 'gone' | 'failed';

const ATTEMPTS = 3;
const RETRY_MS = 2_000;
const TIMEOUT_MS = 10_000;

export interface Push {
  readonly url: string;
  readonly contentType?: string;
  readonly body?: string;
}

/** Sends a message as `curl --retry` would: three tries, two seconds apart. */
export async function push(message: Push, signal: AbortSignal): Promise<PushResult> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const status = await send(message, signal);
    if (status !== null && status < 300) return 'delivered';
    if (status === 404 || status === 410) return 'gone';
    if (signal.aborted || attempt === ATTEMPTS) return 'failed';
    await pause(RETRY_MS, signal);
  }
  return 'failed';
}

async function send({ url, body, contentType }: Push, signal: AbortSignal): Promise<number | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      ...(body === undefined ? {} : { body }),
      ...(contentType === undefined ? {} : { headers: { 'content-type': contentType } }),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}

/** Ends early, without an error, when the lab stops. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
