import type { ParseArgsOptionsConfig } from 'node:util';
import type * as z from 'zod';
import type { FlowTable, Text } from '../../../engine/index.ts';
import type { Shown } from '../../print/table-page.ts';
import type { Measure, Shelf } from '../../tables/measures.ts';
import { openTable, soundTable } from '../../tables/open.ts';
import { questionFor } from '../../tables/question.ts';
import { readArgs, Usage, type Context } from '../commands.ts';
import { progressTo } from './progress.ts';

/** `pageup table`의 작은 명령 하나. */
export type Subcommand = {
  /** 쓰는 법의 한 줄: 이름 뒤에 오는 것. */
  readonly call: string;
  readonly what: Text;
  readonly run: (args: readonly string[], context: Context) => Promise<number | void> | number | void;
};

export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** 낱말 하나를 받는 깃발의 값. */
export function textFlag(values: Values, flag: string): string | undefined {
  return values[flag] as string | undefined;
}

/** 여러 번 쓰는 깃발의 값들; 하나도 없으면 쓰는 법의 잘못이다. */
export function textFlags(values: Values, flag: string): readonly string[] {
  const given = (values[flag] as readonly string[] | undefined) ?? [];
  if (given.length > 0) return given;
  throw new Usage({ ko: `--${flag}이(가) 필요합니다.`, en: `--${flag} is needed.` });
}

/** 깃발이 있을 때만 그 이름으로. */
export function optional<T>(name: string, text: string | undefined, read: (text: string) => T): Record<string, T> {
  return text === undefined ? {} : { [name]: read(text) };
}

type Form<Asks extends z.ZodType, Report extends object> = {
  readonly call: string;
  readonly measure: Measure<Asks, Report>;
  readonly flags?: ParseArgsOptionsConfig;
  /** 깃발을 `asks`의 모양으로. `more`는 표 다음에 온 낱말들이다. */
  readonly asked?: (values: Values, more: readonly string[]) => object;
  /** 표 다음에 올 낱말의 수. */
  readonly more?: number;
  readonly print: (report: Report, shown: Shown) => string;
  /** 보고를 보인 뒤에 끝낼 값. The exit code after a report. */
  readonly exit?: (report: Report) => number;
};

/** 거래표 하나에 묻는 명령. A command that asks one measure of one table. */
export function measured<Asks extends z.ZodType, Report extends object>(form: Form<Asks, Report>): Subcommand {
  const { call, measure, flags = {}, asked = () => ({}), more = 0, print, exit } = form;
  const { takesUnsound = false } = measure;
  return {
    call,
    what: measure.what,
    async run(args, context) {
      const { positionals, values } = readArgs(args, { ...shownFlags, ...flags });
      const given = values as Values;
      const [id, ...others] = positionals;
      if (id === undefined || others.length !== more) throw misuse();
      const question = questionFor(measure, asked(given, others));
      const report = await reportOn([id, ...others], { context, values: given, takesUnsound }, (table, shelf) =>
        measure.report(table, question, shelf),
      );
      tell(report, print, context, given);
      return exit?.(report) ?? 0;
    },
  };
}

/** 모든 표의 명령이 받는 깃발. */
export const shownFlags = { all: { type: 'boolean' }, progress: { type: 'boolean' } } as const;

type Opening = {
  readonly context: Pick<Context, 'library' | 'lang'>;
  readonly values: Values;
  readonly takesUnsound?: boolean;
};

/** 계정이 이만큼이면 셈에 초가 걸린다. */
const longAt = 500;
const computing = { ko: '계산 중', en: 'computing' };

/**
 * 표들을 열고 첫째 표에서 보고를 얻는다. 오래 걸릴 일은 표준 오류에 말한다.
 *
 * Opens tables and gets a report on the first, the others at hand. What may take over a second is said on standard error.
 */
export async function reportOn<Report>(
  [id, ...others]: readonly [string, ...string[]],
  { context: { library, lang }, values, takesUnsound = false }: Opening,
  report: (table: FlowTable, shelf: Shelf) => Report,
): Promise<Report> {
  const progress = progressTo(values['progress'] === true, lang);
  try {
    const open = async (name: string) => {
      const opened = await openTable(name, library, progress.show);
      if (accountsOf(opened.table) >= longAt) progress.show(computing);
      return takesUnsound ? opened.table : soundTable(opened);
    };
    const table = await open(id);
    const beside = new Map<string, FlowTable>();
    for (const other of others) beside.set(other, await open(other));
    return report(table, {
      sectorLevels: library.sectorLevels,
      flowTable: (name) => beside.get(name) ?? library.flowTable(name),
    });
  } finally {
    progress.clear();
  }
}

function accountsOf({ output }: FlowTable): number {
  return output.length;
}

/** 보고를 사람이나 기계에게. A report, for people or as JSON. */
export function tell<Report>(
  report: Report,
  print: (report: Report, shown: Shown) => string,
  { lang, json, out }: Context,
  values: Values,
): void {
  out(json ? `${JSON.stringify(report)}\n` : print(report, { lang, all: values['all'] === true }));
}

/** 낱말이 모자라거나 남는 것. 쓰는 법의 줄은 `tableCommand`가 붙인다. */
export function misuse(): Usage {
  return new Usage({ ko: '낱말이 모자라거나 남습니다.', en: 'Words are missing or too many.' });
}
