import {
  groupThousands,
  labels,
  scopeLabel,
  unitLabels,
  type GlobalReport,
  type Lang,
  type LeverEffect,
  type OutputRow,
  type OwnRow,
  type Reached,
  type Sensitivity,
  type SensitivityLever,
} from '../../engine/index.ts';
import { digitsFor, printTable, type Cell } from './table.ts';

/** 막대의 너비, 칸. */
const barWidth = 24;
/** 비중은 많으니 기울기가 큰 것만 보인다. */
const shownShares = 6;

/** 사람이 볼 민감도: 지표마다 막대표, 비중의 기울기, 발표치에 이르는 값, 목표, 전역 지수. */
export function printSensitivity(report: Sensitivity, lang: Lang): string {
  const { scenario, notes, goal, global, breakEven } = report;
  const shown = shownRows(report);
  const said = notes.map(({ code, message }) => `  - ${message[lang]} [${code}]`);
  return [
    `${scenario.title[lang]} (${scenario.id})`,
    '',
    ...shown.flatMap((row) => [tornado(row, report, lang), shares(row, report, lang)]),
    ...(isNetApart(report) ? report.net.map((row) => tornado(row, report, lang)) : []),
    ...report.own.map((row) => ownTornado(row, report, lang)),
    ...yearLines(report, lang),
    ...(goal ? [goalLine(goal, report, lang), ''] : []),
    ...(breakEven.length > 0 ? [breakEvenTable(breakEven, report, lang)] : []),
    ...(global ? [globalTable(global, shown, report, lang)] : []),
    { ko: '알림:', en: 'Notes:' }[lang],
    ...new Set(said),
    '',
  ].join('\n');
}

/** 지역내를 알면 지역내, 모르면 계. */
function shownRows({ outputs, region }: Sensitivity): OutputRow[] {
  const scope = region.level === 'nation' ? 'total' : 'inRegion';
  return outputs.filter((row) => row.scope === scope);
}

/** 네 비율이 모두 0이면 순효과는 총효과와 같다. */
function isNetApart({ net, outputs }: Sensitivity): boolean {
  return net.some(({ indicator, scope, value }) => {
    return outputs.some((row) => row.indicator === indicator && row.scope === scope && row.value !== value);
  });
}

function nameOf({ indicator, scope }: Pick<OutputRow, 'indicator' | 'scope'>, { region }: Sensitivity, lang: Lang) {
  const unit = unitLabels[indicator === 'employment' ? '명' : '억원'][lang];
  return `${labels[indicator][lang]} ${scopeLabel(scope, region.title)[lang]} (${unit})`;
}

function tornado(row: OutputRow, report: Sensitivity, lang: Lang): string {
  const digits = digitsFor(row.value ?? 0);
  const number = (value: number | null): Cell => (value === null ? null : groupThousands(value, digits));
  const calibrated = row.calibrated && ` · ${labels.calibrated[lang]} ×${row.calibrated.factor.toFixed(4)}`;
  const basis = row.basis === 'net' ? { ko: '순효과', en: 'Net' }[lang] : labels.modelled[lang];
  const title = `${nameOf(row, report, lang)}: ${basis} ${number(row.value) ?? '–'}${calibrated ?? ''}`;
  return `${title}\n${barsTable(row, number, report, lang)}`;
}

function ownTornado(row: OwnRow, report: Sensitivity, lang: Lang): string {
  const number = (value: number | null): Cell => (value === null ? null : String(Number(value.toPrecision(6))));
  const title = `${row.label?.[lang] ?? row.id} (${row.unit[lang]}): ${number(row.value) ?? '–'}`;
  return `${title}\n${barsTable(row, number, report, lang)}`;
}

