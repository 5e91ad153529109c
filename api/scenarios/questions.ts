import {
  evaluate,
  explain,
  formulasOf,
  localSensitivity,
  prepareComparison,
  type Goal,
  type Lang,
  type SensitivityOptions,
  type Settings,
} from '../../engine/index.ts';
import type { Library } from '../files/library.ts';
import { allScenarioDrawings } from '../files/scenario-drawing.ts';
import { titlesOf } from '../files/table-titles.ts';
import { prepareRef, type ScenarioRef } from './ref.ts';
import { comparisonTime, explanationTime, sensitivityTime } from './time.ts';

/** 시나리오에 묻는, 오래 걸릴 수 있는 것들. 본문의 모양은 이미 보았다. Questions to scenarios that may take long. */
export type Questions = {
  comparison: { readonly scenarios: readonly ScenarioRef[] };
  sensitivity: {
    readonly scenario: ScenarioRef;
    readonly set?: Settings | undefined;
    readonly goal?: Goal | undefined;
    readonly byYear?: boolean | undefined;
    readonly global?: SensitivityOptions['global'];
  };
  explanation: {
    readonly scenario: ScenarioRef;
    readonly output: string;
    readonly set?: Settings | undefined;
    readonly depth?: number | undefined;
  };
  drawing: {
    readonly name: string;
    readonly scenarios: readonly ScenarioRef[];
    readonly set?: Settings | undefined;
    readonly question: object;
    readonly lang: Lang;
  };
};

export type QuestionName = keyof Questions;

/** 열어 본 물음: 답하는 데 걸릴 시간의 어림(밀리초)과, 답하는 손. A question made ready. */
export type Opened = { readonly time: number; readonly answer: () => object };

/** 한 답에 담을 마디의 한도. */
const mostNodes = 20_000;

/**
 * 물음을 열어 본다: 답할 수 없는 것은 여기서 드러난다.
 *
 * Opens a question: what cannot be answered shows here, before the long part.
 */
export const questions: {
  readonly [Name in QuestionName]: (asked: Questions[Name], library: Library) => Promise<Opened> | Opened;
} = {
  async comparison({ scenarios }, library) {
    const prepared = scenarios.map((ref, i) => prepareRef(library, ref, `scenarios[${i}]`));
    const evaluations = prepared.map((one) => evaluate(one));
    const job = prepareComparison(evaluations, await Promise.all(prepared.map(formulasOf)));
    return { time: comparisonTime(job, evaluations), answer: job.report };
  },
  async sensitivity({ scenario, set = {}, ...asked }, library) {
    const prepared = prepareRef(library, scenario, 'scenario');
    const options = { ...asked, formulas: await formulasOf(prepared) };
    const evaluation = evaluate(prepared, set);
    return { time: sensitivityTime(evaluation, options), answer: () => localSensitivity(prepared, set, options) };
  },
  async explanation({ scenario, output, set = {}, depth }, library) {
    const prepared = prepareRef(library, scenario, 'scenario');
    const formulas = await formulasOf(prepared);
    const evaluation = evaluate(prepared, set);
    const titles = titlesOf(library, prepared);
    return {
      time: explanationTime(evaluation),
      answer: () => explain(evaluation, output, { depth, limit: mostNodes, titles, formulas }),
    };
  },
  drawing({ name, scenarios, set, question, lang }, library) {
    const prepared = scenarios.map((ref, i) => () => prepareRef(library, ref, `scenarios[${i}]`));
    const { time, spec } = allScenarioDrawings.find((chart) => chart.name === name)!.draw(prepared, question, set);
    return { time, answer: () => ({ schema: 'pageup.chart/1', name, lang, spec: spec(lang) }) };
  },
};

/** 이름과 물음을 함께. A question with its name. */
export function openQuestion<Name extends QuestionName>(
  name: Name,
  asked: Questions[Name],
  library: Library,
): Promise<Opened> | Opened {
  return questions[name](asked, library);
}
