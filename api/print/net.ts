import {
  groupThousands,
  indicators,
  labels,
  netAreaName,
  netStepName,
  unitLabels,
  type Lang,
  type Run,
} from '../../engine/index.ts';
import { digitsFor, printTable } from './table.ts';

/** 총효과에서 순효과로, 덜어 내는 비율이 하나라도 있을 때. */
export function netLines(run: Run, lang: Lang): string[] {
  const { steps, factors } = run.net;
  if (Object.values(factors).every((factor) => factor === 0)) return [];
  const title = { ko: '순효과', en: 'Net effects' }[lang];
  const head = [`${title}, ${netAreaName(run, lang)}`, ...steps.map(({ step }) => netStepName(step, run, lang))];
  const rows = indicators.map((indicator) => {
    const digits = digitsFor(steps[0]![indicator]);
    const unit = unitLabels[indicator === 'employment' ? '명' : '억원'][lang];
    return [`${labels[indicator][lang]} (${unit})`, ...steps.map((row) => groupThousands(row[indicator], digits))];
  });
  return [printTable(head, rows)];
}
