import {
  distributionLabels,
  eok,
  formatMoney,
  groupThousands,
  indicators,
  labels,
  scopeLabel,
  unitLabels,
  type Lang,
  type Sample,
  type SampledFigure,
  type SampledRange,
} from '../../engine/index.ts';
import { digitsFor, printTable, type Cell } from './table.ts';

/** 사람이 볼 범위: 산출과 순효과의 표, 문턱에 이를 확률, 해마다, 뽑은 항목. */
export function printSample(report: Sample, lang: Lang): string {
  const { scenario, outputs, net, notes } = report;
  const whole = outputs.filter(({ year }) => year === null);
  const said = notes.map(({ code, message }) => `  - ${message[lang]} [${code}]`);
  return [
    `${scenario.title[lang]} (${scenario.id})`,
    drawnText(report, lang),
    '',
    figuresTable(whole, report, lang),
    ...chances(whole, report, lang),
    '',
    { ko: '순효과', en: 'Net effects' }[lang],
    figuresTable(net.outputs, report, lang),
    ...chances(net.outputs, report, lang),
    ...calibratedLines(report, lang),
    ...ownLines(report, lang),
    ...yearsTables(report, lang),
    '',
    rangesTable(report, lang),
    { ko: '알림:', en: 'Notes:' }[lang],
    ...new Set(said),
    '',
  ].join('\n');
}

/** 보정치의 표; 보정하지 않으면 없다. */
function calibratedLines(report: Sample, lang: Lang): string[] {
  if (!report.calibrated) return [];
  const whole = report.calibrated.outputs.filter(({ year }) => year === null);
  return ['', labels.calibrated[lang], figuresTable(whole, report, lang), ...chances(whole, report, lang)];
}

/** 자기 지표의 표와, 물은 값에 이를 확률. */
function ownLines({ own }: Sample, lang: Lang): string[] {
  if (own.length === 0) return [];
  const head = {
    ko: ['자기 지표', '시나리오의 값', ...quantileHeads, '평균', '단위'],
    en: ['Own indicators', 'As the scenario', ...quantileHeads, 'Mean', 'Unit'],
  }[lang];
  const shown = (value: number | null | undefined): Cell =>
    typeof value === 'number' ? String(Number(value.toPrecision(6))) : null;
  const nameOfOwn = ({ id, label }: Sample['own'][number]) => label?.[lang] ?? id;
  const rows = own.map((one): Cell[] => [
    nameOfOwn(one),
    ...[one.value, one.range?.p5, one.range?.p50, one.range?.p95, one.range?.mean].map(shown),
    one.unit[lang],
  ]);
  const asked = own.flatMap((one) =>
    (one.range?.exceedance ?? []).map(({ threshold, probability }) => {
      const percent = groupThousands(probability * 100, 1);
      return {
        ko: `${nameOfOwn(one)} ${threshold} 이상일 확률 ${percent}%`,
        en: `${nameOfOwn(one)} reaches ${threshold}: ${percent}%`,
      }[lang];
    }),
  );
  return ['', printTable(head, rows, [6]), ...asked];
}

function drawnText({ draws, seed, method }: Sample, lang: Lang): string {
  const how = { sobol: { ko: "Sobol' 점", en: "Sobol' points" }, random: { ko: '무작위', en: 'random draws' } }[method];
  const count = groupThousands(draws);
  return {
    ko: `${how.ko} ${count}개, 씨앗 ${seed}. 보정하지 않은 산출치: 금액 억원, 취업 명(여러 해를 더한 연인원)`,
    en: `${count} ${how.en}, seed ${seed}. Modelled, not calibrated: money in ${unitLabels['억원'].en}, persons summed over the years`,
  }[lang];
}

type Named = Pick<SampledFigure, 'indicator' | 'scope'>;

function nameOf({ indicator, scope }: Named, { region }: Sample, lang: Lang): string {
  const place = region.level === 'nation' ? region.title : scopeLabel(scope, region.title);
  return `${labels[indicator][lang]} ${place[lang]}`;
}

const quantileHeads = ['5%', '50%', '95%'] as const;

