import {
  eok,
  formatMoney,
  groupThousands,
  indicators,
  kindName,
  labels,
  netAreaName,
  netStepName,
  scopeLabel,
  unitLabels,
  type Lang,
  type Lever,
  type LeverValue,
  type Run,
} from '../../engine/index.ts';
import { digitsFor, printTable, type Cell } from './table.ts';

/** 결과의 나머지: 순효과, 현재가치, 재원, 변경, 지출의 성격. 할 말이 없으면 빈 목록이다. What else a run says, if anything. */

/** 모르는 값은 비워 둔다. */
export function known(value: number | null, digits: number): Cell {
  return value === null ? null : groupThousands(value, digits);
}

/** 총효과에서 순효과로, 덜어 내는 비율이 하나라도 있을 때. */
export function netLines(run: Run, lang: Lang): string[] {
  const { steps, factors } = run.net;
  if (Object.values(factors).every((factor) => factor === 0)) return [];
  const title = { ko: '순효과', en: 'Net effects' }[lang];
  const head = [`${title}, ${netAreaName(run, lang)}`, ...steps.map(({ step }) => netStepName(step, run, lang))];
  const rows = indicators.map((indicator) => {
    const digits = digitsFor(steps[0]![indicator]);
    const unit = unitLabels[indicator === 'employment' ? '명' : '억원'][lang];
    return [`${labels[indicator][lang]} (${unit})`, ...steps.map((row) => groupThousands(row[indicator], digits))];
  });
  return [printTable(head, rows)];
}

/** 현재가치: 계, 그리고 알면 지역내. */
export function presentValueLines({ presentValue, region }: Run, lang: Lang): string[] {
  if (!presentValue) return [];
  const { rate, year } = presentValue;
  const percent = Number((rate * 100).toFixed(4));
  const inside = scopeLabel('inRegion', region.title)[lang];
  const parts = (['production', 'valueAdded'] as const).map((indicator) => {
    const { total, inRegion } = presentValue[indicator];
    const shown = `${labels[indicator][lang]} ${money(total ?? 0, lang)}`;
    return inRegion === null ? shown : `${shown} (${inside} ${money(inRegion, lang)})`;
  });
  const title = { ko: `현재가치(연 ${percent}%, ${year}년)`, en: `Present value (${percent}% a year, ${year})` }[lang];
  return [`${title} ${parts.join(', ')}`];
}

/** 누가 대는 돈인가, 그리고 공공재원을 달리 썼을 때. */
export function payerLines({ payers, opportunityCost }: Run, lang: Lang): string[] {
  if (!payers) return [];
  const paid = payers.map(({ title, investment }) => `${title[lang]} ${money(investment, lang)}`).join(' + ');
  const lines = [`${{ ko: '재원', en: 'Paid by' }[lang]} ${paid}`];
  if (!opportunityCost) return lines;
  const { publicMoney, production, valueAdded, employment } = opportunityCost;
  const [spent, made, added] = [publicMoney, production, valueAdded].map((value) => money(value, lang));
  const persons = groupThousands(employment, digitsFor(employment));
  const otherwise = {
    ko: `기회비용(빼지 않음): 공공재원 ${spent}을 정부소비에 썼다면 전국 생산 ${made}, 부가가치 ${added}, 취업 ${persons}명`,
    en: `Opportunity cost (not subtracted): the public ${spent} as government consumption: production ${made}, value added ${added}, employment ${persons}, nationwide`,
  };
  return [...lines, otherwise[lang]];
}

/** 바탕에서 바꾼 것: «집행률 1 → 0.7 (×0.7)». */
export function changeLines({ changes, levers }: Run, lang: Lang): string[] {
  if (changes.length === 0) return [];
  const lines = changes.map(({ lever, label, how, by, from, to, reason }) => {
    const declared = levers.find(({ id }) => id === lever);
    const why = reason ? ` — ${reason[lang]}` : '';
    return `  ${label[lang]} ${movedText(from, to, declared, lang)}${howText(how, by, declared, lang)}${why}`;
  });
  return [{ ko: '바탕에서 바꾼 것:', en: 'Changes to the base:' }[lang], ...lines, ''];
}

