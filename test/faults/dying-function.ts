import { type Handler, LAMBDA_CONTEXT } from './lambda-context.ts';

// A built function in a process of its own, which is killed from outside: says what came of it where it lives.

const [bundle = '', event = ''] = process.argv.slice(2);
const { handler } = (await import(bundle)) as { handler: Handler };
process.stdout.write(JSON.stringify(await handler(JSON.parse(event), LAMBDA_CONTEXT)));
