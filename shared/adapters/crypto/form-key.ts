import { createHmac } from 'node:crypto';

/** Of a member of staff's session: whoever sees the key in a page learns nothing of the cookie's secret. */
export const formKeyOf = (secret: string): string =>
  createHmac('sha256', secret).update('console form').digest('base64url');
