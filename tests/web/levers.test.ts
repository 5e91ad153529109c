import { beforeEach, describe, expect, test } from 'vitest';
import { axeViolations, fontsUsed, tabTo, timings } from './browser.ts';
import { opened, openForEachTest, page } from './each-page.ts';

openForEachTest();
beforeEach(() => opened.go(sejong));

const sejong = '#/scenarios/sejong-2024-baseline';
const figure = (id: string) => page.locator(`[data-figure="${id}"] .figure-text`).textContent();
const production = () => figure('modelled.production.total');
const slot = (lever: string) => page.locator('.lever-slot', { has: page.locator(`[id="lever-${lever}"]`) });
const effect = (lever: string) => slot(lever).locator('.effect').textContent();
const field = (lever: string) => page.locator(`[id="lever-${lever}"]`);
const editor = () => page.locator('.shares-editor');
const share = (code: string) => page.locator(`[id="edit-mix.mobility-${code}"]`);
const sum = () => editor().locator('.sum strong').textContent();
const focused = () => page.evaluate(() => document.activeElement?.id);

async function openMix(): Promise<void> {
  await page.locator('#group-mix > summary').click();
  await field('mix.mobility').click();
  await slot('mix.mobility').getByRole('button', { name: '모든 부문 펼쳐 고치기' }).click();
  await editor().locator('table').waitFor();
}

async function openSchedule(): Promise<void> {
  await page.locator('#group-timing > summary').click();
  await slot('schedule').getByRole('button', { name: '그림으로 고치기' }).click();
  await editor().locator('.schedule').waitFor();
}

describe('each lever tells its exact effect', () => {
  test('once the page has time, on the figure chosen, and anew after a move', async () => {
    await expect.poll(() => effect('execution')).toBe('−1 %p → 생산 −25.2억원');
    await page.locator('.effect-on select').selectOption('employment');
    await expect.poll(() => effect('execution')).toMatch(/^−1 %p → 취업 −12\.1명·년$/);
    await field('investment').fill('3,408');
    await field('investment').press('Enter');
    expect(await page.locator('.levers').getAttribute('data-settling')).toBe('true');
    await expect.poll(() => effect('execution')).toMatch(/^−1 %p → 취업 −24\.2명·년$/);
    expect(await page.locator('.levers').getAttribute('data-settling')).toBe('false');
  });

  test('and what it says comes true', async () => {
    await expect.poll(() => effect('importShare')).toBe('+1 %p → 생산 −30.0억원');
    await field('importShare').fill('18');
    await field('importShare').press('Enter');
    expect(await production()).toBe('2,486억원');
  });
});

describe('what is changed', () => {
  test('stands in a list, from and to, each with its way back; Esc closes it', async () => {
    const list = page.locator('.changes');
    await field('execution').fill('70');
    await field('execution').press('Enter');
    await field('region').selectOption('서울');
    await list.locator('summary').click();
    await list.locator('li').nth(1).waitFor();
    expect(await list.locator('li').allTextContents()).toEqual([
      expect.stringMatching(/집행률100%→에서70%/),
      expect.stringMatching(/세종→에서서울/),
    ]);
    await list.getByRole('button', { name: '되돌리기 – 집행률' }).click();
    expect(await list.locator('li').count()).toBe(1);
    expect(await field('execution').inputValue()).toBe('100');
    await page.keyboard.press('Escape');
    expect(await list.getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.matches('.changes summary'))).toBe(true);
  });

  test('is counted alike on the list and on its group: industries that follow the total are not counted', async () => {
    await field('investment').fill('2,000');
    await field('investment').press('Enter');
    await page.locator('.changes summary', { hasText: '1' }).waitFor();
    expect(await page.locator('.lever-group > summary .mark').allTextContents()).toEqual(['바꿈 1']);
  });

  test('and in the rows: what follows says what it follows, what was set says so', async () => {
    const mark = (lever: string) => slot(lever).locator('.mark').allTextContents();
    await field('investment').fill('2,000');
    await field('investment').press('Enter');
    await expect.poll(() => mark('investment.quantum')).toEqual(['전체를 따라 바뀜']);
    expect(await mark('investment')).toEqual(['바꿈']);
    expect(await slot('investment.quantum').locator('.lever').getAttribute('class')).toBe('lever');
    await page.getByRole('button', { name: '모두 되돌리기' }).click();
    await expect.poll(() => mark('investment.quantum')).toEqual([]);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await field('investment.quantum').fill('900');
    await field('investment.quantum').press('Enter');
    await expect.poll(() => mark('investment')).toEqual(['산업을 따라 바뀜']);
    expect(await mark('investment.quantum')).toEqual(['바꿈']);
    expect(await mark('investment.mobility')).toEqual([]);
  });
});

