/** `app.getPath` on Linux: the XDG folders. */
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const USER_FOLDERS: Readonly<Record<string, string>> = {
  desktop: 'Desktop',
  documents: 'Documents',
  downloads: 'Downloads',
  pictures: 'Pictures',
};

export function defaultPath(name: string, app: { readonly appName: string; readonly userData: string }): string {
  switch (name) {
    case 'home':
      return homedir();
    case 'appData':
      return configFolder();
    case 'userData':
    case 'sessionData':
      return app.userData;
    case 'temp':
      return tmpdir();
    case 'exe':
      return process.env['ELECTRON_STAND_IN_EXEC'] ?? process.execPath;
    case 'logs':
      return join(app.userData, 'logs');
    case 'crashDumps':
      return join(app.userData, 'Crashpad');
    default: {
      const fallback = USER_FOLDERS[name];
      if (fallback === undefined) throw new Error(`Failed to get '${name}' path`);
      return userFolder(name) ?? join(homedir(), fallback);
    }
  }
}

export function configFolder(): string {
  const named = process.env['XDG_CONFIG_HOME'] ?? '';
  return named === '' ? join(homedir(), '.config') : named;
}

function userFolder(name: string): string | null {
  const kind = name === 'downloads' ? 'DOWNLOAD' : name.toUpperCase();
  try {
    const text = readFileSync(join(configFolder(), 'user-dirs.dirs'), 'utf8');
    return new RegExp(`^XDG_${kind}_DIR="?([^"\n]+)`, 'm').exec(text)?.[1]?.replace('$HOME', homedir()) ?? null;
  } catch {
    return null; // a machine without xdg-user-dirs
  }
}
