import type { Indicator } from '../table/coefficients.ts';
import type { Text } from '../text.ts';
import { coefficientNodes, type CoefficientNodes } from './coefficients.ts';
import { investmentTrees } from './investment.ts';
import { sectorName, type Model } from './model.ts';
import { present, product, sum, type TraceNode, type TraceUnit } from './node.ts';
import { memo, priceNodes } from './prices.ts';
import { rateLeaf, rest } from './rates.ts';
import { idleShare, rampLeaf, sectorShares, yearShares } from './spending.ts';

/** 한 해의 한 부문에서 셀 것: 무엇을 곱하는가. What is multiplied by the money spent in a sector and year. */
type Measure = {
  readonly unit: TraceUnit;
  readonly factors: (sector: number, year: number) => (TraceNode | null)[];
};

/** 한 부문의 여러 해를 더한 것에 더 곱할 것. */
type Sectoral = (sector: number, years: TraceNode) => TraceNode;

/** 시뮬레이션의 차례 그대로: 해마다의 것을 부문으로, 부문을 산업으로, 산업을 전체로 더한다. The nesting of `simulate`. */
export type EffectTrees = {
  readonly investment: ReadonlyMap<string, TraceNode>;
  readonly coefficients: CoefficientNodes;
  /** 지역 안이나 밖의 효과, 원과 명. */
  readonly effect: (label: Text, indicator: Indicator, scope: 'inRegion' | 'outRegion') => TraceNode;
  /** 어느 한 해의 효과: 산업과 부문의 차례로. */
  readonly inYear: (label: Text, indicator: Indicator, scope: 'inRegion' | 'outRegion', y: number) => TraceNode;
  /** 어느 한 산업의 효과. */
  readonly inComponent: (label: Text, indicator: Indicator, scope: 'inRegion' | 'outRegion', c: number) => TraceNode;
  readonly demand: (label: Text) => TraceNode;
  readonly demandInYear: (label: Text, y: number) => TraceNode;
  readonly demandInComponent: (label: Text, c: number) => TraceNode;
  readonly split: (label: Text, part: 'region' | 'otherRegions' | 'abroad') => TraceNode;
  readonly idle: (label: Text) => TraceNode;
  /** 한 부문의 국내 수요, 모든 산업에서; 없으면 null. */
  readonly domesticIn: (sector: number, forPersons: boolean) => TraceNode | null;
};

