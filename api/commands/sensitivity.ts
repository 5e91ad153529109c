import {
  inEok,
  localSensitivity,
  parseMoney,
  parsePersons,
  type Goal,
  type SensitivityOptions,
} from '../../engine/index.ts';
import { printSensitivity } from '../print/sensitivity.ts';
import { readArgs, readSettings, Usage, type Context } from './commands.ts';

const flags = {
  set: { type: 'string', multiple: true },
  goal: { type: 'string' },
  by: { type: 'string' },
  global: { type: 'boolean' },
  draws: { type: 'string' },
  seed: { type: 'string' },
} as const;

type Flags = {
  readonly set?: string[];
  readonly goal?: string;
  readonly by?: string;
  readonly global?: boolean;
  readonly draws?: string;
  readonly seed?: string;
};

export function sensitivityCommand(args: readonly string[], { library, lang, json, out }: Context): void {
  const { positionals, values } = readArgs(args, flags);
  const [scenario, ...more] = positionals;
  if (scenario === undefined || more.length > 0) {
    throw new Usage({ ko: 'sensitivity에는 시나리오 하나가 필요합니다.', en: 'sensitivity takes one scenario.' });
  }
  const given = values as Flags;
  const options = optionsOf(given);
  const report = localSensitivity(library.prepareNamed(scenario), readSettings(given.set ?? []), options);
  out(json ? `${JSON.stringify(report)}\n` : printSensitivity(report, lang));
}

function optionsOf({ goal, by, global, draws, seed }: Flags): SensitivityOptions {
  if ((goal === undefined) !== (by === undefined)) {
    throw new Usage({ ko: '--goal과 --by는 함께 씁니다.', en: '--goal and --by go together.' });
  }
  if (!global && (draws !== undefined || seed !== undefined)) {
    throw new Usage({ ko: '--draws와 --seed는 --global과 함께 씁니다.', en: '--draws and --seed go with --global.' });
  }
  return {
    ...(goal === undefined || by === undefined ? {} : { goal: goalIn(goal, by) }),
    ...(global ? { global: { draws: wholeIn('draws', draws), seed: wholeIn('seed', seed) } } : {}),
  };
}

/** «valueAdded.inRegion=2000», «production.total=2,000억원», «employment.inRegion=1,998명». */
function goalIn(text: string, by: string): Goal {
  const [output = '', amount = '', ...more] = text.split('=').map((part) => part.trim());
  const value = amountIn(amount, output.includes('employment'));
  if (output !== '' && value !== null && more.length === 0) return { output, value, by };
  throw new Usage({
    ko: `--goal은 지표.범위=값으로 씁니다(예: valueAdded.inRegion=2000): «${text}»`,
    en: `--goal takes indicator.scope=value, such as valueAdded.inRegion=2000: “${text}”`,
  });
}

function amountIn(text: string, isPersons: boolean): number | null {
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text);
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (isPersons) return parsePersons(text);
  const money = parseMoney(text);
  return money === null ? null : inEok(money);
}

function wholeIn(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,16}$/.test(text)) return Number(text);
  throw new Usage({
    ko: `--${flag}에는 0 이상의 정수를 쓰세요: «${text}»`,
    en: `--${flag} takes a whole number: “${text}”`,
  });
}
