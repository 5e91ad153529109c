import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { axeViolations, openBrowser, openPage, startServer, tabTo, type Server } from './browser.ts';

let browser: Browser;
let server: Server;
let opened: Awaited<ReturnType<typeof openPage>>;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.stop();
});
beforeEach(async () => {
  opened = await openPage(browser, server);
  page = opened.page;
  page.setDefaultTimeout(9000);
});
afterEach(async () => {
  const { faults } = opened;
  await opened.close();
  expect(faults).toEqual([]);
});

const field = (name: string) => page.locator(`#new-${name}`);
const lever = (id: string) => page.locator(`[id="lever-${id}"]`);
const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** 산업이 둘인 자기 계획. */
async function make(): Promise<string> {
  await opened.go('#/new');
  await field('name').fill('제주 그린수소');
  await field('region').selectOption('제주');
  await field('investment').fill('1조2천억');
  await field('industry-1-name').fill('그린수소');
  await page.getByRole('button', { name: '산업 더하기' }).click();
  await field('industry-2-name').fill('반도체');
  await page.getByRole('button', { name: '만들고 시나리오 열기' }).click();
  await page.locator('.headline').waitFor();
  return new URL(page.url()).hash
    .split('/')
    .at(-1)!
    .replace(/-baseline$/, '');
}

const adjust = async (id: string, typed: string) => {
  await lever(id).fill(typed);
  await lever(id).press('Enter');
  await page.waitForTimeout(600);
};

/** 둘째 산업의 투자액을 조정해 둔 것으로. */
async function adjustSecond(id: string): Promise<void> {
  await opened.go('#/');
  await page.evaluate((scenario) => {
    const data = { scenario: '', plan: '', tables: '', engine: '' };
    const kept = { values: { 'investment.industry-2': 100 }, data };
    localStorage.setItem(`pageup.bench.${scenario}`, JSON.stringify(kept));
  }, `${id}-baseline`);
  await page.reload();
}
const kept = (id: string) => page.evaluate((key) => localStorage.getItem(key), `pageup.bench.${id}-baseline`);

test('a plan made by the form is opened in it again, changed in place, and what was adjusted goes on', async () => {
  const id = await make();
  await adjust('execution', '80');
  await page.getByRole('link', { name: '계획 고치기' }).click();
  await page.locator('.plan-form').waitFor();
  expect(await field('investment').inputValue()).toBe('1조2,000억원');
  expect(await field('industry-2-name').inputValue()).toBe('반도체');
  await field('investment').fill('9천억');
  await field('name').fill('제주 수소');
  await page.getByRole('button', { name: '저장하고 시나리오 열기' }).click();
  await page.locator('.resumed').waitFor();
  expect(page.url()).toContain(`#/scenarios/${id}-baseline`);
  expect(await page.locator('h1').textContent()).toBe('제주 수소');
  expect(await page.locator('.resumed').textContent()).toContain('시나리오 파일, 계획 파일');
  expect([await lever('investment').inputValue(), await lever('execution').inputValue()]).toEqual(['9,000', '80']);
  await opened.go('#/');
  await expect.poll(() => page.locator('.own-file').count()).toBe(2);
  await page.locator('article.plan', { hasText: '제주 수소' }).getByRole('link', { name: '계획 고치기' }).waitFor();
});

test('by keyboard alone from home: what saving drops is said before, and giving up changes nothing', async () => {
  const id = await make();
  await adjustSecond(id);
  await opened.go('#/new');
  await field('name').fill('적다 만 다른 계획');
  await page.waitForTimeout(500);
  await opened.go('#/');
  await page.locator('.own-file').first().waitFor();
  await tabTo(page, '.own-does a');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^고치기/);
  await page.keyboard.press('Enter');
  await page.locator('.plan-form').waitFor();
  expect(await field('name').inputValue()).toBe('제주 그린수소');
  await tabTo(page, '.industries li:nth-child(2) .industry-mix button');
  await page.keyboard.press('Enter');
  await page.locator('.edit-lost').waitFor();
  expect(await page.locator('.edit-lost').innerText()).toContain('조정은 빠집니다');
  await page.waitForTimeout(500);
  await page.reload();
  await page.getByText('지난번에 고치던 것을 이어').waitFor();
  await tabTo(page, '.edit-abandon button');
  await page.keyboard.press('Enter');
  await page.locator('.headline').waitFor();
  expect(await kept(id)).toContain('"investment.industry-2":100');
  await opened.go(`#/new/${id}`);
  await page.locator('.plan-form').waitFor();
  expect(await page.getByText('지난번에 고치던 것을 이어').count()).toBe(0);
  await opened.go('#/new');
  expect(await field('name').inputValue()).toBe('적다 만 다른 계획');
});

test('a file that holds more than the form shows is not opened in it, and can be downloaded', async () => {
  const id = await make();
  await page.evaluate((plan) => {
    const key = `pageup.own.scenario.${plan}-baseline`;
    const file = JSON.parse(localStorage.getItem(key)!) as { content: Record<string, unknown> };
    file.content['levers'] = { execution: 0.9 };
    localStorage.setItem(key, JSON.stringify(file));
  }, id);
  await page.reload();
  await page.locator('.headline').waitFor();
  await page.getByRole('link', { name: '계획 고치기' }).click();
  await page.locator('.stopped').waitFor();
  expect(await page.locator('.stopped').innerText()).toContain('양식이 보여 줄 수 없는 것');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '기준안 YAML' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`${id}-baseline.yaml`);
  await opened.go('#/new/own-nowhere');
  await page.locator('.stopped').waitFor();
  expect(await page.locator('.stopped').innerText()).toContain('이 브라우저에 없는 계획');
});

test('where storage is blocked it is edited in this window all the same', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await make();
  await adjust('execution', '80');
  await page.getByRole('link', { name: '계획 고치기' }).click();
  await field('investment').fill('9천억');
  await page.getByRole('button', { name: '저장하고 시나리오 열기' }).click();
  await page.locator('.headline').waitFor();
  expect([await lever('investment').inputValue(), await lever('execution').inputValue()]).toEqual(['9,000', '80']);
});

test.each(['light', 'dark', 'contrast'])('no axe violation: %s', async (theme) => {
  const id = await make();
  await adjustSecond(id);
  await page.locator('.theme-choice').selectOption(theme);
  await opened.go(`#/new/${id}`);
  await page.locator('.plan-form').waitFor();
  await page.locator('.industries li:nth-child(2) .industry-mix button').click();
  await page.locator('.edit-lost').waitFor();
  expect(await axeViolations(page)).toEqual([]);
});

test('fits 360 px, in both languages', async () => {
  const id = await make();
  await adjustSecond(id);
  await page.setViewportSize({ width: 360, height: 800 });
  await opened.go(`#/new/${id}`);
  await page.locator('.industries li:nth-child(2) .industry-mix button').click();
  await page.locator('.edit-lost').waitFor();
  expect(await beyond()).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'English' }).click();
  await field('name').fill('Jeju');
  expect(await beyond()).toBeLessThanOrEqual(0);
  expect((await page.locator('.edit-lost strong').innerText()).match(/[가-힣]+/g)).toBeNull();
});
