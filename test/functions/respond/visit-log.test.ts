import { describe, expect, it } from 'vitest';
import { WithoutVisitor } from '../../../functions/respond/visit-log.ts';

describe('a line of the log', () => {
  it('has what the request left, and nothing that Lambda knows of it besides', () => {
    const known = {
      logLevel: 'INFO' as const,
      message: 'request',
      timestamp: new Date(0),
      serviceName: 'respond',
      sampleRateValue: 0,
      xRayTraceId: '1-5759e988-bd862e3fe1be46a994272793',
    };
    const request = { route: '/q/:page', method: 'POST', status: 303 };
    const line = new WithoutVisitor().formatAttributes(known as never, request).getAttributes();
    expect(line).toEqual({ level: 'INFO', message: 'request', ...request });
  });
});
