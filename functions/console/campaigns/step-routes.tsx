import type { Hono } from 'hono';
import { isStep, stepsOf, stepTyped } from '../../../shared/domain/campaign/draft/steps.ts';
import { designHash } from '../../../shared/use-cases/campaigns/design-hash.ts';
import { StepPage } from '../../../web/pages/console/campaigns/step-page.tsx';
import { typedIn } from '../actions/typed.ts';
import type { ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { stepCampaign } from './deeds.ts';
import { whoIn } from './who-in.ts';

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
        design: designHash(desk.sha256, campaign),
      }),
    );
  });

  route('POST /campaigns/:campaign/steps/:step', async (c) => {
    const { campaign, step } = c.req.param();
    if (!isStep(step) || (await desk.campaigns.get(campaign)) === undefined) return notFound(desk, c);
    const taken = stepTyped(step, typedIn(await c.req.parseBody()));
    const done = await stepCampaign(desk, c, campaign, taken);
    return done.ok ? c.redirect(`/campaigns/${campaign}?done=${step}`, 303) : refused(desk, c, done.problem);
  });
}
