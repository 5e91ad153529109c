import {
  figuresOf,
  ownIndicators,
  type Given,
  type Lang,
  type Note,
  type OwnFormula,
  type OwnIndicator,
  type Run,
  type Sample,
} from '../../../engine/index.ts';
import type { Figure } from '../headline.ts';
import { figureInWords, formulaInWords } from './formula-words.ts';
import { ownNotation, type OwnNotation } from './own-amount.ts';
import { ownWords } from './words.ts';

/** 자기 지표 하나, 사람의 말로. One own indicator for people. */
export type OwnRow = {
  readonly id: string;
  readonly label: string;
  /** 누르면 내력이 열리는 값; 알 수 없으면 null이고 `why`가 까닭을 말한다. */
  readonly figure: Figure | null;
  readonly why: string | null;
  /** 조정해 적힌 값이 달라졌으면 파일 그대로의 값. */
  readonly asFiled: string | null;
  readonly range: string | null;
  readonly saying: FormulaSaying;
};

/** 식 하나: 적은 그대로, 뜻, 딸린 가정. */
export type FormulaSaying = {
  readonly id: string;
  readonly label: string;
  readonly written: string;
  readonly meaning: string;
  readonly given: readonly { readonly name: string; readonly value: string; readonly why: string | null }[];
};

/** 한 지표의 지금과 파일 그대로, 그리고 적는 법. */
export type OwnPair = {
  readonly own: OwnFormula;
  readonly now: OwnIndicator;
  readonly filed: OwnIndicator;
  readonly label: string;
  readonly notation: OwnNotation;
};

/**
 * 지금과 파일 그대로의 값을 나란히. 조정할 때마다 셈하므로 가볍다: 읽어 둔 식의 걸음만 밟는다.
 *
 * Every indicator at the settings and as filed.
 */
export function ownPairs(run: Run, asFiled: Run, formulas: readonly OwnFormula[], lang: Lang): readonly OwnPair[] {
  const [now, filed] = [run, asFiled].map((one) => ownIndicators(figuresOf(one), formulas));
  return formulas.map((own, i) => ({
    own,
    now: now![i]!,
    filed: filed![i]!,
    label: nameOf(own, lang),
    notation: ownNotation(own, filed![i]!, run),
  }));
}

/** 화면의 줄들. @param sample 뽑아 본 범위가 있으면 값 아래에 적는다 */
export function ownRows(
  run: Run,
  asFiled: Run,
  formulas: readonly OwnFormula[],
  lang: Lang,
  sample: Sample | null = null,
): readonly OwnRow[] {
  return ownPairs(run, asFiled, formulas, lang).map(({ own, now, filed, label, notation }) => {
    const text = (value: number | null) => (value === null ? ownWords.noValue[lang] : notation.text(value, lang));
    const [shown, before] = [text(now.value), text(filed.value)];
    return {
      id: own.id,
      label,
      figure: now.value === null ? null : { id: `own.${own.id}`, text: shown, name: label },
      why: whyUnknown(now.notes, own, run, lang),
      asFiled: shown === before ? null : asFiledText(before, lang),
      range: rangeText(own, sample, notation, lang),
      saying: sayingOf(own, run, lang),
    };
  });
}

/** 식을 적은 그대로와 그 뜻으로. A formula as written and what it says. */
export function sayingOf(own: OwnFormula, run: Run, lang: Lang): FormulaSaying {
  return {
    id: own.id,
    label: nameOf(own, lang),
    written: own.formula.text,
    meaning: formulaInWords(own.formula, run, lang),
    given: own.given.map((given) => ({ name: given.name, value: givenText(given), why: reasonOf(given, lang) })),
  };
}

/** 지표의 이름; 적지 않았으면 id. */
export function nameOf({ id, label }: Pick<OwnFormula, 'id' | 'label'>, lang: Lang): string {
  return label?.[lang] ?? id;
}

function givenText({ value, unit }: Given): string {
  return `${value} ${unit}`;
}

function reasonOf({ source, reason }: Given, lang: Lang): string | null {
  return [source, reason].flatMap((said) => (said ? [said[lang]] : [])).join('; ') || null;
}

function asFiledText(text: string, lang: Lang): string {
  return { ko: `파일 그대로면 ${text}`, en: `${text} as filed` }[lang];
}

function rangeText({ id }: OwnFormula, sample: Sample | null, { text }: OwnNotation, lang: Lang): string | null {
  const range = sample?.own.find((one) => one.id === id)?.range;
  if (!range || range.p5 === range.p95) return null;
  const [low, high] = [range.p5, range.p95].map((value) => text(value, lang));
  return { ko: `열에 아홉은 ${low}–${high}`, en: `nine in ten ${low}–${high}` }[lang];
}

/** 값을 모르는 까닭: 모르는 수치가 있으면 그 수치를 화면의 낱말로 하나씩. */
function whyUnknown(notes: readonly Note[], { formula }: OwnFormula, run: Run, lang: Lang): string | null {
  const [note] = notes;
  if (!note) return null;
  if (note.code !== 'FORMULA_FIGURE_UNKNOWN') return note.message[lang];
  const figures = figuresOf(run);
  return formula.figures
    .filter((name) => (figures.get(name) ?? null) === null)
    .map((name) => unknownFigure(name, run, lang))
    .join(' ');
}

function unknownFigure(name: string, run: Run, lang: Lang): string {
  const figure = figureInWords(name, run, lang);
  const why = reasonUnknown(name, run)[lang];
  return { ko: `«${figure}»: ${why}`, en: `“${figure}”: ${why}` }[lang];
}

function reasonUnknown(name: string, { calibrated, region }: Run) {
  if (name.startsWith('stated.')) return { ko: '문서에 발표치가 없습니다.', en: 'the document states no figure.' };
  if (name === 'employees') {
    return {
      ko: '이 표에는 임금근로자의 계수가 없습니다.',
      en: 'the table has no coefficients of wage workers.',
    };
  }
  if (name.startsWith('calibrated.') && calibrated === null) {
    return { ko: '보정하지 않은 시나리오입니다.', en: 'the scenario is not calibrated.' };
  }
  if (region.level === 'nation') {
    return {
      ko: '전국표로는 지역 안과 밖을 알 수 없습니다.',
      en: 'a national table does not tell inside from outside.',
    };
  }
  return {
    ko: '문서가 이 지표를 밝히지 않아 보정치가 없습니다.',
    en: 'the document states no figure to calibrate to.',
  };
}
