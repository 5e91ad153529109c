import { describe, expect, test } from 'vitest';
import { palette } from '../../../engine/chart/chart.ts';
import { barEnds, figure, percent, type TableChart } from '../../../engine/chart/table-chart.ts';
import { tableCharts } from '../../../engine/chart/table-charts.ts';
import { labelSides } from '../../../engine/chart/table-label-sides.ts';
import {
  inverseReport,
  linkagesReport,
  pathsReport,
  priceReport,
  roundsReport,
  type FlowTable,
  type Lang,
} from '../../../engine/index.ts';
import { library, problemOf, rawTable } from '../support.ts';
import { nationalTwo } from '../two-sectors.ts';
import { coloursIn, contrast, drawn, hangul, notInFont, notValues, textsIn } from './support.ts';

const langs: readonly Lang[] = ['ko', 'en'];

const levels = library.sectorLevels();
const sizes = [33, 83, 165] as const;
const tables = new Map(sizes.map((size) => [size, library.flowTable(`bok-2020-national-${size}`)]));
/** 표마다의 부문: 화학·자동차 언저리. */
const someSector = { 33: '11', 83: '39', 165: '391' } as const;

type Drawn = { readonly chart: TableChart<unknown>; readonly name: string; readonly size: number; readonly report: unknown; readonly other: unknown }; // prettier-ignore

/** 차트마다, 표마다: 그릴 보고와 모양이 같은 다른 보고. */
const pictures = sizes.flatMap((size): Drawn[] => {
  const table = tables.get(size)!;
  const sector = someSector[size];
  const picture = <Report>(chart: TableChart<Report>, report: Report, other: Report): Drawn => ({
    chart: chart as TableChart<unknown>,
    name: chart.name,
    size,
    report,
    other,
  });
  const price = (fraction: number) => priceReport(table, { shocks: [{ sector, fraction, of: 'price' }] });
  const paths = pathsReport(table, { sector, indicator: 'production', top: 10 });
  return [
    picture(tableCharts.inverse, inverseReport(table, levels), inverseReport(halved(table), levels)),
    picture(tableCharts.linkages, linkagesReport(table), linkagesReport(table)),
    picture(tableCharts.rounds, roundsReport(table, { sector }, 8), roundsReport(table, { sector: table.sectors[3]!.code }, 8)), // prettier-ignore
    picture(tableCharts.prices, price(0.1), price(-0.2)),
    picture(tableCharts.paths, paths, { ...paths, paths: paths.paths.map((path) => ({ ...path, value: path.value / 2 })) }), // prettier-ignore
  ];
});

/** 투입을 반으로 줄인 표. */
function halved(table: FlowTable): FlowTable {
  return { ...table, domestic: table.domestic.map((flow) => flow / 2) };
}

