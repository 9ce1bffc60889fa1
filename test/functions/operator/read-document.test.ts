import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readDocument } from '../../../functions/operator/read-document.ts';

it('a document that would be far longer than a report is not unpacked', () => {
  const bomb = zipSync({ 'content.xml': strToU8(' '.repeat(31_000_000)) });
  expect(bomb.byteLength).toBeLessThan(100_000);
  expect(readDocument(bomb)).toBe('This is no OpenDocument text.');
});

it('a document has one part that is read, whatever the others are called', () => {
  const file = zipSync({ '../../content.xml': strToU8('<a/>'), '/etc/passwd': strToU8('x') });
  expect(readDocument(file)).toBe('This is no OpenDocument text.');
});
