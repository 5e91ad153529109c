import type { Lang } from '../../engine/index.ts';
import mark from '../mark.svg';
import { auditHref, compareHref, homeHref, tablesHref, type PageName } from '../state/route.ts';
import { themeChoices, type ThemeChoice } from '../state/theme.ts';
import { themeNames, words } from '../view-models/words.ts';

type Props = {
  lang: Lang;
  choose: (lang: Lang) => void;
  theme: ThemeChoice;
  chooseTheme: (theme: ThemeChoice) => void;
  page: PageName;
};

const places = [
  { page: 'home', href: homeHref, name: words.plans },
  { page: 'compare', href: compareHref(), name: words.compare },
  { page: 'audit', href: auditHref(), name: words.audit },
  { page: 'tables', href: tablesHref(), name: words.tables },
] as const;

export function Header({ lang, choose, theme, chooseTheme, page }: Props) {
  const other: Lang = lang === 'ko' ? 'en' : 'ko';
  return (
    <header className="header">
      <div className="page-width header-row">
        <a className="brand" href={homeHref}>
          <img src={mark} alt="" width="26" height="26" />
          <span>
            <strong lang="ko">파급</strong> <span lang="en">Pageup</span>
          </span>
        </a>
        <nav aria-label={{ ko: '주 메뉴', en: 'Main' }[lang]}>
          {places.map((place) => (
            <a key={place.page} href={place.href} aria-current={page === place.page ? 'page' : undefined}>
              {place.name[lang]}
            </a>
          ))}
        </nav>
        <div className="header-settings">
          <select
            className="theme-choice"
            aria-label={words.theme[lang]}
            value={theme}
            onChange={(event) => chooseTheme(event.currentTarget.value as ThemeChoice)}
          >
            {themeChoices.map((choice) => (
              <option key={choice} value={choice}>
                {themeNames[choice][lang]}
              </option>
            ))}
          </select>
          <button type="button" className="language" lang={other} onClick={() => choose(other)}>
            {words.language[lang]}
          </button>
        </div>
      </div>
    </header>
  );
}
