/**
 * 엔진의 앞문: api, web, tests가 들여올 수 있는 모든 것.
 *
 * The front door: everything that api, web and tests may import.
 */
export { Problem, note, noteCodes, problemAt, problemCodes, problemKinds, kindOf } from './problem.ts';
export type { Issue, Note, NoteCode, ProblemCode, ProblemKind } from './problem.ts';
export { withParticles, type Lang, type Text } from './text.ts';
export { definitionLabels, distributionLabels, labels, scopeLabel, unitLabels } from './terms.ts';

export { eok, inEok, isMoneyUnit, largestMoney, moneyUnits, won, type Won } from './units/money.ts';
export {
  formatKoreanNumber,
  formatMoney,
  groupThousands,
  parseKoreanNumber,
  parseMoney,
  parsePersons,
} from './units/korean-numerals.ts';
export { boundMoney, moneyRange } from './units/money-range.ts';
export { priceRatio, type PriceIndex } from './units/prices.ts';
export { canonicalJson, sha256Of } from './math/canonical.ts';

export { readNationalTable, readPrices, readRegionalTable, readSectorLevels } from './table/read.ts';
export { tableId } from './table/schema.ts';
export { contentOf } from './table/table-file.ts';
export { nationalTableOf, priceIndexOf, regionalTableOf } from './table/tables.ts';
export type { NationalData, PriceData, RegionalData, RegionalTable, Sector, SectorLevels } from './table/tables.ts';
export type { FlowTable } from './table/flow-table.ts';
export { givenFlowTable, readFlowTable } from './table/flow-file.ts';
export { indicators, inducementOf, isProvincial, joinTables, nationwideTables } from './table/coefficients.ts';
export type {
  Indicator,
  Inducement,
  ProvincialTables,
  RegionCoefficients,
  TableOrigin,
  Tables,
} from './table/coefficients.ts';

export { basisLabels } from './table/basis.ts';
export { checkReport, type CheckReport } from './table/check/check.ts';
export { checkName } from './table/check/names.ts';
export { requireSound } from './table/check/require-sound.ts';
export type { PrintedTotals } from './table/check/balance.ts';
export { notesOnTable } from './table/check/notes.ts';
export { requireOneBasis, type TablePart } from './table/check/parts.ts';
export { isFatal, type TableCheck } from './table/check/result.ts';
export { publishedOutput, type PublishedOutput } from './table/check/scale.ts';
export { concordanceFrom, type Concordance } from './table/make/concordance.ts';
export { aggregateResults, aggregateTable, type ResultWeights } from './table/make/aggregate.ts';
export { aggregationReport, type AggregationReport } from './table/make/aggregation-report.ts';
export { quotientMethods, type QuotientMethod } from './table/make/location-quotients.ts';
export {
  employmentFor,
  parseEmploymentCsv,
  type EmploymentRow,
  type RegionalEmployment,
} from './table/make/employment-csv.ts';
export {
  deltaAssumption,
  estimateReport,
  type EstimateOptions,
  type EstimateReport,
} from './table/make/estimate-report.ts';
export { gras, ras, type Balanced, type BalanceOptions } from './table/make/ras.ts';
export { updateMethods, updateTable, type TableTargets, type UpdateMethod } from './table/make/update-table.ts';
export { ownTargets, updateReport, type UpdateReport } from './table/make/update-report.ts';
export { parseTargetsCsv, targetsFor, type TargetRow } from './table/make/targets-csv.ts';

export { overviewReport, type FlowOverview } from './table/measure/overview-report.ts';
export { multipliersReport } from './table/measure/multipliers-report.ts';
export type { IndicatorMultipliers, MultipliersReport, SectorMultiplier } from './table/measure/multipliers-report.ts';
export { tableIndicators, tableUnits, type TableIndicator } from './table/per-output.ts';
export { itemName } from './table/final-demand-items.ts';
export {
  coefficientKinds,
  coefficientsReport,
  type CoefficientKind,
  type CoefficientsReport,
} from './table/measure/coefficients-report.ts';
export { supplyReport, type SupplyChange, type SupplyReport } from './table/measure/supply-report.ts';
export { inverseReport, type InverseReport } from './table/measure/inverse-report.ts';
export { linkagesReport, type LinkageKind, type LinkagesReport } from './table/measure/linkages.ts';
export type { Demanded, DescribedDemand } from './table/demanded.ts';
export { roundsReport, type RoundsReport } from './table/measure/rounds-report.ts';
export { householdReport, type HouseholdReport } from './table/measure/household-report.ts';
export { treatmentsReport, type TreatmentsReport } from './table/measure/treatments-report.ts';
export { everySector, priceReport, shockKinds, shockMeanings } from './table/measure/price-report.ts';
export type { PriceReport, PriceShock, ShockKind } from './table/measure/price-report.ts';

export { importedText, importReport, type ImportedData, type ImportReport } from './table/import/report.ts';
export { cellName, type Cell, type GridFile, type Sheet } from './table/import/grid.ts';
export { fileText } from './table/import/file-text.ts';

