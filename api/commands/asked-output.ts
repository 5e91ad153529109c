import { inEok, parseMoney, parsePersons } from '../../engine/index.ts';
import { Usage } from './commands.ts';

/**
 * «employment.inRegion=1998», «production.total=2,901억원», «net.employment.inRegion=1,000명»을 결과의 이름과 값(억원, 명)으로.
 * 그런 글이 아니면 null.
 */
export function askedOutput(text: string): { readonly output: string; readonly value: number } | null {
  const [output = '', amount = '', ...more] = text.split('=').map((part) => part.trim());
  const value = amountIn(amount, output.includes('employment'));
  return output !== '' && value !== null && more.length === 0 ? { output, value } : null;
}

function amountIn(text: string, isPersons: boolean): number | null {
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text);
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (isPersons) return parsePersons(text);
  const money = parseMoney(text);
  return money === null ? null : inEok(money);
}

/** «100000», «100,000», «1e6»; 적지 않았으면 undefined. */
export function wholeIn(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const plain = text.replace(/^\d{1,3}(,\d{3})+$/, (grouped) => grouped.replaceAll(',', ''));
  if (/^\d{1,17}(e\d{1,2})?$/.test(plain)) return Number(plain);
  throw new Usage({
    ko: `--${flag}에는 0 이상의 정수를 쓰세요: «${text}»`,
    en: `--${flag} takes a whole number: “${text}”`,
  });
}
