import type { Text } from '../../../engine/index.ts';

export const reportWords = {
  scenario: { ko: '시나리오', en: 'Scenario' },
  place: { ko: '지역', en: 'Region' },
  document: { ko: '근거 문서', en: 'Document' },
  adjusted: { ko: '조정', en: 'Adjustments' },
  nothingAdjusted: { ko: '시나리오 파일 그대로', en: 'As the scenario file says' },
  printedOn: { ko: '인쇄한 날', en: 'Printed on' },
  madeWith: { ko: '계산', en: 'Computed by' },
  assumptions: { ko: '가정', en: 'Assumptions' },
  assumption: { ko: '항목', en: 'Assumption' },
  value: { ko: '값', en: 'Value' },
  asFiled: { ko: '파일의 값', en: 'In the file' },
  reason: { ko: '까닭', en: 'Reason' },
  plausible: { ko: '그럴듯한 범위 (가정)', en: 'Plausible range (assumed)' },
  ranges: { ko: '불확실성 (정한 것)', en: 'Uncertainty (as set)' },
  formulas: { ko: '자기 지표의 식', en: 'Formulas of own indicators' },
  tables: { ko: '쓴 표', en: 'Tables used' },
} as const satisfies Record<string, Text>;
