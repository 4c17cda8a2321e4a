import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROVIDER_CHAIN, type ChainHead } from '@nachtwacht/domain';
import { Database, runningPostgresUrl } from '@nachtwacht/persistence';
import { HEADS_FILE } from '../adapters/audit-head-file.adapter';
import { explainStart } from '../explain-start';
import { chainInFile, chainsInDatabase, type FoundChain } from './chains';
import { readVerifierOptions, type VerifierOptions } from './options';
import { readHeads } from './read-lines';
import { verifyFound } from './verify-chain';
import { reportLine } from './words';

const SOUND = 0;
const NOT_SOUND = 1;
const NOT_VERIFIED = 2;

/** The verifier's command. @returns the exit code: 0 sound, 1 not sound, 2 could not be verified */
export async function runVerifier(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): Promise<number> {
  try {
    const options = readVerifierOptions(argv, environment);
    const told = await toldHeads(options);
    if (told.length === 0)
      say(
        'No head that was told is compared: a cut at the end, or a whole chain written anew, can not be seen.',
      );
    return options.files.length > 0
      ? await verifyAll(await Promise.all(options.files.map(chainInFile)), told, say)
      : await verifyDatabase(options, told, say);
  } catch (error) {
    say(explainStart(error));
    return NOT_VERIFIED;
  }
}

async function toldHeads({ heads, data, files }: VerifierOptions): Promise<ChainHead[]> {
  const kept = join(data, HEADS_FILE);
  const from = heads ?? (files.length === 0 && existsSync(kept) ? [kept] : []);
  return (await Promise.all(from.map(readHeads))).flat();
}

async function verifyDatabase(
  options: VerifierOptions,
  told: readonly ChainHead[],
  say: (line: string) => void,
): Promise<number> {
  const url = options.database ?? (await runningPostgresUrl(join(options.data, 'postgres'), 'api'));
  if (url === null)
    throw new Error(
      `No PostgreSQL runs in ${options.data}. Start the program, or name a database (--database) or a file (--file).`,
    );
  const database = new Database({ url, applicationName: 'nachtwacht-verify-audit', maxConnections: 1 });
  try {
    const found = await chainsInDatabase(database);
    return await verifyAll(asked([...found, ...emptied(found, told)], options.chain), told, say);
  } finally {
    await database.close();
  }
}

/** Chains of which a head was told and nothing is left. */
function emptied(found: readonly FoundChain[], told: readonly ChainHead[]): FoundChain[] {
  const there = new Set(found.map(({ chain }) => chain));
  const gone = new Set(told.map(({ chain }) => chain).filter((chain) => !there.has(chain)));
  return [...gone].map((chain) => ({ chain, name: null, head: null, links: nothing() }));
}

async function* nothing(): AsyncGenerator<never> {
  // Nothing is left of it.
}

function asked(chains: readonly FoundChain[], chain: string | null): readonly FoundChain[] {
  if (chain === null) return chains;
  const id = chain === 'own' ? PROVIDER_CHAIN : chain.toLowerCase();
  const one = chains.filter((each) => each.chain === id);
  if (one.length === 0) throw new Error(`There is no chain ${chain}.`);
  return one;
}

async function verifyAll(
  chains: readonly FoundChain[],
  told: readonly ChainHead[],
  say: (line: string) => void,
): Promise<number> {
  let faults = 0;
  let entries = 0;
  for (const chain of chains) {
    const report = await verifyFound(chain, told);
    say(reportLine(report));
    entries += report.entries;
    if (report.fault) faults += 1;
  }
  say(
    faults === 0
      ? `The audit log is sound: ${String(chains.length)} chains, ${String(entries)} entries.`
      : `The audit log is NOT sound: ${String(faults)} of ${String(chains.length)} chains.`,
  );
  return faults === 0 ? SOUND : NOT_SOUND;
}
