import type { Text } from '../text.ts';
import { groupThousands } from '../units/korean-numerals.ts';

/** 센 것부터. Strongest first. */
export const strengths = ['impossible', 'implausible', 'consistent', 'undetermined'] as const;
export type Strength = (typeof strengths)[number];

/** 세기의 이름. What each strength is called. */
export const strengthNames: Readonly<Record<Strength, Text>> = {
  impossible: { ko: '불가능', en: 'Impossible' },
  implausible: { ko: '무리함', en: 'Implausible' },
  consistent: { ko: '맞을 수 있음', en: 'Consistent' },
  undetermined: { ko: '알 수 없음', en: 'Undetermined' },
};

/** 찾은 것의 닫힌 목록. 고발이 아니다: 성립하려면 무엇이 참이어야 하는지를 말한다. */
export const findingCodes = [
  'READING_IMPOSSIBLE',
  'RULE_IMPOSSIBLE',
  'PERSONS_A_YEAR_IMPOSSIBLE',
  'NEEDS_UNCLASSIFIED',
  'RATIO_AT_EDGE',
  'PAST_RESULT_DIFFERS',
  'PRODUCT_EXCEEDED',
  'READING_CONSISTENT',
  'RATIO_AMONG_SECTORS',
  'PRODUCT_SHARE',
  'DEMAND_IMPLIED',
  'STAYING_NOT_DETERMINED',
  'PERSONS_UNDETERMINED',
  'DEFINITION_UNDETERMINED',
  'EFFECTS_PER_UNIT',
  'NARROWING_FACT',
  'READINGS_WITHOUT_DATA',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export type Finding = {
  readonly code: FindingCode;
  readonly strength: Strength;
  /** 이 찾음이 선 해석; 해석과 무관하면 null. */
  readonly reading: string | null;
  readonly numbers: Readonly<Record<string, number | null>>;
  readonly message: Text;
};

/** 센 것부터, 같으면 목록의 차례로. */
export function ranked(findings: readonly Finding[]): Finding[] {
  const place = ({ strength, code }: Finding) => strengths.indexOf(strength) * 100 + findingCodes.indexOf(code);
  return findings.toSorted((a, b) => place(a) - place(b));
}

export function persons({ min, max }: { readonly min: number | null; readonly max: number | null }): Text {
  const [least, most] = [min, max].map((value) => (value === null ? '…' : groupThousands(value)));
  return { ko: `${least}–${most}명`, en: `${least}–${most} persons` };
}

export function percent(share: number): string {
  return `${groupThousands(share * 100, share < 0.1 ? 1 : 0)}%`;
}
