import type { Lang } from '../../engine/index.ts';
import mark from '../mark.svg';
import { homeHref } from '../state/route.ts';
import { words } from '../view-models/words.ts';

type Props = { lang: Lang; choose: (lang: Lang) => void; atHome: boolean };

export function Header({ lang, choose, atHome }: Props) {
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
          <a href={homeHref} aria-current={atHome ? 'page' : undefined}>
            {words.plans[lang]}
          </a>
          <button type="button" className="language" lang={other} onClick={() => choose(other)}>
            {words.language[lang]}
          </button>
        </nav>
      </div>
    </header>
  );
}
