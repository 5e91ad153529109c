import { governmentConsumption, payerTitles, publicPayers } from '../calibrate/payers.ts';
import { itemDemand, itemName } from '../table/final-demand-items.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import type { Text } from '../text.ts';
import { coefficientUnit, nationalLeaf, placeName } from './coefficients.ts';
import { wholeOf } from './investment.ts';
import { sectorName, type Model } from './model.ts';
import { inEokNode, type Traced } from './modelled.ts';
import { leaf, present, product, quotient, sum, type TraceNode } from './node.ts';
import { priceNodes } from './prices.ts';
import { assumption, constant } from './source.ts';

/** 재원 하나가 대는 투자액 = 전체 × 비중. */
export function paidBy({ model, trees }: Traced, payer: string): TraceNode {
  const { ko, en } = payerTitles[payer]!;
  const whole = inEokNode({ ...wholeOf(trees.investment), label: labels.investment });
  return product({ ko: `재원: ${ko}`, en: `Paid by: ${en}` }, '억원', [whole, payerShare(model, payer)]);
}

function payerShare({ layers, assumptions }: Model, payer: string): TraceNode {
  const { file } = layers.findLast(({ scenario }) => scenario.payers !== undefined)!;
  const { ko, en } = payerTitles[payer]!;
  const label = { ko: `재원의 비중: ${ko}`, en: `Share paid by: ${en}` };
  const place = { file, path: `payers.${payer}` };
  return leaf(label, assumptions.payers![payer]!, '비율', assumption(label, null, { place, reason: null }));
}

/** 공공재원 = 최종수요 × 공공이 대는 비중. */
export function publicMoney({ model, trees }: Traced): TraceNode {
  const payers = Object.keys(model.assumptions.payers!).filter((payer) => publicPayers.has(payer));
  const share = sum(
    { ko: '공공이 대는 비중', en: 'Share paid by public bodies' },
    '비율',
    payers.map((payer) => payerShare(model, payer)),
  );
  return product(publicLabel, '억원', [inEokNode(trees.demand(labels.demand)), share]);
}

const publicLabel: Text = { ko: '공공재원', en: 'Public money' };

/**
 * 공공재원의 기회비용: 같은 돈을 정부소비의 평균 구성으로 썼을 때의 전국 효과.
 *
 * @source domain «Opportunity cost of public money»; 한국은행 2020년 산업연관표, 정부소비지출
 */
export function opportunityCost(of: Traced, indicator: Indicator): TraceNode {
  const { model } = of;
  const name = labels[indicator];
  const label = { ko: `기회비용: ${name.ko}`, en: `Opportunity cost: ${name.en}` };
  const money = publicMoney(of);
  const perWon = averageCoefficient(model, indicator);
  if (indicator !== 'employment') return product(label, '억원', [money, perWon]);
  const { back } = priceNodes(model);
  const atTableYear = quotient(
    { ko: '표 기준연도 가격의 공공재원', en: 'Public money in prices of the table year' },
    '억원',
    present(money, back),
  );
  return product(label, '명', [atTableYear, tenthOfBillions, perWon]);
}

const tenthOfBillions = leaf(
  { ko: '1억원 = 0.1 × 10억원', en: '₩100m = 0.1 × ₩1bn' },
  0.1,
  '비율',
  constant({ ko: '단위: 취업유발계수는 10억원당 사람 수', en: 'Unit: employment coefficients are persons per ₩1bn' }),
);

/** 정부소비로 가중한 전국 계수. */
function averageCoefficient(model: Model, indicator: Indicator): TraceNode {
  const { national } = model.study.tables;
  const consumed = itemDemand(national, governmentConsumption)!;
  const item = itemName(governmentConsumption);
  const { sectors, nationwide } = model.resolved.region;
  const name = labels[indicator];
  const unit = coefficientUnit(indicator);
  const cells = sectors.map((sector, s) => {
    const of = sectorName(sector);
    const text = {
      ko: `표: ${national.id} · ${of.ko} · ${item.ko}(국산품), 백만원`,
      en: `Table: ${national.id} · ${of.en} · ${item.en.toLowerCase()} of domestic goods, million won`,
    };
    const cell = `finalDemand.domestic[${s}][${national.finalDemand.items.indexOf(governmentConsumption)}]`;
    return leaf({ ko: `${item.ko}: ${of.ko}`, en: `${item.en}: ${of.en}` }, consumed[s]!, '백만원', {
      kind: 'table',
      table: national.id,
      region: null,
      sector: sector.code,
      cell,
      text,
    });
  });
  const weighted = sectors.map((sector, s) =>
    product(sectorName(sector), '백만원', [
      cells[s]!,
      nationalLeaf(
        model,
        s,
        nationwide[indicator][s]!,
        name,
        { ko: `${name.ko}계수`, en: `${name.en} coefficient` },
        unit,
      ),
    ]),
  );
  const where = placeName(null, model.resolved.region.region);
  return quotient(
    {
      ko: `정부소비로 가중한 ${where.ko} ${name.ko}계수`,
      en: `${name.en} coefficient ${where.en}, weighted by government consumption`,
    },
    unit,
    [
      sum({ ko: '정부소비 × 계수', en: 'Government consumption × coefficient' }, '백만원', weighted),
      sum({ ko: item.ko, en: item.en }, '백만원', cells),
    ],
  );
}

export const opportunityFigures = ['publicMoney', ...indicators] as const;
