import { problemAt } from '../problem.ts';

/**
 * 정수이고 두 끝 안에 있어야 하는 수. A whole number within its ends.
 *
 * @throws Problem NOT_WHOLE, OUT_OF_RANGE
 */
export function requireWhole(id: string, value: number, min: number, max: number): void {
  if (Number.isFinite(value) && !Number.isInteger(value))
    throw problemAt(null, id, 'NOT_WHOLE', { id, value, min, max });
  if (!(value >= min && value <= max)) throw problemAt(null, id, 'OUT_OF_RANGE', { id, value, min, max });
}
