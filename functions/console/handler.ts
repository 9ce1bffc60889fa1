import { handle } from 'hono/aws-lambda';
import { consoleApp } from './app.tsx';
import { wiring } from './wiring.ts';

// oxlint-disable-next-line typescript/no-deprecated -- its successor is a package for Hono 5, which is not out
export const handler = handle(consoleApp(wiring()));
