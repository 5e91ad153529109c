import { describe, expect, test } from 'vitest';
import { codeOf, sharedIn, type SharedComparison } from '../../web/state/share.ts';
import { axeViolations, openPage, tabTo } from './browser.ts';
import { browser, opened, openForEachTest, page, server } from './each-page.ts';

openForEachTest();

const ambitious = '#/scenarios/eumseong-2023-ambitious';
const eumseong = '#/compare/eumseong-2023-cautious,eumseong-2023-ambitious';
const figures = (on = page) => on.locator('.compare-table .main td').locator('.figure-text, small').allTextContents();
const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const adjust = async (hash: string, execution: string, on = opened) => {
  await on.go(hash);
  await on.page.locator('[id="lever-execution"]').fill(execution);
  await on.page.keyboard.press('Enter');
  await on.page.waitForTimeout(600);
};

async function copiedLink(): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: '링크 복사' }).click();
  await page.getByText('이 비교를 그대로 여는 링크를 복사했습니다').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('a link to a comparison', () => {
  test('reopens what was seen; what its receiver adjusted stays, and can be looked at instead', async () => {
    await adjust(ambitious, '80');
    await opened.go(`${eumseong}?why=eumseong-2023-ambitious,eumseong-2023-cautious`);
    await page.getByText('주소만 보내면 다른 수치가').waitFor();
    const seen = await figures();
    const link = await copiedLink();
    const other = await openPage(browser, server);
    await adjust(ambitious, '50', other);
    await adjust('#/scenarios/eumseong-2023-cautious', '40', other);
    await other.page.goto(link);
    await other.page.locator('.compared').waitFor();
    expect(await figures(other.page)).toEqual(seen);
    expect(await other.page.locator('.why-said').textContent()).toContain('신중안 쪽이');
    expect(await other.page.locator('.compare-received').textContent()).toContain('받은 비교입니다');
    expect(await other.page.getByText('주소만 보내면').count()).toBe(0);
    await other.page.reload();
    await other.page.locator('.compared').waitFor();
    expect(await figures(other.page)).toEqual(seen);
    await other.page.getByRole('button', { name: /^이 브라우저의 조정으로 보기 – .*적극안/ }).click();
    await expect.poll(() => figures(other.page)).not.toEqual(seen);
    await other.page.getByRole('button', { name: /^링크의 조정으로 보기 – .*적극안/ }).click();
    await expect.poll(() => figures(other.page)).toEqual(seen);
    await other.go(ambitious);
    expect(await other.page.locator('[id="lever-execution"]').inputValue()).toBe('50');
    await other.page.goBack();
    await other.page.getByRole('button', { name: /^이 조정으로 열기/ }).click();
    await other.page.waitForSelector('.headline');
    expect(await other.page.locator('[id="lever-execution"]').inputValue()).toBe('80');
    await other.page.getByRole('button', { name: '되돌리기 (한 걸음)' }).click();
    expect(await other.page.locator('[id="lever-execution"]').inputValue()).toBe('50');
    await other.close();
    expect(other.faults).toEqual([]);
  });

  test('made and opened by keyboard alone, where storage is blocked', async () => {
    const block = () =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    await adjust(ambitious, '80');
    await opened.go(eumseong);
    await page.locator('.compared').waitFor();
    const seen = await figures();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tabTo(page, '.compare-link button');
    await page.keyboard.press('Enter');
    await page.getByText('링크를 복사했습니다').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const shared = (await sharedIn(link.split('/shared/')[1]!)) as SharedComparison;
    const old = { ...shared.scenarios[1]!, data: { ...shared.scenarios[1]!.data, plan: 'other' } };
    const other = await openPage(browser, server);
    await other.page.addInitScript(block);
    const code = await codeOf({ ...shared, scenarios: [shared.scenarios[0]!, old] });
    await other.page.goto(`${server.address}/#/shared/${code}`);
    await other.page.locator('.shared').waitFor();
    expect(await other.page.locator('.shared').innerText()).toContain('바뀐 자료: 계획 파일.');
    await tabTo(other.page, '.shared .primary');
    await other.page.keyboard.press('Enter');
    await other.page.locator('.compared').waitFor();
    expect(await figures(other.page)).toEqual(seen);
    await tabTo(other.page, '.chosen-adjusted button');
    await other.page.keyboard.press('Enter');
    await expect.poll(() => figures(other.page)).not.toEqual(seen);
    expect(await other.page.evaluate(() => document.activeElement?.textContent)).toMatch(/^링크의 조정으로 보기/);
    await other.close();
    expect(other.faults).toEqual([]);
  });

  test('carries own plans; another of the same name in the receiver’s browser is left alone', async () => {
    const make = async (on: typeof opened, money: string) => {
      await on.go('#/new');
      await on.page.locator('#new-name').fill('제주 그린수소');
      await on.page.locator('#new-region').selectOption('제주');
      await on.page.locator('#new-investment').fill(money);
      await on.page.locator('#new-industry-1-name').fill('그린수소');
      await on.page.getByRole('button', { name: '만들고 시나리오 열기' }).click();
      await on.page.locator('.headline').waitFor();
      return new URL(on.page.url()).hash.split('/').at(-1)!;
    };
    const id = await make(opened, '1조2천억');
    await opened.go(`#/compare/${id},sejong-2024-baseline`);
    await page.getByText('주소만 보내면 열리지 않습니다').waitFor();
    const seen = await figures();
    const link = await copiedLink();
    const other = await openPage(browser, server);
    expect(await make(other, '300억')).toBe(id);
    for (let again = 0; again < 2; again++) {
      await other.page.goto(link);
      await other.page.locator('.compared').waitFor();
      expect(await figures(other.page)).toEqual(seen);
    }
    await other.go('#/');
    await expect.poll(() => other.page.locator('.own-file').count()).toBe(3);
    await other.go(`#/scenarios/${id}`);
    expect(await other.page.locator('[id="lever-investment"]').inputValue()).toBe('300');
    await other.close();
    expect(other.faults).toEqual([]);
  });

  test('stands in a field where the browser forbids copying; a damaged one in the address is said', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
    });
    await opened.go(eumseong);
    await page.getByRole('button', { name: '링크 복사' }).click();
    const value = await page.getByRole('textbox', { name: '이 화면의 링크' }).inputValue();
    expect(await sharedIn(value.split('/shared/')[1]!)).toHaveProperty('scenarios');
    await page.goto(`${server.address}/${eumseong}?link=2.AAAA`);
    await page.getByText('주소에 담긴 조정을 빼고 견줍니다').waitFor();
    await page.locator('.compared').waitFor();
  });

  test.each([
    ['2.AAAA', '읽을 수 없습니다'],
    ['3.AAAA', '더 새로운 파급'],
  ])('that is %s is refused with a sentence and a way on', async (code, said) => {
    await page.goto(`${server.address}/#/shared/${code}`);
    await page.waitForSelector('.stopped');
    expect(await page.locator('.stopped').innerText()).toContain(said);
  });
});

