import { Problem, type Issue } from '../../problem.ts';
import { both } from '../../problem/catalogue.ts';
import type { Text } from '../../text.ts';

/** 고쳐 읽은 것의 갈래와 그 말. What was read differently from how it is written. */
const repairs = {
  separators: both(
    '쉼표와 앞뒤 빈칸을 떼고 수로 읽음',
    'Thousands separators and surrounding blanks were taken off the numbers',
  ),
  numberAsText: both('글자로 적힌 수를 수로 읽음', 'Numbers stored as text were read as numbers'),
  unit: both('단위 줄에 따라 백만원으로 바꿈', 'Converted to million won as the unit line says'),
  codes: both('수로 적힌 코드 앞에 0을 채움', 'Codes stored as numbers were padded with zeros'),
  names: both(
    '이름의 줄바꿈과 여러 빈칸을 빈칸 하나로 바꿈',
    'Line feeds and runs of spaces inside names became single spaces',
  ),
  regionNames: both('시·도의 긴 이름을 짧은 이름으로 바꿈', 'Long names of provinces became short ones'),
  regionsCarried: both(
    '첫 열에만 적힌 지역 이름을 그 묶음의 모든 열에 이어 씀',
    'A region named only in the first column of its block was carried over the block',
  ),
  outside: both(
    '코드가 없는 행과 열에 적힌 것은 읽지 않음',
    'What stands in rows and columns without a code was not read',
  ),
  sheets: both('쓰지 않는 시트는 읽지 않음', 'Sheets that are not needed were not read'),
  encoding: both('EUC-KR 글자를 바꾸어 읽음', 'Text was decoded from EUC-KR'),
} as const satisfies Record<string, Text>;

/** 받지 않은 칸의 갈래와 그 말. Why a cell was refused. */
const refusals = {
  text: (value) => both(`수가 있을 자리에 글자 “${value}”`, `Text “${value}” where a number belongs`),
  blank: () =>
    both('빈 칸: 빠진 것은 0이 아님. 0이면 0을 적을 것', 'Blank: missing is not zero. Write 0 if it is zero'),
  notFinite: (value) => both(`수가 아닌 값 “${value}”`, `Not a finite number: “${value}”`),
  errorValue: (value) => both(`오류 값 “${value}”`, `An error value “${value}”`),
  formula: () => both('수식: 값으로 바꾸어 저장할 것', 'A formula: save it as a value'),
} as const satisfies Record<string, (value: string) => Text>;

export type RepairKind = keyof typeof repairs;
export type RefusalKind = keyof typeof refusals;

/** 고쳐 읽은 것: 무엇을, 처음 어디서, 몇 곳에서. What was repaired, where first, and in how many places. */
export type Repaired = {
  readonly what: RepairKind;
  readonly where: string;
  readonly count: number;
  readonly message: Text;
};

/** 받지 않은 칸 하나. */
export type Refused = { readonly what: RefusalKind; readonly where: string; readonly why: Text };

/** 고친 것과 받지 않은 것을 적어 두는 장부. A ledger of what was repaired and refused while reading. */
export type Ledger = {
  repair(what: RepairKind, where: string, group: string): void;
  refuse(what: RefusalKind, where: string, value: string, isNeeded: boolean): void;
  repaired(): Repaired[];
  refused(): Refused[];
  /** @throws Problem IMPORT_CELLS_REFUSED 표에 꼭 필요한 칸을 받지 못했을 때 */
  requireNeeded(file: string): void;
};

/** 낱낱이 적는 한도; 그 뒤로는 수만 센다. */
const mostListed = 100;

export function openLedger(): Ledger {
  const repaired = new Map<string, { what: RepairKind; where: string; count: number }>();
  const refused: Refused[] = [];
  const needed: Refused[] = [];
  let neededCount = 0;
  return {
    repair(what, where, group) {
      const known = repaired.get(`${what} ${group}`);
      if (known) known.count += 1;
      else repaired.set(`${what} ${group}`, { what, where, count: 1 });
    },
    refuse(what, where, value, isNeeded) {
      if (isNeeded) neededCount += 1;
      const list = isNeeded ? needed : refused;
      if (list.length < mostListed) list.push({ what, where, why: refusals[what](shown(value)) });
    },
    repaired: () => [...repaired.values()].map((entry) => ({ ...entry, message: repairs[entry.what] })),
    refused: () => [...refused],
    requireNeeded(file) {
      const [first] = needed;
      if (!first) return;
      const { where, why } = first;
      throw new Problem(
        'IMPORT_CELLS_REFUSED',
        { file, count: neededCount, where, whyKo: why.ko, whyEn: why.en },
        needed.map((cell): Issue => ({ file, line: null, path: cell.where, message: cell.why })),
      );
    },
  };
}

/** 남의 글자를 되풀이할 때는 짧게. */
function shown(value: string): string {
  return value.length > 20 ? `${value.slice(0, 20)}…` : value;
}
