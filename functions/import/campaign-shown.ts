import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import { lastDayOf } from '../../shared/domain/campaign/link-expiry.ts';
import { MAIL_KINDS } from '../../shared/domain/campaign/mail/kinds.ts';
import { equalityInstrument } from '../../shared/domain/instrument/equality.ts';
import type { Instrument } from '../../shared/domain/instrument/instrument.ts';
import { welshOf } from '../../shared/domain/instrument/translation/wording.ts';
import { monthOf } from '../../shared/domain/kernel/calendar.ts';
import { ok, type Result } from '../../shared/domain/kernel/result.ts';
import { findEquality, findInstrument, type InstrumentDesk } from '../../shared/use-cases/find-instrument.ts';
import { mailWelsh } from '../../shared/use-cases/mail/mail-welsh.ts';
import { mailShown } from '../../shared/use-cases/mail/preview-mail.ts';
import type { Campaigns } from '../../shared/use-cases/ports/campaigns.ts';
import type { Clock } from '../../shared/use-cases/ports/machine.ts';
import type { Wordings } from '../../shared/use-cases/ports/wordings.ts';
import type { CampaignShown } from '../../web/pages/preview/campaign-preview.tsx';
import { INTERFACE_TEXTS } from '../../web/wording/interface-texts.ts';

export interface CampaignShownDesk extends InstrumentDesk {
  readonly campaigns: Pick<Campaigns, 'get' | 'instrument'>;
  readonly wordings: Pick<Wordings, 'get'>;
  readonly clock: Clock;
}

/** The version that a campaign asks. A draft of the command line asks the newest when it opens. */
export async function instrumentAsked(
  desk: CampaignShownDesk,
  { instrument: { id, version } }: Campaign,
): Promise<Result<Instrument>> {
  const kept = await desk.campaigns.instrument(id, version);
  return kept === undefined ? findInstrument(desk, id) : ok(kept);
}

/** What a campaign says beside its questions, to somebody who is asked today. */
export async function campaignShown(
  desk: CampaignShownDesk,
  campaign: Campaign,
  instrument: Instrument,
): Promise<Result<CampaignShown>> {
  const equality = await equalityAsked(desk, campaign);
  if (!equality.ok) return equality;
  const now = desk.clock.now();
  const mail = {
    campaign,
    instrument,
    cy: await mailWelsh(desk),
    now,
    site: 'https://ADDRESS-OF-THE-SURVEY',
  };
  return ok({
    campaign,
    expires: lastDayOf(campaign, monthOf(now)),
    welsh: welshOf(INTERFACE_TEXTS, await desk.wordings.get(INTERFACE_TEXTS.id)),
    equality: equality.value,
    mails:
      campaign.selfSelected === undefined
        ? MAIL_KINDS.map((kind) => ({ kind, ...mailShown({ ...mail, kind }) }))
        : [],
  });
}

async function equalityAsked(
  desk: CampaignShownDesk,
  { equality, equalityVersion: version }: Campaign,
): Promise<Result<Instrument | undefined>> {
  if (equality !== true) return ok(undefined);
  const house = equalityInstrument();
  if (version === undefined) return ok(house);
  const kept = await desk.campaigns.instrument(house.id, version);
  return kept === undefined ? findEquality(desk) : ok(kept);
}
