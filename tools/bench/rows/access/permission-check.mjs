import { join } from 'node:path';
import pg from 'pg';
import { runnerImport } from 'vite';
import { fileURLToPath } from 'node:url';
import { median, short, spread } from '../../kit/numbers.mjs';
import { startProduct } from '../../kit/product.mjs';
import { seedWatched } from '../../kit/seed-watched.mjs';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const ASSETS = 10_000;
const CUSTOMERS = 500;
/** Without policies PostgreSQL would start helpers, which cost a small query more than they save. */
const ALONE = 'SET LOCAL max_parallel_workers_per_gather = 0; ';
const ASKS_OF_MATRIX = 1_000_000;

/**
 * The same snapshot by the same code, in turns: as the role on which every policy is asked, and as the superuser, on whom
 * none is. Beside it what one question to the matrix takes.
 */
export async function permissionCheck({ quick }) {
  const { BoardRepository } = await load('libs/persistence/src/board/board.repository.ts');
  const { may } = await load('libs/domain/src/identity/permissions.ts');
  const product = await startProduct();
  const sql = new pg.Client(product.connection);
  try {
    await seedWatched(product.sql, { assets: ASSETS, customers: CUSTOMERS, problems: 300 });
    await sql.connect();
    const turns = quick ? 20 : 200;
    const asked = [];
    const unasked = [];
    for (let turn = -10; turn < turns; turn += 1) {
      // Whoever comes second collects the garbage of the first.
      const ways = [
        [asked, 'SET LOCAL ROLE nachtwacht_app; '],
        [unasked, ''],
      ];
      for (const [times, role] of turn % 2 === 0 ? ways : ways.toReversed()) {
        const took = await timed(sql, BoardRepository, role);
        if (turn >= 0) times.push(took);
      }
    }
    const matrixMs = timeOf(may);
    const share = (median(asked) + matrixMs - median(unasked)) / median(unasked);
    return [
      {
        what: `reading a board of ${ASSETS} assets with every policy asked, against none: milliseconds; the matrix: ${short(matrixMs * 1e6)} ns a question`,
        ours: spread(asked),
        reference: spread(unasked),
        ratio: short(1 + share),
        reach: 'under 1.02',
        met: share < 0.02,
        raw: { asked, unasked, matrixMs },
      },
    ];
  } finally {
    await sql.end();
    await product.stop();
  }
}

async function load(file) {
  const { module } = await runnerImport(join(root, file), {
    configFile: false,
    resolve: { tsconfigPaths: true },
    logLevel: 'error',
  });
  return module;
}

async function timed(sql, BoardRepository, role) {
  const began = performance.now();
  const database = {
    async readInScope(_scope, work) {
      await sql.query(
        `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${ALONE}${role}SELECT app.enter('staff')`,
      );
      const read = await work(sql);
      await sql.query('COMMIT');
      return read;
    },
  };
  await new BoardRepository(database).snapshot({ kind: 'staff' });
  return performance.now() - began;
}

/** Milliseconds of one question to the matrix. */
function timeOf(may) {
  let granted = 0;
  const began = performance.now();
  for (let ask = 0; ask < ASKS_OF_MATRIX; ask += 1)
    if (may(ask % 2 === 0 ? 'viewer' : 'reader', 'read')) granted += 1;
  const tookMs = performance.now() - began;
  if (granted === 0) throw new Error('the matrix grants nobody the board');
  return tookMs / ASKS_OF_MATRIX;
}
