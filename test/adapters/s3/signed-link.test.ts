import { expect, it } from 'vitest';
import { signedLink } from '../../../shared/adapters/s3/signed-link.ts';

it('signs as the documentation of S3 does in its example', () => {
  const link = signedLink(
    { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
    {
      endpoint: 'https://examplebucket.s3.amazonaws.com',
      region: 'us-east-1',
      path: '/test.txt',
      seconds: 86_400,
      now: Date.parse('2013-05-24T00:00:00Z'),
    },
  );
  expect(link).toBe(
    'https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  );
});

it('signs what the answer is called, and the token of a role that is held for a time', () => {
  const made = (filename: string) =>
    new URL(
      signedLink(
        { accessKeyId: 'A', secretAccessKey: 'B', sessionToken: 'C/+=' },
        {
          endpoint: 'https://s3.eu-west-2.amazonaws.com',
          region: 'eu-west-2',
          path: '/bucket/figures/a b(1).zip',
          seconds: 60,
          now: 0,
          answer: { 'response-content-disposition': `attachment; filename="${filename}"` },
        },
      ),
    );
  const link = made('a.zip');
  expect(link.pathname).toBe('/bucket/figures/a%20b%281%29.zip');
  expect(link.searchParams.get('X-Amz-Security-Token')).toBe('C/+=');
  expect(link.searchParams.get('response-content-disposition')).toBe('attachment; filename="a.zip"');
  const signature = (each: URL) => each.searchParams.get('X-Amz-Signature');
  expect(signature(made('b.zip'))).not.toBe(signature(link));
});
