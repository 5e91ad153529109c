import { resolveOnYears, type Evaluation } from '../calibrate/evaluate.ts';
import { tablesOf } from '../calibrate/summarise.ts';
import { canonicalJson } from '../math/canonical.ts';
import { isDemand } from '../scenario/investment.ts';
import { rates } from '../scenario/rates.ts';
import { purchaseShares, yearsOf, type ResolvedScenario } from '../scenario/resolve.ts';
import { labels } from '../terms.ts';
import type { Text } from '../text.ts';

/** 산업마다 따로 바뀌는 것. */
const ofComponents = ['investment', 'mix', 'schedule', 'noDemand'] as const;
/** 산업을 가리지 않고 바뀌는 것. */
const ofAll = [
  'execution',
  'localPurchase',
  'importShare',
  'productivityGrowth',
  'delay',
  'ramp',
  'purchases',
  'margins',
  'deflated',
  'prices',
  'region',
] as const;
type Part = (typeof ofComponents)[number] | (typeof ofAll)[number];

/** 읽는 이가 한데 묶어 보는 것: 산업별 항목을 모은 것. What a reader takes together. */
export type TermGroup = Exclude<Part, 'prices'> | 'priceYear' | 'calibration' | 'formula' | 'plan' | 'table';

/** 묶음의 이름. What a group of changes is called. */
export const groupLabels: Readonly<Record<TermGroup, Text>> = {
  investment: labels.investment,
  mix: { ko: '지출구성', en: 'Spending mix' },
  schedule: { ko: '연차계획', en: 'Schedule' },
  noDemand: { ko: '수요 없는 지출', en: 'Spending without demand' },
  execution: labelOf('execution'),
  localPurchase: labelOf('localPurchase'),
  importShare: labelOf('importShare'),
  productivityGrowth: { ko: '노동생산성 상승률', en: 'Labour-productivity growth' },
  delay: { ko: '늦어짐', en: 'Delay' },
  ramp: { ko: '해마다의 실현율', en: 'Share realised each year' },
  purchases: { ko: '부문별 구매', en: 'Purchases by sector' },
  margins: { ko: '마진', en: 'Margins' },
  deflated: { ko: '부문별 물가', en: 'Prices by sector' },
  priceYear: { ko: '가격기준연도', en: 'Price year' },
  region: { ko: '지역', en: 'Region' },
  calibration: { ko: '보정', en: 'Calibration' },
  formula: { ko: '식', en: 'Formula' },
  plan: { ko: '계획', en: 'Plan' },
  table: { ko: '표', en: 'Table' },
};

function labelOf(id: 'execution' | 'localPurchase' | 'importShare'): Text {
  return rates.find((rate) => rate.id === id)!.label;
}

/** 바뀐 것 하나: 조정 항목의 이름(산업에 딸린 것은 `mix.<산업>`)과 그 묶음. One thing that changed. */
export type SingleChange = {
  readonly lever: string;
  readonly group: TermGroup;
  readonly label: Text;
  /** 그 산업에만 닿으면 산업의 차례, 아니면 null. */
  readonly component: number | null;
  /** 시나리오의 어느 자리인지; 식과 보정계수는 null. */
  readonly part: Part | null;
};

/** 두 계산 사이에서 바뀐 것들과, 그 가운데 몇만 바꾼 시나리오. */
export type Between = {
  readonly changes: readonly SingleChange[];
  /** 그 조합의 것만 바꾼 시나리오; `only`를 주면 그 산업 하나만. The first scenario with some of the changes made, whole or of one component. */
  readonly scenario: (made: readonly boolean[], only?: number) => ResolvedScenario;
};

/** 산업마다의 변경의 수 × 산업의 수가 이를 넘으면, 산업을 가리지 않고 항목마다 하나로 본다. */
const mostApart = 4000;

