import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../shared/adapters/s3/signature.ts';
import { signedFields } from '../../../shared/adapters/s3/upload-form.ts';

/** The example of Amazon S3 API Reference, "Examples: Browser-Based Upload using HTTP POST (Using AWS Signature Version 4)". */
const POLICY = [
  '{ "expiration": "2015-12-30T12:00:00.000Z",',
  '  "conditions": [',
  '    {"bucket": "sigv4examplebucket"},',
  '    ["starts-with", "$key", "user/user1/"],',
  '    {"acl": "public-read"},',
  '    {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},',
  '    ["starts-with", "$Content-Type", "image/"],',
  '    {"x-amz-meta-uuid": "14365123651274"},',
  '    {"x-amz-server-side-encryption": "AES256"},',
  '    ["starts-with", "$x-amz-meta-tag", ""],',
  '',
  '    {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},',
  '    {"x-amz-algorithm": "AWS4-HMAC-SHA256"},',
  '    {"x-amz-date": "20151229T000000Z" }',
  '  ]',
  '}',
].join('\r\n');
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

const NOW = Date.parse('2026-11-10T10:00:00Z');
const upload = {
  bucket: 'uploads',
  fields: { key: 'lists/a/b.csv' },
  mostBytes: 9,
  now: NOW,
  until: NOW + 60_000,
};

describe('a form that a browser uploads by', () => {
  it('is signed as Amazon S3 signs its own example', () => {
    const policy = Buffer.from(POLICY).toString('base64');
    expect(signatureOf({ secretAccessKey: SECRET }, { day: '20151229', region: 'us-east-1' }, policy)).toBe(
      '8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e',
    );
  });

  it('is for one name in one bucket, for a minute, and says so of every field', () => {
    const fields = signedFields({ accessKeyId: 'A', secretAccessKey: 'B' }, 'eu-west-2', upload);
    const policy = JSON.parse(Buffer.from(fields['policy'] ?? '', 'base64').toString());
    expect(policy.expiration).toBe('2026-11-10T10:01:00.000Z');
    expect(policy.conditions).toContainEqual({ bucket: 'uploads' });
    expect(policy.conditions).toContainEqual({ key: 'lists/a/b.csv' });
    expect(policy.conditions).toContainEqual(['content-length-range', 0, 9]);
    for (const [name, value] of Object.entries(fields)) {
      if (name === 'policy' || name === 'x-amz-signature') continue;
      expect(policy.conditions).toContainEqual({ [name]: value });
    }
  });

  it('carries the token of a role whose keys do not last', () => {
    const signer = { accessKeyId: 'A', secretAccessKey: 'B', sessionToken: 'T' };
    expect(signedFields(signer, 'eu-west-2', upload)['x-amz-security-token']).toBe('T');
  });
});
