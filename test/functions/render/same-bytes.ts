import { createHash } from 'node:crypto';
import { renderers, sampleReports } from './documents.ts';

/** Prints a line for each rendering of two reports: run in processes of their own and compared. */
const reports = await sampleReports();
const order = process.argv.includes('--backwards') ? ['nation', 'unit-D'] : ['unit-D', 'nation'];
const lines: string[] = [];
for (const renderer of renderers()) {
  for (const scope of order) {
    const { content } = await renderer.render(reports.get(scope)!);
    lines.push(`${renderer.format} ${scope} ${createHash('sha256').update(content).digest('hex')}`);
  }
}
process.stdout.write(lines.sort().join('\n'));
