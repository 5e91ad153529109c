import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { codeOf, sharedIn, type Shared } from '../../web/state/share.ts';
import { axeViolations, openPage, tabTo } from './browser.ts';
import { browser, opened, openForEachTest, page, server } from './each-page.ts';

openForEachTest();

const sejong = '#/scenarios/sejong-2024-baseline';
const modelled = 'modelled.production.total';
const figure = (id: string, on = page) => on.locator(`[data-figure="${id}"] .figure-text`).textContent();
const field = (id: string) => page.locator(`[id="lever-${id}"]`);
const set = async (id: string, typed: string) => {
  await field(id).fill(typed);
  await field(id).press('Enter');
};

/** 누르면 복사되는 링크. */
async function copiedLink(): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: '링크 복사' }).click();
  await page.getByText('링크를 복사했습니다').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('what was typed last', () => {
  const stored = (key: string) => page.evaluate((name) => localStorage.getItem(name), key);

  test('is kept though the planner leaves at once: an adjustment, and a new plan’s form', async () => {
    await opened.go(sejong);
    await field('execution').fill('80');
    await page.getByRole('link', { name: '계획 목록' }).first().click();
    await page.locator('.shelf-title').waitFor();
    expect(await stored('pageup.bench.sejong-2024-baseline')).toContain('"execution":0.8');
    await opened.go('#/new');
    await page.locator('#new-name').fill('제주 수소');
    await page.getByRole('link', { name: '계획 목록' }).first().click();
    await page.locator('.shelf-title').waitFor();
    expect(await stored('pageup.new-plan')).toContain('제주 수소');
    await opened.go('#/new');
    await page.locator('#new-name').fill('제주 수소와 바람');
    await page.reload();
    await page.locator('.plan-form').waitFor();
    expect(await page.locator('#new-name').inputValue()).toBe('제주 수소와 바람');
  });
});

describe('a link', () => {
  test('reopens exactly what was seen, in another browser, and undo leads to the file', async () => {
    await opened.go(sejong);
    await set('execution', '80');
    await set('localPurchase', '40');
    const seen = await figure(modelled);
    const link = await copiedLink();
    const other = await openPage(browser, server);
    await other.page.goto(link);
    await other.page.waitForSelector('.headline');
    expect(await figure(modelled, other.page)).toBe(seen);
    expect(other.page.url()).toContain('#/scenarios/sejong-2024-baseline');
    await other.page.getByRole('button', { name: '되돌리기 (한 걸음)' }).click();
    expect(await figure(modelled, other.page)).toBe('2,516억원');
    await other.close();
    expect(other.faults).toEqual([]);
  });

  test('to the planner’s own plan carries its files: whoever opens it has them too', async () => {
    await opened.go('#/new');
    await page.locator('#new-name').fill('제주 그린수소');
    await page.locator('#new-region').selectOption('제주');
    await page.locator('#new-investment').fill('1조2천억');
    await page.locator('#new-industry-1-name').fill('그린수소');
    await page.getByRole('button', { name: '만들고 시나리오 열기' }).click();
    await page.locator('.headline').waitFor();
    await set('execution', '80');
    const seen = await figure(modelled);
    const link = await copiedLink();
    const other = await openPage(browser, server);
    await other.page.goto(link);
    await other.page.waitForSelector('.headline');
    expect(await figure(modelled, other.page)).toBe(seen);
    expect(await other.page.locator('h1').textContent()).toBe('제주 그린수소');
    await other.go('#/');
    await other.page.locator('article.plan', { hasText: '제주 그린수소' }).waitFor();
    await other.close();
    expect(other.faults).toEqual([]);
  });

  test('whose data have changed says what changed, shows then and now, and opens on request', async () => {
    await opened.go(sejong);
    await set('execution', '80');
    const code = (await copiedLink()).split('/shared/')[1]!;
    const shared = (await sharedIn(code)) as Shared;
    const old = {
      ...shared,
      data: { ...shared.data, tables: 'another', engine: '0.1.0' },
      seen: [1900, 900, 800] as const,
    };
    await page.goto(`${server.address}/#/shared/${await codeOf(old)}`);
    const view = page.locator('.shared');
    await view.waitFor();
    expect(await view.innerText()).toContain('산업연관표, 계산 엔진');
    expect(await view.locator('tbody tr').first().innerText()).toContain('1,900억원');
    expect(await axeViolations(page)).toEqual([]);
    await tabTo(page, '.shared .primary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.headline');
    expect(await field('execution').inputValue()).toBe('80');
  });

  test.each([
    ['1.AAAA', '읽을 수 없습니다'],
    ['9.AAAA', '더 새로운 파급'],
  ])('that is %s is refused with a sentence and a way on', async (code, said) => {
    await page.goto(`${server.address}/#/shared/${code}`);
    await page.waitForSelector('.stopped');
    expect(await page.locator('.stopped').innerText()).toContain(said);
    expect(await page.locator('.stopped a').getAttribute('href')).toBe('#/');
  });

  test('is not made of assumptions that make no sense', async () => {
    await opened.go(sejong);
    await set('execution', '많이');
    await page.getByRole('button', { name: '링크 복사' }).click();
    await expect.poll(() => page.locator('.keep .trouble').innerText()).toContain('고친 뒤에');
  });

  test('stands in a field where the browser forbids copying', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
    });
    await opened.go(sejong);
    await tabTo(page, '.keep button');
    await page.keyboard.press('Enter');
    const linkField = page.getByRole('textbox', { name: '이 화면의 링크' });
    const value = await linkField.inputValue();
    expect(await sharedIn(value.split('/shared/')[1]!)).toMatchObject({ id: 'sejong-2024-baseline', values: {} });
    expect(await linkField.evaluate((input) => document.activeElement === input)).toBe(true);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(value);
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, '.keep .link-field');
    expect(await linkField.inputValue()).toBe(value);
  });

  test('is copied by the keyboard alone, and opens what was seen', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await opened.go(sejong);
    await set('execution', '70');
    await tabTo(page, '.keep button');
    await page.keyboard.press('Enter');
    await page.getByText('링크를 복사했습니다').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(await sharedIn(link.split('/shared/')[1]!)).toMatchObject({ values: { execution: 0.7 } });
    expect(await page.locator('.link-field').count()).toBe(0);
  });
});

