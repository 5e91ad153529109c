import type { Text } from '../text.ts';

/**
 * 글에서 표를 부르는 이름. 한국은행의 표가 아니면 그 id 그대로.
 *
 * What prose calls a table; one that is not the Bank of Korea's goes by its id.
 *
 * @example
 * tableName('bok-2020-regional').ko // => '2020년 지역산업연관표'
 * @example
 * tableName('bok-2020-national-83').en // => '2020 input-output table (83 sectors)'
 */
export function tableName(id: string): Text {
  const [, year, sectors] = /^bok-(\d{4})-(?:regional|national-(\d+))$/.exec(id) ?? [];
  if (id === 'kr-gdp-deflator') return { ko: '한국 GDP 디플레이터', en: 'GDP deflator of Korea' };
  if (year === undefined) return { ko: id, en: id };
  if (sectors === undefined) return { ko: `${year}년 지역산업연관표`, en: `${year} regional input-output tables` };
  return { ko: `${year}년 산업연관표(${sectors}부문)`, en: `${year} input-output table (${sectors} sectors)` };
}
