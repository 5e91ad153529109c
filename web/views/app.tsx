import { useCallback, useEffect, useRef, useState } from 'preact/compat';
import type { Lang } from '../../engine/index.ts';
import { rememberedLanguage, rememberLanguage } from '../state/language.ts';
import { words } from '../view-models/words.ts';
import { Boundary } from './boundary.tsx';
import { Header } from './header.tsx';
import { HomePage } from './home/home-page.tsx';
import { InLanguage } from './language.tsx';
import { ScenarioPage } from './scenario/scenario-page.tsx';
import { useRoute } from './use-route.ts';
import { Lost } from './waiting.tsx';

export function App() {
  const [lang, setLang] = useState<Lang>(rememberedLanguage);
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const address = route.page === 'scenario' ? route.id : route.page;
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
      <Header lang={lang} choose={choose} atHome={route.page === 'home'} />
      <main ref={main} id="main" tabIndex={-1}>
        <Boundary key={address} lang={lang}>
          {route.page === 'home' && <HomePage />}
          {route.page === 'scenario' && <ScenarioPage key={route.id} id={route.id} />}
          {route.page === 'lost' && <Lost />}
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
    </InLanguage>
  );
}

/** 화면이 바뀌면 처음으로 올라가 본문에 초점을 둔다. 첫 방문에는 건드리지 않는다. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>, address: string) {
  const before = useRef(address);
  useEffect(() => {
    if (before.current === address) return;
    before.current = address;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [main, address]);
}
