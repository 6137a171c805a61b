/** The desk with no matter in it: what the window needs before any is open. */
import { ok } from '#core/result.ts';
import type { MakeDesktop } from './desktop.ts';

export const makeBareDesktop: MakeDesktop = (shell) => ({
  handlers: {
    desk: {
      state: () => ({ version: shell.version, theme: shell.theme.current(), matter: null }),
      setTheme: ({ theme }) => {
        shell.theme.choose(theme);
        shell.emit.news.changed({ topics: ['desk'] });
        return ok(null);
      },
    },
  },
  picture: async () => null,
  close: async () => {},
});