describe('what is adjusted', () => {
  test('is there on the next visit, said so, and one press leads back to the file', async () => {
    await opened.go(sejong);
    await set('execution', '80');
    const adjusted = await figure(modelled);
    await page.reload();
    await page.waitForSelector('.resumed');
    expect(await figure(modelled)).toBe(adjusted);
    await page.getByRole('button', { name: '파일 그대로 보기' }).click();
    expect(await figure(modelled)).toBe('2,516억원');
    expect(await page.locator('.resumed').count()).toBe(0);
  });

  test('in two windows at once: a window left alone overwrites nothing, and is told what the other did', async () => {
    await opened.go(sejong);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('[id="lever-execution"]').fill('60');
    await other.keyboard.press('Enter');
    const told = page.locator('.resumed', { hasText: '다른 창에서' });
    await told.waitFor();
    // 가만히 둔 창이 떠나도 다른 창의 조정이 남는다.
    await page.reload();
    await page.locator('.resumed', { hasText: '지난번에 조정한 것' }).waitFor();
    expect(await field('execution').inputValue()).toBe('60');
    await other.locator('[id="lever-execution"]').fill('50');
    await other.keyboard.press('Enter');
    await told.waitFor();
    await page.getByRole('button', { name: '그쪽 조정으로 바꾸기' }).click();
    expect(await field('execution').inputValue()).toBe('50');
    // 여기 것이 간직될 틈을 둔다: 그 전이면 나중에 간직한 여기 것이 이기고, 다른 창이 그 말을 듣는다.
    await page.waitForTimeout(1500);
    await other.locator('[id="lever-execution"]').fill('40');
    await other.keyboard.press('Enter');
    await told.waitFor();
    await page.getByRole('button', { name: '여기 것 남기기' }).click();
    await other.locator('.resumed', { hasText: '다른 창에서' }).waitFor();
    await other.close();
    await page.reload();
    expect(await field('execution').inputValue()).toBe('50');
  });

  test('is undone and redone by buttons and by keys', async () => {
    await opened.go(sejong);
    await set('execution', '80');
    await set('localPurchase', '40');
    await page.getByRole('button', { name: '되돌리기 (한 걸음)' }).click();
    expect([await field('execution').inputValue(), await field('localPurchase').inputValue()]).toEqual(['80', '47']);
    await page.locator('main').focus();
    await page.keyboard.press('Control+z');
    expect(await field('execution').inputValue()).toBe('100');
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+y');
    expect([await field('execution').inputValue(), await field('localPurchase').inputValue()]).toEqual(['80', '40']);
  });

  test('is not kept by a browser that blocks storage, and the page says so and goes on', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await opened.go(sejong);
    await set('execution', '80');
    await page.locator('.resumed', { hasText: '간직하지 못합니다' }).waitFor();
    expect(await figure(modelled)).not.toBe('2,516억원');
  });
});

