import { both, type Notes, type Problems } from './catalogue.ts';

/** 표의 문제. Tables. */
export const tableProblems = {
  TABLE_NOT_REGIONAL: [
    'problem',
    (v) =>
      both(
        `«${v.id}»은(는) 계산에 쓸 표가 아닙니다. 지역 유발계수표(예: bok-2020-regional)나 전국표를 고르세요.`,
        `“${v.id}” is no table to compute with. Choose a regional coefficient table (such as bok-2020-regional) or a national one.`,
      ),
  ],
  TABLES_DISAGREE: [
    'problem',
    (v) =>
      both(
        `«${v.regional}»과(와) «${v.national}»의 부문이 서로 다릅니다. 같은 분류의 표를 쓰세요.`,
        `The sectors of “${v.regional}” and “${v.national}” differ. Use tables of one classification.`,
      ),
  ],
  TABLE_NOT_PRODUCTIVE: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표에서 유발계수를 구할 수 없습니다(${v.whyKo}). 표의 수치를 확인하세요.`,
        `No inducement coefficients can be had from “${v.id}” (${v.whyEn}). Check its figures.`,
      ),
  ],
  INVERSE_TOO_LARGE: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표의 역행렬은 ${v.count} × ${v.count}칸이라 한 그림에 담을 수 없습니다. 계정이 ${v.most}개 이하인 표를 고르세요.`,
        `The inverse of “${v.id}” has ${v.count} × ${v.count} cells and does not fit one picture. Choose a table of at most ${v.most} accounts.`,
      ),
  ],
  TABLE_LACKS: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표에 ${v.partKo}이(가) 없어 이 셈을 할 수 없습니다. 그것이 있는 표를 고르세요.`,
        `“${v.id}” has no ${v.partEn}, which this measure needs. Choose a table that has it.`,
      ),
  ],
  TABLE_WITHOUT_FLOWS: [
    'problem',
    (v) =>
      both(
        `«${v.id}»에는 부문 사이의 거래가 없어 이 셈을 할 수 없습니다. 거래표를 고르세요: ${v.known}.`,
        `“${v.id}” holds no flows between sectors, which this measure needs. Choose a full table: ${v.known}.`,
      ),
  ],
  MIX_OF_OTHER_TABLE: [
    'problem',
    (v) =>
      both(
        `지출구성(${v.file})은 다른 표의 부문 번호로 적혀 있어 «${v.id}»에 옮겨 쓸 수 없습니다. 부문이 같은 표를 고르거나, 구성을 «${v.id}»의 번호로 새로 적으세요.`,
        `The mix in ${v.file} is written in the sector codes of another table and cannot be used with “${v.id}”. Choose a table of the same sectors, or write the mix anew in the codes of “${v.id}”.`,
      ),
  ],
  UNKNOWN_ITEM: [
    'problem',
    (v) =>
      both(
        `«${v.id}»은(는) ${v.table} 표의 최종수요 항목이 아닙니다. 쓸 수 있는 것: ${v.knownKo}.`,
        `“${v.id}” is no item of final demand in ${v.table}. Known: ${v.knownEn}.`,
      ),
  ],
  SCOPE_NOT_IN_TABLE: [
    'problem',
    (v) =>
      both(
        `«${v.id}»은(는) 전국표라서 지역내 효과를 알 수 없고 거기에 맞출 수도 없습니다. calibration.scope를 total로 하거나 지역표를 고르세요.`,
        `“${v.id}” covers the whole country: effects inside a region are unknown and cannot be calibrated to. Set calibration.scope to total or choose a regional table.`,
      ),
  ],
  TABLE_NOT_SQUARE: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표의 행과 열이 맞지 않습니다: 계정은 ${v.accounts}개인데 칸이 ${v.cells}개입니다. 빠지거나 겹친 행과 열을 찾으세요.`,
        `Rows and columns of “${v.id}” do not fit: ${v.accounts} accounts but ${v.cells} cells. Look for missing or repeated rows and columns.`,
      ),
  ],
  TABLE_DUPLICATE_CODES: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표에 같은 코드가 두 번 나옵니다: ${v.codes}. 코드를 하나씩만 적으세요.`,
        `“${v.id}” has the same code twice: ${v.codes}. Write each code once.`,
      ),
  ],
  TABLE_NOT_FINITE: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표에 수가 아닌 칸이 ${v.count}개 있습니다(첫째: ${v.atKo}). 그 칸을 고치세요.`,
        `Cells of “${v.id}” that are not numbers: ${v.count} (first: ${v.atEn}). Mend them.`,
      ),
  ],
  TABLE_EMPTY: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표의 부문 ${v.count}개 가운데 산출이 있는 것이 없어 셈할 수 없습니다. 수치가 든 표를 주세요.`,
        `No sector of “${v.id}” makes anything (${v.count} in all): there is nothing to compute. Give a table with figures.`,
      ),
  ],
  TABLE_UNIT_WRONG: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표의 총산출이 발표된 ${v.year}년 ${v.trillions}조원의 ${v.times}배입니다. 단위(백만원)를 확인하세요.`,
        `Total output of “${v.id}” is ${v.times} times the published ${v.trillions} trillion won of ${v.year}. Check the unit (million won).`,
      ),
  ],
  TABLE_UNBALANCED: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표의 «${v.checkKo}»이(가) 맞지 않습니다: 부문 ${v.atKo}에서 ${v.difference}백만원 어긋나며 한도는 ${v.tolerance}입니다. 그 부문의 칸을 확인하세요.`,
        `${v.checkEn} of “${v.id}” fails: sector ${v.atEn} is off by ${v.difference} million won, ${v.tolerance} allowed. Check the cells of that sector.`,
      ),
  ],
  TABLE_PERSONS_WRONG: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표의 ${v.whatKo}가 산출 10억원당 ${v.perBillion}명입니다. 그럴듯한 범위는 ${v.least}명에서 ${v.most}명까지입니다. 단위가 명인지(천 명이 아닌지), 산출의 단위가 백만원인지 확인하세요.`,
        `“${v.id}” has ${v.perBillion} ${v.whatEn} per ₩1bn of output; ${v.least} to ${v.most} is plausible. Check the unit: persons, not thousands of them, and output in million won.`,
      ),
  ],
  TABLE_EMPLOYEES_ABOVE_EMPLOYED: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표의 부문 ${v.atKo}에서 임금근로자가 취업자보다 ${v.excess}명 많습니다. 임금근로자는 취업자의 일부입니다. 두 열이 바뀌었거나 단위가 다르지 않은지 확인하세요.`,
        `In sector ${v.atEn} of “${v.id}” employees exceed the employed by ${v.excess}, though they are part of them. See whether the two are swapped or in different units.`,
      ),
  ],
  TABLE_NEGATIVE_OUTPUT: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표에서 부문 ${v.atKo}의 산출이 ${v.output}백만원으로 음수입니다. 그 칸을 고치세요.`,
        `Output of sector ${v.atEn} in “${v.id}” is negative: ${v.output} million won. Mend that cell.`,
      ),
  ],
  TABLE_MIXED_YEARS: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표의 조각들이 서로 다른 해의 것입니다: «${v.first}» ${v.firstYear}년, «${v.second}» ${v.secondYear}년. 한 해의 것만 모으세요.`,
        `Parts of “${v.id}” are of different years: “${v.first}” ${v.firstYear}, “${v.second}” ${v.secondYear}. Bring together parts of one year.`,
      ),
  ],
  TABLE_MIXED_PRICES: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표의 조각들이 서로 다른 가격 기준입니다: «${v.first}» ${v.firstKo}, «${v.second}» ${v.secondKo}. 한 가격 기준의 것만 모으세요.`,
        `Parts of “${v.id}” are valued differently: “${v.first}” ${v.firstEn}, “${v.second}” ${v.secondEn}. Bring together parts of one price basis.`,
      ),
  ],
  CONCORDANCE_LACKS: [
    'problem',
    (v) =>
      both(
        `«${v.table}» 표의 부문 ${v.sector}이(가) 이음표 «${v.id}»에 없습니다. 그 분류의 이음표를 쓰세요.`,
        `The concordance “${v.id}” has no sector ${v.sector} of “${v.table}”. Use one of that classification.`,
      ),
  ],
  TABLE_TOO_COARSE: [
    'problem',
    (v) =>
      both(
        `«${v.id}»은(는) ${v.sectors}부문표라 더 자세한 ${v.to}부문으로 나눌 수 없습니다. 더 자세한 표를 고르세요.`,
        `“${v.id}” has ${v.sectors} sectors and cannot be split into ${v.to}. Choose a more detailed table.`,
      ),
  ],
  UNKNOWN_ACCOUNT: [
    'problem',
    (v) =>
      both(
        `표 ${v.table}에서 «${v.id}» 부문을 하나로 정할 수 없습니다. 코드(«${v.first}»–«${v.last}»)나 꼭 하나를 가리키는 이름을 쓰세요. 비슷한 부문: ${v.nearKo}. 모두 보려면 «table show <표> --all»을 쓰세요.`,
        `“${v.id}” stands for no one sector of table ${v.table}. Use a code (“${v.first}” to “${v.last}”) or a name that fits one alone. Sectors like it: ${v.nearEn}. To see all, use “table show <table> --all”.`,
      ),
  ],
  COEFFICIENT_CHANGE_TOO_LARGE: [
    'problem',
    (v) =>
      both(
        `계수 ${v.rowKo} × ${v.columnKo}을(를) ${v.from}에서 ${v.to}(으)로 바꾸면 표가 더는 생산적이지 않습니다. ${v.limit}에 이르지 않게(변화 ${v.largest} 미만으로) 바꾸세요.`,
        `Changing coefficient ${v.rowEn} × ${v.columnEn} from ${v.from} to ${v.to} leaves a table that cannot produce. Stop short of ${v.limit} (a change of ${v.largest}).`,
      ),
  ],
  TABLES_NOT_COMPARABLE: [
    'problem',
    (v) =>
      both(
        `«${v.before}»과(와) «${v.after}»은(는) 나란히 놓고 나눌 수 없습니다(${v.whyKo}). 부문과 가격 기준이 같은 표를 쓰세요.`,
        `“${v.before}” and “${v.after}” cannot be compared part by part (${v.whyEn}). Use tables of the same sectors and price basis.`,
      ),
  ],
  TABLE_WITHOUT_REGIONS: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표에는 지역이 없습니다. 지역 사이의 파급은 지역 간 거래표에서만 구할 수 있습니다.`,
        `“${v.id}” has no regions. Spillovers between regions can be had only from an interregional table.`,
      ),
  ],
  BLOCKS_DO_NOT_FIT: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표의 ${v.what} 크기가 ${v.found}인데 ${v.expected}이어야 합니다. 부문, 지역, 항목의 수를 확인하세요.`,
        `${v.what} of “${v.id}” has size ${v.found}, not ${v.expected}. Check the numbers of sectors, regions and items.`,
      ),
  ],
  EMPLOYMENT_NOT_TEXT: [
    'issue',
    (v) =>
      both(
        `«${v.file}»은(는) 글로 된 CSV가 아닙니다. 엑셀에서 «다른 이름으로 저장»의 CSV로 저장해 주세요.`,
        `“${v.file}” is not a CSV in plain text. Save it as CSV in your spreadsheet.`,
      ),
  ],
  EMPLOYMENT_OF_OTHER_TABLE: [
    'problem',
    (v) =>
      both(
        `«${v.file}»은 ${v.written}부문으로 적혀 있는데 표 «${v.table}»은 ${v.sectors}부문입니다. ${v.written}부문의 표를 고르거나 ${v.sectors}부문으로 적으세요.`,
        `“${v.file}” is written in ${v.written} sectors, but table “${v.table}” has ${v.sectors}. Choose a table of ${v.written} sectors, or write the file in ${v.sectors}.`,
      ),
  ],
  EMPLOYMENT_COLUMNS_MISSING: [
    'issue',
    (v) =>
      both(
        `«${v.file}»에서 부문 코드(sector 또는 부문)와 취업자(employment 또는 취업자)의 열을 찾지 못했습니다. 첫 줄에 읽은 것: ${v.columns}. 첫 줄에 두 열의 이름을 적고 그 아래에 부문마다 한 줄씩 적으세요.`,
        `“${v.file}” has no columns of sector codes (sector) and persons (employment). Read in its first line: ${v.columns}. Name both columns there, then one line per sector.`,
      ),
  ],
  EMPLOYMENT_NOT_PERSONS: [
    'issue',
    (v) =>
      both(
        `«${v.file}» ${v.line}째 줄, 부문 ${v.sector}의 취업자 «${v.text}»는 0 이상의 수가 아닙니다. 사람 수를 숫자로 적으세요.`,
        `“${v.file}” line ${v.line}: employment “${v.text}” of sector ${v.sector} is not a number of 0 or more. Write persons in digits.`,
      ),
  ],
  EMPLOYMENT_SECTOR_TWICE: [
    'problem',
    (v) =>
      both(
        `«${v.file}» ${v.line}째 줄에 부문 ${v.sector}이(가) 다시 나옵니다. 한 부문은 한 줄에 적으세요.`,
        `“${v.file}” line ${v.line}: sector ${v.sector} again. Write one line per sector.`,
      ),
  ],
  EMPLOYMENT_SECTORS_MISSING: [
    'problem',
    (v) =>
      both(
        `«${v.file}»에 부문 ${v.count}개가 빠졌습니다: ${v.sectorsKo}. 빠진 것은 0이 아닙니다. 그 지역에 없는 부문이면 0을 적으세요.`,
        `“${v.file}” lacks sectors (${v.count}): ${v.sectorsEn}. Missing is not zero: write 0 for a sector that the region does not have.`,
      ),
  ],
  EMPLOYMENT_ABOVE_NATION: [
    'problem',
    (v) =>
      both(
        `«${v.file}» ${v.line}째 줄, 부문 ${v.sectorKo}의 취업자 ${v.employment}명이 표 ${v.table}의 전국 ${v.national}명보다 많습니다. 단위와 부문을 확인하세요.`,
        `“${v.file}” line ${v.line}: ${v.employment} persons in sector ${v.sectorEn}, above the ${v.national} of the nation in ${v.table}. Check the unit and the sector.`,
      ),
  ],
  EMPLOYMENT_ALL_ZERO: [
    'problem',
    (v) =>
      both(
        `«${v.file}»의 취업자가 모두 0입니다. 그 지역의 취업자를 적으세요.`,
        `Employment is 0 throughout “${v.file}”. Write the persons of the region.`,
      ),
  ],
  MARGINS_DISAGREE: [
    'problem',
    (v) =>
      both(
        `행의 목표를 더하면 ${v.rows}, 열의 목표를 더하면 ${v.columns}로 서로 다릅니다. 두 합을 맞추세요.`,
        `Row targets add up to ${v.rows}, column targets to ${v.columns}. Make the two sums equal.`,
      ),
  ],
  MARGIN_IMPOSSIBLE: [
    'problem',
    (v) =>
      both(
        `${v.atKo}: 칸의 부호를 지키면서 목표 ${v.target}이(가) 될 수 없습니다. 그 목표나 칸을 고치세요.`,
        `The cells of ${v.atEn} cannot reach its target ${v.target} with their signs kept. Mend the target or the cells.`,
      ),
  ],
  TARGETS_NOT_TEXT: [
    'issue',
    (v) =>
      both(
        `«${v.file}»은(는) 글로 된 CSV가 아닙니다. 엑셀에서 «다른 이름으로 저장»의 CSV로 저장해 주세요.`,
        `“${v.file}” is not a CSV in plain text. Save it as CSV in your spreadsheet.`,
      ),
  ],
  TARGETS_COLUMNS_MISSING: [
    'issue',
    (v) =>
      both(
        `«${v.file}»의 첫 줄에서 total, code, value(합계, 코드, 값)의 열을 찾지 못했습니다. 첫 줄에 읽은 것: ${v.columns}. 첫 줄에 세 열의 이름을 적고 그 아래에 합계마다 한 줄씩 적으세요.`,
        `“${v.file}” has no columns total, code and value in its first line. Read there: ${v.columns}. Name the three columns there, then one line per total.`,
      ),
  ],
  TARGET_NOT_NUMBER: [
    'issue',
    (v) =>
      both(
        `«${v.file}» ${v.line}째 줄의 값 «${v.text}»는 수가 아닙니다. 백만원을 숫자로 적으세요.`,
        `“${v.file}” line ${v.line}: “${v.text}” is no number. Write million won in digits.`,
      ),
  ],
  TARGET_UNKNOWN: [
    'problem',
    (v) =>
      both(
        `«${v.file}» ${v.line}째 줄의 «${v.total} ${v.target}»은(는) ${v.table} 표의 합계가 아닙니다. 쓸 수 있는 것: ${v.knownKo}.`,
        `“${v.file}” line ${v.line}: “${v.total} ${v.target}” is no total of table ${v.table}. Known: ${v.knownEn}.`,
      ),
  ],
  TARGET_TWICE: [
    'problem',
    (v) =>
      both(
        `«${v.file}» ${v.line}째 줄에 «${v.total} ${v.target}»이(가) 다시 나옵니다. 합계 하나는 한 줄에 적으세요.`,
        `“${v.file}” line ${v.line}: “${v.total} ${v.target}” again. Write one line per total.`,
      ),
  ],
  TARGETS_MISSING: [
    'problem',
    (v) =>
      both(
        `«${v.file}»에 합계 ${v.count}개가 빠졌습니다: ${v.missingKo}. 빠진 것은 0이 아닙니다. 없으면 0을 적으세요.`,
        `“${v.file}” lacks totals (${v.count}): ${v.missingEn}. Missing is not zero: write 0 where there is none.`,
      ),
  ],
  TARGETS_DISAGREE: [
    'problem',
    (v) =>
      both(
        `합계들이 서로 맞지 않습니다: 수입과 부가가치를 더하면 ${v.supplied}, 최종수요를 더하면 ${v.spent}로 ${v.difference}백만원 다릅니다. 둘이 같게 고치세요.`,
        `The totals contradict each other: imports and value added come to ${v.supplied}, final demand to ${v.spent}, a difference of ${v.difference} million won. Make the two equal.`,
      ),
  ],
  SUPPLY_CHANGE_OUT_OF_RANGE: [
    'problem',
    (v) =>
      both(
        `부문 ${v.sectorKo}의 본원투입을 ${v.change}백만원 바꿀 수는 없습니다. 없어지거나(${v.min}) 열 배가 느는(${v.max}) 사이로 쓰세요.`,
        `Primary inputs of ${v.sectorEn} cannot change by ${v.change} million won. Use a change between losing all of them (${v.min}) and adding ten times as much (${v.max}).`,
      ),
  ],
  AMOUNT_OUT_OF_BOUNDS: [
    'problem',
    (v) =>
      both(
        `${v.whereKo}의 수 ${v.value}은(는) 받는 크기를 벗어납니다. 크기는 ${v.most} 이하이고, 산출은 0이 아니면 ${v.least} 이상이어야 합니다. 단위(백만원, 명)를 확인하세요.`,
        `${v.whereEn}: ${v.value} is beyond the sizes that are taken. The size may be ${v.most} at most; an output that is not 0 is ${v.least} at least. Check the unit (million won, persons).`,
      ),
  ],
  UPDATE_TAKES_NATIONAL: [
    'problem',
    (v) =>
      both(
        `«${v.id}»은(는) 지역이 여럿인 표라 새 해의 합계에 맞출 수 없습니다. 지역이 하나인 표를 고르세요.`,
        `“${v.id}” has several regions and cannot be updated to new totals. Choose a table of one region.`,
      ),
  ],
  TABLE_TOO_LONG: [
    'problem',
    (v) =>
      both(
        `${v.seconds}초 안에 다 셈하지 못해 그만두었습니다. 부문이 더 적은 표를 보내거나 명령줄에서 물으세요.`,
        `The computation was stopped after ${v.seconds} seconds. Send a table of fewer sectors, or ask on the command line.`,
      ),
  ],
  TABLE_TOO_LARGE: [
    'tooLarge',
    (v) =>
      both(
        `보낸 표에 드는 ${v.whatKo}이(가) 한도(${v.limit})를 넘습니다. 부문이 더 적은 표를 보내거나 명령줄에서 물으세요.`,
        `The table that was sent is beyond the limit of ${v.whatEn} (${v.limit}). Send one of fewer sectors, or ask on the command line.`,
      ),
  ],
  TABLE_WITHOUT_PERSONS: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표에는 ${v.year}년의 취업자가 없어 시나리오를 계산할 수 없습니다. 표를 가져올 때 고용 부속표를 --annex로 함께 주세요.`,
        `“${v.id}” has no employed persons of ${v.year}, which a scenario needs. Import the table again with its employment annex (--annex).`,
      ),
  ],
  TABLE_PATH_OUTSIDE: [
    'problem',
    (v) =>
      both(
        `표의 경로 «${v.id}»이(가) 시나리오 파일의 폴더 «${v.folder}» 안에 있지 않습니다. 표를 그 폴더 안에 두고 «./표/data.json»처럼 적으세요.`,
        `The path of the table, “${v.id}”, is not inside the scenario file’s folder “${v.folder}”. Put the table there and write “./table/data.json”.`,
      ),
  ],
  UNKNOWN_TABLE_REGION: [
    'problem',
    (v) =>
      both(
        `표 ${v.table}에 «${v.id}» 지역이 없습니다. 쓸 수 있는 것: ${v.knownKo}.`,
        `Table ${v.table} has no region “${v.id}”. Known: ${v.knownEn}.`,
      ),
  ],
  RAS_NEGATIVE_CELL: [
    'problem',
    (v) =>
      both(
        `RAS는 음의 칸을 다루지 못합니다: ${v.rowKo} × ${v.columnKo} ${v.value}. GRAS를 쓰세요.`,
        `RAS takes no negative cells: ${v.rowEn} × ${v.columnEn} is ${v.value}. Use GRAS.`,
      ),
  ],
  RAS_NOT_CONVERGED: [
    'problem',
    (v) =>
      both(
        `${v.iterations}번을 되풀이해도 ${v.atKo}이(가) 목표에서 ${v.gap} 벗어납니다. 0인 칸 때문에 두 목표가 함께 이루어질 수 없는지 보세요.`,
        `After ${v.iterations} iterations ${v.atEn} is still ${v.gap} off its target. See whether zero cells keep the targets from holding together.`,
      ),
  ],
} as const satisfies Problems;

/** 표와 표에서 얻은 것 곁에 서는 알림. Notes beside a table and what is computed from it. */
export const tableNotes = {
  NEGATIVE_CELLS: (v) =>
    both(
      `국산거래에 음의 칸이 ${v.count}개 있습니다(가장 작은 것 ${v.at}: ${v.least}백만원). 부산물 등을 뺀 것이며 그대로 씁니다.`,
      `Domestic flows have ${v.count} negative cells (least ${v.at}: ${v.least} million won). They are by-products and the like taken off, and are kept.`,
    ),
  SECTORS_WITHOUT_OUTPUT: (v) =>
    both(
      `산출이 없는 부문이 ${v.count}개 있습니다: ${v.sectors}. 그 부문의 계수는 알 수 없습니다.`,
      `Sectors without output (${v.count}): ${v.sectors}. Their coefficients are unknown.`,
    ),
  VALUE_ADDED_NOT_POSITIVE: (v) =>
    both(
      `부가가치가 0이거나 음수인 부문이 ${v.count}개 있습니다: ${v.sectors}.`,
      `Sectors whose value added is zero or negative (${v.count}): ${v.sectors}.`,
    ),
  IMPORTS_NOT_SEPARATE: (v) =>
    both(
      `«${v.id}» 표는 수입품을 가르지 않아 수입 쪽은 비웁니다.`,
      `“${v.id}” does not tell imports apart: figures of imports are left empty.`,
    ),
  PERSONS_UNKNOWN: (v) =>
    both(
      `«${v.id}» 표에는 ${v.year}년의 취업자가 없어 사람 수는 비웁니다.`,
      `“${v.id}” has no employed persons of ${v.year}: persons are left empty.`,
    ),
  UNIT_NOT_COMPARED: (v) =>
    both(
      `«${v.id}» 표는 ${v.year}년의 것이라 발표된 총산출(${v.known}년)과 비교할 수 없어, 금액의 단위와 사람 수의 자릿수를 확인하지 못했습니다. 총산출과 취업자를 원본과 비교해 보세요.`,
      `“${v.id}” is of ${v.year}, too far from the published output (${v.known}) to compare: neither the unit of money nor the order of persons is confirmed. Compare total output and persons with the original.`,
    ),
  SIGNS_NOT_GUARANTEED: (v) =>
    both(
      `국산거래의 음의 칸 ${v.count}개 때문에 역행렬의 칸이 음수일 수 있고, 수요나 계수가 늘면 산출도 는다는 것과 칸마다의 오차 한계가 보장되지 않습니다.`,
      `With ${v.count} negative domestic cells the inverse may have negative cells, more demand need not mean more output everywhere, and cell-by-cell error bounds are not guaranteed.`,
    ),
  EMPLOYEES_UNKNOWN: (v) =>
    both(
      `«${v.id}» 표에는 ${v.year}년의 임금근로자가 없어 고용유발은 비웁니다.`,
      `“${v.id}” has no employees of ${v.year}: employees are left empty.`,
    ),
  AVERAGES_WEIGHTED: () =>
    both(
      '가중평균은 국산품 최종수요로 가중한 것(발표되는 머리글 수치)이고 단순 평균은 모든 부문을 똑같이 센 것입니다. 둘을 비교하지 마세요.',
      'The weighted average weighs by final demand for domestic products, as published headlines do; the plain mean counts every sector alike. Do not compare the two.',
    ),
  IMPORTS_BY_ITEM_WIDER: () =>
    both(
      '최종수요 항목별 수입유발은 그 항목이 곧바로 산 수입품까지 넣고 국산품과 수입품의 수요로 나눈 것이라, 국산품 수요로 나눈 부가가치유발과 더해도 1이 아닙니다.',
      'Imports by item of final demand include imported goods bought directly and are per won of domestic and imported demand, while value added is per won of domestic demand: the two do not add up to 1.',
    ),
  ROUNDS_UNBOUNDED: (v) =>
    both(
      `투입계수의 크기만 보면(가장 큰 열합 ${v.norm}) 생산적이지 않은 표라, 남은 파급의 한계를 미리 말할 수 없어 비웁니다. 정확한 나머지는 remaining에 있습니다.`,
      `By the absolute values of its coefficients (greatest column sum ${v.norm}) the table is not productive: no bound on what remains can be given beforehand. The exact remainder is in remaining.`,
    ),
  SENSITIVITY_COUNTS_EQUALLY: () =>
    both(
      '감응도계수는 모든 부문의 최종수요가 크기와 상관없이 1원씩 늘 때의 것입니다. key는 영향력계수와 감응도계수로 갈랐습니다.',
      'Sensitivity of dispersion supposes one more won of final demand in every sector, large or small. key goes by the two dispersions.',
    ),
  GHOSH_IS_SUPPLY: () =>
    both(
      '고시 전방연쇄는 공급이 이끄는 모형의 것입니다. 늘어난 공급을 누구나 받아 쓴다고 보므로 물량의 예측이 아니라 비용이 값으로 옮아가는 크기로 읽으세요.',
      'Ghosh forward linkages come from a supply-driven model in which buyers take whatever is supplied: read them as costs passed on into prices, not as a forecast of quantities.',
    ),
  SUPPLY_CONTESTED: () =>
    both(
      '공급이 이끄는(고시) 모형의 물량 풀이는 다툼이 있습니다. 배분의 비율이 그대로이고 무엇이든 주는 만큼 사다 쓴다고 보므로, 모자란 투입을 다른 것으로 메우지 못하는 것도 모자라지 않은 투입이 남는 것도 보지 않습니다. 물량의 예측이 아니라 공급이 닿는 곳과 비용이 값으로 옮아가는 크기로 읽으세요.',
      'Quantities from the supply-driven (Ghosh) model are contested. Allocation shares are held and buyers take whatever they get, so that neither inputs that cannot be replaced nor inputs left idle are seen. Read them as where supply reaches and how costs pass into prices, not as a forecast of quantities.',
    ),
  FIELD_IS_SLOPE: () =>
    both(
      '영향의 장은 계수가 아주 조금 달라질 때의 기울기입니다. 크게 바꾸면 어떻게 되는지는 table change에 물으세요.',
      'The field of influence is a slope, for a very small change of the coefficient. For a larger change ask table change.',
    ),
  FULL_TYPE_II_MIXES: () =>
    both(
      '전체(full) Type II는 가계의 소득까지 생산처럼 더한 것이라 생산유발계수와 비교할 수 없습니다. 비교할 것은 원래의 부문만 센 truncated입니다.',
      'The full Type II counts household income as if it were output and is not comparable with production multipliers. The truncated one, of the original sectors alone, is.',
    ),
  TABLE_FROM_FILE: (v) =>
    both(
      `표 «${v.table}»은(는) 실린 표가 아니라 파일 «${v.file}»에서 읽었습니다. 출처: ${v.sourceKo}.`,
      `Table “${v.table}” is not a shipped one: it was read from the file “${v.file}”. Source: ${v.sourceEn}.`,
    ),
  TABLE_UPDATED: (v) =>
    both(
      `«${v.id}»을(를) ${v.year}년의 합계에 맞춘 추정(${v.method})입니다. 공식 표가 아니며, 칸들은 앞선 표의 구조를 되도록 지킨 것입니다.`,
      `An estimate: “${v.id}” fitted to totals of ${v.year} (${v.method}). It is no official table; its cells keep to the structure of the earlier one as far as they can.`,
    ),
  PRICES_PASSED_ON: () =>
    both(
      '비용을 모두 값에 넘기고, 물량과 투입의 비율과 다른 비용은 그대로라고 본 것입니다. 값의 규제와 대체와 시차는 들어 있지 않습니다.',
      'Costs are passed on in full while quantities, input shares and other costs stay as they are. Price controls, substitution and delays are left out.',
    ),
  SHOCK_LARGE: (v) =>
    both(
      `부문 ${v.sector}의 충격 ${v.fraction}은(는) +${v.percent}%로 읽었습니다. ${v.fraction}%를 뜻했다면 «${v.sector}=${v.fraction}%»로 적으세요.`,
      `The shock ${v.fraction} of sector ${v.sector} is read as +${v.percent} %. If ${v.fraction} % was meant, write “${v.sector}=${v.fraction}%”.`,
    ),
  SHOCK_WITHOUT_EFFECT: (v) =>
    both(
      `부문 ${v.sector}의 부가가치가 0이라 그 부가가치를 올려도 값이 달라지지 않습니다.`,
      `Value added of sector ${v.sector} is 0: raising it changes no price.`,
    ),
  TREATMENTS_DIFFER: () =>
    both(
      'total은 수입 중간재도 국내에서 만든 것처럼 세어 크고, net은 어느 수요처나 같은 비율로 수입한다고 보고, domestic은 표가 가른 국산품만 셉니다. 발표되는 유발계수는 domestic입니다.',
      'total counts imported inputs as if made at home and is large, net supposes that every user imports alike, domestic counts only what the table says is made at home. Published coefficients are domestic.',
    ),
  AGGREGATION_DIFFERS: (v) =>
    both(
      `표를 모아 구한 계수와 계수를 모은 것은 다릅니다. 가장 다른 부문 ${v.sector}의 생산유발계수는 모은 표에서 ${v.ofTable}, 모은 결과에서 ${v.ofResults}입니다(${v.percent}%).`,
      `Multipliers of an aggregated table are not aggregated multipliers. Production of sector ${v.sector} differs most: ${v.ofTable} from the aggregated table, ${v.ofResults} from the aggregated results (${v.percent}%).`,
    ),
  INVERSE_OF_AGGREGATED: (v) =>
    both(
      `표의 ${v.from}부문을 ${v.to}부문으로 모은 뒤에 구한 역행렬입니다. ${v.from}부문의 역행렬을 모은 것과는 다릅니다.`,
      `The inverse is of the table aggregated from ${v.from} to ${v.to} sectors. It is not the aggregated inverse of the ${v.from}.`,
    ),
  EXTRACTION_NOT_FORECAST: () =>
    both(
      '부문이 사라지면 아무도 그 자리를 메우지 않는다고 보고 셈한 것입니다. 중요도를 재는 자이지 예측이 아닙니다.',
      'It is assumed that nobody takes the place of the sector that is removed: a measure of importance, not a forecast.',
    ),
  EXTRACTION_PART_EXCEEDS: (v) =>
    both(
      `음의 칸이나 음의 최종수요(재고 감소) 때문에 일부만 뺀 손실이 모두 뺀 손실보다 큰 부문이 있습니다: ${v.sectors}.`,
      `Negative cells or negative final demand (falling stocks) make a partial loss exceed the total one in: ${v.sectors}.`,
    ),
  COEFFICIENT_CHANGE_HOLDS: () =>
    both(
      '최종수요와 산출당 부가가치·수입·취업을 그대로 두고 국산 투입만 바꾼 결과입니다. 투입이 늘면 그만큼 다른 비용이 줄어야 합니다.',
      'Final demand and value added, imports and persons per output are held while domestic inputs change. Other costs must give way to greater inputs.',
    ),
  COEFFICIENT_BELOW_ZERO: (v) =>
    both(`바꾼 뒤 음수가 되는 계수: ${v.cells}.`, `Coefficients that become negative: ${v.cells}.`),
  INPUTS_EXCEED_OUTPUT: (v) =>
    both(
      `국산 투입과 부가가치를 더하면 산출을 넘게 되는 부문: ${v.sectors}. 수입을 모두 국산으로 바꾸고도 모자라는 변화입니다.`,
      `Domestic inputs and value added together exceed output in: ${v.sectors}. More than all imported inputs would have to be replaced.`,
    ),
  INFLUENCE_ONE_AT_A_TIME: (v) =>
    both(
      `계수를 하나씩만 키워 어느 한 산출이 ${v.percent} % 움직이는 크기입니다. 여러 계수가 함께 틀리면 더할 수 없습니다.`,
      `Each coefficient is raised alone until some output moves by ${v.percent} %. Errors of several coefficients do not add up.`,
    ),
  CONSTANT_PRICES_NEEDED: (v) =>
    both(
      `${v.before}년과 ${v.after}년의 표입니다. 두 표가 한 해의 가격으로 되어 있지 않으면 기술과 수요의 몫에 물가가 섞입니다.`,
      `The tables are of ${v.before} and ${v.after}. Unless both are in prices of one year, price changes are mixed into every part.`,
    ),
  OUTPUTS_GIVEN: (v) =>
    both(
      `산출을 정해 준 부문: ${v.sectors}. 그 부문의 최종수요는 산출에서 중간수요를 빼고 남는 것입니다.`,
      `Outputs are given for: ${v.sectors}. Their final demand is what intermediate use leaves over.`,
    ),
  FINAL_DEMAND_NEGATIVE: (v) =>
    both(
      `정해 준 산출이 중간수요에 모자라 최종수요가 음수인 부문: ${v.sectors}. 모자라는 만큼 수입하거나 재고를 덜어야 합니다.`,
      `Given outputs fall short of intermediate use, so that final demand is negative in: ${v.sectors}. Imports or stocks must fill the gap.`,
    ),
  DEMAND_WHERE_MADE: () =>
    both(
      '지역의 최종수요는 그 지역에서 만든 것에 대한 수요이며, 그 지역 사람이 산 것이라는 뜻이 아닙니다.',
      'Final demand of a region is demand for what is made there, wherever its buyers are.',
    ),
  PATHS_BY_SIZE: () =>
    both(
      '음의 칸을 지나는 길이 있어 크기(절댓값)로 줄 세웠습니다. 음의 길은 합계를 줄입니다.',
      'Some paths pass through negative cells: they are ranked by absolute value, and negative ones lower the total.',
    ),
  RESULTS_WITHOUT_WEIGHT: (v) =>
    both(
      `최종수요가 없거나 음수인 부문이 있어 결과를 모을 수 없는 묶음이 ${v.count}개입니다: ${v.sectors}.`,
      `Groups whose results cannot be aggregated, since final demand of a member is negative or there is none (${v.count}): ${v.sectors}.`,
    ),
  TABLE_ESTIMATED: (v) =>
    both(
      `전국표 «${v.id}»을(를) 입지계수(${v.method})로 줄인 추정입니다. 공식 지역표가 아니며, 부가가치율과 산출당 취업자는 전국의 것입니다.`,
      `An estimate: the national table “${v.id}” cut down by location quotients (${v.method}). It is no official regional table; value added and persons per output are the nation’s.`,
    ),
  DELTA_RANGE: (v) =>
    both(
      `δ는 가정입니다: ${v.delta}(범위 ${v.min}–${v.max}). 범위의 두 끝에서의 값을 함께 보세요.`,
      `δ is assumed: ${v.delta} (range ${v.min}–${v.max}). Read the values at both ends of the range beside it.`,
    ),
  EMPLOYMENT_BASIS: (v) =>
    both(
      `나라의 취업자는 «${v.id}»의 ${v.year}년 전업환산 인원입니다. 지역 자료의 해와 정의가 다르면 입지계수도 달라집니다.`,
      `National persons are full-time equivalents of ${v.year} in “${v.id}”. Regional data of another year or definition shift the quotients.`,
    ),
  SECTORS_LACKING: (v) =>
    both(
      `이 지역에 없거나 나라의 취업자가 0인 부문이 ${v.count}개 있어 계수를 비웁니다: ${v.sectors}.`,
      `Sectors that the region lacks, or in which the nation employs nobody (${v.count}), have no multipliers: ${v.sectors}.`,
    ),
  SECTOR_CODES_PADDED: (v) =>
    both(
      `부문 코드 ${v.count}개에 빠진 앞의 0을 채웠습니다.`,
      `Sector codes whose leading zeros were restored: ${v.count}.`,
    ),
} as const satisfies Notes;
