import { useDeferredValue, useId, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { unreachable } from '#core/result.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Article, Block } from './article.ts';
import { ARTICLES } from '#renderer/wording/help-pages/pages.ts';
import { HELP } from '#renderer/wording/help.ts';
import { useWording } from '#renderer/wording/language.ts';
import { searchHelp } from './search.ts';
import css from './help.module.css';

const GROUPS: readonly Article['group'][] = ['begin', 'stations', 'work', 'reference'];

type HelpProps = {
  /** The page that it opens at. */
  readonly first: string;
  readonly onClose: () => void;
};

/** Help over whatever is on the screen: a list of pages, a search, the page; printed alone or all of it. */
export function Help({ first, onClose }: HelpProps) {
  const say = useWording(HELP);
  const articles = useWording(ARTICLES);
  const [current, setCurrent] = useState(first);
  const [asked, setAsked] = useState('');
  const [printing, setPrinting] = useState<'none' | 'page' | 'all'>('none');
  const page = useRef<HTMLDivElement>(null);
  const article = articles.find(({ id }) => id === current) ?? articles[0];

  /** What is printed is drawn first: the whole help is on the screen for no longer than it takes to print. */
  function print(what: 'page' | 'all') {
    flushSync(() => setPrinting(what));
    globalThis.print();
    setPrinting('none');
  }

  function open(id: string) {
    setCurrent(id);
    page.current?.scrollTo(0, 0);
  }

  if (article === undefined) return null;
  return (
    <Dialog title={say.title} shape="help" onClose={onClose}>
      <div className={css.help}>
        <nav className={css.pages} aria-label={say.pages}>
          <Search asked={asked} onAsked={setAsked} onOpen={open} current={current} />
        </nav>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long pages are scrolled by key */}
        <div className={css.page} ref={page} tabIndex={0} role="region" aria-label={article.title} data-print={printing}>
          {(printing === 'all' ? articles : [article]).map((each) => (
            <Page key={each.id} article={each} />
          ))}
        </div>
        <div className={css.foot}>
          <Button size="small" onPress={() => print('page')}>
            {say.printPage}
          </Button>
          <Button size="small" onPress={() => print('all')}>
            {say.printAll}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type SearchProps = {
  readonly asked: string;
  readonly onAsked: (asked: string) => void;
  readonly onOpen: (id: string) => void;
  readonly current: string;
};

function Search({ asked, onAsked, onOpen, current }: SearchProps) {
  const say = useWording(HELP);
  const articles = useWording(ARTICLES);
  const id = useId();
  const hits = searchHelp(articles, useDeferredValue(asked));
  return (
    <>
      <label className={css.search} htmlFor={id}>
        {say.search}
        <input id={id} type="search" value={asked} onChange={(change) => onAsked(change.target.value)} autoComplete="off" />
      </label>
      {asked.trim() === '' ? (
        GROUPS.map((group) => (
          <section key={group}>
            <h3>{say.groups[group]}</h3>
            <ul>
              {articles
                .filter((article) => article.group === group)
                .map((article) => (
                  <PageLink key={article.id} article={article} current={current} onOpen={onOpen} />
                ))}
            </ul>
          </section>
        ))
      ) : (
        <section>
          <h3 role="status">{hits.length === 0 ? say.nothing : say.found(hits.length)}</h3>
          {hits.length === 0 ? <p className={css.hint}>{say.tryOne}</p> : null}
          <ul>
            {hits.map(({ article, sentence }) => (
              <PageLink key={article.id} article={article} current={current} onOpen={onOpen}>
                <small>{sentence}</small>
              </PageLink>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type PageLinkProps = {
  readonly article: Article;
  readonly current: string;
  readonly onOpen: (id: string) => void;
  readonly children?: ReactNode;
};

function PageLink({ article, current, onOpen, children }: PageLinkProps) {
  return (
    <li>
      <button type="button" aria-current={article.id === current ? 'page' : undefined} onClick={() => onOpen(article.id)}>
        {article.title}
        {children}
      </button>
    </li>
  );
}

function Page({ article }: { readonly article: Article }) {
  return (
    <article className={css.article}>
      <h3 className={css.title}>{article.title}</h3>
      <p className={css.lead}>{article.lead}</p>
      {article.blocks.map((block, index) => (
        <Written key={index} block={block} />
      ))}
    </article>
  );
}

function Written({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>;
    case 'heading':
      return <h4>{block.text}</h4>;
    case 'list':
      return (
        <ul>
          {block.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      );
    case 'steps':
      return (
        <ol>
          {block.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      );
    case 'terms':
      return (
        <dl>
          {block.terms.map(({ term, means, note, source }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                {means}
                {note === undefined ? null : <small>{note}</small>}
                {source === undefined ? null : <small className={css.source}>{source}</small>}
              </dd>
            </div>
          ))}
        </dl>
      );
    default:
      return unreachable(block);
  }
}
