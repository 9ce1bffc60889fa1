import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMailAddress } from '../../../shared/domain/campaign/address.ts';

describe('a mail address', () => {
  it.each([
    'a@b.example',
    "Ann.O'Neil+exit@probation.justice.gov.uk",
    '_x@sub.domain.example',
    `${'a'.repeat(64)}@b.example`,
  ])('may be %s', (text) => expect(isMailAddress(text)).toBe(true));

  it.each([
    '',
    'ann',
    'ann@leaver',
    '@leaver.example',
    'ann@@leaver.example',
    'ann@leaver..example',
    '.ann@leaver.example',
    'ann.@leaver.example',
    'ann @leaver.example',
    'ann@leaver.example,ben@leaver.example',
    'Ann <ann@leaver.example>',
    'ann@leaver.example\r\nBcc: all@leaver.example',
    'ann@-leaver.example',
    'ánn@leaver.example',
    'ann@leaver.example\0',
    `${'a'.repeat(65)}@b.example`,
    `a@${'b.'.repeat(130)}example`,
  ])('is not %j', (text) => expect(isMailAddress(text)).toBe(false));

  it('never begins as a formula does', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.emailAddress(), (sign, address) => {
        expect(isMailAddress(sign + address)).toBe(false);
      }),
    );
  });

  it('answers at once however long and odd the text is', () => {
    expect(isMailAddress(`${'a.'.repeat(100_000)}@`)).toBe(false);
    expect(isMailAddress(`a@${'a-'.repeat(100)}`)).toBe(false);
  });
});
