import type { Text } from '../../engine/index.ts';

const kinds: Readonly<Record<string, Text>> = {
  baseline: { ko: '기준안', en: 'Baseline' },
  cautious: { ko: '신중안', en: 'Cautious' },
  ambitious: { ko: '적극안', en: 'Ambitious' },
  national: { ko: '전국표', en: 'National table' },
};

/** 시나리오의 짧은 이름: «기준안», «신중안», «적극안»; 다른 것은 제 제목. */
export function scenarioKind({ id, title }: { readonly id: string; readonly title: Text | null }): Text {
  const kind = kinds[id.slice(id.lastIndexOf('-') + 1)];
  return kind ?? title ?? { ko: id, en: id };
}
