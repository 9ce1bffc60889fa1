import { asking, sectionSaid } from '../../../web/pages/respond/asking.ts';
import exitInterview from '../../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import { Instrument, optionsOf } from '../../../shared/domain/instrument/instrument.ts';
import { pagesOf, progress } from '../../../shared/domain/instrument/pages.ts';
import { sayings } from '../../../shared/domain/instrument/translation/said.ts';
import { QuestionPage } from '../../../web/pages/respond/question-page.tsx';
import type { View } from '../../../web/pages/respond/view.ts';
import { siteAssets } from '../../../web/server/assets.ts';

const instrument = Instrument.parse(exitInterview);
const page = pagesOf(instrument).find(({ id }) => id === 'reasons');
if (page === undefined) throw new Error('The instrument has no page of reasons.');

const say = sayings(instrument, 'en');

const view: View = {
  assets: siteAssets('').paths,
  language: 'en',
  path: '/q/reasons',
  query: {},
  session: 'answering',
  campaign: undefined,
};

/** The page of reasons, its eighteen options and all that stands around them. */
export const render = async (): Promise<string> =>
  String(
    await QuestionPage({
      view,
      action: '/q/reasons',
      section: sectionSaid(say, page.section),
      asked: page.questions.map((question) => ({
        ...asking(instrument, say, question, optionsOf(instrument, question)),
        values: ['workload', 'pay'],
        error: undefined,
      })),
      progress: progress(instrument, page.id),
      place: { page: 1, of: 1 },
      back: '/q/considered-when',
      dropped: [],
      checked: false,
      late: undefined,
    }),
  );

/** What the same page in Nunjucks is given. */
export const options = page.questions.flatMap((question) =>
  optionsOf(instrument, question).map(({ value, label, hint }) => ({
    value,
    text: label,
    ...(hint !== undefined && { hint: { text: hint } }),
  })),
);
