import { canonicalJson, sha256Of, type Run, type Study } from '../../engine/index.ts';

/** 결과가 기댄 것들의 지문. What a result rests on, each part by a short hash; `engine` by its version. */
export type Fingerprint = {
  readonly scenario: string;
  readonly plan: string;
  readonly tables: string;
  readonly engine: string;
};

export type Part = keyof Fingerprint;

const parts: readonly Part[] = ['scenario', 'plan', 'tables', 'engine'];

/** 한 시나리오의 지문, 조정과 상관없이. The fingerprint of a study, whatever is adjusted. */
export function fingerprintOf({ layers, plan, parent }: Study, { tables, engine }: Run): Fingerprint {
  return {
    scenario: shortHash(layers.map(({ scenario }) => scenario)),
    plan: shortHash([plan, parent]),
    tables: shortHash(tables),
    engine,
  };
}

/** 달라진 것들. The parts that differ. */
export function changedParts(before: Fingerprint, now: Fingerprint): readonly Part[] {
  return parts.filter((part) => before[part] !== now[part]);
}

function shortHash(value: unknown): string {
  return sha256Of(canonicalJson(value)).slice(0, 12);
}
