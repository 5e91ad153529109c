import { parseMoney } from '../../../engine/index.ts';
import { Usage } from '../commands.ts';

/** 명령줄에 글자로 적은 것을 수와 짝으로. What was written after the flags, as numbers and pairs. */

const number = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/**
 * 수 하나. A plain number.
 *
 * @throws Usage
 */
export function numberGiven(text: string, flag: string): number {
  if (number.test(text)) return Number(text);
  if (grouped.test(text)) return Number(text.replaceAll(',', ''));
  throw new Usage({
    ko: `--${flag}에는 수를 씁니다: «${shortened(text)}»`,
    en: `--${flag} takes a number: “${shortened(text)}”`,
  });
}

/**
 * 비율 하나: 0.1 또는 10%. A fraction, 0.1 or 10%.
 *
 * @throws Usage
 */
export function fractionGiven(text: string, flag: string): number {
  const share = /^(.*\d\.?)%$/.exec(text)?.[1];
  return share === undefined ? numberGiven(text, flag) : numberGiven(share, flag) / 100;
}

/**
 * 금액 하나, 백만원으로: 수는 백만원이고, «1조2,000억원»처럼 적어도 된다.
 *
 * @throws Usage
 */
export function millionsGiven(text: string, flag: string): number {
  if (number.test(text) || grouped.test(text)) return numberGiven(text, flag);
  const won = parseMoney(text);
  if (won !== null) return won / 1e6;
  throw new Usage({
    ko: `--${flag}에는 백만원이나 «1조2,000억원» 같은 금액을 씁니다: «${shortened(text)}»`,
    en: `--${flag} takes 백만원 or an amount such as 1조2,000억원: “${shortened(text)}”`,
  });
}

/**
 * «앞=뒤». A pair around the last equals sign.
 *
 * @throws Usage
 */
export function pairGiven(text: string, flag: string, form: string): readonly [left: string, right: string] {
  const cut = text.lastIndexOf('=');
  if (cut > 0 && cut < text.length - 1) return [text.slice(0, cut).trim(), text.slice(cut + 1).trim()];
  throw new Usage({
    ko: `--${flag}은(는) ${form}로 씁니다: «${shortened(text)}»`,
    en: `--${flag} takes ${form}: “${shortened(text)}”`,
  });
}
