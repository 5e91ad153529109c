import { evaluate } from '../../engine/index.ts';
import { compareWithOwn } from '../files/own-indicators.ts';
import { printComparison } from '../print/comparison.ts';
import { readArgs, Usage, type Context } from './commands.ts';

export async function compareCommand(args: readonly string[], { library, lang, json, out }: Context): Promise<void> {
  const { positionals } = readArgs(args, {});
  if (positionals.length === 0)
    throw new Usage({ ko: 'compare에는 시나리오 둘 이상이 필요합니다.', en: 'compare takes two scenarios or more.' });
  const prepared = positionals.map((scenario) => library.prepareNamed(scenario));
  const report = await compareWithOwn(prepared.map((one) => evaluate(one)));
  out(json ? `${JSON.stringify(report)}\n` : printComparison(report, lang));
}
