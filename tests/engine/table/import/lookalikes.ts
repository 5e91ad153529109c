import { inverse, Matrix } from 'ml-matrix';
import type { Cell, GridFile, NationalData, RegionalTable, Sheet } from '../../../../engine/index.ts';
import { rawTable } from '../../support.ts';

/**
 * 공식 파일과 같은 배치의 파일을 실은 표에서 짓는다. Look-alikes of the official files, made from the shipped tables.
 */

type Rows = readonly (readonly Cell[])[];

export const national83 = rawTable<NationalData>('tables/bok-2020-national-83');
export const national165 = rawTable<NationalData>('tables/bok-2020-national-165');
export const national33 = rawTable<NationalData>('tables/bok-2020-national-33');
export const regional = rawTable<Omit<RegionalTable, 'hash'>>('tables/bok-2020-regional');

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const columnSum = (rows: readonly (readonly number[])[], j: number) => sum(rows.map((row) => row[j]!));
const added = (a: number[][], b: number[][]) => a.map((row, i) => row.map((value, j) => value + b[i]![j]!));

export function sheet(name: string, rows: Rows, formulas: readonly string[] = []): Sheet {
  return { name, rows, formulas: new Set(formulas) };
}

export function workbook(sheets: readonly Sheet[], name = '(표)(2020실측)투입산출표_생산자가격.xlsx'): GridFile {
  return { name, format: 'workbook', sheets };
}

/** 한 시트의 칸 하나를 바꾼 것. */
export function withCell(from: Sheet, row: number, column: number, value: Cell): Sheet {
  return {
    ...from,
    rows: from.rows.map((cells, r) => (r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells)),
  };
}

const demandNames = [
  '민간소비지출\n(가계 및 가계봉사\n비영리단체)',
  '정부소비지출',
  '민간고정\n자본형성',
  '정부고정\n자본형성',
  '재고증감',
  '귀중품\n순취득',
  '수출',
];
const inputLines = [
  ['9610', '피용자보수', 'compensation'],
  ['9621', '영업잉여', 'operatingSurplus'],
  ['9622', '고정자본소모', 'fixedCapitalConsumption'],
  ['9630', '생산세(보조금공제)', 'productionTaxLessSubsidy'],
] as const;

type Options = { codes?: readonly string[]; short?: boolean; unit?: string; times?: number; year?: number };

