import { builtFunctions } from '../../infra/local/aws/functions.ts';
import { runReports } from '../../infra/local/aws/report-run.ts';

// A whole report run over the built functions in a process of its own, which is killed from outside.

const [functions = '', input = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await runReports(builtFunctions(functions), JSON.parse(input))));
process.exit(0);
