import {
  definitionLabels,
  eok,
  formatMoney,
  groupThousands,
  plansReport,
  type DescribedFigure,
  type Lang,
  type Plan,
} from '../../engine/index.ts';
import { printTable } from '../print/table.ts';
import { readArgs, Usage, type Context } from './commands.ts';

export function plans(args: readonly string[], { library, lang, json, out }: Context): void {
  const { positionals } = readArgs(args, {});
  if (positionals.length > 0) throw new Usage({ ko: 'plans에는 인자가 없습니다.', en: 'plans takes no argument.' });
  const report = plansReport(library.planIds().map(library.plan));
  if (json) return out(`${JSON.stringify(report)}\n`);
  const head = {
    ko: ['계획', '지역', '발표일', '투자액', '생산유발', '부가가치유발', '취업(정의)', '산업', '과제'],
    en: ['Plan', 'Region', 'Date', 'Investment', 'Production', 'Value added', 'Employment', 'Industries', 'Projects'],
  };
  const rows = report.plans.map((plan) => [
    plan.id,
    [library.tables().regions.get(plan.region)?.region[lang] ?? plan.region, plan.municipalityTitle?.[lang]]
      .filter((name) => name !== undefined)
      .join(' '),
    plan.date,
    moneyCell(plan.stated.investment, lang),
    moneyCell(plan.stated.production, lang),
    moneyCell(plan.stated.valueAdded, lang),
    personsCell(plan.stated.employment, lang),
    String(plan.components.length),
    String(projectsOf(library.plan(plan.id))),
  ]);
  const missing = lang === 'ko' ? '–: 문서가 밝히지 않음(0이 아님)' : '–: not stated in the document (not zero)';
  out(`${printTable(head[lang], rows)}\n${missing}\n`);
}

/** 산업의 과제와, 어느 산업에도 속하지 않는 과제. */
function projectsOf({ components, commonProjects }: Plan): number {
  return components.reduce((sum, { projects }) => sum + projects.length, commonProjects.length);
}

function moneyCell(figure: DescribedFigure | null, lang: Lang): string | null {
  return figure && formatMoney(eok(figure.value), lang);
}

function personsCell(figure: DescribedFigure | null, lang: Lang): string | null {
  return (
    figure && `${groupThousands(figure.value)} (${definitionLabels[figure.definition]?.[lang] ?? figure.definition})`
  );
}
