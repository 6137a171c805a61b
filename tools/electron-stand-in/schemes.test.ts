import { expect, test } from 'vitest';
import { Schemes, originOf } from './schemes.ts';

function schemes(): Schemes {
  const made = new Schemes();
  made.privileges.set('app', { standard: true, secure: true });
  made.privileges.set('card', { secure: true });
  return made;
}

test.each([
  ['app://desk/a/b?c=d#e', 'https://desk.app.standin.localhost/a/b?c=d#e'],
  ['app://desk', 'https://desk.app.standin.localhost/'],
  ['app:///x', 'https://_.app.standin.localhost/x'],
  ['app://desk:8080/x', 'https://desk.app.standin.localhost:8080/x'],
])('%s is shown to Chromium as %s', (app, browser) => {
  expect(schemes().toBrowser(app)).toBe(browser);
  expect(schemes().toApp(browser)).toBe(app === 'app://desk' ? 'app://desk/' : app);
});

test.each(['https://evil.example/', 'card://abc', 'mailto:a@b.c', 'data:text/html,x'])('%s stays what it is', (url) => {
  expect(schemes().toBrowser(url)).toBe(url);
  expect(schemes().toApp(url)).toBe(url);
});

test('a policy lets through the same places under their other names, and no more', () => {
  const page = 'app://desk/index.html';
  expect(schemes().cspToBrowser("default-src 'none'; img-src 'self' card: data:; connect-src app://desk", page)).toBe(
    "default-src 'none'; img-src 'self' app://desk card: https://*.card.standin.localhost data:; connect-src app://desk https://desk.app.standin.localhost",
  );
  expect(schemes().cspToBrowser("script-src 'none'", page)).toBe("script-src 'none'");
});

test('an origin is said as Electron says it', () => {
  expect(schemes().originToApp('https://desk.app.standin.localhost')).toBe('app://desk');
  expect(schemes().originToApp('null')).toBe('null');
  expect([originOf('app://desk/x?y'), originOf('file:///x'), originOf('data:x')]).toEqual(['app://desk', 'file://', 'null']);
});
