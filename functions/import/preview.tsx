import type { InstrumentDesk } from '../../shared/use-cases/find-instrument.ts';
import { previewInstrument, type Previewed } from '../../shared/use-cases/preview-instrument.ts';
import type { Campaigns } from '../../shared/use-cases/ports/campaigns.ts';
import { fail, ok, type Result } from '../../shared/domain/kernel/result.ts';
import { Preview } from '../../web/pages/preview/preview.tsx';

export interface PreviewDesk extends InstrumentDesk {
  readonly stylesheet: () => string;
}

/** An instrument as a page that is a file by itself. */
export async function preview(desk: PreviewDesk, previewed: Previewed): Promise<Result<{ html: string }>> {
  const found = await previewInstrument(desk, previewed);
  if (!found.ok) return found;
  const page = await Preview({ instrument: found.value, stylesheet: desk.stylesheet() });
  return ok({ html: String(page) });
}

/** The same pages of what a campaign asks. A draft of the command line asks the newest version when it opens. */
export async function previewCampaign(
  desk: PreviewDesk & { readonly campaigns: Pick<Campaigns, 'get' | 'instrument'> },
  id: string,
): Promise<Result<{ html: string }>> {
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  const { id: used, version } = campaign.instrument;
  const kept = await desk.campaigns.instrument(used, version);
  const found = kept === undefined ? await previewInstrument(desk, { id: used }) : ok(kept);
  if (!found.ok) return found;
  const instrument = found.value;
  const back = { href: `/campaigns/${id}`, text: 'Back to the campaign' };
  return ok({ html: String(await Preview({ instrument, stylesheet: desk.stylesheet(), back })) });
}
