import type { Text } from '../text.ts';
import type { Layer } from './layers.ts';
import type { Scenario } from './schema.ts';

/** 값과 그 범위, 까닭. A value with its plausible range and reason. */
export type Assumed = {
  readonly value: number;
  readonly range: readonly [number, number] | null;
  readonly reason: Text | null;
};

export type Shares = Readonly<Record<string, number>>;

/** 가장 위의 겹이 적은 것. What the highest layer that writes it says. */
export function last<T>(layers: readonly Layer[], pick: (scenario: Scenario) => T | undefined): T | undefined {
  for (let i = layers.length - 1; i >= 0; i--) {
    const picked = pick(layers[i]!.scenario);
    if (picked !== undefined) return picked;
  }
  return undefined;
}

type Written = number | { value: number; range?: [number, number] | undefined; reason?: string | Text | undefined };

export function assumedOf(written: Written | undefined): Assumed | null {
  if (written === undefined) return null;
  if (typeof written === 'number') return { value: written, range: null, reason: null };
  return { value: written.value, range: written.range ?? null, reason: textOf(written.reason) };
}

export function textOf(reason: string | Text | undefined): Text | null {
  if (reason === undefined) return null;
  return typeof reason === 'string' ? { ko: reason, en: reason } : reason;
}
