import { expect, test } from 'vitest';
import { openBrowser, openPage, startServer } from './browser.ts';

const goal = 1500;

test('the first view of a cold cache is there and can be used at once', async () => {
  const [browser, server] = await Promise.all([openBrowser(), startServer()]);
  try {
    for (const [name, hash, ready] of [
      ['home', '#/', '.shelf'],
      ['a scenario', '#/scenarios/sejong-2024-baseline', '.headline'],
    ] as const) {
      const { page, faults, close } = await openPage(browser, server);
      const scripts: string[] = [];
      page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
      const begun = performance.now();
      await page.goto(`${server.address}/${hash}`, { waitUntil: 'commit' });
      await page.waitForSelector(ready);
      const took = performance.now() - begun;
      console.log(`first view, ${name}: ${took.toFixed(0)} ms on a cold cache; target ${goal} ms`);
      expect(took).toBeLessThan(5 * goal);
      expect(faults).toEqual([]);
      // 자기 파일이 없으면 파일을 검사하는 스키마는 오지 않는다.
      expect(scripts.length).toBeGreaterThan(3);
      expect(scripts.filter((url) => /\/(zod|read-own|parse)-/.test(url))).toEqual([]);
      await close();
    }
  } finally {
    await browser.close();
    server.stop();
  }
}, 120_000);
