import { both, type Notes, type Problems } from './catalogue.ts';

/** 공식 파일을 가져올 때의 문제. Importing official files. */
export const importProblems = {
  IMPORT_UNREADABLE: [
    'problem',
    (v) =>
      both(
        `«${v.file}»을(를) 읽을 수 없습니다: ${v.whyKo}. 내려받은 .xlsx나 .csv 파일을 그대로 주세요.`,
        `“${v.file}” cannot be read: ${v.whyEn}. Give the .xlsx or .csv file as downloaded.`,
      ),
  ],
  IMPORT_CONTENT_TYPE: [
    'issue',
    (v) =>
      both(
        `«${v.type}» 본문은 받지 않습니다. 파일을 그대로 ${v.known}(으)로 보내세요.`,
        `A body of “${v.type}” is not taken. Send the file itself as ${v.known}.`,
      ),
  ],
  IMPORT_TOO_LARGE: [
    'tooLarge',
    (v) =>
      both(
        `«${v.file}»의 ${v.whatKo}이(가) 한도(${v.limit})를 넘습니다. 한국은행에서 내려받은 파일인지 확인하세요.`,
        `“${v.file}” is beyond the limit of ${v.whatEn} (${v.limit}). Check that it is the file published by the Bank of Korea.`,
      ),
  ],
  IMPORT_TOO_LONG: [
    'problem',
    (v) =>
      both(
        `«${v.file}»을(를) ${v.seconds}초 안에 다 읽지 못해 그만두었습니다. 쓰지 않는 시트를 지우고 다시 해 보세요.`,
        `Reading “${v.file}” was stopped after ${v.seconds} seconds. Remove sheets that are not needed and try again.`,
      ),
  ],
  IMPORT_ACTIVE_CONTENT: [
    'problem',
    (v) =>
      both(
        `«${v.file}»에 매크로, 바깥 파일로 가는 연결 같은 것(${v.part})이 있어 받지 않습니다. 값만 .xlsx로 저장해 주세요.`,
        `“${v.file}” carries macros, links to other files or the like (${v.part}) and is refused. Save it as .xlsx with values only.`,
      ),
  ],
  IMPORT_UNKNOWN_LAYOUT: [
    'problem',
    (v) =>
      both(
        `«${v.file}»은(는) 아는 배치가 아닙니다. 국산거래표·수입거래표·총거래표, 지역 유발계수표, 취업자수·피용자수 부속표, item1,name1,item2,name2,value의 긴 꼴을 찾았고, 있는 시트는 «${v.seen}»입니다.`,
        `The layout of “${v.file}” is unknown. Looked for sheets of domestic, import and total transactions, regional inducement coefficients, an annex of employed and employees, or the long format item1,name1,item2,name2,value; the sheets seen are “${v.seen}”.`,
      ),
  ],
  IMPORT_BLOCK_MISSING: [
    'problem',
    (v) =>
      both(
        `«${v.blockKo}»이(가) 없습니다. 있는 것은 «${v.seen}»입니다. 그 부분이 든 파일을 함께 주세요.`,
        `“${v.blockEn}” is missing. What is there: “${v.seen}”. Give the file that has it as well.`,
      ),
  ],
  IMPORT_SHEET_TWICE: [
    'problem',
    (v) =>
      both(
        `같은 표가 두 번 있습니다: «${v.first}»와(과) «${v.second}». 하나만 주세요.`,
        `The same table appears twice: “${v.first}” and “${v.second}”. Give one.`,
      ),
  ],
  IMPORT_CODE_TWICE: [
    'problem',
    (v) =>
      both(
        `«${v.sheet}» 시트에 코드 ${v.code}이(가) 두 번 나옵니다. 코드를 하나씩만 적으세요.`,
        `Sheet “${v.sheet}” has the code “${v.code}” twice. Write each code once.`,
      ),
  ],
  IMPORT_NOT_SQUARE: [
    'problem',
    (v) =>
      both(
        `«${v.sheet}» 시트의 행 부문은 ${v.rows}개, 열 부문은 ${v.columns}개이며 처음 다른 곳은 행 «${v.row}», 열 «${v.column}»입니다. 빠지거나 겹친 행과 열을 찾으세요.`,
        `Sheet “${v.sheet}” has ${v.rows} sectors in rows and ${v.columns} in columns, first differing at row “${v.row}”, column “${v.column}”. Look for missing or repeated rows and columns.`,
      ),
  ],
  IMPORT_SECTORS_DIFFER: [
    'problem',
    (v) =>
      both(
        `«${v.first}»와(과) «${v.second}»의 부문이 다릅니다: 처음 다른 곳은 «${v.firstCode}»와(과) «${v.secondCode}»입니다. 같은 분류의 표를 함께 주세요.`,
        `The sectors of “${v.first}” and “${v.second}” differ, first at “${v.firstCode}” and “${v.secondCode}”. Give tables of one classification.`,
      ),
  ],
  IMPORT_UNIT_UNKNOWN: [
    'problem',
    (v) =>
      both(
        `«${v.sheet}» 시트의 단위 «${v.unit}»을(를) 모릅니다. ${v.known} 가운데 하나여야 합니다.`,
        `The unit “${v.unit}” of sheet “${v.sheet}” is unknown. It must be one of ${v.known}.`,
      ),
  ],
  IMPORT_HEADING_MISSING: [
    'problem',
    (v) =>
      both(
        `«${v.file}»에 ${v.whatKo}이(가) 적혀 있지 않습니다. 머리글을 지우지 않은 파일을 주거나 파일 이름에 적으세요(예: 2020_생산자가격_….csv).`,
        `“${v.file}” does not say ${v.whatEn}. Give the file with its heading lines, or write it in the file's name (such as “2020_producer_….csv”).`,
      ),
  ],
  IMPORT_CELLS_REFUSED: [
    'problem',
    (v) =>
      both(
        `«${v.file}»에서 꼭 필요한 칸 ${v.count}개를 읽지 못했습니다. 첫째는 «${v.where}»: ${v.whyKo}. 칸을 고쳐 다시 주세요.`,
        `${v.count} needed cells of “${v.file}” cannot be read. The first is “${v.where}”: ${v.whyEn}. Mend the cells and try again.`,
      ),
  ],
  IMPORT_INCOMPLETE: [
    'problem',
    (v) =>
      both(
        `«${v.id}»에는 생산·부가가치·취업 유발계수가 다 있지 않아 파일로 쓰지 않습니다. 빠진 지표의 통합 문서를 함께 주세요.`,
        `“${v.id}” lacks one of production, value-added and employment coefficients and is not written. Give the workbooks of the missing ones as well.`,
      ),
  ],
} as const satisfies Problems;