describe('as it looks', () => {
  const changed = async () => {
    await adjust(ambitious, '80');
    await opened.go(eumseong);
    const shared = (await sharedIn((await copiedLink()).split('/shared/')[1]!)) as SharedComparison;
    const [first, second] = shared.scenarios;
    return codeOf({
      ...shared,
      scenarios: [
        { ...first!, data: { ...first!.data, engine: '0.1.0' } },
        { ...second!, values: { execution: 9 } },
      ],
    });
  };

  test.each(['light', 'dark', 'contrast'])('no axe violation: %s', async (theme) => {
    const code = await changed();
    await page.locator('.theme-choice').selectOption(theme);
    await page.goto(`${server.address}/#/shared/${code}`);
    await page.locator('.shared').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '지금 자료로 열기' }).click();
    await page.locator('.chart-comparison svg').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('fits 360 px, in both languages', async () => {
    const code = await changed();
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`${server.address}/#/shared/${code}`);
    await page.locator('.shared').waitFor();
    expect(await beyond()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await beyond()).toBeLessThanOrEqual(0);
    expect((await page.locator('main').innerText()).match(/[가-힣]+/g)).toBeNull();
    await page.locator('.shared .primary').click();
    await page.locator('.chart-comparison svg').waitFor();
    expect(await beyond()).toBeLessThanOrEqual(0);
    expect((await page.locator('main').innerText()).match(/[가-힣]+/g)).toBeNull();
  });
});
