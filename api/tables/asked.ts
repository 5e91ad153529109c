import * as z from 'zod';
import {
  changeKinds,
  coefficientKinds,
  Problem,
  quotientMethods,
  shockKinds,
  tableId,
  tableIndicators,
  updateMethods,
  type Demanded,
} from '../../engine/index.ts';

/** 표에 묻는 것의 모양들. HTTP의 본문과 물음표 뒤가 이 모양이고, 명령줄도 이 모양으로 옮겨 묻는다. */

const account = z
  .string()
  .min(1)
  .max(120)
  .meta({ description: '부문 코드나 이름, 지역이 여럿이면 «지역:부문» · a sector code or name, or «region:sector»' });
const item = z.string().min(1).max(20).meta({ description: '최종수요 항목의 코드 · an item of final demand, as 9140' });
const indicator = z.enum(tableIndicators);

export const nothing = z.strictObject({});

export const priceAsked = z.strictObject({
  shocks: z
    .array(
      z.strictObject({
        sector: account.meta({ description: '부문 코드, 또는 all · a sector code, or all' }),
        fraction: z.number().meta({ description: '0.1은 10 % · 0.1 is 10 %' }),
        of: z.enum(shockKinds).default('valueAdded'),
      }),
    )
    .min(1)
    .max(200),
});

export const roundsAsked = z.strictObject({
  sector: account.optional(),
  item: item.optional(),
  rounds: z.number().default(10).meta({ description: '0–100' }),
});

export const pathsAsked = z.strictObject({
  sector: account.optional(),
  item: item.optional(),
  indicator: indicator.optional(),
  depth: z.number().optional().meta({ description: '고리의 수 0–12 · links' }),
  top: z.number().optional().meta({ description: '길의 수 1–1000 · paths' }),
});

export const changesAsked = z.strictObject({
  changes: z
    .array(z.strictObject({ row: account, column: account, how: z.enum(changeKinds), value: z.number() }))
    .min(1)
    .max(50),
});

export const mixedAsked = z.strictObject({
  outputs: z
    .array(z.strictObject({ sector: account, output: z.number().meta({ description: '백만원' }) }))
    .min(1)
    .max(50),
});

export const decompositionAsked = z.strictObject({
  after: z.string().min(1).max(100).meta({ description: '나중 표의 id · id of the later table' }),
  indicator: indicator.optional(),
});

export const aggregationAsked = z.strictObject({
  to: z.enum(['83', '33']),
  weights: z.enum(['finalDemand', 'output']).optional(),
});

export const estimateAsked = z.strictObject({
  employment: z
    .union([
      z.string().max(15_000),
      z.array(z.strictObject({ sector: z.string().min(1).max(60), employment: z.number().nonnegative() })).max(1000),
    ])
    .meta({
      description:
        '부문별 취업자: CSV(sector,employment) 글, 또는 줄들 · employment by sector as CSV text (sector,employment) or rows',
    }),
  method: z.enum(quotientMethods).default('FLQ'),
  delta: z.number().optional().meta({ description: 'FLQ와 AFLQ의 δ, 0–1 · δ of FLQ and AFLQ' }),
});

/** 물음표 뒤의 수는 글자로 온다: 수로 읽히는 글자는 수로 받는다. */
const written = z.preprocess(
  (given) => (typeof given === 'string' && given.trim() !== '' ? Number(given) : given),
  z.number(),
);

export const influenceAsked = z.strictObject({
  top: written.optional().meta({ description: '1–1000' }),
  tolerance: written.optional().meta({ description: '0.01은 1 % · 0.01 is 1 %' }),
});

export const spilloverAsked = z.strictObject({
  indicator: indicator.optional(),
  region: z.string().min(1).max(120).optional().meta({
    description:
      '그 지역의 최종수요가 부문마다 일으킨 산출까지 · also the outputs that this region’s final demand calls forth',
  }),
});

export const extractionAsked = z.strictObject({
  sector: account.optional().meta({
    description: '그 부문이 없을 때 다른 부문마다 잃는 것까지 · also what every other sector loses without this one',
  }),
});

export const fieldAsked = z.strictObject({
  row: account,
  column: account,
  top: written.optional().meta({ description: '1–1000' }),
});

export const coefficientsAsked = z.strictObject({ of: z.enum(coefficientKinds) });

export const supplyAsked = z.strictObject({
  changes: z
    .array(
      z.union([
        z.strictObject({
          sector: account,
          fraction: z
            .number()
            .meta({ description: '본원투입의 변화, −0.1은 −10 % · of primary inputs, −0.1 is −10 %' }),
        }),
        z.strictObject({ sector: account, amount: z.number().meta({ description: '백만원' }) }),
      ]),
    )
    .min(1)
    .max(200),
});

export const updateAsked = z.strictObject({
  targets: z
    .union([
      z.string().max(200_000),
      z
        .array(
          z.strictObject({ total: z.string().min(1).max(40), code: z.string().min(1).max(120), value: z.number() }),
        )
        .max(4000),
    ])
    .meta({
      description: '새 해의 합계: CSV(total,code,value) 글, 또는 줄들 · totals as CSV text (total,code,value) or rows',
    }),
  year: z.int().min(1900).max(2100),
  id: tableId.optional(),
  method: z.enum(updateMethods).default('GRAS'),
});

/**
 * 부문이나 최종수요 항목 가운데 꼭 하나.
 *
 * @throws Problem INVALID_REQUEST
 */
export function demandedBy({
  sector,
  item: code,
}: {
  sector?: string | undefined;
  item?: string | undefined;
}): Demanded {
  if (sector !== undefined && code === undefined) return { sector };
  if (code !== undefined && sector === undefined) return { item: code };
  const message = { ko: 'sector와 item 가운데 하나를 적어야 합니다', en: 'give one of sector and item' };
  throw new Problem('INVALID_REQUEST', {}, [{ file: null, line: null, path: 'sector', message }]);
}
