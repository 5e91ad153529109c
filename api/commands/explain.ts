import { evaluate, explain, formulasOf } from '../../engine/index.ts';
import { titlesOf } from '../files/table-titles.ts';
import { printExplanation } from '../print/explanation.ts';
import { readArgs, readSettings, Usage, type Context } from './commands.ts';

/** 명령줄에서 적어 낼 마디의 한도: 글자로 담을 수 있는 만큼. */
const limit = 500_000;

export async function explainCommand(args: readonly string[], { library, lang, json, out }: Context): Promise<void> {
  const { positionals, values } = readArgs(args, {
    set: { type: 'string', multiple: true },
    depth: { type: 'string' },
  });
  const [scenario, output, ...more] = positionals;
  if (scenario === undefined || output === undefined || more.length > 0) {
    throw new Usage({
      ko: 'explain에는 시나리오 하나와 수치 하나가 필요합니다(예: production.inRegion).',
      en: 'explain takes one scenario and one figure (such as production.inRegion).',
    });
  }
  const depth = depthOf(values.depth as string | undefined);
  const prepared = library.prepareNamed(scenario);
  const evaluation = evaluate(prepared, readSettings((values.set as string[] | undefined) ?? []));
  const formulas = await formulasOf(prepared);
  const explanation = explain(evaluation, output, { depth, limit, titles: titlesOf(library, prepared), formulas });
  out(json ? `${JSON.stringify(explanation)}\n` : printExplanation(explanation, lang));
}

function depthOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw new Usage({ ko: `--depth는 0 이상의 정수입니다: «${text}»`, en: `--depth takes a whole number: “${text}”` });
}
