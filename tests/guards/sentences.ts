const units = { 조: 1e12, 억: 1e8, 만: 1e4 } as const;
const shortScales = { tn: 1e12, bn: 1e9, m: 1e6 } as const;

/** 금액이 아니라 단위인 것: 10억원당, 명/10억원, per billion won. */
const rates = /명\/10억원|10억원(?=당|에 )/g;

/**
 * 한국어 글의 금액들, 원으로, 작은 것부터. 범위의 앞 끝은 뒤 끝의 단위를 빌린다.
 *
 * The amounts of a Korean sentence in won, smallest first; the first end of a range may borrow the unit of the second.
 */
export function wonIn(ko: string): number[] {
  const found = ko.replaceAll(rates, '').matchAll(/(?:([\d,.조억만]*\d[조억만]?)–)?([\d,.조억만]*\d[조억만]?)원/g);
  return [...found]
    .filter(([, , last = '']) => /[조억만]/.test(last) || last === '0')
    .flatMap(([, first, last = '']) => {
      if (first === undefined) return [wonOf(last)];
      return [wonOf(/[조억만]$/.test(first) || first === '0' ? first : first + last.slice(-1)), wonOf(last)];
    })
    .toSorted((a, b) => a - b);
}

function wonOf(text: string): number {
  const parts = text.replaceAll(',', '').matchAll(/([\d.]+)([조억만])?/g);
  return [...parts].reduce((sum, [, digits, unit]) => sum + Number(digits) * (units[unit as '조'] ?? 1), 0);
}

/** 영어 글의 금액들, 원으로, 작은 것부터. The amounts of an English sentence in won, smallest first. */
export function wonInEnglish(en: string): number[] {
  // 괄호 안의 것은 곱하고 더한 수의 단위다.
  const found = en.replaceAll('(₩100m, persons)', '').matchAll(/₩([\d,.]*\d)(tn|bn|m)?(?:–([\d,.]*\d)(tn|bn|m)?)?/g);
  return [...found]
    .flatMap(([, first = '', firstScale, last, lastScale]) => [
      ...[[first, firstScale ?? lastScale] as const],
      ...(last === undefined ? [] : [[last, lastScale] as const]),
    ])
    .map(([digits, scale]) => Number(digits.replaceAll(',', '')) * (shortScales[scale as 'tn'] ?? 1))
    .toSorted((a, b) => a - b);
}

/** 적힌 자리까지 같은가: 영어는 네 자리까지 적는다. */
export function saySameMoney(ko: string, en: string): boolean {
  const [inKorean, inEnglish] = [wonIn(ko), wonInEnglish(en)];
  const near = (a: number, b: number) => Math.abs(a - b) <= Math.max(6e-4 * Math.max(a, b), 6e6);
  return inKorean.length === inEnglish.length && inKorean.every((amount, i) => near(amount, inEnglish[i]!));
}

/**
 * 사람에게 하는 말에 서지 않을 것들: 1조원이 넘는데 억으로 적은 금액, 단위 없이 붙은 기계의 이름.
 *
 * What does not belong in a sentence for people: trillions of won written in 억, and the machine's own names.
 */
export function unplainIn(text: string): string[] {
  return [
    ...(text.match(/\d{2,},\d{3}(?:\.\d+)?억원/g) ?? []),
    ...(text.match(/\bbok-\d{4}-[a-z0-9-]+/g) ?? []),
    ...(text.match(/\b(?:allLocal|atMost)\b|(?<=\()anywhere(?=\))/g) ?? []),
    ...(text.match(/× ?₩100m/g) ?? []),
  ];
}
