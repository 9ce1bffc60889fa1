import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('a form that changes something', () => {
  it('is made in one place, which gives it the key of its session', () => {
    const making = globSync('{web,functions}/**/*.tsx').filter((file) =>
      /method=("post"|\{)/i.test(readFileSync(file, 'utf8')),
    );
    // The second goes to the bucket of uploads, which takes no field that nobody signed.
    const places = ['web/components/post-form.tsx', 'web/components/upload-form.tsx'];
    expect(making.map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual(places);
  });
});
