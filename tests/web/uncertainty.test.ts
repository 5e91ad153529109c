import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { axeViolations, tabTo, timings } from './browser.ts';
import { opened, openForEachTest, page } from './each-page.ts';

openForEachTest();

const uncertainty = '#/scenarios/sejong-2024-baseline/uncertainty';
const range = (output: string) => page.locator(`[data-output="${output}"]`);
const slider = (id: string) => page.locator(`input[type=range][data-lever="${id}"]`);

test('ranges, distribution, exceedance, ranges by year and tornado stand there, and pass axe', async () => {
  await opened.go(uncertainty);
  await range('production.total').waitFor();
  for (const name of ['density', 'exceedance', 'ranges-by-year', 'tornado']) {
    await page.locator(`.chart-${name} svg`).first().waitFor();
  }
  expect(await range('production.total').innerText()).toMatch(/2,516억원[^]*%/);
  expect(await page.locator('.drawn').innerText()).toContain('삼각 50%–100%');
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.getByRole('combobox', { name: '화면 밝기' }).selectOption(theme);
    expect(await axeViolations(page), theme).toEqual([]);
  }
});

test('they follow a lever while it is dragged, and the page is not held up', async () => {
  await opened.go(uncertainty);
  await page.locator('.chart-density svg').first().waitFor();
  const before = await range('production.total').innerText();
  const drawn = await page.locator('.chart-density svg').first().innerHTML();
  await slider('localPurchase').focus();
  for (let move = 0; move < 30; move++) await page.keyboard.press('ArrowLeft');
  await expect.poll(() => range('production.total').innerText()).not.toBe(before);
  await expect.poll(() => page.locator('.chart-density svg').first().innerHTML()).not.toBe(drawn);
  const figures = await timings(page, 'pageup:figures');
  console.log(
    `uncertainty open, a lever moved: figures median ${figures.median.toFixed(1)} ms, p95 ${figures.p95.toFixed(1)} ms`,
  );
  expect(figures.median).toBeLessThan(40);
  expect(figures.p95).toBeLessThan(80);
});

test('a million draws show their progress, can be cancelled, and done they say so', async () => {
  await opened.go(uncertainty);
  await range('production.total').waitFor();
  // 백만 번은 반 초쯤이면 끝나므로, 사람보다 빠르게 그만둔다.
  await page.evaluate(async () => {
    const press = () => document.querySelector<HTMLButtonElement>('.working .button')!.click();
    press();
    while (!document.querySelector('.working progress')) await new Promise((next) => requestAnimationFrame(next));
    press();
  });
  await page.getByRole('button', { name: '100만 번 뽑기' }).waitFor();
  expect(await page.locator('.working').innerText()).toContain('4,096번');
  await page.getByRole('button', { name: '100만 번 뽑기' }).click();
  await page.locator('.working', { hasText: '1,000,000번 뽑음' }).waitFor();
});

test('a goal is reached by the keyboard alone and set on the bench', async () => {
  await opened.go(uncertainty);
  await range('production.total').waitFor();
  await tabTo(page, '.uncertainty .section-head .button');
  await page.keyboard.press('Enter');
  await page.locator('.goal input:focus').waitFor();
  await page.keyboard.type('많이');
  await page.keyboard.press('Enter');
  await page.locator('.goal .trouble').waitFor();
  await page.locator('.goal input').fill('');
  await page.keyboard.type('2,000억');
  await tabTo(page, '.goal label:last-of-type select');
  await page.locator('.goal label:last-of-type select').selectOption('execution');
  await tabTo(page, '.goal .button.primary');
  await page.keyboard.press('Enter');
  await page.locator('.goal-answer', { hasText: '집행률' }).waitFor();
  await tabTo(page, '.goal .button.primary');
  await page.keyboard.press('Enter');
  await page.locator('.goal').waitFor({ state: 'hidden' });
  expect(await page.locator('.strip').textContent()).toContain('2,000억원');
});

test('the headline carries the range of each total', async () => {
  await opened.go('#/scenarios/sejong-2024-baseline');
  await expect.poll(() => page.locator('.headline .range').count()).toBe(3);
  expect(await page.locator('.headline .range').first().innerText()).toMatch(/^열에 아홉은 [\d,]+억원–[\d,]+억원$/);
});

test('a worker that does not come says so, and the levers go on working', async () => {
  await page.route('**/sampler-*.js', (route) => route.abort());
  await opened.go(uncertainty);
  await page.locator('.working [role=alert]', { hasText: '멈추었습니다' }).waitFor();
  await slider('execution').focus();
  await page.keyboard.press('PageDown');
  expect(await page.locator('.strip').textContent()).not.toContain('2,516억원');
  await page.unroute('**/sampler-*.js');
  await page.getByRole('button', { name: '다시 시작' }).click();
  await range('production.total').waitFor();
  opened.faults.splice(0);
});

const rangeRow = (lever: string) => page.locator(`[data-range="${lever}"]`);