describe('files', () => {
  const saved = async (press: () => Promise<void>) => {
    const [file] = await Promise.all([page.waitForEvent('download'), press()]);
    return { name: file.suggestedFilename(), text: await readFile((await file.path())!, 'utf8') };
  };

  test('figures as CSV, the scenario as YAML', async () => {
    await opened.go(sejong);
    await set('execution', '80');
    const csv = await saved(() => page.getByRole('button', { name: '수치 CSV' }).click());
    expect(csv.name).toBe('sejong-2024-baseline.csv');
    expect(csv.text.startsWith('\uFEFF시나리오,')).toBe(true);
    expect(csv.text).toContain('sejong-2024-baseline,전체,,발표치,생산유발,,2901,억원,2024');
    const yaml = await saved(() => page.getByRole('button', { name: '시나리오 YAML' }).click());
    expect(parse(yaml.text)).toMatchObject({
      extends: 'sejong-2024-baseline',
      changes: [{ lever: 'execution', set: 0.8 }],
    });
  });

  test('by the keyboard alone a lever is moved and its figures saved', async () => {
    await opened.go(sejong);
    await tabTo(page, 'input[type=range][data-lever="execution"]');
    await page.keyboard.press('ArrowLeft');
    expect(await field('execution').inputValue()).toBe('99');
    await tabTo(page, '.keep button:nth-of-type(2)');
    const csv = await saved(() => page.keyboard.press('Enter'));
    expect(csv.text).toContain('산출치,생산유발,계,2490.7');
  });

  test('a chart as SVG, PNG and CSV, and its data as a table on the page', async () => {
    await opened.go(sejong);
    const chart = page.locator('.chart-by-year');
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('svg').first().waitFor();
    await chart.locator('.chart-tools summary').click();
    await expect.poll(() => chart.locator('.chart-data tbody tr').count()).toBe(6);
    const svg = await saved(() => chart.getByRole('button', { name: /^SVG/ }).click());
    expect(svg.text).toMatch(/^<svg[^]*연도별 효과/);
    const png = await saved(() => chart.getByRole('button', { name: /^PNG/ }).click());
    expect(png.text.slice(1, 4)).toBe('PNG');
    const csv = await saved(() => chart.getByRole('button', { name: /^CSV/ }).click());
    expect(csv.text).toContain('2025');
  });

  test('on paper stand a title block, every assumption and the tables; the buttons do not', async () => {
    await opened.go(sejong);
    await set('execution', '80');
    await page.emulateMedia({ media: 'print' });
    await expect
      .poll(() =>
        page.evaluate(() => {
          window.dispatchEvent(new Event('beforeprint'));
          return document.querySelectorAll('.printed-head').length;
        }),
      )
      .toBe(1);
    expect(await page.locator('.printed-head').innerText()).toContain('가정 1개를 파일과 다르게 둠');
    const execution = page.locator('.printed-assumptions tr', { hasText: '집행률' });
    expect(await execution.locator('td').allInnerTexts()).toEqual([
      '집행률',
      '80%',
      '100%',
      expect.stringContaining('집행'),
    ]);
    expect(await page.locator('.printed li').first().innerText()).toMatch(/한국은행.*sha256/);
    for (const hidden of ['.keep', '.levers', '.chart-tools', '.tabs']) {
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    }
  });
});

describe('where a figure comes from', () => {
  test('opens down to a table cell, a paragraph and an assumption, by the keyboard', async () => {
    await opened.go(sejong);
    await page.locator(`[data-figure="modelled.production.inRegion"]`).focus();
    await page.keyboard.press('Enter');
    for (let level = 0; level < 3; level++) {
      await tabTo(page, '.explanation details:not([open]) > summary');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.explanation details[open] > .tree').count()).toBe(level + 1);
    }
    const tree = page.locator('.explanation');
    await tree.getByText('2026년에 이 부문에 쓰는 돈').waitFor();
    await tree.locator('details:not([open]) > summary', { hasText: '2026년에 이 부문에 쓰는 돈' }).click();
    await tree.locator('details:not([open]) > summary', { hasText: '수요 1원당' }).click();
    await expect.poll(() => tree.innerText()).toContain('bok-2020-regional');
    await tree.getByRole('button', { name: '조정하기 – 집행률' }).first().click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('lever-execution');
  });
});

describe('the appearance', () => {
  test.each(['dark', 'contrast'])('«%s» is remembered, repaints the charts and passes axe', async (theme) => {
    await opened.go(sejong);
    await page.getByRole('combobox', { name: '화면 밝기' }).selectOption(theme);
    const chart = page.locator('.chart-stated-modelled svg').first();
    await chart.scrollIntoViewIfNeeded();
    await chart.waitFor();
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe(theme);
    const paper = theme === 'dark' ? 'rgb(19, 20, 22)' : 'rgb(0, 0, 0)';
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(paper);
    await expect.poll(() => chart.innerHTML()).toContain(theme === 'dark' ? '#4c87f6' : '#86aff9');
    expect(await axeViolations(page)).toEqual([]);
    await page.reload();
    await page.waitForSelector('.headline');
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
  });

  test('follows the device until something is chosen', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await opened.go('#/');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('light');
  });
});