/** @source 설계 §3; domain F2, F24, F26, F27 */
export function effectTrees(model: Model): EffectTrees {
  const { assumptions, resolved } = model;
  const { years, region } = resolved;
  const investment = investmentTrees(model);
  const coefficients = coefficientNodes(model);
  const prices = priceNodes(model);
  const execution = rateLeaf(model, 'execution');
  const components = assumptions.components.map(({ id, title }, c) => ({
    title,
    money: investment.get(id)!,
    idle: idleShare(model, c),
    shares: sectorShares(model, c),
    years: yearShares(model, c),
    sectors: resolved.mix[c]!.map(({ at }) => at),
    schedule: resolved.schedule[c]!.map(({ at }) => at),
  }));
  type Component = (typeof components)[number];
  const ramp = memo((y: number) => rampLeaf(model, years[y]!));
  const inducing = components.map(({ idle }) => idle && restOf(idle));

  const spent = memo((c: number, s: number, y: number) => {
    const { money, shares, years: parts } = components[c]!;
    const label = { ko: `${years[y]}년에 이 부문에 쓰는 돈`, en: `Spent in this sector in ${years[y]}` };
    const factors = present(money, execution, inducing[c]!, shares.get(s)!, parts.get(y)!, ramp(y));
    return product(label, '원', factors);
  });
  const code = (s: number) => region.sectors[s]!.code;

  const inSectorYear = ({ unit, factors }: Measure, label: Text, c: number, s: number, y: number) =>
    product(label, unit, [spent(c, s, y), ...present(...factors(s, y))]);
  const inSector = (measure: Measure, label: Text, c: number, s: number) =>
    sum(
      label,
      measure.unit,
      components[c]!.schedule.map((y) => inSectorYear(measure, yearLabel(years[y]!), c, s, y)),
    );
  const inComponent = (
    measure: Measure,
    { title, sectors }: Component,
    c: number,
    then: Sectoral,
    before: TraceNode[],
  ) =>
    sum(title, measure.unit, [
      ...before,
      ...sectors.map((s) => then(s, inSector(measure, sectorName(region.sectors[s]!), c, s))),
    ]);
  const inAll = (label: Text, measure: Measure, then: Sectoral = asIs, before: (c: number) => TraceNode[] = none) =>
    sum(
      label,
      measure.unit,
      components.map((component, c) => inComponent(measure, component, c, then, before(c))),
    );

  const demanded: Measure = { unit: '원', factors: (_, y) => [prices.toPriceYear(y)] };
  const scaled = (unit: TraceUnit, forPersons: boolean, last: (s: number) => TraceNode): Measure => ({
    unit,
    factors: (s, y) => [prices.toTableYear(y, code(s)), forPersons ? prices.persons(y) : prices.back, last(s)],
  });
  const effectOf = (indicator: Indicator, scope: 'inRegion' | 'outRegion') => {
    const isPersons = indicator === 'employment';
    return scaled(isPersons ? '명' : '원', isPersons, (s) => coefficients.coefficient(s, indicator, scope));
  };
  const idleInYear = (c: number, y: number): TraceNode[] => {
    const { idle, money, years: parts } = components[c]!;
    if (!idle) return [];
    const factors = present(money, execution, idle, parts.get(y)!, ramp(y), prices.toPriceYear(y));
    return [product(yearLabel(years[y]!), '원', factors)];
  };
  const idleIn = (c: number): TraceNode[] => {
    const { idle, schedule } = components[c]!;
    if (!idle) return [];
    const spending = schedule.flatMap((y) => idleInYear(c, y));
    return [sum({ ko: '수요를 만들지 않는 지출', en: 'Spending that creates no demand' }, '원', spending)];
  };
  const inOneYear = (label: Text, measure: Measure, y: number, before: (c: number) => TraceNode[] = none) => {
    const rows = components.flatMap(({ title, sectors, schedule }, c) =>
      schedule.includes(y)
        ? [
            ...before(c),
            ...sectors.map((s) => inSectorYear(measure, pairLabel(title, sectorName(region.sectors[s]!)), c, s, y)),
          ]
        : [],
    );
    return sum(label, measure.unit, rows);
  };

  return {
    investment,
    coefficients,
    effect: (label, indicator, scope) => inAll(label, effectOf(indicator, scope)),
    inYear: (label, indicator, scope, y) => inOneYear(label, effectOf(indicator, scope), y),
    inComponent: (label, indicator, scope, c) => ({
      ...inComponent(effectOf(indicator, scope), components[c]!, c, asIs, []),
      label,
    }),
    demand: (label) => inAll(label, demanded, asIs, idleIn),
    demandInYear: (label, y) => inOneYear(label, demanded, y, (c) => idleInYear(c, y)),
    demandInComponent: (label, c) => ({ ...inComponent(demanded, components[c]!, c, asIs, idleIn(c)), label }),
    split: (label, part) =>
      inAll(label, demanded, (s, demand) =>
        product(sectorName(region.sectors[s]!), '원', [
          { ...demand, label: { ko: '이 부문의 수요', en: 'Demand for this sector' } },
          coefficients.purchases(s)[part],
        ]),
      ),
    idle: (label) =>
      sum(
        label,
        '원',
        components.flatMap(({ title }, c) => idleIn(c).map((node) => ({ ...node, label: title }))),
      ),
    domesticIn: (s, forPersons) => {
      const unit = forPersons ? '10억원' : '원';
      const measure = scaled(unit, forPersons, (at) => coefficients.purchases(at).domestic);
      const rows = components.flatMap(({ title, sectors }, c) =>
        sectors.includes(s) ? [inSector(measure, title, c, s)] : [],
      );
      return rows.length === 0 ? null : sum(sectorName(region.sectors[s]!), unit, rows);
    },
  };
}

const asIs: Sectoral = (_, years) => years;
const none = (): TraceNode[] => [];

function restOf(idle: TraceNode): TraceNode {
  return rest({ ko: '수요를 만드는 지출의 비중', en: 'Share of spending that creates demand' }, idle);
}

function yearLabel(year: number): Text {
  return { ko: `${year}년`, en: String(year) };
}

function pairLabel(component: Text, sector: Text): Text {
  return { ko: `${component.ko} · ${sector.ko}`, en: `${component.en} · ${sector.en}` };
}
