import { Hono } from 'hono';
import { assetRoutes, siteAssets } from '../../web/server/assets.ts';
import { securityHeaders } from '../../web/server/security-headers.ts';
import { buildStyles } from '../../web/styles/build.ts';
import { Specimen } from './specimen.tsx';

/** The specimen page as a site of its own, with the styles, script and headers of the real ones. */
export function specimenSite(): Hono {
  const assets = siteAssets(buildStyles().respondent);
  const app = new Hono();
  app.use(securityHeaders());
  app.route('/', assetRoutes(assets));
  app.get('/', (c) => c.html(<Specimen assets={assets.paths} />));
  return app;
}
