import { Problem } from '../problem.ts';
import type { Text } from '../text.ts';
import type { FlowTable } from './flow-table.ts';

/** 셈에 꼭 있어야 하는 표의 부분. Parts of a table that some measures cannot do without. */
const parts = {
  imports: { ko: '국산과 수입의 구분', en: 'the split into domestic and imported flows' },
  exports: { ko: '9140 수출', en: 'exports (9140)' },
  compensation: { ko: '피용자보수', en: 'compensation of employees' },
  employed: { ko: '그해의 취업자', en: 'the employed persons of its year' },
  employees: { ko: '그해의 임금근로자', en: 'the employees of its year' },
  privateConsumption: { ko: '9111 민간소비', en: 'private consumption (9111)' },
} as const satisfies Record<string, Text>;

/** 그 부분이 없는 표라는 문제. The problem to throw when a table lacks what a measure needs. */
export function lacking({ id }: FlowTable, part: keyof typeof parts): Problem {
  const { ko, en } = parts[part];
  return new Problem('TABLE_LACKS', { id, partKo: ko, partEn: en });
}
