import type { Hono } from 'hono';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { designOf } from '../../../shared/domain/campaign/draft/approval.ts';
import { isStep, stepsOf, type Step } from '../../../shared/domain/campaign/draft/steps.ts';
import type { Result } from '../../../shared/domain/kernel/result.ts';
import { StepPage } from '../../../web/pages/console/campaigns/step-page.tsx';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { whoIn } from './who-in.ts';

const DEEDS: Readonly<Record<Step, string>> = {
  approve: 'campaign approved',
  open: 'campaign opened',
  invite: 'invitations asked for',
  remind: 'reminders asked for',
  close: 'campaign closed',
};

/** What is done with a campaign as a whole: each on a page that says what follows, and then by its button. */
export function stepRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /campaigns/:campaign/steps/:step', async (c) => {
    const { campaign: id, step } = c.req.param();
    const campaign = await desk.campaigns.get(id);
    if (campaign === undefined || !isStep(step) || !stepsOf(campaign).includes(step))
      return notFound(desk, c);
    return c.html(
      StepPage({
        ...surroundingsOf(desk, c),
        campaign,
        step,
        who: whoIn(c),
        design: hashOf(desk, campaign),
      }),
    );
  });

  route('POST /campaigns/:campaign/steps/:step', async (c) => {
    const { campaign, step } = c.req.param();
    if (!isStep(step) || (await desk.campaigns.get(campaign)) === undefined) return notFound(desk, c);
    const typed = await c.req.parseBody();
    const done = await auditedHere(desk, c, { what: DEEDS[step], target: { campaign } }, () =>
      act(desk, c, campaign, step, typed),
    );
    return done.ok ? c.redirect(`/campaigns/${campaign}?done=${step}`, 303) : refused(desk, c, done.problem);
  });
}

const hashOf = ({ sha256 }: Pick<ConsoleDesk, 'sha256'>, campaign: Campaign): string =>
  sha256(new TextEncoder().encode(designOf(campaign)));

function act(
  { office }: ConsoleDesk,
  c: ConsoleContext,
  campaign: string,
  step: Step,
  typed: Readonly<Record<string, unknown>>,
): Promise<Result<unknown>> {
  switch (step) {
    case 'approve':
      return office.ask('approve-campaign', { campaign, by: whoIn(c), design: String(typed['design']) });
    case 'open':
      return office.ask('begin-campaign', { campaign, invite: typed['invite'] === 'yes' });
    case 'invite':
      return office.ask('ask-for-mails', { campaign, kind: 'invitation' });
    case 'remind':
      return office.ask('ask-for-mails', { campaign, kind: kindOf(typed['kind']) });
    case 'close':
      return office.ask('end-campaign', { campaign });
  }
}

const kindOf = (typed: unknown) =>
  typed === 'second-reminder' || typed === 'closing' ? typed : ('reminder' as const);
