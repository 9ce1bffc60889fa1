import { fail, ok, type Result } from '../../shared/domain/kernel/result.ts';
import type { InstrumentDesk } from '../../shared/use-cases/find-instrument.ts';
import { previewInstrument, type Previewed } from '../../shared/use-cases/preview-instrument.ts';
import { Preview } from '../../web/pages/preview/preview.tsx';
import { campaignShown, type CampaignShownDesk, instrumentAsked } from './campaign-shown.ts';

interface InstrumentPreviewDesk extends InstrumentDesk {
  readonly stylesheet: () => string;
}

export type PreviewDesk = InstrumentPreviewDesk & CampaignShownDesk;

/** An instrument as a page that is a file by itself. */
export async function preview(
  desk: InstrumentPreviewDesk,
  previewed: Previewed,
): Promise<Result<{ html: string }>> {
  const found = await previewInstrument(desk, previewed);
  if (!found.ok) return found;
  const page = await Preview({ instrument: found.value, stylesheet: desk.stylesheet() });
  return ok({ html: String(page) });
}

/** All that a campaign says to those whom it asks: the page of their link, its questions and its mails. */
export async function previewCampaign(desk: PreviewDesk, id: string): Promise<Result<{ html: string }>> {
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  const instrument = await instrumentAsked(desk, campaign);
  if (!instrument.ok) return instrument;
  const asked = await campaignShown(desk, campaign, instrument.value);
  if (!asked.ok) return asked;
  const page = Preview({
    instrument: instrument.value,
    stylesheet: desk.stylesheet(),
    asked: asked.value,
    back: { href: `/campaigns/${id}`, text: 'Back to the campaign' },
  });
  return ok({ html: String(await page) });
}
