import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../../api/files/library.ts';
import { readNationalTable } from '../../../engine/index.ts';

const library = openLibrary();
const national = readNationalTable(library.tableText('bok-2020-national-83'));
const { items } = national.finalDemand;
const rowsOf = (matrix: Float64Array) =>
  national.sectors.map((_, i) => [...matrix.slice(i * items.length, (i + 1) * items.length)]);
const domestic = rowsOf(national.finalDemand.domestic);
const imported = rowsOf(national.finalDemand.imported!);
const capital = ['9121', '9122'].map((item) => items.indexOf(item));
const home = items.flatMap((item, i) => (item === '9140' ? [] : [i]));

/** 시나리오가 까닭으로 든 것: 고정자본형성의 수입 비중, 그것이 1,000억원이 안 되는 부문은 국내 최종수요의 수입 비중. */
function importShareOf(sector: number): number {
  const sum = (rows: readonly (readonly number[])[], columns: readonly number[]) =>
    columns.reduce((total, i) => total + rows[sector]![i]!, 0);
  const shareOver = (columns: readonly number[]) => {
    const all = sum(imported, columns) + sum(domestic, columns);
    return all > 0 ? Math.max(0, sum(imported, columns) / all) : 0;
  };
  const formed = sum(imported, capital) + sum(domestic, capital);
  return shareOver(formed > 1e5 ? capital : home);
}

const baselines = library.scenarioIds().filter((id) => id.endsWith('-baseline'));

describe.each(baselines)('%s', (id) => {
  const { components, rates, investment } = library.prepareNamed(id).defaults;
  const total = [...investment.byComponent.values()].reduce((sum, amount) => sum + amount, 0);

  test('importShare is the import share of its own mix, as its reason says', () => {
    let weighted = 0;
    for (const { id: component, mix } of components) {
      for (const [code, share] of Object.entries(mix)) {
        const sector = national.sectors.findIndex((known) => known.code === code);
        weighted += (investment.byComponent.get(component)! / total) * share * importShareOf(sector);
      }
    }
    expect(Math.abs(rates.importShare.value - weighted)).toBeLessThan(0.006);
  });

  test('localPurchase is the own-region share its reason names, applied to what is not imported', () => {
    const [, own = ''] = /([\d.]+)÷93\.5/.exec(rates.localPurchase.reason!.ko) ?? [];
    const expected = (Number(own) / 93.5) * (1 - rates.importShare.value);
    expect(Math.abs(rates.localPurchase.value - expected)).toBeLessThan(0.008);
  });
});

test('6.5 % of final demand and 12.2 % of capital formation are imported, as the reasons say', () => {
  const total = (rows: readonly (readonly number[])[], columns: readonly number[]) =>
    rows.reduce((sum, row) => sum + columns.reduce((part, i) => part + row[i]!, 0), 0);
  const all = items.map((_, i) => i);
  const share = (columns: readonly number[]) =>
    total(imported, columns) / (total(imported, columns) + total(domestic, columns));
  expect(share(all)).toBeCloseTo(0.065, 3);
  expect(share(capital)).toBeCloseTo(0.122, 3);
});
