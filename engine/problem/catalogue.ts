import { withParticles, type Text } from '../text.ts';

export type Values = Readonly<Record<string, string | number>>;

export const problemKinds = {
  /** 모양이 틀림: 형식, 자료형, YAML, JSON */
  issue: { status: 400, exit: 2 },
  /** 모양은 맞지만 성립하지 않음 */
  problem: { status: 422, exit: 3 },
  /** 없는 이름: 주소에 있으면 404, 본문에 있으면 422 */
  unknownId: { status: 404, exit: 3 },
  tooLarge: { status: 413, exit: 3 },
} as const;

export type ProblemKind = keyof typeof problemKinds;

export type Problems = Readonly<Record<string, readonly [ProblemKind, (values: Values) => Text]>>;
export type Notes = Readonly<Record<string, (values: Values) => Text>>;

/** 두 언어의 한 문장; 조사는 «을(를)»처럼 적으면 앞말에 맞춘다. A sentence in both; particles written both ways are settled. */
export function both(ko: string, en: string): Text {
  return { ko: withParticles(ko), en };
}
