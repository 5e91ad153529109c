import type { Assumptions, Run, Shares, Text } from '../../engine/index.ts';
import { percentText } from './amounts.ts';

/** 파일이 정해 두어 화면에서 움직이지 않는 가정 하나. One assumption that the file fixes and no lever moves. */
export type FixedAssumption = {
  /** 어느 묶음에 서는가. */
  readonly group: string;
  readonly label: Text;
  readonly value: Text;
  readonly reason: Text | null;
};

type Names = ReadonlyMap<string, Text>;

/**
 * 파일에 적혔지만 조정 항목이 아닌 가정들, 적힌 것만: 지연, 실현 비율, 부문별 구매, 마진, 물가, 재원, 할인율.
 *
 * What the file assumes beyond the levers, so that nothing that moves the figures is out of sight. Only what is written.
 */
export function fixedAssumptions(
  assumptions: Assumptions,
  payers: Run['payers'],
  sectors: Names,
): readonly FixedAssumption[] {
  return [
    ...moneyOf(assumptions, payers),
    ...timingOf(assumptions),
    ...purchasesOf(assumptions, sectors),
    ...pricesOf(assumptions, sectors),
    ...netOf(assumptions),
  ];
}

function moneyOf({ components }: Assumptions, payers: Run['payers']): readonly FixedAssumption[] {
  const unspent = components
    .filter(({ noDemand }) => noDemand > 0)
    .map(({ title, noDemand }) =>
      line('money', suffixed(title, ': 수요 없는 지출', ': spending without demand'), percent(noDemand), null),
    );
  const whole = payers?.reduce((sum, { investment }) => sum + investment, 0) ?? 0;
  if (!payers || whole <= 0) return unspent;
  const paid = (lang: keyof Text) =>
    payers.map(({ title, investment }) => `${title[lang]} ${percentText(investment / whole, 1)}`).join(', ');
  return [...unspent, line('money', { ko: '재원', en: 'Paid by' }, { ko: paid('ko'), en: paid('en') }, null)];
}

function timingOf({ delay, ramp }: Assumptions): readonly FixedAssumption[] {
  const realised = sharesText(ramp, (year) => ({ ko: `${year}년`, en: year }));
  return [
    ...(delay > 0 ? [line('timing', { ko: '지연', en: 'Delay' }, { ko: `${delay}년`, en: years(delay) }, null)] : []),
    ...(realised ? [line('timing', { ko: '실현되는 비율', en: 'Share realised' }, realised, null)] : []),
  ];
}

function purchasesOf({ purchases, margins }: Assumptions, sectors: Names): readonly FixedAssumption[] {
  const own = purchases.flatMap(({ sector, localPurchase, importShare }) => [
    ...(localPurchase
      ? [
          line(
            'purchases',
            suffixed(nameOf(sectors, sector), ': 지역내 구매율', ': local purchase share'),
            percent(localPurchase.value),
            localPurchase.reason,
          ),
        ]
      : []),
    ...(importShare
      ? [
          line(
            'purchases',
            suffixed(nameOf(sectors, sector), ': 수입 비율', ': import share'),
            percent(importShare.value),
            importShare.reason,
          ),
        ]
      : []),
  ]);
  const kept = margins.map(({ sectors: from, to, reason }) => {
    const names = from.map((sector) => nameOf(sectors, sector));
    const label = {
      ko: `마진: ${names.map(({ ko }) => ko).join(', ')}`,
      en: `Margins: ${names.map(({ en }) => en).join(', ')}`,
    };
    return line(
      'purchases',
      label,
      sharesText(to, (sector) => nameOf(sectors, sector))!,
      reason,
    );
  });
  return [...own, ...kept];
}

function pricesOf({ prices, inflation, deflators }: Assumptions, sectors: Names): readonly FixedAssumption[] {
  return [
    ...(prices === 'current'
      ? [
          line(
            'prices',
            { ko: '가격', en: 'Prices' },
            { ko: '경상(해마다의 가격)', en: 'Current (of each year)' },
            null,
          ),
        ]
      : []),
    ...(inflation
      ? [
          line(
            'prices',
            { ko: '자료가 끝난 뒤의 물가상승률', en: 'Inflation after the data end' },
            { ko: `연 ${percentText(inflation.value)}`, en: `${percentText(inflation.value)} a year` },
            inflation.reason,
          ),
        ]
      : []),
    ...deflators.map(({ sector, reason }) =>
      line(
        'prices',
        suffixed(nameOf(sectors, sector), ': 물가지수', ': price index'),
        { ko: '파일에 적은 지수', en: 'An index written in the file' },
        reason,
      ),
    ),
  ];
}

function netOf({ net, discount }: Assumptions): readonly FixedAssumption[] {
  const factors = [
    [net.reference.leakage, { ko: '계획이 없을 때의 누출', en: 'Leakage without the plan' }],
    [net.reference.displacement, { ko: '계획이 없을 때의 구축', en: 'Displacement without the plan' }],
    [net.reference.substitution, { ko: '계획이 없을 때의 대체', en: 'Substitution without the plan' }],
  ] as const;
  const reference = factors.flatMap(([value, label]) =>
    value === null ? [] : [line('net', label, percent(value), null)],
  );
  if (!discount) return reference;
  const { rate, year } = discount;
  const from = year === null ? { ko: '', en: '' } : { ko: ` (${year}년 기준)`, en: ` (to ${year})` };
  const value = { ko: percentText(rate.value) + from.ko, en: percentText(rate.value) + from.en };
  return [...reference, line('net', { ko: '할인율', en: 'Discount rate' }, value, rate.reason)];
}

function line(group: string, label: Text, value: Text, reason: Text | null): FixedAssumption {
  return { group, label, value, reason };
}

function nameOf(sectors: Names, code: string): Text {
  return sectors.get(code) ?? { ko: code, en: code };
}

function suffixed({ ko, en }: Text, afterKo: string, afterEn: string): Text {
  return { ko: ko + afterKo, en: en + afterEn };
}

function percent(value: number): Text {
  return { ko: percentText(value), en: percentText(value) };
}

function years(count: number): string {
  return count === 1 ? '1 year' : `${count} years`;
}

/** «2024년 50%, 2025년 80%»; 하나도 없으면 null. */
function sharesText(shares: Shares, name: (key: string) => Text): Text | null {
  const entries = Object.entries(shares);
  if (entries.length === 0) return null;
  const told = (lang: keyof Text) =>
    entries.map(([key, share]) => `${name(key)[lang]} ${percentText(share)}`).join(', ');
  return { ko: told('ko'), en: told('en') };
}
