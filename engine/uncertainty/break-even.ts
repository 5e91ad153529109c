import { statedValue, type Evaluation } from '../calibrate/evaluate.ts';
import { indicators } from '../table/coefficients.ts';
import { netRates } from '../scenario/rates.ts';
import { inEok, type Won } from '../units/money.ts';
import { seek, type Reached } from './goal.ts';
import { outputValue, type OutputId } from './sensitivity-outputs.ts';
import { continuousLevers } from './sensitivity-range.ts';

/**
 * 발표치마다, 항목마다: 산출치가 발표치와 같아지는 값. 발표치는 시나리오가 읽는 범위(계, 또는 지역내)의 것으로 본다.
 *
 * For each stated figure and each lever that moves it, the value at which modelled equals stated. The stated figure is read in the
 * scope that the scenario's calibration names. Rates between gross and net move no modelled figure and are left out.
 */
export function breakEvenOf(evaluation: Evaluation): Reached[] {
  const { prepared, assumptions } = evaluation;
  const levers = continuousLevers(evaluation).filter((id) => !netRates.some((rate) => rate === id));
  return indicators.flatMap((indicator) => {
    const stated = statedValue(prepared.study, indicator);
    if (stated === null) return [];
    const target = indicator === 'employment' ? stated : inEok(stated as Won);
    const output: OutputId = { basis: 'modelled', indicator, scope: assumptions.calibration.scope };
    if (outputValue(evaluation, output) === null) return [];
    return levers
      .filter((lever) => indicator === 'employment' || lever !== 'productivityGrowth')
      .map((lever) => seek(evaluation, output, target, lever));
  });
}