describe.each(pictures)('$name of $size sectors', ({ chart, report, other }) => {
  test.each(langs)('compiles and draws without a warning, every value a value (%s)', async (lang) => {
    const before = JSON.stringify(report);
    const svg = await drawn(chart.spec(report, lang));
    expect(svg).not.toMatch(notValues);
    expect(svg).not.toMatch(notInFont);
    expect(svg).toContain(chart.title[lang]);
    if (lang === 'en') expect(svg).not.toMatch(hangul);
    expect(JSON.stringify(report)).toBe(before);
  });

  test('holds numbers that are numbers, and says something in every spoken mark', async () => {
    const rows = chart.rows(report, 'ko');
    const values = rows.flatMap((row) => Object.values(row));
    expect(values.filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
    expect(values).not.toContain(undefined);
    const svg = await drawn(chart.spec(report, 'ko'), undefined, 900);
    const spoken = [...svg.matchAll(/aria-label="([^"]*)" role="graphics-symbol"/g)].map(([, said]) => said);
    expect(spoken.length).toBeGreaterThan(0);
    for (const said of spoken) expect(said).toMatch(/[가-힣0-9]/);
    expect(chart.spec(report, 'ko')).toHaveProperty('description', expect.stringMatching(/그림|열지도/));
  });

  test('speaks Korean in all its titles', () => {
    const texts = textsIn(chart.spec(report, 'ko'));
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text).toMatch(/[가-힣]|^[0-9.–]+$/);
  });

  test('depends on shape, not on values: replacing the rows draws what compiling anew does', async () => {
    const [spec, anew] = [chart.spec(report, 'ko'), chart.spec(other, 'ko')];
    expect({ ...spec, data: null }).toEqual({ ...anew, data: null });
    expect(inside(await drawn(spec, chart.rows(other, 'ko')))).toBe(inside(await drawn(anew)));
  });

  test('can be told apart in greyscale', () => {
    const spec = chart.spec(report, 'ko');
    for (const colours of coloursIn(spec)) {
      for (const [i, one] of colours.entries()) {
        for (const two of colours.slice(i + 1)) expect(contrast(one, two)).toBeGreaterThanOrEqual(1.6);
      }
      expect(Math.max(...colours.map((colour) => contrast(colour, palette.paper)))).toBeGreaterThanOrEqual(3);
    }
    expect(spec.config?.bar?.stroke).toBe(palette.outline);
  });
});

test('charts of tables are named after what they draw', () => {
  expect(Object.entries(tableCharts).map(([of, { name }]) => [of, name])).toEqual(
    ['inverse', 'linkages', 'rounds', 'prices', 'paths'].map((of) => [of, `table-${of}`]),
  );
});

describe('table-inverse', () => {
  const { rows } = tableCharts.inverse;
  const cellsOf = (table: FlowTable) => rows(inverseReport(table, levels), 'en').filter(({ kind }) => kind === 'cell');

  test('draws the published cells of the 33-sector inverse in their steps', () => {
    const published = rawInverse();
    const steps = ['0.001–0.003', '0.003–0.01', '0.01–0.03', '0.03–0.1', '0.1 or more'];
    const expected = published.flatMap((row, i) =>
      row.flatMap((cell, j) => {
        const induced = cell - (i === j ? 1 : 0);
        const passed = [0.001, 0.003, 0.01, 0.03, 0.1].filter((threshold) => induced >= threshold).length;
        return passed === 0 ? [] : [[i, j, steps[passed - 1], cell.toPrecision(3)]];
      }),
    );
    const drawnCells = cellsOf(tables.get(33)!).map(({ i, j, step, value }) => [i, j, step, Number(value).toPrecision(3)]); // prettier-ignore
    expect(drawnCells).toEqual(expected);
  });

  test('marks the negative cells of by-products and reads them out', () => {
    const report = inverseReport(tables.get(83)!, levels);
    const negative = cellsOf(tables.get(83)!).filter(({ step }) => step === 'Negative');
    const below = report.rows.flatMap((row, i) => row.flatMap((cell, j) => (cell <= -0.001 ? [[i, j]] : [])));
    expect(below.length).toBe(5);
    expect(negative.map(({ i, j }) => [i, j])).toEqual(below);
    expect(negative.every(({ isRead }) => isRead === 1)).toBe(true);
  });

  test('of 165 sectors is the inverse of the 33, and says so', () => {
    const [large, small] = [tables.get(165)!, tables.get(33)!].map((table) => inverseReport(table, levels));
    expect(large!.aggregated?.sectors).toBe(33);
    expect(small!.aggregated).toBeNull();
    large!.rows.forEach((row, i) =>
      row.forEach((cell, j) => expect(Math.abs(cell - small!.rows[i]![j]!)).toBeLessThan(1e-12)),
    );
    expect(large!.notes.map(({ code }) => code)).toContain('INVERSE_OF_AGGREGATED');
    expect(rows(large!, 'ko')[0]!['caption']).toContain('33부문으로 모은 표의 역행렬');
    expect(rows(small!, 'ko')[0]!['caption']).not.toContain('모은');
  });

  test('refuses a table of regions too large for one picture', () => {
    const regions = ['a', 'b'].map((code) => ({ code, ko: code, en: code }));
    const twice = { ...tables.get(83)!, regions, output: new Float64Array(166).fill(1) };
    expect(problemOf(() => inverseReport(twice, levels))).toMatchObject({
      code: 'INVERSE_TOO_LARGE',
      values: { count: 166, most: 100 },
    });
  });
});

