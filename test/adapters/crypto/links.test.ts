import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cryptoLinks } from '../../../shared/adapters/crypto/links.ts';

const KEY = new Uint8Array(32).fill(7);
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

describe('what is derived for a link', () => {
  it('is a token of 24 bytes under the link key, by invitation and issue', () => {
    const mac = createHmac('sha256', KEY).update('invitation|2').digest();
    expect(cryptoLinks.token(KEY, 'invitation', 2)).toBe(mac.subarray(0, 24).toString('base64url'));
  });

  it('is a ticket key and an envelope key by separate labels', () => {
    expect(cryptoLinks.ticketKey('token')).toBe(sha256('token'));
    expect(cryptoLinks.envelopeKey('token')).toBe(sha256('tokenenvelope'));
  });

  it('differs for each key, invitation and issue', () => {
    const input = fc.tuple(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.base64String(), fc.nat(50));
    fc.assert(
      fc.property(input, input, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(cryptoLinks.token(...one)).not.toBe(cryptoLinks.token(...other));
      }),
    );
  });

  it('is one invitation for one address of a campaign, whatever its case and the spaces round it', () => {
    const id = cryptoLinks.invitationId('a', ' Ann@Leaver.example ');
    expect(id).toBe(cryptoLinks.invitationId('a', 'ann@leaver.EXAMPLE'));
    expect(id).not.toBe(cryptoLinks.invitationId('b', 'ann@leaver.example'));
  });
});
