import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, startServer, type Server } from './browser.ts';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.stop();
});

const views = [
  ['home', '#/', '.shelf'],
  ['the table of plans', '#/?view=table', '.plan-table'],
  ['a scenario', '#/scenarios/sejong-2024-baseline', '.headline'],
  ['its uncertainty', '#/scenarios/sejong-2024-baseline/uncertainty', '.ranges'],
  ['a comparison', '#/compare/eumseong-2023-cautious,eumseong-2023-ambitious', '.compare-table'],
  ['the verdicts', '#/audit', '.verdict'],
  ['an audit', '#/audit/sejong-2024', '.interval'],
  ['the tables', '#/tables', '.tables-home'],
  ['a table', '#/tables/bok-2020-national-33', '.multiplier-table'],
  ['a sector', '#/tables/bok-2020-national-33/09', '.responding'],
  ['a new plan', '#/new', '.plan-form'],
] as const;

it.each(views)('a finger finds what it presses on %s of a phone, without sideways scroll', async (_, hash, drawn) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(`${server.address}/${hash}`);
  await page.locator(drawn).first().waitFor();
  const { small, sideways } = await page.evaluate(() => {
    const inRunningText = (target: Element) => target.matches('p > a, li > p a');
    const targets = [
      ...document.querySelectorAll<HTMLElement>('a, button, select, summary, input:not([type=checkbox], [type=radio])'),
    ];
    const seen = targets.filter((target) => target.checkVisibility() && !target.closest('.unseen, .skip'));
    return {
      small: seen
        .filter((target) => !inRunningText(target) && Math.round(target.getBoundingClientRect().height) < 44)
        .map((target) => `${target.className} ${target.textContent?.slice(0, 30)}`),
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });
  await context.close();
  expect(small).toEqual([]);
  expect(sideways).toBe(0);
});
