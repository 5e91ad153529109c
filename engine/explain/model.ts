import { trialInvestment, type Evaluation } from '../calibrate/evaluate.ts';
import type { Study } from '../calibrate/study.ts';
import { assume, type Assumptions } from '../scenario/assume.ts';
import { textOf } from '../scenario/written.ts';
import type { Layer } from '../scenario/layers.ts';
import { layerOfSettings } from '../scenario/levers.ts';
import { resolve, type ResolvedScenario } from '../scenario/resolve.ts';
import type { Sector } from '../table/tables.ts';
import type { Text } from '../text.ts';
import type { Won } from '../units/money.ts';
import { leaf, type TraceNode } from './node.ts';
import { constant, type Place, type TableTitles } from './source.ts';

/** 나무를 지을 하나의 계산: 가정과 그것이 적힌 겹들, 맞추어진 시나리오. One computation with the layers it was written in. */
export type Model = {
  readonly study: Study;
  readonly layers: readonly Layer[];
  /** 사람이 적은 그대로가 아니라 변경(`changes`)이나 조정(`set`)을 푼 겹들. */
  readonly made: ReadonlyMap<Layer, Made>;
  readonly assumptions: Assumptions;
  readonly resolved: ResolvedScenario;
  /** 구성을 발표치에 맞추어 바꾸었는가. */
  readonly isTilted: boolean;
  /** 거꾸로 구한 투자액. */
  readonly implied: TraceNode;
  readonly titles: TableTitles;
};

/** 변경이나 조정에서 나온 겹의 자리와 까닭. `path`가 null이면 조정 항목의 이름이 자리이다. */
type Made = { readonly path: string | null; readonly reason: Text | null };

/** 조정한 값까지 얹은 계산. */
export function modelOf(evaluation: Evaluation, titles: TableTitles): Model {
  const { prepared, settings, assumptions, resolved } = evaluation;
  const { study, levers, defaults, impliedInvestment } = prepared;
  const untouched = Object.keys(settings).length === 0;
  const set = untouched ? [] : [layerOfSettings(levers, defaults, settings)];
  const asked = set.map((layer): [Layer, Made] => [layer, { path: null, reason: null }]);
  return {
    study,
    layers: [...study.layers, ...set],
    made: new Map([...changedLayers(study.layers), ...asked]),
    assumptions,
    resolved,
    isTilted: assumptions.calibration.method === 'mix',
    implied: impliedLeaf(impliedInvestment),
    titles,
  };
}

/** 보정계수를 정한 기준안의 계산. */
export function baselineModel(evaluation: Evaluation, titles: TableTitles): Model {
  const { study, impliedInvestment } = evaluation.prepared;
  return lowest(study, impliedInvestment, impliedLeaf(impliedInvestment), titles);
}

/** 투자액을 거꾸로 구하려고 시험 삼은 금액을 넣은 기준안의 계산. */
export function trialModel({ prepared: { study } }: Evaluation, titles: TableTitles): Model {
  const text = {
    ko: '투자액을 거꾸로 구하려고 시험 삼아 넣은 금액: 효과가 금액에 비례하므로 크기는 결과에 영향이 없음',
    en: 'A trial amount used to solve for the investment; effects are proportional to money, so its size does not matter',
  };
  const label = { ko: '시험 금액', en: 'Trial amount' };
  return lowest(study, trialInvestment, leaf(label, trialInvestment, '원', constant(text)), titles);
}

/** 어느 겹이라도 투자액을 거꾸로 구해 쓰는가. */
export function usesImplied({ layers }: Study): boolean {
  return layers.some(({ scenario }) => scenario.investment?.origin === ('implied' as string));
}

function lowest(study: Study, implied: Won, node: TraceNode, titles: TableTitles): Model {
  const layers = study.layers.slice(0, 1);
  const assumptions = assume(layers, study.plan, implied);
  const { nation, regions, prices } = study.tables;
  const region = nation ?? regions.get(assumptions.region)!;
  const resolved = resolve(assumptions, region, prices);
  return { study, layers, assumptions, resolved, made: new Map(), isTilted: false, implied: node, titles };
}

function impliedLeaf(implied: Won): TraceNode {
  return leaf({ ko: '거꾸로 구한 투자액', en: 'Implied investment' }, implied, '원', {
    kind: 'derived',
    output: 'impliedInvestment',
    text: {
      ko: '발표된 생산유발에서 거꾸로 구한 투자액: 나무는 impliedInvestment로 따로 봄',
      en: 'The investment implied by the stated production; its own tree is output impliedInvestment',
    },
  });
}

/** `changes`를 적은 겹의 바로 위에는 그것을 하나씩 푼 겹들이 있다. */
function changedLayers(layers: readonly Layer[]): [Layer, Made][] {
  return layers.flatMap(({ scenario: { changes = [] } }, i) =>
    changes.map(({ reason }, k): [Layer, Made] => [
      layers[i + 1 + k]!,
      { path: `changes[${k}]`, reason: textOf(reason) },
    ]),
  );
}

/** 적힌 자리와 까닭. */
export type Written = { readonly place: Place | null; readonly reason: Text | null };

/** 어느 겹에 적힌 값의 자리와 까닭: 변경이나 조정한 값이면 그것의 것. */
export function writtenIn(
  { made }: Model,
  layer: Layer | undefined,
  path: string,
  lever: string | null,
  reason: Text | null,
): Written {
  if (!layer) return { place: null, reason };
  const change = made.get(layer);
  if (!change) return { place: { file: layer.file, path }, reason };
  return { place: { file: layer.file, path: change.path ?? lever ?? path }, reason: change.reason };
}

export function sectorName({ code, ko, en }: Sector): Text {
  return { ko: `${code} ${ko}`, en: `${code} ${en}` };
}
