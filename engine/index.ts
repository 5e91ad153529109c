/**
 * 엔진의 앞문: api, web, tests가 들여올 수 있는 모든 것.
 *
 * The front door: everything that api, web and tests may import.
 */
export { Problem, note, noteCodes, problemAt, problemCodes, problemKinds, kindOf } from './problem.ts';
export type { Issue, Note, NoteCode, ProblemCode, ProblemKind } from './problem.ts';
export type { Lang, Text } from './text.ts';
export { definitionLabels, labels, scopeLabel, unitLabels } from './terms.ts';

export { eok, inEok, isMoneyUnit, largestMoney, moneyUnits, won, type Won } from './units/money.ts';
export {
  formatKoreanNumber,
  formatMoney,
  groupThousands,
  parseKoreanNumber,
  parseMoney,
  parsePersons,
} from './units/korean-numerals.ts';
export { priceRatio, type PriceIndex } from './units/prices.ts';
export { canonicalJson, sha256Of } from './math/canonical.ts';

export { nationalTableOf, readNationalTable, readPrices, readRegionalTable } from './table/tables.ts';
export type { NationalData, RegionalTable, Sector } from './table/tables.ts';
export type { FlowTable } from './table/flow-table.ts';
export { indicators, inducementOf, joinTables } from './table/coefficients.ts';
export type { Indicator, Inducement, RegionCoefficients, Tables } from './table/coefficients.ts';

export { parsePlan } from './plan/parse.ts';
export { planSchema, type Plan } from './plan/schema.ts';
export { issuesOf } from './plan/shape.ts';
export { describeStated, plansReport, sourceOf } from './plan/describe.ts';
export type { DescribedFigure, PlansReport, PlanSummary, Source, StatedFigures } from './plan/describe.ts';

export { parseScenario } from './scenario/parse.ts';
export { scenarioSchema, type Scenario } from './scenario/schema.ts';
export { layersOf, type Layer } from './scenario/layers.ts';
export { defaultTable, type Assumptions, type Shares } from './scenario/assume.ts';
export type { Lever, LeverValue, Settings } from './scenario/levers.ts';

export { effectOf, scopes, type Effects, type Scope } from './simulate/effects.ts';
export type { Study } from './calibrate/study.ts';
export { evaluate, prepare, type Evaluation, type Prepared } from './calibrate/evaluate.ts';
export { engineVersion, hashOf, summarise } from './calibrate/summarise.ts';
export type { ByScope, EffectsReport, Run } from './calibrate/summarise.ts';

export { audit, settingOf, type Audit, type AuditInput, type AuditOptions } from './audit/audit.ts';
export { analyse, type ReadingReport } from './audit/analyse.ts';
export { headlineBounds, type Headline } from './audit/headline.ts';
export { findingCodes, strengths, type Finding, type Strength } from './audit/finding.ts';
export { joinPublished, parsePublished, type Published } from './audit/published.ts';
export { byRule, demandRules, readingText, ruleLabels, type DemandRule, type Reading } from './audit/reading.ts';
export type { GivenRestriction } from './audit/restrictions.ts';

export { compare, type Comparison, type Difference } from './compare/compare.ts';

export type { Chart } from './chart/chart.ts';
export { charts, checkTakes, findChart } from './chart/charts.ts';
export type { AuditChart } from './chart/audit-chart.ts';
export { auditCharts, findAuditChart } from './chart/audit-charts.ts';
