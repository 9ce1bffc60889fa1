import { type RestApi, ResponseType } from 'aws-cdk-lib/aws-apigateway';

const page = (title: string, text: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;

/** What API Gateway and the firewall answer by themselves, as pages in place of `{"message":null}`. */
const PAGES: readonly (readonly [ResponseType, string, string, string])[] = [
  [ResponseType.REQUEST_TOO_LARGE, '413', 'That was too long to send', 'Go back and shorten what you wrote.'],
  [
    ResponseType.THROTTLED,
    '429',
    'The service is busy',
    'Wait a minute and try again. What you sent before is kept.',
  ],
  [
    ResponseType.WAF_FILTERED,
    '403',
    'The service could not take that',
    'Go back and try again in other words.',
  ],
  [ResponseType.DEFAULT_4XX, '400', 'The service could not read that', 'Check the address and try again.'],
  [
    ResponseType.DEFAULT_5XX,
    '502',
    'There is a problem with the service',
    'Try again later. What you sent before is kept.',
  ],
];

/** Between single quotes, as API Gateway asks of a fixed value: so none here can hold one. */
const HEADERS = {
  'Strict-Transport-Security': "'max-age=31536000; includeSubDomains'",
  'X-Content-Type-Options': "'nosniff'",
  'Referrer-Policy': "'no-referrer'",
  'Cache-Control': "'no-store'",
  'Content-Security-Policy': "'sandbox'",
  'X-Frame-Options': "'DENY'",
};

export function plainPages(api: RestApi): void {
  for (const [type, statusCode, title, text] of PAGES) {
    api.addGatewayResponse(type.responseType, {
      type,
      statusCode,
      responseHeaders: HEADERS,
      templates: { 'text/html': page(title, text) },
    });
  }
}