function figuresTable(figures: readonly SampledFigure[], report: Sample, lang: Lang): string {
  const head = {
    ko: ['', '시나리오의 값', ...quantileHeads, '평균', '± 오차'],
    en: ['', 'As the scenario', ...quantileHeads, 'Mean', '± error'],
  }[lang];
  return printTable(
    head,
    figures.map((figure) => {
      const digits = digitsFor(figure.p95);
      const { value, p5, p50, p95, mean, standardError } = figure;
      const cells = [value, p5, p50, p95, mean].map((amount): Cell => groupThousands(amount, digits));
      return [nameOf(figure, report, lang), ...cells, standardError === null ? null : groupThousands(standardError, 3)];
    }),
  );
}

/** «세종 내 취업유발이 발표치 1,998명에 이를 확률 1.3%». */
function chances(figures: readonly SampledFigure[], report: Sample, lang: Lang): string[] {
  return figures.flatMap((figure) =>
    figure.exceedance.map(({ threshold, label, probability }) => {
      const name = nameOf(figure, report, lang);
      const amount = amountText(threshold, figure, lang);
      const percent = groupThousands(probability * 100, 1);
      const stated = label === 'stated' ? `${labels.stated[lang]} ` : '';
      return {
        ko: `${name} ${stated}${amount} 이상일 확률 ${percent}%`,
        en: `${name} reaches ${stated.toLowerCase()}${amount}: ${percent}%`,
      }[lang];
    }),
  );
}

function amountText(value: number, { unit }: SampledFigure, lang: Lang): string {
  if (unit === '억원') return formatMoney(eok(value), lang);
  const count = groupThousands(value, Number.isInteger(value) ? 0 : 1);
  return { ko: `${count}명`, en: `${count} persons` }[lang];
}

/** 해마다의 계, 지표마다 한 표. */
function yearsTables(report: Sample, lang: Lang): string[] {
  const yearly = report.outputs.filter(({ year, scope }) => year !== null && scope === 'total');
  if (yearly.length === 0) return [];
  const head = { ko: '해마다', en: 'By year' }[lang];
  const tables = indicators.map((indicator) => {
    const rows = yearly.filter((figure) => figure.indicator === indicator);
    return printTable(
      [nameOf({ indicator, scope: 'total' }, report, lang), ...quantileHeads],
      rows.map(({ year, p5, p50, p95 }) => [
        String(year),
        ...[p5, p50, p95].map((amount) => groupThousands(amount, digitsFor(p95))),
      ]),
    );
  });
  return ['', head, ...tables];
}

function rangesTable({ ranges }: Sample, lang: Lang): string {
  const head = {
    ko: ['뽑은 항목', '분포(금액 억원)', '가정'],
    en: ['Lever drawn', `Distribution (money ${unitLabels['억원'].en})`, 'Assumed'],
  }[lang];
  const yes = { ko: '예', en: 'yes' }[lang];
  return printTable(
    head,
    ranges.map((range) => [range.lever, distributionText(range, lang), range.assumed ? yes : '']),
    [1],
  );
}

/** «삼각 0.5 … 1 … 1», «정규 0.6 ± 0.1 (0.4–0.8)». */
function distributionText({ distribution }: SampledRange, lang: Lang): string {
  const name = distributionLabels[distribution.kind][lang];
  const shown = (value: number) => String(Number(value.toPrecision(6)));
  switch (distribution.kind) {
    case 'fixed':
      return `${name} ${shown(distribution.value)}`;
    case 'uniform':
      return `${name} ${shown(distribution.min)} … ${shown(distribution.max)}`;
    case 'triangular':
    case 'pert':
      return `${name} ${[distribution.min, distribution.mode, distribution.max].map(shown).join(' … ')}`;
    case 'normal':
    case 'lognormal': {
      const { mean, standardDeviation, min, max } = distribution;
      return `${name} ${shown(mean)} ± ${shown(standardDeviation)} (${shown(min)}–${shown(max)})`;
    }
    case 'discrete': {
      const steps = distribution.values.map((value, i) => `${shown(value)}: ${shown(distribution.weights[i]!)}`);
      return `${name} ${steps.join(', ')}`;
    }
    default:
      return distribution satisfies never;
  }
}
