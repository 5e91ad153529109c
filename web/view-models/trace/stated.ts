import { definitionLabels, labels, type DescribedFigure, type Indicator, type Lang } from '../../../engine/index.ts';
import { notesAt, placeOf } from '../notes.ts';
import { printedText } from '../stated.ts';
import { words } from '../words.ts';
import { nothing, type Fact, type Told, type Trace } from './shape.ts';

/** 발표치의 내력: 문서, 발행처, 날짜, 문단. */
export function traceStated(figure: Indicator | 'investment', { run, plan, lang }: Told): Trace {
  const printed = run.stated?.[figure] ?? null;
  const title = `${labels.stated[lang]} · ${labels[figure][lang]}`;
  if (!printed) return { ...nothing, title, value: words.notStated[lang] };
  const notes = notesAt(figure, run, lang);
  const about = new Set(
    run.notes.filter((note) => note.subject === `stated.${figure}` && placeOf(note)).map(({ code }) => code),
  );
  return {
    ...nothing,
    title,
    value: printedText(printed, lang),
    said: [
      {
        ko: '아래 문서에 인쇄된 값을 그대로 옮겼습니다. 계산하지 않았습니다.',
        en: 'Carried over as printed in the document below. Nothing was computed.',
      }[lang],
      ...(plan?.document.note ? [plan.document.note[lang]] : []),
    ],
    facts: sourceFacts(printed, lang),
    notes: notes.filter(({ code }) => about.has(code)),
  };
}

export function sourceFacts({ source, definition }: DescribedFigure, lang: Lang): Fact[] {
  const ko = lang === 'ko';
  return [
    { label: ko ? '문서' : 'Document', value: source.document[lang] },
    { label: ko ? '발행처' : 'Publisher', value: source.publisher?.[lang] ?? words.publisherUnknown[lang] },
    { label: ko ? '날짜' : 'Date', value: source.date },
    {
      label: ko ? '자리' : 'Place',
      value: ko ? `본문 ${source.paragraph}번째 문단` : `Paragraph ${source.paragraph} of the text`,
    },
    { label: ko ? '문서의 낱말' : 'The document’s word', value: definitionLabels[definition]?.[lang] ?? definition },
  ];
}
