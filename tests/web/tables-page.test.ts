import { describe, expect, test } from 'vitest';
import { axeViolations, tabTo } from './browser.ts';
import { opened, openForEachTest, page } from './each-page.ts';

/** 바쁜 기계에서도 기다려 준다. */
const eventually = { timeout: 10_000 };

openForEachTest();

const usual = '#/tables/bok-2020-national-83';
const cellsOf = (sector: string) => page.locator(`tr[data-sector="${sector}"] td`).allTextContents();
const firstRow = () => page.locator('tr[data-sector]').first().getAttribute('data-sector');
const hash = () => page.evaluate(() => decodeURIComponent(location.hash));

describe('finding «반도체» in the table of 83 and reading its multipliers', () => {
  test('by mouse', async () => {
    await opened.go('#/tables');
    expect(await page.locator('.table-list > li').count()).toBe(4);
    await page.getByRole('link', { name: '전국 83부문' }).click();
    await page.locator('.table-page').waitFor();
    await page.getByLabel('부문 찾기').fill('반도체');
    expect(await firstRow()).toBe('31');
    expect(await cellsOf('31')).toEqual(['1.5275', '0.6625', '0.3375', '2.684', '2.227']);
    expect(await page.locator('.averages tr').first().textContent()).toContain('1.8042');
    await expect.poll(hash, eventually).toBe(`${usual}?find=반도체`);
    await page.reload();
    await page.locator('.table-page').waitFor();
    expect(await page.locator('tr[data-sector]').count()).toBe(2);
  });

  test('by keyboard alone, to the sector’s own page', async () => {
    await opened.go('#/tables');
    await tabTo(page, '#find-sector');
    await page.keyboard.type('반도체');
    await page.locator('.jump-list a').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.sector-page').waitFor();
    expect(await hash()).toBe(`${usual}/31`);
    expect(await page.locator('h1').textContent()).toBe('31 반도체');
    expect(await page.locator('.effect-sentence').textContent()).toContain(
      '10억원의 수요가 생기면 나라 안에서 생산 15.3억원',
    );
    await tabTo(page, '#demand');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1조');
    await page.keyboard.press('Enter');
    expect(await page.locator('tr[data-indicator="production"] strong').textContent()).toBe('1조5,275억원');
  });

  test('everyday words and names of the industrial classification find it too', async () => {
    await opened.go(usual);
    await page.getByLabel('부문 찾기').fill('배터리');
    expect(await page.locator('tr[data-sector="37"]').textContent()).toContain('«배터리»');
    await page.getByLabel('부문 찾기').fill('통신장비 제조업');
    expect(await page.locator('.ksic a').allTextContents()).toContain('31 반도체');
    await page.getByLabel('부문 찾기').fill('없는말없는말');
    expect(await page.locator('.none-found').textContent()).toContain('맞는 부문이 없습니다');
    await page.keyboard.press('Escape');
    expect(await page.locator('tr[data-sector]').count()).toBe(83);
  });
});

test('a heading sorts both ways, says so, and the address keeps it', async () => {
  await opened.go(usual);
  const heading = page.locator('th:has([data-column="employment"])');
  await page.locator('[data-column="employment"]').click();
  expect(await heading.getAttribute('aria-sort')).toBe('descending');
  expect(await firstRow()).toBe('01');
  await page.locator('[data-column="employment"]').focus();
  await page.keyboard.press('Enter');
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  expect(await firstRow()).not.toBe('01');
  await expect.poll(hash, eventually).toBe(`${usual}?sort=employment`);
});

test('the shown rows are saved as CSV, unrounded', async () => {
  await opened.go(`${usual}?find=반도체`);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV로 저장' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('bok-2020-national-83-multipliers.csv');
  const stream = await download.createReadStream();
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  expect(text.trim().split('\r\n')).toHaveLength(3);
  expect(text).toMatch(/31,반도체,1\.52\d{10,}/);
});

