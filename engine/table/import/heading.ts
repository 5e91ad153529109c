import { Problem } from '../../problem.ts';
import type { PriceBasis } from '../flow-table.ts';
import { nameKey, textAt, type Sheet } from './grid.ts';
import type { Ledger } from './ledger.ts';

/** 표의 머리글: 밝히지 않은 것은 null. What the lines above a table say; null where they do not. */
export type Heading = {
  readonly title: string;
  readonly year: number | null;
  /** 제목의 «(2020년 가격)». */
  readonly priceYear: number | null;
  readonly priceBasis: PriceBasis | null;
  /** «단위 : 백만원»의 백만원. */
  readonly unit: string | null;
};

const bases: Readonly<Record<string, PriceBasis>> = {
  생산자: 'producer',
  기초: 'basic',
  구매자: 'purchaser',
  producer: 'producer',
  basic: 'basic',
  purchaser: 'purchaser',
};

/** 첫 `height`줄의 첫 몇 칸에 적힌 머리글. */
export function headingOf(sheet: Sheet, height: number): Heading {
  const lines = Array.from({ length: height }, (_, row) => [0, 1, 2, 3].map((column) => textAt(sheet, row, column)))
    .flat()
    .filter((line) => line !== '');
  const [title = ''] = lines;
  const ownYear = found(lines, /^(\d{4})\s*년(?:\s*\(?(?:실측|연장)표?\)?)?$/);
  const priceYear = found([title], /(\d{4})년\s*(?:기준년?|불변)?\s*가격/);
  const year = ownYear ?? found(lines, /(\d{4})\s*년/);
  const basis = found(lines.map(nameKey), /(생산자|기초|구매자)가격/);
  return {
    title,
    year: year === null ? null : Number(year),
    priceYear: priceYear === null ? null : Number(priceYear),
    priceBasis: basis === null ? null : bases[basis]!,
    unit: found(lines.map(nameKey), /단위[:：]?\(?([^):]+)/),
  };
}

function found(lines: readonly string[], pattern: RegExp): string | null {
  for (const line of lines) {
    const match = pattern.exec(line);
    if (match) return match[1]!;
  }
  return null;
}

/** 파일 이름에 적힌 해와 가격. What a file's name says of year and price basis. */
export function headingOfFile(name: string): { readonly year: number | null; readonly priceBasis: PriceBasis | null } {
  const year = found([name], /(?:^|\D)((?:19|20)\d{2})(?!\d)/);
  const basis = found([nameKey(name).toLowerCase()], /(생산자|기초(?=가격)|구매자|producer|basic|purchaser)/);
  return { year: year === null ? null : Number(year), priceBasis: basis === null ? null : bases[basis]! };
}

/** 백만원으로 바꾸는 셈: 곱하고 나눈다. To million won: multiply, then divide; one of the two is 1. */
export type Scale = { readonly times: number; readonly over: number };

const scales: Readonly<Record<string, Scale>> = {
  원: { times: 1, over: 1_000_000 },
  천원: { times: 1, over: 1000 },
  만원: { times: 1, over: 100 },
  백만원: { times: 1, over: 1 },
  억원: { times: 100, over: 1 },
  십억원: { times: 1000, over: 1 },
  조원: { times: 1_000_000, over: 1 },
};

/**
 * 단위 줄이 말하는 바꿈. 단위 줄이 없으면 백만원으로 본다.
 *
 * The scale that a unit line asks for; without a unit line figures are taken as million won.
 *
 * @throws Problem IMPORT_UNIT_UNKNOWN
 */
export function scaleOf(sheet: Sheet, unit: string | null, ledger: Ledger | null): Scale {
  const scale = scales[unit ?? '백만원'];
  if (!scale) {
    const known = Object.keys(scales).join(', ');
    throw new Problem('IMPORT_UNIT_UNKNOWN', { sheet: sheet.name, unit: String(unit).slice(0, 20), known });
  }
  if (unit !== null && unit !== '백만원') ledger?.repair('unit', `${sheet.name}: ${unit}`, sheet.name);
  return scale;
}

/** 머리글이 끝나고 표가 시작되는 줄을 찾을 때 보는 줄 수. */
export const headingRows = 12;
