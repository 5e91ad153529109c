import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { axeViolations, tabTo } from './browser.ts';
import { opened, openForEachTest, page } from './each-page.ts';

openForEachTest();

const root = join(import.meta.dirname, '../..');
const lever = () => page.locator('.try input[type=range]');
const moved = () => page.locator('.try-figures strong').allTextContents();
const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const choose = (theme: string) => page.locator('.theme-choice').selectOption(theme);
const english = () => page.getByRole('button', { name: 'English' }).click();
const drop = (files: { name: string; text: string }[]) =>
  page
    .locator('#yaml-file')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text, 'utf8') })),
    );
const cells = (column: string) =>
  page.locator(`.plan-table td[data-column="${column}"]`).evaluateAll((all) => all.map((cell) => cell.textContent));

describe('the first visit', () => {
  test('a real lever moves three figures by mouse and keys, and the scenario opens as it was moved', async () => {
    await opened.go('#/');
    await lever().waitFor();
    const before = await moved();
    expect(before).toEqual(['2,516억원', '1,163억원', '1,210명·년']);
    const box = (await lever().boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    expect(await page.locator('.try output').textContent()).toBe('50%');
    const half = await moved();
    expect(half).not.toEqual(before);
    await lever().focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.try output').textContent()).toBe('51%');
    await page.getByRole('link', { name: '옮긴 그대로 이 시나리오 열기' }).click();
    await page.locator('.headline').waitFor();
    expect(await page.locator('[id="lever-execution"]').inputValue()).toBe('51');
  });

  test('the list stands even if the tables do not come', async () => {
    await page.route('**/api/tables/**', (route) => route.abort());
    await opened.go('#/');
    await page.getByText('계산할 자료를 불러오지 못했습니다').waitFor();
    expect(await page.locator('article.plan').count()).toBe(5);
    expect(opened.faults.splice(0).every((fault) => fault.includes('ERR_FAILED'))).toBe(true);
  });
});

describe('the table of plans', () => {
  test('computes every baseline and audits it, without inventing what is not stated', async () => {
    await opened.go('#/?view=table');
    await expect.poll(() => page.locator('.plan-table .strength').count(), { timeout: 20_000 }).toBeGreaterThan(8);
    await expect.poll(async () => (await cells('verdict')).join()).not.toContain('계산 중');
    const sejong = page.locator('.plan-table tr', { hasText: '세종' });
    expect(await sejong.locator('[data-column="modelled.production"] .figure-text').textContent()).toBe('2,516억원');
    expect(await sejong.locator('.verdict-cell').textContent()).toMatch(/전국 효과로만 맞을 수 있음.*불가능 3/);
    const gwangyang = page.locator('.plan-table tr', { hasText: '광양시' });
    expect(await gwangyang.locator('[data-column="investment"]').textContent()).toBe('발표치 없음');
    expect(await gwangyang.locator('[data-column="modelled.production"]').textContent()).toContain('10억원당');
  });

  test('is ordered by any column from the keyboard, says so, and the address reopens it', async () => {
    await opened.go('#/');
    await page.getByRole('link', { name: '표', exact: true }).click();
    await page.locator('.plan-table').waitFor();
    await expect.poll(async () => (await cells('persons')).join()).not.toContain('계산 중');
    await tabTo(page, 'th[data-column="persons"] a');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('th[data-column="persons"]').getAttribute('aria-sort')).toBe('descending');
    const down = await cells('persons');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('th[data-column="persons"]').getAttribute('aria-sort')).toBe('ascending');
    expect(await cells('persons')).toEqual(down.toReversed());
    await page.reload();
    await expect.poll(() => cells('persons')).toEqual(down.toReversed());
    await opened.go('#/');
    await page.locator('.plan-table').waitFor();
  });
});

