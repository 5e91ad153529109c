import { coefficientKinds, isFatal, problemKinds } from '../../../engine/index.ts';
import { printAggregation, printCheck } from '../../print/table-making.ts';
import { printCoefficients } from '../../print/table-coefficients.ts';
import { printField, printInfluence } from '../../print/table-influence.ts';
import { printHousehold, printLinkages, printMultipliers, printTreatments } from '../../print/table-multipliers.ts';
import { printChanges, printMixed, printPrices, printRounds, printSupply } from '../../print/table-shocks.ts';
import { printDecomposition, printExtraction, printPaths, printSpillover } from '../../print/table-structure.ts';
import { measures } from '../../tables/measures.ts';
import { Usage } from '../commands.ts';
import { estimateCommand } from './estimate.ts';
import { fractionGiven, millionsGiven, numberGiven, pairGiven } from './given.ts';
import { updateCommand } from './update.ts';
import { indicatorOf, oneOf, shockOf } from './options.ts';
import { measured, optional, textFlag, textFlags, type Subcommand, type Values } from './subcommand.ts';

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

/** 부문이나 최종수요 항목 가운데 하나. */
function demandOf(values: Values): object {
  const [sector, item] = [textFlag(values, 'sector'), textFlag(values, 'item')];
  if ((sector === undefined) === (item === undefined)) {
    throw new Usage({
      ko: '--sector <부문>과 --item <최종수요 항목> 가운데 하나가 필요합니다.',
      en: 'Give one of --sector <sector> and --item <item of final demand>.',
    });
  }
  return sector === undefined ? { item } : { sector };
}

const cellForm = '<row>,<column>:add|scale|set=<value>';

/** «44,45:scale=1.1» */
function changeOf(given: string): object {
  const [place, value] = pairGiven(given, 'cell', cellForm);
  const [, row, column, how] = /^(.+),(.+):(add|scale|set)$/.exec(place) ?? [];
  if (row === undefined) {
    throw new Usage({ ko: `--cell은 ${cellForm}로 씁니다: «${given}»`, en: `--cell takes ${cellForm}: “${given}”` });
  }
  return { row: row.trim(), column: column!.trim(), how, value: fractionGiven(value, 'cell') };
}

/** «44,45» */
function cellOf(given: string | undefined): object {
  const [, row, column] = /^(.+),(.+)$/.exec(given ?? '') ?? [];
  if (row === undefined) {
    throw new Usage({ ko: '--cell <파는 부문>,<사는 부문>이 필요합니다.', en: '--cell <row>,<column> is needed.' });
  }
  return { row: row.trim(), column: column!.trim() };
}

const supplyForm = '<sector>=<-10%|-1조원>';

/** «45=-10%»와 «45=-0.1»은 비율이고 «45=-1조원»은 금액이다. */
function supplyOf(given: string): object {
  const [sector, written] = pairGiven(given, 'sector', supplyForm);
  if (!written.endsWith('원')) return { sector, fraction: fractionGiven(written, 'sector') };
  const isLess = /^[-−]/.test(written);
  const amount = millionsGiven(isLess ? written.slice(1) : written, 'sector');
  return { sector, amount: isLess ? -amount : amount };
}

