import { describe, expect, test } from 'vitest';
import { axeViolations, openPage, tabTo, timings } from './browser.ts';
import { browser, opened, openForEachTest, page, server } from './each-page.ts';

/** 바쁜 기계에서도 기다려 준다. */
const eventually = { timeout: 10_000 };

openForEachTest();

const sejong = '#/audit/sejong-2024';
const bound = (indicator: string, rule: string) =>
  page.locator(`[data-bounds="${indicator}"] [data-rule="${rule}"] .interval-text`).textContent();
const verdict = () => page.locator('.verdict-sentence').textContent();
const thumb = (id: string) => page.locator(`#limit-${id}`);
/** 온 검증까지 다시 풀린 뒤. */
async function settled(): Promise<void> {
  await expect.poll(() => page.locator('.settling').count(), eventually).toBe(0);
}

test('the list says a verdict on each plan, and a plan leads to its audit', async () => {
  await opened.go('#/audit');
  await expect.poll(() => page.locator('.verdict').count(), eventually).toBe(5);
  const words = await page.locator('.verdict-word').allTextContents();
  expect(words.toSorted()).toEqual([
    '맞을 수 있음',
    '비교할 발표치 없음',
    '비교할 발표치 없음',
    '비교할 발표치 없음',
    '전국 효과로만 맞을 수 있음',
  ]);
  await page.getByRole('link', { name: '세종 미래전략산업' }).click();
  await page.locator('.interval').first().waitFor();
  expect(await page.locator('h1').textContent()).toContain('세종');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('reads as a document: verdict, figures with their place, bounds, readings with proofs, findings, charts', async () => {
  await opened.go(sejong);
  expect(await verdict()).toContain('세종 안의 효과로 읽으면 어떤 지출로도 성립하지 않습니다');
  expect(await page.locator('.audit-stated').textContent()).toMatch(/2,901억원.*본문 4번째 문단/);
  expect(await bound('production', 'anywhere')).toBe('0–2,053.5억원');
  expect(await bound('employment', 'allLocal')).toBe('1,400–1,683명');
  const headings = await page.locator('.audit h1, .audit h2').allTextContents();
  expect(headings.map((text) => text.split(' ')[0])).toEqual([
    '세종',
    '문서가',
    '제약',
    '지역에',
    '해석마다',
    '찾은',
    '발표치가',
    '차트',
  ]);
  for (const chart of await page.locator('figure.chart').all()) {
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('svg').first().waitFor();
  }
  expect(await page.locator('figure.chart').count()).toBe(3);
  await page.getByText('왜 불가능한가').first().click();
  const proof = page.locator('.proof').first();
  expect(await proof.locator('.proof-text').textContent()).toContain('1.6514');
  expect(await proof.locator('.nearest').textContent()).toContain('발표치 2,901억원');
  await proof.locator('summary', { hasText: '스스로 확인하기' }).click();
  expect(await proof.locator('.factors .sum td').last().textContent()).toMatch(/^−/);
});

describe('a restriction', () => {
  test('by mouse: the bounds follow at once, what was before stands beside, and the address reopens it', async () => {
    await opened.go(sejong);
    const free = await bound('production', 'allLocal');
    await page.getByLabel('빼기 – 기타(83)').check();
    const without = await bound('production', 'allLocal');
    expect(without).not.toBe(free);
    const box = (await thumb('manufacturing-max').boundingBox())!;
    await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    const limited = await bound('production', 'allLocal');
    expect(limited).not.toBe(without);
    expect(await page.locator('.interval-before').first().textContent()).toContain(`제약 전 ${free}`);
    await settled();
    expect(await verdict()).toMatch(/^둔 제약 아래에서/);
    await expect
      .poll(() => page.evaluate(() => location.hash))
      .toMatch(/\?exclude=unclassified&share=manufacturing:0-0\.\d/);
    const [address, told] = [await page.evaluate(() => location.hash), await page.locator('.given').textContent()];
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '주소 복사' }).click();
    await page.getByText('주소를 복사했습니다').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${server.address}/${address}`);
    const again = await openPage(browser, server);
    await again.go(address);
    expect(
      await again.page.locator('[data-bounds="production"] [data-rule="allLocal"] .interval-text').textContent(),
    ).toBe(limited);
    expect(await again.page.locator('.given').textContent()).toBe(told);
    expect(again.faults).toEqual([]);
    await again.close();
    await page.locator('.given').getByRole('button', { name: '모두 풀기' }).click();
    expect(await bound('production', 'allLocal')).toBe(free);
    await expect.poll(() => page.evaluate(() => location.hash), eventually).toBe(sejong);
  });

  test('is walked back and forth by the browser, one step for a whole drag', async () => {
    const asked = () => page.evaluate(() => location.hash.split('?')[1] ?? '');
    const depth = () => page.evaluate(() => history.length);
    await opened.go(sejong);
    const [free, start] = [await bound('production', 'allLocal'), await depth()];
    await page.getByLabel('빼기 – 기타(83)').check();
    await expect.poll(asked).toBe('exclude=unclassified');
    const without = await bound('production', 'allLocal');
    const box = (await thumb('manufacturing-max').boundingBox())!;
    await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2);
    await page.mouse.down();
    for (const share of [0.8, 0.6, 0.4, 0.3]) {
      await page.mouse.move(box.x + box.width * share, box.y + box.height / 2, { steps: 3 });
      await page.waitForTimeout(300);
    }
    await page.mouse.up();
    await expect.poll(asked).toMatch(/share=manufacturing/);
    const limited = await bound('production', 'allLocal');
    await page.locator('.given').getByRole('button', { name: '모두 풀기' }).click();
    await expect.poll(asked).toBe('');
    expect(await depth()).toBe(start + 3);
    for (const seen of [limited, without, free]) {
      await page.goBack();
      await expect.poll(() => bound('production', 'allLocal')).toBe(seen);
      await page.waitForTimeout(400);
    }
    expect(await asked()).toBe('');
    expect(await page.getByLabel('빼기 – 기타(83)').isChecked()).toBe(false);
    await page.goForward();
    await expect.poll(() => bound('production', 'allLocal')).toBe(without);
    await page.goForward();
    await expect.poll(() => bound('production', 'allLocal')).toBe(limited);
    expect(await depth()).toBe(start + 3);
  });

  test('of a share is typed as «35», «35%» or «0.35»; nonsense says so and clearing lifts it', async () => {
    await opened.go(sejong);
    const free = await bound('production', 'allLocal');
    const field = page.getByLabel('제조업 많아야', { exact: true }).and(page.locator('input[type=text]'));
    for (const typed of ['35', '35%', '0.35']) {
      await field.fill(typed);
      await field.press('Enter');
      expect(await field.inputValue()).toBe('35');
      expect(await thumb('manufacturing-max').inputValue()).toBe('0.35');
      expect(await page.locator('.given').textContent()).toContain('제조업 35% 이하');
    }
    const limited = await bound('production', 'allLocal');
    expect(limited).not.toBe(free);
    for (const nonsense of ['많이', '120', '-5']) {
      await field.fill(nonsense);
      await field.press('Enter');
      expect(await page.getByRole('alert').textContent()).toContain('0에서 100까지의 수로 쓰세요');
      expect(await bound('production', 'allLocal')).toBe(limited);
    }
    expect(await axeViolations(page)).toEqual([]);
    await field.fill('');
    await field.press('Enter');
    expect(await bound('production', 'allLocal')).toBe(free);
  });

  test('its address is copied by the keyboard; where copying is forbidden it stands focused and selected', async () => {
    await opened.go(`${sejong}?exclude=unclassified`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copy = page.getByRole('button', { name: '주소 복사' });
    await copy.focus();
    await page.keyboard.press('Enter');
    await page.getByText('주소를 복사했습니다').waitFor();
    const address = `${server.address}/${sejong}?exclude=unclassified`;
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
    });
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: '이 화면의 주소' });
    expect(await field.inputValue()).toBe(address);
    expect(await field.evaluate((input) => document.activeElement === input)).toBe(true);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(address);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('by keyboard alone: from the list to a restriction, and back out of it', async () => {
    await opened.go('#/audit');
    await tabTo(page, 'a[href="#/audit/eumseong-2023"]');
    await page.keyboard.press('Enter');
    await page.locator('.interval').first().waitFor();
    const free = await bound('production', 'allLocal');
    await tabTo(page, '#limit-construction-min');
    for (let i = 0; i < 4; i++) await page.keyboard.press('PageUp');
    expect(await bound('production', 'allLocal')).not.toBe(free);
    expect(await page.locator('.given').textContent()).toContain('건설 40% 이상');
    await expect
      .poll(() => page.locator('p[role=status].unseen').last().textContent(), eventually)
      .toContain('충북 내 생산유발');
    await expect
      .poll(() => page.evaluate(() => location.hash), eventually)
      .toBe('#/audit/eumseong-2023?share=construction:0.4-1');
    const limited = await bound('production', 'allLocal');
    await page.reload();
    await page.locator('.interval').first().waitFor();
    expect(await bound('production', 'allLocal')).toBe(limited);
    await tabTo(page, '.limit-foot button');
    await page.keyboard.press('Enter');
    expect(await bound('production', 'allLocal')).toBe(free);
  });

  test('that contradicts another says so in words; the last good bounds stay', async () => {
    await opened.go(`${sejong}?share=construction:0.6-1`);
    await thumb('services-min').focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('PageUp');
    const good = await bound('production', 'anywhere');
    await page.keyboard.press('PageUp');
    const trouble = page.locator('.stale[role=alert]');
    expect(await trouble.textContent()).toContain('제약이 서로 부딪힙니다: «건설 60% 이상», «서비스 50% 이상»');
    expect(await bound('production', 'anywhere')).toBe(good);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    expect(await trouble.count()).toBe(0);
    expect(await bound('production', 'anywhere')).not.toBe(good);
  });

  test('is typed: an investment in 조, a sector by name; nonsense says so; clearing lifts it', async () => {
    await opened.go('#/audit/eumseong-2023');
    const field = page.locator('#asked-investment');
    await field.fill('많이');
    await field.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('금액으로 읽을 수 없습니다');
    await field.fill('4조');
    await field.press('Enter');
    expect(await page.getByRole('alert').count()).toBe(0);
    await settled();
    expect(await page.locator('.audit-stated').textContent()).toContain('대신 쓴 값 4조원');
    expect(await page.locator('.reading-table thead').first().textContent()).not.toContain('있어야 할 수요');
    await field.fill('');
    await field.press('Enter');
    expect(await page.locator('.given').count()).toBe(0);
    await page.locator('#add-limit').fill('없는 부문');
    await page.locator('#add-limit').press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('그런 부문이 없거나 여럿입니다');
    await page.locator('#add-limit').fill('31');
    await page.locator('#add-limit').press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), eventually).toBe('limit-31-max');
    await page.keyboard.press('PageDown');
    expect(await page.locator('.given').textContent()).toContain('31 반도체 90% 이하');
  });

  test('keeps up while it is dragged', async () => {
    await opened.go('#/audit/eumseong-2023');
    await thumb('manufacturing-max').focus();
    for (let i = 0; i < 60; i++) await page.keyboard.press(i % 20 < 10 ? 'ArrowLeft' : 'ArrowRight');
    const { count, median, p95 } = await timings(page, 'pageup:figures');
    console.log(`restriction: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (${count} moves)`);
    expect(count).toBe(60);
    expect(median).toBeLessThan(5 * 8);
    expect(p95).toBeLessThan(5 * 16);
  });
});

test('a plan that states nothing: effects per money, no readings to hold, and only its own industries to limit', async () => {
  await opened.go('#/audit/gwangyang-2023');
  expect(await verdict()).toContain('맞는지 따질 발표치가 없습니다');
  expect(await page.locator('#bounds').textContent()).toContain('투자 100억원마다');
  expect(await page.locator('.interval-stated').count()).toBe(0);
  expect(await page.locator('.reading-table').count()).toBe(0);
  expect(await page.locator('.limit-name').allTextContents()).not.toContain('농림수산');
});

test('an address with pieces that make no sense opens, and says what it left out', async () => {
  await opened.go(`${sejong}?exclude=83,99&share=mars:0-0.5&foo=bar&price=2020`);
  expect(await page.locator('.unread-address').textContent()).toMatch(/«foo=bar», «99», «mars»$/);
  expect(await page.locator('.given').textContent()).toContain('83 기타 빼기');
  expect(await page.locator('.given').textContent()).toContain('2020년 가격');
});

describe('failures', () => {
  test('a plan that does not exist: a sentence, and the plans that do', async () => {
    await opened.go('#/audit/nowhere-2020');
    expect(await page.locator('h1').textContent()).toBe('그런 계획이 없습니다.');
    await expect.poll(() => page.locator('.verdict').count(), eventually).toBe(5);
  });

  test('figures that do not come: a sentence, and a retry that works', async () => {
    await page.route('**/api/published', (route) => route.abort());
    await opened.go(sejong);
    expect(await page.locator('h1').textContent()).toBe('서버가 답하지 않습니다.');
    await page.unroute('**/api/published');
    await page.getByRole('button', { name: '다시 시도' }).click();
    await page.locator('.interval').first().waitFor();
    expect(opened.faults.filter((fault) => !/ERR_FAILED/.test(fault))).toEqual([]);
    opened.faults.length = 0;
  });
});

describe('for everyone', () => {
  test('no axe violation in any theme', async () => {
    const themes = async () => {
      for (const theme of ['light', 'dark', 'contrast']) {
        await page.locator('.theme-choice').selectOption(theme);
        expect(await axeViolations(page), theme).toEqual([]);
      }
    };
    await opened.go('#/audit');
    await expect.poll(() => page.locator('.verdict').count(), eventually).toBe(5);
    await themes();
    await page.evaluate(() => (location.hash = '#/audit/sejong-2024?exclude=83&share=plan:0.5-0.9&investment=1600'));
    await page.locator('.interval').first().waitFor();
    await openEverything();
    await settled();
    await themes();
  }, 60_000);

  test('no sideways scrolling at 360, 768 and 1920 px, and no Korean in the English', async () => {
    await opened.go(`${sejong}?exclude=83&share=construction:0.1-0.4`);
    for (const language of ['English', '한국어']) {
      await openEverything();
      if (language === '한국어') expect((await page.locator('main').innerText()).match(/[가-힣]+/g)).toBeNull();
      for (const width of [1920, 768, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await page.waitForTimeout(100);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(beyond, `${width}`).toBeLessThanOrEqual(0);
      }
      await page.getByRole('button', { name: language }).click();
    }
  });

  test('on paper there are the figures and the restrictions given, not the panel', async () => {
    await opened.go(`${sejong}?exclude=83`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.asked').isVisible()).toBe(false);
    for (const kept of ['.verdict', '.audit-stated', '.given', '.interval', '.findings'])
      expect(await page.locator(kept).first().isVisible()).toBe(true);
  });
});

async function openEverything(): Promise<void> {
  await page.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  await page.waitForTimeout(200);
}
