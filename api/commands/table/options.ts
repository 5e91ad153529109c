import { shockKinds, tableIndicators } from '../../../engine/index.ts';
import { Usage } from '../commands.ts';
import { fractionGiven, pairGiven } from './given.ts';
import { optional, textFlag, type Values } from './subcommand.ts';

/** 표의 명령과 차트가 함께 쓰는 깃발들. Flags that commands and charts of tables share. */

/** 이름들 가운데 하나. @throws Usage */
export function oneOf<Name extends string>(names: readonly Name[], flag: string) {
  return (given: string): Name => {
    const found = names.find((name) => name === given);
    if (found !== undefined) return found;
    const known = names.join(', ');
    throw new Usage({ ko: `--${flag}은(는) ${known} 가운데 하나입니다.`, en: `--${flag} is one of ${known}.` });
  };
}

export const indicatorOf = (values: Values) =>
  optional('indicator', textFlag(values, 'indicator'), oneOf(tableIndicators, 'indicator'));

/** «07=0.1»이나 «07=10%», 그리고 무엇이 오르는지. */
export function shockOf(values: Values) {
  return (given: string): object => {
    const [sector, fraction] = pairGiven(given, 'shock', '<sector>=<fraction>');
    return {
      sector,
      fraction: fractionGiven(fraction, 'shock'),
      ...optional('of', textFlag(values, 'of'), oneOf(shockKinds, 'of')),
    };
  };
}
