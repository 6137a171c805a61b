/**
 * The fuses of the packaged app, every one of them: `strictlyRequireAllFuses` and the type refuse a set with one left out, so that
 * a fuse which comes with a later Electron must be decided before anything is packed.
 */
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';

export const FUSES: Readonly<Record<FuseV1Options, boolean>> = {
  // Nobody turns the app into a Node that runs another script with the app's name and rights.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // There are no cookies; were there ever one, it is not in the clear.
  [FuseV1Options.EnableCookieEncryption]: true,
  // An altered archive does not start, and nothing is looked for beside it.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // We build no snapshot of our own.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The window comes from a scheme of its own; `file:` needs nothing.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Faster bounds checks of WebAssembly by the processor; the PDF and second reader run in it.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** Where electron-builder has put the binary whose fuses are set, before anything is signed. */
function binaryOf({ electronPlatformName, appOutDir, packager }: AfterPackContext): string {
  const name = packager.appInfo.productFilename;
  switch (electronPlatformName) {
    case 'darwin':
    case 'mas':
      return join(appOutDir, `${name}.app`, 'Contents', 'MacOS', name);
    case 'win32':
      return join(appOutDir, `${packager.platformSpecificBuildOptions.executableName ?? name}.exe`);
    default:
      return join(appOutDir, packager.platformSpecificBuildOptions.executableName ?? name);
  }
}

export async function setFuses(context: AfterPackContext): Promise<void> {
  await flipFuses(binaryOf(context), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // Apple's processors start nothing whose signature is broken; electron-builder signs anew afterwards where it has a certificate.
    resetAdHocDarwinSignature: context.electronPlatformName === 'darwin',
    ...FUSES,
  });
}
