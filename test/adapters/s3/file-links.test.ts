import { S3Client } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { s3FileLinks } from '../../../shared/adapters/s3/file-links.ts';

const client = new S3Client({
  region: 'eu-west-2',
  credentials: { accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'token' },
});
const linkTo = s3FileLinks(client, 'reports', { now: () => Date.parse('2026-11-22T10:00:00Z') });

it('a link to a file is over TLS, for that file alone, and works for a minute', async () => {
  const link = new URL(await linkTo({ key: 'reports/a/b.zip', filename: 'figures.zip' }));
  expect(link.origin).toBe('https://s3.eu-west-2.amazonaws.com');
  expect(link.pathname).toBe('/reports/reports/a/b.zip');
  expect(link.searchParams.get('X-Amz-Expires')).toBe('60');
  expect(link.searchParams.get('X-Amz-Date')).toBe('20261122T100000Z');
  expect(link.searchParams.get('response-content-disposition')).toBe('attachment; filename="figures.zip"');
});

it('a link names its file in letters that no header takes for its own', async () => {
  const link = new URL(await linkTo({ key: 'a', filename: 'a";\r\nX-Evil: 1.zip' }));
  expect(link.searchParams.get('response-content-disposition')).toBe(
    'attachment; filename="a____X-Evil_ 1.zip"',
  );
});
