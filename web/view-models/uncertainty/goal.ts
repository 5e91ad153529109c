import {
  evaluate,
  parsePersons,
  Problem,
  seek,
  seekFormula,
  type Indicator,
  type Lang,
  type Lever,
  type OwnOutputId,
  type Prepared,
  type Reached,
  type Run,
  type Scope,
  type Text,
} from '../../../engine/index.ts';
import type { Values } from '../../state/investment.ts';
import { amountText } from '../amounts.ts';
import { notationOf } from '../lever-number.ts';
import { readMoney } from '../money-field.ts';
import type { OwnPair } from '../own/own-rows.ts';
import type { Reading } from '../reading.ts';
import { uncertaintyWords } from './words.ts';

/** 목표로 삼을 것: 효과 하나, 또는 자기 지표 하나. What a goal may be about: an effect or an own indicator. */
export type GoalOutput = { readonly indicator: Indicator; readonly scope: Scope } | { readonly own: OwnPair };

/** 묻는 것: 어느 결과가 얼마가 되려면 어느 항목을. */
export type GoalAsked = {
  readonly output: GoalOutput;
  readonly target: number;
  readonly lever: Lever;
};

/** 대답: 문장과, 그대로 놓을 수 있는 값. The answer in a sentence, and the value that may be set. */
export type GoalAnswer = { readonly said: string; readonly caution: string | null; readonly value: number | null };

/** 목표로 삼을 수 있는 자기 지표들: 예·아니요로 답하는 것은 뺀다. */
export function goalPairs(pairs: readonly OwnPair[]): readonly OwnPair[] {
  return pairs.filter(({ notation }) => notation.read !== null);
}

/** 목표를 적은 글을 그 지표의 단위로 읽는다. */
export function readTarget(typed: string, output: GoalOutput, lang: Lang): Reading {
  if ('own' in output) return output.own.notation.read!(typed, lang);
  const { indicator } = output;
  if (indicator !== 'employment') return readMoney(typed, lang);
  const persons = parsePersons(typed.replace(/·년$/, ''));
  return persons === null || persons < 0 ? { unreadable: uncertaintyWords.notTarget } : { value: persons };
}

/** 움직여 목표를 맞출 수 있는 항목들: 이어지는 수. Levers that can be moved to reach a goal. */
export function goalLevers({ levers }: Run): readonly Lever[] {
  return levers.filter(({ kind, unit }) => kind === 'number' && unit !== '년');
}

/** 엔진에 목표를 묻는다. */
export function goalAnswer(prepared: Prepared, values: Values, run: Run, asked: GoalAsked, lang: Lang): GoalAnswer {
  const { output, target, lever } = asked;
  try {
    const evaluation = evaluate(prepared, values);
    const reached =
      'own' in output
        ? seekFormula(evaluation, output.own.own, target, lever.id)
        : seek(evaluation, { basis: 'modelled', ...output }, target, lever.id);
    return answerOf(reached, run, asked, lang);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { said: error.detail[lang], caution: null, value: null };
  }
}

/** 목표로 삼은 것의 값을 사람이 읽게. */
export function goalText(output: GoalOutput, run: Run, value: number, lang: Lang): string {
  return 'own' in output ? output.own.notation.text(value, lang) : amountText(run, output.indicator, value, lang);
}

const idle: Text = {
  ko: '이 항목은 이 결과를 움직이지 않습니다. 다른 항목을 고르세요.',
  en: 'This lever does not move this result. Choose another.',
};

function answerOf(
  reached: Reached | Reached<OwnOutputId>,
  run: Run,
  { output, lever }: GoalAsked,
  lang: Lang,
): GoalAnswer {
  const { value, target, insideRange, nearest } = reached;
  const text = (setting: number) => notationOf(lever).text(setting, lang);
  const wanted = goalText(output, run, target, lang);
  if (value === null) {
    // 지금과 다른 자리인데 결과가 같으면, 가장 가까운 곳이 아니라 움직이지 않는 것이다.
    const now = 'own' in output ? output.own.now.value : run.effects[output.indicator][output.scope];
    const still = nearest && now !== null && Math.abs(nearest.output - now) <= 1e-9 * Math.abs(now);
    if (still && nearest.value !== lever.value) return { said: idle[lang], caution: null, value: null };
    const closest =
      nearest &&
      {
        ko: ` 가장 가까운 것은 ${text(nearest.value)}일 때의 ${goalText(output, run, nearest.output, lang)}입니다.`,
        en: ` The nearest is ${goalText(output, run, nearest.output, lang)}, at ${text(nearest.value)}.`,
      }[lang];
    const said: Text = {
      ko: `이 항목만 움직여서는 ${wanted}에 이를 수 없습니다.`,
      en: `Moving this lever alone cannot reach ${wanted}.`,
    };
    return { said: said[lang] + (closest ?? ''), caution: null, value: nearest?.value ?? null };
  }
  return {
    said: {
      ko: `${lever.label.ko}: ${text(value)}로 두면 목표 ${wanted}에 이릅니다.`,
      en: `${lever.label.en} at ${text(value)} gives ${wanted}.`,
    }[lang],
    caution:
      insideRange === false
        ? {
            ko: '이 값은 그럴듯한 범위를 벗어납니다. 그만큼 무리한 가정이라는 뜻입니다.',
            en: 'This value lies outside the plausible range: the assumption would be a stretch.',
          }[lang]
        : null,
    value,
  };
}
