import { amountText, operationSigns, type Lang, type TraceNode } from '../../../engine/index.ts';
import { percentText } from '../amounts.ts';
import type { FigureId } from '../figure-id.ts';
import { partsOf } from './figure-parts.ts';

/** 나무의 한 줄. One line of the tree under a figure. */
export type Branch = {
  readonly key: string;
  /** 앞의 것과 어떻게 이어지는가: «+», «×», «÷», «−», 처음은 빈 글. */
  readonly sign: string;
  readonly amount: string;
  readonly label: string;
  /** 잎이면 어디에 적힌 값인지. */
  readonly source: string | null;
  /** 이 값을 정하는 조정 항목. */
  readonly lever: string | null;
  readonly node: TraceNode;
};

/** 엔진이 내력을 펴 줄 수 있는 이름. 발표치는 문서에 있어 나무가 없다. The engine's name of a figure; stated ones have no tree. */
export function outputOf(id: FigureId): string | null {
  const parts = partsOf(id);
  switch (parts.kind) {
    case 'stated':
      return null;
    case 'modelled':
      return `${parts.indicator}.${parts.scope}`;
    case 'calibrated':
      return `calibrated.${parts.indicator}.${parts.scope}`;
    case 'split':
      return `split.${parts.part}`;
    case 'own':
      return `indicators.${parts.id}`;
    default:
      return parts.kind;
  }
}

/** 한 마디 아래의 줄들. 더한 것은 큰 것부터, 곱하고 나눈 것은 식의 차례로. Sums largest first; factors in their order. */
export function branchesUnder(node: TraceNode, lang: Lang): readonly Branch[] {
  const { operation, children } = withoutUnitStep(node);
  const ordered = operation === 'sum' ? children.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)) : children;
  return ordered.map((child, i) => branchOf(child, i, i === 0 ? '' : operationSigns[operation], lang));
}

/** 원을 억원으로 바꾸기만 하는 나눗셈은 건너뛴다: 금액의 글에 단위가 들어 있다. */
function withoutUnitStep(node: TraceNode): TraceNode {
  const [inWon, unit] = node.children;
  if (node.operation !== 'quotient' || !inWon || unit?.unit !== '원/억원') return node;
  const { label, value } = node;
  const same = { ...inWon, label, value, unit: node.unit };
  return same.children.length > 0 ? same : { ...node, operation: 'sum', children: [same] };
}

function branchOf(node: TraceNode, at: number, sign: string, lang: Lang): Branch {
  const { label, source } = node;
  const told = source?.text[lang].replace(`: ${label[lang]} (`, ' (') ?? null;
  return {
    key: `${at} ${label.ko}`,
    sign,
    // 사람이 정한 비율은 화면의 다른 곳처럼 백분율로.
    amount: isAssumedShare(node) ? percentText(node.value, 4) : amountText(node, lang),
    label: label[lang],
    source: told,
    lever: source?.kind === 'assumption' ? source.lever : null,
    node,
  };
}

function isAssumedShare({ unit, value, source }: TraceNode): boolean {
  return unit === '비율' && source?.kind === 'assumption' && value >= 0 && value <= 1;
}
