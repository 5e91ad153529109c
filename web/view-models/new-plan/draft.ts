import type { Text } from '../../../engine/index.ts';
import type { Pacing } from './baseline.ts';
import { capitalId } from './mixes.ts';

/** 새 계획의 입력란에 든 글자 그대로. 아직 말이 되지 않아도 잃지 않는다. What the form holds, as typed. */
export type Draft = {
  readonly name: string;
  readonly nameEn: string;
  readonly region: string;
  readonly municipality: string;
  readonly documentTitle: string;
  readonly publisher: string;
  /** 문서의 날짜, `2026-01-31`. */
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly pacing: Pacing;
  readonly investment: string;
  /** 투자액이 문서에 적힌 것인가, 계획가의 가정인가. */
  readonly investmentStated: boolean;
  readonly production: string;
  readonly valueAdded: string;
  readonly employment: string;
  readonly employmentWord: EmploymentWord;
  /** 발표치마다 문서의 문단 번호. */
  readonly paragraphs: Readonly<Record<StatedKey, string>>;
  readonly industries: readonly IndustryDraft[];
};

export const statedKeys = ['investment', 'production', 'valueAdded', 'employment'] as const;
export type StatedKey = (typeof statedKeys)[number];

/** 문서가 사람 수를 부르는 말. */
export const employmentWords = ['취업유발', '고용유발', '일자리'] as const;
export type EmploymentWord = (typeof employmentWords)[number];

export type IndustryDraft = {
  /** 줄의 표지; 순서가 바뀌어도 그대로다. */
  readonly key: number;
  readonly name: string;
  readonly share: string;
  /** 지출구성의 본의 id(view-models/new-plan/mixes.ts). */
  readonly mix: string;
};

/** 입력란의 이름: 문제가 설 자리. */
export type FieldId = keyof Draft | `paragraph.${StatedKey}` | `industry.${number}.${'name' | 'share' | 'mix'}`;

export const mostIndustries = 20;

export function emptyDraft(today: string): Draft {
  const year = today.slice(0, 4);
  return {
    name: '',
    nameEn: '',
    region: '',
    municipality: '',
    documentTitle: '',
    publisher: '',
    date: today,
    from: year,
    to: String(Number(year) + 2),
    pacing: 'even',
    investment: '',
    investmentStated: false,
    production: '',
    valueAdded: '',
    employment: '',
    employmentWord: '취업유발',
    paragraphs: { investment: '1', production: '1', valueAdded: '1', employment: '1' },
    industries: [{ key: 1, name: '', share: '100', mix: capitalId }],
  };
}

/**
 * 한 줄을 더한다: 몫은 고르게 다시 나눈다, 아직 손대지 않았다면.
 *
 * @param above 이보다 큰 표지를 준다: 파일에서 뺀 산업의 조정이 새 산업에 붙지 않게
 */
export function withIndustry(draft: Draft, above = 0): Draft {
  if (draft.industries.length >= mostIndustries) return draft;
  const key = Math.max(above, ...draft.industries.map((industry) => industry.key)) + 1;
  const untouched = isEven(draft.industries);
  const industries = [...draft.industries, { key, name: '', share: '0', mix: capitalId }];
  return { ...draft, industries: untouched ? evenly(industries) : industries };
}

export function withoutIndustry(draft: Draft, key: number): Draft {
  const left = draft.industries.filter((industry) => industry.key !== key);
  if (left.length === 0) return draft;
  return { ...draft, industries: isEven(draft.industries) ? evenly(left) : left };
}

export function withIndustryAs(draft: Draft, key: number, change: Partial<Omit<IndustryDraft, 'key'>>): Draft {
  const industries = draft.industries.map((industry) => (industry.key === key ? { ...industry, ...change } : industry));
  return { ...draft, industries };
}

/** 모든 산업에 고르게, 합 100%. */
export function evenly(industries: readonly IndustryDraft[]): readonly IndustryDraft[] {
  const shares = evenShares(industries.length);
  return industries.map((industry, i) => ({ ...industry, share: shares[i]! }));
}

function isEven(industries: readonly IndustryDraft[]): boolean {
  const shares = evenShares(industries.length);
  return industries.every(({ share }, i) => share === shares[i]);
}

/** 소수 첫째 자리까지 고르게; 남는 것은 앞에서부터. */
function evenShares(count: number): readonly string[] {
  const each = Math.floor(1000 / count);
  return Array.from({ length: count }, (_, i) => String((each + (i < 1000 - each * count ? 1 : 0)) / 10));
}

/** 한 칸의 잘못: 무엇을 어떻게 고칠지. */
export type FieldProblem = { readonly field: FieldId; readonly message: Text };

/** 간직했던 것을 입력란으로. 모양이 다르면 그 칸만 처음대로. A kept draft, field by field; what has another shape is as at the start. */
export function draftFrom(kept: Readonly<Record<string, unknown>>, empty: Draft): Draft {
  const entries = Object.entries(empty).map(([field, fallback]) => {
    const found = kept[field];
    return [field, typeof found === typeof fallback && !Array.isArray(fallback) && found !== null ? found : fallback];
  });
  const draft = Object.fromEntries(entries) as Draft;
  const paragraphs = { ...empty.paragraphs, ...stringsIn(draft.paragraphs) };
  const found = Array.isArray(kept['industries']) ? kept['industries'].flatMap(industryFrom) : [];
  const distinct = new Set(found.map(({ key }) => key)).size === found.length;
  const industries = distinct ? found : found.map((industry, i) => ({ ...industry, key: i + 1 }));
  return {
    ...draft,
    paragraphs,
    industries: industries.length > 0 ? industries.slice(0, mostIndustries) : empty.industries,
  };
}

function industryFrom(found: unknown, i: number): IndustryDraft[] {
  const { name, share, mix } = stringsIn(found);
  if (name === undefined || share === undefined || mix === undefined) return [];
  const { key } = found as { readonly key?: unknown };
  return [{ key: Number.isInteger(key) && Number(key) > 0 ? Number(key) : i + 1, name, share, mix }];
}

function stringsIn(found: unknown): Readonly<Record<string, string>> {
  if (typeof found !== 'object' || found === null) return {};
  return Object.fromEntries(Object.entries(found).filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >;
}

/** 시작한 그대로인가. Whether nothing was typed since the start. */
export function isUntouched(draft: Draft, start: Draft): boolean {
  return JSON.stringify(draft) === JSON.stringify(start);
}