describe('table-linkages', () => {
  const report = linkagesReport(tables.get(83)!);
  const rows = tableCharts.linkages.rows(report, 'ko');

  test('places each sector in its quadrant', () => {
    const one = (part: string) => rows.find((row) => row['part'] === part && row['isOne'] === 1)!;
    const [x1, y1] = [Number(one('xTick')['x']), Number(one('yTick')['y'])];
    const dots = rows.filter(({ part }) => part === 'dot');
    expect(dots).toHaveLength(83);
    dots.forEach(({ x, y }, i) => {
      const { powerOfDispersion, sensitivityOfDispersion } = report.sectors[i]!;
      expect(Number(y) > y1).toBe(powerOfDispersion! > 1);
      expect(Number(x) > x1).toBe(sensitivityOfDispersion! > 1);
    });
  });

  test('lists the twelve key sectors whose indices are largest together', () => {
    const size = ({ powerOfDispersion: p, sensitivityOfDispersion: s }: (typeof report.sectors)[number]) => p! * s!;
    const keys = report.sectors.filter(({ powerOfDispersion: p, sensitivityOfDispersion: s }) => p! > 1 && s! > 1);
    const listed = rows.filter(({ part }) => part === 'list').map(({ name }) => String(name).slice(0, 2));
    expect(keys).toHaveLength(13);
    expect(listed).toEqual(keys.toSorted((a, b) => size(b) - size(a)).slice(0, 12).map(({ sector }) => sector)); // prettier-ignore
    expect(rows[0]!['caption']).toContain('핵심 13, 영향력만 30, 감응도만 17, 둘 다 아님 23');
  });

  test('leaves out a sector without output', () => {
    const idle = { ...report, sectors: report.sectors.map((sector, i) => (i === 0 ? { ...sector, powerOfDispersion: null, sensitivityOfDispersion: null, key: null } : sector)) }; // prettier-ignore
    expect(tableCharts.linkages.rows(idle, 'ko').filter(({ part }) => part === 'dot')).toHaveLength(82);
  });

  test.each(sizes)('labels of %d sectors cover neither each other nor a dot, narrow or wide', (size) => {
    const dots = tableCharts.linkages.rows(linkagesReport(tables.get(size)!), 'ko').filter(({ part }) => part === 'dot'); // prettier-ignore
    const labelled = dots.filter(({ label }) => label);
    expect(labelled.length).toBeGreaterThanOrEqual(5);
    for (const width of [330, 690, 870]) {
      const boxes = labelled.map(({ x, y, dx, dy, align, label }) => {
        const [across, up] = [Number(x) * width + Number(dx), (1 - Number(y)) * 340 + Number(dy)];
        const length = String(label).length * 7;
        const left = across - { left: 0, right: length, center: length / 2 }[String(align) as 'left'];
        return { left, right: left + length, top: up - 6, bottom: up + 6 };
      });
      const marks = dots.map(({ x, y }) => ({
        left: Number(x) * width - 4,
        right: Number(x) * width + 4,
        top: (1 - Number(y)) * 340 - 4,
        bottom: (1 - Number(y)) * 340 + 4,
      }));
      for (const [k, box] of boxes.entries()) {
        const covered = [...boxes.slice(k + 1), ...marks].filter(
          (two) => box.left < two.right && two.left < box.right && box.top < two.bottom && two.top < box.bottom,
        );
        expect(covered).toEqual([]);
      }
    }
  });

  test('a label without room is left out', () => {
    const crowd = Array.from({ length: 9 }, (_, k) => ({ x: 0.5 + k / 1e4, y: 0.5, text: '999' }));
    expect(labelSides(crowd, crowd, 340).filter((side) => side !== null).length).toBeLessThan(9);
    expect(labelSides(crowd.slice(0, 1), crowd.slice(0, 1), 340)).toEqual([{ dx: 8, dy: 0, align: 'left' }]);
  });
});

