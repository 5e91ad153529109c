import type { Text } from '../../../engine/index.ts';

/** 비중 편집기의 낱말. Words of the editors of mixes and schedules. */
export const words = {
  close: { ko: '닫기', en: 'Close' },
  sum: { ko: '합', en: 'Sum' },
  normalise: { ko: '합을 100%로 맞추기', en: 'Make the sum 100%' },
  toFile: { ko: '파일의 값으로', en: 'As the file has it' },
  inProportion: { ko: '하나를 바꾸면 나머지를 비례로 맞춤', en: 'Changing one scales the others in proportion' },
  sinceOpened: { ko: '연 때보다', en: 'since opened' },
  share: { ko: '비중', en: 'Share' },
  lock: { ko: '잠그기', en: 'Lock' },
  slider: { ko: '슬라이더', en: 'slider' },
  nothingFree: {
    ko: '0%에서, 잠근 것을 뺀 나머지까지만 둘 수 있습니다. 잠금을 풀거나 다른 것을 더하세요.',
    en: 'A share lies between 0% and what the locked ones leave. Unlock one, or add another.',
  },
  lockedFull: {
    ko: '잠근 비중의 합이 100%를 넘어 맞출 수 없습니다. 하나를 푸세요.',
    en: 'The locked shares exceed 100%. Unlock one.',
  },

  sectors: { ko: '부문별 비중', en: 'Shares by sector' },
  sector: { ko: '부문', en: 'Sector' },
  find: { ko: '부문 찾기: 번호, 이름, 일상의 말', en: 'Find a sector: number, name, everyday word' },
  findExample: { ko: '예: 31, 건축, 병원', en: 'e.g. 31, building, hospital' },
  used: { ko: '쓰는 부문', en: 'Sectors used' },
  all: { ko: '모든 부문', en: 'All sectors' },
  shown: { ko: '보일 것', en: 'Show' },
  noneFound: {
    ko: '그런 부문이 없습니다. 다른 말이나 번호로 찾아 보세요.',
    en: 'No such sector. Try another word or a number.',
  },
  noneUsed: {
    ko: '쓰는 부문이 없습니다. «모든 부문»에서 비중을 적으세요.',
    en: 'No sector is used. Set shares under “All sectors”.',
  },
  onePoint: { ko: '+1 %p의 효과', en: 'Effect of +1 pp' },
  keys: {
    ko: '입력란에서 ↑↓는 1 %p, Enter는 다음 부문, Shift+Enter는 앞 부문.',
    en: 'In a field: ↑↓ by 1 pp, Enter to the next sector, Shift+Enter to the one before.',
  },

  copyFrom: { ko: '구성 가져오기', en: 'Copy a mix' },
  scenario: { ko: '어느 시나리오에서', en: 'From which scenario' },
  industry: { ko: '어느 산업의 것을', en: 'Of which industry' },
  thisOne: { ko: '이 시나리오 (조정한 그대로)', en: 'This scenario (as adjusted)' },
  copy: { ko: '가져오기', en: 'Copy' },
  copied: { ko: '가져왔습니다.', en: 'Copied.' },
  otherTable: {
    ko: '다른 표로 적은 시나리오라 부문이 달라 가져올 수 없습니다.',
    en: 'That scenario is written for another table: its sectors differ.',
  },
  copyFailed: {
    ko: '그 시나리오를 불러오지 못했습니다. 다시 고르거나 다른 것을 고르세요.',
    en: 'That scenario could not be fetched. Choose again, or another.',
  },
  noIndustry: { ko: '가져올 산업이 없습니다.', en: 'No industry to copy from.' },

  presets: { ko: '모양', en: 'Shape' },
  even: { ko: '고르게', en: 'Even' },
  early: { ko: '앞에 많이', en: 'Early' },
  late: { ko: '뒤에 많이', en: 'Late' },
  sCurve: { ko: 'S자 (가운데에 많이)', en: 'S-curve (middle)' },
  addYear: { ko: '연도 더하기', en: 'Add a year' },
  remove: { ko: '빼기', en: 'Remove' },
  barKeys: {
    ko: '막대를 끌거나, 막대에서 ↑↓(1 %p), PageUp·PageDown(10 %p)을 누르세요.',
    en: 'Drag a bar, or press ↑↓ (1 pp) or PageUp/PageDown (10 pp) on it.',
  },
} as const satisfies Record<string, Text>;
