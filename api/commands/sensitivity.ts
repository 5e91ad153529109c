import { formulasOf, localSensitivity, type Goal, type SensitivityOptions } from '../../engine/index.ts';
import { printSensitivity } from '../print/sensitivity.ts';
import { askedOutput, wholeIn } from './asked-output.ts';
import { readArgs, readSettings, Usage, type Context } from './commands.ts';

const flags = {
  set: { type: 'string', multiple: true },
  goal: { type: 'string' },
  by: { type: 'string' },
  global: { type: 'boolean' },
  'by-year': { type: 'boolean' },
  draws: { type: 'string' },
  seed: { type: 'string' },
} as const;

type Flags = {
  readonly set?: string[];
  readonly goal?: string;
  readonly by?: string;
  readonly global?: boolean;
  readonly 'by-year'?: boolean;
  readonly draws?: string;
  readonly seed?: string;
};

export async function sensitivityCommand(
  args: readonly string[],
  { library, lang, json, out }: Context,
): Promise<void> {
  const { positionals, values } = readArgs(args, flags);
  const [scenario, ...more] = positionals;
  if (scenario === undefined || more.length > 0) {
    throw new Usage({ ko: 'sensitivity에는 시나리오 하나가 필요합니다.', en: 'sensitivity takes one scenario.' });
  }
  const given = values as Flags;
  const options = optionsOf(given);
  const prepared = library.prepareNamed(scenario);
  const formulas = await formulasOf(prepared);
  const report = localSensitivity(prepared, readSettings(given.set ?? []), { ...options, formulas });
  out(json ? `${JSON.stringify(report)}\n` : printSensitivity(report, lang));
}

function optionsOf({ goal, by, global, draws, seed, 'by-year': byYear }: Flags): SensitivityOptions {
  if ((goal === undefined) !== (by === undefined)) {
    throw new Usage({ ko: '--goal과 --by는 함께 씁니다.', en: '--goal and --by go together.' });
  }
  if (!global && (draws !== undefined || seed !== undefined)) {
    throw new Usage({ ko: '--draws와 --seed는 --global과 함께 씁니다.', en: '--draws and --seed go with --global.' });
  }
  return {
    byYear: byYear === true,
    ...(goal === undefined || by === undefined ? {} : { goal: goalIn(goal, by) }),
    ...(global ? { global: { draws: wholeIn('draws', draws), seed: wholeIn('seed', seed) } } : {}),
  };
}

/** «valueAdded.inRegion=2000», «production.total=2,000억원», «employment.inRegion=1,998명». */
function goalIn(text: string, by: string): Goal {
  const asked = askedOutput(text);
  if (asked) return { ...asked, by };
  throw new Usage({
    ko: `--goal은 지표.범위=값으로 씁니다(예: valueAdded.inRegion=2000): «${text}»`,
    en: `--goal takes indicator.scope=value, such as valueAdded.inRegion=2000: “${text}”`,
  });
}
