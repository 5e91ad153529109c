import type { Lang, OwnFormula, Plan, Run, Tables } from '../../../engine/index.ts';
import type { TableSource } from '../../data/library.ts';
import type { FigureId } from '../figure-id.ts';
import type { NoteView } from '../notes.ts';

/** 한 수치의 내력: 어디서 온 값인가. Where one figure comes from. */
export type Trace = {
  readonly title: string;
  readonly value: string;
  /** 만드는 법, 문장으로. */
  readonly said: readonly string[];
  readonly caution: string | null;
  /** 문서의 자리 같은, 이름과 값의 짝. */
  readonly facts: readonly Fact[];
  /** 들어간 가정. `lever`가 있으면 그 항목으로 갈 수 있다. */
  readonly assumptions: readonly Assumption[];
  readonly sectors: SectorTable | null;
  readonly tables: readonly TableUsed[];
  readonly notes: readonly NoteView[];
  /** 이 값을 낳은 다른 수치. */
  readonly from: { readonly id: FigureId; readonly label: string } | null;
};

export type Fact = { readonly label: string; readonly value: string };
export type Assumption = Fact & { readonly lever: string | null; readonly changed: boolean };
export type SectorTable = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly name: string; readonly cells: readonly string[] }[];
};
export type TableUsed = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly hash: string;
};

/** 내력을 말하는 데 드는 것. What a trace is told from. */
export type Told = {
  readonly run: Run;
  /** 파일이 말하는 대로의 결과: 자기 지표를 적는 법은 조정에 따라 바뀌지 않는다. */
  readonly asFiled: Run;
  readonly plan: Plan | null;
  readonly tables: Tables;
  readonly sources: ReadonlyMap<string, TableSource>;
  /** 읽어 둔 자기 지표의 식들; 식이 없거나 아직 읽지 않았으면 비어 있다. */
  readonly formulas: readonly OwnFormula[];
  readonly lang: Lang;
};

export const nothing = {
  said: [],
  caution: null,
  facts: [],
  assumptions: [],
  sectors: null,
  tables: [],
  notes: [],
  from: null,
} as const;
