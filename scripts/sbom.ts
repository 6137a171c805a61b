import { sbom } from './dependencies/sbom.ts';

process.stdout.write(`${JSON.stringify(sbom(), null, 2)}\n`);