test('the range of a lever is changed in its place: results follow, figures stay, and it can be undone', async () => {
  await opened.go(uncertainty);
  await range('production.total').waitFor();
  const [before, figures] = [await range('production.total').innerText(), await page.locator('.strip').innerText()];
  await page.getByRole('button', { name: '범위 고치기' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('불확실성');
  await rangeRow('localPurchase').locator('summary').click();
  await rangeRow('localPurchase').getByLabel('가장 낮게').fill('46');
  await page.keyboard.press('Enter');
  // 곧바로 이어 고치면 한 걸음이므로 쉬었다가.
  await page.waitForTimeout(900);
  await rangeRow('localPurchase').getByLabel('가장 높게').fill('48%');
  await page.keyboard.press('Enter');
  await expect.poll(() => range('production.total').innerText()).not.toBe(before);
  expect(await page.locator('.strip').innerText()).toBe(figures);
  await page.locator('.drawn', { hasText: '삼각 46%–48%' }).waitFor();
  await page.locator('.changes > summary').click();
  await page.locator('.changes li', { hasText: /범위: 지역내 구매율[^]*삼각 46%–48%/ }).waitFor();
  await page.locator('.changes > summary').click();

  // 뒤집힌 범위는 까닭이 서고, 뽑는 것은 앞의 범위다.
  await rangeRow('localPurchase').getByLabel('가장 낮게').fill('90');
  await page.keyboard.press('Enter');
  await rangeRow('localPurchase').getByText('가장 낮은 값이 가장 높은 값보다 큽니다.').waitFor();
  expect(await page.locator('.drawn').innerText()).toContain('삼각 46%–48%');
  await page.keyboard.press('Escape');

  for (const theme of ['light', 'dark', 'contrast']) {
    await page.getByRole('combobox', { name: '화면 밝기' }).selectOption(theme);
    expect(await axeViolations(page), theme).toEqual([]);
  }
  await page.getByRole('button', { name: '되돌리기 (한 걸음)' }).click();
  await page.getByRole('button', { name: '되돌리기 (한 걸음)' }).click();
  await expect.poll(() => range('production.total').innerText()).toBe(before);
});

test('by the keyboard alone: a shape is chosen, the range survives a reload, and the saved scenario holds it', async () => {
  await opened.go('#/scenarios/sejong-2024-baseline');
  await tabTo(page, '#group-uncertainty > summary', 200);
  await page.keyboard.press('Enter');
  await rangeRow('execution').waitFor();
  await tabTo(page, '[data-range="execution"] summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '[data-range="execution"] select');
  await page.keyboard.press('ArrowUp');
  await page.locator('#group-uncertainty .mark', { hasText: '1' }).first().waitFor();
  expect(await rangeRow('execution').innerText()).toContain('균등 50%–100%');
  await page.waitForTimeout(600);
  await page.reload();
  await page.locator('#group-uncertainty .mark', { hasText: '1' }).first().waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '시나리오 YAML' }).click(),
  ]);
  const written = await readFile(await file.path(), 'utf8');
  expect(written).toMatch(
    /ranges:\n {2}execution:\n {4}kind: uniform\n {4}min: 0.5\n {4}max: 1\notherRanges: plausible/,
  );
});

test('a lever without a range is given one by the keyboard alone, whichever it is; focus goes to it and is not lost on its reset', async () => {
  await opened.go('#/scenarios/sejong-2024-baseline');
  await page.locator('#group-uncertainty > summary').click();
  await page.locator('.add-range select').focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('.range-row.changed').count()).toBe(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const focused = () => page.evaluate(() => document.activeElement?.id);
  expect(await focused()).toMatch(/^lever-ranges\./);
  await page.locator('.range-row.changed').getByRole('button', { name: '되돌리기' }).press('Enter');
  expect(await page.locator('.range-row.changed').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
});

test('a kept range that cannot be drawn says so, and nothing says it is being drawn', async () => {
  await opened.go('#/');
  const ranges = { execution: { kind: 'uniform', min: 0.9, max: 0.2 } };
  const content = { id: 'own-mine', extends: 'sejong-2024-baseline', ranges };
  await page.evaluate((file) => localStorage.setItem('pageup.own.scenario.own-mine', JSON.stringify(file)), {
    kind: 'scenario',
    id: 'own-mine',
    content,
    text: JSON.stringify(content),
    at: 1,
  });
  await page.reload();
  await opened.go('#/scenarios/own-mine/uncertainty');
  await page.locator('.working .trouble').waitFor();
  expect(await page.locator('.uncertainty').innerText()).not.toContain('뽑는 중');
});

test('on a phone in English the table of ranges stays within the page', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  await opened.go(uncertainty);
  await page.getByRole('button', { name: 'English' }).click();
  await range('production.total').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('on a phone in English the ranges of levers stand without sideways scroll', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  await opened.go('#/scenarios/eumseong-2023-baseline');
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('#group-uncertainty > summary').click();
  await rangeRow('execution').locator('summary').click();
  await rangeRow('execution').locator('select').selectOption('normal');
  expect(await rangeRow('execution').innerText()).not.toMatch(/[가-힣]/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await axeViolations(page)).toEqual([]);
});