/** 거래표 하나에 묻는 명령들. */
export const measureCommands: Readonly<Record<string, Subcommand>> = {
  check: measured({
    call: 'check <table>',
    measure: measures.check,
    print: printCheck,
    exit: ({ checks }) => (checks.some(isFatal) ? problemKinds.problem.exit : 0),
  }),
  coefficients: measured({
    call: `coefficients <table> --of ${coefficientKinds.join('|')}`,
    measure: measures.coefficients,
    flags: { of: text },
    asked: (values) => ({ of: oneOf(coefficientKinds, 'of')(textFlag(values, 'of') ?? '') }),
    print: printCoefficients,
  }),
  multipliers: measured({ call: 'multipliers <table>', measure: measures.multipliers, print: printMultipliers }),
  linkages: measured({ call: 'linkages <table>', measure: measures.linkages, print: printLinkages }),
  treatments: measured({ call: 'treatments <table>', measure: measures.treatments, print: printTreatments }),
  household: measured({ call: 'household <table>', measure: measures.household, print: printHousehold }),
  rounds: measured({
    call: 'rounds <table> --sector <sector> | --item <item> [--rounds 10]',
    measure: measures.rounds,
    flags: { sector: text, item: text, rounds: text },
    asked: (values) => ({
      ...demandOf(values),
      ...optional('rounds', textFlag(values, 'rounds'), (given) => numberGiven(given, 'rounds')),
    }),
    print: printRounds,
  }),
  paths: measured({
    call: 'paths <table> --sector <sector> | --item <item> [--indicator employment] [--depth 5] [--top 20]',
    measure: measures.paths,
    flags: { sector: text, item: text, indicator: text, depth: text, top: text },
    asked: (values) => ({
      ...demandOf(values),
      ...indicatorOf(values),
      ...optional('depth', textFlag(values, 'depth'), (given) => numberGiven(given, 'depth')),
      ...optional('top', textFlag(values, 'top'), (given) => numberGiven(given, 'top')),
    }),
    print: printPaths,
  }),
  price: measured({
    call: 'price <table> --shock <sector>=<fraction>… [--of valueAdded|importPrice|price]',
    measure: measures.price,
    flags: { shock: texts, of: text },
    asked: (values) => ({ shocks: textFlags(values, 'shock').map(shockOf(values)) }),
    print: printPrices,
  }),
  supply: measured({
    call: `supply <table> --sector ${supplyForm}…`,
    measure: measures.supply,
    flags: { sector: texts },
    asked: (values) => ({ changes: textFlags(values, 'sector').map(supplyOf) }),
    print: printSupply,
  }),
  extraction: measured({
    call: 'extraction <table> [--sector <sector>]',
    measure: measures.extraction,
    flags: { sector: text },
    asked: (values) => optional('sector', textFlag(values, 'sector'), String),
    print: printExtraction,
  }),
  influence: measured({
    call: 'influence <table> [--top 20] [--tolerance 1%]',
    measure: measures.influence,
    flags: { top: text, tolerance: text },
    asked: (values) => ({
      ...optional('top', textFlag(values, 'top'), (given) => numberGiven(given, 'top')),
      ...optional('tolerance', textFlag(values, 'tolerance'), (given) => fractionGiven(given, 'tolerance')),
    }),
    print: printInfluence,
  }),
  field: measured({
    call: 'field <table> --cell <row>,<column> [--top 20]',
    measure: measures.field,
    flags: { cell: text, top: text },
    asked: (values) => ({
      ...cellOf(textFlag(values, 'cell')),
      ...optional('top', textFlag(values, 'top'), (given) => numberGiven(given, 'top')),
    }),
    print: printField,
  }),
  change: measured({
    call: `change <table> --cell ${cellForm}…`,
    measure: measures.change,
    flags: { cell: texts },
    asked: (values) => ({ changes: textFlags(values, 'cell').map(changeOf) }),
    print: printChanges,
  }),
  mixed: measured({
    call: 'mixed <table> --output <sector>=<백만원>…',
    measure: measures.mixed,
    flags: { output: texts },
    asked: (values) => ({
      outputs: textFlags(values, 'output').map((given) => {
        const [sector, amount] = pairGiven(given, 'output', '<sector>=<amount>');
        return { sector, output: millionsGiven(amount, 'output') };
      }),
    }),
    print: printMixed,
  }),
  decompose: measured({
    call: 'decompose <table> <later table> [--indicator production]',
    measure: measures.decompose,
    flags: { indicator: text },
    more: 1,
    asked: (values, [after]) => ({ after, ...indicatorOf(values) }),
    print: printDecomposition,
  }),
  spillover: measured({
    call: 'spillover <table> [--indicator production] [--region <region>]',
    measure: measures.spillover,
    flags: { indicator: text, region: text },
    asked: (values) => ({ ...indicatorOf(values), ...optional('region', textFlag(values, 'region'), String) }),
    print: printSpillover,
  }),
  aggregate: measured({
    call: 'aggregate <table> --to 83|33 [--weights finalDemand|output]',
    measure: measures.aggregate,
    flags: { to: text, weights: text },
    asked: (values) => {
      const to = textFlag(values, 'to');
      if (to === undefined)
        throw new Usage({ ko: '--to 83 또는 --to 33이 필요합니다.', en: 'Give --to 83 or --to 33.' });
      return {
        to: oneOf(['83', '33'], 'to')(to),
        ...optional('weights', textFlag(values, 'weights'), oneOf(['finalDemand', 'output'], 'weights')),
      };
    },
    print: printAggregation,
  }),
  estimate: estimateCommand,
  update: updateCommand,
};
