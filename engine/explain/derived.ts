import { nationalReadings } from '../table/measure/national-readings.ts';
import { householdIncomePerDemand } from '../simulate/responding.ts';
import type { Indicator } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import type { Scope } from '../simulate/effects.ts';
import type { Text } from '../text.ts';
import { coefficientUnit, nationalLeaf } from './coefficients.ts';
import { sectorName } from './model.ts';
import { effectLabel, inEokNode, reportedEffect, type Traced } from './modelled.ts';
import { difference, leaf, product, quotient, sum, type TraceNode } from './node.ts';
import { one } from './rates.ts';
import { rowEffect } from './rows.ts';
import { assumption } from './source.ts';

/** 국내에서 만든 몫의 수요 = 직접 생산, 억원. */
export function directProduction({ model, trees }: Traced): TraceNode {
  const label = { ko: '직접 생산(국내에서 산 수요)', en: 'Direct production (demand met in the country)' };
  const elsewhere = trees.split({ ko: labels.otherRegions.ko, en: labels.otherRegions.en }, 'otherRegions');
  const here = trees.split({ ko: '지역에서 산 수요', en: 'Demand met in the region' }, 'region');
  const isNation = model.resolved.region.level === 'nation';
  return sum(label, '억원', isNation ? [inEokNode(elsewhere)] : [inEokNode(here), inEokNode(elsewhere)]);
}

/** 수입유발 = 국내 수요 − 부가가치유발. */
export function imports(of: Traced): TraceNode {
  return difference({ ko: '수입유발', en: 'Imports induced' }, '억원', [
    directProduction(of),
    reportedEffect(of, 'valueAdded', 'total'),
  ]);
}

/** 부문마다의 국내 수요 × 전국 계수를 더한 것. */
function overSectors(
  { model, trees }: Traced,
  label: Text,
  isPersons: boolean,
  coefficient: (sector: number) => TraceNode,
): TraceNode {
  const rows = model.resolved.region.sectors.flatMap((sector, s) => {
    const demand = trees.domesticIn(s, isPersons);
    if (!demand) return [];
    const named = { ...demand, label: { ko: '국내에서 산 수요', en: 'Demand met in the country' } };
    return [product(sectorName(sector), isPersons ? '명' : '원', [named, coefficient(s)])];
  });
  return sum(label, isPersons ? '명' : '원', rows);
}

const employeesLabel: Text = { ko: '고용유발(임금근로자)', en: 'Employees (wage workers)' };

/** 고용유발(임금근로자). */
export function employees(of: Traced): TraceNode {
  const readings = nationalReadings(of.model.study.tables.national).employees.plain.employment;
  return overSectors(of, employeesLabel, true, (s) =>
    nationalLeaf(
      of.model,
      s,
      readings[s]!,
      employeesLabel,
      { ko: '고용유발계수', en: 'Employees coefficient' },
      '명/10억원',
    ),
  );
}

/**
 * 소득유발: 국내 수요 × (가계를 들인 승수 − 들이지 않은 승수). full의 생산에는 가계의 소득을 더한다.
 *
 * @source Miller & Blair 2009 §2.5; domain F6
 */
export function incomeInduced(of: Traced, indicator: Indicator | 'employees'): TraceNode {
  if (indicator !== 'production' || of.model.assumptions.incomeRound !== 'typeIIFull') return respent(of, indicator);
  const label = {
    ko: '소득유발: 생산과 가계의 소득(전국)',
    en: 'Income-induced: production and household income (nation)',
  };
  return sum(label, '억원', [respent(of, 'production'), householdIncome(of)]);
}

/** 가계의 소득: 국내 수요 × 가계를 들인 소득승수. */
export function householdIncome(of: Traced): TraceNode {
  const perDemand = householdIncomePerDemand(of.model.study.tables.national);
  const what = { ko: '가계를 들인 소득', en: 'Type II income' };
  const label = { ko: '가계의 소득(전국, 첫 임금부터)', en: 'Household income (nation, from the first wages on)' };
  const cell = { ko: '가계소득 승수', en: 'Household income multiplier' };
  return inEokNode(overSectors(of, label, false, (s) => nationalLeaf(of.model, s, perDemand[s]!, what, cell, '원/원')));
}

function respent(of: Traced, indicator: Indicator | 'employees'): TraceNode {
  const readings = nationalReadings(of.model.study.tables.national);
  const isPersons = indicator === 'employment' || indicator === 'employees';
  const measured = indicator === 'employees' ? 'employment' : indicator;
  const { plain, incomeInduced: closed } = indicator === 'employees' ? readings.employees : readings.employed;
  const { ko, en } = indicator === 'employees' ? employeesLabel : labels[indicator];
  const label = { ko: `소득유발: ${ko}(전국)`, en: `Income-induced: ${en} (nation)` };
  const unit = coefficientUnit(measured);
  const cell = (s: number, value: number, type: Text) =>
    nationalLeaf(
      of.model,
      s,
      value,
      { ko: `${type.ko} ${ko}`, en: `${type.en} ${en}` },
      { ko: `${type.ko} ${ko}계수`, en: `${type.en} ${en.toLowerCase()} coefficient` },
      unit,
    );
  const round = (s: number) =>
    difference({ ko: '가계가 임금을 다시 써서 느는 몫', en: 'Added by households spending wages' }, unit, [
      cell(s, closed[measured][s]!, { ko: '가계를 들인', en: 'Type II' }),
      cell(s, plain[measured][s]!, { ko: '가계를 들이지 않은', en: 'Type I' }),
    ]);
  const total = overSectors(of, label, isPersons, round);
  return isPersons ? total : inEokNode(total);
}

/**
 * 현재가치: 해마다의 효과 ÷ (1 + r)^(해 − 기준 해).
 *
 * @source domain F25
 */
export function presentValue(of: Traced, indicator: 'production' | 'valueAdded', scope: Scope): TraceNode {
  const { model } = of;
  const { assumptions, resolved, layers } = model;
  const { rate, year } = assumptions.discount!;
  const base = year ?? resolved.years[0] ?? assumptions.priceYear.value;
  const what = { ko: '할인율(연)', en: 'Discount rate (per year)' };
  const { file } = layers.findLast(({ scenario }) => scenario.discount !== undefined)!;
  const written = { place: { file, path: 'discount.rate' }, reason: rate.reason };
  const rateNode = leaf(what, rate.value, '비율', assumption(what, rate.range, written));
  const growth = sum({ ko: '1 + 할인율', en: '1 + discount rate' }, '비율', [one, rateNode]);
  const { ko, en } = effectLabel(model, indicator, scope);
  const rows = resolved.years.map((at, y) => {
    const label = { ko: `${at}년`, en: String(at) };
    const row = { of: 'year', position: y, name: label } as const;
    const amount = inEokNode({ ...rowEffect(of, indicator, scope, row), label });
    const divisor = compound(growth, at - base);
    return divisor
      ? quotient({ ko: `${at}년의 현재가치`, en: `Present value of ${at}` }, '억원', [amount, divisor])
      : amount;
  });
  return sum({ ko: `${ko}, ${base}년의 현재가치`, en: `${en}, present value in ${base}` }, '억원', rows);
}

/** (1 + r)^n; n이 0이면 null. */
function compound(growth: TraceNode, years: number): TraceNode | null {
  if (years === 0) return null;
  const label = { ko: `할인 ${years}년`, en: `Discounting over ${years} years` };
  const steps = Array.from({ length: Math.abs(years) }, () => growth);
  const raised = product(label, '비율', steps);
  return years > 0 ? raised : quotient(label, '비율', [one, raised]);
}