/** 배치 A: 국산·수입·총거래표 세 시트와 계수 시트 여섯. */
export function layoutA(
  data: NationalData,
  { codes, short = false, unit = '백만원', times = 1, year = 2020 }: Options = {},
): Sheet[] {
  const names = data.sectors.map(({ ko }, i) => (i % 7 === 3 ? `${ko}　` : ko));
  const own = codes ?? data.sectors.map(({ code }) => code);
  const price = short ? '생산자' : '생산자가격';
  const head = (title: string, unitLine: string | null): Rows => [
    [`투입산출표_${title}(${year}년 가격)`],
    [`${year}년`],
    ['생산자가격'],
    [unitLine],
  ];
  const codeRows = (more: readonly (readonly [string, string])[]): Rows => [
    ['            상품\r\n    상품', null, ...own, ...more.map(([code]) => code)],
    [null, null, ...names, ...more.map(([, name]) => name)],
  ];
  const { items } = data.finalDemand;
  const salesColumns = [
    ['9090', '중간수요계'],
    ...items.map((item, k) => [item, demandNames[k]!] as const),
    ['9190', '최종수요계'],
    ['9290', '총수요계'],
  ] as [string, string][];
  const sales = (flows: number[][], demand: number[][]) =>
    flows.map(
      (row, i) =>
        [own[i]!, names[i]!, ...row, sum(row), ...demand[i]!, sum(demand[i]!), sum(row) + sum(demand[i]!)] as Cell[],
    );
  const totalRow = (code: string, name: string, rows: Rows): Cell[] => [
    code,
    name,
    ...rows[0]!.slice(2).map((_, j) => sum(rows.map((row) => row[j + 2] as number))),
  ];
  const transactions = (kind: string, flows: number[][], demand: number[][]): Sheet => {
    const rows = sales(flows, demand);
    const all = [...rows, totalRow('9590', '중간투입계', rows)];
    const blank = Array.from({ length: 3 }, () => Array.from({ length: all[0]!.length + 8 }, () => null));
    return scaled(
      sheet(`A표_${kind}(${price})`, [...head(kind, `단위 : ${unit}`), ...codeRows(salesColumns), ...all, ...blank]),
      times,
    );
  };
  const flows = added(data.domestic, data.imported);
  const demand = added(data.finalDemand.domestic, data.finalDemand.imported);
  const imports = data.imported.map((row, i) => sum(row) + sum(data.finalDemand.imported[i]!));
  const totalSales = sales(flows, demand).map((row, i) => [
    ...row,
    data.output[i]!,
    imports[i]!,
    0,
    imports[i]!,
    0,
    0,
    data.output[i]! + imports[i]!,
  ]);
  const rowsBelow: Rows = [
    totalRow('9590', '중간투입계', totalSales),
    ...inputLines.map(([code, name, key]): Cell[] => [code, name, ...data.valueAdded[key], sum(data.valueAdded[key])]),
    ['9690', '부가가치계', ...own.map((_, j) => sum(inputLines.map(([, , key]) => data.valueAdded[key][j]!)))],
    ['9790', '총투입계', ...data.output],
  ];
  const supply = [
    ['9310', '총산출'],
    ['9321', '수입'],
    ['9322', '생산물세(수입)'],
    ['9329', '수입계'],
    ['9331', '도소매마진'],
    ['9332', '화물운임'],
    ['9390', '총공급계\n'],
  ] as [string, string][];
  const total = scaled(
    sheet(`A표_총거래표(${price})`, [
      ...head('총거래표', `단위 : ${unit}`),
      ...codeRows([...salesColumns, ...supply]),
      ...totalSales,
      ...rowsBelow,
    ]),
    times,
  );
  const matrix = (name: string, title: string, cells: number[][], line: string): Sheet =>
    sheet(name, [
      ...head(title, null),
      ...codeRows([['9090', line]]),
      ...cells.map((row, i): Cell[] => [own[i]!, names[i]!, ...row, sum(row)]),
      ['9590', '열합', ...own.map((_, j) => columnSum(cells, j))],
    ]);
  const share = (cells: number[][]) =>
    cells.map((row) => row.map((value, j) => (data.output[j] === 0 ? 0 : value / data.output[j]!)));
  const [ad, am] = [share(data.domestic), share(data.imported)];
  const leontief = inverse(Matrix.eye(own.length).sub(new Matrix(ad)));
  const valueAdded = own.map(
    (_, j) => sum(inputLines.map(([, , key]) => data.valueAdded[key][j]!)) / (data.output[j]! || 1),
  );
  return [
    total,
    transactions('수입거래표', data.imported, data.finalDemand.imported),
    transactions('국산거래표', data.domestic, data.finalDemand.domestic),
    matrix('총투입계수(A)', '총투입계수표', added(ad, am), '중간수요계'),
    matrix('수입투입계수(Am)', '수입투입계수표', am, '중간수요계'),
    matrix('국산투입계수(Ad)', '국산투입계수표', ad, '중간수요계'),
    matrix('생산유발계수', '생산유발계수표', leontief.to2DArray(), '행합'),
    matrix('수입유발계수', '수입유발계수표', new Matrix(am).mmul(leontief).to2DArray(), '행합'),
    matrix(
      '부가가치유발계수',
      '부가가치유발계수표',
      leontief.to2DArray().map((row, i) => row.map((cell) => cell * valueAdded[i]!)),
      '행합',
    ),
    sheet('최종수요항목별 생산유발액', [
      ...head('최종수요항목별 생산유발액', '단위 : 백만원'),
      ['최종수요항목\r\n    상품', null, ...items, '9190'],
      [null, null, ...demandNames, '최종수요계'],
      ...leontief
        .mmul(new Matrix(data.finalDemand.domestic))
        .to2DArray()
        .map((row, i): Cell[] => [own[i]!, names[i]!, ...row, sum(row)]),
    ]),
  ];
}

/** 수인 칸을 모두 곱한 것: 다른 단위로 적은 시트. */
function scaled(from: Sheet, times: number): Sheet {
  return { ...from, rows: from.rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell * times : cell))) };
}

