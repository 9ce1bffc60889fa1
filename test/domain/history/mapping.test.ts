import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkMapping } from '../../../shared/domain/history/check-mapping.ts';
import { mappingJsonSchema } from '../../../shared/domain/history/mapping.ts';

const docs = path.resolve(import.meta.dirname, '../../../docs');
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(docs, file), 'utf8'));

describe('the mapping’s schema', () => {
  it('is in the documents as it is in the code', () => {
    expect(json('import-mapping.schema.json')).toEqual(mappingJsonSchema());
  });

  it('admits the example in the documents', () => {
    expect(checkMapping(json('examples/dete-exit-survey.mapping.json'))).toMatchObject({ ok: true });
  });
});
