import type { Lever, Text } from '../../engine/index.ts';

/** 계획가가 생각하는 묶음. Levers grouped as a planner thinks. */
export type LeverGroup = {
  readonly id: string;
  readonly title: Text;
  /** 처음부터 펼쳐 둘지. */
  readonly open: boolean;
  readonly levers: readonly Lever[];
};

type Declared = Omit<LeverGroup, 'levers'> & { readonly holds: (id: string) => boolean };

const groups: readonly Declared[] = [
  {
    id: 'money',
    title: { ko: '투자와 집행', en: 'Money and execution' },
    open: true,
    holds: (id) => id === 'investment' || id === 'execution',
  },
  {
    id: 'purchases',
    title: { ko: '지역과 구매', en: 'Region and purchases' },
    open: true,
    holds: (id) => id === 'localPurchase' || id === 'importShare' || id === 'region',
  },
  {
    id: 'components',
    title: { ko: '산업별 투자액', en: 'Investment by industry' },
    open: false,
    holds: (id) => id.startsWith('investment.'),
  },
  {
    id: 'mix',
    title: { ko: '산업별 지출구성', en: 'Spending mix by industry' },
    open: false,
    holds: (id) => id.startsWith('mix.'),
  },
  { id: 'timing', title: { ko: '연차계획', en: 'Timing' }, open: false, holds: (id) => id === 'schedule' },
  {
    id: 'prices',
    title: { ko: '가격과 노동', en: 'Prices and labour' },
    open: false,
    holds: (id) => id === 'priceYear' || id === 'productivityGrowth',
  },
  {
    id: 'net',
    title: { ko: '순효과', en: 'Net effects' },
    open: false,
    holds: (id) => ['leakage', 'displacement', 'substitution', 'deadweight'].includes(id),
  },
  {
    id: 'method',
    title: { ko: '계산 방법', en: 'Method' },
    open: false,
    holds: (id) => id === 'calibration' || id === 'incomeRound',
  },
];

/** 엔진이 새로 선언한 항목은 모르는 것이라도 여기에 나타난다. A lever the page does not know yet still shows. */
const others = { id: 'others', title: { ko: '그 밖의 가정', en: 'Other assumptions' }, open: false } as const;

export function groupLevers(levers: readonly Lever[]): readonly LeverGroup[] {
  const grouped = groups.map(({ holds, ...group }) => ({ ...group, levers: levers.filter(({ id }) => holds(id)) }));
  const left = levers.filter(({ id }) => !groups.some(({ holds }) => holds(id)));
  return [...grouped, { ...others, levers: left }].filter((group) => group.levers.length > 0);
}

/** 묶음의 제목이 이미 말한 앞부분을 뺀 이름: «투자액: 미래모빌리티» → «미래모빌리티». */
export function shortLabel({ id, label }: Lever): Text {
  if (!id.includes('.')) return label;
  const after = (text: string) => text.slice(text.indexOf(': ') + 2);
  return { ko: after(label.ko), en: after(label.en) };
}
