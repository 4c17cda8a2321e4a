import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as binding from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';

export type SchemaEngine = binding.SchemaEngine;

type Glue = (...args: unknown[]) => unknown;
type Exports = Record<string, unknown>;
/** Node has it; TypeScript declares it only together with the whole browser. */
interface WithWasm {
  readonly WebAssembly: {
    instantiate(
      bytes: Uint8Array,
      imports: Record<string, Exports>,
    ): Promise<{ instance: { exports: Exports } }>;
  };
}

let loaded: Promise<void> | undefined;

/** The package exports its glue without loading the WebAssembly beside it; that is done once, here. */
async function load(): Promise<void> {
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const { WebAssembly: wasm } = globalThis as typeof globalThis & WithWasm;
  const { instance } = await wasm.instantiate(await readFile(glue.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': Object.fromEntries(Object.entries(binding).map(unrefTimers)),
  });
  binding.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: begin } = instance.exports;
  if (isGlue(begin)) begin();
}

/** The engine leaves the timer of its lock behind; it must not keep a process alive for ten more seconds. */
function unrefTimers([name, glue]: [string, unknown]): [string, unknown] {
  if (!name.startsWith('__wbg_setTimeout') || !isGlue(glue)) return [name, glue];
  return [name, (...args: unknown[]) => (glue(...args) as NodeJS.Timeout).unref()];
}

function isGlue(value: unknown): value is Glue {
  return typeof value === 'function';
}

/**
 * The adapter would cut a script at every semicolon, inside function bodies and comments too. Sent whole,
 * PostgreSQL runs it as one transaction: a migration happens or it doesn't.
 */
class WholeScripts extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

/**
 * Lends Prisma's own migration engine to `work`. It comes from a registry package: nothing is downloaded.
 * Its connections are closed afterwards.
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
  datamodels: [path: string, content: string][] = [
    ['schema.prisma', 'datasource db { provider = "postgresql" }'],
  ],
): Promise<T> {
  await (loaded ??= load());
  const pool = new Pool({ connectionString: url, application_name: 'nachtwacht-migrate' });
  const factory = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  try {
    const engine = await binding.SchemaEngine.new({ datamodels }, () => undefined, factory);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}
