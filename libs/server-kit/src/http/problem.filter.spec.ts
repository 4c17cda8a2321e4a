import { Controller, Get, Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ProblemFilter } from './problem.filter';

const SECRET = `SELECT password FROM account WHERE id = 'k3y'`;

@Controller()
class Failing {
  @Get('broken')
  broken(): unknown {
    throw Object.assign(new Error(SECRET), { detail: SECRET, cause: new TypeError(SECRET) });
  }
  @Get('odd')
  odd(): unknown {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- what a library may do
    throw SECRET;
  }
}

@Module({ controllers: [Failing] })
class App {}

interface Line {
  readonly id?: string;
  readonly msg: string;
}
const lines: Line[] = [];
let app: INestApplication;
let origin: string;
beforeAll(async () => {
  app = await NestFactory.create(App, { logger: false });
  app.useGlobalFilters(
    new ProblemFilter(pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as Line) })),
  );
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
});
afterAll(async () => {
  await app.close();
});
beforeEach(() => {
  lines.length = 0;
});

describe('a failure that nobody expected', () => {
  it.each(['/broken', '/odd'])('%s is told with a number alone, and logged whole under it', async (path) => {
    const response = await fetch(`${origin}${path}`);
    const text = await response.text();
    expect([response.status, JSON.parse(text)]).toMatchObject([500, { code: 'internal' }]);
    expect(text).not.toMatch(/SELECT|k3y|TypeError|\.ts:|node_modules/);
    const [line, ...more] = lines;
    expect(more).toEqual([]);
    expect(line?.msg).toBe('a request failed');
    expect(text).toContain(line?.id ?? 'no number');
    expect(JSON.stringify(line)).toContain('k3y');
  });
});
