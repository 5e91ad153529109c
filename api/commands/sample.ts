import { inEok, parseMoney, parsePersons, prepareSample, type AskedThreshold } from '../../engine/index.ts';
import { sampleApart, sampleHere, sizeOf } from '../jobs/sample-job.ts';
import { Stopped } from '../print/problem.ts';
import { printSample } from '../print/sample.ts';
import { readArgs, readSettings, Usage, type Context } from './commands.ts';
import { progressTo } from './table/progress.ts';

const flags = {
  draws: { type: 'string' },
  seed: { type: 'string' },
  method: { type: 'string' },
  set: { type: 'string', multiple: true },
  threshold: { type: 'string', multiple: true },
  'by-year': { type: 'boolean' },
  progress: { type: 'boolean' },
} as const;

type Flags = {
  readonly draws?: string;
  readonly seed?: string;
  readonly method?: string;
  readonly set?: string[];
  readonly threshold?: string[];
  readonly 'by-year'?: boolean;
  readonly progress?: boolean;
};

/** 적지 않았을 때: 분위수를 정확히 고를 수 있는 가장 많은 수. */
const usualDraws = 16_384;
const usualSeed = 1;
/** 이보다 큰 일은 두 스레드로: 스레드를 띄우고 데우는 데 0.3초쯤 든다. */
const largeJob = 20_000_000;

export async function sampleCommand(args: readonly string[], { library, lang, json, out }: Context): Promise<void> {
  const { positionals, values } = readArgs(args, flags);
  const [scenario, ...more] = positionals;
  if (scenario === undefined || more.length > 0) {
    throw new Usage({ ko: 'sample에는 시나리오 하나가 필요합니다.', en: 'sample takes one scenario.' });
  }
  const given = values as Flags;
  const options = {
    draws: wholeIn('draws', given.draws) ?? usualDraws,
    seed: wholeIn('seed', given.seed) ?? usualSeed,
    method: methodIn(given.method),
    thresholds: (given.threshold ?? []).map(thresholdIn),
    byYear: given['by-year'] === true,
  };
  const job = prepareSample(library.prepareNamed(scenario), options, readSettings(given.set ?? []));
  const shown = progressTo(given.progress === true, lang);
  const stage = { ko: '뽑는 중', en: 'sampling' };
  const report =
    sizeOf(job) > largeJob
      ? await cancellable((signal) =>
          sampleApart(job, { threads: 2, onProgress: (done) => shown.show(stage, done), signal }),
        ).finally(shown.clear)
      : sampleHere(job);
  out(json ? `${JSON.stringify(report)}\n` : printSample(report, lang));
}

/** Ctrl-C는 스레드를 거두고 깨끗이 그만둔다. */
async function cancellable<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  const onInterrupt = () =>
    stopping.abort(new Stopped('CANCELLED', { ko: '뽑기를 그만두었습니다.', en: 'Sampling was cancelled.' }));
  process.once('SIGINT', onInterrupt);
  try {
    return await run(stopping.signal);
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}

/** «100000», «100,000», «1e6». */
function wholeIn(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const plain = text.replace(/^\d{1,3}(,\d{3})+$/, (grouped) => grouped.replaceAll(',', ''));
  if (/^\d{1,17}(e\d{1,2})?$/.test(plain)) return Number(plain);
  throw new Usage({
    ko: `--${flag}에는 0 이상의 정수를 쓰세요: «${text}»`,
    en: `--${flag} takes a whole number: “${text}”`,
  });
}

function methodIn(text: string | undefined): 'sobol' | 'random' | undefined {
  if (text === undefined || text === 'sobol' || text === 'random') return text;
  throw new Usage({ ko: '--method는 sobol 또는 random입니다.', en: '--method takes sobol or random.' });
}

/** «employment.inRegion=1998», «production.total=2,901억원», «net.employment.inRegion=1,000명». */
function thresholdIn(text: string): AskedThreshold {
  const [output = '', amount = '', ...more] = text.split('=').map((part) => part.trim());
  const value = amountIn(amount, output.includes('employment'));
  if (output !== '' && value !== null && more.length === 0) return { output, value };
  throw new Usage({
    ko: `--threshold는 지표.범위=값으로 씁니다(예: employment.inRegion=1998): «${text}»`,
    en: `--threshold takes indicator.scope=value, such as employment.inRegion=1998: “${text}”`,
  });
}

function amountIn(text: string, isPersons: boolean): number | null {
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text);
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (isPersons) return parsePersons(text);
  const money = parseMoney(text);
  return money === null ? null : inEok(money);
}
