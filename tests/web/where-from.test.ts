import { expect, test } from 'vitest';
import { axeViolations, tabTo } from './browser.ts';
import { opened, openForEachTest, page } from './each-page.ts';

openForEachTest();

const title = () => page.locator('#trace-title').innerText();
const hash = () => page.evaluate(() => window.location.hash);

test('an address opens the trace of a figure; closing it leaves the scenario, and what is no figure opens none', async () => {
  await opened.go('#/scenarios/eumseong-2023-baseline?figure=calibrated.valueAdded.total');
  await page.locator('dialog.trace[open]').waitFor();
  expect(await title()).toMatch(/보정치 · 부가가치유발 · 계\s+3조2,588억원/);
  await page.keyboard.press('Escape');
  await page.locator('dialog.trace').waitFor({ state: 'detached' });
  expect(await hash()).toBe('#/scenarios/eumseong-2023-baseline');
  await page.locator('[data-figure="modelled.production.total"]').click();
  expect(await hash()).toBe('#/scenarios/eumseong-2023-baseline?figure=modelled.production.total');
  // 음성은 투자액을 밝히지 않았다: 없는 수치를 가리키는 주소는 시나리오만 연다.
  await opened.go('#/scenarios/eumseong-2023-baseline?figure=stated.investment');
  await page.locator('.headline').waitFor();
  await page.locator('dialog.trace').waitFor({ state: 'detached' });
});

test('the same address opens the trace again once it was closed, and the address without it closes it', async () => {
  const address = '#/scenarios/eumseong-2023-baseline?figure=calibrated.valueAdded.total';
  await opened.go(address);
  await page.locator('dialog.trace[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog.trace').waitFor({ state: 'detached' });
  await page.evaluate((next) => (window.location.hash = next), address);
  await page.locator('dialog.trace[open]').waitFor();
  expect(await title()).toMatch(/보정치 · 부가가치유발/);
  await page.evaluate(() => (window.location.hash = '#/scenarios/eumseong-2023-baseline'));
  await page.locator('dialog.trace').waitFor({ state: 'detached' });
});

test('stated and modelled figures of the home table and cards lead to where they come from, by the keyboard too', async () => {
  await opened.go('#/?view=table');
  const cell = page.locator('tr', { hasText: '음성군' }).locator('[data-column="stated.valueAdded"] a');
  await cell.click();
  await page.locator('dialog.trace[open]').waitFor();
  expect(await title()).toMatch(/발표치[^]*3조2,588억원/);
  expect(await page.locator('.trace-body').innerText()).toContain('문단');
  await opened.go('#/?view=cards');
  await page.locator('.plan-stated a.figure').first().waitFor();
  await tabTo(page, '.plan-stated a.figure');
  await page.keyboard.press('Enter');
  await page.locator('dialog.trace[open]').waitFor();
});

test('a figure of a comparison opens its trace as it is seen there, and focus returns to it', async () => {
  await opened.go('#/compare/sejong-2024-baseline,sejong-2024-cautious');
  const figure = page.locator('.compare-table tr.main').first().locator('td:nth-of-type(2) .figure');
  const text = await figure.locator('.figure-text').innerText();
  await figure.focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog.trace[open]').waitFor();
  expect(await title()).toContain(text);
  // 견주는 자리에서는 항목을 움직이지 않는다.
  expect(await page.locator('.trace .link', { hasText: '조정' }).count()).toBe(0);
  await page.locator('.trace .explanation').waitFor();
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    expect(await axeViolations(page), theme).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await page.locator('dialog.trace').waitFor({ state: 'detached' });
  expect(await figure.evaluate((node) => node === document.activeElement)).toBe(true);
});

test('going back to a comparison without the scenario whose figure is open closes its trace', async () => {
  await opened.go('#/compare/sejong-2024-baseline,sejong-2024-cautious');
  await page.locator('.compare-table').first().waitFor();
  const three = '#/compare/sejong-2024-baseline,sejong-2024-cautious,sejong-2024-national';
  await page.evaluate((next) => (window.location.hash = next), three);
  await page.locator('.compare-table tr.main').first().locator('td:nth-of-type(3) .figure').click();
  await page.locator('dialog.trace[open]').waitFor();
  await page.goBack();
  await page.locator('dialog.trace').waitFor({ state: 'detached' });
  expect(await page.locator('.compare-table tr.main').first().locator('td').count()).toBe(2);
});

test('what stands now in the table of ranges opens its trace', async () => {
  await opened.go('#/scenarios/sejong-2024-baseline/uncertainty');
  await page.locator('[data-output="employment.inRegion"] .figure').click();
  await page.locator('dialog.trace[open]').waitFor();
  expect(await title()).toContain('취업유발');
  expect(await hash()).toBe('#/scenarios/sejong-2024-baseline/uncertainty?figure=modelled.employment.inRegion');
});

test('going back closes the trace and stays on the scenario, going forward opens it; traces do not pile up', async () => {
  await opened.go('#/');
  await opened.go('#/scenarios/sejong-2024-baseline');
  const dialog = page.locator('dialog.trace');
  await page.locator('[data-figure="modelled.production.total"]').click();
  await page.locator('dialog.trace[open]').waitFor();
  await page.goBack();
  await dialog.waitFor({ state: 'detached' });
  expect(await hash()).toBe('#/scenarios/sejong-2024-baseline');
  await page.goForward();
  await page.locator('dialog.trace[open]').waitFor();
  expect(await title()).toContain('2,516억원');
  await page.keyboard.press('Escape');
  for (const indicator of ['valueAdded', 'employment']) {
    await page.locator(`[data-figure="modelled.${indicator}.total"]`).click();
    await page.locator('dialog.trace[open]').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  await page.goBack();
  await page.goBack();
  await page.locator('article.plan').first().waitFor();
});
