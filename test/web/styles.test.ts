import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildStyles } from '../../web/styles/build.ts';

const styles = buildStyles();

describe.each(Object.entries(styles))('the stylesheet of the %s site', (site, css) => {
  it('has no typeface, crown, crest or picture that is for gov.uk addresses only', () => {
    expect(css).not.toMatch(/GDS Transport|@font-face|crest|crown|url\(/i);
  });

  it('is small enough for a phone on a bad line', () => {
    expect(gzipSync(css).byteLength, `${site} in bytes, gzipped`).toBeLessThan(12 * 1024);
  });
});
