import type * as z from 'zod';
import {
  aggregationReport,
  checkReport,
  coefficientChanges,
  coefficientsReport,
  concordanceFrom,
  decompositionReport,
  employmentFor,
  estimateReport,
  extractionReport,
  fieldReport,
  householdReport,
  influenceReport,
  linkagesReport,
  mixedReport,
  multipliersReport,
  parseEmploymentCsv,
  parseTargetsCsv,
  pathsReport,
  priceReport,
  publishedOutput,
  roundsReport,
  spilloverReport,
  supplyReport,
  targetsFor,
  treatmentsReport,
  updateReport,
  type EstimateReport,
  type FlowTable,
  type Text,
  type UpdateReport,
} from '../../engine/index.ts';
import type { Library } from '../files/library.ts';
import * as asked from './asked.ts';

/** 셈하는 데 더 있어야 하는 것들: 다른 표와 부문 이음표. */
export type Shelf = Pick<Library, 'flowTable' | 'sectorLevels'>;

/** 거래표 하나에 묻는 것 하나. 명령줄과 HTTP가 함께 쓴다. One question to a table, for the command line and HTTP alike. */
export type Measure<Asks extends z.ZodType = z.ZodType, Report extends object = object> = {
  /** HTTP의 길 `/api/tables/:id/<path>`. */
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly what: Text;
  readonly asks: Asks;
  /** 고르지 않은 표라도 셈한다(검사). Answers for a table that is not sound too. */
  readonly takesUnsound?: boolean;
  /** @param question `asks`를 지난 것 */
  readonly report: (table: FlowTable, question: z.infer<Asks>, shelf: Shelf) => Report;
};

function measure<Asks extends z.ZodType, Report extends object>(one: Measure<Asks, Report>): Measure<Asks, Report> {
  return one;
}

export const measures = {
  check: measure({
    path: 'check',
    method: 'GET',
    what: { ko: '표의 검사: 균형, 생산 가능, 단위', en: 'Checks of a table: balance, productivity, unit' },
    asks: asked.nothing,
    takesUnsound: true,
    report: (table) => checkReport(table, {}, table.regions ? null : publishedOutput(table.year)),
  }),
  coefficients: measure({
    path: 'coefficients',
    method: 'GET',
    what: {
      ko: '계수 그대로: 투입계수, 역행렬, 배분계수, 부가가치·수입·취업·고용계수',
      en: 'Coefficients as they are: inputs, inverses, allocation, value added, imports and persons per output',
    },
    asks: asked.coefficientsAsked,
    report: (table, { of }) => coefficientsReport(table, of),
  }),
  multipliers: measure({
    path: 'multipliers',
    method: 'GET',
    what: { ko: '유발계수: 부문별, 항목별, 평균', en: 'Inducement coefficients by sector and item, with averages' },
    asks: asked.nothing,
    report: (table) => multipliersReport(table),
  }),
  linkages: measure({
    path: 'linkages',
    method: 'GET',
    what: { ko: '영향력계수와 감응도계수, 고시 전방연쇄', en: 'Powers and sensitivities of dispersion, Ghosh forward' },
    asks: asked.nothing,
    report: (table) => linkagesReport(table),
  }),
  treatments: measure({
    path: 'treatments',
    method: 'GET',
    what: { ko: '수입을 다루는 세 가지 길', en: 'The three treatments of imports' },
    asks: asked.nothing,
    report: (table) => treatmentsReport(table),
  }),
  household: measure({
    path: 'household',
    method: 'GET',
    what: { ko: '가계소득 유발까지(Type II)', en: 'With the household round (Type II)' },
    asks: asked.nothing,
    report: (table) => householdReport(table),
  }),
  rounds: measure({
    path: 'rounds',
    method: 'POST',
    what: { ko: '차례차례의 파급과 남은 것', en: 'Production round by round, and what remains' },
    asks: asked.roundsAsked,
    report: (table, { rounds, ...demanded }) => roundsReport(table, asked.demandedBy(demanded), rounds),
  }),
  paths: measure({
    path: 'paths',
    method: 'POST',
    what: { ko: '구조경로: 어느 산업을 거쳐 오는가', en: 'Structural paths: through which industries' },
    asks: asked.pathsAsked,
    report: (table, { sector, item, indicator, depth, top }) =>
      pathsReport(table, {
        ...asked.demandedBy({ sector, item }),
        ...(indicator === undefined ? {} : { indicator }),
        ...(depth === undefined ? {} : { depth }),
        ...(top === undefined ? {} : { top }),
      }),
  }),
  price: measure({
    path: 'prices',
    method: 'POST',
    what: { ko: '값의 파급: 비용이나 수입품 값이 오를 때', en: 'Price pass-through of costs or import prices' },
    asks: asked.priceAsked,
    report: (table, { shocks }) => priceReport(table, { shocks }),
  }),
  supply: measure({
    path: 'supply',
    method: 'POST',
    what: {
      ko: '공급이 이끄는 파급(고시): 본원투입이 줄거나 늘 때, 물량으로 읽는 데는 다툼이 있음',
      en: 'Supply-driven outputs (Ghosh) when primary inputs change; contested as quantities',
    },
    asks: asked.supplyAsked,
    report: (table, { changes }) => supplyReport(table, changes),
  }),
  extraction: measure({
    path: 'extraction',
    method: 'GET',
    what: { ko: '가설적 추출: 부문이 없어질 때의 손실', en: 'Hypothetical extraction: what is lost with each sector' },
    asks: asked.extractionAsked,
    report: (table, { sector }) => extractionReport(table, { sector }),
  }),
  influence: measure({
    path: 'influence',
    method: 'GET',
    what: { ko: '중요한 투입계수(영향력장)', en: 'Important coefficients (field of influence)' },
    asks: asked.influenceAsked,
    report: (table, { top, tolerance }) =>
      influenceReport(table, {
        ...(top === undefined ? {} : { top }),
        ...(tolerance === undefined ? {} : { tolerance }),
      }),
  }),
  field: measure({
    path: 'field',
    method: 'GET',
    what: { ko: '투입계수 하나의 영향력장', en: 'The field of influence of one coefficient' },
    asks: asked.fieldAsked,
    report: (table, { top, ...cell }) => fieldReport(table, cell, top),
  }),
  change: measure({
    path: 'changes',
    method: 'POST',
    what: { ko: '투입계수를 바꾸면', en: 'When input coefficients change' },
    asks: asked.changesAsked,
    report: (table, { changes }) => coefficientChanges(table, changes),
  }),
  mixed: measure({
    path: 'mixed',
    method: 'POST',
    what: { ko: '몇 부문의 산출을 정해 두면(혼합모형)', en: 'When some outputs are given (mixed model)' },
    asks: asked.mixedAsked,
    report: (table, { outputs }) => mixedReport(table, outputs),
  }),
  decompose: measure({
    path: 'decompositions',
    method: 'POST',
    what: {
      ko: '두 표 사이의 변화를 기술과 수요로 나눔',
      en: 'The change between two tables, by technology and demand',
    },
    asks: asked.decompositionAsked,
    report: (table, { after, indicator }, shelf) =>
      decompositionReport(table, shelf.flowTable(after), indicator === undefined ? {} : { indicator }),
  }),
  spillover: measure({
    path: 'spillover',
    method: 'GET',
    what: { ko: '지역 사이의 파급과 되먹임', en: 'Spillover and feedback between regions' },
    asks: asked.spilloverAsked,
    report: (table, question) => spilloverReport(table, question),
  }),
  aggregate: measure({
    path: 'aggregations',
    method: 'POST',
    what: { ko: '부문을 모으면: 표를 모은 것과 결과를 모은 것', en: 'Aggregation: of the table, and of its results' },
    asks: asked.aggregationAsked,
    report: (table, { to, weights }, shelf) =>
      aggregationReport(table, concordanceFrom(table, shelf.sectorLevels(), to), weights),
  }),
  estimate: measure({
    path: 'estimates',
    method: 'POST',
    what: { ko: '입지계수로 어림한 지역 유발계수', en: 'Regional multipliers estimated by location quotients' },
    asks: asked.estimateAsked,
    report: (table, { employment, ...options }) => estimateFrom(table, employment, 'employment', options),
  }),
  update: measure({
    path: 'updates',
    method: 'POST',
    what: {
      ko: '새 해의 합계에 맞춘 표(RAS·GRAS), 추정',
      en: 'The table fitted to totals of another year (RAS, GRAS), an estimate',
    },
    asks: asked.updateAsked,
    report: (table, { targets, ...options }) => updateFrom(table, targets, 'targets', options),
  }),
} as const;

