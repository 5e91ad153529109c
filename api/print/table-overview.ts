import { eok, formatMoney, type Lang, type Text } from '../../engine/index.ts';
import type { TableSummary } from '../files/library.ts';
import type { Overview } from '../tables/overview.ts';
import {
  amounts,
  amountUnit,
  figure,
  labelled,
  largestFirst,
  notesBlock,
  page,
  percent,
  rowsTable,
  sectorName,
  tableTitle,
  type Shown,
} from './table-page.ts';
import { printTable } from './table.ts';

const kindNames: Readonly<Record<string, Text>> = {
  national: { ko: '전국 거래표', en: 'national flows' },
  regionalCoefficients: { ko: '시·도 유발계수', en: 'provincial coefficients' },
  priceIndex: { ko: '물가지수', en: 'price index' },
};

/** 출처 글에서 사람에게 보일 것. */
type Source = {
  readonly title?: Text;
  readonly publisher?: Text;
  readonly classification?: Text;
  readonly termsOfUse?: Text;
};

export function printTableList(tables: readonly TableSummary[], lang: Lang): string {
  const head = { ko: ['표', '종류', '해', '제목'], en: ['Table', 'Kind', 'Year', 'Title'] }[lang];
  const rows = tables.map(({ id, kind, year, source }) => [
    id,
    kindNames[kind]?.[lang] ?? kind,
    String(year),
    (source as Source).title?.[lang] ?? null,
  ]);
  return printTable(head, rows, [1, 3]);
}

export function printOverview(overview: Overview, shown: Shown): string {
  const { lang } = shown;
  const source = sourceLines(overview.source as Source | null, lang);
  const hash = `sha256 ${overview.table.hash}`;
  switch (overview.kind) {
    case 'national':
      return flowsPage(overview, source, hash, shown);
    case 'regionalCoefficients':
      return regionalPage(overview, source, hash, shown);
    case 'priceIndex': {
      const head = {
        ko: ['해', `지수 (${overview.table.base} = 100)`],
        en: ['Year', `Index (${overview.table.base} = 100)`],
      }[lang];
      const rows = overview.index.map(({ year, value }) => [String(year), figure(value, 2)]);
      return page(overview.table.id, printTable(head, rows), source, hash);
    }
    default:
      return overview satisfies never;
  }
}

function sourceLines(source: Source | null, lang: Lang): string {
  if (source === null) return '';
  const words = {
    ko: { title: '제목', publisher: '펴낸 곳', classification: '분류', termsOfUse: '이용 조건' },
    en: { title: 'Title', publisher: 'Publisher', classification: 'Classification', termsOfUse: 'Terms of use' },
  }[lang];
  return labelled(
    (['title', 'publisher', 'classification', 'termsOfUse'] as const).flatMap((key) => {
      const text = source[key]?.[lang];
      return text === undefined ? [] : [[words[key], text] as const];
    }),
  );
}

type Of<Kind extends Overview['kind']> = Extract<Overview, { kind: Kind }>;

function flowsPage(overview: Of<'national'>, source: string, hash: string, shown: Shown): string {
  const { lang } = shown;
  return page(
    tableTitle(overview.table, lang),
    totalsBlock(overview, lang),
    demandBlock(overview, lang),
    sectorsBlock(overview, shown),
    source,
    hash,
    notesBlock(overview.notes, lang),
  );
}

const totalNames: readonly (readonly [id: keyof Of<'national'>['totals'], name: Text])[] = [
  ['output', { ko: '총산출', en: 'Output' }],
  ['valueAdded', { ko: '부가가치', en: 'Value added' }],
  ['domesticInputs', { ko: '국산 중간재', en: 'Domestic inputs' }],
  ['importedInputs', { ko: '수입 중간재', en: 'Imported inputs' }],
  ['domesticFinalDemand', { ko: '국산품 최종수요', en: 'Final demand, domestic' }],
  ['importedFinalDemand', { ko: '수입품 최종수요', en: 'Final demand, imported' }],
  ['employed', { ko: '취업자', en: 'Employed' }],
  ['employees', { ko: '임금근로자', en: 'Employees' }],
];

/** 나라 전체의 합계들: 금액과 사람. */
function totalsBlock({ totals }: Of<'national'>, lang: Lang): string {
  const shownTotal = (id: (typeof totalNames)[number][0]) => {
    const value = totals[id];
    if (value === null) return '–';
    if (id === 'employed' || id === 'employees') return `${figure(value, 0)}${{ ko: '명', en: '' }[lang]}`;
    return formatMoney(eok(value / 100), lang);
  };
  return labelled(totalNames.map(([id, name]) => [name[lang], shownTotal(id)] as const));
}

function demandBlock({ finalDemand }: Of<'national'>, lang: Lang): string {
  const unit = amountUnit('백만원', lang);
  const head = {
    ko: ['최종수요 항목', `국산품 (${unit})`, '수입품'],
    en: ['Item of final demand', `Domestic (${unit})`, 'Imported'],
  }[lang];
  const column = (of: 'domestic' | 'imported') =>
    amounts(
      finalDemand.map((item) => item[of]),
      '백만원',
    );
  const [domestic, imported] = [column('domestic'), column('imported')];
  return printTable(
    head,
    finalDemand.map(({ item, name }, i) => [`${item} ${name[lang]}`, domestic[i]!, imported[i]!]),
  );
}

function sectorsBlock({ sectors }: Of<'national'>, shown: Shown): string {
  const { lang } = shown;
  const unit = amountUnit('백만원', lang);
  const head = {
    ko: ['부문', `산출 (${unit})`, '부가가치', '부가가치율'],
    en: ['Sector', `Output (${unit})`, 'Value added', 'Share'],
  }[lang];
  return rowsTable(
    head,
    largestFirst(sectors, ({ output }) => output, shown),
    (rows) => {
      const column = (of: 'output' | 'valueAdded') =>
        amounts(
          rows.map((row) => row[of]),
          '백만원',
        );
      const [outputs, added] = [column('output'), column('valueAdded')];
      return rows.map((row, i) => [
        sectorName(row, lang),
        outputs[i]!,
        added[i]!,
        percent(row.output === 0 ? null : row.valueAdded / row.output, 1),
      ]);
    },
    shown,
  );
}

function regionalPage(
  { table, regions, sectors, restOfCountry }: Of<'regionalCoefficients'>,
  source: string,
  hash: string,
  shown: Shown,
): string {
  const { lang } = shown;
  const absent = regions.reduce((sum, region) => sum + region.absent.length, 0);
  const headline = {
    ko: `${table.year}년 시·도 유발계수표, ${regions.length}지역 × ${table.sectors}부문 (${table.id}). 그 시·도에 없는 부문 ${absent}쌍은 비어 있으며 0이 아닙니다. 다른 지역에서 산 몫은 ${restOfCountry}의 계수를 씁니다.`,
    en: `Provincial coefficients ${table.year}, ${regions.length} regions × ${table.sectors} sectors (${table.id}). ${absent} pairs of absent sectors are empty, not zero. Purchases from elsewhere use ${restOfCountry}.`,
  }[lang];
  const head = { ko: ['지역', '없는 부문'], en: ['Region', 'Absent sectors'] }[lang];
  const sectorHead = { ko: ['부문'], en: ['Sector'] }[lang];
  return page(
    headline,
    printTable(
      head,
      regions.map(({ name, absent: codes }) => [name[lang], codes.join(', ') || null]),
      [1],
    ),
    rowsTable(sectorHead, sectors, (rows) => rows.map(({ code, name }) => [`${code} ${name[lang]}`]), shown),
    source,
    hash,
  );
}
