/** 두 언어로 된 한 문장. One sentence in both languages. */
export type Text = { readonly ko: string; readonly en: string };

export type Lang = keyof Text;

/** 계획에 나올 수 있는 해. */
export const firstYear = 1990;
export const lastYear = 2100;

/** 글자로 적은 해, `firstYear`부터 `lastYear`까지. A year in letters, as a key of shares. */
export const yearForm = /^(199\d|20\d\d|2100)$/;

const particles: Readonly<Record<string, readonly [string, string]>> = {
  '은(는)': ['은', '는'],
  '이(가)': ['이', '가'],
  '을(를)': ['을', '를'],
  '과(와)': ['과', '와'],
  '와(과)': ['과', '와'],
  '(으)로': ['으로', '로'],
};

/**
 * «을(를)»처럼 둘로 적은 조사를 앞말에 맞는 하나로. 따옴표와 괄호는 건너뛰고, 영문자 뒤에서는 둘 다 남긴다.
 *
 * Settles particles written both ways by the sound before them; quotes and brackets are looked through, and after a Latin
 * letter, whose reading is unknown, both stay.
 *
 * @example
 * withParticles('투자액을(를), ×0.982을(를), 7(으)로, «quantum»은(는)') // => '투자액을, ×0.982를, 7로, «quantum»은(는)'
 */
export function withParticles(ko: string): string {
  return ko.replaceAll(
    /([가-힣\d%])((?:[»”]|\([^()]*\))*)(은\(는\)|이\(가\)|을\(를\)|과\(와\)|와\(과\)|\(으\)로)/g,
    (_, last: string, between: string, form: string) => {
      const isOpen = /[2459%]/.test(last) || (last >= '가' && finalOf(last) === 0);
      const isLiquid = form === '(으)로' && (/[178]/.test(last) || (last >= '가' && finalOf(last) === 8));
      return last + between + particles[form]![isOpen || isLiquid ? 1 : 0];
    },
  );
}

/** 받침의 차례; 없으면 0, ㄹ이면 8. */
function finalOf(syllable: string): number {
  return (syllable.charCodeAt(0) - 0xac00) % 28;
}