/** 가져온 표 곁에 서는 알림. Notes beside an imported table. */
export const importNotes = {
  LAYOUT_UNVERIFIED: (v) =>
    both(
      `확인하지 않은 배치입니다(${v.layoutKo}). 실제 파일 없이 알려진 배치대로 읽었으니 몇 칸을 원본과 비교해 보세요.`,
      `Unverified layout (${v.layoutEn}): read as the layout is described, without a real file at hand. Compare some cells with the original.`,
    ),
  IMPORT_UNIT_ASSUMED: (v) =>
    both(
      `«${v.file}»에 단위가 적혀 있지 않아 백만원으로 보았습니다(가정).`,
      `“${v.file}” states no unit: million won is assumed.`,
    ),
  IMPORT_SPLIT_ESTIMATED: (v) =>
    both(
      `«${v.file}»은(는) 국산과 수입을 가르지 않은 총거래표입니다. 상품마다 수입이 수출을 뺀 모든 쓰임에 같은 비율로 든다고 가정하여 나누었으니, 국산·수입의 칸과 유발계수는 공식 수치가 아닙니다.`,
      `“${v.file}” is a table of total transactions. Domestic and imported cells are split on the assumption that each product's imports enter all uses but exports in one proportion: they, and coefficients from them, are not official figures.`,
    ),
  BASIC_PRICE_ROWS: () =>
    both(
      '기초가격표에는 중간재에 붙은 순생산물세와 잔폐물발생의 행이 따로 있습니다. 열의 합이 산출과 맞도록 부가가치 행들 곁에 두었으므로, 이 표의 부가가치 계수에는 그것이 들어 있습니다.',
      'A basic-price table has rows of net product taxes on inputs and of scrap. They stand beside the value-added rows so that columns add up to output: value-added coefficients of this table include them.',
    ),
  IMPORT_NOT_FULL_TIME: (v) =>
    both(
      `«${v.file}»에 전업환산 기준이라는 말이 없습니다. 사람 수가 전업환산이 아닐 수 있습니다.`,
      `“${v.file}” does not say that persons are full-time equivalents: they may not be.`,
    ),
  IMPORT_ANNEX_OTHER_YEARS: (v) =>
    both(
      `부속표 «${v.file}»에는 ${v.years}년이 있고 표의 해인 ${v.year}년이 없어, «${v.id}»의 사람 수를 비웠습니다. ${v.year}년의 부속표를 주면 채웁니다.`,
      `The annex “${v.file}” has ${v.years} but not ${v.year}, the year of “${v.id}”: persons are left empty. Give the annex of ${v.year} to fill them.`,
    ),
  IMPORT_NAMES_UNTRANSLATED: (v) =>
    both(
      `부문 ${v.count}개는 영문 이름을 몰라 한국어 이름을 그대로 두었습니다.`,
      `Sectors whose English names are unknown: ${v.count}. Their Korean names stand.`,
    ),
  IMPORT_ABSENT_PAIRS: (v) =>
    both(
      `«자기 1, 나머지 0»으로 적힌 지역·부문 ${v.count}쌍은 그 지역에 없는 산업이라 비웠습니다.`,
      `Pairs of region and sector printed as an identity column (${v.count}) have no such industry and are left empty.`,
    ),
  IMPORT_INDICATOR_MISSING: (v) =>
    both(
      `${v.whatKo}의 통합 문서가 없어 그 지표는 비웠습니다.`,
      `No workbook of ${v.whatEn} coefficients was given: that indicator is left empty.`,
    ),
} as const satisfies Notes;
