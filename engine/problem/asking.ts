import { both, type Problems } from './catalogue.ts';

/** 파일, 요청, 이름의 문제. Files, requests and names. */
export const askingProblems = {
  INVALID_FILE: [
    'issue',
    (v) =>
      both(
        `${v.file}의 형식이 맞지 않습니다. 아래 항목을 고쳐 주세요.`,
        `${v.file} does not have the expected shape. Mend the items below.`,
      ),
  ],
  INVALID_YAML: [
    'issue',
    (v) =>
      both(
        `${v.file}을(를) YAML로 읽을 수 없습니다. 표시한 줄을 고쳐 주세요.`,
        `${v.file} cannot be read as YAML. Mend the line shown.`,
      ),
  ],
  INVALID_JSON: [
    'issue',
    () =>
      both(
        '본문을 JSON으로 읽을 수 없습니다. application/json으로 올바른 JSON을 보내 주세요.',
        'The body cannot be read as JSON. Send valid JSON as application/json.',
      ),
  ],
  EMPTY_FILE: [
    'issue',
    (v) =>
      both(
        `${v.file}이(가) 비어 있습니다. 내용을 채운 파일을 주세요.`,
        `${v.file} is empty. Give a file with content.`,
      ),
  ],
  INVALID_REQUEST: [
    'issue',
    () =>
      both(
        '요청의 형식이 맞지 않습니다. 아래 항목을 고쳐 주세요.',
        'The request does not have the expected shape. Mend the items below.',
      ),
  ],
  UNREADABLE_FILE: [
    'problem',
    (v) =>
      both(
        `${v.file} 파일을 읽을 수 없습니다: ${v.whyKo}. 경로와 권한을 확인해 주세요.`,
        `${v.file} cannot be read: ${v.whyEn}. Check the path and its permissions.`,
      ),
  ],
  UNWRITABLE_FILE: [
    'problem',
    (v) =>
      both(
        `${v.file}에 쓸 수 없습니다. 폴더와 권한을 확인해 주세요.`,
        `${v.file} cannot be written. Check the folder and its permissions.`,
      ),
  ],
  OUT_FOLDER_TAKEN: [
    'problem',
    (v) =>
      both(
        `«${v.folder}»에 가져오기가 쓰지 않은 ${v.name}이(가) 있어 덮어쓰지 않습니다. --out에 빈 폴더나 새 이름을 주세요.`,
        `“${v.folder}” holds a ${v.name} that no import wrote; it is not written over. Give --out an empty folder or a new name.`,
      ),
  ],
  PATH_NOT_ALLOWED: [
    'problem',
    (v) =>
      both(
        `«${v.id}»: 여기서는 파일 경로를 쓸 수 없습니다. 등록된 이름(id)을 쓰세요.`,
        `“${v.id}”: file paths are not allowed here. Use a known id.`,
      ),
  ],
  TOO_LARGE: [
    'tooLarge',
    (v) =>
      both(
        `내용이 너무 큽니다(한도 ${v.limit}). 줄여서 다시 주세요.`,
        `The content is too large (limit ${v.limit}). Give less.`,
      ),
  ],
  QUESTION_TOO_LONG: [
    'problem',
    (v) =>
      both(
        `${v.seconds}초 안에 다 셈하지 못해 그만두었습니다. 시나리오나 산업을 줄여 다시 묻거나 명령줄에서 물으세요.`,
        `The computation was stopped after ${v.seconds} seconds. Ask again with fewer scenarios or components, or on the command line.`,
      ),
  ],
  QUESTION_TOO_LARGE: [
    'tooLarge',
    (v) =>
      both(
        `이 물음의 ${v.whatKo}이(가) 한도(${v.limit})를 넘습니다. 시나리오나 산업을 줄여 다시 묻거나 명령줄에서 물으세요.`,
        `This question is beyond the limit of ${v.whatEn} (${v.limit}). Ask again with fewer scenarios or components, or on the command line.`,
      ),
  ],
  NOT_FOUND: [
    'unknownId',
    (v) => both(`«${v.id}»이(가) 없습니다. 주소를 확인해 주세요.`, `“${v.id}” does not exist. Check the address.`),
  ],
  UNKNOWN_PLAN: [
    'unknownId',
    (v) =>
      both(`«${v.id}» 계획이 없습니다. 쓸 수 있는 것: ${v.known}`, `There is no plan “${v.id}”. Known: ${v.known}`),
  ],
  UNKNOWN_SCENARIO: [
    'unknownId',
    (v) =>
      both(
        `«${v.id}» 시나리오가 없습니다. 쓸 수 있는 것: ${v.known}`,
        `There is no scenario “${v.id}”. Known: ${v.known}`,
      ),
  ],
  UNKNOWN_CHART: [
    'unknownId',
    (v) =>
      both(`«${v.id}» 차트가 없습니다. 쓸 수 있는 것: ${v.known}`, `There is no chart “${v.id}”. Known: ${v.known}`),
  ],
  UNKNOWN_TABLE: [
    'unknownId',
    (v) => both(`«${v.id}» 표가 없습니다. 쓸 수 있는 것: ${v.known}`, `There is no table “${v.id}”. Known: ${v.known}`),
  ],
} as const satisfies Problems;
