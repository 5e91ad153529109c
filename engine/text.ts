/** 두 언어로 된 한 문장. One sentence in both languages. */
export type Text = { readonly ko: string; readonly en: string };

export type Lang = keyof Text;

/** 계획에 나올 수 있는 해. */
export const firstYear = 1990;
export const lastYear = 2100;

/** 글자로 적은 해, `firstYear`부터 `lastYear`까지. A year in letters, as a key of shares. */
export const yearForm = /^(199\d|20\d\d|2100)$/;
