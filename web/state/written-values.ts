import { isDistribution, leverOfRangeSetting } from '../../engine/index.ts';
import type { Setting, Values } from './investment.ts';

const mostLevers = 500;
const mostShares = 500;

/**
 * 밖에서 온 것을 조정한 값들로 읽는다. 모양만 본다: 뜻이 통하는지는 엔진이 말한다.
 *
 * Reads adjusted values from storage or a link. Shape alone: whether they make sense is for the engine to say.
 */
export function valuesIn(found: unknown): Values | null {
  if (!isRecord(found)) return null;
  const entries = Object.entries(found);
  const sound = entries.length <= mostLevers && entries.every(([id, value]) => isSetting(id, value));
  return sound ? (found as Values) : null;
}

function isSetting(id: string, value: unknown): value is Setting {
  if (leverOfRangeSetting(id) !== null) return isDistribution(value);
  if (typeof value === 'string') return value.length <= 200;
  if (typeof value === 'number') return Number.isFinite(value);
  if (!isRecord(value)) return false;
  const shares = Object.values(value);
  return shares.length <= mostShares && shares.every((share) => typeof share === 'number' && Number.isFinite(share));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