test('search finds by project, says where, and an empty result has a way on', async () => {
  await opened.go('#/');
  const search = page.getByLabel('계획 찾기');
  await search.fill('수소안전뮤지엄');
  await expect.poll(() => page.locator('article.plan').count()).toBe(1);
  expect(await page.locator('.because').textContent()).toContain('수소안전뮤지엄');
  await search.fill('없는 말');
  expect(await page.locator('.nothing-found').textContent()).toContain('찾는 말이 나오는 계획이 없습니다');
  await page.getByRole('button', { name: '지우기', exact: true }).click();
  expect(await page.locator('article.plan').count()).toBe(5);
});

describe('own files', () => {
  const scenario =
    'id: mine # 내 것\nextends: sejong-2024-baseline\ntitle: { ko: 내 세종안, en: My Sejong }\nlevers: { execution: 0.5 }\n';

  test('a file dropped at the top of the page brings what became of it into sight', async () => {
    await opened.go('#/');
    await page.locator('#yaml-file').waitFor({ state: 'attached' });
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'mine.yaml'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    }, scenario);
    await page.locator('.own-file').waitFor();
    const inSight = () =>
      page.locator('.drop-outcome').evaluate((told) => {
        const { top, bottom } = told.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
    await expect.poll(inSight).toBe(true);
  });

  test('a dropped scenario opens, is renamed, deleted, brought back, and is there at the next visit', async () => {
    await opened.go('#/');
    await page.locator('#yaml-file').waitFor({ state: 'attached' });
    await drop([{ name: 'mine.yaml', text: scenario }]);
    await page.locator('.own-file').waitFor();
    await page.getByRole('button', { name: '이름 바꾸기 – 내 세종안' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('rename-scenario-own-mine');
    await page.keyboard.type('둘째 세종안');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '둘째 세종안' }).first().waitFor();
    await page.getByRole('button', { name: '지우기 – 둘째 세종안' }).click();
    expect(await page.locator('.own-file').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('되살리기');
    await page.keyboard.press('Enter');
    await page.reload();
    await page.locator('.own-file a').click();
    await page.locator('.headline').waitFor();
    expect(await page.locator('[id="lever-execution"]').inputValue()).toBe('50');
    expect(await page.locator('h1').textContent()).toContain('세종');
  });

  test('a plan and its scenario stand on the shelf; the download is the file', async () => {
    const plan = readFileSync(join(root, 'seeds/plans/gwangyang-2023.yaml'), 'utf8').replace(
      'id: gwangyang-2023',
      'id: gy',
    );
    await opened.go('#/');
    await page.locator('#yaml-file').waitFor({ state: 'attached' });
    await drop([{ name: 'gy.yaml', text: plan }]);
    await expect.poll(() => page.locator('article.plan').count()).toBe(6);
    expect(await page.locator('.drop-taken').textContent()).toContain('기준안을 만들었습니다');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^YAML 내려받기 – 광양시[^,]*$/ }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('own-gy.yaml');
    expect(readFileSync(await saved.path(), 'utf8')).toContain('id: own-gy');
  });

  test('a broken, a foreign and a lonely file each get a sentence with the line; what was missing can follow', async () => {
    await opened.go('#/');
    await page.locator('#yaml-file').waitFor({ state: 'attached' });
    await drop([
      { name: 'tab.yaml', text: 'levers:\n\texecution: 1\n' },
      { name: 'compose.yml', text: 'services: { web: { image: nginx } }\n' },
      { name: 'child.yaml', text: 'id: child\nextends: parent\nlevers: { execution: 0.4 }\n' },
    ]);
    await page.locator('.refused').first().waitFor();
    const told = (await page.locator('.refused').allTextContents()).join('\n');
    expect(told).toMatch(/tab\.yaml.*INVALID_YAML.*2째 줄/s);
    expect(told).toMatch(/compose\.yml.*계획.*시나리오.*아닌 파일/s);
    expect(told).toMatch(/child\.yaml.*UNKNOWN_SCENARIO.*2째 줄, extends/s);
    await drop([{ name: 'parent.yaml', text: 'id: parent\nextends: sejong-2024-baseline\n' }]);
    await expect.poll(() => page.locator('.own-file').count()).toBe(2);
    expect(await page.locator('.refused').count()).toBe(2);
  });

  test('a kept file that can no longer be read says why; the others stand, open, and both can be deleted', async () => {
    await opened.go('#/');
    await page.evaluate(() => {
      const keep = (id: string, content: unknown) =>
        localStorage.setItem(
          `pageup.own.scenario.own-${id}`,
          JSON.stringify({ kind: 'scenario', id: `own-${id}`, content, text: `id: own-${id}`, at: 1 }),
        );
      keep('old', { id: 'own-old', extends: 'sejong-2024-baseline', levers: { execution: 'half' } });
      keep('good', { id: 'own-good', extends: 'sejong-2024-baseline', levers: { execution: 0.5 } });
    });
    await page.reload();
    const old = page.locator('.own-file', { hasText: 'own-old' });
    expect(await old.locator('.trouble').textContent()).toContain('own-old.yaml의 형식이 맞지 않습니다');
    expect(await old.locator('a').count()).toBe(0);
    await opened.go('#/scenarios/own-old');
    expect(await page.locator('.stopped').textContent()).toContain('own-old.yaml의 형식이 맞지 않습니다');
    await opened.go('#/');
    await page.getByRole('button', { name: '지우기 – own-old' }).click();
    await page.locator('.own-file a').click();
    await page.locator('.headline').waitFor();
    expect(await page.locator('[id="lever-execution"]').inputValue()).toBe('50');
  });

  test('where what reads own files does not come, a sentence says so and loading anew brings them', async () => {
    await opened.go('#/');
    await page.locator('#yaml-file').waitFor({ state: 'attached' });
    await drop([{ name: 'mine.yaml', text: scenario }]);
    await page.locator('.own-file').waitFor();
    const isReader = /\/read-own-/;
    await page.route(isReader, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '' }));
    await page.reload();
    expect(await page.locator('.stopped').textContent()).toContain('화면이 다 오지 않았습니다');
    await page.unroute(isReader);
    await page.getByRole('button', { name: '새로 고침' }).click();
    await page.locator('.own-file').waitFor();
    opened.faults.splice(0).forEach((fault) => expect(fault).toContain('Failed to load module script'));
  });

  test('storage that is blocked is a sentence, and the file is usable meanwhile', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(Storage.prototype, 'setItem', {
        value: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      });
    });
    await opened.go('#/');
    await page.locator('#yaml-file').waitFor({ state: 'attached' });
    await drop([{ name: 'mine.yaml', text: scenario }]);
    await page.getByText('이 브라우저가 파일을 간직하지 못합니다').waitFor();
    await page.locator('.own-file a').click();
    await page.locator('.headline').waitFor();
    expect(await page.locator('[id="lever-execution"]').inputValue()).toBe('50');
  });
});

