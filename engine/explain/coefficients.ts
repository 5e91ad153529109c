import type { Indicator } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import type { Text } from '../text.ts';
import { leaf, product, sum, type TraceNode, type TraceUnit } from './node.ts';
import { sectorName, type Model } from './model.ts';
import { memo } from './prices.ts';
import { purchaseLeaf, rest } from './rates.ts';
import { constant } from './source.ts';

/** 한 부문의 수요를 어디서 사는가. */
export type Purchases = {
  readonly region: TraceNode;
  readonly otherRegions: TraceNode;
  readonly abroad: TraceNode;
  /** 국내에서 사는 몫. */
  readonly domestic: TraceNode;
};

export type CoefficientNodes = {
  readonly purchases: (sector: number) => Purchases;
  /** 수요 1원(취업은 10억원)이 지역 안이나 밖에 일으키는 것. */
  readonly coefficient: (sector: number, indicator: Indicator, scope: 'inRegion' | 'outRegion') => TraceNode;
};

/** @source 설계 §3 «What coefficients mean» */
export function coefficientNodes(model: Model): CoefficientNodes {
  const purchases = memo((sector: number) => purchasesOf(model, sector));
  const coefficient = memo((sector: number, indicator: Indicator, scope: 'inRegion' | 'outRegion') =>
    scope === 'inRegion'
      ? insideOf(model, sector, indicator, purchases(sector))
      : outsideOf(model, sector, indicator, purchases(sector)),
  );
  return { purchases, coefficient };
}

const elsewhereLabel: Text = { ko: '다른 지역에서 사는 몫', en: 'Bought in other regions' };
const domesticLabel: Text = { ko: '국내에서 사는 몫', en: 'Bought in the country' };

function purchasesOf(model: Model, sector: number): Purchases {
  const { region } = model.resolved;
  const { code } = region.sectors[sector]!;
  const abroad = purchaseLeaf(model, 'importShare', code);
  if (region.level === 'nation') {
    const domestic = rest(domesticLabel, abroad);
    return { region: notHere(model), otherRegions: domestic, abroad, domestic };
  }
  const local = purchaseLeaf(model, 'localPurchase', code);
  const remainder = rest(elsewhereLabel, local, abroad);
  const elsewhere = remainder.value >= 0 ? remainder : nothingElse;
  const domestic = sum(domesticLabel, '비율', [local, elsewhere]);
  return region.absent[sector]
    ? { region: notHere(model), otherRegions: domestic, abroad, domestic }
    : { region: local, otherRegions: elsewhere, abroad, domestic };
}

/** 십진수로 적은 두 비율의 합이 1을 끝자리만큼 넘은 것. */
const nothingElse = leaf(
  elsewhereLabel,
  0,
  '비율',
  constant({
    ko: '지역내 구매율과 수입 비율을 더하면 1이어서 남는 몫이 없음',
    en: 'Local purchase and imports make up 1; nothing is left',
  }),
);

function notHere({ resolved: { region } }: Model): TraceNode {
  const text =
    region.level === 'nation'
      ? { ko: '전국표는 지역을 가르지 않음', en: 'A national table does not tell regions apart' }
      : {
          ko: `이 부문은 ${region.region.ko}에 없어 다른 지역에서 삼`,
          en: `${region.region.en} does not have this sector; it is bought elsewhere`,
        };
  return leaf({ ko: '지역에서 사는 몫', en: 'Bought in the region' }, 0, '비율', constant(text));
}

function insideOf(model: Model, sector: number, indicator: Indicator, { region }: Purchases): TraceNode {
  if (model.resolved.region.absent[sector]) return absentCell(model, sector, indicator);
  const cell = regionalCell(model, sector, indicator, 'inRegion');
  return product(coefficientLabel(model, indicator, 'inRegion'), cell.unit, [region, cell]);
}

function outsideOf(model: Model, sector: number, indicator: Indicator, { region, otherRegions }: Purchases): TraceNode {
  const { level, absent } = model.resolved.region;
  const nationwide = nationalCell(model, sector, indicator);
  const label = coefficientLabel(model, indicator, 'outRegion');
  if (level === 'nation' || absent[sector]) return product(label, nationwide.unit, [otherRegions, nationwide]);
  const cell = regionalCell(model, sector, indicator, 'outRegion');
  const spill = { ko: '지역에서 산 것이 밖에 일으킴', en: 'From purchases in the region' };
  const beyond = { ko: '다른 지역에서 산 것이 일으킴', en: 'From purchases in other regions' };
  return sum(label, cell.unit, [
    product(spill, cell.unit, [region, cell]),
    product(beyond, nationwide.unit, [otherRegions, nationwide]),
  ]);
}

