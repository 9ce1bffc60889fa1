import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { copyTable, isRecoverable } from './copy-table.ts';

const HELP = `npm run restore -- TABLE FROM TO [--replace]

Copies what a recovered table holds into the one that stands, with the region and credentials of the environment.

  TABLE      which of the product's tables it is: slips, groups, comments, releases…
  FROM       the name of the recovered table
  TO         the name of the table that stands
  --replace  write over rows that differ, and delete those that FROM does not have
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { replace: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});
const [id = '', from = '', to = ''] = positionals;
if (values.help || to === '') {
  process.stdout.write(HELP);
  process.exitCode = values.help ? 0 : 1;
} else if (!isRecoverable(id)) {
  process.stderr.write(`${id} is not restored: people were told that what is deleted there is gone.\n`);
  process.exitCode = 1;
} else {
  const client = new DynamoDBClient({});
  const copied = await copyTable({ client, table: from }, { client, table: to }, values.replace);
  const { rows, added, differing, extra } = copied;
  process.stdout.write(
    `${rows} rows recovered: ${added} added, ${differing} differ, ${extra} stand beyond them` +
      `${values.replace ? ', which were written over and deleted' : ''}.\n`,
  );
}
