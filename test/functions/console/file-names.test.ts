import { expect, it } from 'vitest';
import { manifestKey } from '../../../shared/domain/report/scope.ts';
import { keepReport } from './report.ts';
import { openConsole } from './site.ts';

it('a file is named in letters that no header takes for its own', async () => {
  const site = await openConsole();
  await site.open();
  const manifest = await keepReport(site.reports, await site.release());
  const files = manifest.files.map((file) => ({ ...file, filename: 'a";\r\nX-Evil: 1; ŵ.pdf' }));
  const key = manifestKey(manifest.campaign, manifest.clock, manifest.scope);
  site.reports.contents.set(key, new TextEncoder().encode(JSON.stringify({ ...manifest, files })));
  const reply = await site.get(
    `/campaigns/${manifest.campaign}/reports/${manifest.clock}/${manifest.scope}/pdf`,
    await site.as('researcher'),
  );
  expect(reply.status).toBe(200);
  expect(reply.headers.has('X-Evil')).toBe(false);
  expect(reply.headers.get('Content-Disposition')).toBe(
    `attachment; filename="a____X-Evil_ 1_ _.pdf"; filename*=UTF-8''a%22%3B%0D%0AX-Evil%3A%201%3B%20%C5%B5.pdf`,
  );
  await site.close();
});