test('linkages: the quadrants drawn, the table sorted', async () => {
  await opened.go(`${usual}/linkages`);
  await page.locator('figure.chart svg').waitFor();
  await page.locator('[data-column="sensitivity"]').click();
  const values = await page.locator('tr[data-sector] td:nth-child(3)').allTextContents();
  expect(values.map(Number)).toEqual(values.map(Number).toSorted((a, b) => b - a));
});

test('the inverse: a column is read by choosing it and by pressing the picture', async () => {
  await opened.go(`${usual}/inverse`);
  await page.getByLabel('수요를 받은 부문').selectOption({ label: '31 반도체' });
  expect(await page.locator('.column-read tbody tr').first().textContent()).toContain('반도체');
  await expect.poll(hash, eventually).toBe(`${usual}/inverse?column=31`);
  const box = (await page.locator('.heat-plot').boundingBox())!;
  await page.mouse.move(box.x + box.width - 3, box.y + 3);
  expect(await page.locator('.heat-read').textContent()).toMatch(/^83 기타 → 01 작물/);
  await page.mouse.click(box.x + 3, box.y + 3);
  expect(await page.getByLabel('수요를 받은 부문').inputValue()).toBe('0');
});

test('prices: a shock is moved, typed, added; nonsense says what to type, and the last result stays', async () => {
  await opened.go(`${usual}/prices`);
  const consumer = () => page.locator('[data-price="consumer"]').textContent();
  const first = await consumer();
  expect(first).toBe('+0.240%');
  await page.locator('.shock input[type=range]').focus();
  await page.keyboard.press('ArrowRight');
  expect(await consumer()).toBe('+0.264%');
  await page.locator('#shock-0').fill('많이');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('alert').textContent()).toContain('오르내림으로 읽을 수 없습니다');
  expect(await consumer()).toBe('+0.264%');
  await page.locator('#shock-0').fill('10');
  await page.keyboard.press('Enter');
  expect(await consumer()).toBe(first);
  await page.getByRole('button', { name: '오르는 것 더하기' }).click();
  expect(await consumer()).not.toBe(first);
  await expect.poll(hash, eventually).toBe(`${usual}/prices?shock=45:price:0.1&shock=01:price:0.1`);
  await page.reload();
  await page.locator('.table-page').waitFor();
  expect(await page.locator('.shock').count()).toBe(2);
});

test('the regional table: a province’s coefficients, what it lacks, and a sector across provinces', async () => {
  await opened.go('#/tables/bok-2020-regional?region=세종');
  expect(await page.locator('tr[data-row="70"] td').allTextContents()).toEqual(
    expect.arrayContaining(['1.0873', '0.5986']),
  );
  expect(await page.locator('tr[data-row="06"]').textContent()).toContain('이 시·도에 없는 산업');
  await page.getByRole('link', { name: '70 연구개발' }).click();
  await page.locator('.sector-page').waitFor();
  expect(await page.locator('tr[data-row]').count()).toBe(17);
  expect(await page.locator('tr[data-row="세종"] td').first().textContent()).toBe('10.9억원');
  await page.locator('[data-column="inside"]').click();
  expect(await page.locator('th[aria-sort="descending"]').textContent()).toContain('안에 남는 몫');
});

test('a sector’s page draws its paths and rounds, and leads on: by province, its price, its neighbour', async () => {
  await opened.go(`${usual}/31`);
  for (const chart of await page.locator('figure.chart').all()) {
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('svg').waitFor();
  }
  await page.getByLabel('무엇의 길').selectOption('employment');
  await expect.poll(() => page.locator('figure.chart svg').first().textContent(), eventually).toContain('취업');
  await page.getByRole('button', { name: '모두 보기' }).click();
  expect(await page.locator('.responding tbody tr').count()).toBe(83);
  await page.getByRole('link', { name: '다음 부문' }).click();
  await expect.poll(() => page.locator('h1').textContent(), eventually).toBe('32 전자표시장치');
  await page.getByRole('link', { name: '이 부문의 값이 10% 오르면' }).click();
  await page.locator('.shock').waitFor();
  expect(await page.locator('.shock select').first().inputValue()).toBe('32');
});

