import { nameOf, ownRows } from '../own/own-rows.ts';
import { ownWords } from '../own/words.ts';
import { nothing, type Told, type Trace } from './shape.ts';

/** 자기 지표의 내력: 적은 식, 그 뜻, 딸린 가정. 수치는 아래의 나무가 끝까지 편다. */
export function traceOwn(id: string, { run, asFiled, formulas, lang }: Told): Trace {
  const row = ownRows(run, asFiled, formulas, lang).find((one) => one.id === id);
  const title = `${ownWords.title[lang]} · ${row?.label ?? nameOf({ id, label: null }, lang)}`;
  if (!row) return { ...nothing, title, value: '–' };
  const { written, meaning, given } = row.saying;
  return {
    ...nothing,
    title,
    value: row.figure?.text ?? ownWords.noValue[lang],
    said: [
      {
        ko: '시나리오 파일에 적은 식으로 이 계산의 수치에서 셈했습니다.',
        en: 'Worked out from the figures of this run by a formula in the scenario file.',
      }[lang],
    ],
    caution: row.why,
    facts: [
      { label: ownWords.written[lang], value: written },
      { label: ownWords.meaning[lang], value: meaning },
      ...given.map(({ name, value, why }) => ({ label: name, value: why === null ? value : `${value} (${why})` })),
    ],
  };
}