function barsTable(
  row: Pick<OutputRow, 'value' | 'levers'>,
  number: (value: number | null) => Cell,
  report: Sensitivity,
  lang: Lang,
): string {
  const bars = row.levers.filter((effect) => movesIt(effect, report));
  const ends = bars.flatMap(({ low, high }) => (low === null || high === null ? [] : [low, high]));
  const [least, most] = [Math.min(...ends, row.value ?? 0), Math.max(...ends, row.value ?? 0)];
  const head = {
    ko: ['항목', '범위', '아래 끝', '위 끝', '', '기울기', '탄력성'],
    en: ['Lever', 'Range', 'At low', 'At high', '', 'Slope', 'Elasticity'],
  }[lang];
  const rows = bars.map(({ id, low, high, lowAt, highAt, derivative, elasticity }) => [
    leverOf(report, id).label[lang],
    lowAt === null
      ? null
      : `${endText(lowAt, leverOf(report, id), lang)}–${endText(highAt!, leverOf(report, id), lang)}`,
    number(low),
    number(high),
    low === null || high === null ? '' : bar(low, high, row.value ?? 0, least, most),
    slopeText(derivative, leverOf(report, id), lang),
    elasticity === null ? null : groupThousands(elasticity, 2),
  ]);
  return printTable(head, rows, [4]);
}

/** 해마다의 결과: 지표마다 한 줄, 가장 크게 움직이는 항목과 함께. */
function yearLines(report: Sensitivity, lang: Lang): string[] {
  const scope = report.region.level === 'nation' ? 'total' : 'inRegion';
  const rows = report.byYear.filter((row) => row.scope === scope);
  if (rows.length === 0) return [];
  const head = {
    ko: ['해마다', '해', '값', '가장 크게 움직이는 항목', '아래 끝', '위 끝'],
    en: ['By year', 'Year', 'Value', 'Moved most by', 'At low', 'At high'],
  }[lang];
  const cells = rows.map((row): Cell[] => {
    const digits = digitsFor(row.value ?? 0);
    const number = (value: number | null): Cell => (value === null ? null : groupThousands(value, digits));
    const most = row.levers.find(({ low }) => low !== null);
    const moved = most ? leverOf(report, most.id).label[lang] : null;
    return [
      nameOf(row, report, lang),
      String(row.year),
      number(row.value),
      moved,
      number(most?.low ?? null),
      number(most?.high ?? null),
    ];
  });
  return [printTable(head, cells, [3])];
}

/** 비중은 아래에 따로 보인다. 이 결과를 움직이지 않는 항목은 보이지 않는다. */
function movesIt({ id, derivative, low, high }: LeverEffect, report: Sensitivity): boolean {
  return leverOf(report, id).lever === id && ((derivative ?? 0) !== 0 || low !== high);
}

function leverOf({ levers }: Sensitivity, id: string): SensitivityLever {
  return levers.find((lever) => lever.id === id)!;
}

function endText(value: number | string, { unit }: SensitivityLever, lang: Lang): string {
  if (typeof value === 'string') return value;
  return unit === '비율'
    ? `${groupThousands(value * 100, 1)}%`
    : `${groupThousands(value, 1)} ${unitLabels['억원'][lang]}`;
}

/** 비율은 1%p마다, 금액은 1억원마다. */
function slopeText(derivative: number | null, { unit }: SensitivityLever, lang: Lang): Cell {
  if (derivative === null) return null;
  const [size, per] = unit === '비율' ? [derivative / 100, '%p'] : [derivative, unitLabels['억원'][lang]];
  const shown = size !== 0 && Math.abs(size) < 0.01 ? size.toPrecision(2) : groupThousands(size, 3);
  return `${shown}/${per}`;
}

/** 가장 작은 값에서 가장 큰 값까지를 한 줄에: █는 두 끝 사이, │는 지금의 값. */
function bar(low: number, high: number, value: number, least: number, most: number): string {
  const place = (at: number) => (most > least ? Math.round(((at - least) / (most - least)) * (barWidth - 1)) : 0);
  const [from, to] = [place(Math.min(low, high)), place(Math.max(low, high))];
  return Array.from({ length: barWidth }, (_, i) => {
    if (i === place(value)) return '│';
    return i >= from && i <= to && from < to ? '█' : '·';
  }).join('');
}

