import { indicators } from '../table/coefficients.ts';
import { addProduct, columnsOf, setProduct, setWeightedSum, type Operand } from './scenario-columns.ts';
import type { Form, Profile, ScenarioModel } from './scenario-model.ts';
import { netArea, sampledOutputs } from './scenario-outputs.ts';
import { amountsOf, growthOf, lasting, netShareOf, purchaseParts, scaleOf, type Block } from './scenario-parts.ts';
import { chunkSize, type Evaluate } from './tally.ts';

/**
 * 뽑은 값들에서 산출들로, 열째로. `evaluate`와 같은 값을 낸다.
 *
 * From draws to the outputs of `sampledOutputs`, a block of columns at a time: the same figures as a full evaluation at each draw.
 *
 * @returns 금액 억원(가격기준연도 가격), 취업 연인원
 */
export function scenarioEvaluator(model: ScenarioModel, byYear: boolean): Evaluate {
  const columns = columnsOf(chunkSize);
  const outputs = sampledOutputs(model, byYear).length;
  const spending = model.profiles.map((profile) => spendingOf(model, profile));
  return (levers, total, results) => {
    for (let from = 0; from < total; from += chunkSize) {
      const n = Math.min(chunkSize, total - from);
      const columnAt = (array: Float64Array, k: number) => array.subarray(k * total + from, k * total + from + n);
      columns.reset();
      const drawn = Array.from({ length: model.dimensions }, (_, j) => columnAt(levers, j));
      const target = Array.from({ length: outputs }, (_, o) => columnAt(results, o));
      evaluateBlock(model, spending, { take: columns.take, drawn, n }, target, byYear);
    }
  };
}

/** 한 모양의 지출, 통로(지표 × 지역 안팎)마다 더할 것들. Spending of one profile, by channel. */
type Spending = { readonly profile: Profile; readonly channels: readonly (readonly Term[])[] };

/** 고정된 산업들의 몫은 미리 더해 두고, 뽑는 산업만 남긴다. */
type Term = Pick<Form, 'buying' | 'part'> & {
  readonly constant: number;
  readonly varying: readonly number[];
  readonly weights: readonly number[];
};

const sides = ['inRegion', 'outRegion'] as const;
const employment = indicators.indexOf('employment');

function spendingOf(model: ScenarioModel, profile: Profile): Spending {
  const varies = model.amounts.map(({ lever }, c) => lever !== null || model.split?.components.includes(c) === true);
  const termOf = ({ buying, part, byComponent }: Form): Term => {
    const used = [...byComponent.keys()].filter((c) => byComponent[c] !== 0);
    const varying = used.filter((c) => varies[c]);
    return {
      buying,
      part,
      constant: used.reduce((sum, c) => sum + (varies[c] ? 0 : model.amounts[c]!.value * byComponent[c]!), 0),
      varying,
      weights: varying.map((c) => byComponent[c]!),
    };
  };
  const channels = indicators.flatMap((_, indicator) =>
    sides.map((side) => profile.forms.filter((form) => form.indicator === indicator && form.side === side).map(termOf)),
  );
  return { profile, channels };
}

function evaluateBlock(
  model: ScenarioModel,
  spending: readonly Spending[],
  block: Block,
  target: readonly Float64Array[],
  byYear: boolean,
): void {
  const { take, n } = block;
  const amounts = amountsOf(model, block);
  const parts = purchaseParts(model, scaleOf(model, amounts.scale, block), block);
  const sums = spending.map(({ profile, channels }) => ({
    profile,
    channels: channels.map((terms) => {
      const sum = take();
      if (terms.length === 0) sum.fill(0, 0, n);
      for (const [k, { buying, part, constant, varying, weights }] of terms.entries()) {
        let spent: Operand = constant;
        if (varying.length > 0) {
          spent = take();
          const drawn = varying.map((c) => amounts.columns[c]!);
          setWeightedSum(spent, constant, drawn, weights, n);
        }
        (k === 0 ? setProduct : addProduct)(sum, spent, parts[buying]![part], n);
      }
      return sum;
    }),
  }));
  const growth = growthOf(model, block);
  const persons = sums.map(({ profile }) => lasting(model, profile, growth, block));
  const width = model.isNation ? 1 : 3;
  for (const indicator of indicators.keys()) {
    writeScopes(model, target, indicator * width, n, (side, column) => {
      for (const [p, { profile, channels }] of sums.entries()) {
        const weight = indicator === employment ? persons[p]! : profile.money.reduce((sum, inYear) => sum + inYear, 0);
        (p === 0 ? setProduct : addProduct)(column, channels[2 * indicator + side]!, weight, n);
      }
    });
  }
  const kept = netShareOf(model, block);
  const area = netArea(model) === 'total' ? width - 1 : 0;
  for (const indicator of indicators.keys()) {
    setProduct(target[3 * width + indicator]!, target[indicator * width + area]!, kept, n);
  }
  if (!byYear) return;
  for (const [y, factor] of growth.byYear().entries()) {
    for (const indicator of indicators.keys()) {
      writeScopes(model, target, 3 * width + 3 + (3 * y + indicator) * width, n, (side, column) => {
        const inYear = sums.map(({ channels }) => channels[2 * indicator + side]!);
        const key = indicator === employment ? 'persons' : 'money';
        setWeightedSum(
          column,
          0,
          inYear,
          sums.map(({ profile }) => profile[key][y]!),
          n,
        );
        if (indicator === employment) setProduct(column, column, factor, n);
      });
    }
  }
}

/** 지역내, 지역외와 그 합; 전국표로는 계뿐이다. */
function writeScopes(
  { isNation }: ScenarioModel,
  target: readonly Float64Array[],
  first: number,
  n: number,
  write: (side: number, column: Float64Array) => void,
): void {
  if (isNation) return write(1, target[first]!);
  const [inside, outside, whole] = [target[first]!, target[first + 1]!, target[first + 2]!];
  write(0, inside);
  write(1, outside);
  for (let i = 0; i < n; i++) whole[i] = inside[i]! + outside[i]!;
}