/**
 * 두 계산 사이에서 바뀐 것 하나하나: 조정 항목마다, 산업에 딸린 것은 산업마다.
 *
 * Every single change between two evaluations of one plan and one classification. Margins and mix, or delay and schedule, are told
 * apart although a resolved scenario holds them in one; a purchase by sector follows the overall share where it writes none. Where
 * more than some sixty components changed, what changed in them is taken together.
 */
export function changesBetween(from: Evaluation, to: Evaluation): Between {
  const corners = cornersOf(from, to);
  const [before, after] = [corners[0][0], corners[1][1]];
  const { components } = from.assumptions;
  const differ = (a: unknown, b: unknown) => canonicalJson(a) !== canonicalJson(b);
  const mixDiffers = (c: number) =>
    [0, 1].some((other) => differ(corners[0][other as Side].mix[c], corners[1][other as Side].mix[c]));
  const changed: Readonly<Record<(typeof ofComponents)[number], (c: number) => boolean>> = {
    investment: (c) => before.investment[c] !== after.investment[c],
    mix: mixDiffers,
    schedule: (c) => differ(corners[0][0].schedule[c], corners[1][0].schedule[c]),
    noDemand: (c) => before.noDemand[c] !== after.noDemand[c],
  };
  const single = (part: (typeof ofComponents)[number], c: number): SingleChange => {
    const { id, title } = components[c]!;
    const { ko, en } = groupLabels[part];
    const label = { ko: `${ko}: ${title.ko}`, en: `${en}: ${title.en}` };
    return { lever: `${part}.${id}`, group: part, label, component: c, part };
  };
  const whole = (part: Part, group: TermGroup): SingleChange => {
    return { lever: group, group, label: groupLabels[group], component: null, part };
  };
  const isTogether = {
    investment: isScaled(before.investment, after.investment),
    mix: false,
    schedule: planWide(from) && planWide(to),
    noDemand: false,
  };
  const moved = ofComponents.map((part) => components.flatMap((_, c) => (changed[part](c) ? [c] : [])));
  const isCrowded = moved.flat().length * components.length > mostApart;
  const byComponent = ofComponents.flatMap((part, p) => {
    const at = moved[p]!;
    if (at.length === 0) return [];
    return isTogether[part] || isCrowded ? [whole(part, part)] : at.map((c) => single(part, c));
  });
  const wholes = ofAll.flatMap((part): SingleChange[] => {
    switch (part) {
      case 'delay':
        return from.assumptions.delay === to.assumptions.delay ? [] : [whole(part, part)];
      case 'margins':
        return differ(marginsOf(from), marginsOf(to)) ? [whole(part, part)] : [];
      case 'purchases':
        return differ(purchasesOf(from), purchasesOf(to)) ? [whole(part, part)] : [];
      case 'deflated':
        return differ(deflatorsOf(from), deflatorsOf(to)) ? [whole(part, part)] : [];
      case 'region':
        if (differ(coefficientTables(from), coefficientTables(to))) return [whole(part, 'table')];
        return before.region.region.code === after.region.region.code ? [] : [whole(part, 'region')];
      case 'prices':
        return differ(before.prices, after.prices) ? [whole(part, 'priceYear')] : [];
      default:
        return differ(before[part], after[part]) ? [whole(part, part)] : [];
    }
  });
  const changes = [...byComponent, ...wholes];
  return { changes, scenario: (made, only) => someMade(corners, [from, to], changes, made, only) };
}

type Side = 0 | 1;
type Pair<T> = readonly [T, T];

