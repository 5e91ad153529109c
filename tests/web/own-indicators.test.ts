import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeViolations, openBrowser, openPage, startServer, tabTo, timings, type Server } from './browser.ts';

let browser: Browser;
let server: Server;
let opened: Awaited<ReturnType<typeof openPage>>;
let page: Page;
let asked: string[];

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
  asked = [];
  page.on('request', (request) => asked.push(request.url()));
});
afterEach(async () => {
  const { faults } = opened;
  await opened.close();
  expect(faults).toEqual([]);
});

const shipped = '#/scenarios/sejong-2024-national';
const own = (id: string) => page.locator(`[data-own="${id}"]`);
const figure = (id: string) => own(id).locator('.figure-text');
const slider = (id: string) => page.locator(`input[type=range][data-lever="${id}"]`);
/** 식을 읽는 묶음: mathjs가 든 것. */
const parserAsked = () => asked.filter((url) => /\/read-[\w-]+\.js$/.test(url));

const mine = (formulas: string) => `id: mine\nextends: sejong-2024-baseline\nformulas:\n${formulas}`;
const three = mine(
  [
    '  - { id: jobs, label: 1억원당 지역내 취업, formula: 지역내 취업 / 투자액 }',
    '  - { id: rate, label: 부가가치율, formula: 부가가치 / 생산 }',
    '  - { id: wages, label: 임금근로자, formula: 고용유발 }\n',
  ].join('\n'),
);

async function drop(text: string): Promise<void> {
  await opened.go('#/');
  await page.locator('#yaml-file').waitFor({ state: 'attached' });
  await page
    .locator('#yaml-file')
    .setInputFiles({ name: 'mine.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
}

async function openMine(text = three): Promise<void> {
  await drop(text);
  await page.locator('.own-file a').click();
  await own('jobs').waitFor();
}

test('a scenario without formulas neither shows the section nor asks for the parser, on either tab', async () => {
  await opened.go('#/scenarios/sejong-2024-baseline');
  await expect.poll(() => page.locator('.headline .range').count()).toBe(3);
  await page.waitForTimeout(800);
  expect(await page.locator('.own-indicators').count()).toBe(0);
  await opened.go('#/scenarios/sejong-2024-baseline/uncertainty');
  await page.locator('[data-output="production.total"]').waitFor();
  expect([await page.locator('.own-ranges, .own-moving').count(), parserAsked()]).toEqual([0, []]);
});

describe('a scenario with formulas', () => {
  test('shows them after the first figures, in every theme, in Korean and English, and passes axe', async () => {
    await opened.go(shipped);
    expect(parserAsked()).toEqual([]);
    await figure('employee-share').waitFor();
    expect(parserAsked()).toHaveLength(1);
    expect(await page.locator('.own-indicators [data-own]').count()).toBe(3);
    expect(await figure('employee-share').textContent()).toBe('81.6%');
    expect(await figure('jobs-per-billion').textContent()).toBe('6.645명·년');
    await own('jobs-per-billion').locator('summary').click();
    expect(await own('jobs-per-billion').innerText()).toMatch(
      /취업 \/ 투자액 \* 투자단위[^]*취업유발\(산출치, 계, 연인원\)/,
    );
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.getByRole('combobox', { name: '화면 밝기' }).selectOption(theme);
      expect(await axeViolations(page), theme).toEqual([]);
    }
    await page.getByRole('button', { name: 'English' }).click();
    expect(await own('jobs-per-billion').innerText()).toMatch(
      /Employment per ₩1bn invested[^]*6\.645 person-years[^]*Employment \(modelled, total, person-years\)/,
    );
  });

  test('moves with a lever, tells the filed value, and the figures are not held up', async () => {
    await opened.go(shipped);
    await figure('jobs-per-billion').waitFor();
    await slider('execution').focus();
    for (let move = 0; move < 30; move++) await page.keyboard.press('ArrowLeft');
    expect(await figure('jobs-per-billion').textContent()).not.toBe('6.645명·년');
    expect(await own('jobs-per-billion').locator('.filed').textContent()).toBe('파일 그대로면 6.645명·년');
    expect(await own('value-added-rate').locator('.filed').count()).toBe(0);
    const figures = await timings(page, 'pageup:figures');
    console.log(`own indicators: figures median ${figures.median.toFixed(1)} ms, p95 ${figures.p95.toFixed(1)} ms`);
    await page.getByRole('button', { name: '모두 되돌리기' }).click();
    await expect.poll(() => page.locator('.own-indicators .filed').count()).toBe(0);
  });

  test('opens where a value comes from by the keyboard alone, down to a table cell', async () => {
    await opened.go(shipped);
    await figure('jobs-per-billion').waitFor();
    await page.locator('.headline .figure').last().focus();
    await tabTo(page, '[data-figure="own.jobs-per-billion"]');
    await page.keyboard.press('Enter');
    await page.locator('dialog.trace', { hasText: '자기 지표 · 투자 10억원당 취업유발' }).waitFor();
    await tabTo(page, '.explanation summary');
    await page.keyboard.press('Enter');
    await page.locator('.explanation .tree .tree').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-figure')))
      .toBe('own.jobs-per-billion');
  });

  test('has their ranges and levers on the uncertainty tab, opened first, and a goal of one is set on the bench', async () => {
    await opened.go(`${shipped}/uncertainty`);
    const row = page.locator('[data-output="own.jobs-per-billion"]');
    await page.locator('[data-output="own.jobs-per-billion"]', { hasText: /6\.645(.*명·년){4}/s }).waitFor();
    expect(await page.locator('[data-output="own.employee-share"]').innerText()).toContain(
      '고용유발(임금근로자, 연인원)',
    );
    await page.locator('[data-moves="jobs-per-billion"] summary').click();
    expect(await page.locator('[data-moves="jobs-per-billion"]').innerText()).toMatch(/집행률[^]*\(50%\)/);
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.getByRole('combobox', { name: '화면 밝기' }).selectOption(theme);
      expect(await axeViolations(page), theme).toEqual([]);
    }
    await page.getByRole('button', { name: '목표 맞추기' }).click();
    await page.locator('.goal select').first().selectOption('own.jobs-per-billion');
    await page.locator('.goal input').fill('5');
    await page.locator('.goal select').last().selectOption('execution');
    await page.getByRole('button', { name: '계산하기' }).click();
    await page.locator('.goal-answer', { hasText: '5명·년' }).waitFor();
    await page.getByRole('button', { name: '이 값으로 놓기' }).click();
    await expect.poll(() => row.locator('td').first().textContent()).toBe('5명·년');
  });

  test('is kept in the figures and on paper', async () => {
    await opened.go(shipped);
    await figure('jobs-per-billion').waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '수치 CSV' }).click(),
    ]);
    expect(readFileSync(await saved.path(), 'utf8')).toMatch(/자기 지표,투자 10억원당 취업유발,,6\.64\d{5,},명·년/);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.locator('.printed', { hasText: '자기 지표의 식' }).last().waitFor();
    expect(await page.locator('.printed').last().innerText()).toContain('투자단위 = 10 억원');
    expect(await page.locator('.own-indicators').isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
  });

  test('stands within a phone, nothing to the side', async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    await opened.go(shipped);
    await figure('jobs-per-billion').waitFor();
    await own('jobs-per-billion').locator('summary').click();
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await wide()).toBeLessThanOrEqual(0);
    await opened.go(`${shipped}/uncertainty`);
    await page.locator('[data-output="own.jobs-per-billion"]').waitFor();
    expect(await wide()).toBeLessThanOrEqual(0);
  });
});

