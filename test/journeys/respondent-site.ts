import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { handle } from 'hono/aws-lambda';
import { apiGateway } from '../../infra/local/api-gateway/server.ts';
import { buildStyles } from '../../web/styles/build.ts';
import { openSite, type Site, type SiteOptions } from '../functions/respond/site.ts';

export interface ServedSite extends Site {
  /** Where the browser finds it: `localhost`, because only there is a `__Host-` cookie kept without TLS. */
  readonly address: string;
}

/** The respondents' site behind API Gateway's events, on a port of its own. */
export async function serveSite(options: SiteOptions = {}): Promise<ServedSite> {
  const site = await openSite({ stylesheet: buildStyles().respondent, ...options });
  // oxlint-disable-next-line typescript/no-deprecated
  const handler = handle(site.app);
  const server = apiGateway(
    'respond',
    (_id, event) => handler(event as Parameters<typeof handler>[0]),
    () => site.parts.clock.now(),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...site,
    address: `http://localhost:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await site.close();
    },
  };
}