/** 마지막 두 부문을 하나로: 82부문의 표. 합이라 균형이 그대로이다. */
export function merged(data: NationalData): NationalData {
  const last = data.sectors.length - 1;
  const vector = (values: number[]) => [...values.slice(0, last - 1), values[last - 1]! + values[last]!];
  const rows = (cells: number[][]) => [
    ...cells.slice(0, last - 1),
    cells[last - 1]!.map((value, j) => value + cells[last]![j]!),
  ];
  return {
    ...data,
    sectors: data.sectors.slice(0, last),
    domestic: rows(data.domestic).map(vector),
    imported: rows(data.imported).map(vector),
    finalDemand: {
      items: data.finalDemand.items,
      domestic: rows(data.finalDemand.domestic),
      imported: rows(data.finalDemand.imported),
    },
    valueAdded: Object.fromEntries(
      Object.entries(data.valueAdded).map(([name, row]) => [name, vector(row)]),
    ) as NationalData['valueAdded'],
    output: vector(data.output),
    persons: { employed: {}, employees: {} },
  };
}

/** 줄의 이름 → 공식 코드. */
const officialCodes: Readonly<Record<string, string>> = {
  중간수요계: '9090',
  ...Object.fromEntries(demandNames.map((name, k) => [name, national83.finalDemand.items[k]!])),
  최종수요계: '9190',
  총수요계: '9290',
  총산출: '9310',
  소계: '9510',
  순생산물세: '9520',
  잔폐물발생: '9530',
  중간투입계: '9590',
  피용자보수: '9610',
  영업잉여: '9621',
  고정자본소모: '9622',
  '기타생산세(보조금공제)': '9630',
  부가가치계: '9690',
  총투입계: '9790',
};

/**
 * 배치 B: 코드가 001부터 이어지고, 줄은 이름으로만 아는 기초가격표. 순생산물세와 잔폐물발생은 피용자보수에서 떼어 낸다.
 */
export function layoutB(
  data: NationalData,
  { official = false } = {},
): { sheets: Sheet[]; valueAdded: Record<string, number[]> } {
  const n = data.sectors.length;
  const running = (i: number) => String(i + 1).padStart(3, '0');
  const code = (i: number, name = '') =>
    official ? (officialCodes[name] ?? data.sectors[i]?.code ?? '9999') : running(i);
  const tax = data.valueAdded.compensation.map((value, j) => Math.floor(value / 50) + j);
  const scrap = data.valueAdded.compensation.map((_, j) => (j % 5) - 2);
  const compensation = data.valueAdded.compensation.map((value, j) => value - tax[j]! - scrap[j]!);
  const valueAdded = { ...data.valueAdded, compensation, netProductTax: tax, scrap };
  const below = [
    ['순생산물세', tax],
    ['잔폐물발생', scrap],
  ] as const;
  const head = (title: string): Rows => [
    [`투입산출표_${title}(2010년 가격)`],
    ['2010년'],
    ['기초가격'],
    ['단위 : 백만원'],
  ];
  const line = (names: readonly string[], first: number) =>
    names.map((name, k) => [code(first + k, name), name] as const);
  const sales = ['중간수요계', ...demandNames, '최종수요계', '총수요계'];
  const supply = ['총산출', '자가공정산출', '수입', '통계불일치', '잔폐물발생액', '총공급계'];
  const top = (columns: readonly (readonly [string, string])[]): Rows => [
    ['상품\n상품', null, ...data.sectors.map((_, i) => code(i)), ...columns.map(([c]) => c)],
    [null, null, ...data.sectors.map(({ ko }) => ko), ...columns.map(([, name]) => name)],
  ];
  const body = (flows: number[][], demand: number[][], more: (i: number) => number[] = () => []): Rows =>
    flows.map((row, i) => [
      code(i),
      data.sectors[i]!.ko,
      ...row,
      sum(row),
      ...demand[i]!,
      sum(demand[i]!),
      sum(row) + sum(demand[i]!),
      ...more(i),
    ]);
  const subtotal = (flows: number[][]): Cell[] => [
    code(n, '소계'),
    '소계',
    ...data.sectors.map((_, j) => columnSum(flows, j)),
  ];
  const part = (title: string, flows: number[][], demand: number[][]): Sheet =>
    sheet(`A표_${title}(기초가격)`, [...head(title), ...top(line(sales, n)), ...body(flows, demand), subtotal(flows)]);
  const flows = added(data.domestic, data.imported);
  const demand = added(data.finalDemand.domestic, data.finalDemand.imported);
  const names = [
    '중간투입계',
    '피용자보수',
    '영업잉여',
    '고정자본소모',
    '기타생산세(보조금공제)',
    '부가가치계',
    '총투입계',
  ];
  const rows = [
    compensation,
    data.valueAdded.operatingSurplus,
    data.valueAdded.fixedCapitalConsumption,
    data.valueAdded.productionTaxLessSubsidy,
  ];
  const inputs = data.sectors.map((_, j) => columnSum(flows, j) + tax[j]! + scrap[j]!);
  const values = [inputs, ...rows, data.sectors.map((_, j) => sum(rows.map((row) => row[j]!))), data.output];
  const scratch: Rows = [
    [],
    [null, '국산표 총수요', 1, 2, 3],
    [null, null, ...Array.from({ length: n + 18 }, () => null), '메모', 12],
  ];
  const total = sheet('A표_총거래표(기초가격)', [
    ...head('총거래표'),
    ...top([...line(sales, n), ...line(supply, n + sales.length)]),
    ...body(flows, demand, (i) => [data.output[i]!, 0, 5, 3, 0, 9]),
    subtotal(flows),
    ...below.map(([name, row], k): Cell[] => [code(n + 1 + k, name), name, ...row]),
    ...names.map((name, k): Cell[] => [code(n + 3 + k, name), name, ...values[k]!]),
    ...scratch,
  ]);
  return {
    sheets: [
      total,
      part('수입거래표', data.imported, data.finalDemand.imported),
      part('국산거래표', data.domestic, data.finalDemand.domestic),
    ],
    valueAdded,
  };
}

