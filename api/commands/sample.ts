import { formulasOf, prepareSample, type AskedThreshold } from '../../engine/index.ts';
import { sampleApart, sampleHere, sizeOf } from '../jobs/sample-job.ts';
import { printSample } from '../print/sample.ts';
import { askedOutput, wholeIn } from './asked-output.ts';
import { cancellable } from './cancellable.ts';
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
/** 이보다 큰 일은 1초쯤 걸려 두 스레드로, 그만둘 수 있게: 스레드를 띄우고 데우는 데 0.3초쯤 든다. */
const largeJob = 60_000_000;
const cancelled = { ko: '뽑기를 그만두었습니다.', en: 'Sampling was cancelled.' };

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
  const prepared = library.prepareNamed(scenario);
  const formulas = await formulasOf(prepared);
  const job = prepareSample(prepared, { ...options, formulas }, readSettings(given.set ?? []));
  const shown = progressTo(given.progress === true, lang);
  const stage = { ko: '뽑는 중', en: 'sampling' };
  const onProgress = (done: number) => shown.show(stage, done);
  const report =
    sizeOf(job) > largeJob
      ? await cancellable(cancelled, (signal) => sampleApart(job, { threads: 2, onProgress, signal })).finally(
          shown.clear,
        )
      : sampleHere(job, onProgress);
  shown.clear();
  out(json ? `${JSON.stringify(report)}\n` : printSample(report, lang));
}

function methodIn(text: string | undefined): 'sobol' | 'random' | undefined {
  if (text === undefined || text === 'sobol' || text === 'random') return text;
  throw new Usage({ ko: '--method는 sobol 또는 random입니다.', en: '--method takes sobol or random.' });
}

/** «employment.inRegion=1998», «production.total=2,901억원», «net.employment.inRegion=1,000명». */
function thresholdIn(text: string): AskedThreshold {
  const asked = askedOutput(text);
  if (asked) return asked;
  throw new Usage({
    ko: `--threshold는 지표.범위=값으로 씁니다(예: employment.inRegion=1998): «${text}»`,
    en: `--threshold takes indicator.scope=value, such as employment.inRegion=1998: “${text}”`,
  });
}
