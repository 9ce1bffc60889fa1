import { html, raw } from 'hono/html';
import type { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import { previewOf } from '../../../shared/domain/instrument/preview.ts';
import { parityOf } from '../../../shared/domain/instrument/translation/in-language.ts';
import { BackLink } from '../../components/back-link.tsx';
import { type CampaignShown, LandingPreview, MailPreview } from './campaign-preview.tsx';
import { PreviewPage } from './preview-page.tsx';

interface PreviewProps {
  readonly instrument: Instrument;
  /** As respondents' pages load it: here it stands in the page, which is a file by itself. */
  readonly stylesheet: string;
  /** What a campaign says beside the questions of the instrument. */
  readonly asked?: CampaignShown | undefined;
  /** Where it was opened from, if it is not a file by itself. */
  readonly back?: { readonly href: string; readonly text: string } | undefined;
}

/** Every page of an instrument as respondents would see it, English beside Welsh, for those who approve it. */
export function Preview({ instrument, stylesheet, asked, back }: PreviewProps) {
  const title = `Preview of ${asked?.campaign.title ?? `${instrument.id} ${instrument.version}`}`;
  return html`<!DOCTYPE html>
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style>
          ${raw(`${stylesheet}\n${LAYOUT}`)}
        </style>
      </head>
      <body class="govuk-template__body">
        ${(<Body instrument={instrument} title={title} asked={asked} back={back} />)}
      </body>
    </html>`;
}

/** Two columns where there is room for two phones. */
const LAYOUT = `
.holdfast-preview-page { margin-bottom: 50px; overflow-wrap: anywhere }
.holdfast-preview { margin-bottom: 15px }
.holdfast-preview { display: grid; gap: 30px; grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr)) }
.holdfast-preview--mail { display: block; white-space: pre-line; overflow-wrap: anywhere; max-width: 700px; font-family: Arial, sans-serif; border: 1px solid #b1b4b6; padding: 15px }
.holdfast-preview > * { border: 1px solid #b1b4b6; padding: 15px; min-width: 0; overflow-wrap: anywhere }`;

type BodyProps = Pick<PreviewProps, 'instrument' | 'asked' | 'back'> & { readonly title: string };

const Body = ({ instrument, title, asked, back }: BodyProps) => {
  const { texts, welsh, stale } = parityOf(instrument);
  const pages = previewOf(instrument);
  const equality = asked?.equality;
  return (
    <div class="govuk-width-container">
      {back && <BackLink href={back.href}>{back.text}</BackLink>}
      <main class="govuk-main-wrapper">
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-body-l">
          {instrument.title}
          {asked && `: ${instrument.id} ${instrument.version}`}
        </p>
        <p class="govuk-body">
          {pages.length} pages of questions. {welsh} of {texts} texts have Welsh
          {stale.length > 0 && `, and ${stale.length} more have Welsh that is out of date`}. What has none is
          shown in English on the Welsh side too. Nothing that is entered here goes anywhere.
        </p>
        {asked && <LandingPreview {...asked} instrument={instrument} />}
        {pages.map((page, at) => (
          <PreviewPage instrument={instrument} page={page} at={at} />
        ))}
        {equality &&
          previewOf(equality).map((page, at) => (
            <PreviewPage instrument={equality} page={page} at={pages.length + at} />
          ))}
        {asked?.mails.map((mail) => (
          <MailPreview {...mail} />
        ))}
      </main>
    </div>
  );
};