describe('table-rounds', () => {
  test('bars are the rounds of the report; shares run up to what is left', () => {
    const report = roundsReport(tables.get(83)!, { sector: '39' }, 8);
    const rows = tableCharts.rounds.rows(report, 'ko');
    expect(rows.map(({ value, cumulative, bound }) => [value, cumulative, bound])).toEqual(
      report.rounds.map(({ value, cumulative, bound }) => [value, cumulative, bound]),
    );
    expect(rows.at(-1)!['share']).toBeCloseTo(1 - report.rounds.at(-1)!.remaining / report.total, 12);
    // 승수 2.09 × 0.627
    expect(rows[0]!['boundLabel']).toBe('1.31');
    expect(rows[0]!['caption']).toContain(
      '39 특수목적용 기계의 국산품 수요 1원\n모두 더하면 2.09, 8차 뒤에 남은 것 0.00263',
    );
  });

  test('a bound that nobody knows is not a figure, and an unfinished sum is not 100 %', () => {
    const turning = { ...nationalTwo, domestic: Float64Array.of(100, 2400, -900, 100) };
    const unbounded = tableCharts.rounds.rows(roundsReport(turning, { sector: '01' }, 12), 'en');
    expect(new Set(unbounded.map(({ boundLabel }) => boundLabel))).toEqual(new Set(['unknown']));
    const rows = tableCharts.rounds.rows(roundsReport(tables.get(165)!, { sector: '391' }, 12), 'en');
    expect(rows.at(-1)!['shareLabel']).toBe('> 99.9%');
    expect(rows.at(-1)!['boundLabel']).toBe('0.0157');
  });

  test('an item of demand comes in money', () => {
    const rows = tableCharts.rounds.rows(roundsReport(tables.get(33)!, { item: '9140' }, 2), 'en');
    expect(rows[0]!['label']).toBe('₩716.3tn');
    expect(rows[0]!['caption']).toContain('9140 Exports ₩716.3tn');
  });
});

describe('table-prices', () => {
  test('shows the fifteen largest changes below the averages, shocked sectors told apart', () => {
    const table = tables.get(83)!;
    const report = priceReport(table, { shocks: [{ sector: '45', fraction: 0.1, of: 'price' }] });
    const rows = tableCharts.prices.rows(report, 'ko');
    const { withImports, domestic } = report.consumer;
    expect(rows.slice(0, 3).map(({ change }) => change)).toEqual([withImports, domestic, report.producer]);
    const largest = report.sectors.toSorted((a, b) => Math.abs(b.change!) - Math.abs(a.change!)).slice(0, 15);
    expect(rows.slice(3).map(({ key, change }) => [key, change])).toEqual(
      largest.map(({ sector, change }) => [sector, change]),
    );
    expect(rows.filter(({ kind }) => kind === '값을 올리거나 내린 부문').map(({ key }) => key)).toEqual(['45']);
    expect(rows[3]).toMatchObject({ key: '45', value: '10.0%', from: 0, to: 1 });
    expect(rows[4]!['consumer']).toBeCloseTo(withImports! / 0.1, 12);
  });

  test('falls stand left of nought, and many shocks are counted rather than listed', () => {
    const table = tables.get(33)!;
    const shocks = table.sectors.map(({ code }, i) => ({ sector: code, fraction: i === 0 ? -0.5 : 0.1, of: 'price' as const })); // prettier-ignore
    const rows = tableCharts.prices.rows(priceReport(table, { shocks }), 'ko');
    expect(rows.find(({ key }) => key === '01')).toMatchObject({ from: 0, to: expect.closeTo(0.5 / 0.6, 12) });
    expect(String(rows[0]!['caption']).split('\n')).toContain('그 밖에 27가지');
  });

  test('draws on when nothing changes', async () => {
    const report = priceReport(tables.get(33)!, { shocks: [{ sector: '01', fraction: 0, of: 'price' }] });
    expect(await drawn(tableCharts.prices.spec(report, 'ko'))).not.toMatch(notValues);
  });
});

