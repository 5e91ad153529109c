import { sha256Of } from '../math/canonical.ts';
import type { PriceIndex } from '../units/prices.ts';
import type { FlowTable } from './flow-table.ts';
import { concordanceData, nationalData, priceData, regionalData } from './schema.ts';
import { readData, shaped } from './shaped.ts';
import { contentOf } from './table-file.ts';
import { nationalTableOf, priceIndexOf, regionalTableOf, type RegionalTable, type SectorLevels } from './tables.ts';

/** 표 파일의 글을 읽는다: 모양을 검사하고 표로 만든다. Reading the text of a table's file: its shape is checked first. */

/**
 * 지역 유발계수표를 읽는다. Reads a regional coefficient table from its file's text.
 *
 * @throws Problem INVALID_FILE
 */
export function readRegionalTable(text: string): RegionalTable {
  return regionalTableOf(readData(regionalData, text), sha256Of(text));
}

/**
 * 전국표를 읽는다. Reads a national table from its file's text.
 *
 * @throws Problem INVALID_FILE
 */
export function readNationalTable(text: string): FlowTable {
  return nationalOf(contentOf(text), sha256Of(text));
}

/**
 * 이미 읽은 내용을 전국표로. A national table from content that is parsed already.
 *
 * @throws Problem INVALID_FILE
 */
export function nationalOf(content: unknown, hash: string): FlowTable {
  return nationalTableOf(shaped(nationalData, content), hash);
}

/**
 * 물가지수를 읽는다. Reads a price index from its file's text.
 *
 * @throws Problem INVALID_FILE
 */
export function readPrices(text: string): PriceIndex {
  return priceIndexOf(readData(priceData, text), sha256Of(text));
}

/**
 * 부문 이음표를 읽는다. Reads a concordance of sectors from its file's text.
 *
 * @throws Problem INVALID_FILE
 */
export function readSectorLevels(text: string): SectorLevels {
  return { ...readData(concordanceData, text), hash: sha256Of(text) };
}