function coefficientLabel(
  { resolved: { region } }: Model,
  indicator: Indicator,
  scope: 'inRegion' | 'outRegion',
): Text {
  const where = placeName(region.level === 'nation' ? null : scope, region.region);
  return {
    ko: `수요 ${indicator === 'employment' ? '10억원' : '1원'}당 ${where.ko} ${labels[indicator].ko}`,
    en: `${labels[indicator].en} ${where.en} per ${indicator === 'employment' ? '₩1bn' : 'won'} of demand`,
  };
}

/** «세종 내», 전국표면 «전국». */
export function placeName(scope: 'inRegion' | 'outRegion' | null, { ko, en }: Text): Text {
  if (scope === null) return { ko: '전국', en: 'nationwide' };
  return scope === 'inRegion' ? { ko: `${ko} 내`, en: `inside ${en}` } : { ko: `${ko} 외`, en: `outside ${en}` };
}

export function coefficientUnit(indicator: Indicator): TraceUnit {
  return indicator === 'employment' ? '명/10억원' : '원/원';
}

/** 시·도표의 칸. */
function regionalCell(model: Model, sector: number, indicator: Indicator, scope: 'inRegion' | 'outRegion'): TraceNode {
  const { region } = model.resolved;
  const value = region[scope][indicator][sector]!;
  const source = regionalSource(model, sector, indicator, scope);
  return leaf(cellLabel(indicator), value, coefficientUnit(indicator), source);
}

/** 그 시·도에 없는 산업의 빈칸: 지역 안에서는 아무것도 일으키지 않는다. */
function absentCell(model: Model, sector: number, indicator: Indicator): TraceNode {
  const { kind, text, ...source } = regionalSource(model, sector, indicator, 'inRegion');
  const told = {
    ko: `${text.ko}: 이 시·도에 없는 산업이라 빈칸`,
    en: `${text.en}: empty, the province does not have this industry`,
  };
  return leaf(cellLabel(indicator), 0, coefficientUnit(indicator), { kind, ...source, text: told });
}

function regionalSource(
  { study, resolved: { region }, titles }: Model,
  sector: number,
  indicator: Indicator,
  scope: 'inRegion' | 'outRegion',
) {
  const { id, year, regions } = study.tables.regional!;
  const row = regions.findIndex(({ code }) => code === region.region.code);
  const title = titles[id] ?? {
    ko: `${year}년 시·도별 유발계수표`,
    en: `Inducement coefficients by province, ${year}`,
  };
  const name = sectorName(region.sectors[sector]!);
  const where = placeName(scope, region.region);
  return {
    kind: 'table' as const,
    table: id,
    region: region.region.code,
    sector: region.sectors[sector]!.code,
    cell: `${indicator}.${scope}[${row}][${sector}]`,
    text: {
      ko: `표: ${title.ko} (${id}) · ${name.ko} · ${labels[indicator].ko} ${where.ko}`,
      en: `Table: ${title.en} (${id}) · ${name.en} · ${labels[indicator].en.toLowerCase()} ${where.en}`,
    },
  };
}

/** 전국표에서 푼 계수: 한 칸이 아니라 표 전체에서 나온다. */
function nationalCell(model: Model, sector: number, indicator: Indicator): TraceNode {
  const value = model.resolved.region.nationwide[indicator][sector]!;
  return nationalLeaf(model, sector, value, labels[indicator], cellLabel(indicator), coefficientUnit(indicator));
}

/** 전국표를 풀어 얻은 계수의 잎. */
export function nationalLeaf(
  { study, resolved: { region }, titles }: Model,
  sector: number,
  value: number,
  what: Text,
  label: Text,
  unit: TraceUnit,
): TraceNode {
  const { id, year } = study.tables.national;
  const title = titles[id] ?? { ko: `${year}년 산업연관표`, en: `Input-output table of ${year}` };
  const name = sectorName(region.sectors[sector]!);
  return leaf(label, value, unit, {
    kind: 'table',
    table: id,
    region: null,
    sector: region.sectors[sector]!.code,
    cell: null,
    text: {
      ko: `표: ${title.ko} (${id}) · ${name.ko} · ${what.ko}계수, 국산거래표 전체를 풀어 얻은 열의 합`,
      en: `Table: ${title.en} (${id}) · ${name.en} · ${what.en.toLowerCase()}, column sum solved from the whole domestic table`,
    },
  });
}

function cellLabel(indicator: Indicator): Text {
  return { ko: `${labels[indicator].ko}계수`, en: `${labels[indicator].en} coefficient` };
}
