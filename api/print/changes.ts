import type { Lang, Lever, LeverValue, Run } from '../../engine/index.ts';
import { money } from './amounts.ts';

/** 바탕에서 바꾼 것: «집행률 1 → 0.7 (×0.7)». */
export function changeLines({ changes, levers }: Run, lang: Lang): string[] {
  if (changes.length === 0) return [];
  const lines = changes.map(({ lever, label, how, by, from, to, reason }) => {
    const declared = levers.find(({ id }) => id === lever);
    const why = reason ? ` — ${reason[lang]}` : '';
    return `  ${label[lang]} ${movedText(from, to, declared, lang)}${howText(how, by, declared, lang)}${why}`;
  });
  return [{ ko: '바탕에서 바꾼 것:', en: 'Changes to the base:' }[lang], ...lines, ''];
}

function movedText(from: LeverValue, to: LeverValue, lever: Lever | undefined, lang: Lang): string {
  if (typeof from !== 'object' || typeof to !== 'object') {
    return `${valueText(from, lever, lang)} → ${valueText(to, lever, lang)}`;
  }
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].toSorted();
  const moved = keys.filter((key) => from[key] !== to[key]);
  return moved.map((key) => `${key}: ${plainFigure(from[key] ?? 0)} → ${plainFigure(to[key] ?? 0)}`).join(', ');
}

function howText(how: 'add' | 'scale' | 'set', by: LeverValue, lever: Lever | undefined, lang: Lang): string {
  if (how === 'set' || typeof by !== 'number') return '';
  if (how === 'scale') return ` (×${plainFigure(by)})`;
  const size = valueText(Math.abs(by), lever, lang);
  return ` (${by < 0 ? '-' : '+'}${size})`;
}

function valueText(value: LeverValue, lever: Lever | undefined, lang: Lang): string {
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, share]) => `${key}:${share}`)
      .join(', ');
  if (typeof value === 'string') return lever?.choiceLabels?.[lever.choices!.indexOf(value)]?.[lang] ?? value;
  return lever?.unit === '억원' ? money(value, lang) : plainFigure(value);
}

/** 곱하고 더한 끝에 남은 반올림의 꼬리를 자른다. */
function plainFigure(value: number): string {
  return String(Number(value.toPrecision(12)));
}
