import { ApiError } from './api-error';
import { readProblem } from './read-problem';

export interface FetchedFile {
  readonly name: string;
  readonly content: Blob;
}

/** A file that the server makes on request, with the name it gives; a GET without a body. Throws ApiError. */
export async function fetchFile(path: string, body?: object): Promise<FetchedFile> {
  const response = await fetch(`/api${path}`, {
    credentials: 'same-origin',
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  }).catch(() => {
    throw new ApiError('offline', null, { code: 'offline', message: 'The server could not be reached.' });
  });
  if (!response.ok) throw await readProblem(response);
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { name: name ?? 'download', content: await response.blob() };
}

/** Hands a file to the browser, which keeps it where downloads go. */
export function saveFile({ name, content }: FetchedFile): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the browser may still be about to read it.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