/** [누구의 가정][누구의 마진과 늦어짐]으로 맞춘 시나리오 넷, 같은 연도 목록 위에. */
function cornersOf(from: Evaluation, to: Evaluation): Pair<Pair<ResolvedScenario>> {
  const [ours, theirs] = [from, to].map((own) =>
    [from, to].map(({ assumptions: { margins, delay } }): Evaluation => {
      return { ...own, assumptions: { ...own.assumptions, margins, delay } };
    }),
  ) as [Evaluation[], Evaluation[]];
  const years = [...new Set([...ours, ...theirs].flatMap(({ assumptions }) => yearsOf(assumptions)))];
  const ordered = years.toSorted((a, b) => a - b);
  const resolved = (pair: Evaluation[]) =>
    pair.map((evaluation) => resolveOnYears(evaluation, ordered)) as [ResolvedScenario, ResolvedScenario];
  return [resolved(ours), resolved(theirs)];
}

function someMade(
  corners: Pair<Pair<ResolvedScenario>>,
  [from, to]: Pair<Evaluation>,
  changes: readonly SingleChange[],
  made: readonly boolean[],
  only?: number,
): ResolvedScenario {
  const isMade = (part: Part, c: number) =>
    changes.some((change, i) => made[i] && change.part === part && (change.component ?? c) === c);
  const side = (part: Part, c = -1): Side => (isMade(part, c) ? 1 : 0);
  const own = (part: Part, c = -1): ResolvedScenario => corners[side(part, c)][side(part, c)];
  const all = corners[0][0];
  const components = only === undefined ? [...all.components.keys()] : [only];
  const { localPurchase } = own('localPurchase');
  const { importShare } = own('importShare');
  const { region } = own('region');
  // 적은 지수가 같으면 지수를 어느 해의 가격에 대는지는 물가의 몫이다.
  const deflatorsDiffer = changes.some(({ part }) => part === 'deflated');
  const { purchases } = (side('purchases') === 1 ? to : from).assumptions;
  return {
    components: components.map((c) => all.components[c]!),
    years: all.years,
    investment: components.map((c) => own('investment', c).investment[c]!),
    mix: components.map((c) => corners[side('mix', c)][side('margins')].mix[c]!),
    schedule: components.map((c) => corners[side('schedule', c)][side('delay')].schedule[c]!),
    noDemand: components.map((c) => own('noDemand', c).noDemand[c]!),
    ramp: own('ramp').ramp,
    purchases: purchaseShares(purchases, { localPurchase, importShare }, region.sectorAt),
    deflated: own(deflatorsDiffer ? 'deflated' : 'prices').deflated,
    execution: own('execution').execution,
    localPurchase,
    importShare,
    productivityGrowth: own('productivityGrowth').productivityGrowth,
    prices: own('prices').prices,
    region,
  };
}

/** 모든 산업의 금액이 같은 비율로 바뀌었으면 전체를 바꾼 것이다. */
function isScaled(before: readonly number[], after: readonly number[]): boolean {
  const [was, is] = [before, after].map((money) => money.reduce((sum, amount) => sum + amount, 0)) as [number, number];
  return before.every((amount, c) => Math.abs(amount * is - after[c]! * was) <= 1e-9 * was * is);
}

/** 모든 산업이 한 연차계획을 따르는가. */
function planWide({ assumptions: { components } }: Evaluation): boolean {
  const schedules = components.filter(({ id }) => !isDemand(id)).map(({ schedule }) => canonicalJson(schedule));
  return new Set(schedules).size === 1 && schedules.length === components.length;
}

/** 계수를 내는 표들의 해시. */
function coefficientTables(evaluation: Evaluation): readonly string[] {
  return tablesOf(evaluation).flatMap(({ hash, role }) => (role === 'prices' ? [] : [hash]));
}

function marginsOf({ assumptions: { margins } }: Evaluation) {
  return margins.map(({ sectors, to }) => ({ sectors, to }));
}

function purchasesOf({ assumptions: { purchases } }: Evaluation) {
  return purchases.map(({ sector, localPurchase, importShare }) => [
    sector,
    localPurchase?.value ?? null,
    importShare?.value ?? null,
  ]);
}

function deflatorsOf({ assumptions: { deflators } }: Evaluation) {
  return deflators.map(({ sector, index }) => [sector, index]);
}
