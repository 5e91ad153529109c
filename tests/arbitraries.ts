import fc from 'fast-check';

/** 성질 시험의 생성기를 한곳에. Generators shared by the property tests. */

/** 합이 1인 비중. Shares over some of `keys`, summing to 1. */
export function sharesOver(keys: readonly string[], maxParts = 4): fc.Arbitrary<Record<string, number>> {
  return fc
    .uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: Math.min(maxParts, keys.length) })
    .chain((chosen) =>
      fc
        .array(fc.integer({ min: 1, max: 100 }), { minLength: chosen.length, maxLength: chosen.length })
        .map((weights) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          return Object.fromEntries(chosen.map((key, i) => [key, weights[i]! / total]));
        }),
    );
}

/** 억원 금액, 소수도. */
const amountsInEok = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 1, max: 10_000_000 }).map((hundredths) => hundredths / 100),
);

/** 지역내 구매율과 수입 비율: 합이 1을 넘지 않는다. */
const purchases = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([a, b]) => ({ localPurchase: Math.min(a, b) / 100, importShare: (100 - Math.max(a, b)) / 100 }));

export type OwnContent = {
  id: string;
  plan: null;
  region: string;
  priceYear: number;
  components: { id: string; investment: { value: number; unit: string }; mix: Record<string, number> }[];
  schedule: Record<string, number>;
  levers: Record<string, number>;
};

/** 계획 없는 자기 시나리오. A scenario of one's own, well-formed and possible. */
export function ownScenarios(sectors: readonly string[], regions: readonly string[]): fc.Arbitrary<OwnContent> {
  const years = ['2019', '2020', '2021', '2022', '2023', '2024'];
  const component = fc.record({
    investment: fc.record({ value: amountsInEok, unit: fc.constant('억원') }),
    mix: sharesOver(sectors),
  });
  return fc
    .record({
      region: fc.constantFrom(...regions),
      priceYear: fc.integer({ min: 2019, max: 2022 }),
      parts: fc.array(component, { minLength: 1, maxLength: 4 }),
      schedule: sharesOver(years),
      bought: purchases,
      execution: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
      productivityGrowth: fc.integer({ min: 0, max: 100 }).map((permille) => permille / 1000),
    })
    .map(({ region, priceYear, parts, schedule, bought, execution, productivityGrowth }) => ({
      id: 'own',
      plan: null,
      region,
      priceYear,
      components: parts.map((part, i) => ({ id: `part-${i}`, ...part })),
      schedule,
      levers: { ...bought, execution, productivityGrowth },
    }));
}

/** JSON이 담을 수 있는 것과 YAML만 담는 것(NaN, 무한대). What a file or a request can hold. */
export const jsonish = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(NaN, Infinity, -Infinity, -0, '1_000', '', '__proto__', 'constructor', 1e308, -1, 0.5, '2024', null),
) as fc.Arbitrary<unknown>;

/** 열쇠 이름으로 짓궂은 것들까지. */
export const keys = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '',
    '50',
    '01',
    '83',
    '84',
    '2024',
    '2e3',
    '02024',
    ' 2024',
    '2101',
  ),
  fc.string({ maxLength: 6 }),
);

const numbers = fc.oneof(
  fc.constantFrom(
    0,
    -0,
    1,
    -1,
    0.1,
    0.5,
    0.9,
    1.1,
    1e-12,
    1e-300,
    1e9,
    9.1e15,
    1e308,
    2015,
    2019,
    2020,
    2023,
    2024,
    2030,
    2100,
  ),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** 단위, 지역, 부문, 이름, 내력: 자리에 맞지 않아도 낱말로는 있는 것들. */
const words = fc.constantFrom(
  '',
  ...'억원 조원 원 명 억 제주 세종 경성 50 80 99 2024 2030 none factor mix total inRegion stated implied perUnit'.split(
    ' ',
  ),
  ...'planner assumed current constant quantum demand-1 a sejong-2024 gwangju-2019 sejong-2024-baseline'.split(' '),
  ...'eumseong-2023-cautious bok-2020-regional kr-gdp-deflator constructor __proto__ ../x.yaml'.split(' '),
);

type Json = unknown;

/**
 * 멀쩡한 내용의 한두 곳을 망가뜨린 것. 대개는 자료형을 지켜서 모양의 검사를 지나 깊은 곳까지 간다.
 *
 * Sound content with one or two places changed, dropped, renamed or copied. Most changes keep the type, so that they pass the
 * check of shape and get far inside.
 */
export function spoiled(sound: Json): fc.Arbitrary<Json> {
  const places = pathsOf(sound);
  const change = fc.record({
    path: fc.constantFrom(...places),
    how: fc.constantFrom('alike', 'alike', 'alike', 'alike', 'drop', 'copy', 'add', 'replace'),
    number: numbers,
    word: words,
    value: fc.oneof(jsonish, fc.dictionary(keys, jsonish, { maxKeys: 3 })),
    key: fc.oneof(words, keys),
    from: fc.constantFrom(...places),
  });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce<Json>((content, { path, how, number, word, value, key, from }) => {
      switch (how) {
        case 'alike':
          return edited(content, path, (found) => alike(found, number, word, key));
        case 'drop':
          return edited(content, path, () => undefined);
        case 'copy':
          return edited(content, path, () => structuredClone(at(sound, from)));
        case 'add':
          return edited(content, path, (found) => (isRecord(found) ? withKey(found, key, number) : [found, word]));
        default:
          return edited(content, path, () => value);
      }
    }, structuredClone(sound)),
  );
}

/** 같은 자료형의 다른 값; 묶음은 한 열쇠의 이름을 바꾸고, 목록은 마지막 것을 되풀이한다. */
function alike(found: Json, number: number, word: string, key: string): Json {
  if (typeof found === 'number') return number;
  if (typeof found === 'string') return word;
  if (Array.isArray(found)) return [...found, structuredClone(found.at(-1))];
  if (!isRecord(found)) return found;
  const [renamed, ...rest] = Object.entries(found);
  return renamed ? Object.fromEntries([...rest, [key, renamed[1]]]) : found;
}

function isRecord(value: Json): value is Record<string, Json> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

type Path = readonly (string | number)[];

function pathsOf(value: Json, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  const members = Array.isArray(value) ? value.map((member, i) => [i, member] as const) : Object.entries(value);
  return [...(path.length > 0 ? [path] : []), ...members.flatMap(([key, member]) => pathsOf(member, [...path, key]))];
}

function at(value: Json, path: Path): Json {
  return path.reduce<Json>((inner, key) => (inner as Record<string | number, Json>)[key], value);
}

function edited(value: Json, path: Path, change: (found: Json) => Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return value;
  if (Array.isArray(value)) return value.map((member, i) => (i === key ? edited(member, rest, change) : member));
  return withKey(value, String(key), edited((value as Record<string, Json>)[key], rest, change));
}

/** `__proto__`도 보통 열쇠로. */
function withKey(object: object, key: string, value: Json): object {
  const entries = Object.entries(object).filter(([known]) => known !== key);
  return Object.fromEntries(value === undefined ? entries : [...entries, [key, value]]);
}
