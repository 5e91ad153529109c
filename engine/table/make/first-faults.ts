import { Problem } from '../../problem.ts';

/** 한 번에 말할 잘못의 수. As many faults as are told at once. */
export const mostFaults = 200;

/** 줄마다의 잘못을 앞에서부터 모은다. The faults of rows in order, up to `mostFaults`. */
export function firstFaults<Row>(
  rows: readonly Row[],
  faultsOf: (row: Row, i: number) => readonly Problem[],
): Problem[] {
  const faults: Problem[] = [];
  for (const [i, row] of rows.entries()) {
    faults.push(...faultsOf(row, i));
    if (faults.length >= mostFaults) break;
  }
  return faults;
}

/** 첫 잘못의 이름으로, 모든 잘못의 자리와 함께. Throws the first fault with the places of all. */
export function refuseFaults(faults: readonly Problem[]): void {
  const [first] = faults;
  if (first) {
    throw new Problem(
      first.code,
      first.values,
      faults.flatMap(({ issues }) => issues),
    );
  }
}
