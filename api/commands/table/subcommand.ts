import type { ParseArgsOptionsConfig } from 'node:util';
import type * as z from 'zod';
import type { FlowTable, Text } from '../../../engine/index.ts';
import type { Shown } from '../../print/table-page.ts';
import type { Measure, Shelf } from '../../tables/measures.ts';
import { openTable, soundTable, type Opened } from '../../tables/open.ts';
import { questionFor } from '../../tables/question.ts';
import { readArgs, Usage, type Context } from '../commands.ts';

/** `pageup table`의 작은 명령 하나. */
export type Subcommand = {
  /** 쓰는 법의 한 줄: 이름 뒤에 오는 것. */
  readonly call: string;
  readonly what: Text;
  readonly run: (args: readonly string[], context: Context) => Promise<void> | void;
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
  /** 고르지 않은 표라도 셈한다(검사). */
  readonly takesUnsound?: boolean;
  /** 스스로 셈하는 명령. */
  readonly report?: (table: FlowTable, values: Values) => Report;
  readonly print: (report: Report, shown: Shown) => string;
};

/** 거래표 하나에 묻는 명령. A command that asks one measure of one table. */
export function measured<Asks extends z.ZodType, Report extends object>(form: Form<Asks, Report>): Subcommand {
  const { call, measure, flags = {}, asked = () => ({}), more = 0, takesUnsound = false, print } = form;
  return {
    call,
    what: measure.what,
    async run(args, { library, lang, json, out }) {
      const { positionals, values } = readArgs(args, { all: { type: 'boolean' }, ...flags });
      const given = values as Values;
      const [id, ...others] = positionals;
      if (id === undefined || others.length !== more) throw misuse(call);
      const question = form.report ? {} : questionFor(measure, asked(given, others));
      const table = tableOf(await openTable(id, library), takesUnsound);
      const opened = new Map<string, FlowTable>();
      for (const other of others) opened.set(other, tableOf(await openTable(other, library), takesUnsound));
      const shelf: Shelf = {
        sectorLevels: library.sectorLevels,
        flowTable: (name) => opened.get(name) ?? library.flowTable(name),
      };
      const report = form.report?.(table, given) ?? measure.report(table, question as z.infer<Asks>, shelf);
      out(json ? `${JSON.stringify(report)}\n` : print(report, { lang, all: given['all'] === true }));
    },
  };
}

function tableOf(opened: Opened, takesUnsound: boolean): FlowTable {
  return takesUnsound ? opened.table : soundTable(opened);
}

export function misuse(call: string): Usage {
  return new Usage({ ko: `이렇게 씁니다: table ${call}`, en: `Usage: table ${call}` });
}
