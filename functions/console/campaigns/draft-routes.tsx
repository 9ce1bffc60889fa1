import type { Hono } from 'hono';
import { atFields } from '../../../shared/domain/campaign/draft/draft-fields.ts';
import { draftTyped, type TypedDraft } from '../../../shared/domain/campaign/draft/typed-draft.ts';
import { typedFrom } from '../../../shared/domain/campaign/draft/typed-from.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Issue } from '../../../shared/domain/kernel/problem.ts';
import { designHash } from '../../../shared/use-cases/campaigns/design-hash.ts';
import { CHOSEN, ChooseSurvey } from '../../../web/pages/console/campaigns/choose-survey.tsx';
import { DraftPage } from '../../../web/pages/console/campaigns/draft-page.tsx';
import { typedIn } from '../actions/typed.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { changeDraft, draftNew } from './deeds.ts';
import { instrumentShown } from './instrument-shown.ts';

export function draftRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /new-campaign', async (c) => {
    const survey = c.req.query('survey');
    if (survey !== undefined)
      return draftPage(desk, c, undefined, { fields: { instrument: survey }, regions: [] });
    const listed = await desk.office.ask('list-instruments', {});
    if (!listed.ok) return refused(desk, c, listed.problem);
    const noneChosen = c.req.query(CHOSEN) !== undefined;
    const page = ChooseSurvey({ ...surroundingsOf(desk, c), surveys: listed.value.instruments, noneChosen });
    return c.html(page, noneChosen ? 422 : 200);
  });

  route('POST /new-campaign', async (c) => save(desk, c, undefined));

  route('GET /campaigns/:campaign/draft', async (c) => {
    const campaign = await draftOf(desk, c.req.param('campaign'));
    return campaign === undefined ? notFound(desk, c) : draftPage(desk, c, campaign, typedOf(campaign));
  });

  route('POST /campaigns/:campaign/draft', async (c) => {
    const campaign = await draftOf(desk, c.req.param('campaign'));
    return campaign === undefined ? notFound(desk, c) : save(desk, c, campaign);
  });

  route('GET /campaigns/:campaign/preview', async (c) => {
    const { campaign } = c.req.param();
    if ((await desk.campaigns.get(campaign)) === undefined) return notFound(desk, c);
    const shown = await desk.office.ask('preview-campaign', { campaign });
    if (!shown.ok) return refused(desk, c, shown.problem);
    return c.html(shown.value.html, 200, {
      'Content-Security-Policy': previewPolicy(desk, shown.value.html),
    });
  });
}

/** One that is open or closed stays as it is. */
async function draftOf({ campaigns }: ConsoleDesk, id: string): Promise<Campaign | undefined> {
  const campaign = await campaigns.get(id);
  return campaign?.status === 'draft' ? campaign : undefined;
}

const typedOf = (campaign: Campaign): TypedDraft =>
  typedFrom({
    ...campaign,
    instrument: campaign.instrument.id,
    languages: campaign.languages ?? 'english',
  });

async function save(desk: ConsoleDesk, c: ConsoleContext, standing: Campaign | undefined) {
  const body = await c.req.parseBody({ all: true });
  const regions = [body['regions'] ?? []].flat().filter((code) => typeof code === 'string');
  const fields = typedIn(body);
  const typed = { fields: standing === undefined ? fields : { ...fields, id: standing.id }, regions };
  const isNew = standing === undefined;
  const draft = draftTyped(typed, isNew);
  if (!draft.ok) return draftPage(desk, c, standing, typed, draft.problem);
  const saved = await (isNew
    ? draftNew(desk, c, draft.value)
    : changeDraft(desk, c, draft.value, fields['design']));
  if (saved.ok) return c.redirect(`/campaigns/${draft.value.id}`, 303);
  return saved.problem.kind === 'invalid'
    ? draftPage(desk, c, standing, typed, atFields(saved.problem.issues))
    : refused(desk, c, saved.problem);
}

async function draftPage(
  desk: ConsoleDesk,
  c: ConsoleContext,
  changes: Campaign | undefined,
  typed: TypedDraft,
  issues: readonly Issue[] = [],
) {
  const asked = await instrumentShown(desk, typed.fields['instrument'] ?? '');
  if (!asked.ok) return notFound(desk, c);
  const design = changes && (typed.fields['design'] ?? designHash(desk.sha256, changes));
  const page = DraftPage({
    ...surroundingsOf(desk, c),
    instrument: asked.value,
    changes,
    design,
    typed,
    issues,
  });
  return c.html(page, issues.length === 0 ? 200 : 400);
}

/** The preview brings its styles within it, loads nothing and sends nothing anywhere. */
function previewPolicy({ sha256 }: ConsoleDesk, html: string): string {
  const styles = html.slice(html.indexOf('<style>') + '<style>'.length, html.indexOf('</style>'));
  const hash = Buffer.from(sha256(new TextEncoder().encode(styles)), 'hex').toString('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