describe('an own file with formulas', () => {
  test('dropped, works end to end; and an unknown figure is told, never as 0', async () => {
    await openMine();
    expect(await figure('rate').textContent()).toMatch(/%$/);
    expect(await own('wages').innerText()).toMatch(/값 없음[^]*임금근로자의 계수가 없습니다/);
    expect(await own('wages').innerText()).not.toContain('0명');
  });

  test('whose formula is bad is refused with the line, the place and what to do', async () => {
    await drop(mine('  - id: a\n    formula: 생산 + 부가가치\n'));
    const told = page.locator('.refused');
    await told.waitFor();
    expect(await told.innerText()).toMatch(/FORMULA_COUNTS_TWICE[^]*5째 줄, formulas\[0\]\.formula/);
    expect(await told.innerText()).toContain('둘 가운데 하나만 쓰거나');
    expect(await page.locator('.own-file').count()).toBe(0);
  });

  test('kept from before with a bad formula leaves the page whole and says what is wrong, on both tabs', async () => {
    await openMine();
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.endsWith('scenario.own-mine'))!;
      const file = JSON.parse(localStorage.getItem(key)!) as { content: { formulas: { formula: string }[] } };
      file.content.formulas[1]!.formula = '부가가치 / 예산';
      localStorage.setItem(key, JSON.stringify(file));
    });
    await page.reload();
    const told = page.locator('.own-indicators [role=alert]');
    await told.waitFor();
    expect(await told.innerText()).toMatch(/다른 수치는 그대로 맞습니다[^]*«예산»[^]*formulas\[1\]\.formula/);
    expect(await axeViolations(page)).toEqual([]);
    await slider('execution').focus();
    await page.keyboard.press('PageDown');
    expect(await page.locator('.strip').textContent()).not.toContain('2,516억원');
    await page.getByRole('link', { name: '불확실성' }).click();
    await page.locator('.uncertainty [role=alert]', { hasText: '«예산»' }).waitFor();
    await page.locator('[data-output="production.total"]').waitFor();
  });
});

test('a parser that does not come is a sentence in place, and everything else works', async () => {
  await page.route(/\/read-[\w-]+\.js$/, (route) => route.abort());
  await opened.go(shipped);
  await page.locator('.own-indicators [role=alert]', { hasText: '불러오지 못했습니다' }).waitFor();
  await slider('execution').focus();
  await page.keyboard.press('PageDown');
  expect(await page.locator('.strip').textContent()).not.toContain('2,492억원');
  opened.faults.splice(0);
});
