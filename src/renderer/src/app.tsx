import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { ClientContext, type CountersignClient } from './api/client.ts';
import { followNews } from './api/news.ts';
import { useViews } from './api/views.ts';
import type { Language } from '#contract/language-views.ts';
import { Desk } from './shell/desk.tsx';
import { Mishap } from './shell/mishap.tsx';
import { KeyMapContext } from './ui/key-map-context.ts';
import { ShortcutsProvider } from './ui/shortcuts.tsx';
import { LanguageContext } from './wording/language.ts';

/**
 * `networkMode: 'always'`: by default queries pause while the machine is offline, which for this desk is always.
 * Nothing is fetched again by itself: main says what went stale.
 */
function newQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}

const AS_PRINTED = {};

/** As they were put on this machine; until that is known, as they are printed. */
function Keys({ children }: { readonly children: ReactNode }) {
  const map = useQuery(useViews().keys()).data;
  return <KeyMapContext value={map ?? AS_PRINTED}>{children}</KeyMapContext>;
}

/** Dates and figures of the system's own controls are written as in the United States, where the desk stands. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/** English until it is known which language was chosen on this machine. */
function Speech({ children }: { readonly children: ReactNode }) {
  const language = useQuery(useViews().desk()).data?.language ?? 'en';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={LOCALES[language]}>
      <LanguageContext value={language}>{children}</LanguageContext>
    </I18nProvider>
  );
}

export function App({ client }: { readonly client: CountersignClient }) {
  const [queries] = useState(newQueries);
  useEffect(() => followNews(client, queries), [client, queries]);
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>
        <Speech>
          <ShortcutsProvider>
            <Mishap>
              <Keys>
                <Desk />
              </Keys>
            </Mishap>
          </ShortcutsProvider>
        </Speech>
      </QueryClientProvider>
    </ClientContext>
  );
}
