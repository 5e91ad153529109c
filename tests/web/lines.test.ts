import { expect, test } from 'vitest';
import { opened, openForEachTest, page } from './each-page.ts';

openForEachTest();

/** 줄 끝에서 갈라진 수치: 금액이나 사람 수, «–»로 이은 두 수가 두 줄에 서 있는 것. Figures that stand on two lines. */
function brokenFigures(): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('svg, .unseen, [hidden], select')) continue;
      for (const found of (node.textContent ?? '').matchAll(
        /[^\s(]*\d[^\s]*–[^\s]*\d|\d[\d,.]*(?:[조억만][\d,]*)*(?:원|명·년|명|%)/g,
      )) {
        const range = document.createRange();
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(found[0]);
      }
    }
    return broken;
  });
}

const views = [
  ['#/scenarios/eumseong-2023-baseline', '.range'],
  ['#/audit/eumseong-2023', '.interval-text'],
  ['#/audit/sejong-2024', '.verdict-sentence'],
] as const;

test.each(views)('no figure breaks at the end of a line in %s', async (hash, shown) => {
  await opened.go(hash);
  await page.locator(shown).first().waitFor();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  for (const width of [360, 768, 1100, 1200, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await brokenFigures(), `${width} px`).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways, `${width} px`).toBeLessThanOrEqual(0);
  }
});
