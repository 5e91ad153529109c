import { useMemo, useState } from 'preact/compat';
import { evaluate, explain, Problem, type OwnFormula, type Text, type TraceNode } from '../../../../engine/index.ts';
import type { TableSource } from '../../../data/library.ts';
import type { Bench } from '../../../state/bench.ts';
import { branchesUnder, type Branch } from '../../../view-models/trace/tree.ts';
import { treeWords } from '../../../view-models/trace/tree-words.ts';
import { useLang, useSay } from '../../language.tsx';

/** 무엇의 내력인가: 시나리오와 얹은 조정. */
export type Seen = Pick<Bench, 'prepared' | 'values'>;

/** 항목으로 데려간다; 고칠 수 없는 자리면 null. Leads to a lever; null where none can be moved. */
export type Adjust = ((lever: string) => void) | null;

type Props = {
  seen: Seen;
  /** 엔진이 아는 수치의 이름. */
  output: string;
  sources: ReadonlyMap<string, TableSource>;
  formulas: readonly OwnFormula[];
  adjust: Adjust;
};

/** 수치 하나를 표의 칸, 문서의 문단, 가정과 그 까닭까지 펴 보는 나무. */
export function Explanation({ seen, output, sources, formulas, adjust }: Props) {
  const say = useSay();
  const tree = useMemo(() => treeOf(seen, output, sources, formulas), [seen, output, sources, formulas]);
  return (
    <section className="explanation">
      <h3>{say(treeWords.title)}</h3>
      {'children' in tree ? (
        <>
          <p className="quiet">{say(treeWords.hint)}</p>
          <Under node={tree} adjust={adjust} />
        </>
      ) : (
        <p>{say(tree)}</p>
      )}
    </section>
  );
}

function treeOf(
  { prepared, values }: Seen,
  output: string,
  sources: Props['sources'],
  formulas: Props['formulas'],
): TraceNode | Text {
  const titles = Object.fromEntries(
    [...sources].map(([id, { title, publisher }]) => [
      id,
      { ko: `${publisher.ko}, ${title.ko}`, en: `${publisher.en}, ${title.en}` },
    ]),
  );
  try {
    return explain(evaluate(prepared, values), output, { titles, formulas }).tree;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.detail;
  }
}

const shownAtFirst = 8;

function Under({ node, adjust }: { node: TraceNode; adjust: Adjust }) {
  const lang = useLang();
  const [all, showAll] = useState(false);
  const branches = useMemo(() => branchesUnder(node, lang), [node, lang]);
  const hidden = branches.length - shownAtFirst - 1;
  const shown = all || hidden <= 0 ? branches : branches.slice(0, shownAtFirst);
  return (
    <ul className="tree">
      {shown.map((branch) => (
        <li key={branch.key}>
          {branch.node.children.length > 0 ? (
            <Opening branch={branch} adjust={adjust} />
          ) : (
            <Leaf branch={branch} adjust={adjust} />
          )}
        </li>
      ))}
      {shown.length < branches.length && (
        <li>
          <button type="button" className="link" onClick={() => showAll(true)}>
            {treeWords.more[lang].replace('{count}', String(branches.length - shown.length))}
          </button>
        </li>
      )}
    </ul>
  );
}

function Opening({ branch, adjust }: { branch: Branch; adjust: Adjust }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Line branch={branch} />
      </summary>
      {open && <Under node={branch.node} adjust={adjust} />}
    </details>
  );
}

function Leaf({ branch, adjust }: { branch: Branch; adjust: Adjust }) {
  const say = useSay();
  const { lever, source, label } = branch;
  return (
    <div className="leaf">
      <Line branch={branch} />
      {source && <p className="under">{source}</p>}
      {lever && adjust && (
        <button type="button" className="link" onClick={() => adjust(lever)}>
          {say(treeWords.adjust)}
          <span className="unseen"> – {label}</span>
        </button>
      )}
    </div>
  );
}

function Line({ branch: { sign, amount, label } }: { branch: Branch }) {
  return (
    <span className="tree-line">
      <span className="tree-sign">{sign}</span>
      <span className="tree-label">{label}</span>
      <span className="tree-amount">{amount}</span>
    </span>
  );
}
