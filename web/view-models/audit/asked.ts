import { demandRules, type AuditOptions, type DemandRule } from '../../../engine/index.ts';

/** 한 묶음이나 부문이 수요에서 차지할 몫의 범위, 0–1. A share of demand that a group or a sector must lie in. */
export type AskedShare = { readonly of: string; readonly min: number; readonly max: number };

/** 검증에 둔 제약들. 주소에 그대로 적힌다. What a planner restricts an audit to; it stands in the address. */
export type Asked = {
  /** 반올림 폭을 봐주지 않는다. */
  readonly exact: boolean;
  readonly ignoreInvestment: boolean;
  /** 아는 투자액, 억원. */
  readonly investment: number | null;
  /** 한 해의 가격만, `'none'`은 물가를 바꾸지 않는 것만, null은 둘 다. */
  readonly priceYear: number | 'none' | null;
  readonly demandRule: DemandRule | null;
  readonly exclude: readonly string[];
  readonly shares: readonly AskedShare[];
};

export const nothingAsked: Asked = {
  exact: false,
  ignoreInvestment: false,
  investment: null,
  priceYear: null,
  demandRule: null,
  exclude: [],
  shares: [],
};

/** 엔진이 받는 한도: 뺀 것 100개, 제약 20개. */
const mostExcluded = 100;
const mostShares = 20;
const code = /^[a-z0-9]{1,20}$/i;

/** 주소를 읽은 것. 읽지 못한 조각은 글자 그대로 남겨, 화면이 그렇게 말한다. */
export type ReadAsked = { readonly asked: Asked; readonly unread: readonly string[] };

/**
 * 주소의 ? 뒤를 읽는다. 던지지 않는다: 읽지 못한 것은 `unread`에 남는다.
 *
 * Reads what stands behind the question mark. Never throws; pieces that make no sense are handed back as `unread`.
 *
 * @example
 * readAsked('exclude=83&share=construction:0.4-1').asked.shares // [{ of: 'construction', min: 0.4, max: 1 }]
 */
export function readAsked(query: string): ReadAsked {
  const unread: string[] = [];
  let asked = nothingAsked;
  for (const [name, value] of new URLSearchParams(query)) {
    const next = readers[name]?.(value, asked) ?? null;
    if (next === null) unread.push(value === '' ? name : `${name}=${value}`);
    else asked = next;
  }
  return { asked, unread };
}

type Reader = (value: string, asked: Asked) => Asked | null;

const readers: Readonly<Record<string, Reader>> = Object.assign(Object.create(null) as Record<string, Reader>, {
  exact: (value, asked) => (value === '' ? { ...asked, exact: true } : null),
  ignore: (value, asked) => (value === 'investment' ? { ...asked, ignoreInvestment: true } : null),
  investment: (value, asked) => {
    const amount = numberIn(value);
    return amount !== null && amount > 0 ? { ...asked, investment: amount } : null;
  },
  price: (value, asked) => {
    if (value === 'none') return { ...asked, priceYear: 'none' };
    return /^\d{4}$/.test(value) ? { ...asked, priceYear: Number(value) } : null;
  },
  rule: (value, asked) => {
    const demandRule = demandRules.find((rule) => rule === value);
    return demandRule ? { ...asked, demandRule } : null;
  },
  exclude: (value, asked) => {
    const names = value.split(',');
    if (names.length > mostExcluded || !names.every((name) => code.test(name))) return null;
    return { ...asked, exclude: [...new Set([...asked.exclude, ...names])] };
  },
  share: (value, asked) => {
    const [, of = '', low = '', high = ''] = /^([^:]+):([\d.]+)-([\d.]+)$/.exec(value) ?? [];
    const [min, max] = [numberIn(low), numberIn(high)];
    if (!code.test(of) || min === null || max === null || min > max || max > 1) return null;
    return withShare(asked, { of, min, max });
  },
} satisfies Record<string, Reader>);

function numberIn(text: string): number | null {
  return /^\d+(\.\d+)?(e[+-]?\d{1,2})?$/.test(text) ? Number(text) : null;
}

