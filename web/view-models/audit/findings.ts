import { readingText, ruleNames, strengths } from '../../../engine/index.ts';
import type { Audit, Finding, Lang, Strength } from '../../../engine/index.ts';
import { findingTitles, words } from './words.ts';

/** 찾은 것 하나: 무엇을, 어느 해석에서. */
export type FindingView = {
  readonly key: string;
  readonly title: string;
  readonly message: string;
  /** 이 찾음이 선 해석과 규칙. */
  readonly where: string;
  readonly reading: string | null;
  readonly mark: 'new' | 'changed' | null;
};

/** 같은 제목의 찾은 것들: 첫째는 펼쳐 두고, 나머지는 다른 해석의 같은 말이다. */
export type FindingGroup = {
  readonly code: Finding['code'];
  readonly first: FindingView;
  readonly alike: readonly FindingView[];
};

export type StrengthSection = { readonly strength: Strength; readonly groups: readonly FindingGroup[] };

/** 표와 해석의 절이 따로 말하는 것들. */
const saidElsewhere: ReadonlySet<Finding['code']> = new Set(['RATIO_AMONG_SECTORS', 'READINGS_WITHOUT_DATA']);

/**
 * 찾은 것을 세기대로, 제약 없는 검증에 견준 표시와 함께.
 *
 * Findings by strength. Against the unrestricted audit each is marked as new or changed.
 */
export function findingSections(audit: Audit, free: Audit, lang: Lang): readonly StrengthSection[] {
  const before = new Map(free.findings.map((finding) => [keyOf(finding), finding]));
  return strengths.map((strength) => {
    const found = audit.findings.filter((finding) => finding.strength === strength && !saidElsewhere.has(finding.code));
    return {
      strength,
      groups: [...Map.groupBy(found, ({ code }) => code)].map(([code, same]) => {
        const [first, ...alike] = same.map((finding) => viewOf(audit, finding, before.get(keyOf(finding)), free, lang));
        return { code, first: first!, alike };
      }),
    };
  });
}

/** 제약 없이는 있었으나 지금은 없는 것들. What was found without the restrictions and is no longer. */
export function goneFindings(audit: Audit, free: Audit, lang: Lang): readonly FindingView[] {
  const now = new Set(audit.findings.map(keyOf));
  return free.findings
    .filter((finding) => !now.has(keyOf(finding)) && !saidElsewhere.has(finding.code))
    .map((finding) => ({ ...viewOf(free, finding, finding, free, lang), mark: null }));
}

function keyOf({ code, reading, numbers }: Finding): string {
  return `${code} ${reading ?? Object.keys(numbers).join()}`;
}

function viewOf(audit: Audit, finding: Finding, before: Finding | undefined, free: Audit, lang: Lang): FindingView {
  const { code, reading, message } = finding;
  const mark =
    audit === free ? null : before === undefined ? 'new' : before.message.ko === message.ko ? null : 'changed';
  return {
    key: `${keyOf(finding)} ${message.ko}`,
    title: findingTitles[code][lang],
    message: message[lang],
    where: whereOf(audit, reading, message[lang], lang),
    reading,
    mark,
  };
}

/** 글이 이미 해석을 부르면 규칙만 덧붙인다. */
function whereOf(audit: Audit, id: string | null, message: string, lang: Lang): string {
  const reading = audit.readings.find((one) => one.id === id);
  if (!reading) return words.underNone[lang];
  const name = readingText(reading, audit.region.title)[lang];
  const rule = `${words.underRule[lang]} ${ruleNames[reading.demandRule][lang]}`;
  return message.includes(name) ? rule : `${name}, ${rule}`;
}