/** 배치 C: 취업자수 및 피용자수. 2020년은 피용자수가 먼저 온다. */
export function layoutC(data: NationalData): Sheet {
  const persons = (kind: 'employed' | 'employees', year: string) => data.persons[kind][year]!;
  const columns = [
    persons('employed', '2015'),
    persons('employees', '2015'),
    persons('employees', '2020'),
    persons('employed', '2020'),
  ];
  return sheet('취업자수 및 피용자수(상품)', [
    ['부속표_취업자수 및 피용자수'],
    ['전업환산 기준(상품)'],
    [],
    ['단위 : 명'],
    [null, null, '2015년', null, '2020년', null],
    ['상품', null, '취업자수', '피용자수', '피용자수', '취업자수'],
    ...data.sectors.map(({ code, ko }, i): Cell[] => [code, ko, ...columns.map((column) => column[i]!)]),
    [null, '계', ...columns.map(sum)],
    [],
    [' 주 : 1) 전업환산 기준'],
    ['       2) 2020년은 주 36시간'],
    ['       3) 2015년은 주 40시간'],
  ]);
}

export const workbookRegions =
  '서울 인천 경기 대전 세종 충북 충남 광주 전북 전남 대구 경북 부산 울산 경남 강원 제주'.split(' ');

type Place = { inRegion: readonly (readonly (number | null)[])[]; outRegion: readonly (readonly (number | null)[])[] };

/**
 * 배치 D: 지역 × 부문의 유발계수 행렬. 지역내 열합은 자기 부문과 다음 부문의 행에, 지역외는 다른 두 지역의 행에 나누어 적는다.
 */
export function layoutD(
  title: string,
  place: Place,
  { isProduction = false, sectors = regional.sectors.length } = {},
): Sheet {
  const used = regional.sectors.slice(0, sectors);
  const at = (region: string) => regional.regions.findIndex(({ code }) => code === region);
  const size = workbookRegions.length * sectors;
  const cells = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  workbookRegions.forEach((region, r) =>
    used.forEach((_, s) => {
      const column = r * sectors + s;
      const inside = place.inRegion[at(region)]![s]!;
      const outside = place.outRegion[at(region)]![s]!;
      if (inside === null) {
        if (isProduction) cells[column]![column] = 1;
        return;
      }
      const next = r * sectors + ((s + 1) % sectors);
      const others = [1, 2].map((step) => ((r + step) % workbookRegions.length) * sectors + s);
      cells[column]![column] = inside * 0.75;
      cells[next]![column]! += inside * 0.25;
      for (const other of others) cells[other!]![column] = outside! / 2;
    }),
  );
  const repeated = <T>(value: (region: string, s: number) => T) =>
    workbookRegions.flatMap((region) => used.map((_, s) => value(region, s)));
  const country = Array.from({ length: size }, (_, j) => columnSum(cells, j));
  return sheet(title, [
    [`지역산업연관표_${title}`],
    ['2020년'],
    ['생산자가격'],
    [null],
    [null, null, null, ...repeated((region) => region)],
    [null, null, null, ...repeated((_, s) => Number(used[s]!.code))],
    ['지역', '부문', '부문명', ...repeated((_, s) => used[s]!.ko)],
    ...cells.map((row, i): Cell[] => [
      workbookRegions[Math.floor(i / sectors)]!,
      Number(used[i % sectors]!.code),
      used[i % sectors]!.ko,
      ...row,
    ]),
    ['전국', null, null, ...country],
  ]);
}

