import { ROUTES } from '@nachtwacht/contracts';
import { createTestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWholeApp, type WholeApp } from '../testing/whole-app';

let app: WholeApp;
beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase());
});
afterAll(async () => {
  await app.close();
});

it('the description lists every route of the catalogue by path, method and summary', async () => {
  const response = await app.fetch('/api/openapi.json');
  const { paths } = (await response.json()) as {
    paths: Record<string, Record<string, { summary?: string; requestBody?: object }>>;
  };
  for (const { method, path, summary, ...route } of Object.values(ROUTES)) {
    const described = paths[`/api${path.replace(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()];
    expect(described).toMatchObject({ summary });
    expect(described?.requestBody !== undefined).toBe('body' in route);
  }
});

it('its page brings every script and style from here, and none inside the page, as the policy demands', async () => {
  const page = await (await app.fetch('/api/docs')).text();
  const scripts = [...page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
  expect(scripts.length).toBeGreaterThan(0);
  for (const [, attributes = '', inside = ''] of scripts) {
    expect(inside.trim()).toBe('');
    const source = /src="([^"]+)"/.exec(attributes)?.[1] ?? '';
    const url = new URL(source, `${app.url}/api/docs`);
    expect(url.origin).toBe(app.url);
    expect((await fetch(url)).status).toBe(200);
  }
  expect(page).not.toMatch(/\son\w+="/);
});
