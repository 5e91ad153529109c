import type { Text } from '../../../engine/index.ts';

export const ownWords = {
  title: { ko: '자기 지표', en: 'Own indicators' },
  hint: {
    ko: '시나리오 파일에 적은 식으로 계산합니다. 수치를 누르면 어디서 온 값인지 나옵니다.',
    en: 'Computed from the formulas in the scenario file. Press a figure to see where it comes from.',
  },
  name: { ko: '지표', en: 'Indicator' },
  value: { ko: '값', en: 'Value' },
  formula: { ko: '식 보기', en: 'Show the formula' },
  written: { ko: '적은 식', en: 'As written' },
  meaning: { ko: '뜻', en: 'What it says' },
  given: { ko: '식에 딸린 가정', en: 'Its own assumptions' },
  noValue: { ko: '값 없음', en: 'No value' },
  reading: { ko: '식을 읽는 중입니다.', en: 'Reading the formulas.' },
  refused: {
    ko: '식을 읽을 수 없어 자기 지표를 비워 둡니다. 다른 수치는 그대로 맞습니다. 파일을 고쳐 다시 놓으세요.',
    en: 'The formulas cannot be read, so own indicators are left empty. The other figures stand. Mend the file and drop it again.',
  },
  notArrived: {
    ko: '식을 읽는 부분을 불러오지 못했습니다. 서버가 도는지 보고 화면을 새로 고치세요. 조정한 것은 남습니다.',
    en: 'The part that reads formulas could not be fetched. Check the server and reload the page; your adjustments stay.',
  },
  yes: { ko: '예', en: 'Yes' },
  no: { ko: '아니요', en: 'No' },
  moving: { ko: '자기 지표를 움직이는 항목', en: 'What moves own indicators' },
  movingHint: {
    ko: '위의 그림은 생산·부가가치·취업만 그립니다. 자기 지표는 항목을 하나씩 범위의 두 끝에 놓은 값을 표로 봅니다.',
    en: 'The charts above draw production, value added and employment alone. For own indicators the table gives the value with one lever at a time at the ends of its range.',
  },
  lever: { ko: '조정 항목', en: 'Lever' },
  lowEnd: { ko: '범위의 낮은 끝', en: 'Low end' },
  highEnd: { ko: '범위의 높은 끝', en: 'High end' },
  nothingMoves: {
    ko: '범위를 적은 항목 가운데 이 지표를 움직이는 것이 없습니다.',
    en: 'No lever with a range moves this indicator.',
  },
  notTarget: {
    ko: '목표를 읽을 수 없습니다. 지표의 단위로 «12.5»처럼 쓰세요. 비율은 «43.8%»로도 됩니다.',
    en: 'The target does not read. Write it in the indicator’s unit, like “12.5”; a ratio may be “43.8%”.',
  },
} as const satisfies Record<string, Text>;
