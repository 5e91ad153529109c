const figureWords = {
  investment: ['투자액', '투자'],
  demand: ['최종수요', '수요'],
  imports: ['수입유발', '수입'],
  employees: ['고용유발', '고용'],
  years: ['연수'],
} as const;

const indicatorWords = {
  production: ['생산유발', '생산'],
  valueAdded: ['부가가치유발', '부가가치'],
  employment: ['취업유발', '취업'],
} as const;

/** 범위를 말하지 않으면 계이다. */
const scopeWords = { total: ['', '전체'], inRegion: ['지역 내'], outRegion: ['지역 외'] } as const;

/**
 * 한국어 이름 → 수치의 닫힌 표. 낱말 사이는 띄어도 붙여도 된다: «지역내 취업», «보정 지역 내 취업유발», «발표 생산».
 *
 * The closed table of Korean names. Words may be written together or apart; without a scope the total is meant.
 *
 * @example
 * koreanNames.get('지역 내 취업') // => 'employment.inRegion'
 * @example
 * koreanNames.get('취업') // => 'employment.total'
 */
export const koreanNames: ReadonlyMap<string, string> = new Map([
  ...named(figureWords, ''),
  ...Object.entries(scopeWords).flatMap(([scope, words]) =>
    words.flatMap((word) => [
      ...named(indicatorWords, word, (indicator) => `${indicator}.${scope}`),
      ...named(indicatorWords, `보정 ${word}`, (indicator) => `calibrated.${indicator}.${scope}`),
    ]),
  ),
  ...named({ investment: figureWords.investment, ...indicatorWords }, '발표', (name) => `stated.${name}`),
]);

function named(
  table: Readonly<Record<string, readonly string[]>>,
  before: string,
  figure: (name: string) => string = (name) => name,
): [string, string][] {
  return Object.entries(table).flatMap(([name, words]) =>
    words.map((word): [string, string] => [`${before} ${word}`.trim().replace(/ +/g, ' '), figure(name)]),
  );
}

const together = new Map([...koreanNames].map(([words, figure]) => [words.replaceAll(' ', ''), figure]));

/** 뒤에 글자가 이어지지 않는 온 낱말만: 그래서 가장 긴 이름이 잡힌다. Whole words alone, so that the longest name is taken. */
const anyName = new RegExp(
  `(?:${[...koreanNames.keys()].map((words) => words.replaceAll(' ', '\\s*')).join('|')})(?![\\w가-힣.])`,
  'y',
);

/**
 * 글의 그 자리에 있는 한국어 이름과 그것이 가리키는 수치.
 *
 * @example
 * koreanNameAt('지역내 취업 / 투자액', 0) // => { length: 6, figure: 'employment.inRegion' }
 * @example
 * koreanNameAt('취업률', 0) // => null
 */
export function koreanNameAt(text: string, from: number): { length: number; figure: string } | null {
  anyName.lastIndex = from;
  const found = anyName.exec(text)?.[0];
  return found === undefined ? null : { length: found.length, figure: together.get(found.replace(/\s/g, ''))! };
}

export function isKoreanName(name: string): boolean {
  return together.has(name);
}
