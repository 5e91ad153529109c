import { disassemble } from 'es-hangul';
import type { Text } from '../text.ts';

/** 계정의 코드와 이름. 지역이 여럿이면 «지역코드:부문코드». Code and name of an account; «region:sector» when there are regions. */
export type AccountName = { readonly sector: string; readonly name: Text };

/**
 * 코드, 이름, 또는 둘을 함께 적은 것이 가리키는 계정의 차례. 꼭 하나가 아니면 null. 띄어쓰기와 문장부호와 대소문자는 보지 않는다.
 *
 * The place of the one account that a code, a name, a code with its name, or a part of one name alone stands for; null when it is
 * none or several. Spaces, marks and letter case do not matter, nor do lost leading zeros.
 */
export function placeOf(accounts: readonly AccountName[], given: string): number | null {
  const exact = accounts.findIndex(({ sector }) => sector === given);
  if (exact >= 0) return exact;
  const asked = plain(given.slice(0, longest));
  if (asked === '') return null;
  const code = withoutZeros(given);
  const ways: ((account: AccountName) => boolean)[] = [
    ({ sector }) => withoutZeros(sector) === code,
    (account) => [...namesOf(account), ...codedNamesOf(account)].includes(asked),
    (account) => asked.length > 1 && namesOf(account).some((name) => name.includes(asked)),
  ];
  for (const fits of ways) {
    const [first, ...others] = accounts.flatMap((account, at) => (fits(account) ? [at] : []));
    if (first !== undefined && others.length === 0) return first;
  }
  return null;
}

/** 이보다 긴 이름은 없다. */
const longest = 200;
const mostNear = 5;
/** 이만큼 닮지 않은 이름은 권하지 않는다(0–1). */
const leastLikeness = 0.5;

/**
 * 적은 것과 닮은 이름의 계정들, 닮은 순으로 다섯까지. 적은 것이 든 이름이 먼저이고, 나머지는 자모가 함께 든 정도를 본다.
 *
 * Up to five accounts whose names are like what was given: names that contain it, then those that share most pairs of letters.
 */
export function accountsLike(accounts: readonly AccountName[], given: string): AccountName[] {
  const asked = plain(given.slice(0, longest)).replace(/^\d+/, '');
  if (asked === '') return [];
  const likeness = accounts.map((account) =>
    namesOf(account).reduce(
      (most, name) => Math.max(most, name.includes(asked) ? 1 : shared(pairsOf(name), pairsOf(asked))),
      0,
    ),
  );
  return accounts
    .map((account, at) => ({ account, like: likeness[at]! }))
    .filter(({ like }) => like >= leastLikeness)
    .toSorted((a, b) => b.like - a.like)
    .slice(0, mostNear)
    .map(({ account }) => account);
}

function namesOf({ name: { ko, en } }: AccountName): string[] {
  return [plain(ko), plain(en)];
}

/** 출력에 보이는 그대로, 코드와 이름을 함께. */
function codedNamesOf({ sector, name: { ko, en } }: AccountName): string[] {
  return [plain(`${sector}${ko}`), plain(`${sector}${en}`)];
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** «충북:07»과 «충북:7», «07»과 «7»은 같다. */
function withoutZeros(code: string): string {
  return code.trim().replace(/(^|:)0+(?=\d)/, '$1');
}

function pairsOf(text: string): Set<string> {
  const letters = disassemble(text);
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)));
}

/** 두 집합이 함께 지닌 정도, 0–1. @source Dice 1945 */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}
