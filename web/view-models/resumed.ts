import type { Lang, Text } from '../../engine/index.ts';
import type { Part } from '../state/fingerprint.ts';

export const resumedWords = {
  elsewhere: {
    ko: '다른 창에서 이 시나리오를 조정했습니다. 여기서 더 움직이면 그쪽의 조정은 브라우저에 남지 않습니다.',
    en: 'Another window has adjusted this scenario. Move anything here and those adjustments are no longer kept.',
  },
  seeTheirs: { ko: '그쪽 조정으로 바꾸기', en: 'Change to those' },
  keepHere: { ko: '여기 것 남기기', en: 'Keep these' },
  goOn: { ko: '이어서 하기', en: 'Go on' },
  unsaved: {
    ko: '이 브라우저는 조정한 것을 간직하지 못합니다. 창을 닫으면 사라지니 링크나 파일로 남겨 두세요.',
    en: 'This browser cannot keep your adjustments. They are lost when the window closes: keep a link or a file.',
  },
} as const satisfies Record<string, Text>;

/** 지문의 부분들의 이름. */
export const partNames: Readonly<Record<Part, Text>> = {
  scenario: { ko: '시나리오 파일', en: 'the scenario file' },
  plan: { ko: '계획 파일', en: 'the plan file' },
  tables: { ko: '산업연관표', en: 'the tables' },
  engine: { ko: '계산 엔진', en: 'the engine' },
};

export function partsInWords(parts: readonly Part[], lang: Lang): string {
  return parts.map((part) => partNames[part][lang]).join(', ');
}

/** 지난 조정을 이어 놓았고, 그 뒤에 자료가 바뀌었으면 무엇이 바뀌었는지. */
export function resumedText(changed: readonly Part[], lang: Lang): string {
  const said = {
    ko: '지난번에 조정한 것을 이어서 보여 줍니다.',
    en: 'This goes on from the adjustments of your last visit.',
  }[lang];
  if (changed.length === 0) return said;
  const parts = partsInWords(changed, lang);
  const since = {
    ko: `그 뒤에 바뀐 자료: ${parts}. 수치가 지난번과 다를 수 있습니다.`,
    en: `Changed since then: ${parts}. Figures may differ from last time.`,
  }[lang];
  return `${said} ${since}`;
}
