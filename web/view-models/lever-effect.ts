import {
  eok,
  evaluate,
  formatMoney,
  groupThousands,
  Problem,
  summarise,
  type Indicator,
  type Lang,
  type Lever,
  type LeverValue,
  type Run,
  type Text,
} from '../../engine/index.ts';
import { leverToMend, valueOf, valuesWith, type Bench } from '../state/bench.ts';
import { moneyText, personsText, personYearsText } from './amounts.ts';
import { trialsOf, type TrialNames } from './lever-step.ts';

/** 움직여 본 것 하나와 그 차이: 억원 또는 명. */
type Tried = { readonly name: Text; readonly change: number };

/**
 * 항목을 조금 움직이면 머리 수치가 얼마나 달라지는가.
 *
 * What moving a lever does to one headline figure, computed by the engine at the moved value. `net` when the lever moves the net effect
 * alone. Two trials where there are many: the one that raises the figure most and the one that lowers it most.
 */
export type LeverEffect = {
  readonly indicator: Indicator;
  readonly net: boolean;
  readonly personYears: boolean;
  readonly tried: readonly Tried[];
};

/** 순효과만 움직이는 항목들. */
const netLevers: ReadonlySet<string> = new Set(['leakage', 'displacement', 'substitution', 'deadweight']);

/** 이보다 작은 차이는 셈의 나머지이다: 100원, 백만분의 한 사람. */
const noise = 1e-6;

/** 움직여 볼 수 없으면(그 값이 성립하지 않거나 지금 작업대에 고칠 것이 있으면) null. */
export function leverEffect(bench: Bench, lever: Lever, indicator: Indicator, names: TrialNames): LeverEffect | null {
  if (leverToMend(bench) !== null) return null;
  const here = bench.run.levers.find(({ id }) => id === lever.id) ?? lever;
  const { tell, trials } = trialsOf(here, valueOf(bench, here), names);
  const net = netLevers.has(lever.id);
  const tried: Tried[] = [];
  for (const { name, value } of trials) {
    const change = changeAt(bench, lever.id, value, indicator, net);
    if (change === null) continue;
    tried.push({ name, change });
    if (tell === 'first') break;
  }
  if (tried.length === 0) return null;
  const { personYears } = bench.run.effects.employment;
  return { indicator, net, personYears, tried: tell === 'first' ? tried : extremes(tried) };
}

/** 한 항목을 `value`에 놓았을 때의 차이; 성립하지 않으면 null. The change of a figure with one lever at a value. */
export function changeAt(
  bench: Bench,
  id: string,
  value: LeverValue,
  indicator: Indicator,
  net = false,
): number | null {
  try {
    const run = summarise(evaluate(bench.prepared, valuesWith(bench, id, value)), { hash: false });
    return figureOf(run, indicator, net) - figureOf(bench.run, indicator, net);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function figureOf({ effects, net }: Run, indicator: Indicator, isNet: boolean): number {
  return isNet ? net.steps.find(({ step }) => step === 'net')![indicator] : effects[indicator].total;
}

/** 가장 늘리는 것과 가장 줄이는 것. 모두 한쪽이면 가장 많이 움직이는 것 하나. */
function extremes(tried: readonly Tried[]): readonly Tried[] {
  const sorted = tried.toSorted((a, b) => b.change - a.change);
  const ends = [sorted[0]!, sorted.at(-1)!];
  const [up, down] = [ends[0]!.change > noise, ends[1]!.change < -noise];
  if (up && down) return ends;
  return down ? [ends[1]!] : [ends[0]!];
}

const shortNames: Readonly<Record<Indicator, Text>> = {
  production: { ko: '생산', en: 'production' },
  valueAdded: { ko: '부가가치', en: 'value added' },
  employment: { ko: '취업', en: 'employment' },
};

/** 화면에 적을 효과: 두 말의 한 줄과, 움직이지 않는 것인지. An effect as it is shown. */
export type ToldEffect = { readonly text: Text; readonly still: boolean };

/** @returns 움직여 볼 수 없으면 null */
export function toldEffect(...asked: Parameters<typeof leverEffect>): ToldEffect | null {
  const effect = leverEffect(...asked);
  return effect && { text: { ko: effectText(effect, 'ko'), en: effectText(effect, 'en') }, still: isStill(effect) };
}

/** 효과를 한 줄로: «+1 %p → 생산 +12.3억원». An effect in one line. */
export function effectText(effect: LeverEffect, lang: Lang): string {
  const { indicator, net, personYears, tried } = effect;
  if (isStill(effect)) return still(net)[lang];
  const figure = {
    ko: `${net ? '순 ' : ''}${shortNames[indicator].ko}`,
    en: `${net ? 'net ' : ''}${shortNames[indicator].en}`,
  };
  return tried
    .map(({ name, change }, at) => {
      const what = at === 0 ? `${figure[lang]} ` : '';
      return `${name[lang]} → ${what}${changeText(indicator, change, personYears, lang)}`;
    })
    .join(' · ');
}

/** 움직여 보아도 그대로인가. Whether no trial moves the figure. */
export function isStill({ tried }: LeverEffect): boolean {
  return tried.every(({ change }) => Math.abs(change) < noise);
}

function still(net: boolean): Text {
  return net
    ? { ko: '지금 가정에서는 순효과를 움직이지 않음', en: 'does not move the net effect as assumptions stand' }
    : { ko: '지금 가정에서는 이 수치를 움직이지 않음', en: 'does not move this figure as assumptions stand' };
}

/** 부호를 붙인 차이: «+12.3억원», «−4.1명». A signed change. */
export function changeText(indicator: Indicator, change: number, personYears: boolean, lang: Lang): string {
  if (Math.abs(change) < noise) return '±0';
  const size = Math.abs(change);
  return (change > 0 ? '+' : '−') + (indicator === 'employment' ? people(size, personYears, lang) : money(size, lang));
}

/** 한 줄로 선 차이들이 함께 쓸 소수 자리: 가장 큰 것이 세 자리 유효숫자가 되게. Decimals shared by a column of changes. */
export function columnDigits(changes: readonly number[]): number {
  const largest = Math.max(0, ...changes.map(Math.abs));
  return largest > 0 ? Math.min(4, Math.max(0, 2 - Math.floor(Math.log10(largest)))) : 0;
}

/** 열에 세울 차이: 단위를 바꾸지 않고(억원·백만 원, 명) 같은 소수 자리로. A change for a column: one unit, the same decimals. */
export function columnText(indicator: Indicator, change: number, digits: number, lang: Lang): string {
  const inUnit = indicator !== 'employment' && lang === 'en' ? change * 100 : change;
  const text = groupThousands(
    Math.abs(inUnit),
    indicator !== 'employment' && lang === 'en' ? Math.max(0, digits - 2) : digits,
  );
  return /[1-9]/.test(text) ? (change > 0 ? '+' : '−') + text : text;
}

/** `columnText`의 단위. */
export function columnUnit(indicator: Indicator, personYears: boolean): Text {
  if (indicator !== 'employment') return { ko: '억원', en: '₩m' };
  return personYears ? { ko: '명·년', en: 'person-years' } : { ko: '명', en: 'persons' };
}

/** 1억원 밑은 만원까지. */
function money(size: number, lang: Lang): string {
  return size < 1 ? formatMoney(eok(size), lang) : moneyText(size, lang);
}

function people(size: number, personYears: boolean, lang: Lang): string {
  const text = personYears ? personYearsText : personsText;
  if (size >= 1) return text(size, lang);
  return text(1, lang).replace('1', groupThousands(size, 2));
}
