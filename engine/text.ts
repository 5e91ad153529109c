import * as z from 'zod';

/** 두 언어로 된 한 문장. One sentence in both languages. */
export type Text = { readonly ko: string; readonly en: string };

export type Lang = keyof Text;

export const text = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });

/** 계획에 나올 수 있는 해. */
export const firstYear = 1990;
export const lastYear = 2100;

export const year = z.int().min(firstYear).max(lastYear);

/** 비중의 열쇠로 쓴 연도, `year`와 같은 한도. A year as a key of shares. */
export const yearKey = z.string().regex(/^(199\d|20\d\d|2100)$/);
