import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { ReferenceFault, readReference } from './files/reference-csv.ts';
import type {
  DeflatorReference,
  NamedCode,
  NationalReference,
  NationalSize,
  Reference,
  RegionalReference,
} from './files/reference-csv.ts';

/**
 * 기준 CSV에서 seeds의 표와 출처표를 만든다: `node api/make-tables.ts --from <폴더>`.
 *
 * Makes the tables in seeds, each with its source sheet, from a folder of reference CSVs. All is read and checked before
 * the first file is written, so that a bad folder leaves the seeds as they are.
 */

type Text = { ko: string; en: string };
type Lines = { ko: string[]; en: string[] };
type Names = Record<string, string>;

/** 한 표의 두 파일: data.json이 될 것과 source.yaml이 될 것. */
type Table = {
  folder: string;
  data: object;
  sheet: {
    id: string;
    title: Text;
    publisher: Text;
    year: number;
    classification: Text;
    units: Names;
    termsOfUse: Text;
    changes: Lines;
    verified: Lines;
  };
};

const regionNames: Names = {
  서울: 'Seoul',
  부산: 'Busan',
  대구: 'Daegu',
  인천: 'Incheon',
  광주: 'Gwangju',
  대전: 'Daejeon',
  울산: 'Ulsan',
  세종: 'Sejong',
  경기: 'Gyeonggi',
  강원: 'Gangwon',
  충북: 'Chungbuk',
  충남: 'Chungnam',
  전북: 'Jeonbuk',
  전남: 'Jeonnam',
  경북: 'Gyeongbuk',
  경남: 'Gyeongnam',
  제주: 'Jeju',
};

const bankOfKorea = { ko: '한국은행', en: 'Bank of Korea' };

const bankTerms = (publication: Text): Text => ({
  ko: `출처와 변경 사항을 밝히고 이용. 자료: 한국은행, ${publication.ko}. 변경 사항은 아래에 적음.`,
  en: `Use with attribution and a statement of changes. Source: Bank of Korea, ${publication.en}. For the changes see changes below.`,
});

const namesChanged = {
  ko: ['이름 속의 전각 공백과 줄바꿈은 빈칸 하나로 바꿈', '부문의 영문 이름은 이 프로젝트의 번역이며 공식 명칭이 아님'],
  en: [
    'Full-width spaces and line feeds inside names became single spaces',
    "English sector names are this project's translations, not official names",
  ],
};
const nothingRounded = {
  ko: '반올림 없음: 받은 자릿수를 모두 지킴',
  en: 'Nothing was rounded: all digits received are kept',
};
const digitsKept = {
  ko: '모든 값이 배정밀도 수로 바꾸었다가 되돌려도 받은 숫자와 같음',
  en: 'Every figure, turned into a double and back, gives the digits received',
};

function regionalTable(table: RegionalReference, sectorNames: Names): Table {
  const publication = { ko: '2020년 지역산업연관표', en: '2020 regional input-output tables' };
  const { coefficients } = table;
  return {
    folder: 'tables/bok-2020-regional',
    data: {
      kind: 'regionalCoefficients',
      id: 'bok-2020-regional',
      year: 2020,
      level: 'province',
      restOfCountry: 'bok-2020-national-83',
      regions: translated(
        table.regions.map((region) => ({ code: region, ko: region })),
        regionNames,
      ),
      sectors: translated(table.sectors, sectorNames),
      production: { inRegion: coefficients['production_in'], outRegion: coefficients['production_out'] },
      valueAdded: { inRegion: coefficients['value_added_in'], outRegion: coefficients['value_added_out'] },
      employment: { inRegion: coefficients['employment_in'], outRegion: coefficients['employment_out'] },
    },
    sheet: {
      id: 'bok-2020-regional',
      title: {
        ko: `${publication.ko}, 시·도별 유발계수`,
        en: `${publication.en}, inducement coefficients by province`,
      },
      publisher: bankOfKorea,
      year: 2020,
      classification: {
        ko: '17개 시·도 × 83부문(통합중분류)',
        en: '17 provinces × 83 sectors (medium classification)',
      },
      units: { production: '원/원', valueAdded: '원/원', employment: '명/10억원 (취업, 전업환산 주 36시간)' },
      termsOfUse: bankTerms(publication),
      changes: {
        ko: [
          '그 시·도에서 만든 제품의 최종수요 1단위당 유발계수를 열마다 더해 지역내와 지역외로 나눔. 더하기 전의 셀은 싣지 않음',
          '자기 생산 1, 나머지 0으로만 적힌 40쌍은 그 시·도에 없는 산업이므로 null로 적음',
          '시·도는 짧은 이름으로 적음',
          ...namesChanged.ko,
          nothingRounded.ko,
        ],
        en: [
          'Inducement coefficients per unit of final demand for products made in the province, summed by column and split into in-region and out-of-region; the cells before summing are left out',
          'The 40 region-sector pairs that read own production 1 and 0 elsewhere have no such industry and are null',
          'Provinces carry their short names',
          ...namesChanged.en,
          nothingRounded.en,
        ],
      },
      verified: {
        ko: [
          '17개 시·도마다 같은 83부문이 같은 순서로 한 번씩 있음',
          '없는 산업은 정확히 40쌍이며 여섯 계수가 모두 null임',
          '부문 이름이 전국 83부문표와 같음',
          digitsKept.ko,
        ],
        en: [
          'Each of the 17 provinces lists the same 83 sectors once, in one order',
          'Exactly 40 pairs are absent, and all six of their coefficients are null',
          'Sector names equal those of the national 83-sector table',
          digitsKept.en,
        ],
      },
    },
  };
}