describe('assumptions are found by word', () => {
  test('the others step aside, groups open, and nothing found says so', async () => {
    const search = page.getByRole('searchbox', { name: '가정 찾기' });
    await search.fill('누출');
    expect(await slot('leakage').isVisible()).toBe(true);
    expect(await slot('execution').isVisible()).toBe(false);
    await search.fill('이런 가정은 없음');
    expect(await page.locator('.lever-search [role=status]').textContent()).toContain('그런 가정이 없습니다');
    await search.press('Escape');
    expect(await slot('execution').isVisible()).toBe(true);
    expect(await slot('leakage').isVisible()).toBe(false);
  });

  test('«where from» leads to a lever even while another is searched for', async () => {
    await page.getByRole('searchbox', { name: '가정 찾기' }).fill('수입 비율');
    await page.locator('[data-figure="modelled.employment.total"]').click();
    await page.getByRole('button', { name: '조정하기 – 노동생산성' }).click();
    await expect.poll(focused).toBe('lever-productivityGrowth');
    expect(await slot('productivityGrowth').isVisible()).toBe(true);
  });
});

describe('the mix editor', () => {
  test('by mouse: a slider takes from the others, locked ones stay, undo gives back', async () => {
    await openMix();
    const before = await share('51').inputValue();
    await editor().getByRole('button', { name: '36 정밀기기 잠그기' }).click();
    const row = editor().locator('tr', { has: share('50') });
    const box = (await row.locator('input[type=range]').boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.8, box.y + box.height / 2);
    expect(Number(await share('50').inputValue())).toBeGreaterThan(30);
    expect(await share('36').inputValue()).toBe('14');
    expect(Number(await share('51').inputValue())).toBeLessThan(Number(before));
    expect(await sum()).toBe('100%');
    expect(await editor().locator('.since').textContent()).toMatch(/생산유발[\d,]+억원[+−]/);
    await editor().getByRole('button', { name: '되돌리기 (한 걸음)' }).click();
    expect(await share('51').inputValue()).toBe(before);
  });

  test('by keyboard alone: find a hospital, give it a share, go on, close, and focus returns', async () => {
    await page.locator('#group-mix > summary').focus();
    await page.keyboard.press('Enter');
    await tabTo(page, '[id="lever-mix.mobility"]');
    await page.keyboard.press('Enter');
    await tabTo(page, '.edit-shares');
    await page.keyboard.press('Enter');
    await editor().locator('table').waitFor();
    await tabTo(page, '#mix-find');
    await page.keyboard.type('병원');
    expect(await editor().locator('.word').allTextContents()).toEqual([' 병원건물', ' 병원']);
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('edit-mix.mobility-50');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('edit-mix.mobility-77');
    await page.keyboard.type('20');
    await page.keyboard.press('Enter');
    expect(await sum()).toBe('100%');
    await page.keyboard.press('ArrowUp');
    expect(await share('77').inputValue()).toBe('21');
    await page.keyboard.press('Escape');
    await editor().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.matches('.edit-shares'))).toBe(true);
    expect(await page.locator('[id="share-mix.mobility-77"]').inputValue()).toBe('21');
  });

  test('without proportion the sum may stray: said, greyed, and mended by one press', async () => {
    await openMix();
    await editor().getByLabel('하나를 바꾸면 나머지를 비례로 맞춤').uncheck();
    await share('50').fill('63.5');
    await share('50').press('Enter');
    expect(await sum()).toBe('150%');
    expect(await editor().getByRole('alert').textContent()).toContain('100%');
    expect(await editor().locator('.since').getAttribute('class')).toContain('stale-figures');
    await editor().getByRole('button', { name: '합을 100%로 맞추기' }).click();
    expect(await sum()).toBe('100%');
    expect(await share('50').inputValue()).toBe('42.33');
    await share('50').fill('많이');
    await share('50').press('Enter');
    expect(await editor().getByRole('alert').textContent()).toContain('백분율로 읽을 수 없습니다');
    await share('50').press('Escape');
    expect(await share('50').inputValue()).toBe('42.33');
  });

  test('copies a mix from another industry and from another scenario', async () => {
    await openMix();
    await editor().getByText('구성 가져오기').click();
    await editor().getByLabel('어느 산업의 것을').selectOption({ label: '양자' });
    await editor().getByRole('button', { name: '가져오기', exact: true }).click();
    expect(await share('76').inputValue()).toBe('24.5');
    await editor().getByLabel('어느 시나리오에서').selectOption('eumseong-2023-baseline');
    await editor().getByLabel('어느 산업의 것을').selectOption({ label: '이차전지산업' });
    await editor().getByRole('button', { name: '가져오기', exact: true }).click();
    expect(await editor().locator('.copy-mix [role=status]').textContent()).toBe('가져왔습니다.');
    expect(await sum()).toBe('100%');
    expect(await editor().locator('.mix-row:not(.empty)').count()).toBe(10);
  });

  test('all 83 sectors keep up with the hand', async () => {
    await openMix();
    await editor().getByRole('radio', { name: '모든 부문' }).check();
    await expect.poll(() => editor().locator('.mix-row').count()).toBe(83);
    await expect.poll(() => editor().locator('.mix .effect:not(:empty)').count(), { timeout: 10_000 }).toBe(83);
    const box = (await editor()
      .locator('tr', { has: share('50') })
      .locator('input[type=range]')
      .boundingBox())!;
    await editor()
      .locator('tr', { has: share('50') })
      .scrollIntoViewIfNeeded();
    await page.evaluate(() => performance.clearMeasures());
    await share('50').focus();
    for (let i = 0; i < 40; i++) await page.keyboard.press(i % 2 ? 'ArrowDown' : 'ArrowUp');
    const moves = await timings(page, 'pageup:figures');
    console.log(`mix of 83 sectors: median ${moves.median.toFixed(1)} ms, p95 ${moves.p95.toFixed(1)} ms`);
    expect(box.width).toBeGreaterThan(100);
    expect(moves.count).toBe(40);
    expect(moves.median).toBeLessThan(80);
  });
});

