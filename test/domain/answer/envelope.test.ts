import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeEnvelope, encodeEnvelope } from '../../../shared/domain/answer/envelope.ts';

const envelope = {
  campaign: 'leavers-2026',
  version: '1.0.0',
  unit: 'N50A',
  answers: { reasons: ['pay'], x_time: 4, best: 'Y bobl yn Llŷn ✓' },
  receiptHash: 'receipt',
  retryHash: 'retry',
};

describe('the content of an envelope', () => {
  test('comes back as it was put in', () => {
    expect(decodeEnvelope(encodeEnvelope(envelope))).toEqual(envelope);
  });

  test('is refused where it is anything else', () => {
    expect(
      decodeEnvelope(new TextEncoder().encode(JSON.stringify({ ...envelope, unit: '../x' }))),
    ).toBeUndefined();
    expect(decodeEnvelope(new TextEncoder().encode('{}'))).toBeUndefined();
    fc.assert(fc.property(fc.uint8Array(), (bytes) => decodeEnvelope(bytes) === undefined));
  });
});
