import type { HttpReply } from '../http/exchange.ts';

/** An error as an AWS service would name it; the SDK turns the name into its exception class. */
export class ServiceError extends Error {
  readonly status: number;

  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

export const jsonReply = (value: unknown, status = 200): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

export const jsonError = ({ name, message, status }: ServiceError): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': name },
  body: JSON.stringify({ __type: name, message, Message: message }),
});