describe('no axe violation, in every theme', () => {
  test.each(['light', 'dark', 'contrast'])('%s', async (theme) => {
    await opened.go('#/?view=table');
    await choose(theme);
    await page.locator('#yaml-file').waitFor({ state: 'attached' });
    await lever().waitFor();
    await expect.poll(async () => (await cells('verdict')).join(), { timeout: 20_000 }).not.toContain('계산 중');
    await drop([
      { name: 'x.yaml', text: 'a: [' },
      { name: 'm.yaml', text: 'id: m\nextends: sejong-2024-baseline\n' },
    ]);
    await page.locator('.refused').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: '카드', exact: true }).click();
    await page.locator('article.plan').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});

test.each([360, 768, 1440, 1920])('fits %i px, in both languages and views', async (width) => {
  await page.setViewportSize({ width, height: 900 });
  for (const view of ['#/?view=cards', '#/?view=table']) {
    await opened.go(view);
    await lever().waitFor();
    expect(await beyond()).toBeLessThanOrEqual(0);
  }
  await english();
  await expect.poll(async () => (await cells('persons')).join()).not.toContain('Computing');
  expect(await beyond()).toBeLessThanOrEqual(0);
  const text = await page.locator('main').innerText();
  expect(text.match(/[가-힣]+/g)).toBeNull();
});
