import type { FigureId } from '../figure-id.ts';
import { traceCalibrated } from './calibrated.ts';
import { partsOf } from './figure-parts.ts';
import { traceModelled } from './modelled.ts';
import { traceDemand, traceInvestment, traceSplit } from './money.ts';
import { traceOwn } from './own.ts';
import type { Told, Trace } from './shape.ts';
import { traceStated } from './stated.ts';

/** 수치의 이름으로 그 내력을. The trace of any figure on the page. */
export function traceOf(id: FigureId, told: Told): Trace {
  const parts = partsOf(id);
  switch (parts.kind) {
    case 'stated':
      return traceStated(parts.figure, told);
    case 'modelled':
      return traceModelled(parts.indicator, parts.scope, told);
    case 'calibrated':
      return traceCalibrated(parts.indicator, parts.scope, told);
    case 'investment':
      return traceInvestment(told);
    case 'demand':
      return traceDemand(told);
    case 'split':
      return traceSplit(parts.part, told);
    case 'own':
      return traceOwn(parts.id, told);
    default:
      return parts satisfies never;
  }
}
