import type { Text } from '../../engine/index.ts';

const calibrationChoices: Readonly<Record<string, Text>> = {
  none: { ko: '보정하지 않음', en: 'Not calibrated' },
  factor: { ko: '발표치에 맞춤 (지표마다 한 계수)', en: 'Meet the stated figures (one factor each)' },
};

/** 고르는 항목의 한 선택지를 사람의 말로. `regions`는 시·도의 두 이름. */
export function choiceLabel(lever: string, choice: string, regions: readonly RegionName[] = []): Text {
  if (lever === 'calibration') return calibrationChoices[choice] ?? same(choice);
  const region = regions.find(({ code }) => code === choice);
  return region ? { ko: region.ko, en: region.en } : same(choice);
}

type RegionName = { readonly code: string; readonly ko: string; readonly en: string };

function same(choice: string): Text {
  return { ko: choice, en: choice };
}
