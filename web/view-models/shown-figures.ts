import type { Run } from '../../engine/index.ts';
import { demandView } from './demand.ts';
import type { FigureId } from './figure-id.ts';
import { headline, type Scoped } from './headline.ts';

/** 주소가 가리키는 수치. 이 결과에 없는 것이면 null. The figure an address names, or null where the run has none such. */
export function figureShown(name: string, run: Run): FigureId | null {
  // 자기 지표의 식은 늦게 읽으므로, 없는 것이면 내력이 그렇게 말한다.
  if (name.startsWith('own.')) return name as FigureId;
  if (name === 'stated.investment') return run.stated?.investment ? name : null;
  const { investment, demand, split } = demandView(run, 'ko');
  const figures = [
    investment,
    demand,
    ...split.map(({ figure }) => figure),
    ...headline(run, 'ko').rows.flatMap(({ stated, modelled, calibrated }) => [
      ...(stated ? [stated.figure] : []),
      ...figuresOf(modelled),
      ...(calibrated ? figuresOf(calibrated) : []),
    ]),
  ];
  return figures.find(({ id }) => id === name)?.id ?? null;
}

function figuresOf({ total, parts }: Scoped) {
  return [total, ...(parts ? [parts.inRegion, parts.outRegion] : [])];
}
