import { expect, it } from 'vitest';
import { escaped } from '../../../functions/render/documents/ods/xml.ts';

it.each([
  ['what begins and ends a tag', '</text:p>', '&lt;/text:p&gt;'],
  ['what begins an entity, once', '&lt;', '&amp;lt;'],
  ['what ends an attribute', 'a "b"', 'a &quot;b&quot;'],
  ['what XML cannot hold at all', 'a\u0000\u0008\u000B\u001F\uFFFEb', 'ab'],
  ['nothing of what it can', 'ŵ\t\n’ 💬', 'ŵ\t\n’ 💬'],
])('takes care of %s', (_, text, safe) => {
  expect(escaped(text)).toBe(safe);
});