const benchmark = { ko: '2020년 산업연관표(실측표)', en: '2020 benchmark input-output tables' };

const levels: Record<NationalSize, Text> = {
  '165': { ko: '통합소분류', en: 'small' },
  '83': { ko: '통합중분류', en: 'medium' },
  '33': { ko: '통합대분류', en: 'large' },
};

function nationalTable(table: NationalReference, size: NationalSize, sectorNames: Names): Table {
  const id = `bok-2020-national-${size}`;
  const publication = benchmark;
  const level = levels[size];
  return {
    folder: `tables/${id}`,
    data: {
      kind: 'national',
      id,
      year: 2020,
      unit: '백만원',
      priceBasis: 'producer',
      ...table,
      sectors: translated(table.sectors, sectorNames),
    },
    sheet: {
      id,
      title: { ko: `${publication.ko}, 전국 ${size}부문`, en: `${publication.en}, national, ${size} sectors` },
      publisher: bankOfKorea,
      year: 2020,
      classification: {
        ko: `${size}부문(${level.ko}), 상품×상품, 생산자가격. 행은 판 부문, 열은 산 부문`,
        en: `${size} sectors (${level.en} classification), commodity by commodity, producer prices; rows sell, columns buy`,
      },
      units: {
        transactions: '백만원',
        'persons.2020': '명 (전업환산 주 36시간)',
        'persons.2015': '명 (전업환산 주 40시간)',
      },
      termsOfUse: bankTerms(publication),
      changes: {
        ko: [
          '중간수요계(9090), 최종수요계(9190), 총수요계(9290), 중간투입계(9590), 부가가치계(9690), 총투입계(9790)는 셀에서 얻으므로 싣지 않음',
          '투입계수표, 유발계수표와 총거래표의 공급 쪽 열(수입, 생산물세, 마진)은 싣지 않음',
          ...namesChanged.ko,
          nothingRounded.ko,
        ],
        en: [
          'Totals of intermediate demand (9090), final demand (9190), total demand (9290), intermediate input (9590), value added (9690) and total input (9790) follow from the cells and are left out',
          'Coefficient sheets and the supply columns of the total table (imports, product taxes, margins) are left out',
          ...namesChanged.en,
          nothingRounded.en,
        ],
      },
      verified: {
        ko: [
          '싣지 않은 여섯 합계가 부문마다 셀의 합과 정확히 같음(국산·수입 따로)',
          '총산출이 부문마다 국산품의 중간수요와 최종수요의 합, 중간투입과 부가가치의 합과 정확히 같음',
          digitsKept.ko,
        ],
        en: [
          'Each of the six totals left out equals the sum of its cells exactly in every sector, domestic and imported apart',
          'Gross output equals domestic intermediate plus final demand, and intermediate input plus value added, exactly in every sector',
          digitsKept.en,
        ],
      },
    },
  };
}

function sectorConcordance({ national, sectorRows }: Reference, names: Record<NationalSize, Names>): Table {
  return {
    folder: 'concordances/bok-2020-sectors',
    data: {
      kind: 'concordance',
      id: 'bok-2020-sectors',
      year: 2020,
      sectors: {
        '83': translated(national['83'].sectors, names['83']),
        '33': translated(national['33'].sectors, names['33']),
      },
      rows: sectorRows,
    },
    sheet: {
      id: 'bok-2020-sectors',
      title: { ko: '2020년 산업연관표 부문분류의 이음표', en: 'Concordance of the sectors of the 2020 tables' },
      publisher: bankOfKorea,
      year: 2020,
      classification: {
        ko: '통합소분류 165 → 통합중분류 83 → 통합대분류 33. rows의 한 줄은 소분류, 중분류, 대분류의 코드',
        en: '165 small → 83 medium → 33 large sectors; a line of rows is the small, the medium and the large code',
      },
      units: {},
      termsOfUse: bankTerms(benchmark),
      changes: {
        ko: ['소분류의 이름은 165부문표에 있으므로 싣지 않음', ...namesChanged.ko],
        en: ['Names of the small sectors are left out: the 165-sector table has them', ...namesChanged.en],
      },
      verified: {
        ko: [
          '소분류 165개가 한 번씩 있고, 중분류마다 대분류가 하나임',
          '165부문표의 국산·수입거래를 모으면 83부문표와 33부문표의 모든 칸과 정확히 같음',
        ],
        en: [
          'Each of the 165 small sectors stands once, and every medium sector has one large sector',
          'Domestic and imported flows of the 165-sector table add up exactly to every cell of the 83- and the 33-sector table',
        ],
      },
    },
  };
}

