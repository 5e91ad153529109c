import { describe, expect, test } from 'vitest';
import { palette } from '../../../engine/chart/chart.ts';
import { density } from '../../../engine/chart/density.ts';
import { exceedance } from '../../../engine/chart/exceedance.ts';
import { rangesByYear } from '../../../engine/chart/ranges-by-year.ts';
import type { ReportChart } from '../../../engine/chart/report-chart.ts';
import { ticksIn } from '../../../engine/chart/sample-layers.ts';
import { chanceOf, statedWithin, type SampleOutput } from '../../../engine/chart/sampled-output.ts';
import { tornado, type SensitivityOutput } from '../../../engine/chart/tornado.ts';
import { waterfall } from '../../../engine/chart/waterfall.ts';
import { compare, evaluate, localSensitivity, sample, summarise, type Comparison, type Lang } from '../../../engine/index.ts'; // prettier-ignore
import { library, ownTwo, prepareLayers } from '../support.ts';
import { coloursIn, contrast, drawn, hangul, notInFont, notValues, textsIn } from './support.ts';

const langs: readonly Lang[] = ['ko', 'en'];
const comparing = (...ids: string[]) => compare(ids.map((id) => evaluate(library.prepareNamed(id))));
const sensitivityOf = (id: string, indicator: SensitivityOutput['indicator'], scope: SensitivityOutput['scope']) => {
  const prepared = library.prepareNamed(id);
  return { run: summarise(evaluate(prepared)), sensitivity: localSensitivity(prepared), indicator, scope };
};
const samples = new Map(
  ['sejong-2024-baseline', 'eumseong-2023-baseline', 'gwangju-2019-baseline', 'sejong-2024-national'].map((id) => {
    const prepared = library.prepareNamed(id);
    const run = summarise(evaluate(prepared));
    return [id, { run, sample: sample(prepared, { draws: 2048, seed: 3, byYear: true }) }] as const;
  }),
);
const sampledOf = (id: string, indicator: SampleOutput['indicator'], scope: SampleOutput['scope']): SampleOutput => ({
  ...samples.get(id)!,
  indicator,
  scope,
});

type Picture = { readonly chart: ReportChart<unknown>; readonly of: string; readonly report: unknown };
const picture = <Report>(chart: ReportChart<Report>, of: string, report: Report): Picture => ({
  chart: chart as ReportChart<unknown>,
  of,
  report,
});

const pictures: readonly Picture[] = [
  ...[
    ['sejong-2024-baseline', 'sejong-2024-cautious'],
    ['sejong-2024-baseline', 'sejong-2024-ambitious'],
    ['sejong-2024-baseline', 'sejong-2024-national'],
    ['sejong-2024-baseline', 'sejong-2024-baseline'],
    ['sejong-2024-baseline', 'gwangju-2019-baseline'],
  ].map((ids) => picture(waterfall, ids.join(' → '), comparing(...ids))),
  ...(
    [
      ['sejong-2024-baseline', 'production', 'total'],
      ['eumseong-2023-baseline', 'employment', 'inRegion'],
      ['gwangju-2019-baseline', 'valueAdded', 'outRegion'],
      ['sejong-2024-national', 'employment', 'total'],
      ['sejong-2024-national', 'employment', 'inRegion'],
    ] as const
  ).flatMap(([id, indicator, scope]) => [
    picture(tornado, `${id} ${indicator}.${scope}`, sensitivityOf(id, indicator, scope)),
    ...[density, exceedance, rangesByYear].map((chart) =>
      picture(chart, `${id} ${indicator}.${scope}`, sampledOf(id, indicator, scope)),
    ),
  ]),
];

