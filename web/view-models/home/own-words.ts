import type { Text } from '../../../engine/index.ts';

/** 자기 파일 목록의 낱말. Words of the list of own files. */
export const ownWords = {
  own: { ko: '내 계획과 시나리오', en: 'My plans and scenarios' },
  ownHint: {
    ko: '이 브라우저에만 있습니다. 다른 곳에서 쓰려면 YAML로 내려받으세요.',
    en: 'Kept in this browser alone. Download the YAML to use them elsewhere.',
  },
  ownUnkept: {
    ko: '이 브라우저가 파일을 간직하지 못합니다(저장 공간이 없거나 막힘). 창을 닫으면 사라지니 YAML로 내려받아 두세요.',
    en: 'This browser cannot keep your files (storage is full or blocked). They are lost when the window closes: download the YAML.',
  },
  plan: { ko: '계획', en: 'Plan' },
  scenario: { ko: '시나리오', en: 'Scenario' },
  edit: { ko: '고치기', en: 'Edit' },
  rename: { ko: '이름 바꾸기', en: 'Rename' },
  newName: { ko: '새 이름', en: 'New name' },
  save: { ko: '바꾸기', en: 'Rename' },
  cancel: { ko: '그만두기', en: 'Cancel' },
  emptyName: { ko: '이름을 한 글자 이상 쓰세요.', en: 'Write a name of at least one letter.' },
  remove: { ko: '지우기', en: 'Delete' },
  removed: { ko: '«{name}»을 지웠습니다.', en: '“{name}” was deleted.' },
  undo: { ko: '되살리기', en: 'Undo' },
  close: { ko: '닫기', en: 'Close' },
  download: { ko: 'YAML 내려받기', en: 'Download YAML' },
  unreadable: { ko: '이 파일은 읽을 수 없게 되었습니다:', en: 'This file can no longer be read:' },
} as const satisfies Record<string, Text>;
