import { mappingJsonSchema } from '../../../shared/domain/history/mapping.ts';
import type { ImportReport } from '../../../shared/use-cases/import-report.ts';
import { type Command, Stop } from '../command.ts';
import { fileBytes, fileJson } from '../files.ts';
import { importLines } from '../import-lines.ts';
import { valueOf } from '../outcome.ts';
import { runReports } from '../report-run.ts';

/** A function takes 6 MB, and base64 makes four bytes of three. */
const MOST_BYTES = 4_000_000;

export const importHistory: Command = {
  name: 'import',
  takes: '[MAPPING] [FILE]',
  says: 'Import an earlier exit survey from CSV, as a closed campaign of its own',
  more: [
    'MAPPING is JSON: what the columns of FILE mean. docs/importing-history.md explains it. Begin with --dry-run: it',
    'lists every value that the mapping does not know. The same file and mapping again change nothing.',
  ].join('\n'),
  options: {
    schema: { type: 'boolean', says: 'print what a mapping may hold, as JSON Schema' },
    'dry-run': { type: 'boolean', says: 'say what would be taken and refused, and store nothing' },
    report: { type: 'boolean', says: 'run its reports too, and wait for them' },
  },
  async run({ words: [mappingFile, file], chosen }, reach) {
    if (chosen('schema')) {
      const schema = mappingJsonSchema();
      return { lines: [JSON.stringify(schema, undefined, 2)], value: schema };
    }
    if (mappingFile === undefined || file === undefined) {
      throw new Stop('import takes MAPPING FILE, or --schema. See npm run holdfast -- import --help.');
    }
    const dryRun = chosen('dry-run');
    const csv = fileBytes(file);
    if (csv.length > MOST_BYTES)
      throw new Stop(`${file} is larger than 4 MB: leave out columns that no mapping reads.`);
    const event = {
      action: 'import-history',
      dryRun,
      mapping: fileJson(mappingFile),
      csv: csv.toString('base64'),
    };
    const holdfast = await reach();
    const report = await valueOf(holdfast.invoke<ImportReport>('import', event));
    if (dryRun || !chosen('report')) return { lines: importLines(report), value: report };
    const reports = await runReports(holdfast, { campaign: report.campaign, clock: 'close' }).catch(
      (error: unknown) => {
        if (!(error instanceof Stop)) throw error;
        throw new Stop(
          `${importLines(report).join('\n')}\nThe import stands, and its reports do not: ${error.message}`,
        );
      },
    );
    return {
      lines: [...importLines(report), `${report.campaign} close: ${reports} reports stand.`],
      value: { ...report, reports },
    };
  },
};
