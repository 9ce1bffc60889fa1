import { handle } from 'hono/aws-lambda';
import { respondApp } from './app.ts';
import { wire } from './wiring.ts';

// The same function stands in `@hono/aws-lambda` once Hono 5 is out.
// oxlint-disable-next-line typescript/no-deprecated
export const handler = handle(respondApp(wire()));