function deflatorTable(deflator: DeflatorReference): Table {
  return {
    folder: 'prices/kr-gdp-deflator',
    data: { kind: 'priceIndex', id: 'kr-gdp-deflator', base: 2020, ...deflator },
    sheet: {
      id: 'kr-gdp-deflator',
      title: {
        ko: '한국 GDP 디플레이터, 2010–2024년 (NY.GDP.DEFL.KD.ZG)',
        en: 'GDP deflator of Korea, 2010–2024 (NY.GDP.DEFL.KD.ZG)',
      },
      publisher: { ko: '세계은행', en: 'World Bank' },
      year: 2020,
      classification: { ko: '나라 전체, 연도별', en: 'Whole country, by year' },
      units: { annualChangePercent: '%', index: '2020 = 100' },
      termsOfUse: {
        ko: '세계은행 자료, CC BY 4.0. ODC-PDDL로 묶인 것을 받음. 자료: 세계은행, NY.GDP.DEFL.KD.ZG.',
        en: 'World Bank data, CC BY 4.0, received as packaged under ODC-PDDL. Source: World Bank, NY.GDP.DEFL.KD.ZG.',
      },
      changes: {
        ko: [
          '지수는 연간 변화율을 2020 = 100에서 이어 곱해 얻고 소수 여섯째 자리로 반올림함',
          '변화율은 받은 그대로임',
        ],
        en: [
          'The index is chained from the annual changes, 2020 = 100, and rounded to six decimals',
          'The annual changes are as received',
        ],
      },
      verified: {
        ko: ['2010년부터 2024년까지 빠진 해가 없음', '변화율에서 다시 얻은 지수가 소수 여섯째 자리까지 같음'],
        en: ['No year from 2010 to 2024 is missing', 'The index follows from the annual changes to six decimals'],
      },
    },
  };
}

/** @throws ReferenceFault 영문 이름이 없는 코드가 있거나, 코드 없는 영문 이름이 있을 때 */
function translated(named: NamedCode[], names: Names): (NamedCode & { en: string })[] {
  const codes = named.map(({ code }) => code);
  const untranslated = codes.filter((code) => !names[code]);
  const unused = Object.keys(names).filter((code) => !codes.includes(code));
  if (untranslated.length + unused.length > 0) {
    throw new ReferenceFault([`English names: none for [${untranslated}], no such code [${unused}]`]);
  }
  return named.map(({ code, ko }) => ({ code, ko, en: names[code]! }));
}

/** 행렬의 한 행, 이름 하나가 한 줄: 작으면서도 고친 자리가 diff에 보인다. */
function compactJson(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (!Array.isArray(value)) {
    const lines = Object.entries(value).map(([key, item]) => `${deeper}"${key}": ${compactJson(item, deeper)}`);
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  if (value.every((item) => typeof item !== 'object' || item === null)) return JSON.stringify(value);
  return `[\n${value.map((item) => deeper + JSON.stringify(item)).join(',\n')}\n${indent}]`;
}

function filesOf({ folder, data, sheet }: Table): { path: string; text: string }[] {
  const json = `${compactJson(data)}\n`;
  const sha256 = createHash('sha256').update(json).digest('hex');
  const yaml = stringify({ ...sheet, sha256 }, { lineWidth: 0, singleQuote: true });
  return [
    { path: join(folder, 'data.json'), text: json },
    { path: join(folder, 'source.yaml'), text: yaml },
  ];
}

function makeTables(from: string): void {
  const seeds = join(import.meta.dirname, '..', 'seeds');
  const reference = readReference(from);
  const names: Record<NationalSize, Names> = parse(readFileSync(join(seeds, 'tables', 'sectors-en.yaml'), 'utf8'));
  const files = [
    regionalTable(reference.regional, names['83']),
    nationalTable(reference.national['165'], '165', names['165']),
    nationalTable(reference.national['83'], '83', names['83']),
    nationalTable(reference.national['33'], '33', names['33']),
    sectorConcordance(reference, names),
    deflatorTable(reference.deflator),
  ].flatMap(filesOf);

  for (const { path, text } of files) {
    mkdirSync(join(seeds, path, '..'), { recursive: true });
    writeFileSync(join(seeds, path), text);
    console.log(`${join('seeds', path)}  ${Buffer.byteLength(text)} bytes`);
  }
}

const { from } = parseArgs({ options: { from: { type: 'string' } }, strict: false }).values;
if (typeof from !== 'string') {
  console.error('usage: node api/make-tables.ts --from <folder of reference CSVs>');
  process.exitCode = 2;
} else {
  try {
    makeTables(from);
  } catch (error) {
    if (!(error instanceof ReferenceFault)) throw error;
    console.error(`${error.message}\nnothing was written`);
    process.exitCode = 3;
  }
}
