import { strengths, type Audit, type Strength, type Text } from '../../../engine/index.ts';
import { verdictOf, type VerdictKind } from '../audit/verdict.ts';

/** 한 계획의 검증을 줄인 것: 판정의 말과, 세기마다 찾은 것의 수. An audit in brief: the verdict's word, and findings by strength. */
export type AuditBrief = {
  readonly kind: VerdictKind;
  readonly word: Text;
  readonly counts: Readonly<Record<Strength, number>>;
};

export function briefOf(audit: Audit): AuditBrief {
  const { kind, word } = verdictOf(audit, 'ko');
  const count = (strength: Strength) => audit.findings.filter((finding) => finding.strength === strength).length;
  return {
    kind,
    word: { ko: word, en: verdictOf(audit, 'en').word },
    counts: Object.fromEntries(strengths.map((strength) => [strength, count(strength)])) as AuditBrief['counts'],
  };
}

/** 무거운 것부터. Gravest first. */
const kinds: readonly VerdictKind[] = ['impossible', 'partly', 'holds', 'nothingStated'];

/** 세우는 차례: 판정이 무거울수록, 같으면 센 것을 많이 찾았을수록 크다. Orders briefs: the graver, the greater. */
export function gravity({ kind, counts }: Pick<AuditBrief, 'kind' | 'counts'>): number {
  const found = strengths.reduce((sum, strength) => sum * 100 + Math.min(counts[strength], 99), 0);
  return (kinds.length - kinds.indexOf(kind)) * 100 ** strengths.length + found;
}