type EstimateAsked = z.infer<typeof asked.estimateAsked>;

/**
 * 부문별 취업자에서 어림한 지역 유발계수. `file`은 잘못을 말할 때 부를 이름이다.
 *
 * @throws Problem `parseEmploymentCsv`, `employmentFor`, `estimateReport`의 것
 */
export function estimateFrom(
  table: FlowTable,
  employment: EstimateAsked['employment'],
  file: string,
  { method, delta }: Omit<EstimateAsked, 'employment'>,
): EstimateReport {
  const rows =
    typeof employment === 'string'
      ? parseEmploymentCsv(employment, file)
      : employment.map((row, i) => ({ ...row, line: i + 1 }));
  return estimateReport(table, employmentFor(table, rows, file), {
    method,
    ...(delta === undefined ? {} : { delta }),
  });
}

type UpdateAsked = z.infer<typeof asked.updateAsked>;

/**
 * 새 해의 합계에 맞춘 표. `file`은 잘못을 말할 때 부를 이름이다.
 *
 * @throws Problem `parseTargetsCsv`, `targetsFor`, `updateReport`의 것
 */
export function updateFrom(
  table: FlowTable,
  targets: UpdateAsked['targets'],
  file: string,
  { year, method, id = updatedId(table.id, year) }: Omit<UpdateAsked, 'targets'>,
): UpdateReport {
  const rows =
    typeof targets === 'string' ? parseTargetsCsv(targets, file) : targets.map((row, i) => ({ ...row, line: i + 1 }));
  return updateReport(table, targetsFor(table, rows, { file, id, year }), { method });
}

/** 맞춘 표의 이름: 바탕의 이름에 새 해를 붙이되, 표의 이름으로 받는 여든 글자를 넘지 않게. */
function updatedId(id: string, year: number): string {
  const suffix = `-to-${year}`;
  return `${id.slice(0, 80 - suffix.length)}${suffix}`;
}
