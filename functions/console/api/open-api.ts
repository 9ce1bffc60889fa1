import * as z from 'zod/mini';
import { ruleOf } from '../access.ts';
import type { ApiRoute, Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { PROBLEM_STATUSES, ProblemDetails, type ProblemStatus } from './problem-details.ts';

type Json = Readonly<Record<string, unknown>>;

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
  const whole = z.toJSONSchema(schema, { io });
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== '$schema'));
};

/** What may go wrong with an operation; each is answered with problem details (RFC 9457). */
function problemsOf(name: ApiRoute): readonly ProblemStatus[] {
  const { query, ofVersion }: Operation = OPERATIONS[name];
  const reads = name.startsWith('GET ');
  return [
    ...(!reads || query !== undefined ? ([400, 422] as const) : []),
    401,
    403,
    404,
    409,
    ...(ofVersion === true ? ([412, 428] as const) : []),
    ...(reads ? [] : ([413] as const)),
    429,
    500,
  ];
}

/** The document of the API (OpenAPI 3.1), made from the schemas that requests and answers are held against. */
export const openApi = (site: string): Json => ({
  openapi: '3.1.1',
  info: {
    title: 'Holdfast',
    version: '1',
    description:
      'What the console does, as JSON. OFFICIAL-SENSITIVE. Sign in at the console: its session is used here.',
  },
  servers: [{ url: site }],
  components: {
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: '__Host-holdfast-console' },
    },
    schemas: { Problem: schemaOf(ProblemDetails, 'output') },
  },
  security: [{ session: [] }],
  paths: pathsOf(Object.keys(OPERATIONS) as ApiRoute[]),
});

function pathsOf(names: readonly ApiRoute[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const name of names) {
    const [method = '', address = ''] = name.split(' ');
    const path = address.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(name, address) };
  }
  return paths;
}

function operationOf(name: ApiRoute, address: string): Json {
  const { says, body, answers, status = 200 }: Operation = OPERATIONS[name];
  const rule = ruleOf(name);
  return {
    operationId: name.replace('/api/v1/', '').replaceAll(/\W+/g, '-').toLowerCase(),
    summary: says,
    description: rule === 'anyone' ? '' : `For the roles ${rule.roles.join(', ')}, within what each sees.`,
    parameters: parametersOf(name, address),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    responses: {
      [status]: {
        description: says,
        headers: { ETag: { schema: { type: 'string' } } },
        content: { 'application/json': { schema: schemaOf(answers, 'output') } },
      },
      ...(name.startsWith('GET') && { 304: { description: 'As it was when it had this ETag' } }),
      ...Object.fromEntries(problemsOf(name).map((problem) => [problem, problemAnswer(problem)])),
    },
  };
}

function parametersOf(name: ApiRoute, address: string): readonly Json[] {
  const { query, ofVersion }: Operation = OPERATIONS[name];
  const { properties = {}, required = [] } =
    query === undefined ? {} : z.toJSONSchema(query, { io: 'input' });
  return [
    ...[...address.matchAll(/:(\w+)/g)].map(([, parameter = '']) => ({
      name: parameter,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...Object.entries(properties).map(([parameter, schema]) => ({
      name: parameter,
      in: 'query',
      required: required.includes(parameter),
      schema,
    })),
    ...(ofVersion === true
      ? [
          {
            name: 'If-Match',
            in: 'header',
            required: true,
            description: 'The ETag of the version that you looked at',
            schema: { type: 'string' },
          },
        ]
      : []),
  ];
}

const problemAnswer = (status: ProblemStatus): Json => ({
  description: PROBLEM_STATUSES[status],
  ...(status === 429 && {
    headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'integer' } } },
  }),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
