import type { Lang, Run, Sample, Sensitivity } from '../../../engine/index.ts';
import { notationOf } from '../lever-number.ts';
import { choiceLabel } from '../choices.ts';
import { figureInWords } from './formula-words.ts';
import type { OwnPair } from './own-rows.ts';
import { ownWords } from './words.ts';

/** 자기 지표 하나의 범위; 범위가 없으면 `why`가 까닭을 말한다. */
export type OwnRange = {
  readonly id: string;
  readonly label: string;
  readonly now: string;
  readonly range: { readonly low: string; readonly middle: string; readonly high: string } | null;
  readonly why: string | null;
};

/** 뽑은 범위, 효과들의 표와 같은 칸으로. The ranges of own indicators, in the columns of the table of effects. */
export function ownRanges(pairs: readonly OwnPair[], sample: Sample, run: Run, lang: Lang): readonly OwnRange[] {
  return pairs.map(({ own: { id, formula }, now, label, notation }) => {
    const text = (value: number) => notation.text(value, lang);
    const inWords = (message: string) =>
      formula.figures.reduce((said, name) => said.replace(name, figureInWords(name, run, lang)), message);
    const drawn = sample.own.find((one) => one.id === id);
    const range = drawn?.range ?? null;
    const said = sample.notes
      .filter(({ subject }) => subject === `own.${id}`)
      .map(({ message }) => inWords(message[lang]));
    return {
      id,
      label,
      now: now.value === null ? ownWords.noValue[lang] : text(now.value),
      range: range && { low: text(range.p5), middle: text(range.p50), high: text(range.p95) },
      why: range ? null : said.join(' ') || null,
    };
  });
}

/** 한 지표를 움직이는 항목들, 크게 움직이는 것부터. */
export type OwnMoves = {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly { readonly lever: string; readonly low: string; readonly high: string }[];
};

const shown = 5;

/**
 * 항목을 하나씩 범위의 두 끝에 놓았을 때의 값, 크게 움직이는 것부터 다섯. 차트는 자기 지표를 그리지 않으므로 표로.
 *
 * The value with one lever at a time at the ends of its range, the five largest swings; a table, as the charts draw effects alone.
 */
export function ownMoves(
  pairs: readonly OwnPair[],
  { own, levers }: Sensitivity,
  run: Run,
  lang: Lang,
): readonly OwnMoves[] {
  return pairs.flatMap(({ own: { id }, label, notation }) => {
    const row = own.find((one) => one.id === id);
    // 식을 읽기 전에 셈한 민감도에는 없다: 움직이지 않는 것이 아니라 아직 모르는 것이다.
    if (!row) return [];
    const swings = row.levers.flatMap(({ id: lever, low, high, lowAt, highAt }) => {
      const named = levers.find((one) => one.id === lever);
      if (low === null || high === null || !named) return [];
      const swing = Math.abs(high - low);
      const at = (end: typeof lowAt) => endText(run, lever, end, lang);
      const text = (value: number, end: typeof lowAt) => `${notation.text(value, lang)} (${at(end)})`;
      const moves = swing > 1e-9 * Math.abs(row.value ?? 0);
      return moves ? [{ lever: named.label[lang], low: text(low, lowAt), high: text(high, highAt), swing }] : [];
    });
    return [{ id, label, rows: swings.toSorted((a, b) => b.swing - a.swing).slice(0, shown) }];
  });
}

/** 범위의 끝을 그 항목의 단위로. */
function endText(run: Run, id: string, end: number | string | null, lang: Lang): string {
  const lever = run.levers.find((one) => one.id === id);
  if (!lever || end === null) return '–';
  return typeof end === 'number' ? notationOf(lever).text(end, lang) : choiceLabel(lever, end)[lang];
}
