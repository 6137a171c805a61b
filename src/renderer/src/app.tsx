import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { ClientContext, type CountersignClient } from './api/client.ts';
import { followNews } from './api/news.ts';
import { useViews } from './api/views.ts';
import { Desk } from './shell/desk.tsx';
import { Mishap } from './shell/mishap.tsx';
import { KeyMapContext } from './ui/key-map-context.ts';
import { ShortcutsProvider } from './ui/shortcuts.tsx';

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

export function App({ client }: { readonly client: CountersignClient }) {
  const [queries] = useState(newQueries);
  useEffect(() => followNews(client, queries), [client, queries]);
  return (
    <I18nProvider locale="en-US">
      <ClientContext value={client}>
        <QueryClientProvider client={queries}>
          <ShortcutsProvider>
            <Mishap>
              <Keys>
                <Desk />
              </Keys>
            </Mishap>
          </ShortcutsProvider>
        </QueryClientProvider>
      </ClientContext>
    </I18nProvider>
  );
}