test('165 sectors are as quick', async () => {
  await opened.go('#/tables/bok-2020-national-165');
  expect(await page.locator('tr[data-sector]').count()).toBe(165);
  const took = await page.evaluate(async () => {
    const heading = document.querySelector<HTMLButtonElement>('[data-column="imports"]')!;
    const start = performance.now();
    heading.click();
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  console.log(`sorting 165 sectors: ${took.toFixed(1)} ms to the next frame`);
  expect(took).toBeLessThan(500);
  await opened.go('#/tables/bok-2020-national-165/inverse');
  await page.locator('.heat-plot').waitFor();
  expect(await page.locator('.view-hint').textContent()).toContain('33부문으로 모은');
});

describe('addresses that lead nowhere', () => {
  test('a table that is not there: a sentence, and the tables that are', async () => {
    await opened.go('#/tables/bok-1999');
    expect(await page.locator('h1').textContent()).toBe('그런 표가 없습니다.');
    expect(await page.locator('.table-list > li').count()).toBe(4);
  });

  test('a sector that is not there: a sentence, and the field to find one', async () => {
    await opened.go(`${usual}/99`);
    expect(await page.locator('h1').textContent()).toBe('이 표에 그런 부문이 없습니다.');
    await page.getByLabel('부문 찾기').fill('자동차');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').textContent(), eventually).toBe('40 자동차');
  });

  test('a table that does not come: a sentence, and a retry that works', async () => {
    await page.route('**/api/tables/bok-2020-national-33', (route) => route.abort());
    await opened.go('#/tables/bok-2020-national-33');
    expect(await page.locator('h1').textContent()).toBe('서버가 답하지 않습니다.');
    await page.unroute('**/api/tables/bok-2020-national-33');
    await page.getByRole('button', { name: '다시 시도' }).click();
    await page.locator('.table-page').waitFor();
    expect(opened.faults.filter((fault) => !/ERR_FAILED/.test(fault))).toEqual([]);
    opened.faults.length = 0;
  });
});

const everyView = [
  '',
  '/bok-2020-national-33',
  '/bok-2020-national-83/linkages',
  '/bok-2020-national-33/inverse',
  '/bok-2020-national-33/prices',
  '/bok-2020-national-33/source',
  '/bok-2020-national-83/31',
  '/bok-2020-regional',
  '/bok-2020-regional/31',
];

describe('for everyone', () => {
  test('no axe violation in any view and theme', async () => {
    for (const view of everyView) {
      await openView(view);
      for (const theme of ['light', 'dark', 'contrast']) {
        await page.locator('.theme-choice').selectOption(theme);
        expect(await axeViolations(page), `${view} ${theme}`).toEqual([]);
      }
    }
  }, 60_000);

  test('no sideways scrolling at 360 and 1920 px, and no Korean in the English', async () => {
    for (const view of everyView) {
      await openView(view);
      for (const language of ['English', '한국어']) {
        await page
          .locator('details')
          .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
        if (language === '한국어') expect((await page.locator('main').innerText()).match(/[가-힣]+/g), view).toBeNull();
        for (const width of [1920, 360]) {
          await page.setViewportSize({ width, height: 800 });
          const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(beyond, `${view} ${width}`).toBeLessThanOrEqual(0);
        }
        await page.getByRole('button', { name: language }).click();
      }
    }
  }, 60_000);
});

async function openView(view: string): Promise<void> {
  await page.evaluate(() => (location.hash = '#/compare')).catch(() => undefined);
  await page.locator('.tables-home, .table-page, .sector-page').waitFor({ state: 'detached' });
  await opened.go(`#/tables${view}`);
  await page.locator('.tables-home, .table-page, .sector-page').waitFor();
}