describe('the schedule editor', () => {
  test('shapes, bars and fields; a year removed and given back', async () => {
    await openSchedule();
    const year = (name: string) => editor().locator('.year', { hasText: name });
    const shares = async () =>
      Promise.all((await editor().locator('.year .field input').all()).map((input) => input.inputValue()));
    await editor().getByRole('button', { name: 'S자 (가운데에 많이)' }).click();
    expect(await shares()).toEqual(['25.9', '48.2', '25.9']);
    await editor().getByRole('button', { name: '고르게' }).click();
    expect(await shares()).toEqual(['33.33', '33.33', '33.33']);
    await year('2024년').getByRole('slider').focus();
    await page.keyboard.press('PageUp');
    expect(await shares()).toEqual(['43', '28.5', '28.5']);
    await editor().getByRole('button', { name: '2025년 잠그기' }).click();
    const box = (await year('2026년').getByRole('slider').boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + 4);
    expect((await shares())[1]).toBe('28.5');
    expect(Number((await shares())[2])).toBeGreaterThan(50);
    expect(await sum()).toBe('100%');
    await editor().getByRole('button', { name: '2024년 빼기' }).click();
    expect(await editor().locator('.year').count()).toBe(2);
    await editor().getByRole('button', { name: '+ 2024년' }).click();
    expect((await shares())[0]).toBe('0');
    await editor().getByRole('button', { name: '파일의 값으로' }).click();
    expect(await shares()).toEqual(['25', '35', '40']);
  });

  test('everything locked: a sentence, and the shares stay', async () => {
    await openSchedule();
    for (const year of ['2024', '2025'])
      await editor()
        .getByRole('button', { name: `${year}년 잠그기` })
        .click();
    await page.locator('#edit-schedule-2026').fill('90');
    await page.locator('#edit-schedule-2026').press('Enter');
    expect(await editor().locator('.editor-refused').textContent()).toContain('잠금을 풀거나');
    expect(await page.locator('#edit-schedule-2026').inputValue()).toBe('40');
  });
});