export { accountNames, type AccountName, type TableHeader } from './table/header.ts';
export type { BeforeAfter } from './table/measure/indicator-totals.ts';
export { extractionKinds, extractionReport } from './table/structure/extraction.ts';
export type { Extracted, ExtractionReport } from './table/structure/extraction.ts';
export { changeKinds, coefficientChanges } from './table/structure/coefficient-changes.ts';
export type { CoefficientChange, CoefficientChangesReport } from './table/structure/coefficient-changes.ts';
export {
  influenceReport,
  type ImportantCoefficient,
  type InfluenceReport,
} from './table/structure/important-coefficients.ts';
export { fieldReport, type FieldReport } from './table/structure/field-of-influence.ts';
export { decompositionReport, type DecompositionReport } from './table/structure/structural-decomposition.ts';
export { mixedReport, type GivenOutput, type MixedReport } from './table/structure/exogenous-outputs.ts';
export { spilloverReport, type SpilloverReport } from './table/structure/spillover-report.ts';
export { pathsReport, type PathOptions, type PathsReport } from './table/structure/structural-paths.ts';

export { formulaSchema, type WrittenFormula } from './formula/schema.ts';
export { figuresOf, type Figures } from './formula/figures.ts';
export { ownIndicators, type Given, type OwnFormula, type OwnIndicator } from './formula/own-indicators.ts';
export { boundsOfFormula, type Interval } from './formula/bounds.ts';
export { evaluateRows, stepValues } from './formula/evaluate.ts';
export { gradientOf, type Gradient } from './formula/gradient.ts';
export type { Formula, Step } from './formula/program.ts';

export { parsePlan } from './plan/parse.ts';
export { planSchema, type Plan } from './plan/schema.ts';
export { issuesOf } from './problem/shape.ts';
export { invalidYaml, isTooDeep, readYaml, type YamlFile } from './yaml.ts';
export { describeStated, plansReport, sourceOf } from './plan/describe.ts';
export type { DescribedFigure, PlansReport, PlanSummary, Source, StatedFigures } from './plan/describe.ts';

export { parseScenario } from './scenario/parse.ts';
export { scenarioSchema, type Scenario } from './scenario/schema.ts';
export { layersOf, type Layer } from './scenario/layers.ts';
export { defaultTable, type Assumptions, type Shares } from './scenario/assume.ts';
export { isContinuous, type Lever, type LeverValue, type Settings } from './scenario/levers.ts';
export { isDistribution, leverOfRangeSetting, rangeSettingOf } from './scenario/ranges.ts';

export { effectOf, scopes, type Effects, type Scope } from './simulate/effects.ts';
export type { Study } from './calibrate/study.ts';
export { evaluate, prepare, type Evaluation, type Prepared } from './calibrate/evaluate.ts';
export { formulasOf } from './calibrate/own-formulas.ts';
export { engineVersion, hashOf, summarise } from './calibrate/summarise.ts';
export type { ByScope, EffectsReport, Run } from './calibrate/summarise.ts';

export { audit, settingOf, type Audit, type AuditInput, type AuditOptions } from './audit/audit.ts';
export { analyse, type ReadingReport } from './audit/analyse.ts';
export { headlineBounds, type Headline } from './audit/headline.ts';
export { findingCodes, strengthNames, strengths, type Finding, type Strength } from './audit/finding.ts';
export { joinPublished, parsePublished, type Published } from './audit/published.ts';
export { tableName } from './table/table-name.ts';
export { byRule, demandRules, readingText, ruleLabels, ruleNames } from './audit/reading.ts';
export type { DemandRule, Reading } from './audit/reading.ts';
export type { GivenRestriction } from './audit/restrictions.ts';

export { explain, type Explanation } from './explain/explain.ts';
export { amountText, operationSigns } from './explain/amount.ts';
export type { Operation, TraceNode, TraceUnit } from './explain/node.ts';
export type { Source as LeafSource, TableTitles } from './explain/source.ts';
export { explainable } from './explain/outputs.ts';

export { prepareSample, sample, sampleInSteps, tallySample } from './uncertainty/sample.ts';
export type { Sample, SampleJob, Shard } from './uncertainty/sample.ts';
export type { SampledFigure, SampledIndicator } from './uncertainty/sampled-figure.ts';
export { drawLimits, type AskedThreshold, type SampleOptions, type SamplePlan } from './uncertainty/sample-plan.ts';
export { boundsOf, type Distribution } from './uncertainty/distribution.ts';
export { scenarioRanges, type SampledRange } from './uncertainty/scenario-ranges.ts';
export { mergeTallies as mergeSampleTallies, type Tally as SampleTally } from './uncertainty/tally.ts';
export { localSensitivity } from './uncertainty/sensitivity.ts';
export type {
  LeverEffect,
  OutputRow,
  OwnRow,
  Sensitivity,
  SensitivityLever,
  SensitivityOptions,
} from './uncertainty/sensitivity.ts';
export { seek, seekFormula, type Goal, type OwnOutputId, type Reached } from './uncertainty/goal.ts';
export type { GlobalReport } from './uncertainty/sensitivity-global.ts';

export { compare, prepareComparison } from './compare/compare.ts';
export type { Comparison, ComparisonJob, Difference } from './compare/compare.ts';
export type { OwnDifference } from './compare/own-differences.ts';
export type { Group as TermGroup, Term, Terms } from './compare/terms.ts';

export type { Chart } from './chart/chart.ts';
export { charts, checkTakes, findChart } from './chart/charts.ts';
export type { AuditChart } from './chart/audit-chart.ts';
export { auditCharts, findAuditChart } from './chart/audit-charts.ts';
export { comparisonCharts, sampleCharts, sensitivityCharts } from './chart/report-charts.ts';
export type { SampleOutput } from './chart/sampled-output.ts';
export type { ReportChart } from './chart/report-chart.ts';
export { kindName, netAreaName, netStepName } from './chart/words.ts';
export { indicatorLabels, type TableChart } from './chart/table-chart.ts';
export { tableCharts } from './chart/table-charts.ts';
