import { expect, test } from 'vitest';
import { axeViolations, tabTo } from './browser.ts';
import { opened, openForEachTest, page } from './each-page.ts';

openForEachTest();

const field = (name: string) => page.locator(`#new-${name}`);
const figures = () => page.locator('.preview-figures strong').allTextContents();
const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const focused = () => page.evaluate(() => document.activeElement?.id);

async function fill(): Promise<void> {
  await field('name').fill('제주 그린수소');
  await field('region').selectOption('제주');
  await field('investment').fill('1조2천억');
  await field('industry-1-name').fill('그린수소');
}

test('a plan is computed as it is typed, made, opened, and stands on home', async () => {
  await opened.go('#/new');
  await fill();
  await expect.poll(figures).toHaveLength(3);
  const before = await figures();
  await field('industry-1-mix').selectOption({ label: '에너지신산업' });
  await expect.poll(figures).not.toEqual(before);
  await page.getByRole('button', { name: '만들고 시나리오 열기' }).click();
  await page.locator('.headline').waitFor();
  expect(await page.locator('h1').textContent()).toBe('제주 그린수소');
  expect(await page.locator('[id="lever-investment"]').inputValue()).toBe('12,000');
  await opened.go('#/');
  await page.locator('article.plan', { hasText: '제주 그린수소' }).waitFor();
  await expect.poll(() => page.locator('.own-file').count()).toBe(2);
});

test('by keyboard alone, a wrong entry is named and reached, and the last good figures stay', async () => {
  await opened.go('#/new');
  await page.locator('.plan-form').waitFor();
  await tabTo(page, '#new-name');
  await page.keyboard.type('A');
  await tabTo(page, '#new-region');
  await page.keyboard.press('End');
  await tabTo(page, '#new-investment');
  await page.keyboard.type('500억');
  await tabTo(page, '#new-industry-1-name');
  await page.keyboard.type('산업');
  await expect.poll(figures).toHaveLength(3);
  const good = await figures();
  await field('investment').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('많이');
  await page.keyboard.press('Tab');
  await page.locator('#new-investment-trouble').waitFor();
  expect(await figures()).toEqual(good);
  await tabTo(page, '.preview button[type=submit]');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('new-investment');
  expect(await page.locator('.preview-mend').textContent()).toContain('금액으로 읽을 수 없습니다');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('600억');
  await expect.poll(() => page.locator('.preview-mend').count()).toBe(0);
  await expect.poll(figures).not.toEqual(good);
  await page.keyboard.press('Enter');
  await page.locator('.headline').waitFor();
});

test('what was typed is there after a reload, and clearing can be taken back', async () => {
  await opened.go('#/new');
  await fill();
  await page.waitForTimeout(500);
  await page.reload();
  await page.getByText('지난번에 적던 것을').waitFor();
  expect(await field('investment').inputValue()).toBe('1조2천억');
  await page.getByRole('button', { name: '모두 비우기' }).click();
  expect(await field('name').inputValue()).toBe('');
  await page.getByRole('button', { name: '되살리기' }).click();
  expect(await field('name').inputValue()).toBe('제주 그린수소');
});

test('industries are added and split, one sector is found by name, and stated effects are calibrated to', async () => {
  await opened.go('#/new');
  await fill();
  await page.getByRole('button', { name: '산업 더하기' }).click();
  await field('industry-2-name').fill('반도체');
  await field('industry-2-mix').selectOption({ label: '한 부문에 모두 …' });
  const sector = page.locator('#new-industry-2-mix-sector');
  await sector.fill('없는 부문');
  await sector.press('Enter');
  await page.locator('#new-industry-2-mix-sector-missing').waitFor();
  await sector.fill('반도체');
  await sector.press('Enter');
  expect(await sector.inputValue()).toBe('31 반도체');
  expect(await field('industry-1-share').inputValue()).toBe('50');
  await field('employment').fill('4만3834명');
  await field('employmentWord').selectOption({ label: '일자리' });
  await expect.poll(() => page.locator('.preview').textContent()).toContain('발표 43,834명');
  await field('industry-1-share').fill('30');
  await field('industry-1-share').press('Tab');
  await page.getByRole('button', { name: '만들고' }).click();
  await expect.poll(() => page.locator('.preview-mend').textContent()).toContain('몫의 합이 80%');
  await page.getByRole('button', { name: '고르게 나누기', exact: true }).click();
  await expect.poll(() => page.locator('.preview-mend').count()).toBe(0);
});

test.each(['light', 'dark', 'contrast'])('no axe violation: %s', async (theme) => {
  await opened.go('#/new');
  await page.locator('.theme-choice').selectOption(theme);
  await fill();
  await expect.poll(figures).toHaveLength(3);
  await field('investment').fill('x');
  await page.getByRole('button', { name: '만들고' }).click();
  await page.locator('.preview-mend').waitFor();
  expect(await axeViolations(page)).toEqual([]);
});

test.each([360, 768, 1920])('fits %i px, in both languages', async (width) => {
  await page.setViewportSize({ width, height: 900 });
  await opened.go('#/new');
  await page.getByRole('button', { name: '산업 더하기' }).click();
  expect(await beyond()).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'English' }).click();
  expect(await beyond()).toBeLessThanOrEqual(0);
  const text = await page.locator('main').innerText();
  expect(text.match(/[가-힣]+/g)).toBeNull();
});
