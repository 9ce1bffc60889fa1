import path from 'node:path';
import { readModules } from './read-modules.ts';
import { verdict } from './verdict.ts';

const reading = await readModules(path.resolve(import.meta.dirname, '../..'));
const faults = verdict(reading);
for (const fault of faults) console.error(fault);
if (faults.length === 0)
  console.log(`${reading.files} files and ${reading.imports} imports keep to their rooms.`);
process.exitCode = faults.length === 0 ? 0 : 1;