/** 한 지역의 열만 뽑은 시트: 아래에 전국과 제주합. */
export function layoutExtract(title: string, place: Place, region: string): Sheet {
  const r = regional.regions.findIndex(({ code }) => code === region);
  const inside = place.inRegion[r]!.map((value) => value ?? 0);
  const outside = place.outRegion[r]!.map((value) => value ?? 0);
  const absent = place.inRegion[r]!.map((value) => value === null);
  const isProduction = title.startsWith('생산');
  const own = inside.map((value, s) => (absent[s] && isProduction ? 1 : value));
  const n = regional.sectors.length;
  return sheet(title, [
    [`${title}(2020년)`],
    [],
    [],
    [],
    [],
    [null, null, null, ...regional.sectors.map(({ code }) => code)],
    [null, null, null, ...regional.sectors.map(({ ko }) => ko)],
    ...regional.sectors.map(({ code, ko }, i): Cell[] => [
      region,
      code,
      ko,
      ...Array.from({ length: n }, (_, j) => (i === j ? own[j]! + outside[j]! : 0)),
    ]),
    [null, null, '전국', ...own.map((value, s) => value + outside[s]!)],
    [null, null, `${region}합`, ...own],
  ]);
}

/** 배치 E: item1이 산 쪽인 긴 꼴의 총거래표. */
export function layoutE(data: NationalData): string[][] {
  const named = new Map<string, string>(data.sectors.map(({ code, ko }) => [code, ko]));
  const flows = added(data.domestic, data.imported);
  const demand = added(data.finalDemand.domestic, data.finalDemand.imported);
  const codes = data.sectors.map(({ code }) => code);
  const rows: string[][] = [];
  const add = (buyer: string, name1: string, seller: string, name2: string, value: number) =>
    rows.push([buyer, name1, seller, name2, String(value)]);
  codes.forEach((buyer, j) => {
    codes.forEach((seller, i) => add(buyer, named.get(buyer)!, seller, named.get(seller)!, flows[i]![j]!));
    add(buyer, named.get(buyer)!, '9590', '중간투입계', columnSum(flows, j));
    for (const [code, name, key] of inputLines) add(buyer, named.get(buyer)!, code, name, data.valueAdded[key][j]!);
    add(buyer, named.get(buyer)!, '9790', '총투입계', data.output[j]!);
  });
  data.finalDemand.items.forEach((item, k) =>
    codes.forEach((seller, i) => add(item, demandNames[k]!, seller, named.get(seller)!, demand[i]![k]!)),
  );
  codes.forEach((seller, i) => {
    add('9329', '수입계', seller, named.get(seller)!, sum(data.imported[i]!) + sum(data.finalDemand.imported[i]!));
    add('9390', '총공급계\n', seller, named.get(seller)!, sum(flows[i]!) + sum(demand[i]!));
  });
  return [['item1', 'name1', 'item2', 'name2', 'value'], ...rows];
}

/** 시트를 CSV로: 천 단위 쉼표와 끝의 빈칸을 따옴표 안에 둔다. */
export function csvOf(rows: readonly (readonly Cell[])[], { grouped = true } = {}): string {
  const field = (cell: Cell) => {
    if (cell === null) return '';
    if (typeof cell === 'number')
      return grouped && Number.isInteger(cell) ? `"${cell.toLocaleString('en-US')} "` : String(cell);
    return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  };
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** 글자만 있는 격자: CSV를 읽은 것과 같다. */
export function csvFile(name: string, rows: readonly (readonly Cell[])[]): GridFile {
  return {
    name,
    format: 'csv',
    sheets: [
      sheet(
        name.replace(/\.csv$/, ''),
        rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
      ),
    ],
  };
}