describe.each(pictures.map((each) => ({ ...each, name: each.chart.name })))('$name of $of', ({ chart, report }) => {
  test.each(langs)('compiles and draws without a warning, every value a value (%s)', async (lang) => {
    const before = JSON.stringify(report);
    for (const width of [360, 900]) {
      const svg = await drawn(chart.spec(report, lang), undefined, width);
      expect(svg).not.toMatch(notValues);
      expect(svg).not.toMatch(notInFont);
      expect(svg).toContain(chart.title[lang]);
      if (lang === 'en') expect(svg).not.toMatch(hangul);
    }
    if (lang === 'en') expect(JSON.stringify(chart.spec(report, lang))).not.toMatch(hangul);
    expect(JSON.stringify(report)).toBe(before);
  });

  test('holds numbers that are numbers, and no row without a value', () => {
    const values = chart.rows(report, 'ko').flatMap((row) => Object.values(row));
    expect(values.filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
    expect(values).not.toContain(undefined);
  });

  test('speaks Korean in all its titles', () => {
    const texts = textsIn(chart.spec(report, 'ko'));
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text).toMatch(hangul);
  });

  test('can be told apart in greyscale', () => {
    const spec = chart.spec(report, 'ko');
    for (const colours of coloursIn(spec)) {
      for (const [i, one] of colours.entries()) {
        for (const other of colours.slice(i + 1)) expect(contrast(one, other)).toBeGreaterThanOrEqual(1.6);
      }
      expect(Math.max(...colours.map((colour) => contrast(colour, palette.paper)))).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('waterfall', () => {
  const barsOf = (comparison: Comparison, indicator: string, scope: string, lang: Lang = 'ko') =>
    waterfall
      .rows(comparison, lang)
      .filter((row) => String(row['key']).startsWith(`${indicator}-`) && row['scope'] === scope);
  const cautious = comparing('sejong-2024-baseline', 'sejong-2024-cautious');

  test.each(['total', 'inRegion'] as const)(
    'walks from the first total to the second, each bar from the last (%s)',
    (scope) => {
      const bars = barsOf(cautious, 'production', scope);
      const [first, second] = cautious.scenarios.map(({ effects }) => effects.production[scope]!);
      expect(bars[0]!['value']).toBeCloseTo(first!, 9);
      expect(bars.at(-1)!['value']).toBeCloseTo(second!, 9);
      const terms = bars.slice(1, -1).map(({ value }) => Number(value));
      expect(first! + terms.reduce((sum, value) => sum + value, 0)).toBeCloseTo(second!, 8);
      let at = Number(bars[0]!['to']);
      for (const { value, from, to } of bars.slice(1, -1)) {
        const [start, end] = Number(value) < 0 ? [Number(to), Number(from)] : [Number(from), Number(to)];
        expect(start).toBeCloseTo(at, 9);
        at = end;
      }
      expect(Number(bars.at(-1)!['to'])).toBeCloseTo(at, 9);
    },
  );

  test('leaves out shares of nought and counts them', () => {
    const names = barsOf(cautious, 'production', 'total').map(({ name }) => name);
    expect(names).toEqual(['기준안', '집행률', '지역내 구매율', '수입 비율', '신중안']);
    expect(barsOf(cautious, 'employment', 'total').map(({ name }) => name)).toContain('노동생산성 상승률');
    expect(waterfall.rows(cautious, 'ko')[0]!['caption']).toBe(
      '세종 미래전략산업 1단계\n기준안 → 신중안\n산출치 · 2024년 가격\n0인 몫은 뺌: 생산유발 2가지, 부가가치유발 2가지',
    );
  });

  test('tells what adds from what takes away, with signs', () => {
    const bars = barsOf(comparing('sejong-2024-cautious', 'sejong-2024-baseline'), 'valueAdded', 'inRegion');
    expect(bars.find(({ name }) => name === '집행률')).toMatchObject({ kind: '늘림', text: '+115억원' });
    expect(barsOf(cautious, 'valueAdded', 'inRegion').find(({ name }) => name === '집행률')).toMatchObject({ kind: '줄임', text: '-115억원' }); // prettier-ignore
  });

  test('bars start at nought, or say where', () => {
    const rows = (...ids: string[]) => waterfall.rows(comparing(...ids), 'ko').filter(({ remark }) => remark !== '');
    expect(rows('sejong-2024-baseline', 'sejong-2024-cautious').map(({ remark }) => remark)).toEqual([
      '계',
      '계',
      '계',
    ]);
    const small = rows('sejong-2024-baseline', 'sejong-2024-national');
    expect(small[0]!['remark']).toBe('계 · 막대는 2,468억원부터');
    const [first, second] = [2515.9056, 2491.948];
    expect(barsOf(comparing('sejong-2024-baseline', 'sejong-2024-national'), 'production', 'total').at(-1)!['to']).toBeCloseTo(
      (second - (second - (first - second))) / (first - (second - (first - second))),
      6,
    ); // prettier-ignore
  });

  test('draws the total alone where a national table is on one side', () => {
    const scopes = waterfall.rows(comparing('sejong-2024-baseline', 'sejong-2024-national'), 'ko').map(({ scope }) => scope); // prettier-ignore
    expect(new Set(scopes)).toEqual(new Set(['total']));
  });

  test('of a scenario with itself is two equal bars', () => {
    const bars = barsOf(comparing('sejong-2024-baseline', 'sejong-2024-baseline'), 'employment', 'total');
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});

describe('tornado', () => {
  const given = sensitivityOf('sejong-2024-baseline', 'production', 'total');
  const rows = tornado.rows(given, 'ko');
  const barRows = rows.filter(({ key }) => key !== 'base');

  test('is the ten largest swings, largest first, with both ends printed', () => {
    const levers = [...new Set(barRows.map(({ key }) => key))];
    const swings = levers.map((key) => {
      const [one, other] = barRows.filter((row) => row['key'] === key).map(({ value }) => Number(value));
      return Math.abs(one! - other!);
    });
    expect(levers).toHaveLength(10);
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
    expect(levers.slice(0, 3)).toEqual(['execution', 'importShare', 'investment.mobility']);
    const at = (execution: number) =>
      summarise(evaluate(library.prepareNamed('sejong-2024-baseline'), { execution })).effects.production.total;
    const execution = barRows.filter(({ key }) => key === 'execution');
    expect(execution.map(({ value }) => Number(value)).toSorted((a, b) => a - b)).toEqual([at(0.5), at(1)]);
    expect(execution.map(({ text }) => text).toSorted()).toEqual(['1,258억원', '2,516억원']);
  });

  test('stands around the value as it is; a high end that lowers the result is told by colour', () => {
    const base = Number(rows[0]!['base']);
    expect(rows[0]).toMatchObject({ now: '지금 2,516억원', heading: '생산유발, 계' });
    const imports = barRows.filter(({ key }) => key === 'importShare');
    const high = imports.find(({ end }) => end === '범위의 높은 끝')!;
    expect(high).toMatchObject({ text: '2,276억원', to: base, rightAt: null });
    expect(Number(high['leftAt'])).toBeLessThan(base);
    expect(imports.find(({ end }) => end === '범위의 낮은 끝')).toMatchObject({ from: base, text: '2,876억원' });
  });

  test('names each lever with its range, provinces in their own language', () => {
    const names = (lang: Lang) => tornado.rows(given, lang).map(({ name }) => name);
    expect(names('ko')).toEqual(expect.arrayContaining(['집행률 50%–100%', '지역(시·도) 제주–경북', '투자액: 양자 136억원–426억원'])); // prettier-ignore
    expect(names('en')).toEqual(expect.arrayContaining(['Region (province) Jeju–Gyeongbuk']));
    expect(rows[0]!['caption']).toContain('그리지 않은 항목: 움직이지 않는 5가지');
  });

  test('says why it is empty', () => {
    const caption = (report: SensitivityOutput) => tornado.rows(report, 'en')[0]!['caption'];
    expect(caption(sensitivityOf('sejong-2024-national', 'production', 'inRegion'))).toContain('is not known');
    const still = given.sensitivity.outputs.map((output) => ({ ...output, levers: [] }));
    expect(caption({ ...given, sensitivity: { ...given.sensitivity, outputs: still } })).toContain('No lever');
  });
});

describe('charts of a sample', () => {
  const sejong = sampledOf('sejong-2024-baseline', 'valueAdded', 'total');
  const figure = sejong.sample.outputs.find(({ indicator, scope, year }) => indicator === 'valueAdded' && scope === 'total' && year === null)!; // prettier-ignore

  test('density: shares sum to one, and those at or above the stated 1,246 to the chance that is said', () => {
    const bars = density.rows(sejong, 'ko').filter(({ part }) => part === 'bar');
    const share = (row: (typeof bars)[number]) => Number(row['height']) * (Number(row['to']) - Number(row['from']));
    const whole = bars.reduce((sum, row) => sum + share(row), 0);
    const above = bars.filter(({ side }) => side === '발표치 이상').reduce((sum, row) => sum + share(row), 0);
    const stated = density.rows(sejong, 'ko').find(({ part }) => part === 'stated')!;
    const beyond = bars.filter(({ side }) => side === '발표치 이상');
    expect(Math.min(...beyond.map(({ from }) => Number(from)))).toBe(stated['at']);
    expect(beyond[0]!['text']).toMatch(/^1,246억원–/);
    const counted = figure.exceedance.find(({ threshold }) => threshold === 1246)!.probability;
    expect(above / whole).toBeCloseTo(counted, 2);
    const said = /발표치 1,246억원 이상일 가능성 ([\d.]+)%/.exec(String(density.rows(sejong, 'ko')[0]!['said']));
    expect(Number(said![1])).toBeCloseTo(counted * 100, 2);
  });

  test('ticks are round and stand where their values do, in 억원 or billions of won', () => {
    for (const lang of langs) {
      const rows = density.rows(sejong, lang);
      const bars = rows.filter(({ part }) => part === 'bar');
      const ticks = rows.filter(({ part }) => part === 'tick');
      const [low, high] = [figure.density!.at(0)!.from, figure.density!.at(-1)!.to].map((end) => end / (lang === 'en' ? 10 : 1)) as [number, number]; // prettier-ignore
      expect([bars[0]!['from'], bars.at(-1)!['to']]).toEqual([0, 1]);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      for (const { at, tick } of ticks) expect(low + Number(at) * (high - low)).toBeCloseTo(Number(String(tick).replaceAll(',', '')), 6); // prettier-ignore
    }
    expect(ticksIn(7, 7.35)).toEqual({ ticks: [7, 7.1, 7.2, 7.3].map((tick) => expect.closeTo(tick, 12)), digits: 1 });
    expect(ticksIn(-3, 41_000)).toEqual({ ticks: [0, 10_000, 20_000, 30_000, 40_000], digits: 0 });
  });

  test('density: a plan that states nothing has one series and no such line', () => {
    const rows = density.rows(sampledOf('gwangju-2019-baseline', 'valueAdded', 'total'), 'ko');
    expect(new Set(rows.flatMap(({ side }) => (side ? [side] : [])))).toEqual(new Set(['뽑은 결과']));
    expect(rows.map(({ part }) => part)).not.toContain('stated');
    expect(rows[0]!['said']).toContain('발표치가 없습니다');
  });

  test('a stated figure far off is said to be outside, not drawn', () => {
    const far = sampledOf('sejong-2024-baseline', 'employment', 'inRegion');
    for (const chart of [density, exceedance]) {
      const rows = chart.rows(far, 'ko');
      expect(rows.map(({ part }) => part)).not.toContain('stated');
      expect(rows[0]!['said']).toContain('발표치 1,998명 (일자리) 이상일 가능성 0.0% (그림 밖)');
    }
  });

  test('exceedance: falls from one to nought and passes a half at the median', () => {
    const curve = exceedance.rows(sejong, 'ko').filter(({ part }) => part === 'curve');
    const chances = curve.map(({ chance }) => Number(chance));
    expect([chances[0], chances.at(-1)]).toEqual([1, 0]);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    const past = curve.findIndex(({ chance }) => Number(chance) < 0.5);
    const median = Number(density.rows(sejong, 'ko').find(({ part }) => part === 'median')!['at']);
    expect(Number(curve[past - 1]!['at'])).toBeLessThanOrEqual(median);
    expect(Number(curve[past]!['at'])).toBeGreaterThanOrEqual(median);
  });

  test('exceedance: is drawn on to a stated figure beyond all draws', () => {
    const curve = exceedance
      .rows(sampledOf('sejong-2024-baseline', 'production', 'total'), 'ko')
      .filter(({ part }) => part === 'curve');
    expect(curve.at(-1)).toMatchObject({ at: 1, chance: 0, text: '2,901억원' });
  });

  test('chances of values that were not asked for are read off the bars', () => {
    const bars = [
      { from: 0, to: 10, share: 0.25 },
      { from: 10, to: 20, share: 0.75 },
    ];
    const given = { ...figure, density: bars, exceedance: [{ threshold: 5, probability: 0.9, label: 'stated' as const }] }; // prettier-ignore
    expect([-1, 0, 5, 10, 12, 20, 25].map((value) => chanceOf(given, value))).toEqual([1, 1, 0.9, 0.75, expect.closeTo(0.6, 12), 0, 0]); // prettier-ignore
    expect(statedWithin(sejong, { ...given, density: [{ from: 900, to: 1016, share: 1 }] })).toBe(1246);
    expect(statedWithin(sejong, { ...given, density: [{ from: 900, to: 1015, share: 1 }] })).toBeNull();
  });

  test('ranges by year: a band from p5 to p95 around p50, one a year', () => {
    const given = sampledOf('eumseong-2023-baseline', 'employment', 'inRegion');
    const [head, ...years] = rangesByYear.rows(given, 'ko');
    const figures = given.sample.outputs.filter(({ indicator, scope, year }) => indicator === 'employment' && scope === 'inRegion' && year !== null); // prettier-ignore
    const most = Math.max(...figures.map(({ p95 }) => p95));
    expect(years.map(({ name, from, middle, to }) => [name, from, middle, to])).toEqual(
      figures.map(({ year, p5, p50, p95 }) => [String(year), p5 / most, p50 / most, p95 / most]),
    );
    expect(years).toHaveLength(8);
    expect(head!['heading']).toBe('취업유발, 충북 내');
  });

  test('ranges by year: says so when years were not sampled', () => {
    const given = sampledOf('sejong-2024-baseline', 'employment', 'inRegion');
    const whole = { ...given, sample: { ...given.sample, outputs: given.sample.outputs.filter(({ year }) => year === null) } }; // prettier-ignore
    expect(rangesByYear.rows(whole, 'en')).toHaveLength(1);
    expect(rangesByYear.rows(whole, 'en')[0]!['caption']).toContain('was not sampled');
  });

  test.each([density, exceedance, rangesByYear])('$name depends on shape, not on values: replacing the rows draws what compiling anew does', async (chart) => {
    const prepared = library.prepareNamed('sejong-2024-baseline');
    const settings = { execution: 0.55, 'investment.mobility': 4000 };
    const moved: SampleOutput = {
      run: summarise(evaluate(prepared, settings)),
      sample: sample(prepared, { draws: 1024, seed: 9, byYear: true, settings }),
      indicator: 'valueAdded',
      scope: 'total',
    };
    const [spec, anew] = [chart.spec(sejong, 'ko'), chart.spec(moved, 'ko')];
    expect({ ...spec, data: null }).toEqual({ ...anew, data: null });
    const inside = (svg: string) => svg.slice(svg.indexOf('<g '));
    expect(inside(await drawn(spec, chart.rows(moved, 'ko')))).toBe(inside(await drawn(anew)));
  }); // prettier-ignore

  test('a scenario without any range is one bar, drawn without a warning', async () => {
    const prepared = prepareLayers([
      ownTwo({ levers: { localPurchase: { value: 1, range: [1, 1] }, importShare: 0 } }),
    ]);
    const given: SampleOutput = {
      run: summarise(evaluate(prepared)),
      sample: sample(prepared, { draws: 64, seed: 1, byYear: true }),
      indicator: 'production',
      scope: 'total',
    };
    for (const chart of [density, exceedance, rangesByYear]) {
      expect(await drawn(chart.spec(given, 'ko'))).not.toMatch(notValues);
    }
  });
});
