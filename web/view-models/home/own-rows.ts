import type { Lang, Text } from '../../../engine/index.ts';
import type { OwnFile } from '../../state/own-files.ts';
import { isRecord } from '../../state/written-values.ts';
import { isFormMade } from '../form-made.ts';

/** 자기 파일 하나의 줄. */
export type OwnRow = {
  readonly file: OwnFile;
  readonly title: string;
  /** 두 말의 제목; 읽을 수 없는 파일은 null. */
  readonly titles: Text | null;
  /** 열 시나리오: 제 것, 계획이면 그 기준안. */
  readonly open: string | null;
  readonly problem: Text | null;
  /** 양식으로 고칠 만한 계획인가. */
  readonly editable: boolean;
};

/** 자기 파일들을 줄로, 계획마다 그 시나리오를 뒤에. Own files as rows, each plan followed by its scenarios. */
export function ownRows(
  files: readonly OwnFile[],
  problemOf: (file: OwnFile) => Text | null,
  lang: Lang,
): readonly OwnRow[] {
  const collator = new Intl.Collator(lang);
  const nameOf = (file: OwnFile) => titlesOf(file)?.[lang] ?? file.id;
  const sorted = files.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)));
  const plans = sorted.filter(({ kind }) => kind === 'plan');
  const scenarios = sorted.filter(({ kind }) => kind === 'scenario');
  const of = (plan: OwnFile) => scenarios.filter((scenario) => field(scenario, 'plan') === plan.id);
  const nested = new Set(plans.flatMap(of));
  const ordered = [...plans.flatMap((plan) => [plan, ...of(plan)]), ...scenarios.filter((one) => !nested.has(one))];
  return ordered.map((file) => {
    const problem = problemOf(file);
    const titles = titlesOf(file);
    const openable = file.kind === 'scenario' ? file : of(file)[0];
    return {
      file,
      title: nameOf(file),
      titles,
      problem,
      open: problem === null ? (openable?.id ?? null) : null,
      editable: file.kind === 'plan' && problem === null && isFormMade(file.content),
    };
  });
}

/** 지우면 함께 지울 것들: 계획의 시나리오와, 그것을 이어받은 시나리오. A file and those that cannot stand without it. */
export function withDependents(file: OwnFile, files: readonly OwnFile[]): readonly OwnFile[] {
  const removed = new Set([file]);
  for (let before = 0; before < removed.size;) {
    before = removed.size;
    for (const other of files) if (other.kind === 'scenario' && rests(other, [...removed])) removed.add(other);
  }
  return files.filter((one) => removed.has(one));
}

function rests(scenario: OwnFile, removed: readonly OwnFile[]): boolean {
  return removed.some(({ kind, id }) => field(scenario, kind === 'plan' ? 'plan' : 'extends') === id);
}

function field({ content }: OwnFile, key: 'plan' | 'extends'): unknown {
  return isRecord(content) ? content[key] : undefined;
}

function titlesOf({ content }: OwnFile): Text | null {
  const title = isRecord(content) ? content['title'] : null;
  if (!isRecord(title) || typeof title['ko'] !== 'string' || typeof title['en'] !== 'string') return null;
  return { ko: title['ko'], en: title['en'] };
}
