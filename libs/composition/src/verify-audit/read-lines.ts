import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ChainHead, ChainLink } from '@nachtwacht/domain';
import { z } from 'zod';

const Head = z.object({ chain: z.uuid(), seq: z.number().int().min(1), hash: z.string() });
const Link = z.object({ chain: z.uuid(), seq: z.number().int(), body: z.string(), hash: z.string() });

export interface ExportedLink extends ChainLink {
  readonly chain: string;
}

/** Heads as they were told. A line that a crash cut off at the end of the file tells nothing. */
export async function readHeads(file: string): Promise<ChainHead[]> {
  const heads: ChainHead[] = [];
  for await (const head of parsed(file, Head, { mayEndCut: true })) heads.push(head);
  return heads;
}

/** The entries of an exported chain, one by one. */
export function readLinks(file: string): AsyncGenerator<ExportedLink> {
  return parsed(file, Link, { mayEndCut: false });
}

async function* parsed<T>(file: string, shape: z.ZodType<T>, { mayEndCut }: { mayEndCut: boolean }) {
  let number = 0;
  let bad: number | null = null;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (bad !== null) throw unreadable(file, bad);
    if (line.trim() === '') continue;
    const value = shape.safeParse(jsonOf(line));
    if (value.success) yield value.data;
    else bad = number;
  }
  if (bad !== null && !mayEndCut) throw unreadable(file, bad);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function unreadable(file: string, line: number): Error {
  return new Error(
    `Line ${String(line)} of ${file} is not what it should be. Is it the right file, and whole?`,
  );
}
