import type { Lever, Text } from '../../engine/index.ts';

/** 계획가가 생각하는 묶음. Levers grouped as a planner thinks. */
export type LeverGroup = {
  readonly id: string;
  readonly title: Text;
  /** 처음부터 펼쳐 둘지. */
  readonly open: boolean;
  readonly levers: readonly Lever[];
  /** 묶음 안에 접어 두는 것: 산업마다 하나씩 있는 항목들. */
  readonly inner: { readonly id: string; readonly title: Text } | null;
};

type Declared = Omit<LeverGroup, 'levers'> & {
  /** 항목 이름의 첫 마디: `investment.energy`는 `investment`. */
  readonly names: readonly string[];
};

const groups: readonly Declared[] = [
  {
    id: 'money',
    title: { ko: '투자와 집행', en: 'Money and execution' },
    open: true,
    names: ['investment', 'execution', 'payers'],
    inner: { id: 'components', title: { ko: '산업별 투자액', en: 'Investment by industry' } },
  },
  {
    id: 'mix',
    title: { ko: '산업별 지출구성', en: 'Spending mix by industry' },
    open: false,
    names: ['mix', 'noDemand'],
    inner: null,
  },
  {
    id: 'timing',
    title: { ko: '연차계획', en: 'Timing' },
    open: false,
    names: ['schedule', 'delay', 'ramp'],
    inner: null,
  },
  {
    id: 'purchases',
    title: { ko: '지역과 구매', en: 'Region and purchases' },
    open: true,
    names: ['region', 'localPurchase', 'importShare', 'purchases', 'margins'],
    inner: null,
  },
  {
    id: 'prices',
    title: { ko: '가격과 노동', en: 'Prices and labour' },
    open: false,
    names: ['priceYear', 'inflation', 'productivityGrowth', 'deflators'],
    inner: null,
  },
  {
    id: 'net',
    title: { ko: '순효과', en: 'Net effects' },
    open: false,
    names: ['leakage', 'displacement', 'substitution', 'deadweight', 'reference', 'opportunityCost', 'discount'],
    inner: null,
  },
  {
    id: 'method',
    title: { ko: '계산 방법', en: 'Method' },
    open: false,
    names: ['calibration', 'incomeRound'],
    inner: null,
  },
];

/** 엔진이 새로 선언한 항목은 모르는 것이라도 여기에 나타난다. A lever the page does not know yet still shows. */
const others = {
  id: 'others',
  title: { ko: '그 밖의 가정', en: 'Other assumptions' },
  open: false,
  inner: null,
} as const;

export function groupLevers(levers: readonly Lever[]): readonly LeverGroup[] {
  const known = new Set(groups.flatMap(({ names }) => names));
  const grouped = groups.map(({ names, ...group }) => ({
    ...group,
    levers: levers.filter(({ id }) => names.includes(firstName(id))),
  }));
  const left = levers.filter(({ id }) => !known.has(firstName(id)));
  return [...grouped, { ...others, levers: left }].filter((group) => group.levers.length > 0);
}

function firstName(id: string): string {
  return id.split('.', 1)[0]!;
}

/** 묶음 안에 접어 두는 항목인가: 산업마다의 금액. */
export function isInner({ inner }: LeverGroup, { id }: Lever): boolean {
  return inner !== null && id.includes('.');
}

/** 묶음의 제목이 이미 말한 앞부분을 뺀 이름: «투자액: 미래모빌리티» → «미래모빌리티». */
export function shortLabel({ id, label }: Lever): Text {
  if (!id.includes('.')) return label;
  const after = (text: string) => text.slice(text.indexOf(': ') + 2);
  return { ko: after(label.ko), en: after(label.en) };
}
