// `npm run package`: packages of the app for this system, in dist/.
import { join } from 'node:path';
import { buildApp } from './provision/build.mjs';
import { installPackages } from './provision/packages.mjs';
import { fail, nodeBinary, ROOT, run } from './provision/run.mjs';
import { electronBinary } from './provision/window.mjs';

installPackages();
const electron = electronBinary();
if (electron === null) {
  fail(
    [
      "Nothing was packaged: Electron's own binary is not here and could not be fetched, and a package without it is none.",
      'It comes from outside the npm registry. On a machine that reaches it, run `npm run package` again; or put the zip of the',
      'version in package.json where ELECTRON_MIRROR or electron_config_cache points (see the documentation of the package electron).',
      'What is short of the binary (file set, archive, fuses, self-test) is proved by test/e2e/whole/packaged.test.ts.',
    ].join('\n'),
  );
}
buildApp();
process.exitCode = await run(nodeBinary(), [join(ROOT, 'scripts', 'package', 'package.ts'), electron]);
