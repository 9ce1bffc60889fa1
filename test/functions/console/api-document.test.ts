import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// oxlint-disable-next-line no-restricted-imports -- the small one does not read JSON Schema
import { fromJSONSchema } from 'zod';
import { ACCESS } from '../../../functions/console/access.ts';
import type { ApiRoute } from '../../../functions/console/api/operation.ts';
import { openApi } from '../../../functions/console/api/open-api.ts';
import { OPERATIONS } from '../../../functions/console/api/operations.ts';
import { NAUGHTY } from '../../fixtures/naughty.ts';
import { times } from '../../soak/scale.ts';
import { ACTION } from './action.ts';
import { commentName, writeComments } from './comments.ts';
import { DIVE } from './dive.ts';
import { keepReport } from './report.ts';
import { type JsonSchema, valuesOf } from './schema-values.ts';
import { type ConsoleSite, openConsole, SITE } from './site.ts';
import { keepStaffing } from './staffing.ts';

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}
interface Written {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: JsonSchema }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

const DOCUMENT = openApi(SITE) as {
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Written>>>>;
};
const writtenOf = (name: string): Written => {
  const [method = '', address = ''] = name.split(' ');
  const written = DOCUMENT.paths[address.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
  if (written === undefined) throw new Error(`${name} is not in the document.`);
  return written;
};
const schemaIn = (content: Content | undefined): JsonSchema | undefined => {
  const [schema] = Object.values(content?.content ?? {}).map((each) => each.schema);
  const to = schema?.['$ref'];
  return typeof to === 'string'
    ? DOCUMENT.components.schemas[to.replace('#/components/schemas/', '')]
    : schema;
};

const NAMES = Object.keys(OPERATIONS) as ApiRoute[];

describe('the document of the API', () => {
  it('is valid OpenAPI 3.1 to a checker that others wrote', async () => {
    const validator = new Validator();
    expect(await validator.validate(openApi(SITE) as Record<string, unknown>)).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('has every operation that there is, each under a name of its own', () => {
    const written = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    const made = Object.keys(ACCESS).filter((route) => / \/api\/v1\/(?!openapi)/.test(route));
    expect(written.toSorted()).toEqual(made.toSorted());
    expect(new Set(NAMES.map((name) => writtenOf(name).operationId)).size).toBe(NAMES.length);
  });

  it.each(NAMES)('says of %s what stands in its address, and what each answer looks like', (name) => {
    const { parameters, responses } = writtenOf(name);
    const named = [...name.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter);
    expect(parameters.filter((each) => each.in === 'path').map((each) => each.name)).toEqual(named);
    for (const [status, answer] of Object.entries(responses)) {
      expect(status).toMatch(/^[2345]\d\d$/);
      expect(status === '304' || schemaIn(answer) !== undefined).toBe(true);
    }
  });
});

describe('the API, asked for all kinds of things', () => {
  let site: ConsoleSite;
  beforeAll(async () => {
    site = await openConsole();
    await site.open();
    await keepReport(site.reports, await site.release(), 'unit-N03SW1');
    await keepStaffing(site);
    await writeComments(site);
    for (const scope of ['unit-N03SW1', 'nation']) {
      await site.desk.actions.add({ ...ACTION, scope });
      await site.desk.deepDives.add({ ...DIVE, scope });
    }
    await site.as('head');
  });
  afterAll(() => site.close());

  const word = fc.oneof(
    fc.constantFrom(...NAUGHTY),
    fc.constantFrom('1', '0', '-1', '1e9', 'close', '2026-07'),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const THERE: Readonly<Record<string, readonly string[]>> = {
    campaign: ['leavers-2026'],
    clock: ['2026-Q3'],
    scope: ['unit-N03SW1'],
    place: ['unit-N03SW1', 'nation', 'region-N03'],
    action: ['abcd1234'],
    dive: ['abcd1234'],
    register: ['recruitment-campaigns', 'evaluations'],
    person: ['person-2'],
    instrument: ['psychological-safety'],
    region: ['N03'],
    number: ['1'],
    comment: [commentName(0), commentName(1)],
  };
  const plain = (text: string): string => encodeURIComponent(text.toWellFormed()) || 'x';

  it.each(NAMES)('answers %s as its document says, and never with a fault', async (name) => {
    const { parameters, requestBody, responses } = writtenOf(name);
    const [method = '', pattern = ''] = name.split(' ');
    const admin = await site.as('admin', 'researcher', 'coder');
    const others = [await site.asAnother('head'), await site.as('analyst'), ''];
    const who = fc.oneof({ weight: 3, arbitrary: fc.constant(admin) }, fc.constantFrom(...others));
    const asked = parameters.filter((each) => each.in !== 'header');
    const body = schemaIn(requestBody);
    const answers = new Map(
      Object.entries(responses).flatMap(([status, answer]) => {
        const schema = schemaIn(answer);
        return schema === undefined ? [] : [[Number(status), fromJSONSchema(schema)] as const];
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(
          ...asked.map(({ name: parameter, schema }) => {
            const there = THERE[parameter];
            const fit = there === undefined ? valuesOf(schema).map(String) : fc.constantFrom(...there);
            return fc.oneof({ weight: 4, arbitrary: fit }, word);
          }),
        ),
        who,
        fc.oneof(
          {
            weight: 4,
            arbitrary: (body === undefined ? fc.json() : valuesOf(body)).map((each) => JSON.stringify(each)),
          },
          fc.json(),
          fc.string(),
        ),
        fc.constantFrom('"1"', '"1"', 'W/"1"', '*', ''),
        async (values, cookie, sent, match) => {
          let path = pattern;
          const query = new URLSearchParams();
          for (const [at, parameter] of asked.entries()) {
            const value = values[at] ?? '';
            if (parameter.in === 'path') path = path.replace(`:${parameter.name}`, plain(value));
            else query.set(parameter.name, value.toWellFormed());
          }
          const reply = await site.app.request(`${SITE}${path}?${query.toString()}`, {
            method,
            headers: {
              Cookie: cookie,
              'Sec-Fetch-Site': 'same-origin',
              'Content-Type': 'application/json',
              ...(match !== '' && { 'If-Match': match }),
            },
            ...(method === 'POST' && { body: sent }),
          });
          expect([...answers.keys()]).toContain(reply.status);
          expect(site.faults).toEqual([]);
          expect(answers.get(reply.status)?.safeParse(await reply.json()).error).toBeUndefined();
        },
      ),
      { numRuns: times(12, 2000) },
    );
  });
});
