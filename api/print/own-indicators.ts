import type { Lang, Run } from '../../engine/index.ts';
import { figureText } from './amounts.ts';

/** 자기 지표: 값과 단위와 식, 기댄 가정. Own indicators with their formula and what they assume. */
export function ownLines({ own }: Run, lang: Lang): string[] {
  if (own.length === 0) return [];
  const title = { ko: '자기 지표', en: 'Own indicators' }[lang];
  const lines = own.map(({ id, label, formula, value, unit, given, notes }) => {
    const shown = value === null ? '–' : `${figureText(value)} ${unit[lang]}`.trim();
    const assumed = given.map(({ name, value: figure, unit: of, source, reason }) => {
      const said = (source ?? reason)?.[lang];
      return `${name} = ${figure} ${of}${said ? ` (${said})` : ''}`;
    });
    const why = notes.map(({ message }) => message[lang]);
    return `  ${label?.[lang] ?? id}: ${shown} = ${formula}${assumed.length > 0 ? `; ${assumed.join(', ')}` : ''}${why.length > 0 ? ` — ${why.join(' ')}` : ''}`;
  });
  return [`${title}:`, ...lines, ''];
}
