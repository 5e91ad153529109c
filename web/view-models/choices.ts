import type { Lever, LeverValue, Text } from '../../engine/index.ts';

/** 고르는 항목의 한 선택지를 사람의 말로. One choice of a lever in words. */
export function choiceLabel({ choices, choiceLabels }: Lever, choice: LeverValue): Text {
  const at = (choices ?? []).findIndex((one) => one === choice);
  return choiceLabels?.[at] ?? { ko: String(choice), en: String(choice) };
}
