import {
  amountText,
  inEok,
  largestMoney,
  parsePersons,
  type Lang,
  type OwnFormula,
  type OwnIndicator,
  type Run,
  type Text,
  type Won,
} from '../../../engine/index.ts';
import { moneyText, personYearsText, personsText, shareText } from '../amounts.ts';
import { readMoney } from '../money-field.ts';
import type { Reading } from '../reading.ts';
import { ownWords } from './words.ts';

/** 자기 지표의 값을 적고 읽는 법. How values of one own indicator are written and read. */
export type OwnNotation = {
  /** 여러 해를 더한 사람 수는 «명·년». */
  readonly unit: Text;
  readonly text: (value: number, lang: Lang) => string;
  /** 목표를 읽는다; 예·아니요에는 목표가 없다(null). */
  readonly read: ((typed: string, lang: Lang) => Reading) | null;
};

type Kind = 'money' | 'persons' | 'personYears' | 'share' | 'verdict' | 'plain';

/**
 * 단위에 맞는 적는 법: 금액은 조·억, 사람은 명(여러 해를 더한 취업이 들었으면 연인원), 파일의 값이 1 이하인 비율은 백분율, 견줌은 예·아니요.
 *
 * The way an indicator is written, by its unit: money, persons (person-years where employment summed over years enters), ratios as
 * percentages where the file's value is at most 1, comparisons as yes or no. It does not change as the value moves.
 *
 * @param filed 파일 그대로의 지표; 값을 알 수 없으면 null
 */
export function ownNotation(
  { formula }: Pick<OwnFormula, 'formula'>,
  { unit, value: filed }: Pick<OwnIndicator, 'unit' | 'value'>,
  run: Run,
): OwnNotation {
  const kind = kindOf(formula, filed, run);
  const plain = (value: number, lang: Lang) => amountText({ value: fourDigits(value), unit: unit.ko }, lang);
  return {
    unit: kind === 'personYears' ? personYears : unit,
    text: (value, lang) => {
      // 말로 적을 수 없게 큰 값은 수 그대로.
      if (Math.abs(value) > inEok(largestMoney as Won)) return `${fourDigits(value)} ${unit[lang]}`;
      switch (kind) {
        case 'money':
          return moneyText(value, lang);
        case 'persons':
          return fine(value) ? `${fourDigits(value)}${personUnits[kind][lang]}` : personsText(value, lang);
        case 'personYears':
          return fine(value) ? `${fourDigits(value)}${personUnits[kind][lang]}` : personYearsText(value, lang);
        case 'share':
          return shareText(value);
        case 'verdict':
          return ownWords[value === 0 ? 'no' : 'yes'][lang];
        case 'plain':
          return plain(value, lang);
        default:
          return kind satisfies never;
      }
    },
    read:
      kind === 'verdict'
        ? null
        : (typed, lang) => {
            if (kind === 'money') return readMoney(typed, lang);
            const value = numberIn(typed, kind, unit);
            return value === null ? { unreadable: ownWords.notTarget } : { value };
          },
  };
}

function kindOf(
  { dimension: { won, persons, years }, steps, figures }: OwnFormula['formula'],
  filed: number | null,
  run: Run,
): Kind {
  const is = (a: number, b: number, c: number) => won === a && persons === b && years === c;
  if (is(1, 0, 0)) return 'money';
  if (is(0, 1, 0)) {
    const summed = figures.some((name) => /^(calibrated\.)?employment\.|^employees$/.test(name));
    return summed && run.effects.employment.personYears ? 'personYears' : 'persons';
  }
  if (!is(0, 0, 0)) return 'plain';
  if (/^([<>]=?|[!=]=)$/.test(steps.at(-1)!.op)) return 'verdict';
  return filed !== null && Math.abs(filed) <= 1 ? 'share' : 'plain';
}

const personYears: Text = { ko: '명·년', en: 'person-years' };
const personUnits = {
  persons: { ko: '명', en: ' persons' },
  personYears: { ko: personYears.ko, en: ` ${personYears.en}` },
} as const;

/** «10억원당 6.645명»처럼 작은 사람 수는 네 자리까지 보여야 조정을 따라 움직인다. */
function fine(value: number): boolean {
  return Math.abs(value) < 100;
}

function fourDigits(value: number): number {
  return Number(value.toPrecision(4));
}

/** 적은 목표를 지표의 단위로. 백분율로 보이는 지표에는 «43.8»도 백분율이다. A bare number reads as the indicator shows it. */
function numberIn(typed: string, kind: Kind, unit: Text): number | null {
  if (kind === 'persons' || kind === 'personYears')
    return parsePersons(typed.trim().replace(/·년$|\s*person(-year)?s$/, ''));
  const bare = [unit.ko, unit.en].reduce((text, name) => text.replace(name, ''), typed).trim();
  const number = bare.replace(/\s*%$/, '');
  if (!/^[-−]?(\d[\d,]*\.?\d*|\.\d+)$/.test(number)) return null;
  const value = Number(number.replace('−', '-').replaceAll(',', ''));
  return kind === 'share' || number !== bare ? value / 100 : value;
}
