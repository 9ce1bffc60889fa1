import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What would let a text become a program, a request, or something kept in a browser. */
const DANGEROUS: Readonly<Record<string, RegExp>> = {
  'run a command': /node:child_process|node:worker_threads|node:cluster/,
  'run a text': /\beval\(|\bnew Function\b|node:vm\b|\bimport\((?!['"])/,
  'ask an address': /\bfetch\(|node:https?['"]|XMLHttpRequest|node:net\b/,
  'write markup that is not escaped': /dangerouslySetInnerHTML|innerHTML|outerHTML|document\.write|[{]raw\(/,
  'hear from other pages': /postMessage|addEventListener\(['"]message|WebSocket|RTCPeerConnection/,
  'keep something in a browser': /localStorage|sessionStorage|indexedDB|document\.cookie/,
  'trust a certificate that nobody vouches for': /rejectUnauthorized|NODE_TLS_REJECT|checkServerIdentity/,
  'guess at chance': /Math\.random\(/,
  'use a broken cipher or hash': /['"](?:md5|sha1|rc4|des-[^'"]*|des3|aes-\d+-(?:ecb|cbc))['"]/i,
};

/** Where it stands all the same, and why it may. */
const MAY: Readonly<Record<string, string>> = {
  'web/server/assets.ts':
    'a page asks its own address for its form, and its policy lets it ask no other site',
  'web/pages/report/report-page.tsx': 'the stylesheet of a report, which the product wrote',
  'web/pages/preview/preview.tsx': 'the stylesheet of a preview, which the product wrote',
};

/** What is deployed to AWS: the command line and the local stack run on the machine of whoever starts them. */
const files = globSync('{shared,functions,web}/**/*.{ts,tsx}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('functions/operator/'));

const using = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(file, 'utf8')));

it.each(Object.entries(DANGEROUS))('nothing that is deployed can %s', (_what, pattern) => {
  expect(using(pattern).filter((file) => MAY[file] === undefined)).toEqual([]);
});

it('looks at the whole product, and lists no exception that needs none', () => {
  expect(files.length).toBeGreaterThan(500);
  const all = Object.values(DANGEROUS).flatMap(using);
  expect(Object.keys(MAY).filter((file) => !all.includes(file))).toEqual([]);
});