/** 주소에 적을 글. 아무것도 두지 않았으면 빈 글. The query of a state; empty when nothing is asked. */
export function writeAsked(asked: Asked): string {
  return [
    ...(asked.exact ? ['exact'] : []),
    ...(asked.ignoreInvestment ? ['ignore=investment'] : []),
    ...(asked.investment === null ? [] : [`investment=${asked.investment}`]),
    ...(asked.priceYear === null ? [] : [`price=${asked.priceYear}`]),
    ...(asked.demandRule === null ? [] : [`rule=${asked.demandRule}`]),
    ...(asked.exclude.length === 0 ? [] : [`exclude=${asked.exclude.join(',')}`]),
    ...asked.shares.map(({ of, min, max }) => `share=${of}:${min}-${max}`),
  ].join('&');
}

/** 엔진에 물을 말로. 0과 1은 제약이 아니다. */
export function optionsOf({ exact, ignoreInvestment, investment, priceYear, ...rest }: Asked): AuditOptions {
  const { demandRule, exclude, shares } = rest;
  return {
    exact,
    ignoreInvestment,
    investment: investment ?? undefined,
    priceYear: priceYear === 'none' ? null : (priceYear ?? undefined),
    demandRule: demandRule ?? undefined,
    exclude,
    restrictions: shares.filter(isTight).map(({ of, min, max }) => ({
      sectors: [of],
      of: 'demand',
      ...(min > 0 && { min }),
      ...(max < 1 && { max }),
    })),
  };
}

/**
 * 견줄 바탕: 읽는 법은 같고 아는 사실은 없는 물음. 효과를 밝히지 않은 계획에서는 투자액이 사실이 아니라 크기이므로 남긴다.
 *
 * The same readings without any known fact, to compare with. Of a plan that states no effects the investment is no fact but a scale,
 * and stays.
 */
export function withoutFacts({ priceYear, demandRule, investment }: Asked, isScale: boolean): Asked {
  return { ...nothingAsked, priceYear, demandRule, investment: isScale ? investment : null };
}

/** 실제로 무엇을 막는 범위인가. */
export function isTight({ min, max }: AskedShare): boolean {
  return min > 0 || max < 1;
}

/** 둔 제약의 수. How many restrictions stand. */
export function countAsked(asked: Asked): number {
  const { exact, ignoreInvestment, investment, priceYear, demandRule, exclude, shares } = asked;
  const switches = [exact, ignoreInvestment, investment !== null, priceYear !== null, demandRule !== null];
  return switches.filter(Boolean).length + exclude.length + shares.filter(isTight).length;
}

/** 같은 묶음의 범위를 갈아 끼운다. 더는 막지 않아도 줄은 남는다: 부문을 더한 자리가 사라지지 않게. */
export function withShare(asked: Asked, share: AskedShare): Asked {
  const isNew = asked.shares.every(({ of }) => of !== share.of);
  if (isNew && asked.shares.length >= mostShares) return asked;
  const shares = isNew ? [...asked.shares, share] : asked.shares.map((old) => (old.of === share.of ? share : old));
  return { ...asked, shares };
}

export function withoutShare(asked: Asked, of: string): Asked {
  return { ...asked, shares: asked.shares.filter((share) => share.of !== of) };
}

export function shareAsked({ shares }: Asked, of: string): AskedShare {
  return shares.find((share) => share.of === of) ?? { of, min: 0, max: 1 };
}

/** 빼거나 도로 넣는다. 뺀 묶음의 몫은 더 묻지 않는다. */
export function excluding(asked: Asked, of: string, isOut: boolean): Asked {
  const others = asked.exclude.filter((name) => name !== of);
  if (!isOut) return { ...asked, exclude: others };
  return { ...withoutShare(asked, of), exclude: [...others, of].slice(0, mostExcluded) };
}

/**
 * 이 계획의 표에 없는 묶음이나 부문을 부르는 조각을 뺀다: 다른 계획에서 온 주소일 수 있다.
 *
 * Drops what names groups or sectors that this plan's table does not have, and hands their names back.
 */
export function onlyKnown(asked: Asked, isKnown: (of: string) => boolean): ReadAsked {
  const strange = [...asked.exclude, ...asked.shares.map(({ of }) => of)].filter((of) => !isKnown(of));
  return {
    asked: {
      ...asked,
      exclude: asked.exclude.filter(isKnown),
      shares: asked.shares.filter(({ of }) => isKnown(of)),
    },
    unread: [...new Set(strange)],
  };
}