describe('table-paths', () => {
  test('writes each path by codes and names, and its share', () => {
    const report = pathsReport(tables.get(83)!, { sector: '39', indicator: 'production', top: 10 });
    const rows = tableCharts.paths.rows(report, 'ko');
    expect(rows.map(({ value }) => value)).toEqual(report.paths.map(({ value }) => value));
    expect(rows[2]).toMatchObject({ name: '수요 39 특수목적용 기계 → 30 금속가공제품', text: '0.0841 (4.03%)' });
    expect(rows[0]!['caption']).toContain('생산유발 모두 2.09\n이 길들 66.7%, 고리 5개까지의 모든 길 98.8%');
  });

  test('breaks a long path before an arrow, within a narrow line', () => {
    const report = pathsReport(tables.get(165)!, { sector: '391', depth: 12, top: 50 });
    for (const lang of langs) {
      let below = 0;
      for (const { label, top, bar } of tableCharts.paths.rows(report, lang)) {
        const lines = String(label).split('\n');
        expect(Number(bar) - Number(top)).toBe(16 * lines.length);
        expect(Number(top)).toBeGreaterThanOrEqual(below);
        below = Number(bar) + 14 + 8;
        for (const line of lines) {
          expect(line).not.toMatch(/→( \S+)?$/);
          expect([...line].reduce((columns, c) => columns + (c >= '\u1100' ? 2 : 1), 0)).toBeLessThanOrEqual(60);
        }
      }
    }
  });
});

test('bars reach from zero to their value, among values of either sign', () => {
  expect(barEnds(2, [2, 1])).toEqual({ from: 0, to: 1 });
  expect(barEnds(-1, [3, -1])).toEqual({ from: 0, to: 0.25 });
  expect(barEnds(3, [3, -1])).toEqual({ from: 0.25, to: 1 });
  expect(barEnds(0, [0])).toEqual({ from: 0, to: 0 });
});

test('figures have three digits that count', () => {
  expect([0, 1, 12.34, 999.6, 0.056789, -2.5e-9].map(figure)).toEqual(['0', '1.00', '12.3', '1,000', '0.0568', '0.000000']); // prettier-ignore
  expect([0, 1, 0.000004, -0.1].map(percent)).toEqual(['0.0%', '100.0%', '< 0.001%', '-10.0%']);
});

/** 바깥 테두리를 뺀 그림: 여백은 처음 그릴 때의 글에 맞춘다. */
function inside(svg: string): string {
  return svg.slice(svg.indexOf('<g '));
}

/** 33부문 표의 역행렬을, 엔진을 거치지 않고 가우스 소거로. */
function rawInverse(): number[][] {
  const { domestic, output } = rawTable<{ domestic: number[][]; output: number[] }>('tables/bok-2020-national-33');
  const n = output.length;
  const both = domestic.map((row, i) => [
    ...row.map((flow, j) => (i === j ? 1 : 0) - flow / output[j]!),
    ...row.map((_, j) => (i === j ? 1 : 0)),
  ]);
  for (let pivot = 0; pivot < n; pivot++) {
    const by = both[pivot]![pivot]!;
    both[pivot] = both[pivot]!.map((cell) => cell / by);
    for (let i = 0; i < n; i++) {
      if (i === pivot) continue;
      const times = both[i]![pivot]!;
      both[i] = both[i]!.map((cell, j) => cell - times * both[pivot]![j]!);
    }
  }
  return both.map((row) => row.slice(n));
}