function shares({ levers }: OutputRow, report: Sensitivity, lang: Lang): string {
  const steepest = levers
    .filter(({ id, derivative }) => leverOf(report, id).lever !== id && derivative !== null)
    .toSorted((a, b) => Math.abs(b.derivative!) - Math.abs(a.derivative!))
    .slice(0, shownShares);
  if (steepest.length === 0) return '';
  const head = { ko: ['비중(가장 가파른 것)', '지금', '기울기'], en: ['Shares (steepest)', 'Now', 'Slope'] }[lang];
  const rows = steepest.map(({ id, derivative }) => {
    const lever = leverOf(report, id);
    return [lever.label[lang], endText(lever.value as number, lever, lang), slopeText(derivative, lever, lang)];
  });
  return printTable(head, rows);
}

function goalLine(goal: NonNullable<Sensitivity['goal']>, report: Sensitivity, lang: Lang): string {
  const lever = leverOf(report, goal.lever);
  const found = endText(goal.value!, lever, lang);
  const target = groupThousands(goal.target, digitsFor(goal.target));
  const own = report.own.find(({ id }) => goal.basis === 'own' && goal.indicator === id);
  const name = goal.basis === 'own' ? (own?.label?.[lang] ?? goal.indicator) : nameOf(goal, report, lang);
  const year = goal.basis !== 'own' && goal.year ? ` ${goal.year}` : '';
  return `${name}${year} ${target} ← ${lever.label[lang]} ${found} (${goal.value!})`;
}

/** 발표치마다 한 열: 그 산출치가 발표치와 같아지는 항목의 값. 이를 수 없으면 가장 가까운 값. */
function breakEvenTable(rows: readonly Reached[], report: Sensitivity, lang: Lang): string {
  const stated = [...new Map(rows.map((row) => [row.indicator, row])).values()];
  const head = [
    { ko: '발표치에 이르는 값', en: 'Value that reaches the stated' }[lang],
    ...stated.map((row) => `${nameOf(row, report, lang)} ${groupThousands(row.target, digitsFor(row.target))}`),
  ];
  const out = { ko: '이를 수 없음, 가장 가까이', en: 'out of reach, nearest' }[lang];
  const cells = [...new Set(rows.map(({ lever }) => lever))].map((id) => [
    leverOf(report, id).label[lang],
    ...stated.map(({ indicator }): Cell => {
      const row = rows.find((each) => each.lever === id && each.indicator === indicator);
      if (!row) return null;
      if (row.value !== null) return endText(row.value, leverOf(report, id), lang);
      return `${out} ${groupThousands(row.nearest!.output, digitsFor(row.target))}`;
    }),
  ]);
  return printTable(head, cells);
}

function globalTable(global: GlobalReport, shown: readonly OutputRow[], report: Sensitivity, lang: Lang): string {
  const rows = shown.flatMap(({ indicator, scope }) =>
    global.outputs.filter((row) => row.basis === 'modelled' && row.indicator === indicator && row.scope === scope),
  );
  const head = [
    { ko: "Sobol' 지수: 1차 / 전체 ±95%", en: "Sobol' indices: first / total ±95%" }[lang],
    ...rows.map((row) => nameOf(row, report, lang)),
  ];
  const moving = global.ranges.filter(({ id }) =>
    rows.some(({ levers }) => levers?.some((lever) => lever.id === id && lever.total.value !== 0)),
  );
  const cells = moving.map(({ id }) => [
    leverOf(report, id).label[lang],
    ...rows.map(({ levers }): Cell => {
      const found = levers?.find((lever) => lever.id === id);
      if (!found) return null;
      const { first, total } = found;
      return `${groupThousands(first.value, 3)} / ${groupThousands(total.value, 3)} ±${groupThousands(total.interval[1] - total.value, 3)}`;
    }),
  ]);
  const ranked = { ko: '순위상관(막대와 지수)', en: 'Rank correlation (bars and indices)' }[lang];
  const correlations = rows.map(({ rankCorrelation }) => rankCorrelation?.toFixed(2) ?? null);
  return printTable(head, [...cells, [ranked, ...correlations]]);
}
