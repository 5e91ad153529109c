import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { spilloverReport } from '../../../../engine/table/structure/spillover-report.ts';
import { readFlowTable } from '../../../../engine/table/flow-file.ts';
import { problemOf } from '../../support.ts';

const text = readFileSync(new URL('../../../../seeds/examples/two-regions.json', import.meta.url), 'utf8');
const example = JSON.parse(text) as Record<string, unknown>;
const written = (changes: Record<string, unknown>) => JSON.stringify({ ...example, ...changes });

test('the two-region example balances: outputs 1000, 2000, 1000 in L and 1200, 800, 0 in M', () => {
  const table = readFlowTable(text)!;
  expect([...table.output]).toEqual([1000, 2000, 1000, 1200, 800, 0]);
  const added = table.valueAdded['valueAdded']!;
  table.output.forEach((output, j) => {
    const inputs = table.output.reduce((sum, _, i) => sum + table.domestic[i * 6 + j]!, 0);
    expect(inputs + added[j]!, String(j)).toBe(output);
  });
});

test('its spillover answers what a table of one country cannot', () => {
  const { byRegion } = spilloverReport(readFlowTable(text)!, { indicator: 'production' });
  expect(byRegion.map(({ region }) => region)).toEqual(['L', 'M']);
});

test('the same economy as trade shares gives the same outputs where buyers draw alike', () => {
  // 한 지역뿐이면 거래비중은 1이고 기술계수는 투입계수이다.
  const table = readFlowTable(
    JSON.stringify({
      kind: 'tradeShares',
      id: 'one',
      year: 2020,
      unit: '백만원',
      priceBasis: 'producer',
      regions: [{ code: 'L', ko: '가', en: 'L' }],
      sectors: [
        { code: '1', ko: '하나', en: 'One' },
        { code: '2', ko: '둘', en: 'Two' },
      ],
      items: ['9111'],
      technical: [
        [
          [0.15, 0.25],
          [0.2, 0.05],
        ],
      ],
      shares: [[[1]], [[1]]],
      demand: [[[600], [1500]]],
      valueAddedPerOutput: { valueAdded: [0.65, 0.7] },
      personsPerOutput: { employed: null, employees: null },
    }),
  )!;
  // Miller & Blair 2009, Tables 2.3–2.4
  expect([...table.output].map((x) => x.toFixed(1))).toEqual(['1247.5', '1841.6']);
});

test.each([
  ['no JSON', '{', 'INVALID_FILE'],
  [
    'text in a cell',
    written({
      finalDemand: [
        [['200'], [1000], [50]],
        [[515], [450], [0]],
      ],
    }),
    'INVALID_FILE',
  ],
  ['a block too few', written({ flows: [(example['flows'] as unknown[])[0]] }), 'BLOCKS_DO_NOT_FIT'],
  ['another unit', written({ unit: '억원' }), 'INVALID_FILE'],
  ['unknown keys', written({ extra: 1 }), 'INVALID_FILE'],
])('is refused: %s', (_, doctored, code) => {
  expect(problemOf(() => readFlowTable(doctored)).code).toBe(code);
});
