/** 식 하나의 한도: 글자, 마디, 깊이, 지수. Bounds of one formula: characters, nodes, depth and exponents. */
export const limits = { characters: 500, nodes: 200, depth: 40, exponent: 8 } as const;

/** 식을 적은 자리. Where a formula is written. */
export type Place = { readonly file: string | null; readonly path: string };
