import type { InvokeCommandOutput } from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../../functions/operator/csv-line.ts';
import { functionReply } from '../../../functions/operator/function-reply.ts';

const reply = (payload: unknown, FunctionError?: string) =>
  ({
    $metadata: {},
    Payload: { transformToString: () => JSON.stringify(payload) },
    ...(FunctionError !== undefined && { FunctionError }),
  }) as InvokeCommandOutput;

describe('what a function answers', () => {
  it('is taken as its result, or as a value where it is bare', () => {
    expect(functionReply('import', reply({ ok: true, value: 1 }))).toEqual({ ok: true, value: 1 });
    const refused = { ok: false, problem: { kind: 'not-found', what: 'campaign' } };
    expect(functionReply('import', reply(refused))).toEqual(refused);
    expect(functionReply('form', reply({ regions: [] }))).toEqual({ ok: true, value: { regions: [] } });
  });

  it('is a problem again where a state of the report run threw one', () => {
    expect(functionReply('form', reply({ errorType: 'not-found' }, 'Unhandled'))).toMatchObject({
      ok: false,
      problem: { kind: 'not-found' },
    });
  });

  it('is a reason to stop where the function failed', () => {
    expect(() => functionReply('tally', reply({ errorType: 'TypeError' }, 'Unhandled'))).toThrow(
      'The function tally failed (TypeError): its log says where.',
    );
  });
});

describe('a line of the list of links', () => {
  it('quotes what CSV needs quoted, and lets no cell run as a formula', () => {
    expect(csvLine(['a', 'b,"c"', '=1+1', '@x', '-y'])).toBe(`a,"b,""c""",'=1+1,'@x,'-y`);
  });
});
