import type { Text } from '../text.ts';
import { inEok, isMoneyUnit, won } from '../units/money.ts';
import type { Plan } from './schema.ts';

/** 수치가 적힌 곳. Where a figure is printed. */
export type Source = {
  readonly publisher: Text | null;
  readonly date: string;
  readonly document: Text;
  readonly paragraph: number;
};

export type DescribedFigure = {
  readonly value: number;
  readonly unit: string;
  readonly definition: string;
  readonly source: Source;
};

/** 발표치. 밝히지 않은 것은 null이다: 0이 아니다. */
export type StatedFigures = {
  readonly investment: DescribedFigure | null;
  readonly production: DescribedFigure | null;
  readonly valueAdded: DescribedFigure | null;
  readonly employment: DescribedFigure | null;
};

type HorizonYear = { readonly value: number; readonly origin: 'stated' | 'assumed' } | null;
type Named = { readonly id: string; readonly title: Text };

export type PlanSummary = {
  readonly id: string;
  readonly region: string;
  readonly municipality: string | null;
  readonly municipalityTitle: Text | null;
  readonly title: Text;
  readonly date: string;
  readonly horizon: { readonly from: HorizonYear; readonly to: HorizonYear };
  readonly stated: StatedFigures;
  readonly components: readonly (Named & { readonly projects: readonly Named[] })[];
};

/** `pageup.plans/1`: 계획 목록. */
export type PlansReport = { readonly schema: 'pageup.plans/1'; readonly plans: readonly PlanSummary[] };

export function plansReport(plans: readonly Plan[]): PlansReport {
  return { schema: 'pageup.plans/1', plans: plans.map(summariseGiven) };
}

function summariseGiven(plan: Plan): PlanSummary {
  const year = (given: Plan['horizon']['from']): HorizonYear => given && { value: given.value, origin: given.origin };
  const named = ({ id, title }: Named): Named => ({ id, title });
  return {
    id: plan.id,
    region: plan.region,
    municipality: plan.municipality?.ko ?? null,
    municipalityTitle: plan.municipality,
    title: plan.title,
    date: plan.document.date,
    horizon: { from: year(plan.horizon.from), to: year(plan.horizon.to) },
    stated: describeStated(plan),
    components: plan.components.map((component) => ({ ...named(component), projects: component.projects.map(named) })),
  };
}

/** 발표치마다 출처를 온전히 붙인다. Each stated figure with its full source. */
export function describeStated({ stated, document }: Plan): StatedFigures {
  const described = (figure: Plan['stated']['investment']): DescribedFigure | null =>
    figure === undefined
      ? null
      : {
          ...inContractUnit(figure),
          definition: figure.definition,
          source: sourceOf(document, figure.source.paragraph),
        };
  return {
    investment: described(stated.investment),
    production: described(stated.production),
    valueAdded: described(stated.valueAdded),
    employment: described(stated.employment),
  };
}

/** 돈은 억원, 사람은 명으로 낸다. 문서가 조원으로 적었어도 같다. */
function inContractUnit({ value, unit }: { value: number; unit: string }): { value: number; unit: string } {
  const amount = isMoneyUnit(unit) ? won(value, unit) : null;
  return amount === null ? { value, unit } : { value: inEok(amount), unit: '억원' };
}

export function sourceOf({ publisher, date, title }: Plan['document'], paragraph: number): Source {
  return { publisher, date, document: title, paragraph };
}
