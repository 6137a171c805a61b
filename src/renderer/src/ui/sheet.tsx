import { useId, type ReactNode } from 'react';
import { Landing } from './landing.tsx';
import css from './sheet.module.css';

type SheetProps = { readonly title?: string; readonly aside?: ReactNode; readonly children: ReactNode; readonly flush?: boolean };

/** A quiet surface with a heading. */
export function Sheet({ title, aside, children, flush = false }: SheetProps) {
  const id = useId();
  return (
    <section className={css.sheet} aria-labelledby={title === undefined ? undefined : id} data-flush={flush ? '' : undefined}>
      {title === undefined ? null : (
        <div className={css.head}>
          <h2 id={id}>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

type PageProps = { readonly title: string; readonly lead?: ReactNode; readonly acts?: ReactNode; readonly children: ReactNode };

/** A station's page: its title where focus lands, what may be done, then the content. */
export function Page({ title, lead, acts, children }: PageProps) {
  return (
    <div className={css.page}>
      <header className={css.title}>
        <div>
          <Landing>{title}</Landing>
          {lead === undefined ? null : <div className={css.lead}>{lead}</div>}
        </div>
        <div className={css.acts}>{acts}</div>
      </header>
      {children}
    </div>
  );
}

/** Terms and their values. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={css.facts}>{children}</dl>;
}

export function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
