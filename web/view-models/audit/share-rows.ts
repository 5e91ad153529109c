import type { Audit, Lang, Sector, Text } from '../../../engine/index.ts';
import { percentText } from '../amounts.ts';
import type { Reading } from '../reading.ts';
import { isTight, shareAsked, type Asked, type AskedShare } from './asked.ts';
import { widestRegional } from './verdict.ts';
import { words } from './words.ts';

/** 몫의 범위를 둘 수 있는 한 줄: 묶음이나 부문. */
export type ShareRow = {
  readonly of: string;
  readonly name: string;
  readonly isOut: boolean;
  readonly share: AskedShare;
  /** 발표치가 허락하는 범위, 0–1; 모르면 null. */
  readonly allowed: { readonly min: number; readonly max: number } | null;
  /** 골라 더한 부문이라 지울 수 있는가. */
  readonly isPicked: boolean;
};

/**
 * 큰 산업과 «계획의 산업», 그리고 골라 더한 부문들.
 *
 * A row for each broad industry, for the plan's own, and for each sector that was picked; of a plan that states no effects, only for
 * what it spends on. The allowed range is that of the unrestricted audit.
 */
export function askedRows(asked: Asked, free: Audit, lang: Lang): readonly ShareRow[] {
  const reading = widestRegional(free);
  const own = free.perUnit === null ? null : (free.groups.find(({ id }) => id === 'plan')?.sectors ?? null);
  const shown = free.groups.filter(
    ({ id, sectors }) => own === null || (id !== 'plan' && sectors.some((code) => own.includes(code))),
  );
  const groups = shown.map(({ id, title }): ShareRow => {
    const known = reading?.shares?.find(({ group }) => group === id);
    return {
      of: id,
      name: title[lang],
      isOut: asked.exclude.includes(id),
      share: shareAsked(asked, id),
      allowed: known && known.min !== null && known.max !== null ? { min: known.min, max: known.max } : null,
      isPicked: false,
    };
  });
  const isGroup = (of: string) => free.groups.some(({ id }) => id === of);
  const picked = [...asked.shares.map(({ of }) => of), ...asked.exclude].filter((of) => !isGroup(of));
  return [
    ...groups,
    ...[...new Set(picked)].toSorted().map((of): ShareRow => ({
      of,
      name: `${of} ${sectorName(free, of)[lang]}`,
      isOut: asked.exclude.includes(of),
      share: shareAsked(asked, of),
      allowed: null,
      isPicked: true,
    })),
  ];
}

function sectorName({ sectors }: Audit, code: string): Text {
  return sectors.find((sector) => sector.code === code)?.title ?? { ko: '', en: '' };
}

/** 주소가 부르는 것이 이 표의 묶음이나 부문인가. */
export function isKnownIn({ groups, sectors }: Audit): (of: string) => boolean {
  const known = new Set([...groups.map(({ id }) => id), ...sectors.map(({ code }) => code)]);
  return (of) => known.has(of);
}

export type Choice = Pick<Sector, 'code' | 'ko' | 'en'>;

/** 골라 더할 부문들. */
export function choicesOf({ sectors }: Audit): readonly Choice[] {
  return sectors.map(({ code, title }) => ({ code, ...title }));
}

/** 둔 제약을 문장의 조각들로: 인쇄와 소리에도 쓴다. The restrictions given, each as a phrase. */
export function givenTexts(rows: readonly ShareRow[], lang: Lang): readonly string[] {
  return rows.flatMap(({ name, isOut, share }) => {
    if (isOut) return [{ ko: `${name} 빼기`, en: `${name} left out` }[lang]];
    return isTight(share) ? [`${name} ${limitText(share, lang)}`] : [];
  });
}

/** «40% 이상», «60% 이하», «10–40%». */
export function limitText({ min, max }: Pick<AskedShare, 'min' | 'max'>, lang: Lang): string {
  if (max >= 1) return { ko: `${percentText(min)} 이상`, en: `at least ${percentText(min)}` }[lang];
  if (min <= 0) return { ko: `${percentText(max)} 이하`, en: `at most ${percentText(max)}` }[lang];
  return `${percentText(min).replace('%', '')}–${percentText(max)}`;
}

/**
 * 엔진의 글 속 제약 «construction ≥ 0.4»를 사람의 말 «건설 40% 이상»으로.
 *
 * Restrictions inside the engine's sentences, put in the words of the page.
 */
export function inWords(text: string, rows: readonly ShareRow[], lang: Lang): string {
  return rows.reduce((told, { of, name, share: { min, max } }) => {
    const low = `${of} ≥ ${min}`;
    const high = `${of} ≤ ${max}`;
    return told
      .replaceAll(`${low}, ${high}`, `${name} ${limitText({ min, max }, lang)}`)
      .replaceAll(low, `${name} ${limitText({ min, max: 1 }, lang)}`)
      .replaceAll(high, `${name} ${limitText({ min: 0, max }, lang)}`);
  }, text);
}

/**
 * 몫의 한계로 적은 글: «35», «35%», «0.35»는 모두 35%. 0과 1 사이의 소수는 비율로 읽고, %를 붙이면 백분율로 읽는다.
 *
 * A typed limit of a share as a fraction: a bare decimal below 1 is one already, all else is a percentage.
 */
export function readLimit(typed: string): Reading {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '');
  const [, digits, sign] = /^(\d+(?:\.\d+)?|\.\d+)(%?)$/.exec(text) ?? [];
  if (digits === undefined) return { unreadable: words.notShare };
  const isFraction = sign === '' && digits.includes('.') && Number(digits) < 1;
  const share = Math.round(Number(digits) * (isFraction ? 1e4 : 100)) / 1e4;
  return share <= 1 ? { value: share } : { unreadable: words.notShare };
}
