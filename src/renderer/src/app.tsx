import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { ClientContext, type CountersignClient } from './api/client.ts';
import { followNews } from './api/news.ts';
import { Desk } from './shell/desk.tsx';
import { Mishap } from './shell/mishap.tsx';
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

export function App({ client }: { readonly client: CountersignClient }) {
  const [queries] = useState(newQueries);
  useEffect(() => followNews(client, queries), [client, queries]);
  return (
    <I18nProvider locale="en-US">
      <ClientContext value={client}>
        <QueryClientProvider client={queries}>
          <ShortcutsProvider>
            <Mishap>
              <Desk />
            </Mishap>
          </ShortcutsProvider>
        </QueryClientProvider>
      </ClientContext>
    </I18nProvider>
  );
}
