import { everySector, parseKoreanNumber, shockKinds, type PriceShock } from '../../../engine/index.ts';
import type { Reading } from '../reading.ts';
import { words } from './words.ts';

/** 한 번에 둘 수 있는 오름의 수. */
export const mostShocks = 6;
const [least, most] = [-1, 10];

/** 주소의 한 조각 «45:price:0.1». 읽을 수 없으면 null. One shock as it stands in the address. */
export function readShock(text: string, codes: ReadonlySet<string>): PriceShock | null {
  const [, sector = '', kind = '', size = ''] = /^([^:]+):([a-zA-Z]+):(-?[\d.]+)$/.exec(text) ?? [];
  const of = shockKinds.find((known) => known === kind);
  const fraction = Number(size);
  if (!of || size === '' || !(fraction >= least && fraction <= most)) return null;
  return codes.has(sector) || sector === everySector ? { sector, fraction, of } : null;
}

export function writeShock({ sector, of, fraction }: PriceShock): string {
  return `${sector}:${of}:${fraction}`;
}

/** «10», «-5.5%»를 비율로. Reads a change in per cent. */
export function readChange(typed: string): Reading {
  const text = typed.trim().replace(/^[−–]/, '-').replace(/^\+/, '').replace(/%$/, '');
  const isDown = text.startsWith('-');
  const percent = parseKoreanNumber(isDown ? text.slice(1) : text);
  const fraction = percent === null ? null : Number(((isDown ? -percent : percent) / 100).toPrecision(12));
  return fraction === null || fraction < least || fraction > most
    ? { unreadable: words.notShock }
    : { value: fraction };
}
