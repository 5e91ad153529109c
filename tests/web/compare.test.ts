import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { axeViolations, tabTo } from './browser.ts';
import { opened, openForEachTest, page } from './each-page.ts';

openForEachTest();

const eumseong = '#/compare/eumseong-2023-cautious,eumseong-2023-ambitious';
const toggle = (id: string) => page.locator(`[data-scenario="${id}"]`);
const said = () => page.locator('.why-said').textContent();
const differences = () => page.locator('.compare-table .main td:nth-child(3)').allTextContents();
const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const explained = /생산유발: 적극안 쪽이 3조3,463억원 많습니다\. 가장 큰 까닭은 집행률 \+2조5,102억원/;

describe('compare 음성 cautious and ambitious and explain why they differ', () => {
  test('by mouse, from home', async () => {
    await opened.go('#/');
    await page.getByRole('navigation', { name: '주 메뉴' }).getByText('비교').click();
    await page.getByLabel('계획 찾기').fill('음성군');
    await toggle('eumseong-2023-cautious').click();
    await page.getByText('하나를 더 고르면').waitFor();
    await toggle('eumseong-2023-ambitious').click();
    await expect.poll(said).toMatch(explained);
    expect((await differences())[0]).toContain('+3조3,463억원');
    await expect.poll(() => page.locator('.chart-waterfall svg').count()).toBe(1);
    const sums = await page.locator('.terms tfoot td:nth-child(2)').allTextContents();
    expect(sums[0]).toBe('+3조3,463억원');
    await page.getByRole('button', { name: '앞뒤 바꾸기' }).click();
    await expect.poll(said).toContain('신중안 쪽이 3조3,463억원 적습니다');
    expect(page.url()).toContain('why=eumseong-2023-ambitious,eumseong-2023-cautious');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV 내려받기' }).click(),
    ]);
    expect(readFileSync(await saved.path(), 'utf8')).toContain('생산유발,산출치 계,억원,');
  });

  test('by keyboard alone', async () => {
    await opened.go('#/');
    await tabTo(page, 'nav a[href="#/compare"]');
    await page.keyboard.press('Enter');
    await page.locator('.picker').waitFor();
    await tabTo(page, '#compare-search');
    await page.keyboard.type('음성군');
    await tabTo(page, '[data-scenario="eumseong-2023-cautious"]');
    await page.keyboard.press('Space');
    await expect.poll(() => toggle('eumseong-2023-cautious').getAttribute('aria-pressed')).toBe('true');
    await tabTo(page, '[data-scenario="eumseong-2023-ambitious"]');
    await page.keyboard.press('Enter');
    await expect.poll(said).toMatch(explained);
    await tabTo(page, '#why-from');
    await page.keyboard.press('ArrowDown');
    await expect.poll(said).toContain('신중안 쪽이');
    await tabTo(page, '.chart-waterfall summary');
    await page.keyboard.press('Enter');
    await page.locator('.chart-waterfall .chart-data').waitFor();
  });
});

test('the planner’s adjustments are used, said so, and can be set aside', async () => {
  await opened.go('#/scenarios/eumseong-2023-ambitious');
  await page.locator('[id="lever-execution"]').fill('80');
  await page.keyboard.press('Enter');
  await opened.go(eumseong);
  await page.getByText('이 브라우저에서 조정함').first().waitFor();
  const adjusted = await differences();
  expect(adjusted[0]).not.toContain('+3조3,463억원');
  await page.getByRole('button', { name: /^파일 그대로 보기/ }).click();
  await expect.poll(async () => (await differences())[0]).toContain('+3조3,463억원');
  expect(page.url()).toContain('filed=eumseong-2023-ambitious');
  await page.getByRole('button', { name: /^조정한 대로 보기/ }).click();
  await expect.poll(differences).toEqual(adjusted);
});

test('different plans: notes, no false subtraction, the reference can be changed and one removed', async () => {
  await opened.go('#/compare/sejong-2024-baseline,gwangyang-2023-baseline,eumseong-2023-baseline');
  await page.locator('.compared').waitFor();
  expect(await page.locator('.compare-notes').textContent()).toContain('계획이 다른');
  expect(await said()).toContain('빼어 비교할 수 없습니다');
  await page.locator('#why-to').selectOption({ label: '음성군 미래산업 육성 시즌2(BEST+One) 기준안' });
  await expect.poll(() => page.locator('.why').textContent()).toContain('서로 다른 계획이라');
  await page.getByRole('button', { name: /^기준으로 – 음성군/ }).click();
  await expect.poll(() => page.locator('.chosen li').first().textContent()).toContain('음성군');
  await page.getByRole('button', { name: /^빼기 – 광양시/ }).click();
  await expect.poll(() => page.locator('.chosen li').count()).toBe(2);
});

describe('states', () => {
  test('none chosen: a way to choose; more than six: which to leave out', async () => {
    await opened.go('#/compare');
    await page.getByText('둘 이상 고르면 바로 견줍니다.').waitFor();
    const seven = ['sejong-2024', 'eumseong-2023', 'gwangju-2019'].flatMap((plan) =>
      ['baseline', 'cautious', 'ambitious'].map((kind) => `${plan}-${kind}`),
    );
    await opened.go(`#/compare/${seven.slice(0, 7).join()}`);
    await page.getByText('7개를 골랐습니다').waitFor();
    expect(await page.locator('.compared').count()).toBe(0);
    await page.locator('.chosen li').last().getByRole('button', { name: /^빼기/ }).click();
    await page.locator('.compared').waitFor();
    expect(await page.locator('.compare-table').first().locator('thead th').count()).toBe(6);
  });

  test('one that does not exist says so, and the others are compared', async () => {
    await opened.go('#/compare/eumseong-2023-cautious,nowhere,eumseong-2023-ambitious');
    await page.getByText('«nowhere» 시나리오가 없거나').waitFor();
    await page.locator('.compared').waitFor();
    expect(opened.faults.splice(0).every((fault) => fault.includes('404'))).toBe(true);
  });

  test('when what is left is one, the way to choose another lies open', async () => {
    await opened.go('#/compare/eumseong-2023-cautious,nowhere');
    await page.locator('.compare-hint').waitFor();
    await toggle('sejong-2024-baseline').waitFor();
    expect(opened.faults.splice(0).every((fault) => fault.includes('404'))).toBe(true);
  });
});

test.each(['light', 'dark', 'contrast'])('no axe violation: %s', async (theme) => {
  await opened.go('#/compare/sejong-2024-baseline,sejong-2024-national,eumseong-2023-baseline');
  await page.locator('.theme-choice').selectOption(theme);
  await page.locator('.chart-comparison svg').waitFor();
  await page.locator('.picker > summary').click();
  expect(await axeViolations(page)).toEqual([]);
});

test.each([360, 768, 1920])('fits %i px, in both languages', async (width) => {
  await page.setViewportSize({ width, height: 900 });
  await opened.go(eumseong);
  await page.locator('.chart-comparison svg').waitFor();
  expect(await beyond()).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('.picker > summary').click();
  expect(await beyond()).toBeLessThanOrEqual(0);
  const text = await page.locator('main').innerText();
  expect(text.match(/[가-힣]+/g)).toBeNull();
});
