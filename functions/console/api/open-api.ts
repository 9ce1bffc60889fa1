import * as z from 'zod/mini';
import { ruleOf } from '../access.ts';
import { type ApiRoute, type Operation, OPERATIONS } from './operations.ts';
import { PROBLEM_STATUSES, ProblemDetails, type ProblemStatus } from './problem-details.ts';

type Json = Readonly<Record<string, unknown>>;

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
  const whole = z.toJSONSchema(schema, { io });
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== '$schema'));
};

/** What may go wrong with an operation; each is answered with problem details (RFC 9457). */
export function problemsOf(name: ApiRoute): readonly ProblemStatus[] {
  const operation: Operation = OPERATIONS[name];
  const takes = operation.query !== undefined || operation.body !== undefined;
  return [
    ...(takes ? ([400] as const) : []),
    401,
    403,
    404,
    ...(operation.body === undefined ? [] : ([409, 413] as const)),
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
      'Released figures, reports and runs. OFFICIAL-SENSITIVE. Sign in at the console: its session is used here.',
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
  const { says, query, body, answers, status = 200 }: Operation = OPERATIONS[name];
  const rule = ruleOf(name);
  const named = [...address.matchAll(/:(\w+)/g)].map(([, parameter = '']) => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const { properties = {} } = query === undefined ? {} : z.toJSONSchema(query, { io: 'input' });
  const asked = Object.entries(properties).map(([parameter, schema]) => ({
    name: parameter,
    in: 'query',
    required: false,
    schema,
  }));
  return {
    summary: says,
    description: rule === 'anyone' ? '' : `For the roles ${rule.roles.join(', ')}, within what each sees.`,
    parameters: [...named, ...asked],
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
      ...Object.fromEntries(
        problemsOf(name).map((problem) => [problem, problemAnswer(PROBLEM_STATUSES[problem])]),
      ),
      429: { description: 'More requests than the service takes at once: try again after some seconds' },
    },
  };
}

const problemAnswer = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