test('an editor that does not arrive: a sentence, the levers go on, and after a reload it comes', async () => {
  await page.route('**/assets/shares-editor-*.js', (route) => route.abort());
  await page.locator('#group-timing > summary').click();
  await slot('schedule').getByRole('button', { name: '그림으로 고치기' }).click();
  await page.getByText('편집기를 불러오지 못했습니다').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('편집기를 불러오지 못했습니다').waitFor({ state: 'detached' });
  await field('execution').fill('50');
  await field('execution').press('Enter');
  expect(await slot('execution').locator('.lever.changed').count()).toBe(1);
  await slot('schedule').getByRole('button', { name: '그림으로 고치기' }).click();
  await page.unroute('**/assets/shares-editor-*.js');
  await page.waitForTimeout(600);
  await page.getByRole('button', { name: '새로 고침' }).click();
  await page.locator('.resumed').waitFor();
  expect(await field('execution').inputValue()).toBe('50');
  await page.locator('#group-timing > summary').click();
  await slot('schedule').getByRole('button', { name: '그림으로 고치기' }).click();
  await editor().locator('.schedule').waitFor();
  expect(opened.faults.filter((fault) => !/ERR_FAILED/.test(fault))).toEqual([]);
  opened.faults.length = 0;
});

test('no axe violation in the panel, the mix editor and the schedule editor, in every theme', async () => {
  await page.locator('.changes summary').click();
  await openMix();
  await editor().getByText('구성 가져오기').click();
  await editor().getByRole('radio', { name: '모든 부문' }).check();
  await expect.poll(() => editor().locator('.mix .effect:not(:empty)').count(), { timeout: 10_000 }).toBe(83);
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
    expect(await axeViolations(page)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await editor().waitFor({ state: 'detached' });
  await openSchedule();
  await expect.poll(() => page.locator('.levers').getAttribute('data-settling')).toBe('false');
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
    expect(await axeViolations(page)).toEqual([]);
  }
}, 60_000);

test('every letter of the editors is drawn with the packaged font', async () => {
  await openMix();
  await expect.poll(() => editor().locator('.mix .effect:not(:empty)').count(), { timeout: 10_000 }).toBe(12);
  const drawn = await fontsUsed(page);
  await page.keyboard.press('Escape');
  await openSchedule();
  drawn.push(...(await fontsUsed(page)));
  expect(drawn.filter(({ familyName }) => !familyName.startsWith('Pretendard GOV'))).toEqual([]);
});

test('on a phone, in both languages, nothing is cut and English has no Hangul', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openMix();
  const beyond = () => editor().evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
  await editor().getByRole('radio', { name: '모든 부문' }).check();
  expect(await beyond()).toBeLessThanOrEqual(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'English' }).click();
  await page
    .getByRole('button', { name: /^Edit over all sectors/ })
    .first()
    .click();
  await editor().locator('table').waitFor();
  await editor().getByRole('radio', { name: 'All sectors' }).check();
  await page.waitForTimeout(500);
  expect(await beyond()).toBeLessThanOrEqual(0);
  expect((await editor().innerText()).match(/[가-힣]+/g)).toBeNull();
  await page.keyboard.press('Escape');
  await page.locator('#group-timing > summary').click();
  await page.getByRole('button', { name: /^Edit as a picture/ }).click();
  await editor().locator('.schedule').waitFor();
  expect(await beyond()).toBeLessThanOrEqual(0);
  expect((await editor().innerText()).match(/[가-힣]+/g)).toBeNull();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.levers').getAttribute('data-settling')).toBe('false');
  expect((await page.locator('.levers').innerText()).match(/[가-힣]+/g)).toBeNull();
});
