import { useCallback, useEffect, useRef, useState } from 'preact/compat';
import type { RefObject } from 'preact/compat';
import type { Lang } from '../../engine/index.ts';
import { rememberedLanguage, rememberLanguage } from '../state/language.ts';
import { isSectorCode, type Route } from '../state/route.ts';
import { words } from '../view-models/words.ts';
import { arriving } from './arriving.tsx';
import { Boundary } from './boundary.tsx';
import { Header } from './header.tsx';
import { InLanguage } from './language.tsx';
import { InTheme, useThemeChoice } from './theme.tsx';
import { useRoute } from './use-route.ts';
import { Lost } from './waiting.tsx';

const HomePage = arriving(() => import('./home/home-page.tsx').then((view) => view.HomePage), false);
const ScenarioPage = arriving(() => import('./scenario/scenario-page.tsx').then((view) => view.ScenarioPage), false);
const ComparePage = arriving(() => import('./compare/compare-page.tsx').then((view) => view.ComparePage), false);
const AuditPage = arriving(() => import('./audit/audit-page.tsx').then((view) => view.AuditPage), false);
const TablesPage = arriving(() => import('./tables/tables-page.tsx').then((view) => view.TablesPage), false);
const NewPlanPage = arriving(() => import('./new-plan/new-plan-page.tsx').then((view) => view.NewPlanPage), false);
const SharedPage = arriving(() => import('./shared/shared-page.tsx').then((view) => view.SharedPage), false);

export function App() {
  const [lang, setLang] = useState<Lang>(rememberedLanguage);
  const [choice, theme, chooseTheme] = useThemeChoice();
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const address = placeOf(route);
  useFocusOnArrival(main, address);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const choose = useCallback((chosen: Lang) => {
    rememberLanguage(chosen);
    setLang(chosen);
  }, []);
  return (
    <InLanguage lang={lang}>
      <InTheme theme={theme}>
        <a
          className="skip"
          href="#main"
          onClick={(event) => {
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {words.skipToContent[lang]}
        </a>
        <Header lang={lang} choose={choose} theme={choice} chooseTheme={chooseTheme} page={route.page} />
        <main ref={main} id="main" tabIndex={-1}>
          <Boundary key={address}>
            <View route={route} />
          </Boundary>
        </main>
        <footer className="footer page-width">
          <p>
            {
              {
                ko: '자료: 한국은행 2020년 지역산업연관표·산업연관표(가공), 세계은행 GDP 디플레이터. 발표치는 각 문서에서 옮겼습니다.',
                en: 'Data: Bank of Korea, 2020 regional and national input-output tables (processed); World Bank GDP deflator. Stated figures are carried over from the documents.',
              }[lang]
            }
          </p>
        </footer>
      </InTheme>
    </InLanguage>
  );
}

function View({ route }: { route: Route }) {
  switch (route.page) {
    case 'home':
      return <HomePage asked={route.asked} />;
    case 'scenario':
      return <ScenarioPage key={route.id} id={route.id} tab={route.tab} figure={route.figure} />;
    case 'compare':
      return <ComparePage ids={route.ids} asked={route.asked} />;
    case 'audit':
      return <AuditPage key={route.plan} plan={route.plan} asked={route.asked} />;
    case 'tables':
      return <TablesPage id={route.id} place={route.place} asked={route.asked} />;
    case 'new':
      return <NewPlanPage key={route.id} id={route.id} />;
    case 'shared':
      return <SharedPage key={route.code} code={route.code} />;
    case 'lost':
      return <Lost />;
    default:
      return route satisfies never;
  }
}

/** 같은 자리 안에서 움직이는 것(탭, 견줄 것을 더하는 일)에는 초점을 옮기지 않는다. */
function placeOf(route: Route): string {
  switch (route.page) {
    case 'scenario':
      return route.id;
    case 'audit':
      return `audit/${route.plan}`;
    case 'tables':
      return `tables/${route.id}/${isSectorCode(route.place) ? route.place : ''}`;
    case 'new':
      return `new/${route.id}`;
    default:
      return route.page;
  }
}

/** 화면이 바뀌면 처음으로 올라가 본문에 초점을 둔다. 첫 방문에는 건드리지 않는다. */
function useFocusOnArrival(main: RefObject<HTMLElement | null>, address: string) {
  const before = useRef(address);
  useEffect(() => {
    if (before.current === address) return;
    before.current = address;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [main, address]);
}
