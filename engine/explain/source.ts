import type { Text } from '../text.ts';

/** 적힌 자리: 파일과 그 안의 길. 선언된 기본값은 어느 파일에도 적혀 있지 않다. */
export type Place = { readonly file: string; readonly path: string };

/** 공식 표의 칸. `cell`은 표 파일 안의 자리이며, 표 전체를 풀어 얻은 계수는 null. */
export type TableSource = {
  readonly kind: 'table';
  readonly table: string;
  readonly region: string | null;
  readonly sector: string;
  readonly cell: string | null;
  readonly text: Text;
};

/** 문서에 적힌 수. */
export type StatedSource = {
  readonly kind: 'stated';
  readonly plan: string;
  readonly document: Text;
  readonly date: string;
  readonly paragraph: number;
  readonly text: Text;
};

/** 가정: 조정 항목(있으면), 범위, 까닭, 적힌 자리. */
export type AssumptionSource = {
  readonly kind: 'assumption';
  readonly lever: string | null;
  readonly range: readonly [number, number] | null;
  readonly reason: Text | null;
  readonly place: Place | null;
  readonly text: Text;
};

/** 물가지수의 한 해. */
export type IndexSource = {
  readonly kind: 'index';
  readonly index: string;
  readonly year: number;
  readonly place: Place | null;
  readonly text: Text;
};

/** 단위를 바꾸는 수나 식의 1. */
export type ConstantSource = { readonly kind: 'constant'; readonly text: Text };

/** 따로 물으면 나무로 볼 수 있는 수(`output`)이거나, 풀어서 얻어 나무로 적을 수 없는 수(null). */
export type DerivedSource = { readonly kind: 'derived'; readonly output: string | null; readonly text: Text };

/** 잎의 출처. Where a leaf comes from. */
export type Source = TableSource | StatedSource | AssumptionSource | IndexSource | ConstantSource | DerivedSource;

/** 표마다의 이름(펴낸 곳과 제목): 출처 파일(source.yaml)의 것을 부르는 쪽이 건넨다. Titles of tables by id. */
export type TableTitles = Readonly<Record<string, Text>>;

export function constant(text: Text): ConstantSource {
  return { kind: 'constant', text };
}

/**
 * 가정의 출처: 까닭이 없으면 없다고, 적힌 자리가 없으면 선언된 기본값이라고 말한다.
 *
 * The source of an assumption; says so when no reason is written and when the value is a declared default.
 *
 * @param what 무엇의 가정인지
 */
export function assumption(
  what: Text,
  range: readonly [number, number] | null,
  { place, reason }: { readonly place: Place | null; readonly reason: Text | null },
  lever: string | null = null,
): AssumptionSource {
  const where = place && `${place.file} ${place.path}`;
  const why = reason ?? noReason;
  return {
    kind: 'assumption',
    lever,
    range,
    reason,
    place,
    text: {
      ko: `가정: ${what.ko} (${where ?? '선언된 기본값'}) — ${why.ko}`,
      en: `Assumption: ${what.en} (${where ?? 'the declared default'}) — ${why.en}`,
    },
  };
}

export const noReason: Text = { ko: '까닭은 적혀 있지 않음', en: 'no reason is written' };
