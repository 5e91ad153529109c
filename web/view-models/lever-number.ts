import { parseKoreanNumber, type Lang, type Lever, type Text } from '../../engine/index.ts';
import { moneyText, percentText, trimmed } from './amounts.ts';
import { moneyField, readMoney } from './money-field.ts';
import type { Reading } from './reading.ts';
import { words } from './words.ts';

/** 숫자 항목의 단위마다 적고 읽는 법. How number levers of each unit are written and read. */
type Notation = {
  /** 입력란의 글자. */
  readonly field: (value: number, lang: Lang) => string;
  /** 문장 속의 글자. */
  readonly text: (value: number, lang: Lang) => string;
  readonly read: (typed: string, lang: Lang) => Reading;
  readonly unit: Text;
};

const money: Notation = {
  field: moneyField,
  text: moneyText,
  read: readMoney,
  unit: { ko: '억원', en: '₩bn' },
};

const rate: Notation = {
  field: (value) => trimmed(value * 100, 2),
  text: (value) => percentText(value),
  read: (typed) => {
    const percent = parseKoreanNumber(typed.trim().replace(/%$/, ''));
    return percent === null ? { unreadable: words.notPercent } : { value: tidy(percent / 100) };
  },
  unit: { ko: '%', en: '%' },
};

const year: Notation = {
  field: (value) => String(value),
  text: (value, lang) => (lang === 'ko' ? `${value}년` : String(value)),
  read: (typed) => {
    const [, digits] = /^(\d{4})년?$/.exec(typed.trim()) ?? [];
    return digits === undefined ? { unreadable: words.notYear } : { value: Number(digits) };
  },
  unit: { ko: '년', en: '' },
};

export function notationOf({ unit }: Lever): Notation {
  switch (unit) {
    case '억원':
      return money;
    case '년':
      return year;
    default:
      return rate;
  }
}

/** 슬라이더의 두 끝. 금액과 연도는 그럴듯한 범위에 지금 값을 품게 넓히고, 비율은 받아들이는 한도 전부. */
export function sliderEnds(lever: Lever, value: number): readonly [number, number] {
  const [low, high] = lever.range ?? [lever.min ?? 0, lever.max ?? 1];
  if (lever.unit === '비율') return [lever.min ?? 0, lever.max ?? 1];
  return [Math.min(low, value), Math.max(high, value)];
}

/**
 * 슬라이더로 고른 값을 눈금에 맞춘다. 파일의 값은 눈금에 없을 수 있으므로 브라우저의 step을 쓰지 않는다.
 *
 * Snaps a dragged value to the lever's step. The browser's own step would move a file's value that lies off the grid.
 */
export function snapped(lever: Lever, raw: number): number {
  const step = lever.step ?? 0.01;
  return clamped(lever, tidy(Math.round(raw / step) * step));
}

/** 화살표 한 번: 다음 눈금으로. `steps`는 음수일 수 있다. */
export function nudged(lever: Lever, value: number, steps: number): number {
  const step = lever.step ?? 0.01;
  const at = value / step;
  const grid = steps > 0 ? Math.floor(at + 1e-9) : Math.ceil(at - 1e-9);
  return clamped(lever, tidy((grid + steps) * step));
}

/** 끌어서 고른 비중, 0.5%포인트의 눈금에. */
export function snappedShare(raw: number): number {
  return Math.round(raw * 200) / 200;
}

/** 비중 한 칸: 1%포인트씩, 정수 %에 맞추어, 0과 1 사이에서. */
export function nudgedShare(share: number, steps: number): number {
  return Math.min(1, Math.max(0, Math.round(share * 100 + steps) / 100));
}

function clamped({ min, max }: Lever, value: number): number {
  return Math.min(Math.max(value, min ?? -Infinity), max ?? Infinity);
}

/** 0.1을 세 번 더한 것 같은 십진 꼬리를 없앤다. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** 나타난 글자 그대로면 바꾼 것이 아니다: 보이지 않는 소수점 아래를 지킨다. */
export function readField(lever: Lever, value: number, typed: string, lang: Lang): Reading {
  const notation = notationOf(lever);
  return typed.trim() === notation.field(value, lang) ? { value } : notation.read(typed, lang);
}

/** 그럴듯한 범위를 벗어났으면 그 범위의 글자. 금액과 연도의 범위는 슬라이더의 것이지 가정이 아니다. */
export function outsidePlausible(lever: Lever, value: number, lang: Lang): string | null {
  if (lever.unit !== '비율' || lever.range === null) return null;
  const [low, high] = lever.range;
  if (value >= low - 1e-9 && value <= high + 1e-9) return null;
  const range = `${trimmed(low * 100, 2)}–${trimmed(high * 100, 2)}`;
  return { ko: `그럴듯한 범위(${range}%) 밖`, en: `outside the plausible range (${range} %)` }[lang];
}
