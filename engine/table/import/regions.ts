import { nameKey } from './grid.ts';
import type { Ledger } from './ledger.ts';

/** 시·도의 짧은 이름과 영문. Short names of the provinces, in the order of the regional workbook. */
const english: Readonly<Record<string, string>> = {
  서울: 'Seoul',
  인천: 'Incheon',
  경기: 'Gyeonggi',
  대전: 'Daejeon',
  세종: 'Sejong',
  충북: 'Chungbuk',
  충남: 'Chungnam',
  광주: 'Gwangju',
  전북: 'Jeonbuk',
  전남: 'Jeonnam',
  대구: 'Daegu',
  경북: 'Gyeongbuk',
  부산: 'Busan',
  울산: 'Ulsan',
  경남: 'Gyeongnam',
  강원: 'Gangwon',
  제주: 'Jeju',
};

/** 이름이 두 글자로 줄지 않는 도. */
const shortened: Readonly<Record<string, string>> = {
  충청북: '충북',
  충청남: '충남',
  전라북: '전북',
  전라남: '전남',
  경상북: '경북',
  경상남: '경남',
};

/** 나라 전체의 줄이나 열: 지역이 아니다. The line of the whole country: never a region. */
export const wholeCountry = '전국';

/**
 * 시·도의 짧은 이름; 시·도가 아니면 null.
 *
 * @example
 * provinceOf('충청북도') // => '충북'
 * @example
 * provinceOf('전국') // => null
 */
export function provinceOf(name: string): string | null {
  const key = nameKey(name);
  const short = shortened[key.slice(0, 3)] ?? key.slice(0, 2);
  return Object.hasOwn(english, short) ? short : null;
}

/** 짧은 이름으로 부르고, 고쳤으면 적는다. */
export function regionName(written: string, where: string, ledger: Ledger): string | null {
  const name = provinceOf(written);
  if (name !== null && name !== nameKey(written)) ledger.repair('regionNames', where, name);
  return name;
}

export function namedRegion(code: string): { code: string; ko: string; en: string } {
  return { code, ko: code, en: english[code]! };
}
