import fc from 'fast-check';

export type JsonSchema = Readonly<Record<string, unknown>>;

const ABSENT = Symbol('absent');

/** Values that a JSON Schema of the API's document takes, as far as its types, choices and patterns say. */
export function valuesOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const one = (schema['oneOf'] ?? schema['anyOf']) as readonly JsonSchema[] | undefined;
  if (one !== undefined) return fc.oneof(...one.map(valuesOf));
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  switch (schema['type']) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(valuesOf(schema['items'] as JsonSchema), { maxLength: 3 });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Number(schema['minimum'] ?? -3), max: Number(schema['minimum'] ?? 0) + 40 });
    case 'number':
      return fc.double({ noDefaultInfinity: true, noNaN: true, min: -9, max: 120 });
    case 'null':
      return fc.constant(null);
    default:
      return textOf(schema);
  }
}

function objectOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const required = new Set((schema['required'] as readonly string[] | undefined) ?? []);
  const properties = Object.entries((schema['properties'] as Record<string, JsonSchema> | undefined) ?? {});
  const more = schema['additionalProperties'];
  const fixed = fc.record(
    Object.fromEntries(
      properties.map(([name, of]) => [
        name,
        required.has(name) ? valuesOf(of) : fc.option(valuesOf(of), { nil: ABSENT }),
      ]),
    ),
  );
  const free =
    typeof more === 'object' ? fc.dictionary(fc.string(), valuesOf(more as JsonSchema)) : fc.constant({});
  return fc
    .tuple(free, fixed)
    .map(([others, own]) =>
      Object.fromEntries(Object.entries({ ...others, ...own }).filter(([, value]) => value !== ABSENT)),
    );
}

function textOf({ pattern, maxLength }: JsonSchema): fc.Arbitrary<string> {
  if (typeof pattern === 'string') {
    const matching = fc.stringMatching(new RegExp(pattern));
    return typeof maxLength === 'number' ? matching.map((text) => text.slice(0, maxLength)) : matching;
  }
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('', 'One or two words.', '12'),
  );
}
