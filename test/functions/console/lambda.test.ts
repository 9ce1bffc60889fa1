import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restEvent } from '../../../infra/local/api-gateway/event.ts';
import { keepReport, PDF } from './report.ts';
import { type ConsoleSite, openConsole } from './site.ts';

describe('the console behind API Gateway', () => {
  let site: ConsoleSite;
  let cookie: string;
  beforeAll(async () => {
    site = await openConsole();
    await site.open();
    await keepReport(site.reports, await site.release());
    cookie = await site.as('researcher');
  });
  afterAll(() => site.close());

  const send = (method: string, path: string, body = '') => {
    const event = restEvent(
      {
        method,
        path,
        query: new URLSearchParams(),
        headers: {
          host: 'console.example',
          cookie,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: Buffer.from(body),
        tooLong: false,
      },
      0,
    );
    // oxlint-disable-next-line typescript/no-deprecated -- see functions/console/handler.ts
    return handle(site.app)(event as unknown as LambdaEvent);
  };

  it('hands over the bytes of a PDF as they are', async () => {
    const reply = await send('GET', '/campaigns/leavers-2026/reports/2026-Q3/unit-N03SW1/pdf');
    expect(reply.isBase64Encoded).toBe(true);
    expect(new Uint8Array(Buffer.from(reply.body, 'base64'))).toEqual(PDF);
  });

  it('hands over a page as text', async () => {
    const reply = await send('GET', '/');
    expect(reply.isBase64Encoded).toBe(false);
    expect(reply.body).toContain('Leavers 2026');
  });

  it('takes a form whose body comes in base64', async () => {
    const reply = await send(
      'POST',
      '/campaigns/leavers-2026/runs',
      `form=abcd1234&form-key=${site.desk.formKeyOf(cookie.split('=')[1] ?? '')}`,
    );
    expect(reply.statusCode).toBe(303);
    expect(site.runs.started.size).toBe(1);
  });
});
