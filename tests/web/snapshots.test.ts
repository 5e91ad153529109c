import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, startServer, type Server } from './browser.ts';

/** 화면마다의 그림. 일부러 바꾸었으면 `UPDATE_SNAPSHOTS=1`로 새로 찍고, 찍은 것을 눈으로 본다. */
const folder = join(import.meta.dirname, 'snapshots');
/** 다른 화소가 이만큼까지는 같은 그림이다. */
const tolerance = 0.002;

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.stop();
});

const views = [
  { name: 'home', hash: '#/', ready: '.live-figures, .try-figures, .shelf' },
  { name: 'scenario', hash: '#/scenarios/sejong-2024-baseline', ready: '.chart-stated-modelled svg' },
  { name: 'uncertainty', hash: '#/scenarios/sejong-2024-baseline/uncertainty', ready: '.chart-density svg' },
  { name: 'compare', hash: '#/compare/eumseong-2023-cautious,eumseong-2023-ambitious', ready: '.chart svg' },
  { name: 'audit', hash: '#/audit/sejong-2024', ready: '.chart svg' },
  { name: 'table', hash: '#/tables/bok-2020-national-83', ready: '.table-page' },
  { name: 'sector', hash: '#/tables/bok-2020-national-83/31', ready: '.sector-page' },
  { name: 'new-plan', hash: '#/new', ready: '.plan-form' },
] as const;

const looks = [
  { look: 'wide-light', width: 1280, height: 900, theme: 'light' },
  { look: 'phone-dark', width: 360, height: 780, theme: 'dark' },
] as const;

test.each(views.flatMap((view) => looks.map((look) => ({ ...view, ...look }))))(
  '$name, $look, looks as it did',
  async ({ name, hash, ready, look, width, height, theme }) => {
    const { page, go, close } = await openPage(browser, server);
    await page.addInitScript((chosen) => localStorage.setItem('pageup.theme', chosen), theme);
    await page.setViewportSize({ width, height });
    // 새 계획은 올해부터 시작한다.
    await page.clock.setFixedTime(new Date('2026-11-22T00:00:00Z'));
    await go(hash);
    await page.locator(ready).first().waitFor({ state: 'attached' });
    await page.evaluate(() => document.fonts.ready);
    // 좁은 화면에서는 그림까지 내려가서 본다.
    if (look === 'phone-dark' && ready.endsWith('svg')) {
      await page
        .locator(ready)
        .first()
        .evaluate((element) => element.scrollIntoView({ block: 'center' }));
    }
    await page.waitForTimeout(1500);
    const taken = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    await close();
    expect(differenceTo(`${name}-${look}`, taken)).toBeLessThanOrEqual(tolerance);
  },
);

/** 간직한 그림과 다른 화소의 몫. 다르면 찍은 것과 다른 곳을 옆에 남긴다. */
function differenceTo(name: string, taken: Buffer): number {
  const file = join(folder, `${name}.png`);
  if (process.env['UPDATE_SNAPSHOTS'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, taken);
  }
  if (!existsSync(file)) throw new Error(`no snapshot ${name}.png: take it with UPDATE_SNAPSHOTS=1 and look at it`);
  const [kept, now] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(taken)];
  if (kept.width !== now.width || kept.height !== now.height) return 1;
  const shown = new PNG({ width: kept.width, height: kept.height });
  const different = pixelmatch(kept.data, now.data, shown.data, kept.width, kept.height, { threshold: 0.15 });
  const share = different / (kept.width * kept.height);
  if (share > tolerance) {
    writeFileSync(join(folder, `${name}.taken.png`), taken);
    writeFileSync(join(folder, `${name}.different.png`), PNG.sync.write(shown));
  }
  return share;
}
