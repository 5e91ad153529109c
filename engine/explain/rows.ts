import type { Scope } from '../simulate/effects.ts';
import type { Indicator } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import type { Text } from '../text.ts';
import { effectLabel, inEokNode, type Traced } from './modelled.ts';
import { sum, type TraceNode } from './node.ts';

/** 결과의 한 줄: 어느 해, 또는 어느 산업. `position`은 그 차례. One row of a detailed run. */
export type Row = { readonly of: 'year' | 'component'; readonly position: number; readonly name: Text };

/** 물을 수 있는 줄들, `@` 뒤에 쓰는 이름으로. Rows by the name that stands after the @. */
export function rowsOf({ model: { assumptions, resolved } }: Traced): ReadonlyMap<string, Row> {
  return new Map<string, Row>([
    ...resolved.years.map((year, position): [string, Row] => {
      return [String(year), { of: 'year', position, name: { ko: `${year}년`, en: String(year) } }];
    }),
    ...assumptions.components.map(({ id, title }, position): [string, Row] => {
      return [id, { of: 'component', position, name: title }];
    }),
  ]);
}

/** 한 줄의 효과, 원과 명. The effect of one row, in won or persons. */
export function rowEffect({ model, trees }: Traced, indicator: Indicator, scope: Scope, row: Row): TraceNode {
  const isNation = model.resolved.region.level === 'nation';
  const within = scope === 'total' ? (['inRegion', 'outRegion'] as const) : [scope];
  const parts = (isNation ? (['outRegion'] as const) : within).map((part) => {
    const label = rowLabel(effectLabel(model, indicator, part), row);
    const { position } = row;
    return row.of === 'year'
      ? trees.inYear(label, indicator, part, position)
      : trees.inComponent(label, indicator, part, position);
  });
  const label = rowLabel(effectLabel(model, indicator, scope), row);
  return parts.length > 1 ? sum(label, parts[0]!.unit, parts) : { ...parts[0]!, label };
}

/** 보고서의 단위로: 억원과 명. */
export function reportedRow(of: Traced, indicator: Indicator, scope: Scope, row: Row): TraceNode {
  const raw = rowEffect(of, indicator, scope, row);
  return indicator === 'employment' ? raw : inEokNode(raw);
}

/** 한 줄의 최종수요, 억원. */
export function rowDemand({ trees }: Traced, row: Row): TraceNode {
  const label = rowLabel(labels.demand, row);
  const { position } = row;
  return inEokNode(row.of === 'year' ? trees.demandInYear(label, position) : trees.demandInComponent(label, position));
}

function rowLabel({ ko, en }: Text, { name }: Row): Text {
  return { ko: `${ko}, ${name.ko}`, en: `${en}, ${name.en}` };
}
