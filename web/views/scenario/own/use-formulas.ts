import { useEffect, useState } from 'preact/compat';
import { formulasOf, Problem, type OwnFormula, type Prepared } from '../../../../engine/index.ts';
import { useAwake } from '../../use-awake.ts';

/** 식을 읽는 일의 지금. `refused`는 식의 잘못, `failed`는 읽는 부분이 오지 않은 것. */
export type Reading =
  | { readonly state: 'waiting' }
  | { readonly state: 'read' }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'failed' };

/** 읽은 식들과, 읽으면 둘 곳. 결과와 불확실성, 내력, 종이가 함께 본다. */
export type Formulas = {
  readonly formulas: readonly OwnFormula[];
  readonly keep: (formulas: readonly OwnFormula[]) => void;
};

/**
 * 시나리오의 식을 읽는다: 첫 수치가 선 뒤에, 식이 있을 때만. 파서(mathjs)는 그때 온다.
 *
 * Reads a scenario's formulas once the first figures stand, and only if it has any; the parser is fetched then.
 */
export function useFormulas(prepared: Prepared, { formulas, keep }: Formulas): Reading {
  const awake = useAwake();
  const isDone = formulas.length > 0 || prepared.defaults.formulas.length === 0;
  const [reading, settle] = useState<Reading>({ state: isDone ? 'read' : 'waiting' });
  useEffect(() => {
    if (!awake || reading.state !== 'waiting') return undefined;
    let current = true;
    formulasOf(prepared)
      .then((read): Reading => {
        if (current) keep(read);
        return { state: 'read' };
      })
      .catch((error: unknown): Reading =>
        error instanceof Problem ? { state: 'refused', problem: error } : { state: 'failed' },
      )
      .then((outcome) => current && settle(outcome));
    return () => {
      current = false;
    };
  }, [prepared, keep, awake, reading]);
  return reading;
}