function movedText(from: LeverValue, to: LeverValue, lever: Lever | undefined, lang: Lang): string {
  if (typeof from !== 'object' || typeof to !== 'object') {
    return `${valueText(from, lever, lang)} → ${valueText(to, lever, lang)}`;
  }
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].toSorted();
  const moved = keys.filter((key) => from[key] !== to[key]);
  return moved.map((key) => `${key}: ${plainFigure(from[key] ?? 0)} → ${plainFigure(to[key] ?? 0)}`).join(', ');
}

function howText(how: 'add' | 'scale' | 'set', by: LeverValue, lever: Lever | undefined, lang: Lang): string {
  if (how === 'set' || typeof by !== 'number') return '';
  if (how === 'scale') return ` (×${plainFigure(by)})`;
  const size = valueText(Math.abs(by), lever, lang);
  return ` (${by < 0 ? '-' : '+'}${size})`;
}

function valueText(value: LeverValue, lever: Lever | undefined, lang: Lang): string {
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, share]) => `${key}:${share}`)
      .join(', ');
  if (typeof value === 'string') return value;
  return lever?.unit === '억원' ? money(value, lang) : plainFigure(value);
}

/** 곱하고 더한 끝에 남은 반올림의 꼬리를 자른다. */
function plainFigure(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** 지출의 성격마다. 연인원과 상시 취업은 서로 다른 것이라 따로 적는다. */
export function kindLines(run: Run, lang: Lang): string[] {
  const { byKind, effects, region, demand } = run;
  if (!byKind || byKind.length === 0) return [];
  const inside = region.level === 'nation' ? [] : [scopeLabel('inRegion', region.title)[lang]];
  const personYears = { ko: '연인원', en: 'Job-years' }[lang];
  const standing = { ko: '상시(연평균)', en: 'Standing jobs (yearly)' }[lang];
  const head = [
    '',
    labels.demand[lang],
    ...[labels.production[lang], labels.valueAdded[lang], personYears, standing].flatMap((name) => [name, ...inside]),
  ];
  const digits = {
    production: digitsFor(effects.production.total),
    valueAdded: digitsFor(effects.valueAdded.total),
    personYears: digitsFor(effects.employment.total),
    standing: digitsFor(effects.employment.total),
  };
  const rows = byKind.map((row) => [
    kindName(row, lang),
    groupThousands(row.demand, digitsFor(demand.value)),
    ...(['production', 'valueAdded', 'personYears', 'standing'] as const).flatMap((measure) => [
      known(row[measure].total, digits[measure]),
      ...inside.map(() => known(row[measure].inRegion, digits[measure])),
    ]),
  ]);
  return [printTable(head, rows), ''];
}

function money(value: number, lang: Lang): string {
  return formatMoney(eok(value), lang);
}

/** 작은 수는 유효숫자 넷으로. */
function figureText(value: number): string {
  return Math.abs(value) >= 100 ? groupThousands(value, digitsFor(value)) : String(Number(value.toPrecision(4)));
}

/** 자기 지표: 값과 단위와 식, 기댄 가정. Own indicators with their formula and what they assume. */
export function ownLines({ own }: Run, lang: Lang): string[] {
  if (own.length === 0) return [];
  const title = { ko: '자기 지표', en: 'Own indicators' }[lang];
  const lines = own.map(({ id, label, formula, value, unit, given, notes }) => {
    const shown = value === null ? '–' : `${figureText(value)} ${unit[lang]}`.trim();
    const assumed = given.map(({ name, value: figure, unit: of, source, reason }) => {
      const said = (source ?? reason)?.[lang];
      return `${name} = ${figure} ${of}${said ? ` (${said})` : ''}`;
    });
    const why = notes.map(({ message }) => message[lang]);
    return `  ${label?.[lang] ?? id}: ${shown} = ${formula}${assumed.length > 0 ? `; ${assumed.join(', ')}` : ''}${why.length > 0 ? ` — ${why.join(' ')}` : ''}`;
  });
  return [`${title}:`, ...lines, ''];
}
